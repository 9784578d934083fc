/**
 * The calendar objects of one message: every VEVENT once, times exactly as given. RFC 5545, RFC 5546, RFC 6047
 *
 * Nothing is kept between two messages, not even a zone. Any input gets an answer, in well under a second.
 */
import type { Instant } from '../../application/instant.ts';
import type { CalendarPart, Trouble } from '../../mail/message.ts';
import { type Flaw, type ReadEvent, readEvent, readOccurrence } from './event.ts';
import type { CalendarInterview } from './interview.ts';
import { readText } from './lines.ts';
import { type Budget, byName, newBudget, type RawCalendar, readObjects } from './objects.ts';
import { placesIn } from './wall-time.ts';

export type { CalendarInterview } from './interview.ts';

interface CalendarContext {
  /** Tells which occurrence of a series is the next. */
  readonly now: Instant;
  /** The candidate's zone (IANA), for times without one; null if unknown. */
  readonly zone: string | null;
}

export interface Calendars {
  readonly interviews: readonly CalendarInterview[];
  readonly trouble: readonly Trouble[];
}

export function readCalendars(parts: readonly CalendarPart[], context: CalendarContext): Calendars {
  const budget = newBudget();
  const events: ReadEvent[] = [];
  let unreadable = false;
  for (const part of parts) {
    const calendars = readObjects(part.text, budget);
    if (calendars.length === 0 && part.text.trim() !== '' && !budget.spent) unreadable = true;
    for (const calendar of calendars) events.push(...readCalendar(calendar, part.method, context, budget));
  }
  const whole = events.filter((one) => !one.broken);
  const flaws = events.flatMap((one) => one.flaws);
  if (unreadable) flaws.push({ code: 'malformed-calendar' });
  // An event without a readable time still says who meets whom about what, but next to a good one it is only noise.
  const told = once((whole.length > 0 ? whole : events).map((one) => one.interview));
  return { interviews: told, trouble: say(flaws, budget.spent) };
}

function readCalendar(
  calendar: RawCalendar,
  partMethod: string | null,
  context: CalendarContext,
  budget: Budget,
): readonly ReadEvent[] {
  const place = placesIn(calendar, context.zone);
  const method = byName(calendar.lines).get('method')?.[0];
  const moved = new Map<string, Instant[]>();
  for (const event of calendar.events) {
    const occurrence = readOccurrence(event, place);
    if (occurrence === null) continue;
    const same = moved.get(occurrence.uid);
    if (same === undefined) moved.set(occurrence.uid, [occurrence.at]);
    else same.push(occurrence.at);
  }
  const around = {
    place,
    method: (method === undefined ? '' : readText(method)) || partMethod,
    now: context.now,
    budget,
    moved: (uid: string | null) => (uid === null ? [] : (moved.get(uid) ?? [])),
  };
  return calendar.events.map((event) => readEvent(event, around));
}

/** Google and others send one object twice, in the body and as a file, and perhaps only one copy gives its METHOD. */
function once(interviews: readonly CalendarInterview[]): readonly CalendarInterview[] {
  const found = new Map<string, CalendarInterview>();
  for (const one of interviews) {
    const { uid, recurrenceId, sequence, stamp, start } = one;
    const key = JSON.stringify([uid ?? one.title, recurrenceId, sequence, stamp, start]);
    const same = found.get(key);
    if (same === undefined || (same.method === 'publish' && one.method !== 'publish')) found.set(key, one);
  }
  return [...found.values()];
}

const SAYS = {
  'malformed-calendar': 'Part of the calendar entry is damaged and could not be read.',
  'too-many': 'There is more in the calendar entries than is read; the rest was left out.',
} as const;

/** One sentence for each kind of flaw, and for each unknown zone. */
function say(flaws: readonly Flaw[], spent: boolean): readonly Trouble[] {
  const found = new Map<string, Trouble>();
  for (const flaw of flaws) {
    const trouble = sayFlaw(flaw);
    if (found.size < 20) found.set(trouble.says, trouble);
  }
  if (spent) found.set(SAYS['too-many'], { code: 'too-many', says: SAYS['too-many'] });
  return [...found.values()];
}

function sayFlaw(flaw: Flaw): Trouble {
  switch (flaw.code) {
    case 'malformed-calendar':
      return { code: flaw.code, says: SAYS[flaw.code] };
    case 'floating-time':
      return {
        code: flaw.code,
        says: flaw.placed
          ? 'The calendar entry gives its time without a time zone; it is read in yours.'
          : 'The calendar entry gives its time without a time zone, and yours is not known yet.',
      };
    case 'unknown-zone':
      return {
        code: flaw.code,
        says: `The calendar entry names a time zone that is not known: ${clean(flaw.named)}.`,
      };
    default:
      return flaw satisfies never;
  }
}

/** Words from a mail, made safe for a sentence of ours. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, 60)
    .trim();
