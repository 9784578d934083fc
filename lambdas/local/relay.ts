/** The relay: passes mail from the outbox to a real mail server, retrying until it is accepted or permanently refused. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import type { Instant } from '../application/instant.ts';
import { mailOptions } from '../compose/mime.ts';
import { clean, fileNameOf, makeFolder, readIfThere, writeWhole } from './files.ts';
import { faultOf } from './lane.ts';
import type { FolderOutbox } from './outbox.ts';
import { isForGood, isOfThisMailOnly, whyRefused } from './refused-for-good.ts';

/** `claimed` without an end means a crash in between: the mail is sent again under the same Message-ID. */
type End = 'sent' | 'refused' | 'local';
const ENDS: readonly End[] = ['sent', 'refused', 'local'];

type Fate = 'waiting' | End;

/** The mail that waits for the mail server, for the page and the log. */
interface RelayStatus {
  readonly waiting: number;
  /** Since when the oldest has waited. */
  readonly since: Instant | null;
  /** The server's last refusal: '535 at AUTH PLAIN', 'ECONNREFUSED'. */
  readonly why: string | null;
  readonly refused: number;
}

export interface Relay {
  /** Passes on the mail with this id. */
  readonly carry: (id: string) => void;
  readonly status: () => Promise<RelayStatus>;
  /** What became of a mail in the outbox. */
  readonly fateOf: (id: string) => Fate;
  /** Stops retrying; waits for mail in progress. */
  readonly close: () => Promise<void>;
}

type Log = (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;

interface Waiting {
  /** Tries of this mail alone. If the server takes no mail at all, that is counted separately. */
  tries: number;
  /** On the monotonic clock, which nobody can set. */
  dueAt: number;
  /** The server has it, but that could not be recorded yet. */
  taken: boolean;
}

/** Milliseconds before the next try: 1 s, doubled up to ten minutes if nobody answers, and up to an hour after a refusal. It never gives up. */
const gap = (tries: number, answered: boolean): number =>
  Math.min(1000 * 2 ** Math.min(tries - 1, 12), answered ? 3_600_000 : 600_000);

export async function openRelay(
  folder: string,
  { transport, log }: { readonly transport: Transporter; readonly log: Log },
  outbox: Pick<FolderOutbox, 'find' | 'ids'>,
): Promise<Relay> {
  const isFirst = !existsSync(folder);
  await makeFolder(folder);
  await clean(folder);
  const finished = new Map<string, End>();
  for (const name of await readdir(folder))
    for (const end of ENDS) if (name.endsWith(`.${end}`)) finished.set(name.slice(0, -end.length - 1), end);
  const queue = new Map<string, Waiting>();
  /** While the server takes no mail, none is tried. */
  const server = { tries: 0, dueAt: 0 };
  let why: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running: Promise<void> | null = null;

  const note = (id: string, state: 'claimed' | End, says: unknown = null): Promise<void> =>
    writeWhole(join(folder, `${fileNameOf(id)}.${state}`), says === null ? '' : `${JSON.stringify(says)}\n`);

  async function end(id: string, how: End, says: unknown = null): Promise<void> {
    await note(id, how, says);
    finished.set(fileNameOf(id), how);
    queue.delete(id);
  }

  async function attempt(id: string, waiting: Waiting): Promise<void> {
    // Whoever has since asked to be forgotten gets no more mail.
    const mail = (await outbox.find(id))?.mail;
    if (mail === undefined) return void queue.delete(id);
    try {
      if (!waiting.taken) {
        const left = waiting.tries === 0 ? await readIfThere(join(folder, `${fileNameOf(id)}.claimed`)) : null;
        if (left?.length === 0)
          log({ what: 'relay: a mail was under way when the program ended; it is sent again', mail: id });
        await note(id, 'claimed');
        await transport.sendMail(mailOptions(mail));
        waiting.taken = true;
      }
      await end(id, 'sent');
      server.tries = 0;
      why = null;
      log({ what: 'relay: sent', mail: id });
    } catch (error) {
      await notTaken(id, waiting, error);
    }
  }

  async function notTaken(id: string, waiting: Waiting, error: unknown): Promise<void> {
    const because = whyRefused(error);
    waiting.tries += 1;
    if (isForGood(error)) {
      await end(id, 'refused', { why: because });
      log({ what: 'relay: refused for good, not tried again', mail: id, why: because });
      return;
    }
    why = because;
    const paused = isOfThisMailOnly(error) ? waiting : server;
    if (paused === server) server.tries += 1;
    else server.tries = 0;
    const pause = gap(paused.tries, /^\d/.test(because));
    paused.dueAt = performance.now() + pause;
    log({
      what: 'relay: not taken yet',
      mail: id,
      why: because,
      tries: paused.tries,
      'next try in s': pause / 1000,
      waiting: queue.size,
    });
    if (!waiting.taken) await note(id, 'claimed', { why: because, tries: waiting.tries });
  }

  async function work(): Promise<void> {
    for (;;) {
      const now = performance.now();
      const next = closed || server.dueAt > now ? undefined : [...queue].find(([, { dueAt }]) => dueAt <= now);
      if (next === undefined) return;
      const [id, waiting] = next;
      try {
        await attempt(id, waiting);
      } catch (error) {
        // The disk failed: tried again like everything else.
        waiting.dueAt = performance.now() + gap(Math.max(waiting.tries, 1), false);
        log({ what: 'relay: fault', fault: faultOf(error) });
      }
    }
  }

  function run(): void {
    if (closed || running !== null) return;
    clearTimeout(timer);
    running = work().finally(() => {
      running = null;
      if (closed || queue.size === 0) return;
      const due = Math.max(server.dueAt, Math.min(...[...queue.values()].map(({ dueAt }) => dueAt)));
      timer = setTimeout(run, Math.max(due - performance.now(), 0));
    });
  }

  function enqueue(id: string): void {
    if (closed || queue.has(id) || finished.has(fileNameOf(id))) return;
    queue.set(id, { tries: 0, dueAt: 0, taken: false });
    run();
  }

  // Mail from before there was a relay was only for trying things out, and is never sent later.
  if (isFirst) for (const id of outbox.ids()) await end(id, 'local');
  for (const id of outbox.ids()) enqueue(id);
  return {
    carry: enqueue,
    fateOf: (id) => finished.get(fileNameOf(id)) ?? 'waiting',
    status: async () => {
      const [oldest] = queue.keys();
      return {
        waiting: queue.size,
        since: oldest === undefined ? null : ((await outbox.find(oldest))?.at ?? null),
        why: queue.size === 0 ? null : why,
        refused: [...finished.values()].filter((one) => one === 'refused').length,
      };
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      transport.close();
      await running;
    },
  };
}
