/** How long a meeting is said to last. */

import { isShift } from '../start/shifts.ts';
import { type Line, labelled, plain } from '../text/lines.ts';
import type { Words } from '../text/words.ts';
import { durationIn } from '../when/durations.ts';

const ONLY_HOURS = /(?<![\d:.,])(\d)(?:[.,](5))?\s?h(?:\s?(\d{2}))?\b(?!\d)/u;

/** The labelled line first, then the sentence with the moment, then any other that gives a meeting's length. */
export function findDuration(body: readonly Line[], near: string, words: Words): number | null {
  for (const { text } of body) {
    const pair = labelled(text);
    if (pair === null || !words.labels.duration.has(pair.label)) continue;
    const short = ONLY_HOURS.exec(plain(pair.value));
    const said =
      durationIn(pair.value) ??
      (short === null ? null : Number(short[1]) * 60 + (short[2] === '5' ? 30 : Number(short[3] ?? 0)));
    if (said !== null) return said;
  }
  const own = isShift(near) ? null : durationIn(near);
  if (own !== null) return own;
  for (const { text } of body) {
    const line = plain(text);
    // 'Please join five minutes early' and 'at least 24 hours before' are not lengths of a meeting.
    if (
      /\b(?:early|before|prior|within|notice|ago|late|advance|vorher|früher|avant|antes|prima|voor|przed|innan|tidigare)\b|以内|前/u.test(
        line,
      )
    )
      continue;
    const said = isShift(text) ? null : durationIn(text);
    if (said !== null) return said;
  }
  return null;
}
