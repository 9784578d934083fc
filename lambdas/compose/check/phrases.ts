/** Worn phrases, and words that beg, blame, apologise, press, or are left over from a template (R14, R18). */

import words from '../words/faults.json' with { type: 'json' };
import type { CheckedText } from './checked-text.ts';
import type { Fault } from './fault.ts';

const SAYS = {
  cliche: 'a phrase that everybody is tired of',
  begging: 'it begs',
  blame: 'it blames',
  apology: 'it apologises for writing',
  pressure: 'it presses',
  placeholder: 'a placeholder was left in',
  insult: 'it insults, or can be read so',
  private: 'a private matter, which a note to an employer keeps out',
} as const;

type Kind = keyof typeof SAYS;

const KINDS: readonly Kind[] = [
  'cliche',
  'begging',
  'blame',
  'apology',
  'pressure',
  'placeholder',
  'insult',
  'private',
];

/** What a template language leaves in the text when nothing is filled in. */
const LEFTOVERS =
  /\{\{|\}\}|\$\{|\{[a-z]\w{0,30}\}|\[[A-Za-z][A-Za-z ']{0,40}\]|<[A-Za-z][A-Za-z ]{0,30}>|%[A-Z_]{2,30}%|_{3,}/g;

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

/** Every place where the phrase occurs as whole words. */
function placesOf(phrase: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const inside = isLetter(phrase.charAt(0)) && isLetter(text.charAt(at - 1));
    const goesOn = isLetter(phrase.at(-1) ?? '') && isLetter(text.charAt(at + phrase.length));
    if (!inside && !goesOn) places.push(at);
  }
  return places;
}

/** `own`: a thank-you in the candidate's own words, where insults and private matters are faults too. A later question may mention pay. */
export function phraseFaults({ whole }: CheckedText, own = false): readonly Fault[] {
  // Line ends count as spaces, because a phrase may be wrapped.
  const text = whole.toLowerCase().replaceAll('’', "'").replace(/\s/g, ' ');
  const faults: Fault[] = [];
  for (const kind of KINDS.filter((one) => own || (one !== 'insult' && one !== 'private'))) {
    for (const phrase of words[kind]) {
      for (const at of placesOf(phrase, text)) faults.push({ rule: kind, says: `'${phrase}': ${SAYS[kind]}.`, at });
    }
  }
  for (const left of whole.matchAll(LEFTOVERS)) {
    if (faults.some((fault) => fault.at === left.index)) continue;
    faults.push({ rule: 'placeholder', says: `'${left[0]}': ${SAYS.placeholder}.`, at: left.index });
  }
  return faults;
}
