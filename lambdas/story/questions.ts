/** What is missing or doubtful, put as one short question with one-tap answers. */
import type { Question } from '../application/letter.ts';
import type { Trouble, TroubleCode } from '../mail/message.ts';
import type { Understanding } from '../understand/understanding.ts';

/** In order of importance. Questions beyond the third are dropped. */
const ABOUT: readonly (readonly [TroubleCode, Question['about']])[] = [
  ['doubtful-kind', 'kind'],
  ['unknown-zone', 'zone'],
  ['floating-time', 'zone'],
  ['contradicts-note', 'start'],
  ['ambiguous-date', 'start'],
  ['doubtful-time', 'start'],
  ['no-year', 'start'],
  ['no-time', 'start'],
  ['doubtful-people', 'person'],
  ['doubtful-employer', 'employer'],
  ['doubtful-job', 'job'],
];
const MOST = 3;

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:start|timezone|company|role): */iu, ''],
  [/^I also met /u, 'Yes, '],
  [/^that is not an interview$/u, 'No, it is none'],
];

const labelled = (says: string) => ({
  label: LABELS.reduce((label, [form, plain]) => label.replace(form, plain), says),
  says,
});

/** Turns doubts into questions, one per topic, the most important first. */
export function doubtsOf(trouble: readonly Trouble[]): readonly Question[] {
  const asked = ABOUT.flatMap(([code, about]) =>
    trouble
      .filter((one) => one.code === code)
      .map((one): Question => ({ about, asks: one.says, choices: (one.choices ?? []).slice(0, 4).map(labelled) })),
  );
  return [...new Map(asked.toReversed().map((one) => [one.about, one])).values()].toReversed().slice(0, MOST);
}

/** What must be asked about an invite: its doubts, an unknown start, an unknown employer. */
export function questionsOf(understanding: Understanding): readonly Question[] {
  const live = understanding.interviews.filter((one) => one.status !== 'cancelled');
  const questions = [...doubtsOf(understanding.trouble)];
  const isAsked = (...about: readonly Question['about'][]) => questions.some((one) => about.includes(one.about));
  if (live.some((one) => one.start === null) && !isAsked('start', 'zone'))
    questions.push({
      about: 'start',
      asks: 'When is the interview? Answer like this: start: 2026-12-08 14:30',
      choices: [],
    });
  if (live.length > 0 && live.every((one) => one.employer === null) && !isAsked('employer'))
    questions.push({ about: 'employer', asks: 'Which employer is it? Answer like this: company: Acme', choices: [] });
  return questions.slice(0, MOST);
}
