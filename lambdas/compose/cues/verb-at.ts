/** Where the verb of a statement stands. */
import { ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, WH } from './lists.ts';
import type { Token } from './tagged.ts';

const FINITE = new Set([...AUXILIARIES, 'went', 'came', 'got', 'gets', 'makes', 'takes', 'says', 'said']);

/** The position of a statement's verb: 'deploys TAKE an hour'; -1 if there is none for certain. */
export function verbAt(tokens: readonly Token[]): number {
  if (tokens.length < 3) return -1;
  const start = tokens[0];
  if (start === undefined || WH.has(start.low) || start.tense === 'gerund') return -1;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined) break;
    if (/^(?:that|who|which|where|when|if|how|why|what|whether|because)$/.test(token.low)) return -1;
    if (FINITE.has(token.low) && token.low !== 'being' && token.low !== 'been' && token.low !== 'be') return at;
    if (SUBJECTS.has(before.low.split("'")[0] ?? '') && token.part === 'verb') {
      // 'a poetry hour she wants to run': the verb belongs to a clause about the hour.
      const noun = tokens[at - 2];
      if (
        noun?.part === 'noun' &&
        /[\p{L}\p{N}]$/u.test(noun.text) &&
        !/^(?:it|them|this|that)$/.test(tokens.at(-1)?.low ?? '')
      )
        return -1;
      return at;
    }
    // 'accidents begin at breakfast', 'the phones never stop'
    const many = ADVERBS.has(before.low) ? tokens[at - 2] : before;
    if (token.tense === 'base' && token.part === 'verb' && many?.plural === true && many.part === 'noun') {
      // 'the garden the volunteers look after' is a noun phrase.
      const [noun, determiner] = [tokens[at - 3], tokens[at - 2]];
      return noun?.part === 'noun' && determiner?.part === 'determiner' ? -1 : at;
    }
    if (
      token.part === 'verb' &&
      (token.tense === 'past' || token.tense === 'present') &&
      !PREPOSITIONS.has(before.low) &&
      !DETERMINERS.has(before.low)
    ) {
      const next = tokens[at + 1];
      // 'snapshot tests': a verb that could be a plural noun needs an object.
      if (
        token.tense === 'present' &&
        (next === undefined ||
          (!DETERMINERS.has(next.low) &&
            (next.part !== 'preposition' ||
              !/^(?:starts|opens|closes|begins|runs|works|lives|comes|goes|needs|ends|moves|sits|depends)$/.test(
                token.low,
              )) &&
            next.part !== 'value' &&
            next.part !== 'adverb'))
      )
        continue;
      if (token.tense === 'past' && PREPOSITIONS.has(next?.low ?? '') && before.part === 'noun') continue;
      return at;
    }
  }
  return -1;
}
