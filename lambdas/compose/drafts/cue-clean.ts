/** What a candidate typed, made ready to stand inside a sentence: one line, no end mark, the pronoun I with its capital. */

/** Beyond this a fragment is no cue but a text of its own, and is cut at a comma or left out. */
const MOST_WORDS = 30;

const LONGEST_INPUT = 1000;

/** Removes what would break a sentence open: line ends, control characters, emoji, marks of strong feeling. */
export function cleaned(text: string): string {
  return text
    .slice(0, LONGEST_INPUT)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Extended_Pictographic}|\u{fe0f}/gu, '')
    .replace(/[[\]{}<>]/g, '')
    .replace(/!/g, '.')
    .replace(/\s/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
    .replace(/\bi(?=$|[ ,;'’])/g, 'I')
    .replace(/ ([,;.?])/g, '$1')
    .trim();
}

/** 'the migration. also on-call; hiring' holds three fragments. */
export function fragmentsOf(text: string): readonly string[] {
  const clean = cleaned(text);
  if (/^["“«'‘]/.test(clean)) return [clean];
  return clean
    .split(/(?<=[.?]) |; | [–—-] (?=also\b)|(?<=[a-z])\.\.+/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** No marks at the ends but a closing bracket, a question mark, C++ or C#. */
export const unmarked = (text: string): string =>
  text.replace(/^(?:[\s\-–—*•·:,;]+|\.(?![A-Z]))+/, '').replace(/[\s,.;:\-–—]+$/, '');

/** At most MOST_WORDS words, cut at a comma or 'and' if need be; null where there is no such place. */
export function shortened(text: string, most = MOST_WORDS): string | null {
  const words = text.split(' ');
  if (words.length <= most) return text;
  for (let at = most; at > 2; at -= 1) {
    if (words[at - 1]?.endsWith(',') === true) return words.slice(0, at).join(' ').slice(0, -1);
    if (words[at] === 'and') return words.slice(0, at).join(' ');
  }
  return null;
}
