/** Instants when the interview may begin: each hour of a mail on each of its days, and old times moved by a change. */

import type { Instant } from '../../application/instant.ts';
import { around } from '../text/around.ts';
import { plain, readLines, sentencesOf } from '../text/lines.ts';
import { timesFor } from '../when/readings.ts';
import type { Day, Hour, Mentions, Said, StartCandidate } from './found.ts';
import { readShift, shifted } from './shifts.ts';

const MOST = 160;
const FAR = 100_000;

/** How far a day is from an hour; smaller is nearer. */
function apart(hour: Hour, day: Day): number {
  if (hour.source !== day.source) {
    const steps = Math.abs(hour.source.age - day.source.age);
    return (
      FAR + (day.source.part === 'subject' ? 2500 : 2000 * (steps + 1)) + (hour.source.age > day.source.age ? 900 : 0)
    );
  }
  const gap = day.from >= hour.to ? day.from - hour.to + 25 : hour.from - day.to;
  return Math.max(0, gap) + 60 * Math.abs(hour.line - day.line) + (day.loose ? 30 : 0);
}

const keyOf = ({ settled }: Day): string => JSON.stringify(settled.kind === 'day' ? settled.date : settled.dates);

const isPaired = ({ pair }: Hour, day: Day): boolean =>
  pair?.date != null &&
  pair.date.line === day.line &&
  (pair.date.atom === day.atom || pair.date.atom.at === day.atom.at);

const isBare = ({ atom }: Day): boolean =>
  atom.weekday !== null && atom.day === null && atom.pair === null && atom.ahead === null;

export function candidatesOf(mentions: Mentions): readonly StartCandidate[] {
  const out: StartCandidate[] = [];
  for (const hour of mentions.hours) {
    // Keeps one mention of each day: the one the rules pair with the hour, or the nearest.
    const nearest = new Map<string, Day>();
    for (const day of mentions.days) {
      const key = keyOf(day);
      const known = nearest.get(key);
      const better =
        known === undefined ||
        (!isPaired(hour, known) && (isPaired(hour, day) || apart(hour, day) < apart(hour, known)));
      if (better) nearest.set(key, day);
    }
    for (const day of nearest.values()) {
      if (out.length >= MOST) return out;
      const half = day.atom.half;
      for (const time of timesFor(day.settled, hour.atom, half, hour.said, hour.source, isBare(day)))
        out.push({ ...time, hour, day, paired: isPaired(hour, day), shift: null });
    }
  }
  out.push(...shiftedOnes(mentions, out));
  return out;
}

/** 'Push it back an hour', 'half an hour earlier': may refer to any of the old times. */
function shiftedOnes({ sources }: Mentions, told: readonly StartCandidate[]): readonly StartCandidate[] {
  const shifts = sources
    .filter(({ part }) => part !== 'subject')
    .slice(0, 4)
    .flatMap((source) =>
      sentencesWithShift(source.text).flatMap((sentence) => {
        const by = readShift(plain(sentence).slice(0, 400))?.by ?? null;
        return by === null ? [] : [{ source, sentence, by }];
      }),
    )
    .slice(0, 3);
  if (shifts.length === 0) return [];
  const old = new Map<Instant, StartCandidate>();
  for (const one of told)
    if (one.paired && one.supposes.every((what) => !SUPPOSED.test(what)))
      if (!old.has(one.start)) old.set(one.start, one);
  return shifts.flatMap(({ sentence, by }) =>
    [...old.values()].slice(0, 6).flatMap((one) => {
      const start = shifted(one.start, one.timeZone, by);
      if (start === null) return [];
      return [
        { ...one, start, end: one.end === null ? null : one.end + start - one.start, shift: sentence, paired: false },
      ];
    }),
  );
}

const SUPPOSED = /unusual|against|reading 2/;

/** Sentences that may move something. */
const sentencesWithShift = (text: string): readonly string[] =>
  sentencesOf(readLines(text))
    .slice(0, 40)
    .map((one) => one.text)
    .filter((one) => one.length > 12 && one.length < 400);

export const sentenceOf = ({ source, from, to }: Said) => around(source.text, from, to);
