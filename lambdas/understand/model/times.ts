/** The instants that a model's quotes mean. Our own date grammar computes them from the words, never the model. */

import { type Instant, MINUTE } from '../../application/instant.ts';
import type { Reading } from '../reading.ts';
import { candidatesOf } from '../start/candidates.ts';
import type { Day, Hour, Mentions, Start, StartCandidate } from '../start/found.ts';
import { mentionsOf } from '../start/mentions.ts';
import { readShift, shifted } from '../start/shifts.ts';
import { plain } from '../text/lines.ts';
import { durationIn } from '../when/durations.ts';
import type { WhenContext } from '../when/find-moments.ts';
import type { Meeting } from './pointed.ts';
import { overlap, placesOf } from './quotes.ts';

/** Marks of readings that are never the usual one. */
const UNUSUAL = /unusual|against|reading 2|a week on|2 of|3 of/u;

const isAt = (mention: Hour | Day, quote: string): boolean =>
  placesOf(mention.source.text, quote).some((place) => overlap(place, mention));

/** What the words may mean, likeliest first by our own shares. */
export function startsMeant(
  { day, time, shift }: Meeting,
  own: readonly Start[],
  mentions: Mentions,
  reading: Reading,
  when: WhenContext,
): readonly Start[] {
  if (time === '') return [];
  const found = among(candidatesOf(mentions), day, time);
  // Words that our finders missed in the text are read on their own.
  const read = found.length > 0 ? found : alone(day, time, reading, when);
  const by = shift === '' ? null : (readShift(plain(shift))?.by ?? null);
  if (shift !== '' && by === null) return [];
  const share = new Map(own.map((one) => [one.start, one.likelihood]));
  return read
    .flatMap((one): readonly Start[] => {
      const start = by === null ? one.start : shifted(one.start, one.timeZone, by);
      if (start === null) return [];
      const end = one.end === null ? null : one.end + start - one.start;
      const parts = new Set([one.hour.source.part, one.day.source.part]);
      return [
        {
          ...one,
          start,
          end,
          likelihood: share.get(start) ?? 0,
          putAway: false,
          spans: new Set(end === null ? [] : [end]),
          parts,
          features: [],
        },
      ];
    })
    .sort((a, b) => apart(a) - apart(b) || b.likelihood - a.likelihood || oddness(a) - oddness(b));
}

/** How far apart the hour and the day are: quotes that belong together should be close. */
const apart = ({ hour, day }: StartCandidate): number =>
  hour.source !== day.source ? 2 : Math.abs(hour.line - day.line) > 1 ? 1 : 0;

const oddness = ({ supposes, paired }: StartCandidate): number =>
  supposes.filter((one) => UNUSUAL.test(one)).length * 2 + (paired ? 0 : 1);

/** Hours inside the words for the time, with days inside those for the day. */
function among(all: readonly StartCandidate[], day: string, time: string): readonly StartCandidate[] {
  const told = all.filter(({ shift }) => shift === null);
  const hours = new Set(told.map(({ hour }) => hour).filter((hour) => isAt(hour, time)));
  const days = new Set(told.map((one) => one.day).filter((one) => isAt(one, day === '' ? time : day)));
  const both = told.filter((one) => hours.has(one.hour) && days.has(one.day));
  if (both.length > 0) return both;
  return day === '' ? told.filter((one) => hours.has(one.hour) && one.paired) : [];
}

function alone(day: string, time: string, reading: Reading, when: WhenContext): readonly StartCandidate[] {
  const read = (hour: string) =>
    among(candidatesOf(mentionsOf({ ...reading, text: `${day}\n${hour}`, subject: '' }, '', when)), day, hour);
  const found = read(time);
  // '12.30' could also be a date, but the model says it is an hour.
  return found.length > 0 ? found : read(time.replace(/(?<![\d.])(\d{1,2})\.(\d\d)(?![\d.])/gu, '$1:$2'));
}

const LONGEST = 14 * 60 * MINUTE;

/** The end that the words for it, or for the length, give for a start; null if none. */
export function endMeant({ end, time }: Meeting, start: Start, mentions: Mentions): Instant | null {
  if (end === '') return start.end;
  const minutes = /\d\s?[:.h]\s?\d\d/u.test(end) ? null : durationIn(end);
  if (minutes !== null) return start.start + minutes * MINUTE;
  const { date } = start;
  const hours = candidatesOf(mentions).filter(
    (one) =>
      one.shift === null &&
      one.date.year === date.year &&
      one.date.month === date.month &&
      one.date.day === date.day &&
      one.timeZone === start.timeZone &&
      isAt(one.hour, end),
  );
  const ends = hours.flatMap((one) => one.end ?? (isAt(one.hour, time) ? [] : one.start));
  const fitting = ends.filter((one) => one > start.start && one - start.start <= LONGEST);
  return fitting.length > 0 ? Math.min(...fitting) : start.end;
}
