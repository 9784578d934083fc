/** UTC offsets of time zones, found with Intl and cached as short lists of changes. */
import { DAY, HOUR, type Instant, MINUTE, SECOND } from './instant.ts';

/** About 398 days: offset changes are found and cached one such span at a time. */
const SPAN = 2 ** 35;

/** How often Intl is asked within a span. No zone changes its offset and changes it back within a week. */
const STEP = 7 * DAY;

/** Cached spans per zone: mail may name any year. */
const SPANS_KEPT = 400;

/** Enough for all zones and some other spellings ('europe/london'), but mail cannot fill the memory with them. */
const ZONES_KEPT = 1000;

/** Offsets in milliseconds east of UTC; offsets[i] holds from starts[i] on, and starts[0] is the beginning of the span. */
interface Span {
  readonly starts: readonly Instant[];
  readonly offsets: readonly number[];
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly spans: Map<number, Span>;
}

const zones = new Map<string, Zone>();

function open(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  // Intl accepts '+05:30' as a zone too, but a bare offset is not a zone.
  if (!/^[a-z]/i.test(name) || name.length > 60) return null;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset', era: 'short' });
    const zone = { format, spans: new Map<number, Span>() };
    if (zones.size >= ZONES_KEPT) zones.clear();
    zones.set(name, zone);
    return zone;
  } catch {
    return null;
  }
}

/** Does Intl know a zone of this name? */
export const isZone = (name: string): boolean => open(name) !== null;

/** 'GMT', 'GMT-05:00', 'GMT+00:19:32' at the end of what Intl writes, as milliseconds. */
function ask(zone: Zone, at: Instant): number {
  const written = zone.format.format(at);
  const offset = written.slice(written.lastIndexOf('GMT') + 3);
  if (offset === '') return 0;
  const size =
    Number(offset.slice(1, 3)) * HOUR + Number(offset.slice(4, 6)) * MINUTE + Number(offset.slice(7, 9)) * SECOND;
  return offset.startsWith('+') ? size : -size;
}

/** The first second at which the offset is no longer that of `from`. */
function change(zone: Zone, from: Instant, to: Instant, offset: number): Instant {
  let before = from;
  let after = to;
  while (after - before > SECOND) {
    const middle = Math.floor((before + after) / 2 / SECOND) * SECOND;
    if (middle <= before) break;
    if (ask(zone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

function survey(zone: Zone, index: number): Span {
  const from = Math.floor((index * SPAN) / SECOND) * SECOND;
  const to = (index + 1) * SPAN;
  const starts = [from];
  const offsets = [ask(zone, from)];
  let offset = offsets[0] ?? 0;
  for (let at = from; at < to; at += STEP) {
    const next = Math.min(at + STEP, to);
    const there = ask(zone, next);
    if (there === offset) continue;
    starts.push(change(zone, at, next, offset));
    offsets.push(there);
    offset = there;
  }
  return { starts, offsets };
}

function spanAt(name: string, at: Instant): Span {
  const zone = zones.get(name) ?? open(name);
  if (zone === null) throw new RangeError(`no such time zone: ${name}`);
  const index = Math.floor(at / SPAN);
  const known = zone.spans.get(index);
  if (known !== undefined) return known;
  if (zone.spans.size >= SPANS_KEPT) zone.spans.clear();
  const span = survey(zone, index);
  zone.spans.set(index, span);
  return span;
}

/** The interval looked up last: a plan asks for the same zone and season again and again. */
let season = { name: '', from: 0, to: 0, offset: 0 };

/** Milliseconds east of UTC. Throws RangeError if there is no such zone (see isZone) or the instant is beyond Date's range. */
export function offsetAt(name: string, at: Instant): number {
  if (at >= season.from && at < season.to && name === season.name) return season.offset;
  const { starts, offsets } = spanAt(name, at);
  let i = starts.length - 1;
  while (i > 0 && at < (starts[i] ?? 0)) i--;
  const index = Math.floor(at / SPAN);
  const from = Math.max(starts[i] ?? 0, index * SPAN);
  season = { name, from, to: starts[i + 1] ?? (index + 1) * SPAN, offset: offsets[i] ?? 0 };
  return season.offset;
}
