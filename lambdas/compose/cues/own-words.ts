/** What the candidate said in the room, as far as it can be said again: an answer, a suggestion, a promise. */
import { withArticle } from '../drafts/cue-article.ts';
import { isAct } from './deeds.ts';
import { ADVERBS, AUXILIARIES, MODALS } from './lists.ts';
import { isTopic } from './noun-phrase.ts';
import type { Form, Saying } from './saying.ts';
import { LOOSE } from './sound.ts';
import { baseOf, type Token, tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

export const OWN_WORDS: ReadonlySet<Form> = new Set(['answer', 'answered', 'still', 'suggested', 'promise', 'offered']);

/** Terms, excuses and what the candidate cannot do: said once in the room, and not again in a note. */
const NOT_AGAIN =
  /n't\b|[£$€]|\b\d+k\b|\b(?:an hour|an? (?:year|month|annum)|per (?:hour|day|annum|year|month))\b|\b(?:no|nor|none|nothing|nobody|only|rather not|for (?:free|nothing)|leave|leaving|quit|resign\w*|(?:my|an?|one|two|three|four|have) (?:kids?|children|sons?|daughters?|bab(?:y|ies))|unfortunately|sorry|yet|afraid|guess|maybe|perhaps|honest(?:ly)?|hate|wrong|available|notice|relocat\w+|commut\w+|part[- ]time|full[- ]time|overtime|weekends?|shifts?|hours|references?)\b|\b(?:start|begin|free|move) (?:on|in|from|next|straight|right|as soon)\b|\b(?:am|was|were|have|had|be|is|are|would|will|could|can|did|do)(?: \w+)? not\b|\b(?:have|had|I|we) never\b/i;

const count = (text: string): number => text.split(' ').length;

/** It ends, or begins, with half of a thought. */
const CUT =
  /\b(?:too|again|instead|so|because|which|who|then|and|but|or|that|if|when)$|^(?:so|because|then|and|but|or)\b|\b(?:then|too|again|instead) (?:and|but)\b/i;

/** 'draw', and not 'the map': a verb as it follows 'I would'. */
function isVerb(word: string): boolean {
  const [alone] = tagged(word);
  return (
    alone !== undefined &&
    !AUXILIARIES.has(alone.low) &&
    !MODALS.has(alone.low) &&
    alone.part === 'verb' &&
    baseOf(alone.low) === alone.low
  );
}

/** 'stop, isolate the doors, call control', 'start with the farm trusts' */
export const isActs = (text: string): boolean =>
  text
    .split(/, (?:and |then )?| and (?:then )?/)
    .every((one, at) => (isVerb(one.split(' ')[0] ?? '') && isAct(one)) || (at > 0 && isTopic(one)));

/** 'in wet sand', 'harm first, then age of case': nothing but things, what they are like, and where. */
const isFragment = (text: string): boolean =>
  count(text) <= 9 &&
  !/^(?:and|but|with|so|that|yes|no|about|like|as)\b/i.test(text) &&
  tagged(text).every(
    (one) =>
      /^(?:noun|adjective|preposition|determiner|value)$/.test(one.part) || /^(?:and|or|first|then|not)$/.test(one.low),
  );

/** 'the chimneys should stay': its subject is a thing, and its verb is about now. */
function isStatement(tokens: readonly Token[]): boolean {
  const at = verbAt(tokens);
  const subject = tokens
    .slice(0, at)
    .filter((one) => !ADVERBS.has(one.low))
    .map((one) => one.text)
    .join(' ');
  return at > 0 && tokens[at]?.tense !== 'past' && isTopic(subject, { licensed: true, subject: true });
}

/** 'I'd start with the bank recs', 'we use checklists', 'the chimneys should stay': a clause with its subject and its verb. */
function isClause(text: string, standard: boolean, asked: boolean): boolean {
  const tokens = tagged(text);
  if (tokens.length < 4 || tokens.length > (standard ? 20 : 8) || CUT.test(text) || /["?!:;]/.test(text)) return false;
  if (!/^(?:I|we)(?:'|$)/.test(tokens[0]?.text ?? ''))
    return standard && (asked ? verbAt(tokens) > 0 : isStatement(tokens));
  const verb = tokens.find((one, at) => at > 0 && !ADVERBS.has(one.low) && !/ly$/.test(one.low) && one.low !== 'never');
  if (
    verb === undefined ||
    /^(?:want|need|think|feel|felt|hope|like|love|guess|left|quit|lost|failed|forgot|got)$/.test(verb.low)
  )
    return false;
  if ((tokens[0]?.low ?? '').includes("'")) return !/^I'm (?:a|the|so|very|too|from|in|at|on|for|fine|ok)\b/.test(text);
  if (MODALS.has(verb.low) || verb.tense === 'past') return true;
  if (!standard) return false;
  return AUXILIARIES.has(verb.low) || (verb.part === 'verb' && baseOf(verb.low) === verb.low);
}

const hasManyBefore = (text: string): boolean =>
  tagged(text.split(/\b(?:they|them|their|theirs)\b/i)[0]?.trim() ?? '').some(
    (one) => one.part === 'noun' && one.plural,
  );

const OTHERS = /\b(?:he|she|him|her|his|hers)\b/i;

/** What the candidate said, in its form; null: it stays out. */
export function saidAgain(way: Saying, typed: string, standard: boolean, asked: boolean): string | null {
  const { form } = way;
  // 'start with the farm trusts, smaller pots, faster'
  const lead = way.text.split(', ')[0] ?? '';
  const text = form !== 'answer' && !isActs(way.text) && isActs(lead) ? lead : way.text;
  // 'He' and 'she' in an answer may be the reader, or whoever was asked about.
  if (
    /^(?:answer|still)$/.test(form) &&
    OTHERS.test(typed.replace(/^.{0,30}?\b(?:told|showed|gave) (?:him|her|she|he)\b/i, ''))
  )
    return null;
  if (/(?<!\b(?:for|in|over|after|about|than|last|the|of) (?:\S+ )?)\b\S+ (?:years|months|weeks)$/.test(text))
    return null;
  // 'on eleven of them': what they are was said elsewhere.
  if (!asked && /\b(?:they|them|their|theirs)\b/i.test(text) && !hasManyBefore(text)) return null;
  // 'I have one pending': one what?
  if (
    tagged(text).some(
      (one, at, all) =>
        one.low === 'one' && !/^(?:noun|adjective|value)$/.test(all[at + 1]?.part ?? '') && all[at + 1]?.low !== 'of',
    )
  )
    return null;
  // 'Backtesting with rolling window': a single thing without its article.
  const tail = /^.* (?:with|for|of|by) (.+)$/.exec(text)?.[1];
  if (tail !== undefined && withArticle(tail) !== tail) return null;
  if (/\bone (?:pending|left|already|coming|open|ready|waiting)\b/.test(text)) return null;
  if (NOT_AGAIN.test(text) || LOOSE.test(text) || /[()"]/.test(text)) return null;
  switch (form) {
    case 'answer':
      return isClause(text, standard, asked) ? text : null;
    case 'still':
      return isActs(text) || (asked && (isTopic(text) || (standard && isFragment(text)))) ? text : null;
    case 'answered':
      return isTopic(text, { licensed: true }) &&
        !/\b(?:where|who|which|that|when|how)\b/i.test(typed.replace(/^.*?\b(?:told|said)\b/i, ''))
        ? text
        : null;
    case 'suggested':
      return isTopic(text, { licensed: true, acts: true }) || /^\p{L}+ing (?:the|a|an) [^,]+$/u.test(text)
        ? text
        : null;
    case 'promise':
    case 'offered':
      return isActs(text) ? text : null;
    default:
      return null;
  }
}
