/** The words of a text, a letter for each by its part of speech, so that phrases are found by patterns of letters. */
import { ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, WH } from '../cues/lists.ts';
import { isVerbWord, type Token } from '../cues/tagged.ts';

/**
 * D article or owner, J what describes, N noun, G -ing, P preposition, C and, T 'to' before V its verb, W question word, S subject, X verb with a
 * subject, R adverb, B anything else.
 */
export function shapeOf(tokens: readonly Token[]): string {
  let shape = '';
  for (const [at, token] of tokens.entries()) shape += letterOf(token, shape, tokens[at + 1]);
  return shape;
}

const OWNERS = /^(?:my|your|his|her|their|our|its|both|all|this|that|these|those)$/;

const isNounLike = (one: Token | undefined): boolean =>
  one !== undefined && (one.part === 'noun' || one.part === 'adjective' || one.name || one.tense === 'gerund');

function letterOf(one: Token, shape: string, next: Token | undefined): string {
  const before = shape.at(-1) ?? '';
  const [stem = ''] = one.low.split("'");
  if (/^(?:and|or|&|\+|n|versus|vs\.?|v|plus)$/.test(one.low) || /^[&+]$/.test(one.text)) return 'C';
  if (before === 'T') return 'V';
  if (/^(?:etc|lol|lmao|haha\w*|yes|no|ok|hi|hello|thanks)$/.test(one.low)) return 'B';
  if (ADVERBS.has(one.low) && !/^(?:first|straight|both|all)$/.test(one.low)) return 'R';
  if (WH.has(one.low) || one.low === 'if') return 'W';
  if (OWNERS.test(one.low)) return next === undefined || !isLead(next) ? 'B' : 'D';
  if (SUBJECTS.has(stem)) return 'S';
  if (AUXILIARIES.has(one.low)) return 'X';
  if (/^(?:the|an?|some|every|each|any|no)$/.test(one.low)) return 'D';
  if (
    one.low === 'to' &&
    next !== undefined &&
    (isVerbWord(next.low) || (next.part === 'verb' && next.tense === 'base'))
  )
    return 'T';
  if (PREPOSITIONS.has(one.low)) return 'P';
  if (/'s$|s'$/.test(one.low) && isNounLike(next)) return 'J';
  if (one.part === 'value' || DETERMINERS.has(one.low) || /^[£$€#]?\d/.test(one.text))
    return isNounLike(next) ? 'J' : 'N';
  if (one.tense === 'gerund' || (/\p{L}{3}ing$/u.test(one.low) && /^(?:verb|other)$/.test(one.part))) return 'G';
  if (one.name || one.part === 'noun') return 'N';
  if (one.part === 'adjective') return next === undefined && /[DP]/.test(before) ? 'N' : 'J';
  if (one.part === 'adverb') return 'R';
  if (one.part === 'verb') {
    // 'Joins, window functions'
    if (/[^s]s[,.;]?$/.test(one.text) && (/[,;.]$/.test(one.text) || next === undefined) && !/[NSW]/.test(before))
      return 'N';
    // 'the draft', 'heat pumps': a noun that could be a verb
    if (/[DJ]/.test(before) || (before === 'P' && one.tense !== 'past')) return one.tense === 'past' ? 'J' : 'N';
    if (one.tense === 'past' && isNounLike(next) && before !== 'N' && before !== 'S' && shape !== '') return 'J';
    if (before === 'N' && one.tense !== 'past' && shape.at(-2) !== undefined && /[DJP]/.test(shape.at(-2) ?? ''))
      return 'N';
    return 'X';
  }
  return one.part === 'other' && /^[\p{L}\p{N}-]{2,}$/u.test(one.low) ? 'N' : 'B';
}

/** What may follow 'my'. */
const isLead = (one: Token): boolean =>
  isNounLike(one) || one.part === 'value' || one.part === 'verb' || one.part === 'other' || one.part === 'adverb';
