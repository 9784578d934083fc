/** When the interview in a text begins: finds the times, weighs them and settles on one. */

import type { Change } from '../interviews/change.ts';
import type { Told } from '../interviews/prose.ts';
import type { RawSession } from '../interviews/sessions.ts';
import type { Reading } from '../reading.ts';
import type { WhenContext } from '../when/find-moments.ts';
import type { Source, Start } from './found.ts';
import { mentionsOf } from './mentions.ts';
import type { Weighed } from './weigh-moments.ts';
import { weighStarts } from './weigh-start.ts';

export interface Ruled {
  readonly told: Told | null;
  readonly weighed: readonly Weighed[];
  readonly change: Change;
  /** The days of a timetable, each with its rows in order. */
  readonly timetable: readonly {
    readonly placed: readonly { readonly start: number }[];
    readonly rows: readonly RawSession[];
  }[];
}

export interface FoundStarts {
  /** Likeliest first. */
  readonly starts: readonly Start[];
  /** The texts that they were looked for in. */
  readonly sources: readonly Source[];
  readonly change: Change;
}

/** `note`: what the candidate wrote above the forward. `ruled`: what the phrase rules make of the text. */
export function findStart(
  reading: Reading,
  note: string,
  when: WhenContext,
  { told, weighed, change, timetable }: Ruled,
): FoundStarts {
  const weights = new Map<number, number>();
  for (const { moment, weight } of weighed)
    if (moment.start !== null) weights.set(moment.start, Math.max(weight, weights.get(moment.start) ?? weight));
  const mentions = mentionsOf(reading, note, when);
  const starts = weighStarts(mentions, {
    reading,
    change,
    sentAt: when.sentAt,
    ruled: told?.start ?? null,
    weights,
    rows: {
      first: new Set(timetable.flatMap(({ placed }) => placed[0]?.start ?? [])),
      later: new Set(timetable.flatMap(({ placed }) => placed.slice(1).map(({ start }) => start))),
      met: timetable.some(({ rows }) => rows.some(({ people }) => people.length > 0)),
    },
    signed: new Set(reading.signature?.lines.map(({ number }) => number) ?? []),
  });
  return {
    starts: reading.advice?.starts(starts, mentions, reading, when) ?? starts,
    sources: mentions.sources,
    change,
  };
}
