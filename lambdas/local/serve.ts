/** All of Afterword on one machine: starts SMTP, the page, the desks and the alarms, and shuts them down. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeInstant } from '../application/instant.ts';
import type { Desk } from '../ports.ts';
import { TAPS } from '../story/tap-page.ts';
import type { World } from '../story/world.ts';
import { alarms } from './alarms.ts';
import { apiOf } from './api.ts';
import { folderClock } from './clock.ts';
import { deskFiles } from './desk-files.ts';
import { openDesks } from './desks.ts';
import { engine } from './engine.ts';
import { openExamples } from './examples.ts';
import { clean } from './files.ts';
import { openFolder, openKey, whyNotOpened } from './folder.ts';
import { forgetting } from './forget.ts';
import { json, openHttp } from './http.ts';
import { intake } from './intake.ts';
import { faultOf } from './lane.ts';
import { lockFolder } from './lock.ts';
import { reached } from './mail-server.ts';
import type { OpenMailbox } from './mailbox/open.ts';
import { servingMailbox } from './mailbox/serving.ts';
import { folderMailroom } from './mailroom.ts';
import { folderOutbox } from './outbox.ts';
import { pageOf } from './page.ts';
import { MAIL_KEPT, pipelineOf } from './pipeline-here.ts';
import { openReaders, QUESTIONS_A_DAY } from './readers.ts';
import { openRelay, type Relay } from './relay.ts';
import { NO_SECRETS } from './secrets.ts';
import type { Served, ServeOptions, Wiring } from './serve-options.ts';
import { openDoor } from './smtp-door.ts';
import { tapsOf } from './taps.ts';
import { openTransport, readMailServer } from './transport.ts';
import { openUse, runFree } from './use.ts';

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
        stands: clock.stands,
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
        kept: MAIL_KEPT,
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

const SAM = 'sam.lee@home.example';

/** The address of the candidate who changed last. */
async function newest(desks: AsyncIterable<Desk>): Promise<string | null> {
  let last: Desk['candidate']['candidate'] | null = null;
  for await (const { candidate } of desks)
    if (last === null || candidate.candidate.openedAt >= last.openedAt) last = candidate.candidate;
  return last?.addresses[0] ?? null;
}
