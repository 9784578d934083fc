/** Makes outside values safe for a line of a mail: no control characters, line breaks or direction marks, and limited in length. */

/** Isolates a right-to-left name, so that it does not reverse its sentence. Unicode UAX #9 §2.4.2 */
const FSI = '\u2068';
const PDI = '\u2069';

const isControl = (code: number): boolean =>
  code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;

/** Direction marks and the byte order mark: only our own may occur in a mail. */
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

/** Isolates a text that contains right-to-left letters. */
export const isolated = (text: string): string =>
  [...text].some((char) => isRightToLeft(char.codePointAt(0) ?? 0)) ? `${FSI}${text}${PDI}` : text;

/** One line of at most `most` characters; null if nothing is left. */
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

/** Removes the isolates, for headers and links. */
export const bare = (text: string): string => text.replaceAll(FSI, '').replaceAll(PDI, '');

/** Turns the isolates into elements, in escaped HTML. */
export const asElements = (html: string): string => html.replaceAll(FSI, '<bdi>').replaceAll(PDI, '</bdi>');
