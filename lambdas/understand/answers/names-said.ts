/** The names of the people in a nudge as an answer has them: any part of a name, nicknames, and slips of spelling. */
import { DATE_NAMES } from '../commands/dates.ts';
import { isSlip } from '../commands/slip.ts';
import { fold, type Token } from '../commands/tokens.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { isNickname } from './called.ts';
import type { Mention } from './mention.ts';

interface Name {
  readonly full: string;
  readonly parts: readonly string[];
}

export const nameOf = (full: string): Name => ({
  full,
  parts: fold(full)
    .split(/[\s.-]+/u)
    .filter((one) => one.length > 1),
});

const bare = (token: Token): string => fold(token.text.replace(/['’]s?$/iu, ''));

export function nameAt(tokens: readonly Token[], at: number, names: readonly Name[]): Mention | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const ways = [...new Set([bare(token), token.word, /s$/u.test(token.word) ? token.word.slice(0, -1) : token.word])];
  for (const how of ['name', 'slip'] as const) {
    for (const said of ways) {
      const hits = names.flatMap((name, i) => (fits(said, token, name, how) ? [i] : []));
      if (hits.length === 0) continue;
      const first = hits[0] ?? 0;
      let to = at + 1;
      let of = hits.length === 1 ? first : null;
      while (to < tokens.length && to < at + 4 && /^[ \u00a0.-]{0,2}$/u.test(tokens[to]?.lead ?? '')) {
        const next = tokens[to];
        const more = next === undefined ? [] : hits.filter((i) => names[i]?.parts.includes(bare(next)) === true);
        // 'All but Yusuf. Yusuf tomorrow'
        const isAgain = tokens.slice(at, to).some((one) => next !== undefined && bare(one) === bare(next));
        if (more.length === 0 || isAgain) break;
        of = more.length === 1 ? (more[0] ?? null) : of;
        to += 1;
      }
      const typed = tokens
        .slice(at, to)
        .map((one, i) => (i === 0 ? '' : one.lead) + one.text)
        .join('')
        .replace(/['’]s?$/iu, '');
      const known = of === null ? null : (names[of]?.full ?? null);
      const isPart =
        known !== null &&
        fold(typed)
          .split(/[\s.-]+/u)
          .every((one) =>
            fold(known)
              .split(/[\s.-]+/u)
              .includes(one),
          );
      return {
        from: at,
        to,
        who: isPart || known === null ? typed : (known.split(' ')[0] ?? known),
        of: of ?? first,
        how,
      };
    }
  }
  return null;
}

function fits(said: string, token: Token, { parts }: Name, how: 'name' | 'slip'): boolean {
  if (how === 'name')
    return (
      parts.some((one) => one === said) &&
      (said.length > 3 || !COMMON.has(said) || (/^\p{Lu}/u.test(token.text) && !ARTICLES.has(said)))
    );
  if (COMMON.has(said) || said.length < 3) return false;
  const isCapital = /^\p{Lu}/u.test(token.text);
  const [first = ''] = parts;
  if (isCapital && isNickname(said, first)) return true;
  // 'Katherine' for Katharine.
  return (
    said.length >= 4 && parts.some((one) => one.length >= 4 && isSlip(said, one) && (isCapital || said.length >= 5))
  );
}

/** 'Le 1 c'est fait' is not about Pierrick Le Goff. */
const ARTICLES: ReadonlySet<string> = new Set(COMMAND_WORDS.flatMap(({ articles }) => articles).map(fold));

/** Words that are never names here, however close to one they look. */
const COMMON: ReadonlySet<string> = new Set([
  ...COMMAND_WORDS.flatMap((one) =>
    [
      one.notNames,
      one.sounds,
      one.negations,
      one.doubts,
      one.lead,
      one.trail,
      one.floating,
      one.joints,
      one.roles,
    ].flat(),
  ).map(fold),
  ...DATE_NAMES,
]);
