/** What was done for the candidate, or together: the note gives thanks for it. */
import { ME, readable, type Saying, say, textOf, withoutTail } from './saying.ts';
import { baseOf, gerundOf, type Token, tagged } from './tagged.ts';

/** 'showed me the rig', 'let me try', 'made the tea': thanks for it. */
export function given(rest: readonly Token[]): Saying | null {
  const [verb, ...others] = rest;
  if (verb === undefined || others.length === 0) return null;
  const base = baseOf(verb.low);
  const object = others[0]?.low ?? '';
  let tail = textOf(others);
  // Nobody gives thanks for a test, and 'having me' is stiff: it was enjoyed instead.
  const test =
    /^(?:me|us) (?:an?|the|two|three|some) (.*\b(?:test|exam|quiz|puzzle|task|exercise|problem|case study)\b.*)$/i.exec(
      tail,
    )?.[1];
  if (/^(?:give|set|hand)$/.test(base) && test !== undefined)
    return say('enjoyed', `the ${readable(withoutTail(test))}`, 0.85);
  const doing = /^(?:me|us) (\p{Ll}+)\b(.*)$/u.exec(tail);
  if (
    /^(?:have|make)$/.test(base) &&
    doing?.[1] !== undefined &&
    !/^(?:on|in|at|up|out|a|an|the|to|for|back|round|over)$/.test(doing[1]) &&
    (tagged(doing[1])[0]?.tense === 'base' || /^ (?:an?|the|some|my|one|two|three)\b/.test(doing[2] ?? ''))
  )
    return say('enjoyed', `${gerundOf(doing[1])} ${readable(withoutTail(doing[2] ?? '')).trim()}`.trim(), 0.8);
  const drink =
    /^(?:(?:me|us) )?((?:(?:an?|the|some) )?(?:\S+ )?(?:tea|coffee|brew|cuppa|lunch|sandwich\w*|cake))$/i.exec(
      withoutTail(tail),
    )?.[1];
  if (/^(?:make|sort|get|fetch|pour|bring|buy)$/.test(base) && drink !== undefined)
    return say('thanks', drink.replace(/^(?:(?:some|an?) )?(?=(?:brew|tea|coffee)$)/, 'the '), 0.8);
  // 'put them in order': nothing here says what they are.
  tail = tail.replace(/ without \S+ing them$/i, '');
  if (/\bthem\b/i.test(tail)) return null;
  if (/^(?:let|make|have)$/.test(base) && ME.test(object)) tail = tail.replace(/^(me|us) to /i, '$1 ');
  const made = others[1]?.low === 'to' ? others[2] : others[1];
  const gerund =
    base === 'make' && ME.test(object) && made?.part === 'verb'
      ? 'having'
      : base === 'be'
        ? 'being'
        : gerundOf(verb.low);
  // 'gave me a hi-vis and took me up' is thanked for twice.
  const twice = tail.replace(
    / and (showed|took|let|gave|walked|drove|brought|introduced|sent|lent|taught) (?=(?:me|us)\b)/,
    (_, second: string) => ` and ${gerundOf(second)} `,
  );
  return say('thanks', `${gerund} ${readable(withoutTail(twice))}`, ME.test(object) ? 0.9 : 0.7);
}
