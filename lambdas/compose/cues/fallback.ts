/** The noun phrase of a cue, where nothing else fits. */
import { AUXILIARIES, SUBJECTS } from './lists.ts';
import { phraseOf, trimmed } from './phrase.ts';
import { type Saying, say, textOf } from './saying.ts';
import { tagged } from './tagged.ts';
import { tidied } from './tidy.ts';

/** At least the noun phrase of a cue: what stands before its verb, else the object. */
export function fallback(text: string): Saying | null {
  const tokens = tagged(trimmed(tidied(text)));
  let at = tokens.findIndex(
    (one, index) =>
      (one.part === 'noun' || one.part === 'adjective' || one.part === 'determiner' || one.name) &&
      !SUBJECTS.has(one.low.split("'")[0] ?? '') &&
      (index > 0 || one.part !== 'pronoun'),
  );
  if (at === -1) return null;
  while (
    at > 0 &&
    (tokens[at - 1]?.part === 'adjective' || tokens[at - 1]?.part === 'value' || tokens[at - 1]?.part === 'determiner')
  )
    at -= 1;
  const stop = tokens.findIndex(
    (one, index) =>
      index > at &&
      (SUBJECTS.has(one.low.split("'")[0] ?? '') ||
        (one.part === 'verb' && one.tense !== 'gerund' && one.tense !== 'past') ||
        AUXILIARIES.has(one.low) ||
        /^(?:and|but|because|so|which|that|who|when|if|not)$/.test(one.low) ||
        /[,;:]$/.test(tokens[index - 1]?.text ?? '')),
  );
  const phrase = textOf(tokens.slice(at, stop === -1 ? Math.min(tokens.length, at + 8) : stop));
  const turnedTo = phraseOf(phrase);
  return turnedTo === null ||
    turnedTo.length < 3 ||
    turnedTo.split(' ').length < 2 ||
    /^(?:the|an?) \S+ (?:the|an?|my|your) |^(?:my|our|me|us)\b|^an? \S+$|\b(?:me|us)$|^(?:the |an? |your )?(?:\S+ )?(?:opinion|view|idea|thing|things|time|way|lot|answer|bit|one|ones|day|hour|week|minutes)$/i.test(
      turnedTo,
    ) ||
    /\b(?:to|and|of|with|in|at|for|on|at|the|a|whole thing|you|it)$/.test(turnedTo)
    ? null
    : say('about', turnedTo, 0.45);
}
