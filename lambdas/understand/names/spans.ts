/** Runs of words that could be a name: capitals, with small words in between. A finder: it proposes and never decides. */

import { remembered } from '../text/remembered.ts';

export interface Span {
  readonly text: string;
  /** The word or mark before it, and the two words before it, in lower case; '^' at the beginning. */
  readonly before: string;
  readonly beforeTwo: string;
  readonly after: string;
  /** It is the whole text except for punctuation. */
  readonly whole: boolean;
  /** It is not part of a longer run. */
  readonly maximal: boolean;
}

interface Token {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly capital: boolean;
  readonly word: boolean;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.+-]*|&|[^\s\p{L}\p{N}]/gu;
/** Small words inside names, in the ten languages. */
const INSIDE = new Set(
  "& + and of the for at on in de del della delle dei degli di da do dos das du des la le les los las el y e i et und der die das am an im für von vom zu zur och en för van voor het 't & w na do".split(
    ' ',
  ),
);
/** Words for a public body, in lower case behind its name or before its place: 'Tallbackens skola', 'Conseil départemental de l'Orlac'. */
const PUBLIC =
  /^(?:kommun|skola|förskola|gymnasium|församling|sjukhus|bibliotek|universitet|högskola|gemeente|universiteit|hogeschool|ziekenhuis|départementale?|régionale?|municipale?|générale?|communale?|nationale?|hospitalier|hospitalière|universitaire|sanitaria|locale|regionale|provinciale|comunale|municipal|regional|nacional|provincial|estadual|o\.o\.)$/u;
const MOST_TOKENS = 9;
const MOST_SPANS = 400;

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((found) => {
    // 'Labs.' ends a sentence, 'St.' and 'S.A.' do not.
    const dotted = /^(?:\p{L}\.)+$|^(?:st|dr|mt|no|co|inc|ltd|pvt|pte|pty|corp|bros|gebr|sp|z|s|o)\.$/iu.test(found[0]);
    const text = dotted ? found[0] : found[0].replace(/[.'’+-]+$/u, '');
    return {
      text,
      at: found.index,
      end: found.index + text.length,
      capital: /^\p{Lu}|^\p{Ll}{1,3}\p{Lu}|^\p{N}+\p{L}*$/u.test(text),
      word: /^[\p{L}\p{N}]/u.test(text),
    };
  });
}

/** Names among tokens `from` to `to`: the run itself, and shorter runs with words dropped from either end. */
function cuts(from: number, to: number, tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [[from, to]];
  for (let start = from + 1; start < to; start++) if (tokens[start]?.capital === true) out.push([start, to]);
  for (let end = to - 1; end > from; end--) if (tokens[end - 1]?.capital === true) out.push([from, end]);
  if (to - from >= 4)
    for (let start = from + 1; start < from + 3; start++)
      for (let end = to - 1; end > Math.max(start, to - 3); end--)
        if (tokens[start]?.capital === true && tokens[end - 1]?.capital === true) out.push([start, end]);
  return out;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** Marks, particles and endings that end a Japanese name. */
const ENDS = /[、。，・\s「」『』【】（）()：:／/|｜]|の|です|ます|と申|より|にて|から|まで|との|では/u;

function unspacedSpans(text: string): readonly Span[] {
  const pieces = text.split(ENDS).filter((piece) => piece !== '');
  return pieces.flatMap((piece, at) => {
    const name = piece.replace(/(?:様|さん|御中|と|で|を|に|は|が)$/u, '');
    const around = {
      before: pieces[at - 1]?.slice(-2) ?? '^',
      beforeTwo: pieces[at - 1]?.slice(-4) ?? '^',
      after: text.charAt(text.indexOf(piece) + piece.length) || '$',
      whole: pieces.length === 1,
      maximal: true,
    };
    return UNSPACED.test(name) && name.length >= 2 && name.length <= 24 ? [{ text: name, ...around }] : [];
  });
}

/** Asked for the employer and for the job. */
export const nameSpans = remembered((line: string): readonly Span[] => {
  const text = line.slice(0, 600);
  if (UNSPACED.test(text)) return unspacedSpans(text);
  const tokens = tokensOf(text);
  const out: Span[] = [];
  for (let from = 0; from < tokens.length && out.length < MOST_SPANS; from++) {
    if (tokens[from]?.capital !== true) continue;
    let to = from + 1;
    for (let next = to; next < tokens.length && next - from < MOST_TOKENS; next++) {
      const token = tokens[next];
      if (token === undefined) break;
      const gap = text.slice(tokens[next - 1]?.end ?? 0, token.at);
      if (!/^[ .'’]{0,2}s? ?$/u.test(gap) && gap !== '') break;
      if (/^\. /u.test(gap) && token.capital) break;
      if (token.capital || PUBLIC.test(token.text)) to = next + 1;
      else if (!INSIDE.has(token.text.toLowerCase())) break;
    }
    for (const [start, end] of cuts(from, to, tokens)) {
      const first = tokens[start];
      const last = tokens[end - 1];
      if (first === undefined || last === undefined) continue;
      const name = text.slice(first.at, last.end).replace(/['’]s$/u, '');
      if (!/\p{L}{2}/u.test(name)) continue;
      const one = tokens[start - 1]?.text.toLowerCase() ?? '^';
      const span = {
        text: name,
        before: one,
        beforeTwo: `${tokens[start - 2]?.text.toLowerCase() ?? '^'} ${one}`,
        after: tokens[end]?.text.toLowerCase() ?? '$',
        whole: start === 0 && !tokens.slice(end).some(({ word }) => word),
        maximal: start === from && end === to,
      };
      out.push(span);
      if (/\p{L}\.$/u.test(name)) out.push({ ...span, text: name.replace(/\.$/u, ''), maximal: false });
    }
    from = to - 1;
  }
  return out;
});
