/** On which day another round takes place, as the candidate says it: 'second interview on Thursday'. */
import type { Instant } from '../application/instant.ts';
import { languageGuess } from './answers/languages-guessed.ts';
import { momentsIn } from './answers/moments.ts';
import { instantOf } from './answers/when.ts';
import { tokenise } from './commands/tokens.ts';
import { aWeekLater, type Clock } from './commands/until.ts';

const MOST_WORDS = 60;

/** The end of that day; null if none is named, or perhaps another is meant. */
export function roundOn(text: string, clock: Clock): Instant | null {
  const tokens = tokenise(text, MOST_WORDS);
  const days = momentsIn(tokens, languageGuess(text, tokens), []).filter(({ said }) => said.day !== null);
  const [only, another] = days;
  if (only === undefined || another !== undefined || aWeekLater(only.said, clock) !== null) return null;
  const { day } = only.said;
  // 'Next week', 'in the new year': no day.
  if (day === null || day.is === 'period' || day.is === 'month-part' || day.is === 'length') return null;
  return instantOf(only, clock, 'end');
}
