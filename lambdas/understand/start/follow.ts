/** Follows a thread in plain steps from oldest to newest: what is proposed, picked, moved and kept. One voice among several. */

import type { Instant } from '../../application/instant.ts';
import type { LocalDate } from '../../application/local-time.ts';
import type { Day, Mentions, Source, StartCandidate } from './found.ts';
import { picksIn, placesOf } from './picked.ts';
import { saysSameTime } from './shifts.ts';

/** How the current time came about. */
export type Step = 'told' | 'one of several' | 'its hour' | 'its day' | 'same time' | 'shifted' | 'picked';

export interface Followed {
  /** Null if several times are open, or none was given. */
  readonly start: Instant | null;
  readonly options: readonly Instant[];
  readonly step: Step | null;
  /** Age of the message that took the last step. */
  readonly age: number;
}

const NOTHING: Followed = { start: null, options: [], step: null, age: 0 };

const HOUR = 3_600_000;
const MOST = 8;

const dayKey = ({ year, month, day }: LocalDate): string => `${year}-${month}-${day}`;

const SUPPOSED = /unusual|against|reading [23]|a week on|not known|2 of|3 of/;

const cost = ({ supposes }: StartCandidate): number => supposes.filter((what) => SUPPOSED.test(what)).length;

const isBare = ({ atom }: Day): boolean =>
  atom.weekday !== null && atom.day === null && atom.month === null && atom.pair === null;

/** 'Thursday' means the Thursday whose date is given elsewhere, if there is one. */
function byDatesTold(candidates: readonly StartCandidate[], days: readonly Day[]): readonly StartCandidate[] {
  const told = new Set(
    days.flatMap(({ atom, settled }) =>
      settled.kind === 'day' && (atom.day !== null || atom.pair !== null) ? [dayKey(settled.date)] : [],
    ),
  );
  const weekdays = new Set(candidates.flatMap((one) => (told.has(dayKey(one.date)) ? [one.day] : [])));
  return candidates.flatMap((one) => {
    if (!isBare(one.day) || !weekdays.has(one.day)) return [one];
    if (!told.has(dayKey(one.date))) return [];
    return [{ ...one, supposes: one.supposes.filter((what) => what !== 'day: a week on') }];
  });
}

const simplest = (list: readonly StartCandidate[]): StartCandidate | null =>
  list.reduce<StartCandidate | null>((best, one) => (best === null || cost(one) < cost(best) ? one : best), null);

const distinct = (list: readonly StartCandidate[]): readonly StartCandidate[] => {
  const out = new Map<Instant, StartCandidate>();
  for (const one of list) {
    const known = out.get(one.start);
    if (known === undefined || cost(one) < cost(known)) out.set(one.start, one);
  }
  return [...out.values()];
};

/** `gone`: hours mentioned only to be ruled out ('not 1.45', 'rather than nine'). */
export function follow(
  { sources, days }: Mentions,
  all: readonly StartCandidate[],
  gone: (one: StartCandidate) => boolean,
): Followed {
  const messages = sources
    .filter(({ part }) => part === 'newest' || part === 'older')
    .toSorted((a, b) => b.age - a.age)
    .slice(-MOST);
  const candidates = byDatesTold(all, days);
  let state: { now: StartCandidate | null; options: readonly StartCandidate[]; step: Step | null; age: number } = {
    now: null,
    options: [],
    step: null,
    age: 0,
  };
  for (const message of messages) {
    const next = stepOf(message, candidates, gone, state);
    if (next !== null) state = { ...next, age: message.age };
  }
  return state.step === null
    ? NOTHING
    : {
        start: state.now?.start ?? null,
        options: state.options.map(({ start }) => start),
        step: state.step,
        age: state.age,
      };
}

interface State {
  readonly now: StartCandidate | null;
  readonly options: readonly StartCandidate[];
  readonly step: Step | null;
}

function stepOf(
  message: Source,
  candidates: readonly StartCandidate[],
  gone: (one: StartCandidate) => boolean,
  { now, options }: State,
): State | null {
  const ahead = (one: StartCandidate) => one.start > message.sentAt - HOUR;
  const known = now === null ? options : [now];
  const here = candidates.filter(({ hour, shift }) => shift === null && hour.source === message && !hour.loose);
  const told = distinct(
    here.filter((one) => one.paired && one.day.source === message && ahead(one) && !gone(one) && cost(one) === 0),
  );
  const moved = candidates.filter(
    ({ shift, start }) =>
      shift !== null && message.text.includes(shift) && !/[?？]/u.test(shift) && start > message.sentAt,
  );
  const byShift = now === null ? null : simplest(moved.filter(({ hour }) => sameClock(hour.atom.start, now)));
  if (byShift !== null && told.length < 2 && (told.length === 0 || told[0]?.start === now?.start))
    return { now: byShift, options: [byShift], step: 'shifted' };
  const [only] = told;
  // If several times are given again, having been an option before does not settle one of them.
  if (only !== undefined && told.length === 1) return { now: only, options: [only], step: 'told' };
  if (told.length > 1) return { now: null, options: told, step: 'one of several' };
  const again = here.filter((one) => !gone(one) && known.some(({ start }) => start === one.start));
  if (again.length > 0) {
    const found = distinct(again);
    return found.length === 1 && found[0] !== undefined ? { now: found[0], options: found, step: 'picked' } : null;
  }
  const days = new Set(known.map(({ date }) => dayKey(date)));
  const hours = distinct(here.filter((one) => !gone(one) && days.has(dayKey(one.date)) && ahead(one) && cost(one) < 2));
  if (hours.length > 0 && days.size === 1) {
    const best = simplest(hours);
    if (best !== null) return { now: best, options: [best], step: 'its hour' };
  }
  const named = candidates.filter(({ day, shift }) => shift === null && day.source === message && !day.loose);
  const onDay = named.filter(ahead);
  if (onDay.length > 0 && here.length === 0) {
    const kept = known.filter(({ date }) => onDay.some((one) => dayKey(one.date) === dayKey(date) && cost(one) < 2));
    if (kept.length > 0) {
      const found = distinct(kept);
      return { now: found.length === 1 ? (found[0] ?? null) : null, options: found, step: 'its day' };
    }
    const sameHour = onDay.filter((one) => known.some((other) => other.hour.atom === one.hour.atom));
    const best = simplest(sameHour);
    if (best !== null && (saysSameTime(message.text.slice(0, 1500)) || known.length === 1))
      return { now: best, options: [best], step: saysSameTime(message.text.slice(0, 1500)) ? 'same time' : 'its day' };
  }
  if (options.length > 1) {
    const picks = picksIn(message.text);
    const picked = options.filter((one) => picks.some((pick) => placesOf(one, options).has(pick)));
    const [one] = picked;
    if (picked.length === 1 && one !== undefined) return { now: one, options: [one], step: 'picked' };
  }
  return null;
}

const sameClock = (a: StartCandidate['clock'], { clock }: StartCandidate): boolean =>
  a.hour % 12 === clock.hour % 12 && a.minute === clock.minute;

/** What following the thread makes of an instant. */
export function followFeatures(one: StartCandidate, followed: Followed, newest: number): readonly string[] {
  const { start, options, step, age } = followed;
  if (step === null) return ['thread tells none'];
  const where = age === newest ? 'in the newest' : 'before the newest';
  if (start === null)
    return options.includes(one.start)
      ? ['thread leaves it open', `thread leaves ${Math.min(4, options.length)} open`]
      : ['thread leaves others open'];
  return start === one.start
    ? ['thread takes it', `thread takes it: ${step}`, `thread takes it ${where}`, `thread takes it: ${step} ${where}`]
    : ['thread takes another', `thread takes another: ${step}`, `thread takes another ${where}`];
}
