/** Short forms of the names in a nudge: nicknames ('Beth' for Elizabeth), and initials that label lines ('H - the kiln'). */
import { fold, type Token } from '../commands/tokens.ts';
import { ANSWER_WORDS } from './words/all.ts';

/** Full names by nickname, where the nickname does not show them: 'paco', 'bob'. */
const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(
    Object.groupBy(
      ANSWER_WORDS.flatMap(({ nicknames }) =>
        Object.entries(nicknames).flatMap(([name, short]) => short.map((one) => ({ one, name }))),
      ),
      ({ one }) => one,
    ),
  ).map(([short, all]) => [short, (all ?? []).map(({ name }) => name)]),
);

/** 'Poldi', 'Hanni': a stretch of the name and an ending. Short stretches are in too many words, such as 'very' and 'many'. */
const ENDING = /(?:ie|y|i)$/u;
const STEM = 4;
const SMALL = /(?<=^\p{L}{3,})(?:ita|ito)$/u;

/** Whether a capitalised word is a short form of this first name. */
export function isNickname(said: string, first: string): boolean {
  if (NICKNAMES.get(said)?.includes(first) === true) return true;
  if (said.length < 3 || first.length <= said.length) return false;
  if (first.startsWith(said) || (said.length >= 4 && first.endsWith(said))) return true;
  const stem = said.replace(ENDING, '');
  if (stem !== said && stem.length >= STEM && first.includes(stem)) return true;
  if (SMALL.test(said) && first.includes(said.replace(SMALL, ''))) return true;
  return said.length >= 4 && /(?:ie|y)$/u.test(said) && first.length >= 5 && first.slice(0, 2) === said.slice(0, 2);
}

/** 'H - the kiln / L - the gallery': the people that single letters stand for, by position; at least two of them do. */
export function initialsIn(tokens: readonly Token[], people: readonly string[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const opens = at === 0 || /[\n.;,!?]/u.test(token.lead);
    const labels = next !== undefined && /^\s*[:=.)]|^\s[-–—]\s/u.test(next.lead) && !next.lead.includes('\n');
    if (!opens || !labels || !/^\p{Lu}$/u.test(token.text)) continue;
    const of = personBy(fold(token.text), people);
    if (of !== null) out.set(at, of);
  }
  return new Set(out.values()).size >= 2 ? out : new Map();
}

/** The only one whose first name begins with the letter; if nobody's does, the only one with any such name. */
function personBy(letter: string, people: readonly string[]): number | null {
  const names = people.map((one) => fold(one).split(/[\s-]+/u));
  for (const fits of [(all: readonly string[]) => all.slice(0, 1), (all: readonly string[]) => all]) {
    const hits = names.flatMap((all, i) => (fits(all).some((one) => one.startsWith(letter)) ? [i] : []));
    if (hits.length > 0) return hits.length === 1 ? (hits[0] ?? null) : null;
  }
  return null;
}
