/** The date words of every language that commands are understood in, and what is derived from them. */

import { DE_DATES } from '../languages/de/command-dates.ts';
import { EN_DATES } from '../languages/en/command-dates.ts';
import { ES_DATES } from '../languages/es/command-dates.ts';
import { FR_DATES } from '../languages/fr/command-dates.ts';
import type { DateWords } from './date-words.ts';

/** Phrases are compared word by word. */
export const DATE_WORDS: readonly DateWords[] = [EN_DATES, DE_DATES, FR_DATES, ES_DATES];

/** Zones of countries that write the month before the day. */
export const MONTH_FIRST_ZONES: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Anchorage',
  'America/Boise',
  'America/Detroit',
  'America/Indiana/',
  'America/Kentucky/',
  'America/North_Dakota/',
  'America/Menominee',
  'America/Adak',
  'America/Juneau',
  'America/Nome',
  'America/Sitka',
  'America/Yakutat',
  'America/Metlakatla',
  'America/Indianapolis',
  'America/Louisville',
  'America/Fort_Wayne',
  'America/Shiprock',
  'America/Puerto_Rico',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'Asia/Manila',
  'US/',
];

/** Single date words long enough to be recognised despite a typo. */
export const DATE_NAMES: ReadonlySet<string> = new Set(
  DATE_WORDS.flatMap((one) => [
    ...one.weekdays.flat(),
    ...one.months.flat(),
    ...Object.keys(one.days),
    ...Object.keys(one.feasts),
    ...one.weekend,
  ]).filter((word) => word.length >= 6 && !word.includes(' ')),
);
