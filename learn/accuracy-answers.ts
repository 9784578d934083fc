/**
 * `npm run accuracy:answers`: how well answers are read when nothing was learnt from their writer. Writers are dealt into folds, and each
 * fold is read with weights learnt from the others; writes the second part of docs/accuracy-answers.md. `--misses` lists what is wrong.
 * `--kept` reads with the weights that the last run kept: two minutes instead of twenty, for changes to nothing that is learnt from.
 * `--held-out` reads the held-out writers alone, with the weights that ship: totals only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readWith } from '../lambdas/understand/likelihood/learnt.ts';
import { replyToJson } from '../lambdas/understand/reply-json.ts';
import { readAnswer } from './answers/as-mail.ts';
import { folds, weightsWithout } from './answers/folds.ts';
import { HELD_OUT, type LabelledAnswer, labelledAnswers } from './answers/labelled.ts';
import { type Read, type Score, score } from './answers/score.ts';
import { Beside, modelOf, namedIn } from './beside.ts';

const args = process.argv.slice(2);
const misses = args.includes('--misses');
const isKept = args.includes('--kept');
const isHeldOut = args.includes('--held-out');
const only = namedIn(args);
const model = modelOf(args);
const beside = model === null ? null : new Beside<Row>(model);

interface Row {
  readonly answer: LabelledAnswer;
  readonly score: Score;
  readonly asked: boolean;
}

const rows: Row[] = [];
const all = labelledAnswers();
const isWanted = (writer: string): boolean => only.length === 0 || only.includes(writer);
for (const fold of isHeldOut ? [[...HELD_OUT]] : folds()) {
  const writers = fold.filter(isWanted);
  if (writers.length === 0) continue;
  if (!isHeldOut) readWith(weightsWithout(fold, isKept));
  for (const answer of all.filter((one) => writers.includes(one.writer))) {
    if (beside !== null) {
      await beside.take(async (reader) => {
        const read = replyToJson('', await readAnswer(answer, reader)) as Read;
        return { answer, score: score(answer, read), asked: read.unclear !== null };
      });
      continue;
    }
    const read = replyToJson('', await readAnswer(answer)) as Read;
    const scored = score(answer, read);
    rows.push({ answer, score: scored, asked: read.unclear !== null });
    if (misses && !HELD_OUT.has(answer.writer) && !scored.right) tell(answer, read, scored);
  }
  readWith(null);
}

function tell(answer: LabelledAnswer, read: Read, { offered, harm }: Score): void {
  const said = (list: Read['commands']) => list.map((one) => Object.values(one).join(' ')).join('; ');
  const verdict = harm.length > 0 ? `HARM ${harm.join(', ')}` : offered ? 'offered' : 'missed';
  console.log(
    `${answer.id} ${answer.step} ${JSON.stringify(answer.typed)}\n  ${verdict}\n  wanted ${answer.unclear === true ? '? ' : ''}${said(answer.commands)}`,
  );
  console.log(
    `  read   ${read.unclear === null ? '' : '? '}${said(read.commands)}${read.options.map((one) => `\n  or     ${said(one)}`).join('')}`,
  );
}

const percent = (n: number, of: number): string => (of === 0 ? '' : `${((100 * n) / of).toFixed(1)} %`);

function line(name: string, which: (row: Row) => boolean): string {
  const here = rows.filter(which);
  const count = (is: (row: Row) => boolean) => percent(here.filter(is).length, here.length);
  const right = count((row) => row.score.right);
  const either = count((row) => row.score.right || row.score.offered);
  const safe = count((row) => row.score.safe);
  const harm = count((row) => row.score.harm.length > 0);
  return `| ${name} | ${here.length} | ${right} | ${either} | ${safe} | ${harm} | ${count((row) => row.asked)} |`;
}

if (beside !== null) {
  console.log(
    '| answers that the model read | | right | or offered | safe | harm | asked |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const way of beside.ways.toReversed()) {
    rows.splice(0, rows.length, ...way.rows);
    console.log(line(way.name, () => true));
  }
  process.exit(0);
}

const groups: readonly (readonly [name: string, which: (answer: LabelledAnswer) => boolean])[] = [
  ['all', () => true],
  ['to be understood', (one) => one.group === 'understood'],
  ['to be asked about', (one) => one.group === 'must-ask'],
  ['notes', (one) => one.group === 'note'],
  ['debriefs', (one) => one.step === 'debrief'],
  ...['en', 'de', 'fr', 'es'].map(
    (lang) =>
      [`to be understood, ${lang}`, (one: LabelledAnswer) => one.group === 'understood' && one.lang === lang] as const,
  ),
];
const writers = [...new Set(rows.map((row) => row.answer.writer))].sort();
const ends = new Map<string, number>();
for (const row of rows) for (const one of row.score.harm) ends.set(one, (ends.get(one) ?? 0) + 1);
const HEADING = '## Cross-validated by writer';
const text = [
  HEADING,
  '',
  'Made by `npm run accuracy:answers`, with the bars that ship and weights learnt without the writer and the others of their fold.',
  '',
  '| answers | | right | or offered | safe | harm | asked |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...groups.map(([name, which]) => line(name, (row) => which(row.answer))),
  ...writers.flatMap((writer) => [
    line(writer, (row) => row.answer.writer === writer),
    line(`${writer}, to be understood`, (row) => row.answer.writer === writer && row.answer.group === 'understood'),
  ]),
  '',
  `Harm by command: ${
    [...ends]
      .sort((a, b) => b[1] - a[1])
      .map(([name, n]) => `${name} ${n}`)
      .join(', ') || 'none'
  }.`,
  '',
].join('\n');
console.log(text);
if (only.length === 0 && !isHeldOut) {
  const file = new URL('../docs/accuracy-answers.md', import.meta.url);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, `${before.slice(0, before.indexOf(HEADING))}${text}`);
}
