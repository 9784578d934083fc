/** A text's languages, likeliest first, judged by common words, months and weekdays. */
import { TEXT } from '../../application/limits.ts';
import { LANGUAGES } from '../languages/all.ts';
import { phrasesFrom, standsAt } from './lexicon.ts';
import type { TokenLine } from './tokens.ts';

/** A language with at least this fraction of the leader's points counts too: mails mix languages. */
const SECOND = 0.4;
/** With fewer points than this nothing is certain, and every language counts. */
const FEW = 3;

export interface Tongues {
  /** Position in the ranking, 0 for the likeliest; absent if not used here. */
  readonly rank: ReadonlyMap<string, number>;
  readonly first: string;
}

export function tellLanguages(lines: readonly TokenLine[], hints: readonly string[]): Tongues {
  const points = new Map<string, number>();
  const named = new Set<string>(hints);
  const give = (code: string, more: number) => points.set(code, (points.get(code) ?? 0) + more);
  let seen = 0;
  for (const line of lines) {
    for (const [at, token] of line.tokens.entries()) {
      if (token.kind !== 'word') continue;
      seen++;
      const marked = new Set<string>();
      for (const phrase of phrasesFrom(token.key)) {
        const isName = (phrase.sense === 'month' || phrase.sense === 'weekday') && phrase.letters >= 5;
        if (!isName && phrase.sense !== 'common') continue;
        if (!standsAt(phrase, line.tokens, at)) continue;
        if (isName || token.raw.length < 2 || token.raw !== token.raw.toUpperCase())
          give(phrase.language, isName ? 2 : token.key.length > 1 ? 1 : 0.3);
        if (isName) marked.add(phrase.language);
      }
      const [only] = marked;
      if (marked.size === 1 && only !== undefined) named.add(only);
      if (/[\u3041-\u30ff]/u.test(token.key)) give('ja', 1);
      if (token.key === '月' || token.key === '時' || token.key === '日') named.add('ja');
    }
    if (seen > TEXT.telling) break;
  }
  for (const hint of hints) give(hint, 0.5);
  const most = Math.max(0, ...points.values());
  const score = (code: string) => points.get(code) ?? 0;
  const spoken = LANGUAGES.map((one) => one.code).filter(
    (code) => most < FEW || named.has(code) || score(code) >= most * SECOND,
  );
  spoken.sort((a, b) => score(b) - score(a));
  // A single small word proves no language: there is no 'at' in 'Tue Dec 8 (EST)'.
  if (most < 1 && hints.length === 0) spoken.sort((a, b) => Number(b === 'en') - Number(a === 'en'));
  return { rank: new Map(spoken.map((code, at) => [code, at])), first: spoken[0] ?? 'en' };
}
