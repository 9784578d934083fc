/** What a model pointed at in a mail, if it really occurs there; the rest of its answer is dropped. */
import { STAGES, type Stage } from '../../application/interview.ts';
import type { Does } from '../kind/likely.ts';
import { PARTICLES } from '../people/names.ts';
import { oneLine, standsIn } from './quotes.ts';

export type Part = 'interviewer' | 'hiring-manager' | 'recruiter' | 'none';

export interface Meeting {
  readonly day: string;
  readonly time: string;
  readonly end: string;
  readonly shift: string;
}

export interface Pointed {
  /** Null if it quoted no words of the mail for it. */
  readonly does: Does | null;
  readonly interviews: readonly Meeting[];
  readonly people: readonly { readonly name: string; readonly part: Part }[];
  readonly employer: string;
  readonly agency: string;
  readonly job: string;
  readonly place: string;
  /** The number of the link, from 1. */
  readonly link: number | null;
  readonly stage: Stage | null;
  readonly decision: string;
  /** How many quotes were given, how many do not occur in the mail, and how many do not look like what they should be. */
  readonly given: number;
  readonly false: number;
  readonly odd: number;
}

const DOES: readonly Does[] = [
  'interview',
  'cancelled',
  'rejection',
  'offer',
  'next-round',
  'timing',
  'other',
  'nothing',
];
const PARTS: readonly Part[] = ['interviewer', 'hiring-manager', 'recruiter', 'none'];
const MOST = { interviews: 6, people: 30 };

type Fields = { readonly [key: string]: unknown };
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown, most: number): readonly Fields[] =>
  Array.isArray(value) ? value.slice(0, most).filter(isFields) : [];
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null;

const isWhole = (answer: Fields): boolean =>
  Object.entries(MAIL_SCHEMA['properties'] as Fields).every(([name, form]) =>
    (form as Fields)['type'] === 'array' ? Array.isArray(answer[name]) : typeof answer[name] === 'string',
  );

/** Null if it is not a valid answer. `text`: what the model was given. */
export function readPointed(answer: unknown, text: string): Pointed | null {
  if (!isFields(answer) || !isWhole(answer)) return null;
  let given = 0;
  let wrong = 0;
  let odd = 0;
  const quote = (value: unknown): string => {
    const said = oneLine(textOf(value));
    if (said === '') return '';
    given += 1;
    if (standsIn(text, said) && !said.startsWith(OUR_LABEL)) return said;
    wrong += 1;
    return '';
  };
  const because = quote(answer['because']);
  const interviews = listOf(answer['interviews'], MOST.interviews).map(
    (one): Meeting => ({
      day: quote(one['day']),
      time: quote(one['time']),
      end: quote(one['end']),
      shift: quote(one['shift']),
    }),
  );
  const people = listOf(answer['people'], MOST.people).flatMap((one) => {
    const name = givenFirst(quote(one['name']));
    const part = oneOf(PARTS, one['part']);
    const isName = part !== null && mayBeName(name);
    if (name !== '' && !isName) odd += 1;
    return name !== '' && isName ? [{ name, part }] : [];
  });
  const said = quote(answer['link']);
  const link = /^\[?link (\d{1,3})\]?$/u.exec(said)?.[1];
  if (said !== '' && link === undefined) odd += 1;
  const does = oneOf(DOES, answer['does']);
  const stage = oneOf(STAGES, answer['stage']);
  if (does === null || (stage === null && answer['stage'] !== '')) odd += 1;
  const employer = quote(answer['employer']);
  if (isCandidate(employer, text)) odd += 1;
  const out = {
    does: because === '' && does !== 'nothing' ? null : does,
    interviews,
    people,
    employer: isCandidate(employer, text) ? '' : employer,
    agency: quote(answer['agency']),
    job: quote(answer['job']),
    place: quote(answer['place']),
    link: link === undefined ? null : Number(link),
    stage,
    decision: quote(answer['decision']),
  };
  return { ...out, given, false: wrong, odd };
}

/** What stands above the text of a message, as it is laid out for the model. */
const OUR_LABEL = 'Text: ';

/** Nobody is their own employer. */
const isCandidate = (employer: string, text: string): boolean =>
  employer !== '' && text.startsWith(`Candidate: ${employer}\n`);

/** 'Martha Tesfaye' for 'Tesfaye, Martha', as software writes it. */
const givenFirst = (name: string): string => name.replace(/^([\p{L}\p{M}'’ -]+), ([\p{L}\p{M}'’. -]+)$/u, '$2 $1');

/** A few words of letters, capitalised if the script has capitals; a single word may be lower case. */
const mayBeName = (name: string): boolean => {
  if (/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・ 　]{2,14}$/u.test(name)) return true;
  const words = name.split(' ');
  return (
    words.length <= 6 &&
    /^[\p{L}\p{M}'’. -]{2,60}$/u.test(name) &&
    (words.length === 1 ||
      words.every((word) => /^[\p{Lu}'’]/u.test(word) || PARTICLES.has(word.toLowerCase()) || word.length <= 2))
  );
};

const QUOTE = { type: 'string', maxLength: 400 };
const object = (properties: Fields): Fields => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** The JSON schema for a model that can be held to a form. */
export const MAIL_SCHEMA = object({
  does: { type: 'string', enum: DOES },
  because: QUOTE,
  interviews: { type: 'array', items: object({ day: QUOTE, time: QUOTE, end: QUOTE, shift: QUOTE }) },
  people: { type: 'array', items: object({ name: QUOTE, part: { type: 'string', enum: PARTS } }) },
  employer: QUOTE,
  agency: QUOTE,
  job: QUOTE,
  place: QUOTE,
  link: QUOTE,
  stage: { type: 'string', enum: [...STAGES, ''] },
  decision: QUOTE,
});
