/** How long a meeting is said to last. */
import { type Line, labelled, plain } from './lines.ts';
import type { Words } from './words.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  an: 1,
  a: 1,
  two: 2,
  three: 3,
  eine: 1,
  einer: 1,
  zwei: 2,
  une: 1,
  deux: 2,
  una: 1,
  dos: 2,
  uma: 1,
  duas: 2,
  een: 1,
  twee: 2,
  "un'": 1,
  due: 2,
  jedną: 1,
  dwie: 2,
  en: 1,
  två: 2,
};
const MINUTES =
  /(?<![\d:.])(\d{1,3})\s?(?:-|–)?\s?(?:(?:to|bis|à|a|till)?\s?\d{1,3}\s?)?-?(?:minutes?|mins?\b|minuten|minutos|minuti|minut\b|minuter|minuty|min\b|分)/u;
const HOURS =
  /(?<![\d:.,])(?:(\d{1,2})(?:[.,](5))?|\b(one|an|two|three|eine|einer|zwei|une|deux|una|dos|uma|duas|een|twee|un'|due|jedną|dwie|en|två))\s?-?(?:hours?\b|hrs?\b|stunden?\b|heures?\b|horas?\b|uur\b|ore\b|ora\b|godzin\p{L}*|timm\p{L}*|時間)(?:\s?(?:and|und|et|y|e|en|i|och)?\s?(\d{1,2}|a half|half)\s?(?:min\p{L}*|分)?)?/u;
const ONLY_HOURS = /(?<![\d:.,])(\d)(?:[.,](5))?\s?h(?:\s?(\d{2}))?\b(?!\d)/u;

/** Minutes; null where the text gives none. Five minutes to ten hours are durations of a meeting. */
export function durationIn(text: string): number | null {
  const line = plain(text).slice(0, 400);
  const hours = HOURS.exec(line);
  const minutes = MINUTES.exec(line);
  let total: number | null = null;
  if (hours !== null && (minutes === null || hours.index <= minutes.index)) {
    const whole = hours[1] === undefined ? (NUMBERS[hours[3] ?? ''] ?? 0) : Number(hours[1]);
    const rest = hours[4] === undefined ? 0 : /half/u.test(hours[4]) ? 30 : Number(hours[4]);
    total = whole * 60 + (hours[2] === '5' ? 30 : 0) + rest;
  } else if (minutes?.[1] !== undefined) total = Number(minutes[1]);
  return total !== null && total >= 5 && total <= 600 ? total : null;
}

/** The labelled line first, then the sentence with the moment, then any other that speaks of a meeting's length. */
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
  const own = durationIn(near);
  if (own !== null) return own;
  for (const { text } of body) {
    const line = plain(text);
    // 'Please join five minutes early' and 'at least 24 hours before' are no lengths.
    if (
      /\b(?:early|before|prior|within|notice|ago|late|advance|vorher|früher|avant|antes|prima|voor|przed|innan|tidigare)\b|以内|前/u.test(
        line,
      )
    )
      continue;
    const said = durationIn(text);
    if (said !== null) return said;
  }
  return null;
}
