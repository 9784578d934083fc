/** What the employer says about the application, from the whole text and never from one word. */

import type { Instant } from '../application/instant.ts';
import type { WordSays } from '../application/interview.ts';
import { TEXT } from '../application/limits.ts';
import { TALK } from './lexicon/meetings.ts';
import { plain } from './lines.ts';
import { findPhrase, hasPhrase } from './phrases.ts';
import type { Reading } from './reading.ts';

export interface Tone {
  readonly rejection: boolean;
  readonly offer: boolean;
  readonly nextRound: boolean;
  readonly timing: boolean;
  readonly outOfOffice: boolean;
  readonly hiring: number;
  /** A refusal or an offer in words that are said of nothing else: 'gone with someone whose', 'bring you on board'. */
  readonly outspoken: boolean;
}

/** Said of candidates only. */
const ONWARD =
  /\b(?:through to|through|last (?:two|three)|final|shortlist\p{L}*|round|stage|cleared|superad\p{L}*|überzeugt|superato|runde|auswahl|étape|finalist\p{L}*|fase|ronda|etapa|ronde|etap\p{L}*|omgång\p{L}*)\b|選考|面接/u;
/** A phrase of so many words is no chance. */
const OUTSPOKEN = 3;
const wordsIn = (phrase: string): number =>
  /[\u3040-\u9fff]/.test(phrase) ? phrase.length / 2 : phrase.split(' ').length;

const CONDITIONAL = /^(?:if|should|in case|unless|whether|wenn|falls|sollten?|si|se|als|mocht|jeśli|gdyby|om|vid)\b/u;
const NOT = /\b(?:not yet|haven't|have not|has not|hasn't|isn't|is not|no)\b.{0,30}\b(?:decid|decision|rejected)/u;
/** Words of a meeting in the same sentence as a refusal-like phrase: 'unfortunately we need to push our call'. */
const SCHEDULING = /\b(?:time|slot|date|reschedul\w*|calendar|meet(?:ing)? on|availability)\b/u;

export function toneOf(reading: Reading): Tone {
  const { words } = reading;
  let rejection = false;
  let offer = false;
  let nextRound = false;
  let timing = false;
  let outOfOffice = false;
  let hiring = 0;
  let outspoken = false;
  const sentences = [reading.subject, ...reading.sentences.slice(0, TEXT.sentences).map(({ text }) => text)];
  for (const [index, text] of sentences.entries()) {
    if (text.length > 900) continue;
    const line = plain(text);
    const subject = index === 0;
    if (hasPhrase(line, words.hiring) || hasPhrase(line, words.interview)) hiring += 1;
    if (hasPhrase(line, words.outOfOffice)) outOfOffice = true;
    const conditional = CONDITIONAL.test(line);
    const refusal = conditional || NOT.test(line) ? null : findPhrase(line, words.rejection);
    if (refusal !== null && !ofMeeting(line, refusal.text, reading)) {
      rejection = true;
      outspoken ||= wordsIn(refusal.text) >= OUTSPOKEN;
    }
    const offered = conditional || hasPhrase(line, words.notOffer) ? null : findPhrase(line, words.offer);
    if (offered !== null) {
      offer = true;
      outspoken ||= wordsIn(offered.text) >= OUTSPOKEN;
    }
    const onward = conditional || subject ? null : findPhrase(line, words.nextRound);
    if (onward !== null) {
      nextRound = true;
      outspoken ||= ONWARD.test(onward.text);
    }
    if (!subject && hasPhrase(line, words.timing)) timing = true;
  }
  return { rejection, offer, nextRound, timing, outOfOffice, hiring, outspoken };
}

/** What is refused is the meeting's time, not the candidate: 'Leider müssen wir das Gespräch am Dienstag absagen'. */
function ofMeeting(line: string, phrase: string, { words }: Reading): boolean {
  if (
    SCHEDULING.test(line) &&
    !/\b(?:other|another|candidate|position|role)\b/u.test(line) &&
    hasPhrase(line, words.moved)
  )
    return true;
  const vague = wordsIn(phrase) < OUTSPOKEN && (hasPhrase(line, words.moved) || hasPhrase(line, words.cancelled));
  return (vague || hasPhrase(phrase, words.cancelled)) && (hasPhrase(line, TALK) || hasPhrase(line, words.interview));
}

export function saysOf(tone: Tone, expectBy: Instant | null): WordSays {
  if (tone.rejection) return 'rejection';
  if (tone.offer) return 'offer';
  if (tone.outOfOffice) return 'timing';
  if (tone.nextRound) return 'next-round';
  return tone.timing || expectBy !== null ? 'timing' : 'other';
}
