/** What a model says each clause of an answer does, provided its words occur in what was typed. */
import { isFields, listOf, oneOf, textOf } from './pointed.ts';
import { oneLine, standsIn } from './quotes.ts';

export const DEEDS = [
  'done',
  'skip',
  'later',
  'heard',
  'next-round',
  'rejected',
  'offer',
  'accepted',
  'withdrawn',
  'feeling',
  'discussed',
  'forgot',
  'ask',
  'link',
  'absent',
  'met',
  'wrong-company',
  'wrong-job',
  'wrong-start',
  'wrong-end',
  'wrong-zone',
  'wrong-person',
  'not-an-interview',
  'pause',
  'stop',
  'resume',
  'undo',
  'list',
  'help',
  'export',
  'delete-everything',
  'timezone',
  'hours',
  'note',
  'unclear',
] as const;
export type Deed = (typeof DEEDS)[number];

export interface Clause {
  readonly does: Deed;
  readonly quote: string;
  /** Names from the nudge's list, words that were typed, or `rest`. Empty: everybody, or nobody. */
  readonly who: readonly string[];
  readonly when: string;
  readonly what: string;
  readonly sure: boolean;
}

const MOST = { clauses: 40, who: 12 };
/** Values taken from a fixed list, not from the answer. */
const FEELINGS = ['great', 'good', 'unsure', 'poor'];
const ROLES = ['interviewer', 'hiring-manager', 'recruiter'];

export interface Clauses {
  readonly clauses: readonly Clause[];
  /** A clause came with words, people or values that do not occur, so what it does is unknown. */
  readonly isBroken: boolean;
}

/** Null if it is not a valid answer. `people`: names as the nudge has them. */
export function readClauses(answer: unknown, typed: string, people: readonly string[]): Clauses | null {
  if (!isFields(answer) || !Array.isArray(answer['clauses'])) return null;
  let isBroken = answer['clauses'].length > MOST.clauses;
  const clauses = listOf(answer['clauses'], MOST.clauses).flatMap((one): readonly Clause[] => {
    const does = oneOf(DEEDS, one['does']);
    const said = oneLine(textOf(one['quote']));
    const who = Array.isArray(one['who']) ? one['who'].slice(0, MOST.who).map(textOf).map(oneLine) : [];
    const when = oneLine(textOf(one['when']));
    const what = oneLine(textOf(one['what']));
    const stands = (words: string) => words === '' || standsIn(typed, words);
    const isWho = (name: string) => name === 'rest' || people.includes(name) || (name !== '' && standsIn(typed, name));
    const isRight =
      does !== null &&
      said !== '' &&
      standsIn(typed, said) &&
      who.every(isWho) &&
      (does === 'met' ? when === '' || ROLES.includes(when) : stands(when)) &&
      (does === 'feeling' ? FEELINGS.includes(what) : stands(what));
    if (!isRight) {
      isBroken = true;
      return [];
    }
    return [{ does, quote: said, who, when, what, sure: one['sure'] !== false }];
  });
  return { clauses, isBroken };
}

const QUOTE = { type: 'string', maxLength: 600 };

export const ANSWER_SCHEMA = {
  type: 'object',
  properties: {
    clauses: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          does: { type: 'string', enum: DEEDS },
          quote: QUOTE,
          who: { type: 'array', items: { type: 'string', maxLength: 80 } },
          when: QUOTE,
          what: QUOTE,
          sure: { type: 'boolean' },
        },
        required: ['does', 'quote', 'who', 'when', 'what', 'sure'],
        additionalProperties: false,
      },
    },
  },
  required: ['clauses'],
  additionalProperties: false,
};
