/** A change to an input, and the places at which changes are made. Text is bytes, one character each. */
import type { Random } from '../../simulation/random.ts';
import { CHARACTERS, COMMANDS, DATES, HARMFUL, LANGUAGE, MARKS, PUNCTUATION, ZONES } from './words.ts';
import { MARKUP } from './words-of-mail.ts';

export interface Change {
  readonly name: string;
  /** `other` is a second file to take pieces of. */
  readonly apply: (text: string, random: Random, other: string) => string;
}

/** An index into the text, its end included. */
export const place = (text: string, random: Random): number => random.whole(0, text.length);

export const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

export const replaced = (text: string, from: number, to: number, piece: string): string =>
  text.slice(0, from) + piece + text.slice(to);

/** The line that holds the place: [from, to), its end not included. */
export function lineAt(text: string, at: number): readonly [from: number, to: number] {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return [from, end < 0 ? text.length : end];
}

const SOURCES = [LANGUAGE, COMMANDS, MARKS, DATES, ZONES, HARMFUL, CHARACTERS, PUNCTUATION, MARKUP] as const;

export const anyWord = (random: Random): string => random.pick(random.pick(SOURCES));

/** Up to `most` words after each other, as sentences have them or not. */
export function words(random: Random, most: number): string {
  const joint = random.pick([' ', ' ', ' ', '', ', ', '\n', ' - ']);
  return Array.from({ length: random.whole(1, most) }, () => anyWord(random)).join(joint);
}

/** Mostly a few times, seldom many. */
export const times = (random: Random, most: number): number =>
  random.chance(0.8)
    ? random.whole(1, Math.min(6, most))
    : random.whole(1, random.chance(0.9) ? Math.min(most, 100) : most);

/** Where the header block ends. */
export function headEnd(text: string): number {
  const lf = text.indexOf('\n\n');
  const crlf = text.indexOf('\n\r\n');
  if (lf < 0 && crlf < 0) return text.length;
  return Math.min(lf < 0 ? text.length : lf + 1, crlf < 0 ? text.length : crlf + 1);
}
