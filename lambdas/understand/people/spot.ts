/** Everything in a sentence that could be a personal name. Generous: who is met is weighed later. */
import { isGivenName } from '../lexicon/given-names.ts';
import type { Words } from '../text/words.ts';
import { isHonorific } from './honorifics.ts';
import { isGiven, nameEnd } from './name-end.ts';
import { PARTICLES } from './names.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Spotted {
  readonly name: string;
  /** Tokens of the name itself, end excluded. */
  readonly from: number;
  readonly to: number;
  readonly honorific: string | null;
  /** Where its prefix begins: an honorific or a title such as 'Chef'. */
  readonly start: number;
  readonly lower: boolean;
}

const CAPITAL = /^(?:\p{Lu}|[dO]['’]\p{Lu})/u;
const HAN = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** 'Tesfaye, Martha; Dell, Brian': surname, comma, given name, in a list separated by semicolons. */
function turned(tokens: readonly Token[], spotted: readonly Spotted[]): readonly Spotted[] {
  if (!tokens.some(({ text }) => text === ';')) return spotted;
  return spotted.flatMap((one, index) => {
    const next = spotted[index + 1];
    const last = spotted[index - 1];
    const pair = (a: Spotted | undefined, b: Spotted | undefined): boolean =>
      a !== undefined &&
      b !== undefined &&
      b.from === a.to + 1 &&
      tokens[a.to]?.text === ',' &&
      (a.from === 0 || /^[;|:]$/u.test(tokens[a.from - 1]?.text ?? '')) &&
      /^(?:;|\||\(|<|)$/u.test(tokens[b.to]?.text ?? '');
    if (pair(last, one)) return [];
    return pair(one, next) && next !== undefined ? [{ ...one, name: `${next.name} ${one.name}`, to: next.to }] : [one];
  });
}

/** `known`: words of names from the headers, lower case. */
export function spotNames(
  text: string,
  tokens: readonly Token[],
  words: Words,
  known: ReadonlySet<string>,
): readonly Spotted[] {
  const out: Spotted[] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = runEnd(text, tokens, i);
    if (end > i) {
      piecesOf(tokens, i, end, words, out);
      i = end;
      continue;
    }
    const token = tokens[i];
    if (token?.kind === 'word' && isLowerName(token, words, known)) {
      const next = tokens[i + 1];
      const two = next?.kind === 'word' && next.at === token.end + 1 && known.has(next.plain);
      out.push({
        name: [token, ...(two && next !== undefined ? [next] : [])]
          .map(({ plain }) => plain.charAt(0).toUpperCase() + plain.slice(1))
          .join(' '),
        from: i,
        to: i + (two ? 2 : 1),
        honorific: null,
        start: i,
        lower: true,
      });
      i += two ? 2 : 1;
      continue;
    }
    i += 1;
  }
  return turned(tokens, out).map((one) => ({ ...one, name: words.nominative(one.name) }));
}

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && CAPITAL.test(token.text) && !HAN.test(token.text);

/** 'zeke', from someone who writes in lower case, if it is not a word of the language. */
const isLowerName = ({ text, plain }: Token, words: Words, known: ReadonlySet<string>): boolean =>
  text.length > 2 &&
  /^\p{Ll}/u.test(text) &&
  (known.has(plain) || isGivenName(plain)) &&
  !words.notName.has(plain) &&
  !words.stop.has(plain) &&
  !PARTICLES.has(plain);

/** Where the run of capitalised words beginning here ends. */
function runEnd(text: string, tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (!(isCapital(first) || (first?.kind === 'word' && isHonorific(first.text) && isCapital(tokens[from + 1]))))
    return from;
  let to = from + 1;
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    const last = tokens[to - 1];
    if (token === undefined || last === undefined || !/^ ?$/u.test(text.slice(last.end, token.at))) break;
    if (isCapital(token)) continue;
    if (token.kind !== 'word') break;
    // 'van der Berg', 'Herr dr. Quast'
    const particle = PARTICLES.has(token.text.toLowerCase()) || isHonorific(token.text);
    if (
      particle &&
      (isCapital(tokens[to + 1]) || (PARTICLES.has(tokens[to + 1]?.text ?? '') && isCapital(tokens[to + 2])))
    )
      continue;
    break;
  }
  return to;
}

const begins = (tokens: readonly Token[], at: number): boolean =>
  at === 0 ? !/^[,|]$/u.test(tokens[1]?.text ?? '') && tokens.length > 3 : /^[.!?:]$/u.test(tokens[at - 1]?.text ?? '');

/** Splits a run at honorifics and at words that are never names: 'Thursday Chef Bruno Kade' gives Bruno Kade. */
function piecesOf(tokens: readonly Token[], from: number, end: number, words: Words, out: Spotted[]): void {
  let at = from;
  let start = -1;
  let honorific: string | null = null;
  while (at < end) {
    const token = tokens[at];
    if (token === undefined) return;
    if (isHonorific(token.text) && at + 1 < end) {
      honorific = token.text;
      if (start < 0) start = at;
      at += 1;
      continue;
    }
    // 'Tell Bruno': sentences begin with a capital too.
    if (
      at === from &&
      at + 1 < end &&
      begins(tokens, at) &&
      !isGiven(token.plain) &&
      isGiven(tokens[at + 1]?.plain ?? '')
    ) {
      at += 1;
      continue;
    }
    // 'Dag Wout,': a greeting may be a name elsewhere.
    if (at + 1 < end && words.greetings.includes(token.plain) && (at === 0 || begins(tokens, at))) {
      at += 1;
      continue;
    }
    const to = nameEnd(tokens, at, end, words, honorific !== null);
    if (to === at) {
      // A title before the name belongs to it: 'Chef Bruno Kade'.
      start = words.profession(token.plain) ? (start < 0 ? at : start) : -1;
      if (start < 0) honorific = null;
      at += 1;
      continue;
    }
    const own = tokens.slice(at, to);
    const name = own
      .map(({ text }) => text)
      .join(' ')
      .replace(/['’]s$/u, '')
      .replace(/(?<=\p{L}{2})\.$/u, '');
    if (
      /\p{L}{2}/u.test(name) &&
      !own.every(({ text }) => isHonorific(text)) &&
      !(own.length === 1 && /^\p{Lu}{1,3}$/u.test(name) && !isGivenName(name)) &&
      // 'il Suo responsabile': a courtesy, not a name.
      !(own.length === 1 && honorific === null && words.you.includes(own[0]?.plain ?? ''))
    )
      out.push({ name, from: at, to, honorific, start: start < 0 ? at : start, lower: false });
    at = to;
    start = -1;
    honorific = null;
  }
}

const NOBODY_KNOWN: ReadonlySet<string> = new Set();

/** The names inside what a header or list gives as one: 'Simon Price MRCVS', 'Koldo Arrieta y Nuria Campo'. */
export function namesWithin(text: string, words: Words): readonly string[] {
  if (HAN.test(text)) return [withoutOffice(text)];
  const spotted = spotNames(text, tokensOf(text), words, NOBODY_KNOWN);
  return spotted.length === 0 ? [text] : spotted.map(({ name }) => name);
}

const OFFICE =
  /(?:長|役|部|課|室|局|科|社|主任|担当|代表|店主|本部|グループ|チーム|マネージャー|リーダー|エンジニア|デザイナー|ディレクター)$/u;

/** '理事長 永井' */
function withoutOffice(text: string): string {
  const parts = text.split(/[ 　]+/u);
  const last = parts.slice(0, -1).findLastIndex((part) => OFFICE.test(part));
  return parts.slice(last + 1).join(' ');
}
