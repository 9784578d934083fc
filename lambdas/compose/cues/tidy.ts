/** Light corrections of what was typed: apostrophes, shorthand, capitals of names and acronyms. Nothing is reworded. */
import spelling from './spelling.json' with { type: 'json' };
import { isEnglish, isVerbWord } from './tagged.ts';

const SHORTHAND: ReadonlyMap<string, string> = new Map(Object.entries(spelling.shorthand));
const APOSTROPHES: ReadonlyMap<string, string> = new Map(Object.entries(spelling.apostrophes));
const CAPITALS: ReadonlyMap<string, string> = new Map(
  spelling.capitals.map((word) => [word.toLowerCase(), word] as const),
);
const LONGEST = 6000;

/** Straight quotes, single spaces, no emoji or control characters; line ends stay. */
export const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(/\r\n?/g, '\n')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/…/g, '...')
    // A phrase in single quotation marks. An apostrophe, by contrast, has a letter on both sides.
    .replace(/(^|[\s(:])'((?:[^'\n]|(?<=\p{L})'(?=\p{L})){4,80})'(?=[\s.,;:!?)]|$)/gmu, '$1"$2"')
    .replace(/\s*(?:\p{Extended_Pictographic}(?:\u{fe0f}|\u{200d}|[\u{1f3fb}-\u{1f3ff}])*)+\s*(?=\p{L})/gu, '. ')
    .replace(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[\u{1f3fb}-\u{1f3ff}]/gu, '')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/ full stop\b/gi, '.'],
  [/ question mark\b/gi, '?'],
  [/ comma\b/gi, ','],
  [/ new (?:line|paragraph)\b/gi, '\n'],
];

/** A text that is all capitals, in small letters: only who and what begins a sentence keep theirs. */
export function unshouted(text: string, names: readonly string[]): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters < 30 || capitals < 0.7 * letters) return text;
  const known = new Set(
    names.flatMap((name) => name.toLowerCase().split(/[^\p{L}'-]+/u)).filter((one) => one.length > 1),
  );
  return text
    .toLowerCase()
    .replace(/\p{L}[\p{L}'-]*/gu, (word) => (known.has(word) ? capital(word) : word))
    .replace(/(^|[.!?\n]\s*)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bi(?=\b)/g, 'I');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A greeting at the top, and what stands under the closing formula of a letter, are no cues. */
export function unenveloped(text: string): string {
  const lines = text.split('\n');
  const end = lines.findLastIndex((line) =>
    /^(?:(?:kind|best|warm|many|with)? ?(?:thanks|thank you|regards|wishes)(?: ?(?:&|and) ?regards)?|yours (?:faithfully|sincerely|truly)|sincerely|cheers|best)[,.!]*$/i.test(
      line.trim(),
    ),
  );
  const kept = end > 0 && lines.length - end <= 4 ? lines.slice(0, end) : lines;
  return kept
    .filter(
      (line, at) => at > 0 || !/^(?:hi|hello|dear|hey)\b[^.:;!?]{0,40}[,!.]?$/i.test(line.trim()) || kept.length === 1,
    )
    .join('\n');
}

/** Dictated text names its punctuation marks; text that names none is left alone. */
export const undictated = (text: string): string =>
  / full stop\b| new line\b/i.test(text)
    ? SPOKEN.reduce((rest, [spoken, mark]) => rest.replace(spoken, mark), text).replace(/ (?:um+|uh+|erm) /gi, ' ')
    : text;

const parts = (word: string): readonly [string, string, string] => {
  const before = /^[("']*/.exec(word)?.[0] ?? '';
  const rest = word.slice(before.length);
  const after = /[)"'.,;:!?]*$/.exec(rest)?.[0] ?? '';
  return [before, rest.slice(0, rest.length - after.length), after];
};

/** 'the KANBAN board' is not shouting; THE WHOLE LINE is. */
const isShouted = (text: string): boolean => /\b\p{Lu}{2,}(?: \p{Lu}{2,}){2,}/u.test(text);

function tidyWord(word: string, shouted: boolean, previous: string): string {
  const slash = SHORTHAND.get(word.toLowerCase());
  if (slash !== undefined && word.includes('/')) return slash;
  const [before, core, after] = parts(word);
  const low = core.toLowerCase();
  const wrap = (inner: string) => `${before}${inner}${after}`;
  if (low === 'i') return wrap('I');
  if (
    core.length > 1 &&
    core === core.toUpperCase() &&
    /^(?:ME|MY|THE|A|AND|WE|HE|SHE|THEY|SO|VERY|REALLY|ALL|NOT|NO|YES|LOVED|LOVE|GREAT)$/.test(core)
  )
    return wrap(low);
  if (/^i'(?:m|ve|d|ll)$/.test(low)) return wrap(`I'${low.slice(2)}`);
  const apostrophe = APOSTROPHES.get(low);
  if (apostrophe !== undefined && core !== 'ID' && core !== 'IM')
    return wrap(/^\p{Lu}\p{Ll}/u.test(core) ? apostrophe.charAt(0).toUpperCase() + apostrophe.slice(1) : apostrophe);
  const short = SHORTHAND.get(low);
  if (
    short !== undefined &&
    (core === low || (/^\p{Lu}\p{Ll}+$/u.test(core) && /^\p{Lu}/u.test(short))) &&
    !(low === 'mon' || low === 'int' || low === 'max')
  ) {
    if (
      (low === 'hr' || low === 'min' || low === 'yr' || low === 'wk') &&
      !/\d|^(?:an?|one|per|the|this|last|next)$/.test(previous)
    )
      return word;
    const single = /^(?:1|one|an?|per)$/.test(previous);
    return wrap(
      low === 'min' && single
        ? 'minute'
        : (low === 'hr' || low === 'yr' || low === 'wk') && /^\d+$/.test(previous) && previous !== '1'
          ? `${short}s`
          : short,
    );
  }
  // 'THE LOOMS': a plain word, shouted.
  if (/^(?=.*[AEIOU])\p{Lu}{5,}$/u.test(core) && !CAPITALS.has(low) && (isEnglish(low) || /[^s]s$/.test(low)))
    return wrap(low);
  // 'showd': a past without its e
  if (/^[a-z]{3,}[^aeiou]d$/.test(core) && !isEnglish(core) && isVerbWord(core.slice(0, -1)))
    return wrap(`${core.slice(0, -1)}ed`);
  const capital = CAPITALS.get(low);
  if (capital !== undefined && (core === low || shouted)) return wrap(capital);
  const possessive = /^(.+)'s$/.exec(low);
  const owner = possessive === null ? undefined : CAPITALS.get(possessive[1] ?? '');
  // CAPA's is a plural of a grocer's: an acronym owns nothing before a number or a preposition.
  if (owner !== undefined) return wrap(`${owner}'s`);
  return shouted && /^\p{Lu}{2,}$/u.test(core) && capital === undefined ? wrap(low) : word;
}

/** A clause in tidy spelling. */
export function tidied(text: string): string {
  const shouted = isShouted(text);
  const words = text
    .replace(/[!?]*!+[!?]*/g, '.')
    .replace(/\?{2,}/g, '?')
    .replace(/(\d)\s?(hrs?|mins?|yrs?|wks?)\b/gi, '$1 $2')
    .replace(/ ([+&]|n|'n'|n') /g, ' and ')
    .replace(/(^| )'?bout (?=\p{L})/gu, '$1about ')
    .replace(/ w\/(?!o\b)(?=\w)/g, ' w/ ')
    .replace(/ \/ /g, ' and ')
    .split(' ')
    .filter((word) => word !== '');
  return (
    words
      .map((word, at) => tidyWord(word, shouted, (words[at - 1] ?? '').toLowerCase()))
      .join(' ')
      .replace(/\b([A-Z]{2,})'s(?= (?:open|in|on|at|from|for|with|over|that|to|and)\b|[,.;]|$)/g, '$1s')
      .replace(/\bI(?:'m| am) having (?=\d|a |an |two |three )/g, 'I have ')
      .replace(/\b([2-9])x(?=[\s.,]|$)/g, '$1 times')
      .replace(/\ban (?=(?:why|how|what|the|then|we|she|they|some|put|got|my|his|her)\b)/g, 'and ')
      .replace(/,? \beh\b(?=[,.?]|$)/gi, '')
      // 'its in date', 'its five minutes'
      .replace(
        /\bits (?=(?:in|on|at|for|about|not|been|all|just|only|also|still|really|so|the|a|an|\d+|five|ten|where|what|how|because) )/g,
        "it's ",
      )
      .replace(/\b(master|bachelor) thesis about\b/gi, "$1's thesis on")
      .replace(/\b(master|bachelor) thesis\b/gi, "$1's thesis")
      .replace(/\bshould of\b/g, 'should have')
      .replace(/\bcould of\b/g, 'could have')
      .replace(/\ball the (?:lads|guys|blokes)\b/g, 'everyone')
      .replace(/\bthe (?:lads|guys|blokes)\b/g, 'the team')
      .replace(/\b(?:blokes|lads)\b/g, 'people')
      .replace(/ ([,;.?])/g, '$1')
  );
}
