/** On which day another round takes place, as the candidate says it: 'second interview on Thursday'. */
import type { Instant } from '../../application/instant.ts';
import { tokenise } from '../commands/tokens.ts';
import { aWeekLater, type Clock } from '../commands/until.ts';
import { languageGuess } from './languages-guessed.ts';
import { momentsIn } from './moments.ts';
import { instantOf } from './when.ts';

const MOST_WORDS = 60;

/** The end of that day; of two days if either may be meant ('next Thursday', said on a Tuesday). Empty if none is named, or several are. */
export function roundOn(text: string, clock: Clock): readonly Instant[] {
  const tokens = tokenise(text, MOST_WORDS);
  const days = momentsIn(tokens, languageGuess(text, tokens), []).filter(({ said }) => said.day !== null);
  const [only, another] = days;
  if (only === undefined || another !== undefined) return [];
  const { day } = only.said;
  // 'Next week', 'in the new year': no day.
  if (day === null || day.is === 'period' || day.is === 'month-part' || day.is === 'length') return [];
  const later = aWeekLater(only.said, clock);
  return [only.said, ...(later === null ? [] : [later])].flatMap(
    (said) => instantOf({ ...only, said }, clock, 'end') ?? [],
  );
}
