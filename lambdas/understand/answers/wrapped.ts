/** Prose that a mail program broke into lines, as it was typed. */

/** Programs break lines between these widths. */
const NARROW = 56;
const WIDE = 82;
/** So many lines must end within a sentence. */
const TELLING = 2;

/** Lists and labelled lines begin anew. */
const ANEW =
  /^\s*(?:[-*\u2022>\u2013\u2014]|\(?\d{1,2}[.)]|\d\s)|^[\p{L}][\p{L}\p{M}'\u2019. ]{0,30}\s?(?::|\s[-\u2013\u2014=]\s)/u;

export function unwrapped(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/u)
    .map(joined)
    .join('\n\n');
}

function joined(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.trimEnd());
  const width = Math.max(...lines.map(({ length }) => length));
  if (width < NARROW || width > WIDE || lines.length <= TELLING) return paragraph;
  // No room for the next word.
  const isFull = lines.map((line, i) => {
    const next = lines[i + 1];
    const word = /^\S+/u.exec(next ?? '')?.[0];
    return next !== undefined && word !== undefined && !ANEW.test(next) && line.length + 1 + word.length > width;
  });
  const within = lines.filter((line, i) => isFull[i] === true && !/[.!?:;)]["'\u201d]?$/u.test(line)).length;
  if (within < TELLING) return paragraph;
  return lines.reduce((out, line, i) => (i === 0 ? line : `${out}${isFull[i - 1] === true ? ' ' : '\n'}${line}`), '');
}
