/** What the employer says about the application, from the whole text and never from one word. */
import type { Instant } from '../application/instant.ts';
import type { WordSays } from '../application/interview.ts';
import { plain } from './lines.ts';
import { hasPhrase } from './phrases.ts';
import type { Reading } from './reading.ts';

export interface Tone {
  readonly rejection: boolean;
  readonly offer: boolean;
  readonly nextRound: boolean;
  readonly timing: boolean;
  readonly outOfOffice: boolean;
  readonly hiring: number;
}

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
  const sentences = [reading.subject, ...reading.sentences.slice(0, 120).map(({ text }) => text)];
  for (const [index, text] of sentences.entries()) {
    if (text.length > 900) continue;
    const line = plain(text);
    const subject = index === 0;
    if (hasPhrase(line, words.hiring) || hasPhrase(line, words.interview)) hiring += 1;
    if (hasPhrase(line, words.outOfOffice)) outOfOffice = true;
    const conditional = CONDITIONAL.test(line);
    if (
      !conditional &&
      hasPhrase(line, words.rejection) &&
      !NOT.test(line) &&
      !(
        SCHEDULING.test(line) &&
        !/\b(?:other|another|candidate|position|role)\b/u.test(line) &&
        hasPhrase(line, words.moved)
      )
    )
      rejection = true;
    if (!conditional && hasPhrase(line, words.offer) && !hasPhrase(line, words.notOffer)) offer = true;
    if (!conditional && !subject && hasPhrase(line, words.nextRound)) nextRound = true;
    if (!subject && hasPhrase(line, words.timing)) timing = true;
  }
  return { rejection, offer, nextRound, timing, outOfOffice, hiring };
}

export function saysOf(tone: Tone, expectBy: Instant | null): WordSays {
  if (tone.rejection) return 'rejection';
  if (tone.offer) return 'offer';
  if (tone.outOfOffice) return 'timing';
  if (tone.nextRound) return 'next-round';
  return tone.timing || expectBy !== null ? 'timing' : 'other';
}
