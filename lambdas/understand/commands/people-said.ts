/** Whom a command is about: names as typed, list numbers, 'the rest', or everybody. */

import { COMMAND_WORDS } from '../languages/all.ts';
import { DATE_NAMES } from './dates.ts';
import type { Filled } from './pattern.ts';
import { fold, type Token } from './tokens.ts';
import type { CommandWords } from './words.ts';

/** `null`: everybody, or the only person. */
export type Who = string | null;

const LONGEST_NAME = 6;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
function setOf(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list);
  if (known !== undefined) return known;
  const made = new Set(list.map(fold));
  sets.set(list, made);
  return made;
}

const saidAs = (tokens: readonly Token[], at: number, end: number): string =>
  tokens
    .slice(at, end)
    .map((one) => one.word)
    .join(' ');

const spanOf = (text: string, tokens: readonly Token[], at: number, end: number): string => {
  const first = tokens[at];
  const last = tokens[end - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.from, last.to);
};

/** Only a space, a hyphen or the full stop of an initial may occur inside a name. */
const isJoined = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens.slice(at + 1, end).every((one) => /^(?:[ \t\u00a0]|-|\. ?|['’])$/u.test(one.lead) || one.lead === '');

const PARTICLES = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'da',
  'di',
  'la',
  'le',
  'bin',
  'al',
  'el',
  'ter',
  'ten',
  'dos',
  'du',
  'of',
  'zu',
]);
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'herr',
  'frau',
  'herrn',
  'monsieur',
  'madame',
  'mme',
  'senor',
  'senora',
  'sr',
  'sra',
  'don',
  'dona',
]);

/** Words of every language: one in lower case, or at the start, is a name only if no language has it. */
const ALL: readonly string[] = COMMAND_WORDS.flatMap((one) => [
  ...one.notNames,
  ...one.sounds,
  ...one.negations,
  ...one.doubts,
  ...one.lead,
  ...Object.values(one.labels).flat(),
]);

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

/** Where a name beginning here may end, longest first. A lower-case name has one or two words, none of them in the language. */
export function nameEnds(tokens: readonly Token[], at: number, end: number, words: CommandWords): readonly number[] {
  const out: number[] = [];
  const own = setOf(words.notNames);
  const every = setOf(ALL);
  let length = 0;
  const first = tokens[at];
  if (first === undefined || at >= end || first.kind !== 'word' || (PARTICLES.has(first.word) && !isCapital(first)))
    return out;
  for (let i = at; i < end && length < LONGEST_NAME; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || /^\d/u.test(token.word)) break;
    if (i > at && !isJoined(tokens, i - 1, i + 1)) break;
    const isParticle = PARTICLES.has(token.word) && i > at;
    const isTitle = TITLES.has(token.word) && i === at;
    if (
      !isParticle &&
      !isTitle &&
      (DATE_NAMES.has(token.word) ||
        own.has(token.word) ||
        ((i === 0 || token.from === 0 || !isCapital(token)) && every.has(token.word)))
    )
      break;
    if (i > at && !isParticle && isCapital(first) && !isCapital(token) && !TITLES.has(first.word)) break;
    length += 1;
    if (!isParticle && !isTitle) out.push(i + 1);
  }
  return out.reverse();
}

/** One person: a number, a role, a name; or everybody, or the rest. */
export function personAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  words: CommandWords,
): readonly { readonly end: number; readonly who: Who }[] {
  const out: { end: number; who: Who }[] = [];
  const token = tokens[at];
  if (token === undefined || at >= end) return out;
  const upto = Math.min(end, at + 6);
  for (let to = upto; to > at; to -= 1) {
    const said = saidAs(tokens, at, to);
    if (setOf(words.rest).has(said)) out.push({ end: to, who: 'rest' });
    else if (setOf(words.everybody).has(said)) out.push({ end: to, who: null });
  }
  const numbered = /^#?(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token.word);
  if (numbered?.[1] !== undefined && token.kind === 'number')
    out.push({ end: at + 1, who: String(Number(numbered[1])) });
  if (['number', 'no', 'nr', 'nummer', 'numero', 'num', 'person', 'n'].includes(token.word) && at + 1 < end) {
    const after = /^#?(\d{1,2})$/u.exec(tokens[at + 1]?.word ?? '');
    if (after?.[1] !== undefined) out.push({ end: at + 2, who: String(Number(after[1])) });
  }
  const isArticle = words.articles.includes(token.word);
  const from = isArticle ? at + 1 : at;
  for (let to = Math.min(end, from + 3); to > from; to -= 1)
    if (setOf(words.roles).has(saidAs(tokens, from, to))) out.push({ end: to, who: spanOf(text, tokens, from, to) });
  for (const to of nameEnds(tokens, at, end, words))
    out.push({ end: to, who: spanOf(text, tokens, at, to).replace(/(?<=\p{L})['’]s$/u, '') });
  if (token.kind === 'email') out.push({ end: at + 1, who: token.text });
  return out;
}

/** Several people: 'Priya, Tom and the rest'. Longest lists first. */
export function peopleAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: CommandWords,
  one: (at: number) => readonly { readonly end: number; readonly who: Who }[],
): readonly Filled[] {
  const out: Filled[] = [];
  const add = (from: number, who: readonly Who[]) => {
    if (who.length > 12 || out.length > 60) return;
    for (const next of one(from)) {
      const all = [...who, next.who];
      const joint = jointEnd(tokens, next.end, end, words);
      if (joint > 0) add(joint, all);
      out.push({ end: next.end, value: all });
    }
  };
  add(at, []);
  return out.sort((a, b) => b.end - a.end);
}

/** The position after the comma or 'and' between two names; -1 if there is none. */
function jointEnd(tokens: readonly Token[], at: number, end: number, words: CommandWords): number {
  const token = tokens[at];
  if (token === undefined || at >= end) return -1;
  for (const phrase of words.and) {
    const said = phrase.split(' ');
    if (at + said.length < end && said.every((word, i) => tokens[at + i]?.word === word)) return at + said.length;
  }
  return /^\s?[,&+/]\s?$/u.test(token.lead) ? at : -1;
}
