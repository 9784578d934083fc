/** 'Two more weeks': how long the employer still needs, which may be on top of what they said before. */
import type { Instant } from '../../application/instant.ts';
import { DATE_WORDS } from '../commands/dates.ts';
import { tokenise } from '../commands/tokens.ts';
import type { Clock } from '../commands/until.ts';
import { languageGuess } from './languages-guessed.ts';
import { momentsIn } from './moments.ts';
import { instantOf } from './when.ts';

const MOST_WORDS = 60;
const FURTHER: ReadonlySet<string> = new Set(DATE_WORDS.flatMap(({ further }) => further));

/** Counts that long from a day. Null if no length is named, several are, or it is not said to be further. */
export function furtherWait(text: string, clock: Clock): ((from: Instant) => Instant | null) | null {
  const tokens = tokenise(text, MOST_WORDS);
  const [only, another] = momentsIn(tokens, languageGuess(text, tokens), []);
  if (only?.said.day?.is !== 'length' || another !== undefined) return null;
  if (!tokens.slice(only.from, only.to).some(({ word }) => FURTHER.has(word))) return null;
  return (from) => instantOf(only, { ...clock, sentAt: from }, 'end');
}
