/** A mailbox that is watched, with a mailroom in a folder and somebody who handles mail as its subject says. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TRUSTED } from '../../lambdas/local/arrival.ts';
import { CLAIM_SUBJECT, openClaim } from '../../lambdas/local/mailbox/claim.ts';
import { type Connection, connect, type Patience } from '../../lambdas/local/mailbox/connection.ts';
import { envelopeOf } from '../../lambdas/local/mailbox/envelope.ts';
import { openMark } from '../../lambdas/local/mailbox/mark.ts';
import { readMailboxPlace } from '../../lambdas/local/mailbox/place.ts';
import { type Watch, watch } from '../../lambdas/local/mailbox/watch.ts';
import { folderMailroom } from '../../lambdas/local/mailroom.ts';
import type { Received } from '../../lambdas/story/world.ts';
import { PASSWORD } from './dovecot.ts';

export interface Watching extends Watch {
  /** The subjects of what was handled, in order. */
  readonly handledMail: readonly string[];
  readonly log: readonly string[];
  /** Ends it as a power cut would, as far as one process can: nothing is finished. */
  readonly crash: () => void;
}

export interface WatchingOptions {
  readonly url: string;
  readonly data: string;
  readonly pass?: string;
  readonly patience?: Patience;
  readonly pollEvery?: number;
  readonly isFull?: () => boolean;
  /** Milliseconds that handling takes. */
  readonly takes?: number;
  /** Milliseconds after which another program is taken for dead. */
  readonly deadAfter?: number;
  readonly also?: (connection: Connection) => Promise<void>;
}

export const dataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'afterword-mailbox-'));
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 20 });

const subjectOf = (raw: Uint8Array): string =>
  /^subject: (.*?)\r?$/im.exec(Buffer.from(raw.subarray(0, 4000)).toString())?.[1] ?? '';

export async function watching(options: WatchingOptions): Promise<Watching> {
  const { url, data, patience = { connect: 2000, silence: 4000 } } = options;
  const place = readMailboxPlace(url);
  const log: string[] = [];
  const handledMail: string[] = [];
  const say = (line: { readonly what: string; readonly code?: unknown }): void =>
    void log.push(line.code === undefined ? line.what : `${line.what} (${line.code})`);
  const mailroom = await folderMailroom(join(data, 'mailroom'), say);
  let crashed = false;
  let last: Connection | null = null;

  async function handle(id: string): Promise<void> {
    await sleep(options.takes ?? 0);
    const arrival = await mailroom.fetch(id);
    if (crashed || arrival === null) return;
    const subject = subjectOf(arrival.raw);
    handledMail.push(subject);
    const received: Received = { outcome: subject.includes('refuse') ? 'refused' : 'acted', application: null };
    await (received.outcome === 'acted' ? mailroom.handled(id) : mailroom.destroy([id]));
    if (!crashed) await one.handled(id, received);
  }

  const one = watch({
    mark: await openMark(join(data, 'mailbox'), say),
    connect: async () => {
      last = await connect(place, { pass: options.pass ?? PASSWORD }, patience);
      return last;
    },
    moves: place.folder === null,
    claim: openClaim({
      role: place.folder === null ? 'done' : 'in',
      token: data.replace(/\W/g, ''),
      log: say,
      ...(options.deadAfter === undefined ? {} : { deadAfter: options.deadAfter }),
    }),
    isFull: options.isFull ?? (() => false),
    firstGap: 50,
    ...(options.pollEvery === undefined ? {} : { pollEvery: options.pollEvery }),
    ...(options.also === undefined ? {} : { also: options.also }),
    mailroom,
    deliver: ({ arrival }) => void handle(arrival).catch(() => {}),
    now: Date.now,
    route: async (_, fields) => ({ envelope: envelopeOf(fields, 'sam.afterword@mail.example'), verdicts: TRUSTED }),
    log: say,
  });
  for (const { arrival } of await mailroom.left()) void handle(arrival).catch(() => {});
  await one.start();
  return {
    ...one,
    handledMail,
    log,
    crash: () => {
      crashed = true;
      last?.close();
      void one.close();
    },
  };
}

export async function until(what: () => boolean | Promise<boolean>, ms = 40_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await what())) {
    if (performance.now() > end) throw new Error('it did not come to that');
    await sleep(20);
  }
}

/** Of the mails in a folder, without what says who is at work there. */
export const mailOnly = (subjects: readonly string[]): readonly string[] =>
  subjects.filter((one) => one !== CLAIM_SUBJECT);
