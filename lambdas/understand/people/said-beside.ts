/** What a sentence calls somebody and says that they do: their title, their rank, the words up to the next name. */
import { plain } from '../lines.ts';
import { isTitle, rankOf } from '../titles.ts';
import type { Words } from '../words.ts';
import type { Spotted } from './spot.ts';
import type { Token } from './tokens.ts';

/** How many words after and before a name are looked at, up to the next one. */
const AFTER = 9;
const BEFORE = 5;

/** The words that say what somebody does: 'Carys, who you would report to', 'Ziad mixes the bulletin'. */
export function wordsNear(tokens: readonly Token[], one: Spotted, company: readonly Spotted[]): readonly string[] {
  const others = company.filter(({ name }) => name !== '' || one.name === '');
  const next = others.find(({ start }) => start >= one.to)?.start ?? tokens.length;
  const last = others.findLast(({ to }) => to <= one.start)?.to ?? 0;
  const near = (from: number, to: number, side: string): readonly string[] =>
    tokens.slice(from, to).flatMap(({ kind, plain: word }) => (kind === 'word' ? [`${side}:${word}`] : []));
  return [
    ...near(one.to, Math.min(next, one.to + AFTER), 'near-after'),
    ...near(Math.max(last, one.start - BEFORE), one.start, 'near-before'),
  ];
}

/** What the words between somebody and the next name call them: 'Marguerite Solano, Director, Data Platform (hiring manager)'. */
export function saidBeside(
  line: string,
  tokens: readonly Token[],
  one: Spotted,
  company: readonly Spotted[],
  words: Words,
): readonly string[] {
  const after = tokens[one.to - 1]?.end ?? 0;
  const next = company.find(({ start, name }) => start >= one.to && name !== '');
  const until = next === undefined ? line.length : (tokens[next.start]?.at ?? line.length);
  const said = /^[^.;!?|]*/u.exec(line.slice(after, Math.min(until, after + 110)))?.[0] ?? '';
  const last = company.findLast(({ to, name }) => to <= one.start && name !== '');
  const since = last === undefined ? 0 : (tokens[last.to - 1]?.end ?? 0);
  const before =
    /[^.;!?|]*$/u.exec(
      line.slice(Math.max(since, (tokens[one.start]?.at ?? 0) - 60), tokens[one.start]?.at ?? 0),
    )?.[0] ?? '';
  return [
    ...ranksIn(said, words).map((rank) => `called:${rank}`),
    ...ranksIn(before, words).map((rank) => `called-before:${rank}`),
  ];
}

/** Each part of a description by itself, since one may say what another does not. */
const ranksIn = (said: string, words: Words): readonly string[] =>
  [...new Set(said.split(/[,()（）:–—]/u).flatMap((part) => (part.trim() === '' ? [] : [rankOf(part, words)])))].filter(
    (rank) => rank !== 'other',
  );

/** Their title: ', Engineering Manager', '(CTO)', 'Chef Bruno Kade', 'our CTO, Priya Shah'. */
export function titleOf(
  line: string,
  tokens: readonly Token[],
  one: Spotted,
  words: Words,
): { readonly title: string | null; readonly signs: string[] } {
  const after = line.slice(tokens[one.to - 1]?.end ?? 0, (tokens[one.to - 1]?.end ?? 0) + 90);
  const bracket = /^\s*[(（]([^()（）]{2,60})[)）]/u.exec(after)?.[1];
  const behind = /^\s*(?:,|[-–—|:]|\s·)\s*([^,.;:|()]{2,60})/u.exec(after)?.[1]?.trim();
  for (const [where, text] of [
    ['bracket', bracket],
    ['behind', behind],
  ] as const)
    if (text !== undefined && isTitle(text, words))
      return { title: text, signs: ['title', `title:${where}`, `title:${rankOf(text, words)}`] };
  if (one.start < one.from) {
    const before = line.slice(tokens[one.start]?.at ?? 0, tokens[one.from]?.at ?? 0).trim();
    if (isTitle(before, words))
      return { title: before, signs: ['title', 'title:before', `title:${rankOf(before, words)}`] };
  }
  const from = line.slice(Math.max(0, (tokens[one.start]?.at ?? 0) - 60), tokens[one.start]?.at ?? 0);
  const ahead = /(?:^|[,.;:(]|\p{L})\s*((?:\p{L}[\p{L}'’-]*\s+){0,4}\p{L}[\p{L}'’-]*),?\s*$/u.exec(from)?.[1];
  const last = ahead?.split(/\s+/u).at(-1);
  if (ahead !== undefined && last !== undefined && words.profession(plain(last)))
    return { title: null, signs: ['title', 'title:ahead', `title:${rankOf(ahead, words)}`] };
  return { title: null, signs: bracket === undefined ? [] : ['bracket'] };
}
