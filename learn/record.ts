/**
 * `npm run record -- mails 300 FOLDER`: writes the exact prompts a model would get for labelled mails, answers or debriefs, chosen
 * evenly among the open writers, so that they can be answered and replayed. One file per prompt, named by its hash, in batches of
 * fifty; every tenth is repeated in the folder `twice`, to be answered by somebody else. Labels are not included.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswer as readDebriefed } from '../lambdas/compose/draft-notes.ts';
import { DRAFT_INSTRUCTIONS, draftText } from '../lambdas/compose/model/draft-prompt.ts';
import { parseFile, parseMessage } from '../lambdas/mail/parse.ts';
import { hashOf, type Prompt } from '../lambdas/model/prompt.ts';
import { answerAsked } from '../lambdas/understand/model/answer-asked.ts';
import { mailAsked } from '../lambdas/understand/model/mail-asked.ts';
import { asMail, contextOf as contextOfAnswer } from './answers/as-mail.ts';
import { HELD_OUT, labelledAnswers } from './answers/labelled.ts';
import { contextOf, openMails } from './mails.ts';

const BATCH = 50;

/** As many from each writer as there is room for, spread over what they wrote. */
function evenly<T>(all: readonly T[], writerOf: (one: T) => string, count: number): readonly T[] {
  const groups = [...Map.groupBy(all, writerOf).values()].sort((a, b) => a.length - b.length);
  const out: T[] = [];
  for (const [at, group] of groups.entries()) {
    const share = Math.min(group.length, Math.round((count - out.length) / (groups.length - at)));
    for (let i = 0; i < share; i += 1) out.push(group[Math.floor(((i + 0.5) * group.length) / share)] as T);
  }
  return out;
}

const DEBRIEFS = new URL('debriefs/', import.meta.url);

const debriefs = () =>
  readdirSync(DEBRIEFS)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, DEBRIEFS), 'utf8')
        .split('\n')
        .flatMap((line) => readDebriefed(line) ?? [])
        .map((answer) => ({ writer: name, answer })),
    );

const KINDS: Readonly<Record<string, (count: number) => Promise<readonly Prompt[]>>> = {
  mails: (count) =>
    Promise.all(
      evenly(openMails(), ({ writer }) => writer, count).map(async (mail) =>
        mailAsked(await parseFile(mail.raw), contextOf(mail)),
      ),
    ),
  answers: (count) =>
    Promise.all(
      evenly(
        labelledAnswers().filter(({ writer }) => !HELD_OUT.has(writer)),
        ({ writer }) => writer,
        count,
      ).map(async (answer) =>
        answerAsked(await parseMessage(new TextEncoder().encode(asMail(answer))), contextOfAnswer(answer)),
      ),
    ),
  debriefs: async (count) =>
    evenly(debriefs(), ({ writer }) => writer, count).map(({ answer }) => ({
      instructions: DRAFT_INSTRUCTIONS,
      text: draftText(answer),
    })),
};

const [kind = '', count = '300', folder = ''] = process.argv.slice(2);
const make = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
if (make === undefined || folder === '') throw new Error('usage: record mails|answers|debriefs COUNT FOLDER');
const prompts = [...new Map((await make(Number(count))).map((one) => [hashOf(one), one])).entries()];
// Neighbours are by different writers, so that no reader gets used to one.
const dealt = prompts.toSorted(([a], [b]) => a.localeCompare(b));

function write(batch: string, some: typeof dealt): void {
  mkdirSync(join(folder, batch), { recursive: true });
  for (const [hash, { text }] of some) writeFileSync(join(folder, batch, `${hash}.txt`), `${text}\n`);
}
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'INSTRUCTIONS.md'), `${prompts[0]?.[1].instructions ?? ''}\n`);
for (let at = 0; at * BATCH < dealt.length; at += 1)
  write(String(at + 1).padStart(2, '0'), dealt.slice(at * BATCH, (at + 1) * BATCH));
write(
  'twice',
  dealt.filter((_, at) => at % 10 === 5),
);
console.log(
  `${dealt.length} prompts, ${Math.round(dealt.reduce((sum, [, { text }]) => sum + text.length, 0) / dealt.length)} letters each`,
);
