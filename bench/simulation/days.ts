/** The interviews of each local day, and whom to thank for it. */
import { clockOf, DAY, HOUR } from './clocks.ts';
import type { Told, ToldInterview } from './told.ts';
import type { Rules } from './workdays.ts';

export interface Day {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly noted: number;
  readonly met: readonly string[];
  readonly thanks: readonly string[];
}

const ends = (one: ToldInterview, rules: Rules): number => {
  const start = one.start ?? 0;
  if (one.allDay) return Math.max(rules.clock.at(rules.clock.wall(start).day, rules.business[1]), start + HOUR);
  return one.end !== null && one.end > start ? one.end : start + HOUR;
};

function metAt(told: Told, one: ToldInterview): readonly string[] {
  const there = one.people.filter((key) => told.contacts.has(key) && !one.absent.has(key));
  const others = there.filter((key) => told.contacts.get(key)?.role !== 'recruiter' || one.present.has(key));
  if (one.screen) return there;
  if (others.length > 0) return others;
  return one.absent.size > 0 ? [] : there;
}

/** The interviews of each local day, and whom to thank for it: each person once in three days. */
export function daysOf(told: Told, rules: Rules): readonly Day[] {
  const live = [...told.interviews.values()]
    .filter((one) => one.start !== null && !one.cancelled && !one.dropped)
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  // Days are those of the place of their first interview.
  const days: ToldInterview[][] = [];
  let today = { clock: rules.clock, day: Number.NaN };
  for (const one of live) {
    const start = one.start ?? 0;
    if (today.clock.wall(start).day === today.day) days.at(-1)?.push(one);
    else {
      const clock = one.zone === null || one.zone === 'UTC' ? rules.clock : clockOf(one.zone);
      today = { clock, day: clock.wall(start).day };
      days.push([one]);
    }
  }
  let roundFrom = Number.NEGATIVE_INFINITY;
  let thanked = new Set<string>();
  const keys = new Set<string>();
  return days.map((interviews) => {
    const starts = interviews.map((one) => one.start ?? 0);
    const start = Math.min(...starts);
    if (start - roundFrom > 3 * DAY) {
      roundFrom = start;
      thanked = new Set();
    }
    const all = [...new Set(interviews.flatMap((one) => metAt(told, one)))];
    const others = all.filter(
      (key) => told.contacts.get(key)?.role !== 'recruiter' || interviews.some((one) => one.present.has(key)),
    );
    const met = others.length > 0 && !interviews.some((one) => one.screen) ? others : all;
    const thanks = met.filter((key) => !thanked.has(key));
    for (const key of thanks) thanked.add(key);
    let key = `s${new Date(Math.max(...starts)).toISOString().slice(0, 10).replaceAll('-', '')}`;
    while (keys.has(key)) key += 'b';
    keys.add(key);
    return {
      key,
      start,
      end: Math.max(...interviews.map((one) => ends(one, rules))),
      noted: Math.max(...interviews.map((one) => one.noted)),
      met,
      thanks,
    };
  });
}
