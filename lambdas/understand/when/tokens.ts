/** A text as lines of tokens: numbers, words and marks, each with its position in the text. */

import { TEXT } from '../../application/limits.ts';
export interface Token {
  /** Lower case, composed (NFC), with one kind of apostrophe and dash, and ASCII digits. */
  readonly key: string;
  readonly raw: string;
  readonly kind: 'number' | 'word' | 'mark';
  /** The number's value; -1 for anything else. */
  readonly value: number;
  /** White space comes before it, or the line begins. */
  readonly space: boolean;
  /** Character offsets in the whole text. */
  readonly from: number;
  readonly to: number;
}

export interface TokenLine {
  readonly number: number;
  readonly from: number;
  readonly raw: string;
  readonly tokens: readonly Token[];
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const TOKEN = new RegExp(
  `\\p{Nd}+|[${CJK}]|(?:(?![${CJK}])\\p{L})(?:(?![${CJK}])[\\p{L}\\p{M}])*(?:['’](?:(?![${CJK}])[\\p{L}\\p{M}])+)*['’]?|\\S`,
  'gu',
);
/** Emphasis, quotation marks, emoji and invisible characters mean nothing here. */
const NOISE = /^[*_`"“”„«»>\p{So}\p{Cf}\p{Sk}\p{Mn}]$/u;
const LETTER = /^[\p{L}\p{M}]/u;
const ADDRESS = /[\w.]@[\w]|:\/\/|^<?www\./u;

function keyOf(raw: string): string {
  if (/^[a-z]+$/.test(raw)) return raw;
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—―−－]/g, '-')
    .replace(/[〜～∼]/g, '~')
    .normalize('NFC');
}

/** Addresses and links contain numbers that are not dates, so they become blanks of the same length. */
function withoutAddresses(line: string): string {
  if (!line.includes('@') && !line.includes('://') && !line.includes('www.')) return line;
  return line.replace(/\S+/gu, (chunk) => (ADDRESS.test(chunk) ? ' '.repeat(chunk.length) : chunk));
}

/** 'Dienstagnachmittag', 'dinsdagmiddag', 'tisdagseftermiddag': a weekday and part of the day in one word. */
const COMPOUND =
  /^((?:mon|diens|donners|frei|sams|sonn|maan|dins|donder|vrij|zater|zon)(?:tag|dag)|mittwoch|woensdag|(?:mån|tis|ons|tors|fre|lör|sön)dag)s?(frühs?|morgens?|vormittags?|mittags?|nachmittags?|abends?|ochtend|middag|namiddag|voormiddag|avond|morgon|förmiddag|eftermiddag|kväll)$/u;

/** 'Tomorrow's 11 am call', 'Thursday's interview'. */
const POSSESSIVE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|morning|afternoon|evening|tonight)'s$/u;

function parts(token: Token): readonly Token[] {
  if (token.kind === 'word' && POSSESSIVE.test(token.key)) return [{ ...token, key: token.key.slice(0, -2) }];
  const found = token.kind === 'word' && token.key.length >= 10 ? COMPOUND.exec(token.key) : null;
  const [, day, half] = found ?? [];
  if (day === undefined || half === undefined || token.raw.length !== token.key.length) return [token];
  const cut = token.raw.length - half.length;
  return [
    { ...token, key: day, raw: token.raw.slice(0, day.length), to: token.from + cut },
    { ...token, key: half, raw: token.raw.slice(cut), from: token.from + cut, space: true },
  ];
}

export function tokensOf(text: string, from = 0): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const found of withoutAddresses(text).matchAll(TOKEN)) {
    const raw = found[0];
    if (raw.length <= 2 && NOISE.test(raw)) continue;
    const key = keyOf(raw);
    const digit = /^\d+$/.test(key);
    tokens.push(
      ...parts({
        key,
        raw,
        kind: digit ? 'number' : LETTER.test(key) ? 'word' : 'mark',
        value: digit && key.length <= 8 ? Number(key) : -1,
        space: last !== found.index,
        from: from + found.index,
        to: from + found.index + raw.length,
      }),
    );
    last = found.index + raw.length;
  }
  return tokens;
}

export function tokenLines(text: string): readonly TokenLine[] {
  const lines: TokenLine[] = [];
  let from = 0;
  for (const [number, whole] of text.split('\n', TEXT.dateLines).entries()) {
    const raw = whole.slice(0, TEXT.dateLine);
    lines.push({ number, from, raw, tokens: tokensOf(raw, from) });
    from += whole.length + 1;
  }
  return lines;
}
