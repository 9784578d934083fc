/** The end of a meeting on its own line: 'End: 8:30 a.m.', 'Ende: 15 Uhr', below the line with the start. */
import { DAY, type Instant, MINUTE } from '../../application/instant.ts';
import { localOf } from '../../application/local-time.ts';
import { readClockRange } from '../interviews/clock-times.ts';
import { type Line, labelled } from '../text/lines.ts';

const END =
  /^(?:end|ends|end time|ending|finish|finishes|finish time|until|to|ende|endzeit|bis|fin|heure de fin|hora de fin|finalización|fim|término|hora de término|einde|eindtijd|tot|fine|ora di fine|koniec|zakończenie|godzina zakończenia|slut|sluttid|slutar|終了|終了時刻|終了時間)$/u;
/** An interview is over within a working day. */
const LONGEST = 10 * 60 * MINUTE;
const HALF_DAY = DAY / 2;

/** Null if no line gives an end, or it is not after the start. `zone`: IANA. */
export function endOnItsLine(body: readonly Line[], start: Instant, zone: string | null): Instant | null {
  if (zone === null) return null;
  for (const { text } of body) {
    const pair = labelled(text);
    if (pair === null || !END.test(pair.label)) continue;
    const range = readClockRange(pair.value);
    if (range === null || range.end !== null) continue;
    const local = localOf(start, zone);
    const end = start + (range.start - local.hour * 60 - local.minute) * MINUTE;
    const fitting = range.open ? [end, end + HALF_DAY] : [end];
    const found = fitting.find((one) => one > start && one - start <= LONGEST);
    if (found !== undefined) return found;
  }
  return null;
}
