/** By when an offer is to be answered, as the candidate says it: 'I need until Friday', 'they want my answer by 12 December'. */
import type { Instant } from '../../application/instant.ts';
import { instantAt } from '../../application/local-time.ts';
import { sentencesIn } from '../commands/sentences.ts';
import { findMoments } from '../when/find-moments.ts';

/** Stands right before the day. */
const BY =
  /(?:\b(?:until|till?|by|before|bis|vor|avant|hasta|para|antes de)|jusqu['’](?:à|au|en)|d['’]ici)(?: (?:the|zum|dem|le|au|à|el))? *$/i;
/** The day is denied, or is one on which Afterword is to write. */
const OTHERWISE =
  /\b(?:no|not|never|cannot|too (?:early|soon|short)|snooze|remind|nicht|kein\w*|pas|jamais)\b|n['’]t\b/i;

/** The end of that day. Null: a day is named, but perhaps it is not the one. Undefined: none is named. */
export function answerBy(text: string, now: Instant, zone: string): Instant | null | undefined {
  const context = { sentAt: now, zone, sentOffset: null, country: null };
  const days = sentencesIn(text).flatMap((sentence) =>
    findMoments(sentence.text, context)
      .filter(({ from, hasDate }) => hasDate && BY.test(sentence.text.slice(0, from)))
      .map(({ date }) => (OTHERWISE.test(sentence.text) ? null : date)),
  );
  const [only, another] = days;
  if (only === undefined) return undefined;
  return only === null || another !== undefined ? null : instantAt(zone, { ...only, hour: 23, minute: 59, second: 59 });
}
