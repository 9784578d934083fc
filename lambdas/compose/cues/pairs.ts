/** A question and its answer, typed one after the other: a single thought, in the candidate's own words. */
import { turned } from '../drafts/cue-question.ts';
import { mine } from './asking.ts';
import { isBroken } from './broken.ts';
import { domainsOf } from './features.ts';
import { WH } from './lists.ts';
import { phraseOf, trimmed } from './phrase.ts';
import { small, spelledOut } from './reader.ts';
import type { Saying } from './saying.ts';
import { bare, type Token, tagged } from './tagged.ts';
import { tidied } from './tidy.ts';
import { sayingsOf } from './turn.ts';

const ANSWERED =
  /^my answer(?: was| is)?[:,]? |^(?:(?:and|so|but|then) )?I (?:said|say|answered|answer|replied|gave|picked|chose|went with|suggested|proposed|told (?:her|him|them|you|she|he))(?: that)?[,:]? /i;
const NO_ANSWER =
  /^(?:yes|no|nope|yeah|sure|maybe|nothing|nobody|not|never|fine|ok|okay|good|great|well|so|i (?:do|can|could|did|don't|didn't|was|am|got|had|have|think|hope|liked)|he|she|they|it|we|you|that|which)\b/i;
const TENDER = new Set([
  'pay',
  'terms',
  'health',
  'family',
  'death',
  'age',
  'origin',
  'leaving',
  'secret',
  'bad',
  'praised',
  'teller',
]);

const isDoing = ([first]: readonly Token[]): boolean =>
  first !== undefined && first.part === 'verb' && first.tense === 'base';

const answerText = (typed: string): { readonly text: string; readonly said: boolean } => {
  const tidy = trimmed(tidied(typed));
  const said = ANSWERED.exec(tidy);
  return {
    said: said !== null,
    text: (said === null ? small(tidy) : tidy.slice(said[0].length))
      .replace(/"/g, '')
      .replace(/,? (?:obviously|obvs?|of course|naturally|i said)$/i, ''),
  };
};

function answerOf(typed: string): NonNullable<Saying['answer']> | null {
  const { text, said } = answerText(typed);
  const count = text.split(' ').length;
  if (text === '' || NO_ANSWER.test(text) || isBroken(text) || /\b(?:he|she|his|her|him|lie|lol|joke\w*)\b/i.test(text))
    return null;
  if (!said && count > 8) return null;
  const would = /^I(?:'d| would|'ll| will) (?=\p{Ll})/u.exec(text);
  if (would !== null) {
    const rest = text.slice(would[0].length);
    return /^(?:like|love|be|have|prefer|need)\b/.test(rest) || count > 16
      ? null
      : { kind: 'doing', text: spelledOut(rest) };
  }
  const tokens = tagged(text);
  if (isDoing(tokens) && count > 1 && count <= 14) return { kind: 'doing', text: spelledOut(text) };
  if (said && count <= 3 && !/^(?:i|to|so|that|it)\b/i.test(text)) return { kind: 'thing', text: spelledOut(text) };
  const phrase = phraseOf(text);
  if (phrase !== null && !WH.has(bare(phrase.split(' ')[0] ?? '')))
    return count > 12 ? null : { kind: 'thing', text: spelledOut(text) };
  const now = /^I (\p{Ll}+)\b/u.exec(text)?.[1];
  if (
    now !== undefined &&
    tagged(`I ${now}`)[1]?.tense === 'base' &&
    !/^(?:am|think|believe|have|explain|tell|say|answer)$/.test(now)
  )
    return { kind: 'doing', text: spelledOut(text.slice(2)) };
  return said && count >= 3 && count <= 16 ? { kind: 'clause', text: spelledOut(text) } : null;
}

/** 'what would you cut first', typed as it was asked. */
function directly(typed: string): Saying | null {
  const text = typed
    .replace(
      /^(?:it was |an? |the )?(?:a )?(?:good|great|big|nice|hard|tough|first|only|one)? ?(?:one|question)(?: was| is)?: /i,
      '',
    )
    .replace(/[?"]/g, '')
    .replace(/[\s.,;:!]+$/, '')
    .trim();
  if (!/^(?:how|what|why|where|when|which) (?:\S+ )?(?:would|do|did|can|could|should|will) you\b/i.test(text))
    return null;
  const clause = turned(mine(text));
  return clause === null ? null : { form: 'question', text: spelledOut(clause), names: null, sure: 0.85 };
}

/** A question about what one would do when something goes wrong is about the work. */
const isTender = (text: string, but = ''): boolean =>
  domainsOf(tidied(text)).some((one) => one !== but && TENDER.has(one));

/** Null if the second does not answer the first, or either is unsuitable for a note. */
export function pairOf(question: string, answer: string): Saying | null {
  const asked = directly(question) ?? sayingsOf(question)[0];
  if (asked?.form !== 'question' || /^whether\b/.test(asked.text) || isTender(question, 'bad') || isTender(answer))
    return null;
  const answered = answerOf(answer);
  return answered === null
    ? null
    : {
        form: 'pair',
        text: asked.text.replace(/\bI will\b/, 'I would').replace(/\bI'll\b/, "I'd"),
        names: null,
        sure: 0.9,
        answer: answered,
      };
}
