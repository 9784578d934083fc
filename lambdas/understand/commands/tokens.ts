/** A typed text as words, each with what came before it: the form that phrases are matched against. */

export interface Token {
  /** As typed. */
  readonly text: string;
  /** Lower case, without accents and apostrophes: "haven't" and 'havent' are one word. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'clock' | 'date' | 'email' | 'url' | 'sign';
  readonly from: number;
  readonly to: number;
  /** What stands between the previous word and this one: spaces and punctuation. */
  readonly lead: string;
}

const PIECES = [
  /(?<url>https?:\/\/[^\s<>"]{1,500}|www\.[^\s<>"]{1,300})/u,
  /(?<email>[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4})/u,
  /(?<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}\.\d{1,2}\.(?!\d))/u,
  /(?<clock>\d{1,2}[:.]\d{2}(?![\d.])(?:[ ]?[ap]\.?m\b\.?)?|\d{1,2}h(?:\d{2})?(?![\p{L}\d])|\d{1,2}[ ]?[ap]\.?m\b\.?)/iu,
  /(?<number>#?\d{1,9}(?:st|nd|rd|th|er|º|ª)?(?![\p{L}\d]))/iu,
  /(?<word>[\p{L}\d][\p{L}\p{M}\d_]*(?:['’ʼ`´][\p{L}\p{M}]+)*['’]?)/u,
  /(?<sign>[\p{Extended_Pictographic}✓✔☑★☆](?:[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]|\p{Extended_Pictographic}(?=\u200d))*)/u,
];
const TOKEN = new RegExp(PIECES.map((one) => one.source).join('|'), 'giu');

/** French and similar languages attach small words with an apostrophe: "l'offre", "j'ai". */
const ELIDED = /^(?:l|d|j|n|m|t|s|c|qu|jusqu|lorsqu|puisqu)['’ʼ`´](?=\p{L})/iu;

const PLAIN = /^[a-z]*$/;

/** Lower case without accents or apostrophes. Spanish 'sí' keeps its accent, because 'si' means 'if'. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const low = text.toLowerCase().replace(/['’ʼ`´]/gu, '');
  if (low === 's\u00ed') return low;
  return low
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u00df', 'ss')
    .replaceAll('\u0153', 'oe')
    .replaceAll('\u0131', 'i');
}

const kindOf = (groups: Readonly<Record<string, string | undefined>>): Token['kind'] => {
  for (const kind of ['url', 'email', 'date', 'clock', 'number', 'sign'] as const)
    if (groups[kind] !== undefined) return kind;
  return 'word';
};

/** At most `most` words of a text. Linear time: one pass, no nested repetition. */
export function tokenise(text: string, most = 4000): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const add = (from: number, to: number, kind: Token['kind']) => {
    const raw = text.slice(from, to);
    const word = kind === 'sign' ? raw.replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]/gu, '') : fold(raw);
    tokens.push({
      text: raw,
      word:
        kind === 'clock'
          ? word
              .replace(/[\s]|\.(?=[apm])|\.$/gu, '')
              .replace('p.m', 'pm')
              .replace('a.m', 'am')
          : word,
      kind,
      from,
      to,
      lead: text.slice(last, from),
    });
    last = to;
  };
  for (const found of text.matchAll(TOKEN)) {
    if (tokens.length >= most) break;
    const kind = kindOf(found.groups ?? {});
    let from = found.index;
    let end = from + found[0].length;
    if (kind === 'url') end -= /[.,;:!?)\]'"]*$/u.exec(found[0])?.[0].length ?? 0;
    if (kind === 'word') {
      end -= /['’]$/u.exec(found[0])?.[0].length ?? 0;
      const elided = ELIDED.exec(text.slice(from, end))?.[0].length ?? 0;
      if (elided > 0) {
        add(from, from + elided, 'word');
        from += elided;
      }
    }
    add(from, end, kind);
  }
  return tokens;
}

/** The words from one token to another, as typed. */
export function typed(text: string, tokens: readonly Token[], start: number, end: number): string {
  const first = tokens[start];
  const last = tokens[end - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.from, last.to);
}
