/** What a sentence calls somebody and says that they do: their title, their rank, the words up to the next name. */
import { isGivenName } from '../lexicon/given-names.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';
import type { Spotted } from './spot.ts';
import { isTitle, rankOf } from './titles.ts';
import type { Token } from './tokens.ts';

/** How many words after and before a name are looked at, up to the next one. */
const AFTER = 9;
const BEFORE = 5;
/** How many characters of what is said after somebody are looked at. */
const REACH = 110;
/** And of what is said before them, with their own titles. */
const BACK = 70;

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
  next = '',
): readonly string[] {
  const { before, said, following } = aroundIn(line, tokens, one, company, words);
  // 'Fionn will walk you round. He's the technical manager, and the job reports to him.'
  const then = !following && takesUp(next, words) ? (/^[^.;!?]*/u.exec(next.slice(0, REACH))?.[0] ?? '') : '';
  return [
    ...ranksIn(said, words).map((rank) => `called:${rank}`),
    ...ranksIn(before, words).map((rank) => `called-before:${rank}`),
    ...ranksIn(then, words).map((rank) => `called:${rank}`),
    ...standingIn(`${before} | ${said} | ${then}`, words),
  ];
}

/** What is said on either side of somebody in a sentence, up to the next name, and whether another name follows. */
function aroundIn(line: string, tokens: readonly Token[], one: Spotted, all: readonly Spotted[], words: Words) {
  const company = all.filter((other) => other === one || !isOfTitle(tokens, other, words));
  const after = tokens[one.to - 1]?.end ?? 0;
  const next = company.find(({ start, name }) => start >= one.to && name !== '');
  const bracket = after + bracketAt(line, after).length;
  const until = next === undefined ? line.length : Math.max(bracket, tokens[next.start]?.at ?? line.length);
  const last = company.findLast(({ to, name }) => to <= one.start && name !== '');
  const end = last === undefined ? 0 : (tokens[last.to - 1]?.end ?? 0);
  const since = last === undefined ? 0 : end + bracketAt(line, end).length;
  const between = line.slice(since, Math.max(since, tokens[one.from]?.at ?? 0));
  const own = last === undefined ? between : between.slice(appositionIn(between, words).length);
  return {
    before: /[^.;!?|]*$/u.exec(own.slice(-BACK))?.[0] ?? '',
    said: /^[^.;!?|]*/u.exec(line.slice(after, Math.min(until, after + REACH)))?.[0] ?? '',
    following: next !== undefined,
  };
}

/** 'Fleet' of 'the Fleet Manager' is no name, though it looks like one. */
const isOfTitle = (tokens: readonly Token[], { name, from, to }: Spotted, words: Words): boolean =>
  name !== '' && to === from + 1 && !isGivenName(name) && words.profession(tokens[to]?.plain ?? '');

/** ', your future boss,' after the last person named says something of that person, not of the next. */
function appositionIn(between: string, words: Words): string {
  const [found = '', said = ''] = /^\s*[,–—-]\s*([^,;–—]*)(?=[,;–—].*\p{L})/u.exec(between) ?? [];
  return words.and.includes(/^[\p{L}\p{M}&+]+/u.exec(said)?.[0].toLowerCase() ?? '') ? '' : found;
}

/** What stands in brackets right after a name: it is said of that person, whoever comes next. */
const bracketAt = (line: string, at: number): string =>
  /^\s*[(（][^()（）]{2,90}[)）]/u.exec(line.slice(at, at + 100))?.[0] ?? '';

/** 'You would report to me', 'I run the ward': what writers say of themselves. */
export function standingOf(
  line: string,
  tokens: readonly Token[],
  one: Spotted,
  company: readonly Spotted[],
  words: Words,
): readonly string[] {
  const { before, said } = aroundIn(line, tokens, one, company, words);
  return standingIn(`${before} | ${said}`, words);
}

/** Whether the job reports to them, or they lead anybody. */
export const standingIn = (text: string, words: Words): readonly string[] => [
  ...(hasPhrase(plain(text), words.superior) ? ['superior'] : []),
  ...(hasPhrase(plain(text), words.leads) ? ['leads'] : []),
];

/** Does a sentence go on about the last person named? */
const takesUp = (text: string, words: Words): boolean =>
  words.third.includes(/^[\p{L}\p{M}]+(?:['’]est)?/u.exec(text)?.[0].toLowerCase().replace('’', "'") ?? '');

/** Each part of a description by itself, since one may say what another does not. */
const ranksIn = (said: string, words: Words): readonly string[] =>
  [...new Set(said.split(/[,()（）:–—]/u).flatMap((part) => (part.trim() === '' ? [] : [rankOf(part, words)])))].filter(
    (rank) => rank !== 'other',
  );

/** 'Adaeze, who you would report to as an analyst': a clause, not a title. */
const RELATIVE = /^(?:who|whom|whose|which|deren|dessen|qui|que|dont|quien|che|cui|quem|wie|która|który|som)\s/iu;

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
    if (text !== undefined && !RELATIVE.test(text) && isTitle(text, words))
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
