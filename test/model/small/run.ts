/**
 * `npm run test:model`: a real, very small model reads along and edits. The whole story works with it, and a sample of mails and answers is read with no
 * more harm than without it. Where it cannot be had, that is said, and nothing is tested. Takes two minutes on an idle machine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAFT_INSTRUCTIONS } from '../../../lambdas/compose/model/draft-prompt.ts';
import { DRAFT_SCHEMA } from '../../../lambdas/compose/model/edited.ts';
import { chatModel } from '../../../lambdas/model/chat.ts';
import { readAlong } from '../../../lambdas/model/read-along.ts';
import type { Model } from '../../../lambdas/ports.ts';
import { ANSWER_INSTRUCTIONS } from '../../../lambdas/understand/model/answer-prompt.ts';
import { ANSWER_SCHEMA } from '../../../lambdas/understand/model/clauses.ts';
import { MAIL_INSTRUCTIONS } from '../../../lambdas/understand/model/mail-prompt.ts';
import { MAIL_SCHEMA } from '../../../lambdas/understand/model/pointed.ts';
import { replyToJson } from '../../../lambdas/understand/reply-json.ts';
import type { SecondReader } from '../../../lambdas/understand/understanding.ts';
import { readAnswer } from '../../../learn/answers/as-mail.ts';
import { HELD_OUT, type LabelledAnswer, labelledAnswers } from '../../../learn/answers/labelled.ts';
import { score } from '../../../learn/answers/score.ts';
import { answerTo, type LabelledMail, openMails } from '../../../learn/mails.ts';
import { factsOf, harmsOf } from '../../../learn/score.ts';
import { CannotBeHad, fetchModel } from './fetched.ts';
import { stepsOf } from './story.ts';

/** Milliseconds: for one answer, and for all of the sample. */
const PATIENCE = 30_000;
const SAMPLED = 30_000;
const SAMPLE = 12;

const began = Date.now();
const say = (text: string): void =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);

/** Resolves with the address of the model's server. */
function started(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (line) => resolve(String(line).trim()));
    server.once('exit', () => reject(new CannotBeHad('the runtime does not start on this machine')));
    setTimeout(() => reject(new CannotBeHad('the model is not loaded in time')), PATIENCE).unref();
  });
}

const asked = { questions: 0, answers: 0 };
const counted = (model: Model): Model => ({
  ask: async (...given) => {
    asked.questions += 1;
    const answer = await model.ask(...given);
    if (answer !== undefined) asked.answers += 1;
    return answer;
  },
});

const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)] as T);

async function mailHarms(mail: LabelledMail, reader?: SecondReader): Promise<boolean> {
  const answer = await answerTo(mail, undefined, reader);
  return harmsOf(mail, answer, factsOf(mail, answer)).length > 0;
}

async function answerHarms(one: LabelledAnswer, reader?: SecondReader): Promise<boolean> {
  return score(one, replyToJson('', await readAnswer(one, reader)) as never).harm.length > 0;
}

/** Whether it does no more harm with the model, in as many of them as there is time for. */
async function isNoWorse<T>(
  what: string,
  all: readonly T[],
  reader: SecondReader,
  harms: (one: T, reader?: SecondReader) => Promise<boolean>,
): Promise<boolean> {
  const until = Date.now() + SAMPLED / 2;
  const sum = { read: 0, along: 0, own: 0 };
  for (const one of all) {
    if (Date.now() > until) break;
    sum.read += 1;
    sum.along += (await harms(one, reader)) ? 1 : 0;
    sum.own += (await harms(one)) ? 1 : 0;
  }
  say(`${sum.read} ${what}: harm in ${sum.along} with it, in ${sum.own} without`);
  return sum.along <= sum.own;
}

/** Has the instructions of each kind of question read once, which takes longest. */
async function warm(url: string): Promise<void> {
  const model = chatModel({ url, name: null, key: null, patience: 2 * PATIENCE });
  const kinds = [
    [MAIL_INSTRUCTIONS, MAIL_SCHEMA],
    [ANSWER_INSTRUCTIONS, ANSWER_SCHEMA],
    [DRAFT_INSTRUCTIONS, DRAFT_SCHEMA],
  ] as const;
  for (const [instructions, schema] of kinds) {
    const from = Date.now();
    await model.ask(instructions, 'Hello.', schema);
    if (Date.now() - from >= 2 * PATIENCE) throw new CannotBeHad('this machine is too slow or too busy for it');
  }
  say('warm');
}

async function test(model: Model): Promise<boolean> {
  const [own, along] = [await stepsOf(null), await stepsOf(model)];
  say(`the story with it: ${along.join(', ')}`);
  const missing = own.filter((step) => !along.includes(step));
  if (missing.length > 0) say(`missing: ${missing.join(', ')}`);
  const reader = readAlong(model, 'always');
  const answers = labelledAnswers().filter(({ writer }) => !HELD_OUT.has(writer));
  const mails = await isNoWorse('mails', spread(openMails(), SAMPLE), reader, mailHarms);
  const replies = await isNoWorse('answers', spread(answers, SAMPLE), reader, answerHarms);
  say(`${asked.questions} questions, ${asked.answers} answered in time and as JSON`);
  if (asked.answers === 0)
    say('this machine is too slow or too busy for it: nothing is shown but that a slow model does no harm');
  return missing.length === 0 && mails && replies;
}

const folder = await mkdtemp(join(tmpdir(), 'afterword-small-'));
let server: ChildProcess | null = null;
try {
  const file = await fetchModel(folder);
  say('fetched');
  server = spawn(process.execPath, [join(import.meta.dirname, 'server.mjs'), folder, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await started(server);
  await warm(url);
  const ok = await test(counted(chatModel({ url, name: null, key: null, patience: PATIENCE })));
  say(ok ? 'passed' : 'FAILED');
  if (!ok) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof CannotBeHad)) throw error;
  say(`not run: a small model cannot be had here (${error.message})`);
} finally {
  server?.kill();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
