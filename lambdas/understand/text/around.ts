/** The sentence in which something stands, by its place in the text. */

import { WRAPPED } from './lines.ts';

const REACH = 260;

/** From the end of the previous sentence to the end of this one. A short line ends a sentence, a wrapped line does not. */
export function around(text: string, from: number, to: number): { readonly before: string; readonly whole: string } {
  let start = from;
  while (start > 0 && from - start < REACH && !endsAt(text, start)) start--;
  let end = to;
  while (end < text.length && end - to < REACH && !endsAt(text, end)) end++;
  return { before: text.slice(start, from), whole: text.slice(start, end) };
}

function endsAt(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  const next = text.charAt(at);
  if (
    /[.!?]/u.test(last) &&
    /\s/u.test(next) &&
    !/(?:\d|\b(?:\p{L}|mr|ms|mrs|dr|prof|inc|ltd|a\.m|p\.m|uhr|kl|godz|st))\.$/iu.test(
      text.slice(Math.max(0, at - 8), at),
    )
  )
    return true;
  if (/[。！？]/u.test(last)) return true;
  if (last !== '\n') return false;
  if (next === '\n' || next === '' || /[-*•·\d|]/u.test(next)) return true;
  const lineStart = text.lastIndexOf('\n', at - 2) + 1;
  return at - 1 - lineStart < WRAPPED;
}
