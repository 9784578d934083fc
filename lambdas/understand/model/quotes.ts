/** Finds words that a model says occur in a text. Only white space, and the marks of a quoted mail, may differ. */

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Longer quotes are ignored. */
const LONGEST = 600;
const MOST = 24;

export const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** Every place, from left to right. */
export function placesOf(text: string, quote: string): readonly Place[] {
  const words = quote
    .slice(0, LONGEST + 1)
    .split(/[\s>]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || quote.length > LONGEST) return [];
  const pattern = new RegExp(words.map(escaped).join('[\\s>]+'), 'gu');
  const places: Place[] = [];
  for (const found of text.matchAll(pattern)) {
    const from = found.index;
    const to = from + found[0].length;
    if (!cuts(text, from) && !cuts(text, to)) places.push({ from, to });
    if (places.length >= MOST) break;
  }
  return places;
}

/** A match must not cut a word: 'Ana' does not occur in 'Anatole'. */
const cuts = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\p{Script=Latin}\p{M}\d]{2}/u.test(text.slice(at - 1, at + 1));

export const standsIn = (text: string, quote: string): boolean => placesOf(text, quote).length > 0;

export const overlap = (a: Place, b: Place): boolean => a.from < b.to && b.from < a.to;

/** On one line, as compared and shown. */
export const oneLine = (quote: string): string => quote.replace(/[\s>]+/gu, ' ').trim();
