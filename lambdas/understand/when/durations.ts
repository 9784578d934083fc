/** A length of time in a text, in minutes. */
import { plain } from '../text/lines.ts';

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
  /(?<![\d:.,])(?:(\d{1,2})(?:[.,](5))?|\b(one|an|two|three|eine|einer|zwei|une|deux|una|dos|uma|duas|een|twee|un'|due|jedną|dwie|en|två))\s?-?(?:hours?\b|hrs?\b|stunden?\b|heures?\b|horas?\b|uur\b|ore\b|ora\b|godzin\p{L}*|timm\p{L}*|時間)(?:\s?(?:and|und|et|y|e|en|i|och)?\s?(\d{1,2}|a half|half|demie|media|meia|mezza|mezzo|a quarter|quarter|quart|cuarto|quarto|kwartier)\s?(?:min\p{L}*|分)?)?/u;

/** Given in quarters of an hour. */
const QUARTERS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:three[- ]quarters? of an hour|dreiviertelstunde|trois quarts d['’]heure|tres cuartos de hora|três quartos de hora|tre quarti d['’]ora|drie kwartier|trzy kwadranse|tre kvart)\b/u,
    45,
  ],
  [
    /\b(?:a quarter of an hour|quarter[- ]hour|viertelstunde|quart d['’]heure|cuarto de hora|quarto de hora|quarto d['’]ora|kwartiertje|kwadrans|en kvart)\b/u,
    15,
  ],
];

const HALF_HOUR =
  /(?<!and a )\b(?:half an hour|half-hour|half hour|halbe stunde|demi-heure|demi heure|media hora|meia hora|half uur|half uurtje|mezz'ora|mezzora|pół godziny|halvtimme)\b/u;

/** '30', 'a half', 'quart'. */
const minutesOf = (said: string): number =>
  /^\d/u.test(said) ? Number(said) : /half|demie|media|meia|mezz/u.test(said) ? 30 : 15;

/** Minutes, or null if the text gives no length. Meetings last from five minutes to ten hours. */
export function durationIn(text: string): number | null {
  const line = plain(text).slice(0, 400);
  // 'Three quarters of an hour' and 'half an hour' contain 'an hour'.
  const quarters = QUARTERS.find(([said]) => said.test(line));
  if (quarters !== undefined) return quarters[1];
  if (HALF_HOUR.test(line) && HOURS.exec(line.replace(HALF_HOUR, ' ')) === null) return 30;
  const hours = HOURS.exec(line);
  const minutes = MINUTES.exec(line);
  let total: number | null = null;
  if (hours !== null && (minutes === null || hours.index <= minutes.index)) {
    const whole = hours[1] === undefined ? (NUMBERS[hours[3] ?? ''] ?? 0) : Number(hours[1]);
    const rest = minutesOf(hours[4] ?? '0');
    total = whole * 60 + (hours[2] === '5' ? 30 : 0) + rest;
  } else if (minutes?.[1] !== undefined) total = Number(minutes[1]);
  return total !== null && total >= 5 && total <= 600 ? total : null;
}
