/** Where a personal name ends in a run of words that could all be one. */
import { isGivenName, mayBeGivenName } from '../lexicon/given-names.ts';
import type { Words } from '../text/words.ts';
import { isHonorific, isKept } from './honorifics.ts';
import { isFamily, isUsual, PARTICLES } from './names.ts';
import type { Token } from './tokens.ts';

/** The most words of one name. */
const MOST = 6;

export const isGiven = (word: string): boolean => isGivenName(word) || mayBeGivenName(word);

const ABBREVIATED = /^(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

/** Greetings, calendar words, and whatever the language's lists say is never a name. */
const isNoName = (word: string, words: Words): boolean =>
  isUsual(word, words) ||
  ABBREVIATED.test(word) ||
  words.stop.has(word) ||
  words.greetings.includes(word) ||
  words.regards.includes(word) ||
  words.self.includes(word);

/** Where a name that begins at `from` ends, end excluded; `from` if there is none. */
export function nameEnd(tokens: readonly Token[], from: number, end: number, words: Words, honoured: boolean): number {
  let to = from;
  let real = 0;
  for (; to < end && to - from < MOST; to++) {
    const token = tokens[to];
    if (token === undefined) break;
    if (parts(tokens, to)) break;
    // 'Rm 30-A', 'Room C 4'
    if (real > 1 && token.text.length <= 3 && tokens[to + 1]?.kind === 'number') break;
    // 'at Gatehouse B. Steve Bagshaw will': an initial comes after a given name.
    if (
      real > 0 &&
      /^\p{Lu}\.$/u.test(token.text) &&
      to === from + 1 &&
      !isGiven(tokens[from]?.plain ?? '') &&
      isGiven(tokens[to + 1]?.plain ?? '')
    )
      break;
    if (real > 0 && PARTICLES.has(token.text.toLowerCase()) && to + 1 < end) continue;
    if (real > 0 && isHonorific(token.text) && !/^\p{Lu}\.?$/u.test(token.text) && to + 1 < end) break;
    // 'Thu Jan 14': these are names elsewhere.
    if (
      ABBREVIATED.test(token.plain) &&
      [tokens[to - 1], tokens[to + 1]].some((one) => one?.kind === 'number' || ABBREVIATED.test(one?.plain ?? ''))
    )
      break;
    if (isNoName(token.plain, words)) {
      const first = tokens[from];
      const next = tokens[to + 1];
      const given =
        isGivenName(token.plain) &&
        (real > 0 || from > 0 || (to + 1 < end && next !== undefined && !isNoName(next.plain, words)));
      const family = real > 0 && first !== undefined && isFamily(token.text, first.text);
      // 'Herr Koch'
      const called = honoured && !words.notName.has(token.plain) && !words.stop.has(token.plain);
      // 'M. Le Goff'
      const article = honoured && real === 0 && PARTICLES.has(token.plain) && to + 1 < end;
      if (!(given || family || article || called || (real === 0 && isKept(token.text)))) break;
    }
    // 'Kim Thao PE': letters behind a name.
    if (real > 1 && /^\p{Lu}{2,3}$/u.test(token.text) && !/^\p{Lu}+$/u.test(tokens[from]?.text ?? '')) break;
    real += 1;
    if (/['’]s$/u.test(token.text)) {
      to += 1;
      break;
    }
  }
  while (to > from && PARTICLES.has(tokens[to - 1]?.text ?? '')) to -= 1;
  return to;
}

/** Small words that join two names, or the halves of one: 'Koldo Arrieta y Nuria Campo', 'Ortega y Gasset'. */
const BETWEEN: ReadonlySet<string> = new Set(['y', 'e']);
/** These say where somebody belongs, and are hardly ever part of the name: 'Frau Monn vom Personalwesen'. */
const FROM: ReadonlySet<string> = new Set(['vom', 'zum']);

/** A particle that begins the next name, or is not one here. */
const parts = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !/^\p{Ll}/u.test(token.text)) return false;
  if (FROM.has(token.text)) return true;
  if (!BETWEEN.has(token.text)) return false;
  // 'Federica Mori e da Gianni Ruggeri'
  const after = PARTICLES.has(next.text) ? tokens[at + 2] : next;
  return (
    after !== undefined && (isGiven(after.plain) || isHonorific(after.text) || /^(?:\p{Lu}\.)+$/u.test(after.text))
  );
};
