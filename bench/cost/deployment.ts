/**
 * Afterword as it stands in AWS, in this process: the very handlers of the functions, their SDK clients on a wire of loopback, and a clock
 * that is turned by hand. Behind the wire are dynalite and small stand-ins for the other services. One to a process: the handlers are
 * modules, and read their surroundings once.
 */
import { applicationsIn } from '../../lambdas/aws/applications.ts';
import type { Batch, BatchAnswer } from '../../lambdas/aws/batch.ts';
import { ensureTable } from '../../lambdas/aws/dynamo.ts';
import type { Applications } from '../../lambdas/ports.ts';
import { openDatabase } from '../../test/aws/database.ts';
import {
  type Answered,
  type Asked,
  bucket,
  openEndpoint,
  type QueuedMessage,
  queue,
  type Schedule,
  scheduler,
  secrets,
  ses,
} from '../../test/aws/endpoint.ts';
import { vouchedBySes } from '../../test/aws/ses-head.ts';
import { openFront } from './front.ts';
import { type MailIn, noticeOf, surroundings } from './surroundings.ts';
import type { Tally } from './tally.ts';

export interface SentMail {
  readonly id: string;
  readonly candidate: string;
  /** As its tags say it; null where there is none. */
  readonly application: string | null;
  readonly step: string | null;
  readonly raw: string;
}

export interface Deployment {
  /** Sets the hands of the clock, milliseconds since 1970. */
  readonly turn: (at: number) => void;
  readonly now: () => number;
  readonly mailIn: (mail: MailIn) => Promise<void>;
  /** When the next schedule or delayed message is due; null: nothing is. */
  readonly nextAlarm: () => number | null;
  /** What schedules and delayed messages put into the wake queue by now; they are gone then. */
  readonly takeDue: () => readonly string[];
  /** One run of `wake` with a batch. Resolves with the ids of the messages that it could not handle. */
  readonly wake: (messages: readonly { readonly id: string; readonly body: string }[]) => Promise<readonly string[]>;
  /** Wakes for everything that is due now, each message a run of its own, as at low traffic. Resolves with how many. */
  readonly ring: () => Promise<number>;
  /** One wake-up that nobody set, as when a message comes twice. */
  readonly ringFor: (candidate: string, application: string | null) => Promise<void>;
  /** SES tells of the delivery of every mail since the last time. Resolves with how many. */
  readonly tellDeliveries: () => Promise<number>;
  readonly sweep: () => Promise<void>;
  /** Mails sent so far, the oldest first. */
  readonly sent: readonly SentMail[];
  readonly table: Applications;
  /** Bytes of all mail that came in. */
  readonly bytesIn: () => number;
  /** All alarms are gone, as if they had been lost. */
  readonly loseAlarms: () => void;
  /** What was counted since it was last taken. */
  readonly take: () => Tally;
  readonly close: () => Promise<void>;
}

type Handler = (batch: Batch) => Promise<BatchAnswer>;

const secondOf = ({ ScheduleExpression: expression }: Schedule): number => Date.parse(`${expression.slice(3, -1)}Z`);
const inputOf = ({ Target: target }: Schedule): string =>
  typeof target === 'object' && target !== null && 'Input' in target ? String(target.Input) : '';

const FIRST = { ApproximateReceiveCount: '1' };

/** `refuses`: asked before SES and the others; null: they answer. */
export async function openDeployment(
  start: number,
  refuses: (asked: Asked) => Promise<Answered | null> = async () => null,
): Promise<Deployment> {
  const database = await openDatabase();
  const schedules = new Map<string, Schedule>();
  const messages: { readonly body: string; readonly at: number }[] = [];
  const objects = new Map<string, Buffer>();
  const sent: SentMail[] = [];
  let told = 0;
  let now = start;
  const endpoint = await openEndpoint(async (asked) => {
    const refused = await refuses(asked);
    if (refused !== null) return refused;
    const queued: QueuedMessage[] = [];
    const calls: URLSearchParams[] = [];
    const answer = secrets({ text: JSON.stringify({ id: 1, secret: 'x'.repeat(48) }) }, asked) ??
      queue(queued, asked) ??
      scheduler(schedules, asked) ??
      bucket(objects, asked) ??
      ses(calls, asked) ?? { status: 400 };
    messages.push(...queued.map(({ body, delay }) => ({ body, at: now + delay * 1000 })));
    for (const call of calls) {
      const raw = Buffer.from(call.get('RawMessage.Data') ?? '', 'base64').toString();
      const tags = new Map(
        [1, 2, 3, 4].map((n) => [call.get(`Tags.member.${n}.Name`), call.get(`Tags.member.${n}.Value`)]),
      );
      sent.push({
        id: tags.get('mail') ?? '',
        candidate: tags.get('candidate') ?? '',
        application: tags.get('application') ?? null,
        step: tags.get('step') ?? null,
        raw,
      });
    }
    return answer;
  });
  const portOf = (url: string): number => Number(new URL(url).port);
  const front = await openFront(portOf(database.endpoint), portOf(endpoint.config.endpoint));
  const address = `http://127.0.0.1:${front.port}`;
  const before = { ...process.env };
  const { now: realNow } = Date;
  Object.assign(process.env, surroundings(address, database.accessKeyId));
  Date.now = () => now;
  const { store } = await import('../../lambdas/aws/stores.ts');
  await ensureTable(store());
  const handlers: { readonly [name: string]: Handler } = {
    receive: (await import('../../lambdas/receive.ts')).handler,
    wake: (await import('../../lambdas/wake.ts')).handler,
    feedback: (await import('../../lambdas/feedback.ts')).handler,
  };
  const { handler: sweepHandler } = await import('../../lambdas/sweep.ts');
  front.take();

  let runs = new Map<string, number>();
  let logBytes = 0;
  /** Runs with the log caught: it is written to standard output, a JSON line each. */
  async function logged<T>(name: string, run: () => Promise<T>): Promise<T> {
    runs.set(name, (runs.get(name) ?? 0) + 1);
    const { write } = process.stdout;
    process.stdout.write = (chunk: Uint8Array | string): boolean => {
      logBytes += Buffer.byteLength(chunk);
      return true;
    };
    try {
      return await run();
    } finally {
      process.stdout.write = write;
    }
  }

  let arrivals = 0;
  let bytesIn = 0;
  async function handle(name: string, bodies: readonly string[]): Promise<void> {
    const run = handlers[name];
    if (run === undefined) throw new Error(`there is no function '${name}'`);
    const batch = { Records: bodies.map((body, place) => ({ messageId: `m${place}`, body, attributes: FIRST })) };
    const { batchItemFailures } = await logged(name, () => run(batch));
    if (batchItemFailures.length > 0) throw new Error(`${name} failed`);
  }

  const alarms = () =>
    [
      ...[...schedules].map(([name, one]) => ({
        at: secondOf(one),
        body: inputOf(one),
        gone: () => schedules.delete(name),
      })),
      ...messages.map((one) => ({
        at: one.at,
        body: one.body,
        gone: () => messages.splice(messages.indexOf(one), 1),
      })),
    ].sort((a, b) => a.at - b.at);
  return {
    turn: (at) => {
      now = at;
    },
    now: () => now,
    sent,
    table: applicationsIn(store()),
    bytesIn: () => bytesIn,
    mailIn: async (mail) => {
      arrivals += 1;
      bytesIn += mail.raw.byteLength;
      const id = mail.id ?? `ses${arrivals}`;
      const { raw, from, to, found, vouched } = mail;
      objects.set(`mail/${id}`, found === undefined ? vouchedBySes(raw, { id, from, to }, vouched) : Buffer.from(raw));
      await handle('receive', [noticeOf(mail, id, now)]);
    },
    nextAlarm: () => alarms()[0]?.at ?? null,
    takeDue: () => {
      const due = alarms().filter(({ at }) => at <= now);
      for (const { gone } of due) gone();
      return due.map(({ body }) => body);
    },
    wake: async (some) => {
      const Records = some.map(({ id, body }) => ({ messageId: id, body }));
      const { batchItemFailures } = (await handlers['wake']?.({ Records })) ?? { batchItemFailures: [] };
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
    ring: async () => {
      const due = alarms().filter(({ at }) => at <= now);
      for (const { body, gone } of due) {
        gone();
        await handle('wake', [body]);
      }
      return due.length;
    },
    ringFor: (candidate, application) => handle('wake', [JSON.stringify({ candidate, application })]),
    tellDeliveries: async () => {
      const news = sent.slice(told).filter(({ candidate }) => candidate !== '');
      told = sent.length;
      for (const { id, candidate } of news)
        await handle('feedback', [
          JSON.stringify({ eventType: 'Delivery', mail: { tags: { mail: [id], candidate: [candidate] } } }),
        ]);
      return news.length;
    },
    sweep: () => logged('sweep', sweepHandler),
    loseAlarms: () => {
      schedules.clear();
      messages.length = 0;
    },
    take: () => {
      const taken: Tally = { ...front.take(), runs, logBytes };
      runs = new Map();
      logBytes = 0;
      return taken;
    },
    close: async () => {
      Date.now = realNow;
      process.env = before;
      await front.close();
      await endpoint.close();
      await database.close();
    },
  };
}
