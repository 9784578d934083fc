/** Prose that a mail program broke into lines, as it was typed. */

import { fold } from '../commands/tokens.ts';

/** Programs break lines between these widths. */
const NARROW = 56;
const WIDE = 82;
/** So many lines must end within a sentence. */
const TELLING = 2;

/** A name begins a line of its own if the line above is at an end. */
const ENDS = /[.!?;)]$/u;

/** Lists and labelled lines begin anew. */
const ANEW =
  /^\s*(?:[-*\u2022>\u2013\u2014]|\(?\d{1,2}[.)]|\d\s)|^[\p{L}][\p{L}\p{M}'\u2019. ]{0,30}\s?(?::|\s?(?:[-\u2013\u2014=]+>?)\s)/u;

export function unwrapped(text: string, people: readonly string[]): string {
  const names = new Set(people.flatMap((one) => fold(one).split(/[\s.-]+/u)));
  return text
    .split(/\n[^\S\n]*\n/u)
    .map((one) => joined(one, names))
    .join('\n\n');
}

function joined(paragraph: string, names: ReadonlySet<string>): string {
  const lines = paragraph.split('\n').map((line) => line.trimEnd());
  const width = Math.max(...lines.map(({ length }) => length));
  if (width < NARROW || width > WIDE || lines.length <= TELLING) return paragraph;
  // No room for the next word.
  const isFull = lines.map((line, i) => {
    const next = lines[i + 1];
    const word = /^\S+/u.exec(next ?? '')?.[0];
    return (
      next !== undefined &&
      word !== undefined &&
      !ANEW.test(next) &&
      !(names.has(fold(word)) && ENDS.test(line)) &&
      line.length + 1 + word.length > width
    );
  });
  const within = lines.filter((line, i) => isFull[i] === true && !/[.!?:;)]["'\u201d]?$/u.test(line)).length;
  if (within < TELLING) return paragraph;
  return lines.reduce((out, line, i) => (i === 0 ? line : `${out}${isFull[i - 1] === true ? ' ' : '\n'}${line}`), '');
}
