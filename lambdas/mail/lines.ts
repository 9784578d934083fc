/** A body as lines, each with its quote depth and its words. Later matching works on this structure, never on whole bodies. */
import { MAIL } from '../application/limits.ts';

export interface Line {
  /** As it stands. */
  readonly raw: string;
  /** How many '>' it begins with. */
  readonly depth: number;
  /** Without quote marks, invisible characters and outer white space; cut to the limit. */
  readonly words: string;
}

/** Invisible characters (direction, byte order, zero width), which would break comparisons. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Most lines are already in the form that is compared. */
const TIDY = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;

/** The form that is compared: plain spaces, nothing invisible, NFC. */
export function tidy(text: string): string {
  const cut = text.slice(0, MAIL.line);
  if (TIDY.test(cut)) return cut.trim();
  return cut
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

/** Removes up to `most` quote marks from the front of a line. */
export function unquote(raw: string, most: number): { readonly depth: number; readonly rest: string } {
  let at = 0;
  let depth = 0;
  while (depth < most) {
    let next = at;
    // A quote mark may follow a few spaces, but not the indent of code.
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

function readLine(raw: string): Line {
  const { depth, rest } = unquote(raw.length > MAIL.line ? raw.slice(0, MAIL.line) : raw, 50);
  return { raw, depth, words: tidy(rest) };
}

export const toLines = (text: string): readonly Line[] =>
  text
    .split('\n')
    .slice(0, MAIL.lines)
    .map((raw) => readLine(raw.replace(/\r$/, '')));
