/** The forgeries and the genuine mails against the program that is served, which asks a DNS of its own who a sender is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, mailsOf, type Program, type Shown, started } from '../outside/program.ts';
import { openDns } from './dns.ts';
import { type Domain, sign } from './domains.ts';
import { GENUINE, type Genuine, invited } from './genuine.ts';
import { hand } from './hand.ts';
import { handled } from './replayed.ts';
import {
  ALICE,
  AT,
  CARL,
  DOMAINS,
  EVE,
  type Forgery,
  HELLO,
  HOME,
  message,
  PLAIN,
  SAM,
  type Scene,
  type Sent,
  TENANT,
} from './scene.ts';

export interface Tried {
  readonly name: string;
  readonly kind: string;
  /** What was wrong; null: nothing. */
  readonly wrong: string | null;
}

interface Served {
  readonly scene: Scene;
  /** Hands it over, and waits until it was handled. */
  readonly send: (
    sent: Sent,
  ) => Promise<{ readonly answer: string; readonly outcome: string; readonly mails: readonly Shown[] }>;
  /** Everything that is known of applications, as text. */
  readonly state: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Milliseconds: the machine may do much else. */
const PATIENCE = 20_000;

const handledIn = ({ said }: Program): readonly string[] =>
  [...said().matchAll(/^.*\breceived\b.*$/gm)].map(([line]) => /outcome["=:]+(\w+)/.exec(line)?.[1] ?? '');

async function open(): Promise<Served> {
  const dns = await openDns([...DOMAINS, ...GENUINE.map(({ domain }) => domain)]);
  const data = await mkdtemp(join(tmpdir(), 'afterword-forgeries-'));
  const candidates = [SAM, ALICE, CARL, ...GENUINE.map(({ address }) => address)];
  const program = await started({
    data,
    args: ['--authenticate', '--dns', dns.address, ...candidates.flatMap((one) => ['--candidate', one])],
  });
  let seen = 0;
  const fresh = async (): Promise<readonly Shown[]> => {
    const mails = await mailsOf(program);
    const news = mails.slice(seen);
    seen = mails.length;
    return news;
  };
  const send: Served['send'] = async (sent) => {
    const before = handledIn(program).length;
    const answer = await hand(program.smtp, sent);
    if (!answer.startsWith('250')) return { answer, outcome: 'not taken', mails: await fresh() };
    for (const until = Date.now() + PATIENCE; handledIn(program).length === before && Date.now() < until; )
      await sleep(10);
    return { answer, outcome: handledIn(program)[before] ?? 'not handled', mails: await fresh() };
  };
  const close = async (): Promise<void> => {
    await ended(program, 'SIGTERM');
    await dns.close();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const now = Date.now();
    const invite = async (from: string, domain: Domain): Promise<string> => {
      const raw = await sign(message({ from, to: HELLO, at: now, ...invited(now) }), domain);
      const { outcome, mails, answer } = await send({ raw, mailFrom: from, to: HELLO, ip: AT.home });
      const token = mails.find(({ step }) => step === 'confirm')?.replyTo;
      if (token === undefined)
        throw new Error(`the invite of ${from} was ${outcome}: ${answer}\n${program.said().slice(-2000)}`);
      return token;
    };
    const token = await invite(SAM, HOME);
    const alice = await invite(ALICE, TENANT);
    const carl = await invite(CARL, PLAIN);
    const scene = { token, alice, carl, now };
    await send(await handled(scene));
    const undo = await sign(message({ to: token, text: 'undo', at: now }), HOME);
    await send({ raw: undo, mailFrom: SAM, to: token, ip: AT.home });
    const state = async (): Promise<string> => await (await fetch(`${program.url}/api/applications`)).text();
    return { scene, send, state, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What may be written because of a forgery: that nothing was done, or whether an address is the candidate's. */
function wrongIn({ to, step, subject }: Shown): string | null {
  if (![SAM, ALICE, CARL, EVE].includes(to)) return `a mail went to ${to}`;
  return step === 'refusal' || (step === 'question' && subject.startsWith('Is '))
    ? null
    : `it was answered by '${subject}'`;
}

async function isObeyed({ send, state, scene }: Served, forgery: Forgery): Promise<string | null> {
  const before = await state();
  const { outcome, mails } = await send(await forgery.make(scene));
  if (outcome === 'not handled') return 'it was never handled';
  if ((await state()) !== before) return `it was obeyed (${outcome})`;
  return mails.map(wrongIn).find((one) => one !== null) ?? null;
}

/** Two mails: an invite, and the command that ends its application. */
async function isRefused({ send, state }: Served, { address, make }: Genuine): Promise<readonly (string | null)[]> {
  const at = Date.now();
  const { text, subject } = invited(at);
  const first = await send(await make(HELLO, text, subject, at));
  const token = first.mails.find(({ step, to }) => step === 'confirm' && to === address)?.replyTo;
  const before = await state();
  if (token === undefined) return [`the invite was ${first.outcome}: ${first.answer}`, 'there was nothing to command'];
  const second = await send(await make(token, 'rejected', 'Re: Acme', at));
  const isDone =
    (await state()) !== before && second.mails.some(({ to, step }) => to === address && step !== 'refusal');
  return [null, isDone ? null : `the command was ${second.outcome}: ${second.answer}`];
}

export async function tryServed(forgeries: readonly Forgery[], genuine: readonly Genuine[]): Promise<readonly Tried[]> {
  const served = await open();
  const tried: Tried[] = [];
  try {
    for (const forgery of forgeries) tried.push({ ...forgery, wrong: await isObeyed(served, forgery) });
    for (const one of genuine)
      for (const [place, wrong] of (await isRefused(served, one)).entries())
        tried.push({ name: `${one.name}, ${place === 0 ? 'an invite' : 'a command'}`, kind: 'genuine', wrong });
  } finally {
    await served.close();
  }
  return tried;
}
