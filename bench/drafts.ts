/** Writes the gallery of drafts and the figures about them: `npm run drafts`. Figures come from a fixed seed, so that they are the same each time. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { checkDraft } from '../lambdas/compose/check-draft.ts';
import type { DraftFacts } from '../lambdas/compose/draft.ts';
import { composeDraft, composeRound } from '../lambdas/compose/drafts/compose-draft.ts';
import { overlap, sharedSentences } from '../lambdas/compose/drafts/likeness.ts';
import { wordCount } from '../lambdas/compose/drafts/words-count.ts';
import { type Case, PAGES } from './drafts-cases.ts';
import { draftsWithModel } from './drafts-model.ts';
import { randomRound } from './drafts-random.ts';
import { typedPage } from './drafts-typed.ts';

const FOLDER = new URL('../docs/drafts/', import.meta.url);
const DOCUMENT = new URL('../docs/drafts.md', import.meta.url);
const ROUNDS = 300;

/** What the candidate had said, in one line above the draft. */
function given(facts: DraftFacts): string {
  const said = [
    ...facts.discussed.map((cue) => `discussed: ${cue}`),
    ...(facts.forgot === null ? [] : [`forgot: ${facts.forgot}`]),
    ...(facts.link === null ? [] : [`link: ${facts.link}`]),
    ...facts.asks.map((ask) => `ask: ${ask}`),
    ...(facts.news === null ? [] : [`news: ${facts.news}`]),
  ];
  return said.length === 0
    ? 'Nothing was said beforehand.'
    : `Said beforehand: ${said.map((one) => `\`${one}\``).join(', ')}`;
}

function shown({ title, facts }: Case): string {
  const draft = composeDraft(facts);
  return `## ${title}\n\n${given(facts)}\n\n\`\`\`text\nSubject: ${draft.subject}\n\n${draft.text}\n\`\`\`\n`;
}

async function writeGallery(): Promise<number> {
  await mkdir(FOLDER, { recursive: true });
  for (const page of PAGES) {
    const text = `# ${page.title}\n\nMade by \`npm run drafts\`. The people and employers are invented.\n\n${page.cases.map(shown).join('\n')}`;
    await writeFile(new URL(page.file, FOLDER), text);
  }
  const typed = await typedPage();
  await writeFile(new URL('typed.md', FOLDER), typed.text);
  return typed.notes + PAGES.reduce((sum, page) => sum + page.cases.length, 0);
}

interface Figures {
  readonly notes: number;
  readonly pairs: number;
  readonly shared: number;
  readonly faults: number;
  readonly words: readonly number[];
  readonly overlaps: readonly number[];
}

/** Thousands of random rounds, measured. */
function measured(): Figures {
  const words: number[] = [];
  const overlaps: number[] = [];
  let shared = 0;
  let faults = 0;
  for (let at = 0; at < ROUNDS; at += 1) {
    const round = randomRound(at);
    const drafts = composeRound(round);
    for (const [place, draft] of drafts.entries()) {
      words.push(wordCount(draft.text));
      const facts = round[place];
      if (facts !== undefined) faults += checkDraft(draft.text, 'thank', facts).length;
      for (const other of drafts.slice(place + 1)) {
        overlaps.push(overlap(draft.text, other.text));
        shared += sharedSentences(draft.text, other.text).length;
      }
    }
  }
  return {
    notes: words.length,
    pairs: overlaps.length,
    shared,
    faults,
    words: words.toSorted((a, b) => a - b),
    overlaps: overlaps.toSorted((a, b) => a - b),
  };
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const PARTS = [0, 0.25, 0.5, 0.75, 0.95, 0.99, 1] as const;

function row(name: string, sorted: readonly number[], digits: number): string {
  return `| ${name} | ${PARTS.map((part) => at(sorted, part).toFixed(digits)).join(' | ')} |`;
}

function bars(sorted: readonly number[]): string {
  const step = 0.05;
  const rows: string[] = [];
  for (let from = 0; from < 0.35 - 1e-9; from += step) {
    const count = sorted.filter((one) => one >= from && one < from + step).length;
    const share = (100 * count) / sorted.length;
    rows.push(
      `${from.toFixed(2)}-${(from + step).toFixed(2)}  ${share.toFixed(2).padStart(6)} %  ${'#'.repeat(Math.round(share / 2))}`,
    );
  }
  return rows.join('\n');
}

function figures({ notes, pairs, shared, faults, words, overlaps }: Figures): string {
  return `${ROUNDS} random rounds of two to eight people (cues, additions and links as people type them, half of the rounds with one cue for everybody): ${notes} notes, ${pairs} pairs.

- sentences shared by two notes of a round, greeting and closing formula apart: **${shared}**
- faults that the checker finds, invented facts among them: **${faults}**

| | least | 25 % | half | 75 % | 95 % | 99 % | most |
| --- | --- | --- | --- | --- | --- | --- | --- |
${row('words in a note, name included', words, 0)}
${row('three-word sequences that two notes have in common', overlaps, 3)}

How the pairs are distributed by what they have in common (0.35 would be too much):

\`\`\`text
${bars(overlaps)}
\`\`\`
`;
}

const START = '<!-- figures -->';
const END = '<!-- /figures -->';

/** Puts the figures between their marks; the rest of the document is written by hand. */
async function writeFigures(text: string): Promise<void> {
  const document = await readFile(DOCUMENT, 'utf8');
  const [before, rest] = document.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('docs/drafts.md has lost the marks of its figures.');
  await writeFile(DOCUMENT, `${before}${START}\n\n${text}\n${END}${after}`);
}

if (await draftsWithModel(process.argv.slice(2))) process.exit(0);

const drafts = await writeGallery();
const result = measured();
await writeFigures(figures(result));
console.log(
  `${drafts} drafts written; ${result.pairs} pairs measured, most alike ${at(result.overlaps, 1).toFixed(3)}, ${result.shared} shared sentences, ${result.faults} faults`,
);
