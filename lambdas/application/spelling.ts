/** How notes are spelled and dated: as the candidate said, else as in their country, else as where their clock is. */
import type { Wished } from './candidate.ts';

export type Spelling = 'american' | 'british';

const AMERICAN: ReadonlySet<string> = new Set(['US', 'CA', 'PH', 'LR']);

/** UTC names no place; until more is known it counts as American. */
const AMERICAN_CLOCK = /^(?:America|US|Canada)\/|^(?:Pacific\/(?:Honolulu|Guam)|Asia\/Manila|(?:Etc\/)?(?:UTC|UCT))$/;

export const spellingIn = (country: string): Spelling => (AMERICAN.has(country) ? 'american' : 'british');

export function spellingOf({ spelling, country }: Pick<Wished, 'spelling' | 'country'>, zone: string): Spelling {
  if (spelling !== null) return spelling;
  return country === null ? (AMERICAN_CLOCK.test(zone) ? 'american' : 'british') : spellingIn(country);
}
