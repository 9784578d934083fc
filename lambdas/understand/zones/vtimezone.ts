/** A VTIMEZONE's own rules: the offset of a wall time if the zone's name is unknown. RFC 5545 §3.6.5 */
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../application/instant.ts';
import { CALENDAR } from '../../application/limits.ts';
import { fieldsOf, utcOf } from '../../application/local-time.ts';
import { byName, type RawZone } from '../calendar/objects.ts';
import { daysOfRule, type Rule, readRule } from '../calendar/recurrence-rule.ts';
import { readDateValue } from '../calendar/values.ts';

/** Wall times are stored as the instants at which a UTC clock would show them. */
type Wall = number;

/** After each onset the offset is `to`; before it, `from`. Milliseconds east of UTC. */
interface Observance {
  readonly from: number;
  readonly to: number;
  readonly start: Wall;
  readonly dates: readonly Wall[];
  readonly rule: Rule | null;
  readonly until: Wall;
}

export type ZoneRules = readonly Observance[];

/** '-0500', '+05:30', '+053000': milliseconds east of UTC. RFC 5545 §3.3.14 */
function readOffset(value: string | undefined): number | null {
  const found = /^\s*([+-]?)(\d{1,2}):?(\d{2}):?(\d{2})?\s*$/.exec(value ?? '');
  if (found === null) return null;
  const size = Number(found[2]) * HOUR + Number(found[3]) * MINUTE + Number(found[4] ?? 0) * SECOND;
  if (size >= DAY) return null;
  return found[1] === '-' ? -size : size;
}

const wallOf = (value: string | undefined): Wall | null => {
  const read = readDateValue(value ?? '');
  return read === null ? null : utcOf(read.time);
};

/** Null if no part of the zone can be read. */
export function readZoneRules(zone: RawZone): ZoneRules | null {
  const found: Observance[] = [];
  let dates = 0;
  for (const { lines } of zone.observances) {
    const fields = byName(lines);
    const value = (name: string) => fields.get(name)?.[0]?.value;
    const to = readOffset(value('tzoffsetto'));
    const start = wallOf(value('dtstart'));
    if (to === null || start === null) continue;
    const from = readOffset(value('tzoffsetfrom')) ?? to;
    const ruleText = value('rrule');
    const rule = ruleText === undefined ? null : readRule(ruleText);
    const more = (fields.get('rdate') ?? [])
      .flatMap((line) => line.value.split(','))
      .slice(0, CALENDAR.observances - dates);
    dates += more.length;
    found.push({
      from,
      to,
      start,
      dates: more.map(wallOf).filter((wall) => wall !== null),
      rule: rule?.freq === 'YEARLY' ? rule : null,
      until: untilWall(rule, from),
    });
  }
  return found.length === 0 ? null : found;
}

/** UNTIL is in UTC, and is compared on the clock used before the onset. */
function untilWall(rule: Rule | null, from: number): Wall {
  if (rule?.until === undefined || rule.until === null) return Number.POSITIVE_INFINITY;
  const { form, time } = rule.until;
  if (form === 'date') return utcOf(time) + DAY - 1;
  return form === 'local' ? utcOf(time) : utcOf(time) + from;
}

/** The last onset before or at the wall time; null if there is none yet. */
function lastOnset(observance: Observance, wall: Wall): Wall | null {
  const { start, dates, rule, until } = observance;
  if (wall < start) return null;
  let last = start;
  for (const date of dates) if (date <= wall && date > last) last = date;
  if (rule === null) return last;
  const first = fieldsOf(start).year;
  const latest = fieldsOf(Math.min(wall, until)).year;
  // With a rule for every n-th year, the last onset is at most n years back.
  for (let back = 0; back <= rule.interval && latest - back >= first; back++) {
    const year = latest - back;
    if ((year - first) % rule.interval !== 0) continue;
    if (rule.count !== null && (year - first) / rule.interval >= rule.count) continue;
    const onsets = daysOfRule(rule, fieldsOf(start), year).map((day) => day * DAY + (((start % DAY) + DAY) % DAY));
    const onset = onsets.findLast((one) => one <= wall && one <= until && one >= start);
    if (onset !== undefined) return Math.max(onset, last);
  }
  return last;
}

/** The instant when a clock in the zone shows the wall time; gaps and folds as in RFC 5545 §3.3.5. */
export function placeByRules(rules: ZoneRules, wall: Wall): Instant {
  let holds: Observance | undefined;
  let onset = Number.NEGATIVE_INFINITY;
  for (const observance of rules) {
    const last = lastOnset(observance, wall);
    if (last === null || last < onset) continue;
    // If STANDARD and DAYLIGHT begin together, the later one in the list wins.
    holds = observance;
    onset = last;
  }
  if (holds === undefined) {
    const earliest = rules.reduce((a, b) => (b.start < a.start ? b : a));
    return wall - earliest.from;
  }
  const skipped = holds.to > holds.from && wall - onset < holds.to - holds.from;
  return wall - (skipped ? holds.from : holds.to);
}
