/** The HTTP API for scripts and the page: the clock, mails in and out, the applications. JSON, on loopback only. */

import { readInstant, writeInstant } from '../application/instant.ts';
import { HTTP } from '../application/limits.ts';
import type { Desk } from '../ports.ts';
import type { SentMail } from './briefs.ts';
import type { Engine } from './engine.ts';
import type { Examples } from './examples.ts';
import { type Answer, type Asked, type Handler, json, jsonList, Refusal } from './http.ts';
import { lastAnswer } from './in-words.ts';
import type { Intake } from './intake.ts';
import type { WatchState } from './mailbox/watch.ts';
import type { FolderOutbox } from './outbox.ts';
import type { Relay } from './relay.ts';
import { shownDesk, shownMail } from './shown.ts';

export interface Inside {
  readonly engine: Engine;
  readonly intake: Intake;
  readonly outbox: FolderOutbox;
  /** Null: no mail leaves this machine. */
  readonly relay: () => Relay | null;
  readonly examples: Examples;
  /** The candidates that changed last, up to this many; without a number, all of them. */
  readonly desks: (last?: number) => AsyncIterable<Desk>;
  readonly zone: string | null;
  readonly stands: () => boolean;
  /** Real mail is handled here, so the clock is the real one: it cannot be turned, and examples are refused. */
  readonly isReal: () => boolean;
  /** Marks this folder as being for play. */
  readonly play: () => Promise<void>;
  /** The state of the mailbox; null: there is none. */
  readonly mailbox: () => WatchState | null;
  /** What the page shows about this installation. */
  readonly about: {
    readonly domain: string;
    readonly smtp: number;
    readonly relayed: boolean;
    readonly zone: string | null;
    readonly data: string;
  };
}

async function readJson(asked: Asked): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = JSON.parse(Buffer.from(await asked.body(HTTP.json)).toString());
    if (typeof body === 'object' && body !== null) return { ...body };
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  throw new Refusal(400, 'the body is no JSON object');
}

async function shownClock(inside: Inside) {
  const { engine, stands, isReal } = inside;
  const next = engine.next();
  return {
    now: writeInstant(engine.now()),
    next: next === null ? null : writeInstant(next),
    stands: stands(),
    isReal: isReal(),
    /** Whether a request to run with the real clock would be granted. */
    mayRun: stands() && (await mayRun(inside)),
  };
}

const REAL = 'this one handles real mail, in real time; to skip ahead, start another one without --send and --mailbox';

/** The clock may only go back if nothing has happened yet. */
const mayRun = async (inside: Inside): Promise<boolean> => inside.engine.now() <= Date.now() || isEmpty(inside);

async function isEmpty({ desks, outbox }: Inside): Promise<boolean> {
  if (outbox.count() > 0) return false;
  for await (const _ of desks()) return false;
  return true;
}

function shownMailbox({ mailbox }: Inside) {
  const state = mailbox();
  return state === null ? null : { is: state.is, since: writeInstant(state.since) };
}

async function turnClock(inside: Inside, to: unknown): Promise<void> {
  const { engine } = inside;
  if (inside.isReal()) throw new Refusal(409, REAL);
  if (to === 'next') {
    const next = engine.next();
    if (next === null) return;
    await inside.play();
    return engine.advance(Math.max(next, engine.now()));
  }
  if (to === 'real') {
    if (!(await mayRun(inside)))
      throw new Refusal(
        409,
        `the time here is ahead of the real one and cannot go back; to start over, stop Afterword and delete ${inside.about.data}`,
      );
    return engine.runReal();
  }
  const at = typeof to === 'string' ? readInstant(to) : null;
  if (at === null) throw new Refusal(400, 'to takes an instant such as 2026-12-01T17:00:00Z, "next" or "real"');
  if (at < engine.now()) throw new Refusal(409, `the time here is ${writeInstant(engine.now())} and cannot go back`);
  await inside.play();
  await engine.advance(at);
}

/** Sends a line whenever something happens, as long as the page listens. HTML Living Standard §9.2 */
function follow({ response }: Asked, { engine, outbox }: Inside): null {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const tell = (): void => void response.write('data: changed\n\n');
  response.write('retry: 1000\n\n');
  const silence = setInterval(() => response.write(': still here\n\n'), 20_000);
  const leave = [engine.onChange(tell), outbox.onSent(tell)];
  response.on('close', () => {
    clearInterval(silence);
    for (const one of leave) one();
  });
  return null;
}

/** `?last=50`: only the latest 50; without it, all. */
function lastOf({ query }: Asked): number | undefined {
  const text = query.get('last');
  if (text === null) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refusal(400, 'last takes a number from 1');
  return Number(text);
}

/** The latest `last` of the mails for which `holds` is true, oldest first. */
async function* latest(mails: AsyncIterable<SentMail>, last: number, holds: (sent: SentMail) => boolean) {
  const kept: SentMail[] = [];
  for await (const sent of mails) {
    if (!holds(sent)) continue;
    kept.push(sent);
    if (kept.length > last) kept.shift();
  }
  yield* kept;
}

/** `?application=ID` and `?find=WORDS` search all mails; `?brief=1` omits what the page loads separately. */
async function* shownMails({ outbox, relay }: Inside, asked: Asked, last: number | undefined) {
  const application = asked.query.get('application');
  const words = (asked.query.get('find') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = ({ mail }: SentMail): boolean => {
    if (application !== null && mail.application !== application) return false;
    const text = words.length === 0 ? '' : `${mail.subject}\n${mail.to}\n${mail.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const chosen =
    application === null && words.length === 0
      ? outbox.briefs(last)
      : latest(outbox.briefs(), last ?? Number.POSITIVE_INFINITY, holds);
  for await (const found of chosen) {
    const sent = asked.query.has('brief') ? found : await outbox.find(found.mail.id);
    if (sent === null) continue;
    const fate = relay()?.fateOf(sent.mail.id);
    const { html, drafts, ...brief } = shownMail(sent);
    const whole = asked.query.has('brief') ? {} : { html, drafts };
    yield { ...brief, ...whole, ...(fate === undefined ? {} : { relay: fate }) };
  }
}

/** What waits for the mail server, and why, in words; null if there is none. */
async function shownRelay({ relay }: Inside) {
  const status = await relay()?.status();
  if (status === undefined) return null;
  const { why, since } = status;
  return {
    ...status,
    since: since === null ? null : writeInstant(since),
    says: why === null ? null : lastAnswer(why),
  };
}

async function allApplications({ desks, engine, zone }: Inside, last: number | undefined) {
  const shown = [];
  for await (const desk of desks(last)) shown.push(...shownDesk(desk, engine.now(), zone));
  return shown.sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0));
}

type Door = (asked: Asked, inside: Inside) => Promise<Answer | null>;

const DOORS: { readonly [door: string]: Door } = {
  'GET /api/clock': async (_, inside) => json(await shownClock(inside)),
  'POST /api/clock': async (asked, inside) => {
    const { to } = await readJson(asked);
    await turnClock(inside, to);
    return json(await shownClock(inside));
  },
  'GET /api/mails': async (asked, inside) => jsonList(shownMails(inside, asked, lastOf(asked))),
  'POST /api/mails': async (asked, { intake }) => {
    const raw = await asked.body(HTTP.message);
    if (raw.length === 0) throw new Refusal(400, 'the body is empty; it takes a message');
    return json(await intake.submit(raw, asked.query.get('from'), asked.query.getAll('to')));
  },
  'POST /api/drop': async (asked, { intake }) => {
    const raw = await asked.body(HTTP.message);
    if (raw.length === 0) throw new Refusal(400, 'the file is empty');
    return json(await intake.drop(raw, asked.query.get('as')));
  },
  'GET /api/applications': async (asked, inside) => json(await allApplications(inside, lastOf(asked))),
  'GET /api/examples': async (_, { examples, isReal }) => json(isReal() ? [] : await examples.list()),
  'POST /api/examples': async (asked, { examples, intake, engine, isReal, play }) => {
    if (isReal())
      throw new Refusal(
        409,
        'this one handles real mail; to try an example, start another one without --send and --mailbox',
      );
    const raw = await examples.fresh(asked.query.get('name') ?? '', engine.now());
    if (raw === null) throw new Refusal(404, 'there is no example of that name');
    await play();
    return json(await intake.submit(raw, null, []));
  },
  'GET /api/relay': async (_, inside) => json({ relay: await shownRelay(inside), mailbox: shownMailbox(inside) }),
  'GET /api/about': async (_, { about }) => json(about),
  'GET /api/changes': async (asked, inside) => follow(asked, inside),
};

/** Null if the path is not part of this API. */
export function apiOf(inside: Inside): (asked: Asked) => ReturnType<Handler> | null {
  return (asked) => {
    if (!asked.path.startsWith('/api/')) return null;
    const door = `${asked.method} ${asked.path}`;
    const open = Object.hasOwn(DOORS, door) ? DOORS[door] : undefined;
    if (open !== undefined) return open(asked, inside);
    const known = Object.keys(DOORS).some((one) => one.endsWith(` ${asked.path}`));
    return Promise.resolve(
      known ? json({ error: `${asked.method} is not for this door` }, 405) : json({ error: 'no such door' }, 404),
    );
  };
}
