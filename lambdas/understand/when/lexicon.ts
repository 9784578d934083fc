/** Every word of every language pack, indexed by first token. */
import { LANGUAGES } from '../languages/all.ts';
import { forms, type Language, type Words } from '../languages/language.ts';
import { ZONE_NAMES } from '../lexicon/hints.ts';
import { CITIES } from '../zones/cities.ts';
import type { Sense } from './sense.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Phrase {
  readonly keys: readonly string[];
  readonly sense: Sense;
  /** Number of the month or weekday (Monday 1), days from today, or a numeral's value. */
  readonly value: number;
  /** For a zone or city. */
  readonly zone: string;
  /** ISO 639-1; '' for zones and cities, which belong to every language. */
  readonly language: string;
  readonly letters: number;
}

const PLAIN = /^[a-z]{1,9}(?: [a-z]{1,9})*$/;

/** Short words in plain letters are their own tokens. */
const keysOf = (form: string): readonly string[] =>
  PLAIN.test(form) ? form.split(' ') : tokensOf(form).map((one) => one.key);

function phrasesOf(language: Language): readonly Phrase[] {
  const out: Phrase[] = [];
  const add = (sense: Sense, words: Words, value = 0) => {
    for (const form of forms(words)) {
      const keys = keysOf(form);
      if (keys.length > 0) out.push({ keys, sense, value, zone: '', language: language.code, letters: form.length });
    }
  };
  if (language.code !== 'ja') for (const [at, words] of language.months.entries()) add('month', words, at + 1);
  for (const [at, words] of language.weekdays.entries()) add('weekday', words, at + 1);
  for (const [at, words] of language.weekdaysShort.entries()) add('weekday-short', words, at + 1);
  add('day', language.yesterday, -1);
  add('day', language.today, 0);
  add('day', language.tomorrow, 1);
  add('day', language.afterTomorrow, 2);
  for (const [count, words] of Object.entries(language.numerals)) add('numeral', words, Number(count));
  for (const [minutes, words] of Object.entries(language.lengths)) add('length', words, Number(minutes));
  for (const [days, words] of Object.entries(language.laterDays)) add('day', words, Number(days));
  for (const [at, words] of language.dayWords.entries()) add('day-word', words, at + 1);
  for (const [at, words] of language.clock.hours.entries()) add('hour-word', words, at + 1);
  const { units, clock, join, change, deadline, labels, zone, offer } = language;
  const rest: readonly (readonly [Sense, Words])[] = [
    ['next', language.next],
    ['coming', language.coming],
    ['this', language.this],
    ['next-week', language.nextWeek],
    ['this-week', language.thisWeek],
    ['same-day', language.sameDay],
    ['next-month', language.nextMonth],
    ['minute', units.minute],
    ['hour', units.hour],
    ['day-unit', units.day],
    ['business-day', units.businessDay],
    ['week', units.week],
    ['month-unit', units.month],
    ['other-unit', units.other],
    ['noon', language.noon],
    ['midnight', language.midnight],
    ['am', language.am],
    ['pm', language.pm],
    ['clock-before', clock.before],
    ['clock-at', clock.at],
    ['clock-after', clock.after],
    ['half-past', clock.halfPast],
    ['half-to', clock.halfTo],
    ['quarter-past', clock.quarterPast],
    ['quarter-to', clock.quarterTo],
    ['and-half', clock.andHalf],
    ['and-quarter', clock.andQuarter],
    ['past', clock.past],
    ['short', clock.short],
    ['less', clock.less],
    ['quarter', clock.quarter],
    ['from', join.from],
    ['to', join.to],
    ['between', join.between],
    ['and', join.and],
    ['or', join.or],
    ['on', join.on],
    ['of', join.of],
    ['ordinal', join.ordinal],
    ['lasting', join.lasting],
    ['move', change.move],
    ['old', change.old],
    ['fresh', change.fresh],
    ['onto', change.onto],
    ['by', deadline.by],
    ['after', deadline.after],
    ['within', deadline.within],
    ['more', deadline.more],
    ['end-of', deadline.endOf],
    ['start-of', deadline.startOf],
    ['back', deadline.back],
    ['away', deadline.away],
    ['date-label', labels.date],
    ['time-label', labels.time],
    ['when-label', labels.when],
    ['length-label', labels.length],
    ['zone-label', labels.zone],
    ['your-zone', zone.yours],
    ['our-zone', zone.ours],
    ['time-of', zone.timeOf],
    ['time-word', zone.time],
    ['choose', offer.choose],
    ['suits', offer.suits],
    ['wrote', language.wrote],
    ['common', language.common],
  ];
  for (const [sense, words] of rest) add(sense, words);
  return out;
}

function build(): ReadonlyMap<string, readonly Phrase[]> {
  const all = LANGUAGES.flatMap(phrasesOf);
  const places = [
    ...ZONE_NAMES.map(([name, zone]) => ['zone', name, zone] as const),
    ...[...CITIES].map(([name, zone]) => ['city', name, zone] as const),
  ];
  for (const [sense, name, zone] of places)
    all.push({ keys: keysOf(name), sense, value: 0, zone, language: '', letters: name.length });
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const first = phrase.keys[0] ?? '';
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [phrase]);
    else list.push(phrase);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

/** A line without a number or one of these contains no time. */
const TELLING: ReadonlySet<Sense> = new Set<Sense>([
  'weekday',
  'weekday-short',
  'day',
  'noon',
  'midnight',
  'minute',
  'hour',
  'clock-after',
  'time-word',
  'zone',
]);

let telling: ReadonlySet<string> | undefined;

/** Can a phrase that begins with this token be part of a time? */
export function mayTell(key: string): boolean {
  if (telling === undefined) {
    built ??= build();
    const found = [...built].filter(([, list]) => list.some((one) => TELLING.has(one.sense)));
    telling = new Set(found.map(([first]) => first));
  }
  return telling.has(key);
}

let built: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** The phrases that begin with this token, longest first. */
export function phrasesFrom(key: string): readonly Phrase[] {
  built ??= build();
  return built.get(key) ?? [];
}

/** Does the phrase match here? */
export function standsAt(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  for (let i = 1; i < phrase.keys.length; i++) if (tokens[at + i]?.key !== phrase.keys[i]) return false;
  return tokens.length >= at + phrase.keys.length;
}
