/** Calendar objects as a tree: VCALENDAR, its VEVENTs and VTIMEZONEs, tolerating a missing BEGIN or END. RFC 5545 §3.4, §3.6 */

import { CALENDAR } from '../../application/limits.ts';
import { type ContentLine, readLine, unfold } from './lines.ts';

/** STANDARD or DAYLIGHT. RFC 5545 §3.6.5 */
interface RawObservance {
  readonly lines: readonly string[];
}

export interface RawZone {
  readonly lines: readonly string[];
  readonly observances: readonly RawObservance[];
}

/** `whole` is false if the object ended before the event did. */
export interface RawEvent {
  readonly lines: readonly string[];
  readonly whole: boolean;
}

export interface RawCalendar {
  /** METHOD, X-WR-TIMEZONE and similar properties of the whole object. */
  readonly lines: readonly string[];
  readonly events: readonly RawEvent[];
  readonly zones: readonly RawZone[];
}

/** What is left of a message's limits; reduced as objects are read. */
export interface Budget {
  characters: number;
  lines: number;
  events: number;
  html: number;
  /** Something was left out because of the limits. */
  spent: boolean;
}

export const newBudget = (): Budget => ({
  characters: CALENDAR.calendarText,
  lines: CALENDAR.calendarLines,
  events: CALENDAR.events,
  html: CALENDAR.calendarHtml,
  spent: false,
});

interface OpenCalendar {
  readonly lines: string[];
  readonly events: { readonly lines: string[]; whole: boolean }[];
  readonly zones: { readonly lines: string[]; readonly observances: { readonly lines: string[] }[] }[];
}

const COMPONENT = /^(begin|end)\s*:\s*([a-z-]+)\s*$/i;
const OPENING = new Set(['vcalendar', 'vevent', 'vtimezone', 'vtodo', 'vjournal', 'vfreebusy']);

/** Where the following lines go; null: they are dropped (alarms, tasks, unknown parts). */
type Sink = string[] | null;

/** The objects in one text, in order. */
export function readObjects(text: string, budget: Budget): readonly RawCalendar[] {
  if (text.length > budget.characters) budget.spent = true;
  const { lines, end } = unfold(text.slice(0, budget.characters), budget.lines);
  budget.characters -= Math.min(text.length, budget.characters);
  budget.lines -= Math.min(lines.length, budget.lines);
  if (!end) budget.spent = true;
  const calendars: OpenCalendar[] = [];
  let sink: Sink = null;
  /** The name of a part of an event or zone being skipped, up to its END. */
  let within: 'calendar' | 'event' | 'zone' | 'observance' | 'nothing' = 'nothing';
  let passing: string | null = null;

  const calendar = (): OpenCalendar => {
    const open = calendars.at(-1);
    if (open !== undefined) return open;
    const first = { lines: [], events: [], zones: [] };
    calendars.push(first);
    return first;
  };
  const toCalendar = () => {
    within = 'calendar';
    passing = null;
    sink = calendar().lines;
  };

  for (const line of lines) {
    const component = COMPONENT.exec(line.slice(0, 60));
    if (component === null) {
      if (sink !== null && passing === null && sink.length < CALENDAR.properties) sink.push(line);
      continue;
    }
    const name = component[2]?.toLowerCase() ?? '';
    if (component[1]?.toLowerCase() === 'begin') {
      if (name === 'vcalendar') {
        calendars.push({ lines: [], events: [], zones: [] });
        toCalendar();
      } else if (name === 'vevent') {
        if (budget.events <= 0) {
          budget.spent = true;
          break;
        }
        budget.events--;
        const event = { lines: [], whole: false };
        calendar().events.push(event);
        within = 'event';
        passing = null;
        sink = event.lines;
      } else if (name === 'vtimezone') {
        const zone = { lines: [], observances: [] };
        if (calendar().zones.length < CALENDAR.zones) calendar().zones.push(zone);
        else budget.spent = true;
        within = 'zone';
        passing = null;
        sink = zone.lines;
      } else if ((name === 'standard' || name === 'daylight') && (within === 'zone' || within === 'observance')) {
        const observance = { lines: [] };
        const observances = calendar().zones.at(-1)?.observances;
        if (observances !== undefined && observances.length < CALENDAR.observances) observances.push(observance);
        within = 'observance';
        passing = null;
        sink = observance.lines;
      } else if (OPENING.has(name)) {
        within = 'nothing';
        passing = null;
        sink = null;
      } else {
        passing ??= name;
      }
      continue;
    }
    if (name === passing) passing = null;
    else if (name === 'vevent') {
      const event = calendar().events.at(-1);
      if (within === 'event' && event !== undefined) event.whole = true;
      toCalendar();
    } else if (OPENING.has(name)) toCalendar();
    else if (name === 'standard' || name === 'daylight') {
      within = 'zone';
      passing = null;
      sink = calendar().zones.at(-1)?.lines ?? null;
    }
  }
  return calendars;
}

/** Parsed lines by name; lines that are not properties are skipped. */
export function byName(lines: readonly string[]): ReadonlyMap<string, readonly ContentLine[]> {
  const found = new Map<string, ContentLine[]>();
  for (const line of lines) {
    const content = readLine(line);
    if (content === null) continue;
    const same = found.get(content.name);
    if (same === undefined) found.set(content.name, [content]);
    else same.push(content);
  }
  return found;
}
