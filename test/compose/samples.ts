/** Every letter in the variants that differ, and with values that mean harm. */

import type { Letter } from '../../lambdas/application/letter.ts';
import { HOSTILE, hostile } from './applications-extreme.ts';
import { BEFORE, of, type Sample } from './sample.ts';
import { accountSamples } from './samples-account.ts';
import { answerSamples } from './samples-answer.ts';
import { interviewSamples } from './samples-interview.ts';
import { noteSamples } from './samples-notes.ts';

export const samples: readonly Sample[] = [...interviewSamples, ...noteSamples, ...answerSamples, ...accountSamples];

/** Every letter about an application, with values that mean harm. */
export const hostileSamples: readonly Sample[] = [
  ...samples
    .filter((one) => one.parts.length === 1 && one.parts[0]?.application !== null)
    .map(
      (one): Sample => ({
        ...one,
        name: `hostile-${one.name}`,
        parts: one.parts.map(({ letter }) => ({ letter: poisoned(letter), application: hostile })),
      }),
    ),
  { name: 'hostile-passed-on', parts: of(null, { kind: 'passed-on', subject: HOSTILE, text: HOSTILE }), now: BEFORE },
  { name: 'hostile-address', parts: of(null, { kind: 'confirm-address', address: HOSTILE }), now: BEFORE },
  {
    name: 'hostile-list',
    parts: of(null, { kind: 'list' }),
    now: BEFORE,
    applications: [hostile, { ...hostile, id: 'a7' }],
  },
  { name: 'hostile-overview', parts: of(null, { kind: 'overview' }), now: BEFORE, applications: [hostile] },
];

function poisoned(letter: Letter): Letter {
  if (letter.kind === 'thank' || letter.kind === 'last-call') return { ...letter, to: ['p1', 'p2'] };
  if (letter.kind === 'answer')
    return {
      ...letter,
      effects: [{ understood: HOSTILE, changed: { what: HOSTILE, before: HOSTILE, after: HOSTILE } }],
      notes: [HOSTILE],
      questions: [{ about: 'command', asks: HOSTILE, choices: [{ label: HOSTILE, says: HOSTILE }] }],
    };
  if (letter.kind === 'question')
    return {
      ...letter,
      questions: [{ about: 'command', asks: HOSTILE, choices: [{ label: HOSTILE, says: HOSTILE }] }],
    };
  return letter;
}
