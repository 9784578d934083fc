/** Every calendar file of the folder, and what is read of it: x.ics beside x.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Instant, readInstant, writeInstant } from '../../../lambdas/application/instant.ts';
import { type CalendarInterview, readCalendars } from '../../../lambdas/understand/calendar/calendar.ts';

/** `interviews` holds only what the file is about; instants are written as RFC 3339, trouble as its codes. */
interface Fact {
  readonly note?: string;
  readonly context: { readonly now: string; readonly zone: string | null; readonly method?: string };
  readonly interviews: readonly Readonly<Record<string, unknown>>[];
  readonly trouble: readonly string[];
}

const FOLDER = new URL('../calendars/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => name.slice(0, -4));

const written = (at: Instant | null): string | null => (at === null ? null : writeInstant(at));
const plain = (one: CalendarInterview) => ({
  ...one,
  start: written(one.start),
  end: written(one.end),
  stamp: written(one.stamp),
  recurrenceId: written(one.recurrenceId),
});

describe('a calendar file', () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(`${name}.ics`, FOLDER), 'utf8');
    const fact: Fact = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
    const { now, zone, method } = fact.context;
    const read = readCalendars([{ text, method: method ?? null, name: null }], { now: readInstant(now) ?? 0, zone });
    expect(read.interviews.map(plain)).toMatchObject(fact.interviews);
    expect(read.trouble.map(({ code }) => code)).toEqual(fact.trouble);
  });
});
