/** Shared by the readers of interviews: who is named, who belongs to which part, where each fact came from. */
import type { Instant } from '../../application/instant.ts';
import type { Interview, Mailbox, Person, Session, Source } from '../../application/interview.ts';
import type { Trouble } from '../../mail/message.ts';
import type { CalendarInterview } from '../calendar/interview.ts';
import { employerLabels, labelKeys } from '../names/domains.ts';
import type { Named } from '../names/employer-and-job.ts';
import { employerKey } from '../names/employer-key.ts';
import { organizerOf } from '../people/in-calendar.ts';
import { writerName } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import type { RawSession } from './sessions.ts';

export interface ReadInterviews {
  readonly interviews: readonly Interview[];
  readonly trouble: readonly Trouble[];
}

export const PAST: Trouble = { code: 'past', says: 'This interview is already over.' };

export const isPast = (interview: Interview, sent: Instant): boolean =>
  interview.status !== 'cancelled' &&
  (interview.end ?? interview.start ?? sent) < sent &&
  (interview.start ?? sent) < sent;

export function namesKnown(reading: Reading, calendar: CalendarInterview | null): readonly string[] {
  const list: readonly (Mailbox | null)[] = [
    reading.from,
    organizerOf(calendar, reading),
    ...(calendar?.attendees ?? []).filter(({ kind }) => kind === 'individual' || kind === 'unknown'),
  ];
  return [
    ...list.flatMap((one) => (one === null ? null : writerName(one, reading.words)) ?? []),
    ...(reading.signature?.name == null ? [] : [reading.signature.name]),
  ];
}

export function keysOf(named: Named, contacts: readonly (Mailbox | null)[]): ReadonlySet<string> {
  return new Set([
    ...(named.employer === null ? [] : [employerKey(named.employer)]),
    ...(named.agency === null ? [] : [employerKey(named.agency)]),
    ...contacts.flatMap(employerLabels).flatMap(labelKeys),
  ]);
}

/** Completes the people of sessions with what is known about them elsewhere. */
export function peopleOf(rows: readonly RawSession[], all: readonly Person[]): readonly (readonly Person[])[] {
  return rows.map(({ people }) =>
    people.flatMap(({ name, address }) => {
      const known = all.find(
        (one) =>
          (address !== null && one.address === address) ||
          (name !== null &&
            one.name !== null &&
            (plain(one.name) === plain(name) || plain(one.name).startsWith(`${plain(name)} `))),
      );
      return known === undefined ? [] : [known];
    }),
  );
}

export function sessionsOf(
  placed: readonly { readonly start: Instant; readonly end: Instant | null; readonly title: string | null }[],
  people: readonly (readonly Person[])[],
): readonly Session[] {
  return placed.map(({ start, end, title }, index) => ({ start, end, title, people: people[index] ?? [] }));
}

export function foundOf(facts: Readonly<Record<string, Source | null>>): Readonly<Record<string, Source>> {
  const found: Record<string, Source> = {};
  for (const [fact, source] of Object.entries(facts)) if (source !== null) found[fact] = source;
  return found;
}
