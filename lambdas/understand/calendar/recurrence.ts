/**
 * The next interview of a series. RFC 5545 §3.8.5
 *
 * RRULE libraries walk from one occurrence to the next and may never arrive (FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30); this
 * looks through a bounded number of days.
 */
import { DAY, HOUR, type Instant } from '../../application/instant.ts';
import { CALENDAR } from '../../application/limits.ts';
import { daysOf, fieldsOf, type Local, type LocalTime, utcOf } from '../../application/local-time.ts';
import { daysWithin, type Rule } from './recurrence-rule.ts';

/** A series that began longer ago is a team's calendar, not an interview: its times are reported as given. */
const YOUNG = 370 * DAY;

interface Series {
  readonly rule: Rule | null;
  /** DTSTART on its own clock, and the instants of wall times in its zone. */
  readonly wall: LocalTime;
  readonly place: (wall: LocalTime) => Instant | null;
  readonly lasts: number | null;
  /** RDATE. */
  readonly more: readonly Instant[];
  /** EXDATE, and occurrences that have VEVENTs of their own. */
  readonly except: ReadonlySet<Instant>;
}

/** The first occurrence that is not over; DTSTART if there is none, or the series is old. */
export function nextStart(series: Series, now: Instant): Instant | null {
  const first = series.place(series.wall);
  if (first === null || now - first > YOUNG) return first;
  const open = (at: Instant) => at + (series.lasts ?? HOUR) > now && !series.except.has(at);
  if (open(first)) return first;
  const ruled = nextByRule(series, now, open);
  const added = series.more.filter(open);
  const next = Math.min(...added, ruled ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next : first;
}

function nextByRule(series: Series, now: Instant, open: (at: Instant) => boolean): Instant | null {
  const { rule, wall, place } = series;
  if (rule === null) return null;
  const start = fieldsOf(utcOf(wall));
  const firstDay = daysOf(start.year, start.month, start.day);
  const lastDay = Math.floor((now + YOUNG) / DAY);
  let count = 1;
  let looked = 0;
  for (let i = 0; looked < CALENDAR.seriesDays; i++) {
    const [from, to] = period(rule, start, firstDay, i);
    if (from > lastDay) return null;
    looked += to - from + 1;
    for (const day of daysWithin(rule, start, from, to)) {
      if (day <= firstDay) continue;
      count++;
      if (rule.count !== null && count > rule.count) return null;
      const { year, month, day: ofMonth } = fieldsOf(day * DAY);
      const time = { ...wall, year, month, day: ofMonth };
      const at = place(time);
      if (at === null || isPast(rule, time, at)) return null;
      if (open(at)) return at;
    }
  }
  return null;
}

/** Days (since 1970-01-01) of the i-th day, week, month or year of the series. */
function period(rule: Rule, start: Local, firstDay: number, i: number): readonly [number, number] {
  const n = i * rule.interval;
  switch (rule.freq) {
    case 'DAILY':
      return [firstDay + n, firstDay + n];
    case 'WEEKLY': {
      const monday = firstDay - ((start.weekday - rule.weekStart + 7) % 7) + 7 * n;
      return [monday, monday + 6];
    }
    case 'MONTHLY':
      return [daysOf(start.year, start.month + n, 1), daysOf(start.year, start.month + n + 1, 1) - 1];
    case 'YEARLY':
      return [daysOf(start.year + n, 1, 1), daysOf(start.year + n + 1, 1, 1) - 1];
    default:
      return rule.freq satisfies never;
  }
}

/** Whether this is after UNTIL, which may be a date, a wall time or an instant. RFC 5545 §3.3.10 */
function isPast(rule: Rule, time: LocalTime, at: Instant): boolean {
  if (rule.until === null) return false;
  const until = utcOf(rule.until.time);
  if (rule.until.form === 'date') return utcOf({ ...time, hour: 0, minute: 0, second: 0 }) > until;
  return (rule.until.form === 'local' ? utcOf(time) : at) > until;
}
