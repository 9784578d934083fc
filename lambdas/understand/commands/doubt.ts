/** Negation, doubt, conditions and questions: why a saying may not count. */

import { COMMAND_WORDS } from '../languages/all.ts';
import { AROUND, ASKS, EXCEPT, ONLY_EXCEPT, OPENERS, THINKS } from './doubt-words.ts';
import { fold, type Token } from './tokens.ts';
import type { CommandWords } from './words.ts';

const words = (pick: (one: CommandWords) => readonly string[]): ReadonlySet<string> =>
  new Set(COMMAND_WORDS.flatMap(pick).map(fold));

const NEGATIONS = words((one) => one.negations);
const DOUBTS = words((one) => one.doubts);
const SOUNDS = words((one) => one.sounds);
const JOINTS = words((one) => one.joints);

export const isNegated = (tokens: readonly Token[]): boolean => tokens.some((one) => NEGATIONS.has(one.word));
export const isDoubted = (tokens: readonly Token[]): boolean => tokens.some((one) => DOUBTS.has(one.word));
const soundsLikeOne = (tokens: readonly Token[]): boolean => tokens.some((one) => SOUNDS.has(one.word));

/** 'if they say yes', 'I think', 'unless': a clause beginning like this makes the previous one uncertain. */
export function opensWithDoubt(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens.filter(
    (one, i) =>
      !(i === 0 && ['but', 'and', 'so', 'aber', 'und', 'mais', 'et', 'pero', 'y', 'though'].includes(one.word)),
  );
  if (first === undefined) return false;
  if (OPENERS.has(first.word)) return true;
  return (
    second !== undefined &&
    /^(?:i|ich|je|j|on|yo|we|wir)$/u.test(first.word) &&
    (THINKS.has(second.word) || (third !== undefined && second.word === 'dont' && third.word === 'think'))
  );
}

/** The words without their negation: what a plain statement would have said. Null if nothing is negated. */
export function affirmed(tokens: readonly Token[]): readonly Token[] | null {
  if (!isNegated(tokens)) return null;
  const bare = tokens.filter(
    (one) =>
      !NEGATIONS.has(one.word) &&
      !['yet', 'still', 'ever', 'noch', 'bisher', 'encore', 'aun', 'todavia', 'ne', 'n'].includes(one.word),
  );
  return bare.length === tokens.length || bare.length === 0 ? null : bare;
}

/** 'but not to Tom', 'except Tom': what was said of everybody does not hold for one person. */
export function excepts(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  if (first === undefined || tokens.length > 6 || !EXCEPT.has(first.word)) return false;
  const last = tokens.at(-1);
  const endsInName = last !== undefined && (/^\p{Lu}|^\d/u.test(last.text) || tokens.length <= 4);
  return (
    endsInName &&
    tokens.length > 1 &&
    (ONLY_EXCEPT.has(first.word) || isNegated(tokens) || (tokens.length === 2 && first.word === 'but'))
  );
}

/** Nothing but a negation and what goes with it: 'not yet'. */
export const isBareNegation = (tokens: readonly Token[]): boolean =>
  isNegated(tokens) && tokens.every((one) => NEGATIONS.has(one.word) || AROUND.has(one.word));

/** The longest clause that can begin like a command, not be one, and still be asked about; longer ones tell a story. */
const SHORT = 9;

/** Whether words that are not a command sound so much like one that it is better to ask. */
export function soundsUnclear(tokens: readonly Token[], isQuestion: boolean): boolean {
  if (tokens.length === 0 || !soundsLikeOne(tokens)) return false;
  const asks = ASKS.has(tokens.find((one) => !JOINTS.has(one.word))?.word ?? '');
  if (isNegated(tokens) || isDoubted(tokens) || isQuestion || asks) return tokens.length <= 45;
  const first = tokens.find((one) => !JOINTS.has(one.word));
  return first !== undefined && SOUNDS.has(first.word) && tokens.length <= SHORT;
}
