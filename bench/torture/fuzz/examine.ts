/** One input, read by everything that reads what comes in, and what it cost. */
import { readFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import type { Message } from '../../../lambdas/mail/message.ts';
import { parseFile, parseMessage } from '../../../lambdas/mail/parse.ts';
import type { Received } from '../../../lambdas/story/world.ts';
import { interpret } from '../../../lambdas/understand/interpret.ts';
import { understandingToJson } from '../../../lambdas/understand/json.ts';
import { replyToJson } from '../../../lambdas/understand/reply-json.ts';
import { understand } from '../../../lambdas/understand/understand.ts';
import { BEGINS, DOMAIN } from '../../scene.ts';
import { faultsOfMail } from './safe-mail.ts';
import { openFuzzScene } from './scene.ts';
import type { Kind } from './seeds.ts';

/** What one input may cost. Milliseconds of CPU of one thread, bytes. */
export const MOST = { milliseconds: 1000, bytes: 300 * 1024 * 1024 } as const;

/** How far an input goes: read only; read as a reply as well; received by a world; and the clock turned for weeks after. */
export type Depth = 'read' | 'interpreted' | 'received' | 'lived';

/** Most are only read, which is quick; what is received or lives on costs ten times as much. */
export const depthOf = (n: number, kind: Kind): Depth =>
  n % 200 === 0 ? 'lived' : n % 16 === 0 ? 'received' : kind === 'reply' || n % 8 === 1 ? 'interpreted' : 'read';

export interface Examined {
  readonly milliseconds: number;
  /** What the heap and its buffers grew by, garbage included: an upper bound that is cheap to take. */
  readonly bytes: number;
  readonly outcome: Received['outcome'] | null;
  /** Mails that went out for it. */
  readonly mails: number;
  readonly faults: readonly string[];
}

const CONTEXT = { now: BEGINS, zone: 'America/New_York', candidate: [], domain: DOMAIN } as const;
const OUTCOMES: readonly string[] = ['acted', 'asked', 'refused', 'ignored', 'deferred'];
const INVITE = readFileSync(new URL('../../../examples/google.eml', import.meta.url), 'utf8');
const SAM = 'sam.lee@home.example';

async function understandIt(message: Message, faults: string[]): Promise<void> {
  const understanding = await understand(message, CONTEXT);
  for (const { start, end } of understanding.interviews)
    for (const at of [start, end])
      if (at !== null && !Number.isFinite(new Date(at).getTime())) faults.push('a time that is none');
  JSON.stringify(understandingToJson('x', understanding));
}

/** As the answer to a debrief, in which every line says something, or to something else. */
async function interpretIt(message: Message): Promise<void> {
  const step = message.text.length % 2 === 0 ? null : 'debrief';
  JSON.stringify(replyToJson('x', await interpret(message, { ...CONTEXT, step })));
}

type Timed = <T>(what: () => Promise<T>) => Promise<T>;

/** What came of it, as it comes to whoever sent it: the candidate, of whom a reply expects that an application is known. */
async function receiveIt(bytes: Uint8Array, kind: Kind, lives: boolean, timed: Timed, faults: string[]) {
  const scene = openFuzzScene();
  // As a mail: what is read as a calendar file may have a header that names somebody.
  const from = (await parseMessage(bytes)).from?.address ?? SAM;
  let to = `hello@${DOMAIN}`;
  if (kind === 'reply') {
    await scene.deliver(Buffer.from(INVITE.replaceAll(SAM, () => from)), from, to);
    to = scene.sent().at(-1)?.replyTo ?? to;
  }
  const before = scene.sent().length;
  const { outcome } = await timed(() => scene.deliver(bytes, from, to));
  if (!OUTCOMES.includes(outcome)) faults.push(`it ended as ${outcome}`);
  const answers = scene.sent().length - before;
  if ((outcome === 'acted' || outcome === 'asked') && answers === 0)
    faults.push(`it ended as ${outcome} without a word`);
  if (lives) await scene.days(45, timed);
  for (const mail of scene.sent().slice(before))
    for (const fault of await faultsOfMail(mail, from)) faults.push(`a mail we sent: ${fault}`);
  return { outcome, mails: scene.sent().length - before };
}

const held = (): number => {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
};

export async function examine(bytes: Uint8Array, kind: Kind, depth: Depth): Promise<Examined> {
  const faults: string[] = [];
  const heap = held();
  let milliseconds = 0;
  /** What is done for one mail in one go is what may take a second: reading it, receiving it, and each wake-up after. */
  const timed = async <T>(what: () => Promise<T>): Promise<T> => {
    const began = process.threadCpuUsage();
    const came = await what();
    const { user, system } = process.threadCpuUsage(began);
    milliseconds = Math.max(milliseconds, (user + system) / 1000);
    return came;
  };
  let came: { readonly outcome: Examined['outcome']; readonly mails: number } = { outcome: null, mails: 0 };
  try {
    const message = await timed(async () => {
      const parsed = await parseFile(bytes);
      await understandIt(parsed, faults);
      return parsed;
    });
    if (depth !== 'read') await timed(() => interpretIt(message));
    if (depth === 'received' || depth === 'lived')
      came = await receiveIt(bytes, kind, depth === 'lived', timed, faults);
  } catch (error) {
    faults.push(`it crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return { ...came, milliseconds, bytes: Math.max(0, held() - heap), faults };
}
