/** Whether a mail is word from an employer about an application. */
import { changeIn } from './change.ts';
import { fromWork, isUnrelated, proposesTalk } from './concern.ts';
import { plain } from './lines.ts';
import { hasPhrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Tone } from './word.ts';

export const outOfOffice = ({ subject, words, sentences }: Reading): boolean =>
  hasPhrase(plain(subject), words.outOfOffice) ||
  sentences.slice(0, 4).some(({ text }) => hasPhrase(plain(text), words.outOfOffice));

const DECISION =
  /\bdecision|\bdecid|entscheid|décision|\bdécid|decisi[óo]n|\bdecis|beslis|besluit|decyzj|beslut|\banswer from|\bfeedback|rückmeldung|結果|決定|選考/u;

/** Somebody will decide. */
const decides = ({ sentences }: Reading): boolean =>
  sentences.slice(0, 40).some(({ text }) => DECISION.test(plain(text)));

/** A talk is wanted, and the candidate is asked when: 'When could you come in?' */
export const asksWhen = (reading: Reading, tone: Tone): boolean =>
  fromWork(reading) && !isUnrelated(reading, tone) && changeIn(reading).asks && proposesTalk(reading);

/** It is about an application: hiring words, and something said about it. */
export function isWord(reading: Reading, tone: Tone, dated: boolean): boolean {
  const known = fromWork(reading) && !isUnrelated(reading, tone);
  if (tone.rejection || tone.offer) return tone.hiring > 0 || (tone.outspoken && known);
  if (tone.outOfOffice && outOfOffice(reading)) return true;
  if (known && ((tone.nextRound && tone.outspoken) || (tone.timing && decides(reading)))) return true;
  if (tone.nextRound || tone.timing) return tone.hiring > 0 || (tone.timing && dated && reading.theirs);
  return tone.hiring > 1;
}
