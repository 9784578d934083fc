/** What was left out of the notes and why: one line for the candidate, without a lecture. */

import { listed } from '../application/listed.ts';
import type { CueClass } from './cues/classes.ts';
import type { Left } from './drafts/matter.ts';

/** Questions that interviewers in most countries must not ask. */
const UNLAWFUL: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pregnan\w+|planning (?:a |to have )?(?:family|baby|children|kids)|have (?:children|kids))\b/i, 'family plans'],
  [/\b(?:married|husband|wife|boyfriend|girlfriend|partner|single)\b/i, 'your private life'],
  [/\b(?:how old|my age|years? old|graduate|retir\w+)\b/i, 'your age'],
  [/\b(?:religio\w+|church|mosque|god|pray)\b/i, 'religion'],
  [/\b(?:where i(?:'m| am) (?:really )?from|nationality|native|accent)\b/i, 'where you are from'],
  [/\b(?:disab\w+|illness|health|medical history)\b/i, 'your health'],
];

const ASKED = /\b(?:ask|asked|asks|asking|wanted to know|enquired|inquired)\b/i;

/** What an interviewer should not have asked about; null: nothing. */
const unlawfulIn = (left: Left): string | null =>
  left.class === 'private' && ASKED.test(left.text)
    ? (UNLAWFUL.find(([words]) => words.test(left.text))?.[1] ?? null)
    : null;

const WHY: Readonly<Partial<Record<CueClass, string>>> = {
  private: 'private matters',
  negative: 'anything that could read as a complaint',
  'praise-of-me': 'praise of yourself',
  'praise-of-them': 'praise of a person',
};

const SAYS: Readonly<Partial<Record<CueClass, string>>> = {
  private: 'private, so it stays out of every note',
  negative: 'it could read as a complaint, so it stays out',
  'praise-of-me': 'praise of yourself, so it stays out',
  'praise-of-them': 'praise of a person, so it stays out',
  aside: 'I wasn’t sure that it should go in',
};

/** What an editor would say about one thing left out. */
export const saysOf = (left: Left): string => {
  const unlawful = unlawfulIn(left);
  if (unlawful !== null) return `a question about ${unlawful} has no place in an interview; it stays out of every note`;
  if (left.class === 'empty') return 'nothing to write about; a line from you would make the note better';
  if (left.class === 'for-afterword') return 'a word to me, not to them';
  return SAYS[left.class] ?? 'there was no room for it';
};

/** The first words of what was typed. */
export const short = (text: string): string => {
  const words = text
    .replace(/["\u201c\u201d]/g, "'")
    .replace(/[.!?,;\s]+$/, '')
    .split(' ');
  return words.length <= 7 ? words.join(' ') : `${words.slice(0, 6).join(' ')}…`;
};

/** Whether words stand among those that an editor used, or hold them. */
export const isUsed = (text: string, uses: readonly string[]): boolean =>
  uses.some((one) => one.includes(text) || text.includes(one));

/** What we could not word is our fault, and no fault of what was said. */
function unsure(told: readonly Left[]): string {
  const some = told.filter((one) => one.class === 'aside');
  if (some.length === 0) return '';
  const which = some.map((one) => `"${short(one.text)}"`);
  const what = told.length > some.length ? listed(which) : some.length === 1 ? 'it' : 'them';
  return `I couldn’t put ${what} into words that I’m sure of.`;
}

/** 'Left out: "asked what I earn" (private matters)'; null if nothing was. */
export function leftOut(left: readonly Left[]): string | null {
  const told = left.filter((one) => one.class !== 'empty' && one.class !== 'for-afterword').slice(0, 5);
  if (told.length === 0) return null;
  const items = told.map((one) => `"${short(one.text)}"`);
  const why = [...new Set(told.flatMap((one) => WHY[one.class] ?? []))];
  const unlawful = [...new Set(told.flatMap((one) => unlawfulIn(one) ?? []))];
  return [
    `Left out: ${items.join(', ')}.`,
    why.length === 0 ? '' : `A thank-you isn’t the place for ${why.join(' or ')}.`,
    unsure(told),
    unlawful.length === 0 ? '' : `A question about ${listed(unlawful)} has no place in an interview.`,
    `If you want it in, reply "use it".`,
  ]
    .filter((one) => one !== '')
    .join(' ');
}
