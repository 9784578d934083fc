/** Somebody whom the nudge does not list: a full name beside an address that contains it, after a title, or after 'called'. */
import { DATE_NAMES } from '../commands/dates.ts';
import { fold, type Token } from '../commands/tokens.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { PARTICLES } from '../people/names.ts';
import type { Mention } from './mention.ts';
import { anyOf } from './words/all.ts';

const TITLES = anyOf('titles');
const ARTICLES = new Set(COMMAND_WORDS.flatMap(({ articles }) => articles).map(fold));
const ABOUT = anyOf('about');
const CALLED = anyOf('called');

/** How far before an address its owner may stand: 'Kim Soto popped in for five minutes, kim.soto@…'. */
const FAR = 12;

/** `known`: the people of the nudge that were found. Strangers are numbered after all of the nudge's people. */
export function strangersIn(tokens: readonly Token[], known: readonly Mention[], people: number): readonly Mention[] {
  // 'Elmer Quirós' is not Blanca Quirós.
  const isKnown = (from: number, to: number) =>
    known.some((one) => one.from < to && one.to > from && !(one.how === 'name' && one.from > from && one.to === to));
  const spans: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (spans.some(({ to }) => at < to)) continue;
    const found = tokens[at]?.kind === 'email' ? ownerOf(tokens, at) : introducedAt(tokens, at);
    if (
      found !== null &&
      !isKnown(found.from, found.to) &&
      !spans.some((one) => one.from < found.to && one.to > found.from)
    )
      spans.push(found);
  }
  const who = ({ from, to }: { readonly from: number; readonly to: number }) => typedName(tokens, from, to);
  const all = [...new Set(spans.map((one) => fold(who(one))))];
  const named = spans.map(
    (one): Mention => ({ ...one, who: who(one), of: people + all.indexOf(fold(who(one))), how: 'stranger' }),
  );
  return [...named, ...againIn(tokens, named, isKnown)];
}

/** 'Skip Julian', once Julian Frith was introduced. */
function againIn(
  tokens: readonly Token[],
  named: readonly Mention[],
  isKnown: (from: number, to: number) => boolean,
): readonly Mention[] {
  return tokens.flatMap((token, at): readonly Mention[] => {
    if (!isCapital(token) || isKnown(at, at + 1) || named.some(({ from, to }) => at >= from && at < to)) return [];
    const whose = named.find(({ who }) =>
      fold(who ?? '')
        .split(/[ -]/u)
        .includes(fold(token.text.replace(/['’]s$/u, ''))),
    );
    return whose === undefined ? [] : [{ ...whose, from: at, to: at + 1 }];
  });
}

const typedName = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((one, i) => (i === 0 ? '' : one.lead) + one.text)
    .join('')
    .replace(/['’]s$/u, '');

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  /^\p{Lu}[\p{L}\p{M}'’]/u.test(token.text) &&
  !DATE_NAMES.has(token.word);
/** 'Rausch vom Förderverein' is Rausch. */
const isParticle = (token: Token | undefined): boolean => PARTICLES.has(token?.word ?? '') && token?.word !== 'vom';
const isJoined = (token: Token | undefined): boolean => /^[ \u00a0-]$/u.test(token?.lead ?? '');

/** Whose address this is: the nearest words before it that are part of it, in the same sentence. */
function ownerOf(tokens: readonly Token[], at: number): { readonly from: number; readonly to: number } | null {
  const local = fold(tokens[at]?.text.split('@')[0] ?? '');
  const isPart = (token: Token | undefined) =>
    token !== undefined && token.kind === 'word' && token.word.length >= 3 && local.includes(token.word);
  for (let last = at - 1; last >= Math.max(0, at - FAR); last -= 1) {
    if (isPart(tokens[last])) {
      let from = last;
      while (isJoined(tokens[from]) && (isPart(tokens[from - 1]) || isNameBefore(tokens, from))) from -= 1;
      let to = last + 1;
      while (to < at && isJoined(tokens[to]) && isCapital(tokens[to])) to += 1;
      return { from, to };
    }
    if (/[.!?;\n]\s*$/u.test(tokens[last]?.lead ?? '') && tokens[last]?.lead.trim() !== '') return null;
  }
  return null;
}

const isNameBefore = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  if (before === undefined || TITLES.has(before.word) || ARTICLES.has(before.word)) return false;
  return isCapital(before) || (PARTICLES.has(before.word) && isCapital(tokens[at - 2]));
};

/** 'Herr Albin Rausch': a title and a full name; 'a lovely man called Julian Frith'. */
function introducedAt(tokens: readonly Token[], at: number): { readonly from: number; readonly to: number } | null {
  const before = tokens[at - 1];
  const isTitled =
    before !== undefined &&
    TITLES.has(before.word) &&
    !ARTICLES.has(before.word) &&
    /^[. ]{1,2}$/u.test(tokens[at]?.lead ?? '');
  const isCalled = before !== undefined && CALLED.has(before.word) && tokens[at]?.lead === ' ';
  if ((!isTitled && !isCalled) || !isCapital(tokens[at]) || TITLES.has(tokens[at]?.word ?? '')) return null;
  // 'We talked about a customer called Tom Riley': nobody who was there.
  const clause = tokens.slice(Math.max(0, at - 6), at + 1);
  const opens = clause.findLastIndex(({ lead }) => /[.,;:!?\n(]/u.test(lead));
  if (clause.slice(Math.max(0, opens), -1).some(({ word }) => ABOUT.has(word))) return null;
  let to = at + 1;
  while (
    to < at + 4 &&
    isJoined(tokens[to]) &&
    (isCapital(tokens[to]) || (isParticle(tokens[to]) && isCapital(tokens[to + 1])))
  )
    to += 1;
  return to - at >= 2 ? { from: at, to } : null;
}
