/** The lesson of the debriefs: each cue's class, cut as the reader cuts it, from labelled answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { featuresOf } from '../lambdas/compose/cues/features.ts';
import type { Person } from '../lambdas/compose/cues/people.ts';
import { readDebrief } from '../lambdas/compose/cues/read.ts';
import type { Lesson, Written } from './lesson.ts';

interface LabelledCue {
  readonly text: string;
  readonly class: string;
  readonly use: string;
}

interface LabelledDebrief {
  readonly id: string;
  readonly typed: string;
  readonly people: readonly Person[];
  readonly reads: { readonly cues: readonly LabelledCue[] };
}

const FOLDER = new URL('./debriefs/', import.meta.url);
const LEFT_OUT = new Set(['praise-of-them', 'praise-of-me', 'private', 'negative', 'empty', 'for-afterword']);

/** Each writer's debriefs. */
export function debriefs(): readonly { readonly writer: string; readonly answers: readonly LabelledDebrief[] }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      writer: file.replace('.jsonl', ''),
      answers: readFileSync(new URL(file, FOLDER), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): LabelledDebrief => JSON.parse(line)),
    }));
}

function answerOf(cue: LabelledCue): string {
  const isUsed = cue.use === 'topic' || cue.use === 'sentence';
  if (LEFT_OUT.has(cue.class)) return isUsed ? 'together' : cue.class;
  return isUsed ? cue.class : 'aside';
}

const LINES = new URL('./cues/lines.tsv', import.meta.url);

/** Single cues, one class and text per line: forms that few debriefs contain. */
export const singleLines = (): readonly { readonly answer: string; readonly text: string }[] =>
  readFileSync(LINES, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [answer = '', text = ''] = line.split('\t');
      return text === '' ? [] : [{ answer, text }];
    });

const lines = (): readonly Written[] =>
  singleLines().map(({ answer, text }) => ({ writer: 'lines', features: featuresOf(text), answer }));

interface WrittenCue extends LabelledCue {
  readonly id: string;
  readonly line: string;
  readonly role: Person['role'];
  readonly name: string;
  /** What an editor would write; empty if the line is left out. */
  readonly good: string;
}

/** Single lines with what an editor makes of them. Those in `scored` are only scored, never learnt from. */
export const writtenCues = (set: 'written' | 'scored'): readonly WrittenCue[] =>
  readFileSync(new URL(`./cues/${set}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): WrittenCue => JSON.parse(line));

/** In five parts, so that a part can be read with weights learnt from the others. */
export const PARTS = 5;
const writtenLines = (): readonly Written[] =>
  writtenCues('written').map((cue, at) => ({
    writer: `written ${at % PARTS}`,
    features: featuresOf(cue.line),
    answer: answerOf(cue),
  }));

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** The labelled cue that a clause is, or is part of. */
function labelFor(clause: string, cues: readonly LabelledCue[]): LabelledCue | null {
  const own = words(clause);
  let best: LabelledCue | null = null;
  let most = 0.5;
  for (const cue of cues) {
    const theirs = new Set(words(cue.text));
    const share = own.filter((word) => theirs.has(word)).length / Math.max(1, own.length);
    const held = [...theirs].filter((word) => own.includes(word)).length / Math.max(1, theirs.size);
    if (share + held / 10 > most) [best, most] = [cue, share + held / 10];
  }
  return best;
}

export const classLesson: Lesson = {
  question: 'cue-class',
  about: 'debrief',
  file: new URL('../lambdas/compose/cues/classes.json', import.meta.url),
  options: { l2: 0.5, least: 2 },
  examples: async (): Promise<readonly Written[]> => [
    ...lines(),
    ...writtenLines(),
    ...debriefs().flatMap(({ writer, answers }) =>
      answers.flatMap(({ typed, people, reads }) => [
        ...readDebrief(typed, people).spoken.flatMap(({ text }) => {
          const label = labelFor(text, reads.cues);
          return label === null ? [] : [{ writer, features: featuresOf(text), answer: answerOf(label) }];
        }),
        ...reads.cues.map((cue) => ({ writer, features: featuresOf(cue.text), answer: answerOf(cue), weight: 0.5 })),
      ]),
    ),
  ],
};
