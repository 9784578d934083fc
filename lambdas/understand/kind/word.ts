/** What the employer says about the application, judged from the whole text and never from one word. */

import { TEXT } from '../../application/limits.ts';
import { MEETINGS } from '../lexicon/hints.ts';
import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import { findPhrase, hasPhrase } from '../text/phrases.ts';

export interface Tone {
  readonly rejection: boolean;
  readonly offer: boolean;
  readonly nextRound: boolean;
  readonly hiring: number;
}

/** A phrase with this many words is no coincidence. */
const OUTSPOKEN = 3;
const wordsIn = (phrase: string): number =>
  /[\u3040-\u9fff]/.test(phrase) ? phrase.length / 2 : phrase.split(' ').length;

const CONDITIONAL = /^(?:if|should|in case|unless|whether|wenn|falls|sollten?|si|se|als|mocht|jeśli|gdyby|om|vid)\b/u;
const NOT = /\b(?:not yet|haven't|have not|has not|hasn't|isn't|is not|no)\b.{0,30}\b(?:decid|decision|rejected)/u;
/** Scheduling words next to a phrase that looks like a refusal: 'unfortunately we need to push our call'. */
const SCHEDULING = /\b(?:time|slot|date|reschedul\w*|calendar|meet(?:ing)? on|availability)\b/u;

export function toneOf(reading: Reading): Tone {
  const { words } = reading;
  let rejection = false;
  let offer = false;
  let nextRound = false;
  let hiring = 0;
  const sentences = [reading.subject, ...reading.sentences.slice(0, TEXT.sentences).map(({ text }) => text)];
  for (const [index, text] of sentences.entries()) {
    if (text.length > 900) continue;
    const line = plain(text);
    if (hasPhrase(line, words.hiring) || hasPhrase(line, words.interview)) hiring += 1;
    const conditional = CONDITIONAL.test(line);
    const refusal = conditional || NOT.test(line) ? null : findPhrase(line, words.rejection);
    if (refusal !== null && !ofMeeting(line, refusal.text, reading)) rejection = true;
    if (conditional) continue;
    if (!hasPhrase(line, words.notOffer) && hasPhrase(line, words.offer)) offer = true;
    if (index > 0 && hasPhrase(line, words.nextRound)) nextRound = true;
  }
  return { rejection, offer, nextRound, hiring };
}

/** The meeting is being turned down, not the candidate: 'Leider müssen wir das Gespräch am Dienstag absagen'. */
function ofMeeting(line: string, phrase: string, { words }: Reading): boolean {
  if (
    SCHEDULING.test(line) &&
    !/\b(?:other|another|candidate|position|role)\b/u.test(line) &&
    hasPhrase(line, words.moved)
  )
    return true;
  const vague = wordsIn(phrase) < OUTSPOKEN && (hasPhrase(line, words.moved) || hasPhrase(line, words.cancelled));
  return (
    (vague || hasPhrase(phrase, words.cancelled)) &&
    (hasPhrase(line, MEETINGS.talk) || hasPhrase(line, words.interview))
  );
}
