/**
 * `npm run accuracy:answers`: how well answers are read when nothing was learnt from their writer. Writers are dealt into folds, and each
 * fold is read with weights learnt from the others; writes docs/accuracy-answers.md. `--misses` lists what is wrong (never for a held-out writer).
 * `--kept` reads with the weights that the last run kept: minutes instead of an hour, for changes to nothing that is learnt from.
 */
import { writeFileSync } from 'node:fs';
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
for (const fold of [...folds(), ...(isKept && only.length === 0 ? [] : [[...HELD_OUT]])]) {
  const writers = fold.filter(isWanted);
  if (writers.length === 0) continue;
  // Held-out writers are read with the weights that ship.
  if (!writers.some((one) => HELD_OUT.has(one))) readWith(weightsWithout(fold, isKept));
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
const text = [
  '# Accuracy of answers',
  '',
  'Made by `npm run accuracy:answers`. Each answer is read with weights that were learnt without its writer. *Right*: carried out as it was',
  'meant, asked where it must be asked, kept where it is a note. *Or offered*: not carried out, but asked about with the right answer among',
  'the one-tap answers. *Safe*: nothing was carried out that nobody said. *Harm*: a step, an outcome or mail was ended, put off or begun that was not meant.',
  '',
  'Some of the phrases that teach in every fold were written by somebody who had read parts of d3, d7 and d8 and what was misread of g1 and g2, and',
  'the judge of whole readings learnt from statement weights that had seen the writer: these rows flatter a little. Three in five of the phrases',
  'were written by people who had seen no labelled answer. Bars are those that ship; they were chosen on g10, g11 and g12, and held back where a held-out total showed more harm.',
  'How debriefs are cut, and which names are short forms, was changed after what was misread of g9 and g10 had been read. Of g5 nobody has read a line.',
  '',
  '| answers | | right | or offered | safe | harm | asked |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...groups.map(([name, which]) => line(name, (row) => which(row.answer))),
  ...writers.flatMap((writer) => [
    line(`${writer}${HELD_OUT.has(writer) ? ', held out' : ''}`, (row) => row.answer.writer === writer),
    line(`${writer}, to be understood`, (row) => row.answer.writer === writer && row.answer.group === 'understood'),
  ]),
  '',
  'A held-out writer was never looked into, and is read with the weights that ship.',
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
if (only.length === 0 && !isKept) writeFileSync(new URL('../docs/accuracy-answers.md', import.meta.url), text);
