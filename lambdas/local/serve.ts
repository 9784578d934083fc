/** All of Afterword on one machine: starts SMTP, the page, the desks and the alarms, and shuts them down. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import { DAY, type Instant, writeInstant } from '../application/instant.ts';
import { SMTP } from '../application/limits.ts';
import type { Bounds } from '../model/bounded.ts';
import type { Desk, Model, Verdicts, WakeUp } from '../ports.ts';
import { TAPS } from '../story/tap-page.ts';
import type { Received, World } from '../story/world.ts';
import { alarms } from './alarms.ts';
import { apiOf } from './api.ts';
import { TRUSTED } from './arrival.ts';
import { folderClock } from './clock.ts';
import { deskFiles } from './desk-files.ts';
import { openDesks } from './desks.ts';
import { lookupBy } from './dns.ts';
import { type Engine, engine } from './engine.ts';
import { openExamples } from './examples.ts';
import { clean } from './files.ts';
import { openFolder, openKey, whyNotOpened } from './folder.ts';
import { forgetting } from './forget.ts';
import { json, openHttp } from './http.ts';
import { type Intake, intake } from './intake.ts';
import { faultOf } from './lane.ts';
import { lockFolder } from './lock.ts';
import type { Log } from './log.ts';
import type { OpenMailbox } from './mailbox/open.ts';
import { type MailboxOptions, type MailboxPatience, servingMailbox } from './mailbox/serving.ts';
import { type FolderMailroom, folderMailroom } from './mailroom.ts';
import { type FolderOutbox, folderOutbox } from './outbox.ts';
import { pageOf } from './page.ts';
import { whyRefused } from './refused-for-good.ts';
import { openRelay, type Relay } from './relay.ts';
import { NO_SECRETS, type Secrets } from './secrets.ts';
import { openSmtp, Reply, type Smtp } from './smtp.ts';
import { tapsOf } from './taps.ts';
import { openTransport, readMailServer } from './transport.ts';
import { openUse, runFree } from './use.ts';
import type { Session } from './vouch.ts';

export interface ServeOptions {
  readonly smtpPort: number;
  readonly smtpHost: string;
  readonly httpPort: number;
  readonly data: string;
  readonly domain: string;
  readonly zone: string | null;
  /** Lower case; empty: anybody. */
  readonly candidates: readonly string[];
  /** The mail server for outgoing mail, as a URL without a password. */
  readonly relay: string | null;
  /** The mailbox that mail comes from, instead of SMTP. */
  readonly mailbox?: MailboxOptions | null;
  readonly secrets?: Secrets;
  readonly from: string;
  readonly now: Instant | null;
  /** Base address of the one-tap page, as readers of the mails reach it; null: taps are answers by mail. */
  readonly tapPage?: string | null;
  /** Authenticate senders through DNS, instead of trusting whoever reaches the port. */
  readonly authenticate: boolean;
  /** The key of the reply addresses has leaked: create a new one, and reject everything signed with the old one. */
  readonly newKey?: boolean;
  /** The DNS resolver; null: this machine's own. */
  readonly dns: string | null;
  /** A model that reads along, and how often it is asked. */
  readonly model?: { readonly model: Model; readonly use: 'doubt' | 'always'; readonly where: string } | null;
}

/** The story that runs. */
export interface Story {
  readonly receive: (world: World, arrival: string) => Promise<Received>;
  readonly wake: (world: World, wakeUp: WakeUp) => Promise<void>;
  readonly sweep: (world: World) => Promise<number>;
}

export interface Served {
  /** 0: mail comes from a mailbox. */
  readonly smtp: number;
  readonly http: number;
  readonly now: Instant;
  readonly stands: boolean;
  /** The clock is the real one, and nothing can turn it. */
  readonly isReal: boolean;
  /** Why the mail server cannot be reached; null if it can, or there is none. */
  readonly mailServer: Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** How long raw mail is kept after it arrived, and the goodbye of an account after it was sent. */
const KEPT = 14 * DAY;

/** Questions to a model per day, for all candidates together. */
const QUESTIONS_A_DAY = 500;

/** A reader and an editor within one budget. Loaded only if there is a model. */
async function openReaders(
  { model, use, where }: NonNullable<ServeOptions['model']>,
  bounds: Bounds,
): Promise<Pick<World, 'reader' | 'editor'>> {
  const [{ bounded }, { readAlong }, { editorWith }] = await Promise.all([
    import('../model/bounded.ts'),
    import('../model/read-along.ts'),
    import('../compose/model/editor.ts'),
  ]);
  const within = bounded(model, bounds);
  return { reader: readAlong(within, use, where), editor: editorWith(within, where) };
}

export interface Wiring {
  readonly story: Story;
  readonly log: Log;
  /** For rehearsals with a fake mail server: mail is sent, but the clock may still be turned. */
  readonly turnable?: boolean;
  /** For rehearsals: how long mail servers are waited for, in milliseconds. */
  readonly patience?: { readonly mailbox: MailboxPatience; readonly send: number };
}

export async function serve(
  options: ServeOptions,
  { story, log, turnable = false, patience }: Wiring,
): Promise<Served> {
  const { data, domain, zone } = options;
  /** What to close, in this order: first the entrances, then running work, the database last. */
  const down: { doors: (() => Promise<void>)[]; inside: (() => Promise<void>)[] } = { doors: [], inside: [] };
  const close = async (): Promise<void> => {
    await Promise.all(down.doors.map((one) => one()));
    for (const one of down.inside) await one();
  };
  try {
    const { send } = options.secrets ?? NO_SECRETS;
    const transport =
      options.relay === null
        ? null
        : await openTransport(readMailServer(options.relay, '--relay'), send, patience?.send);
    let relay: Relay | null = null;
    await openFolder(data);
    const lock = await lockFolder(join(data, 'lock'), data);
    down.inside.unshift(lock.release);
    await clean(data);
    if (options.newKey === true) await rm(join(data, 'key'), { force: true });
    const left = await folderClock(data, null);
    const use = await openUse(data, {
      isLive: !turnable && (options.relay !== null || options.mailbox != null),
      stands: left.stands(),
      isTurned: options.now !== null,
    });
    const isReal = (): boolean => use.now() === 'real';
    const [key, clock, mailroom, outbox, files] = await Promise.all([
      openKey(data),
      isReal() ? left : folderClock(data, options.now),
      folderMailroom(join(data, 'mailroom'), log),
      folderOutbox(join(data, 'outbox'), log),
      deskFiles(data, log),
    ]);
    if (isReal()) {
      const stood = await runFree(clock);
      if (stood !== null)
        log({
          what: `the clock stood at ${writeInstant(stood)}; mail here is real, so it runs with the real one again`,
        });
    }
    const table = await openDesks(files, clock.now());
    const wakeUps = alarms();
    let mailbox: OpenMailbox | null = null;
    const applications = forgetting(table, outbox);
    const readers =
      options.model == null
        ? {}
        : await openReaders(options.model, { applications, clock, log, aDay: QUESTIONS_A_DAY });
    const world: World = {
      mailroom: {
        ...mailroom,
        destroyAll: async (candidate, isTheirs) => {
          await mailroom.destroyAll(candidate, isTheirs);
          await mailbox?.destroyed();
        },
      },
      applications,
      wakeUps,
      outbox,
      clock,
      settings: {
        domain,
        ...(options.mailbox?.keepsPlus === false ? { keepsPlus: false } : {}),
        from: options.from,
        allows: (address) => options.candidates.length === 0 || options.candidates.includes(address),
        isOpen: options.authenticate && options.candidates.length === 0,
        zone,
        ...(options.tapPage == null ? {} : { tapPage: options.tapPage }),
        keys: [key],
      },
      log,
      ...readers,
    };
    const running = engine({
      pipeline: pipelineOf(story, world, mailroom, outbox, () => mailbox),
      alarms: wakeUps,
      clock,
      log,
    });
    down.inside.unshift(running.close);
    // If it fails, the engine tries again, now and at the next start.
    mailroom.onResume((kept) => void running.deliver(kept).catch(() => {}));
    const usualCandidate = async (): Promise<string> => options.candidates[0] ?? (await newest(table.all())) ?? SAM;
    const inward = intake({
      mailroom,
      engine: running,
      domain,
      usualCandidate,
      owner: options.candidates[0] ?? null,
    });

    if (options.mailbox != null)
      mailbox = await servingMailbox(options.mailbox, {
        world,
        running,
        mailroom,
        outbox,
        options,
        kept: KEPT,
        ...(patience === undefined ? {} : { patience: patience.mailbox }),
      });
    const smtp = mailbox === null ? await openDoor(options, running, inward) : null;
    if (smtp !== null) down.doors.push(smtp.close);
    const api = apiOf({
      engine: running,
      intake: inward,
      outbox,
      relay: () => relay,
      examples: openExamples({ domain, candidate: options.candidates[0] ?? null, folder: data }),
      desks: table.all,
      zone,
      stands: clock.stands,
      isReal,
      play: use.play,
      about: { domain, smtp: smtp?.port ?? 0, relayed: transport !== null, zone, data },
      mailbox: () => mailbox?.state() ?? null,
    });
    const page = pageOf(outbox);
    const taps =
      options.tapPage == null
        ? null
        : tapsOf({ applications: table, intake: inward, domain, keys: [key], now: clock.now });
    const http = await openHttp(
      options.httpPort,
      async (asked) =>
        api(asked) ?? (await page(asked)) ?? (await taps?.(asked)) ?? json({ error: 'no such page' }, 404),
      (error) => log({ what: 'fault', in: 'page', fault: faultOf(error) }),
      taps === null ? null : TAPS,
    );
    down.doors.push(http.close);
    if (transport !== null) {
      const carrying = await openRelay(join(data, 'relay'), { transport, log }, outbox);
      relay = carrying;
      outbox.onSent(({ mail }) => carrying.carry(mail.id));
      down.inside.splice(1, 0, carrying.close);
    }
    // What a crash or shutdown left: alarms, and mail stored but not handled.
    if (key.isNew && outbox.count() > 0)
      log({ what: 'a new key was made: addresses of replies in earlier mails are not known any more' });
    for (const { wakeUp, at } of table.alarms()) await wakeUps.set(wakeUp, at);
    running.start(await mailroom.left());
    if (mailbox !== null) {
      down.doors.push(mailbox.close);
      await mailbox.start();
    }
    return {
      smtp: smtp?.port ?? 0,
      http: http.port,
      now: clock.now(),
      stands: clock.stands(),
      isReal: isReal(),
      mailServer: transport === null ? Promise.resolve(null) : reached(transport),
      close,
    };
  } catch (error) {
    await close();
    throw whyNotOpened(error, data);
  }
}

/** Milliseconds that the mail server has to answer at startup. */
const ANSWERS_WITHIN = 8000;

async function reached(transport: Transporter): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), ANSWERS_WITHIN);
    timer.unref();
  });
  const tried = transport.verify().then(() => null, whyRefused);
  return Promise.race([tried, late]).finally(() => clearTimeout(timer));
}

const SAM = 'sam.lee@home.example';

async function openDoor(options: ServeOptions, running: Engine, inward: Intake): Promise<Smtp> {
  const { domain } = options;
  const judge = options.authenticate ? await judgeBy(options.dns) : null;
  return openSmtp({
    domain,
    host: options.smtpHost,
    port: options.smtpPort,
    take: async (envelope, raw, client) => {
      if (running.waits() >= SMTP.waiting) throw new Reply(452, '4.3.1 Too much waits already, try again later');
      const verdicts = judge === null ? TRUSTED : await judge(raw, { ...client, mailFrom: envelope.mailFrom, domain });
      if (verdicts === null) throw new Reply(451, '4.4.3 DNS does not tell who you are, try again later');
      await inward.take(envelope, raw, verdicts);
    },
  });
}

/** Mailauth is loaded only if it is needed. */
async function judgeBy(
  server: string | null,
): Promise<(raw: Uint8Array, session: Session) => Promise<Verdicts | null>> {
  const lookup = lookupBy(server);
  const { vouch } = await import('./vouch.ts');
  return (raw, session) => vouch(raw, session, lookup);
}

const pipelineOf = (
  story: Story,
  world: World,
  mailroom: FolderMailroom,
  outbox: FolderOutbox,
  mailbox: () => OpenMailbox | null,
) => ({
  receive: async (arrival: string) => {
    const received = await story.receive(world, arrival);
    await mailbox()?.handled(arrival, received);
    return received;
  },
  wake: (wakeUp: WakeUp) => story.wake(world, wakeUp),
  sweep: async () => {
    await mailroom.destroyBefore(world.clock.now() - KEPT);
    await outbox.destroyGoodbyes(world.clock.now() - KEPT);
    return story.sweep(world);
  },
});

/** The address of the candidate who changed last. */
async function newest(desks: AsyncIterable<Desk>): Promise<string | null> {
  let last: Desk['candidate']['candidate'] | null = null;
  for await (const { candidate } of desks)
    if (last === null || candidate.candidate.openedAt >= last.openedAt) last = candidate.candidate;
  return last?.addresses[0] ?? null;
}
