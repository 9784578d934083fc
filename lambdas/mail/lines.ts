/** A body as lines: how deep each is quoted, and its words without the marks. What follows matches structure, never whole bodies. */
import { MAIL } from '../application/limits.ts';

export interface Line {
  /** As it stands. */
  readonly raw: string;
  /** How many '>' stand before it. */
  readonly depth: number;
  /** Without quote marks, invisible characters and white space at the ends; cut to its limit. */
  readonly words: string;
}

/** Marks of direction, byte order, width: nobody sees them, and they break comparisons. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Most lines are as they are compared. */
const TIDY = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;

/** What is compared: spaces of one kind, nothing invisible, NFC. */
export function tidy(text: string): string {
  const cut = text.slice(0, MAIL.line);
  if (TIDY.test(cut)) return cut.trim();
  return cut
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

/** Takes up to `most` quote marks off the front of a line. */
export function unquote(raw: string, most: number): { readonly depth: number; readonly rest: string } {
  let at = 0;
  let depth = 0;
  while (depth < most) {
    let next = at;
    // A quote mark may stand behind a few spaces, not behind an indent of code.
    while (
      next - at < 3 &&
      (raw.charAt(next) === ' ' || raw.charAt(next) === '\u00a0' || raw.charAt(next) === '\ufeff')
    )
      next++;
    if (raw.charAt(next) !== '>') break;
    depth++;
    at = next + 1;
  }
  if (depth > 0 && (raw.charAt(at) === ' ' || raw.charAt(at) === '\u00a0')) at++;
  return { depth, rest: raw.slice(at) };
}

export function readLine(raw: string): Line {
  const { depth, rest } = unquote(raw.length > MAIL.line ? raw.slice(0, MAIL.line) : raw, 50);
  return { raw, depth, words: tidy(rest) };
}

export const toLines = (text: string): readonly Line[] =>
  text
    .split('\n')
    .slice(0, MAIL.lines)
    .map((raw) => readLine(raw.replace(/\r$/, '')));
