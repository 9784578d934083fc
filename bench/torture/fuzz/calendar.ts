/** Changes to calendar objects: properties and parameters that are not so, dates at the ends of time, rules without end, components in each other. RFC 5545 §3 */
import type { Random } from '../../simulation/random.ts';
import { anyWord, type Change, insert, place, times, words } from './change.ts';
import { DATES, ZONES } from './words.ts';
import { PARAMS, PROPERTIES, RULES } from './words-of-calendars.ts';

const DATED = /^((?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE|DTSTAMP)[^:\n]*:)([^\r\n]*)/gm;

const anyProperty = (random: Random): string => {
  const name = random.pick(PROPERTIES);
  const params = Array.from({ length: random.whole(0, 2) }, () => `;${random.pick(PARAMS)}`).join('');
  const value = random.pick([
    () => random.pick(DATES),
    () => random.pick(RULES),
    () => random.pick(ZONES),
    () => words(random, 12),
    () => `mailto:${anyWord(random)}@x.example`,
    () => `${random.pick(DATES)},`.repeat(times(random, 3000)),
    () => random.pick(['VEVENT', 'VCALENDAR', 'VTIMEZONE', 'STANDARD', 'VALARM', 'VTODO']),
    () => '-1',
    () => '+9999',
    () => 'CANCELLED',
  ])();
  return `${name}${params}:${value}\r\n`;
};

/** Puts lines at the beginning of a line inside the object, where there is one. */
function intoObject(text: string, random: Random, lines: string): string {
  const starts = [...text.matchAll(/^(?:BEGIN|END|DTSTART|SUMMARY|UID|ATTENDEE|RRULE)[:;]/gm)].map(
    ({ index }) => index,
  );
  return insert(text, starts.length === 0 ? place(text, random) : random.pick(starts), lines);
}

export const CALENDAR_CHANGES: readonly Change[] = [
  {
    name: 'properties',
    apply: (text, random) =>
      intoObject(text, random, Array.from({ length: times(random, 60) }, () => anyProperty(random)).join('')),
  },
  {
    name: 'property many times',
    apply: (text, random) => intoObject(text, random, anyProperty(random).repeat(times(random, 2500))),
  },
  {
    name: 'properties cut',
    apply: (text, random) => text.replace(/^[A-Z-]+[:;][^\n]*\n/gm, (all) => (random.chance(0.15) ? '' : all)),
  },
  {
    name: 'properties renamed',
    apply: (text, random) =>
      text.replace(/^[A-Z-]+(?=[:;])/gm, (all) => (random.chance(0.15) ? random.pick(PROPERTIES) : all)),
  },
  {
    name: 'parameters',
    apply: (text, random) =>
      text.replace(/^([A-Z-]+)(?=[:;])/gm, (all) => (random.chance(0.25) ? `${all};${random.pick(PARAMS)}` : all)),
  },
  {
    name: 'dates',
    apply: (text, random) =>
      text.replace(DATED, (all, name: string) => (random.chance(0.6) ? `${name}${random.pick(DATES)}` : all)),
  },
  {
    name: 'digits',
    apply: (text, random) =>
      text.replace(
        DATED,
        (_, name: string, value: string) =>
          name + value.replace(/\d/g, (digit) => (random.chance(0.15) ? String(random.whole(0, 9)) : digit)),
      ),
  },
  {
    name: 'zones',
    apply: (text, random) =>
      text.replace(/TZID[=:][^:;\r\n]*/g, (all) =>
        random.chance(0.6) ? `${all.slice(0, 5)}${random.pick(ZONES)}` : all,
      ),
  },
  {
    name: 'rule',
    apply: (text, random) =>
      intoObject(text, random, `RRULE:${random.pick(RULES)}${random.pick(['', `;${random.pick(RULES)}`])}\r\n`),
  },
  {
    name: 'events many',
    apply: (text, random) => {
      const event =
        /BEGIN:VEVENT[\s\S]*?END:VEVENT\r?\n/.exec(text)?.[0] ??
        'BEGIN:VEVENT\r\nDTSTART:20261201T170000Z\r\nEND:VEVENT\r\n';
      const most = times(random, 700);
      return intoObject(
        text,
        random,
        Array.from({ length: most }, (_, n) => event.replace(/^UID:/m, `UID:${n}`))
          .join('')
          .slice(0, 400_000),
      );
    },
  },
  {
    name: 'components',
    apply: (text, random) =>
      intoObject(
        text,
        random,
        `${random.pick(['BEGIN', 'END'])}:${random.pick(['VEVENT', 'VCALENDAR', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VALARM', 'X'])}\r\n`.repeat(
          times(random, 4000),
        ),
      ),
  },
  {
    name: 'ends lost',
    apply: (text, random) => text.replace(/^(?:BEGIN|END):[^\n]*\n/gm, (all) => (random.chance(0.4) ? '' : all)),
  },
  {
    name: 'folded badly',
    apply: (text, random) =>
      text.replace(/[a-z]/gi, (char) =>
        random.chance(0.04) ? `${char}${random.pick(['\r\n ', '\n', '\r\n\t', '\r\n  ', '=\r\n'])}` : char,
      ),
  },
  {
    name: 'escapes',
    apply: (text, random) =>
      text.replace(/[ ,;]/g, (char) =>
        random.chance(0.2) ? random.pick(['\\n', '\\,', '\\', '\\\\', '\\;', '^n', '"']) : char,
      ),
  },
  {
    name: 'into a mail',
    apply: (text) =>
      text.startsWith('BEGIN:')
        ? `From: Sam Lee <sam.lee@home.example>\r\nTo: hello@afterword.example\r\nSubject: Fwd: Interview\r\nContent-Type: text/calendar; charset=utf-8\r\n\r\n${text}`
        : text,
  },
];
