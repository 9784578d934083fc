/** The same calendar files as node-ical reads them: where it does not fall back to the machine's own clock, both give one start. */
import { readdirSync, readFileSync } from 'node:fs';
import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import { readCalendars } from '../../../lambdas/understand/calendar/calendar.ts';

const FOLDER = new URL('../calendars/', import.meta.url);

/** Where node-ical is known to read something else, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'no-such-day': 'it makes 2 March of 30 February',
  'outlook-tzone-custom': 'it takes the later reading of an hour that comes twice; RFC 5545 §3.3.5 says the earlier',
  'same-uid-two-revisions': 'it keeps only the last object of a UID',
  'zimbra-abbreviated-zone-with-rules': 'it takes EST for an offset though the object defines it with summer time',
};

const two = (n: number): string => String(n).padStart(2, '0');
const onThisMachine = (at: Date): string =>
  `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}T${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;

function otherStarts(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const one of Object.values(ical.sync.parseICS(text))) {
    if (one?.type !== 'VEVENT' || one.datetype === 'date') continue;
    const at: Date = one.start;
    if (!(at instanceof Date) || Number.isNaN(at.getTime()) || text.includes(`:${onThisMachine(at)}`)) continue;
    found.set(one.uid, at.getTime());
  }
  return found;
}

describe('node-ical gives the same start for', () => {
  const compared: string[] = [];
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ics'));
  it.each(files.map((name) => name.slice(0, -4)).filter((name) => OTHERWISE[name] === undefined))('%s', (name) => {
    const text = readFileSync(new URL(`${name}.ics`, FOLDER), 'utf8');
    const theirs = otherStarts(text);
    // Long before anything begins: a series gives its first start.
    const { interviews } = readCalendars([{ text, method: null, name: null }], { now: 0, zone: null });
    for (const one of interviews) {
      const other = one.uid === null || one.recurrenceId !== null ? undefined : theirs.get(one.uid);
      if (other === undefined) continue;
      compared.push(name);
      expect(one.start).toBe(other);
    }
  });
  it('more than half of the files', () => {
    expect(compared.length).toBeGreaterThan(files.length / 2);
  });
});
