/** Values that came from outside, made fit to stand in a line of a mail: no controls, no line breaks, no direction tricks, not endless. */

/** Isolates a name that is written from right to left, so that it does not turn its sentence. Unicode UAX #9 §2.4.2 */
const FSI = '\u2068';
const PDI = '\u2069';

const isControl = (code: number): boolean =>
  code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;

/** Marks that steer direction, and the byte order mark: only ours may stand in a mail. */
const isSteering = (code: number): boolean =>
  (code >= 0x200e && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0xfeff;

const isRightToLeft = (code: number): boolean =>
  (code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff);

function kept(text: string, keepLines: boolean): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0x0a && keepLines) out += char;
    else if (isControl(code)) out += ' ';
    else if (!isSteering(code)) out += char;
  }
  return out;
}

function shortened(text: string, most: number): string {
  const chars = [...text];
  return chars.length <= most
    ? text
    : `${chars
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** A text that holds right-to-left letters, kept to itself. */
export const isolated = (text: string): string =>
  [...text].some((char) => isRightToLeft(char.codePointAt(0) ?? 0)) ? `${FSI}${text}${PDI}` : text;

/** One line of at most `most` characters; null where nothing is left. */
export function line(value: string | null | undefined, most = 80): string | null {
  if (value === null || value === undefined) return null;
  const text = kept(value.slice(0, most * 8), false)
    .split(' ')
    .filter(Boolean)
    .join(' ');
  return text === '' ? null : isolated(shortened(text, most));
}

/** Several lines, at most `most` characters. */
export function lines(value: string, most = 2000): string {
  const text = kept(
    value
      .slice(0, most * 4)
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n'),
    true,
  );
  return shortened(
    text
      .split('\n')
      .map((one) => one.trimEnd())
      .join('\n')
      .trim(),
    most,
  );
}

/** The isolates taken out again, for headers and links. */
export const bare = (text: string): string => text.replaceAll(FSI, '').replaceAll(PDI, '');

/** The isolates as elements, in escaped HTML. */
export const asElements = (html: string): string => html.replaceAll(FSI, '<bdi>').replaceAll(PDI, '</bdi>');
