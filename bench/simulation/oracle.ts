/** What the playbook asks for at a moment, written from the playbook's own text with the checker's own clocks. */
import { createRequire } from 'node:module';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { clockOf, type ZoneClock } from './clocks.ts';
import { stepOf, type Told, type ToldInterview, type ToldStep } from './told.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Expected {
  readonly step: string;
  readonly about: string;
  readonly reminder: boolean;
  readonly due: number;
  /** Past this it is not worth doing. */
  readonly until: number | null;
}

export interface Day {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly noted: number;
  readonly met: readonly string[];
  readonly thanks: readonly string[];
}

export interface Rules {
  readonly clock: ZoneClock;
  readonly waking: readonly [number, number];
  readonly business: readonly [number, number];
  readonly country: string | null;
  readonly paused: number | 'open' | null;
}

const minutes = (hour: string): number => Number(hour.split(':')[0]) * 60 + Number(hour.split(':')[1]);

/** The zone that was set, else that of the invite noted last. */
export function zoneFor(candidate: Candidate, told: Iterable<Told>): string {
  if (candidate.zone !== null) return candidate.zone;
  let latest: ToldInterview | null = null;
  for (const one of told)
    for (const interview of one.interviews.values())
      if (interview.zone !== null && interview.zone !== 'UTC' && (latest === null || interview.noted > latest.noted))
        latest = interview;
  return latest?.zone ?? 'UTC';
}

export const rulesFor = (candidate: Candidate, told: Iterable<Told>): Rules => ({
  clock: clockOf(zoneFor(candidate, told)),
  waking: [minutes(candidate.waking.from), minutes(candidate.waking.to)],
  business: [minutes(candidate.business.from), minutes(candidate.business.to)],
  country: candidate.country,
  paused: candidate.stopped ? 'open' : candidate.paused,
});

/** By country and year: the days of public holidays, as the library writes their dates. */
const holidays = new Map<string, ReadonlySet<number>>();

function isHoliday(country: string, day: number): boolean {
  const year = new Date(day * DAY).getUTCFullYear();
  const key = `${country}${year}`;
  let known = holidays.get(key);
  if (known === undefined) {
    const Holidays = createRequire(import.meta.url)('date-holidays');
    const list: readonly { readonly date: string; readonly type: string; readonly start: Date; readonly end: Date }[] =
      new Holidays(country, { timezone: 'UTC' }).getHolidays(year);
    const days = new Set<number>();
    for (const { date, type, start, end } of list) {
      if (type !== 'public') continue;
      const first = Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
      const length = Math.ceil((end.getTime() - start.getTime()) / DAY);
      for (let n = 0; n < length; n += 1) days.add(first + n);
    }
    known = days;
    holidays.set(key, known);
  }
  return known.has(day);
}

/** 24 December to 1 January, in every country. */
const isYearsEnd = (day: number): boolean =>
  /-(?:01-01|12-2[4-9]|12-3\d)$/.test(new Date(day * DAY).toISOString().slice(0, 10));

export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const isWorkday = (day: number, { country }: Rules): boolean =>
  weekdayOf(day) <= 5 && !isYearsEnd(day) && !(country !== null && isHoliday(country, day));

export function firstWorkday(day: number, rules: Rules): number {
  let one = day;
  while (!isWorkday(one, rules)) one += 1;
  return one;
}

export function workdaysAfter(day: number, count: number, rules: Rules): number {
  let one = day;
  for (let left = count; left > 0; left -= 1) one = firstWorkday(one + 1, rules);
  return one;
}

/** 09:30, or where business hours do not hold it their beginning. */
export const morningOf = ({ business: [from, to] }: Rules): number => (570 >= from && 570 < to ? 570 : from);

export const isWaking = (at: number, { clock, waking: [from, to] }: Rules): boolean => {
  const { minute } = clock.wall(at);
  return minute >= from && minute < to;
};

export const isBusiness = (at: number, rules: Rules): boolean => {
  const { day, minute } = rules.clock.wall(at);
  return isWorkday(day, rules) && minute >= rules.business[0] && minute < rules.business[1];
};

function awake(at: number, rules: Rules): number {
  if (isWaking(at, rules)) return at;
  const { day } = rules.clock.wall(at);
  const today = rules.clock.at(day, rules.waking[0]);
  return today > at ? today : rules.clock.at(day + 1, rules.waking[0]);
}

function atWork(at: number, rules: Rules): number {
  if (isBusiness(at, rules)) return at;
  const { day } = rules.clock.wall(at);
  const today = rules.clock.at(firstWorkday(day, rules), morningOf(rules));
  return today > at ? today : rules.clock.at(firstWorkday(day + 1, rules), morningOf(rules));
}

const onWorkday = (from: number, days: number, rules: Rules): number =>
  rules.clock.at(firstWorkday(rules.clock.wall(from).day + days, rules), morningOf(rules));

const afterWorkdays = (from: number, count: number, rules: Rules): number =>
  rules.clock.at(workdaysAfter(rules.clock.wall(from).day, count, rules), morningOf(rules));

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

export const isSettled = (one: ToldStep): boolean => one.done.length > 0 || one.skipped.length > 0;
export const OUTREACH = new Set(['status-check', 'second-check', 'hiring-manager', 'keep-in-touch']);
export const WAITS = new Set([...OUTREACH, 'prepare', 'close']);

/** When the employer last got a note for this application that was no thank-you. */
export function wroteLast(told: Told): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const one of told.steps.values()) {
    if (!OUTREACH.has(one.step)) continue;
    if (one.done.length === 0 && (one.skipped.length > 0 || one.snoozed !== null)) continue;
    last = Math.max(last, one.offered.at(-1) ?? last, ...one.done.map(({ at }) => at));
  }
  return last;
}

/** The silence that is going on: what it is counted from, and until when the employer asked to wait. */
export function silenceOf(told: Told, days: readonly Day[]) {
  const word = told.words.at(-1);
  const last = days.at(-1);
  const begins = [
    ...(last === undefined ? [] : [{ key: last.key.slice(0, 9), at: last.end }]),
    ...(word === undefined ? [] : [{ key: `w${Math.floor(word.at / 1000)}`, at: word.at }]),
    ...(told.nextRound === null ? [] : [{ key: `n${Math.floor(told.nextRound / 1000)}`, at: told.nextRound }]),
  ];
  let first = begins[0];
  for (const one of begins) if (first !== undefined && one.at > first.at) first = one;
  if (first === undefined) return null;
  const asked = told.words.findLast((one) => one.expectBy !== null)?.expectBy ?? null;
  return { ...first, wait: asked !== null && asked > first.at ? asked : null };
}

export const feltGreat = (told: Told, days: readonly Day[]): boolean => {
  let last: string | undefined;
  const known = days.filter((day) => told.felt.has(day.key));
  const gone = [...told.felt.keys()].filter((key) => !days.some((day) => day.key === key));
  for (const key of [...gone, ...known.map((day) => day.key)]) last = told.felt.get(key);
  return last === 'great';
};

/** Everything that should still come, with its moment, if nothing else happened from `now` on. */
export function expectations(told: Told, rules: Rules, now: number, elsewhere: number): readonly Expected[] {
  if (told.status !== 'active' || rules.paused === 'open') return [];
  const days = daysOf(told, rules);
  const expected: Expected[] = [];
  const paused = rules.paused ?? 0;
  const add = (
    step: string,
    about: string,
    nominal: number,
    until: number | null,
    named: boolean,
    reminder = false,
  ): number | null => {
    const waits = WAITS.has(step);
    const quiet = waits && step !== 'prepare' ? told.quiet : 0;
    const earliest = Math.max(nominal, now, paused, quiet);
    const word = named ? Math.max(nominal, quiet) : quiet > nominal ? quiet : null;
    const hours = waits && step !== 'prepare' ? atWork : awake;
    let due = word !== null && earliest - word < HOUR ? earliest : hours(earliest, rules);
    if (step === 'thank' && until !== null && due >= until) due = earliest;
    if (until !== null && due >= until) return null;
    expected.push({ step, about, reminder, due, until });
    return due;
  };
  for (const day of days) aroundDay(told, rules, day, add);
  const before = expected.length;
  silence(told, rules, days, elsewhere, add);
  // A reminder is let go when the next step is due.
  const chain = expected.slice(before);
  return [
    ...expected.slice(0, before),
    ...chain.filter((one) => !one.reminder || !chain.some((next) => next !== one && next.due <= one.due + DAY)),
  ];
}

type Add = (
  step: string,
  about: string,
  nominal: number,
  until: number | null,
  named: boolean,
  reminder?: boolean,
) => number | null;

function aroundDay(told: Told, rules: Rules, day: Day, add: Add): void {
  const { clock, waking } = rules;
  const evening = Math.max(waking[0], Math.min(18 * 60, waking[1] - 60));
  const prepareAt = clock.at(clock.wall(day.start).day - 1, evening);
  const prepare = stepOf(told, 'prepare', day.key);
  if (prepare === null && day.noted < prepareAt && day.start - day.noted >= 15 * HOUR)
    add('prepare', day.key, prepareAt, day.start, false);
  if (prepare !== null && prepare.snoozed !== null) add('prepare', day.key, prepare.snoozed, day.start, true);

  const expires = day.end + 48 * HOUR;
  const thank = stepOf(told, 'thank', day.key);
  const call = stepOf(told, 'last-call', day.key);
  const settled = [thank, call].flatMap((one) => (one === null ? [] : [...one.done, ...one.skipped]));
  const all = settled.some((one) => one.person === null);
  const left = all ? [] : day.thanks.filter((key) => !settled.some((one) => one.person === key));
  const finished =
    (day.thanks.length > 0 && left.length === 0) || (thank !== null && isSettled(thank) && left.length === 0);
  const said = told.answered.get(day.key) ?? Number.NEGATIVE_INFINITY;
  const answered = said >= day.start;
  let thankAt = day.end + 3 * HOUR;
  if (answered) thankAt = said;
  else if (!isWaking(thankAt, rules)) {
    const nine = Math.max(9 * 60, waking[0]);
    const today = clock.at(clock.wall(thankAt).day, nine);
    thankAt = today > thankAt ? today : clock.at(clock.wall(thankAt).day + 1, nine);
  }
  const debrief = stepOf(told, 'debrief', day.key);
  if (!answered && !finished) {
    const soon = day.end + 30 * MINUTE;
    if (debrief === null && thank === null) add('debrief', day.key, awake(soon, rules), Math.max(thankAt, soon), false);
    else if (debrief !== null && debrief.snoozed !== null) add('debrief', day.key, debrief.snoozed, expires, true);
  }
  if (finished || (day.met.length > 0 && day.thanks.length === 0)) return;
  const snoozed = thank?.snoozed ?? call?.snoozed ?? null;
  if (snoozed !== null) add(call === null ? 'thank' : 'last-call', day.key, snoozed, expires, true);
  else if (thank === null) add('thank', day.key, thankAt, expires, answered);
  else if (call === null && left.length > 0) {
    const offered = thank.offered.at(-1) ?? day.end;
    add('last-call', day.key, awake(Math.max(day.end + DAY, offered + 6 * HOUR), rules), day.end + 40 * HOUR, false);
  }
}

/** The day in UTC from which a silence is named. */
function namedFrom(key: string): number {
  const [letter, rest] = [key.slice(0, 1), key.slice(1)];
  if (letter !== 's') return Math.floor((Number(rest) * 1000) / DAY);
  return Date.parse(`${rest.slice(0, 4)}-${rest.slice(4, 6)}-${rest.slice(6, 8)}T00:00:00Z`) / DAY;
}

/** Asked in this silence; or in a later one that came to nothing, because its interview or its word was taken back. */
export function inSilenceOf(
  began: { readonly key: string; readonly at: number },
  { about, offered }: ToldStep,
): boolean {
  const name = about.replace(/#.*/, '');
  if (name === began.key) return true;
  return namedFrom(name) >= namedFrom(began.key) && (offered.at(-1) ?? 0) > began.at;
}

function silence(told: Told, rules: Rules, days: readonly Day[], elsewhere: number, add: Add): void {
  const began = silenceOf(told, days);
  if (began === null) return;
  const written = Math.max(wroteLast(told), elsewhere);
  const apart = Number.isFinite(written) ? afterWorkdays(written, 5, rules) : Number.NEGATIVE_INFINITY;
  const stages: readonly (readonly [string, string])[] = [
    ['status-check', began.key],
    ['hiring-manager', began.key],
    ['second-check', began.key],
    ...[1, 2, 3, 4].map((nth) => ['keep-in-touch', `${began.key}#${nth}`] as const),
    ['close', began.key],
  ];
  const since = [...told.steps.values()]
    .filter((one) => stages.some(([step]) => step === one.step) && inSilenceOf(began, one))
    .sort((a, b) => (a.offered.at(-1) ?? 0) - (b.offered.at(-1) ?? 0));
  const notes = since.filter((one) => one.step === 'keep-in-touch');
  const inSilence = (step: string, about: string): ToldStep | null =>
    (step === 'keep-in-touch' ? notes[Number(about.at(-1)) - 1] : since.findLast((one) => one.step === step)) ?? null;
  const reached = stages.findLastIndex(([step, about]) => inSilence(step, about) !== null);
  /** The moment the next step counts from; null: this one is still to come. */
  const stage = (step: string, about: string, nominal: number): number | null => {
    const known = inSilence(step, about);
    const promised = began.wait === null ? Number.NEGATIVE_INFINITY : onWorkday(began.wait, 1, rules);
    const held = OUTREACH.has(step) ? Math.max(apart, promised) : Number.NEGATIVE_INFINITY;
    if (known === null) {
      add(step, about, Math.max(nominal, held), null, false);
      return null;
    }
    if (isSettled(known)) return Math.max(...[...known.done, ...known.skipped].map(({ at }) => at));
    // Its time has passed: the next step was offered.
    if (stages.findIndex(([one, other]) => one === step && other === about) < reached) return known.offered.at(-1) ?? 0;
    if (known.snoozed !== null) {
      add(step, known.about, Math.max(known.snoozed, held), null, known.snoozed >= held);
      return null;
    }
    const offered = known.offered.at(-1) ?? 0;
    if (step === 'status-check' && known.reminded.length === 0)
      add(step, known.about, onWorkday(offered, 2, rules), null, false, true);
    return offered;
  };
  const first = began.wait === null ? onWorkday(began.at, 7, rules) : onWorkday(began.wait, 1, rules);
  let from = stage('status-check', began.key, first);
  if (from === null) return;
  const met = new Set(days.flatMap((day) => day.met));
  const managers = [...told.contacts].filter(
    ([key, { role }]) => role === 'hiring-manager' && met.has(key) && !told.agency,
  );
  const asked = (inSilence('status-check', began.key)?.done.length ?? 0) > 0;
  const manager = inSilence('hiring-manager', began.key) !== null;
  const second = inSilence('second-check', began.key) !== null;
  const toManager = manager || (!second && managers.length > 0 && asked && feltGreat(told, days));
  from = stage(toManager ? 'hiring-manager' : 'second-check', began.key, afterWorkdays(from, 5, rules));
  for (let nth = 1; nth <= 4 && from !== null; nth += 1)
    from = stage('keep-in-touch', `${began.key}#${nth}`, onWorkday(Math.max(from, wroteLast(told)), 21, rules));
  if (from !== null) stage('close', began.key, onWorkday(from, 28, rules));
}
