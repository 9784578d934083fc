/** One input, read by everything that reads what comes in, and what it cost. */
import { readFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import type { Message } from '../../../lambdas/mail/message.ts';
import { parseFile } from '../../../lambdas/mail/parse.ts';
import { interpret } from '../../../lambdas/understand/interpret.ts';
import { understandingToJson } from '../../../lambdas/understand/json.ts';
import { replyToJson } from '../../../lambdas/understand/reply-json.ts';
import { understand } from '../../../lambdas/understand/understand.ts';
import { faultsOfMail } from './safe-mail.ts';
import { BEGINS, DOMAIN, openScene } from './scene.ts';
import type { Kind } from './seeds.ts';

/** Of what one input may cost. Milliseconds of CPU of one thread, bytes. */
export const MOST = { milliseconds: 1000, bytes: 300 * 1024 * 1024 } as const;

/** How far an input goes: read only; read as a reply as well; received by a world; and the clock turned for weeks after. */
export type Depth = 'read' | 'interpreted' | 'received' | 'lived';

/** Most are only read, which is quick; what is received or lives on costs ten times as much. */
export const depthOf = (n: number, kind: Kind): Depth =>
  n % 64 === 0 ? 'lived' : n % 8 === 0 ? 'received' : kind === 'reply' || n % 4 === 1 ? 'interpreted' : 'read';

export interface Examined {
  readonly milliseconds: number;
  /** What the heap and its buffers grew by, garbage included: an upper bound that is cheap to take. */
  readonly bytes: number;
  readonly outcome: 'acted' | 'asked' | 'refused' | 'ignored' | null;
  /** Mails that went out for it. */
  readonly mails: number;
  readonly faults: readonly string[];
}

const CONTEXT = { now: BEGINS, zone: 'America/New_York', candidate: [], domain: DOMAIN } as const;
const OUTCOMES: readonly string[] = ['acted', 'asked', 'refused', 'ignored'];
const INVITE = readFileSync(new URL('../../../examples/google.eml', import.meta.url), 'latin1');
const SAM = 'sam.lee@home.example';

async function readAll(message: Message, depth: Depth, faults: string[]): Promise<void> {
  const understanding = await understand(message, CONTEXT);
  for (const { start, end } of understanding.interviews)
    for (const at of [start, end])
      if (at !== null && !Number.isFinite(new Date(at).getTime())) faults.push('a time that is none');
  JSON.stringify(understandingToJson('x', understanding));
  if (depth === 'read') return;
  for (const step of depth === 'lived' ? [null, 'debrief'] : [message.subject.length % 2 === 0 ? null : 'debrief'])
    JSON.stringify(replyToJson('x', await interpret(message, { ...CONTEXT, step })));
}

/** What came of it, as it comes to whoever sent it: the candidate, of whom a reply expects that an application is known. */
async function receiveIt(bytes: Uint8Array, kind: Kind, message: Message, lives: boolean, faults: string[]) {
  const scene = openScene();
  const from = message.from?.address ?? SAM;
  let to = `hello@${DOMAIN}`;
  if (kind === 'reply') {
    await scene.deliver(
      Buffer.from(
        INVITE.replaceAll(SAM, () => from),
        'latin1',
      ),
      from,
      to,
    );
    to = scene.sent().at(-1)?.replyTo ?? to;
  }
  const before = scene.sent().length;
  const { outcome } = await scene.deliver(bytes, from, to);
  if (!OUTCOMES.includes(outcome)) faults.push(`it ended as ${outcome}`);
  const answers = scene.sent().length - before;
  if ((outcome === 'acted' || outcome === 'asked') && answers === 0)
    faults.push(`it ended as ${outcome} without a word`);
  if (lives) await scene.days(45);
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
  const began = process.threadCpuUsage();
  let came: { readonly outcome: Examined['outcome']; readonly mails: number } = { outcome: null, mails: 0 };
  try {
    const message = await parseFile(bytes);
    await readAll(message, depth, faults);
    if (depth === 'received' || depth === 'lived')
      came = await receiveIt(bytes, kind, message, depth === 'lived', faults);
  } catch (error) {
    faults.push(`it crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const { user, system } = process.threadCpuUsage(began);
  return { ...came, milliseconds: (user + system) / 1000, bytes: Math.max(0, held() - heap), faults };
}
