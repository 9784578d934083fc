/** The lesson of topics: which of the things that a line names would stand well after 'talking about'. */
import { readFileSync } from 'node:fs';
import type { Person } from '../lambdas/compose/cues/people.ts';
import { readDebrief } from '../lambdas/compose/cues/read.ts';
import { isStandard } from '../lambdas/compose/cues/standard.ts';
import { type Judged, judgedIn } from '../lambdas/compose/topics/topics.ts';
import { debriefs, PARTS, singleLines, writtenCues } from './cues.ts';
import type { Lesson, Written } from './lesson.ts';

interface Line {
  readonly id: string;
  readonly typed: string;
  readonly person: string;
  readonly good: readonly string[];
  readonly fuller: readonly string[];
  readonly bad: readonly { readonly text: string; readonly why: string }[];
}

/** Lines with what could follow 'I enjoyed talking about', and what must not, by two writers. */
export const topicLines = (set: 1 | 2): readonly Line[] =>
  readFileSync(new URL(`./cues/topics-${set}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Line => JSON.parse(line));

const SMALL = new Set(
  'the a an your my their his her our of and to in on at for with you i they he she how what why would'.split(' '),
);

/** The words that count, without their endings. */
export const stems = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  )
    .map((word) => word.replace(/'(?:s|re|ve|ll|d|m)$/, ''))
    .filter((word) => !SMALL.has(word))
    .map((word) => word.replace(/(?:ing|ed|es|s|e)$/, '').slice(0, 7));

const alike = (one: readonly string[], other: readonly string[]): number => {
  const both = new Set(one.filter((word) => other.includes(word))).size;
  return both / Math.max(1, new Set([...one, ...other]).size);
};

/** 'x, y and z' and each of them. */
const membersOf = (text: string): readonly string[] => [text, ...text.split(/, (?:and )?| and |; /)];

const HARSH = new Set(['negative', 'private', 'money', 'confidential', 'gossip', 'opinion', 'about-someone-else']);

/** 'good', 'not' with its weight, or null: nobody said. */
export function verdict(
  text: string,
  good: readonly string[],
  bad: readonly { readonly text: string; readonly why: string }[],
): { readonly answer: 'good' | 'not'; readonly weight: number } | null {
  const own = stems(text);
  if (own.length === 0) return { answer: 'not', weight: 0.5 };
  const best = Math.max(0, ...good.flatMap(membersOf).map((one) => alike(own, stems(one))));
  if (best === 1) return { answer: 'good', weight: 1 };
  for (const one of bad) {
    const theirs = stems(one.text);
    if (alike(own, theirs) === 1) return { answer: 'not', weight: 1 };
    if (HARSH.has(one.why) && theirs.length > 0 && theirs.every((word) => own.includes(word)))
      return { answer: 'not', weight: 1 };
  }
  return best >= 0.6 ? null : { answer: 'not', weight: 0.5 };
}

const exampleOf = (writer: string, { features }: Judged, answer: string, weight: number): Written => ({
  writer,
  features,
  answer,
  weight,
});

const PERSON = { title: null, role: 'interviewer' } as const;

function fromLines(set: 1 | 2): readonly Written[] {
  return topicLines(set).flatMap(({ typed, person, good, fuller, bad }) =>
    judgedOf(typed, [{ ...PERSON, name: person }]).flatMap((one) => {
      const said = verdict(one.text, [...good, ...fuller], bad);
      return said === null ? [] : [exampleOf(`topics ${set}`, one, said.answer, said.weight)];
    }),
  );
}

export const judgedOf = (
  typed: string,
  people: readonly Person[],
): readonly (Judged & { readonly clause: string })[] => {
  const read = readDebrief(typed, people);
  return read.spoken.flatMap((spoken) =>
    spoken.aside
      ? []
      : judgedIn(spoken.text, { led: spoken.led, standard: read.standard && isStandard(spoken.typed) }).map((one) => ({
          ...one,
          clause: spoken.text,
        })),
  );
};

interface Labelled {
  readonly text: string;
  readonly class: string;
  readonly use: string;
  readonly good: string;
}

/** What follows 'about' in what an editor wrote. */
const completions = (good: string): readonly string[] =>
  [
    ...good.matchAll(
      /\b(?:about|discussion of|hearing|to hear|hear|discussing|question about|on) ((?:(?!, and (?:I|it|we)\b).)+?)(?:[.!]| has stayed| was\b|, and (?:I|it|we)\b|$)/g,
    ),
  ].map((one) => one[1] ?? '');

const LEFT = new Set(['private', 'negative']);

function ofCue(writer: string, one: Judged, cue: Labelled): readonly Written[] {
  const used = cue.use === 'topic' || cue.use === 'sentence';
  if (!used) return [exampleOf(writer, one, 'not', LEFT.has(cue.class) ? 1 : 0.5)];
  const said = verdict(one.text, completions(cue.good), []);
  if (said?.answer === 'good') return [exampleOf(writer, one, 'good', 1)];
  const own = stems(one.text);
  const all = stems(cue.good);
  if (said === null || own.every((word) => all.includes(word)))
    return cue.use === 'topic' ? [exampleOf(writer, one, 'not', 0.2)] : [];
  return [exampleOf(writer, one, 'not', 0.3)];
}

function fromDebriefs(): readonly Written[] {
  return debriefs().flatMap(({ writer, answers }) =>
    answers.flatMap(({ typed, people, reads }) =>
      judgedOf(typed, people).flatMap((one) => {
        const clause = stems(one.clause);
        const cue = (reads.cues as readonly Labelled[])
          .map((each) => ({
            each,
            like: clause.filter((word) => stems(each.text).includes(word)).length / Math.max(1, clause.length),
          }))
          .filter(
            ({ each }) =>
              stems(one.text).every((word) => stems(each.text).includes(word)) ||
              stems(each.text).every((word) => clause.includes(word)),
          )
          .sort((a, b) => b.like - a.like)[0]?.each;
        return cue === undefined ? [] : ofCue(writer, one, cue);
      }),
    ),
  );
}

const fromWritten = (): readonly Written[] =>
  writtenCues('written').flatMap((cue, at) =>
    judgedIn(cue.line, { led: true, standard: isStandard(cue.line) }).flatMap((one) =>
      ofCue(`written ${at % PARTS}`, one, cue),
    ),
  );

/** Single lines with their class: a topic is whole as it stands. */
const fromSingle = (): readonly Written[] =>
  singleLines().flatMap(({ answer, text }) =>
    judgedIn(text, { led: true, standard: true }).flatMap((one) => {
      const same = stems(one.text).join(' ') === stems(text).join(' ');
      if (answer === 'topic') return [exampleOf('lines', one, same ? 'good' : 'not', same ? 1 : 0.3)];
      return LEFT.has(answer) || /^(?:empty|praise|for-afterword)/.test(answer)
        ? [exampleOf('lines', one, 'not', 0.5)]
        : [];
    }),
  );

export const topicLesson: Lesson = {
  question: 'topic',
  about: 'debrief',
  file: new URL('../lambdas/compose/topics/topics.json', import.meta.url),
  options: { l2: 0.7, least: 3, dear: { features: /^(?:word|head|last|first|near): /, times: 4 } },
  examples: async (): Promise<readonly Written[]> => [
    ...fromSingle(),
    ...fromLines(1),
    ...fromLines(2),
    ...fromDebriefs(),
    ...fromWritten(),
  ],
};
