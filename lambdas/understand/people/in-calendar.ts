/** People in a calendar object: its organizer and guests. */
import type { Mailbox } from '../../application/interview.ts';
import type { CalendarInterview } from '../calendar/interview.ts';
import type { Reading } from '../reading.ts';
import type { Mention } from './mention.ts';
import { isMachineAddress, isMachineName, isRoomAddress, isSharedAddress, personName } from './writer.ts';

/** The organizer, if a person; null for calendars, no-reply and platform addresses. */
export function organizerOf(calendar: CalendarInterview | null, { words }: Reading): Mailbox | null {
  const organizer = calendar?.organizer ?? null;
  if (organizer === null) return null;
  const machine = organizer.address !== null && isMachineAddress(organizer.address);
  if (
    machine ||
    (organizer.name !== null &&
      (isMachineName(organizer.name) ||
        /\b(?:candidate calendar|calendar|no-?reply|scheduling|kalender)$/iu.test(organizer.name)) &&
      !/\bpublisher\b/iu.test(organizer.name))
  )
    return null;
  const name = personName(organizer.name, words) ?? (organizer.name?.includes('@') ? null : organizer.name);
  return { name, address: organizer.address };
}

/** Organizer and guests, without rooms, machines and calendars. RFC 5545 §3.8.4 */
export function inCalendar(reading: Reading, calendar: CalendarInterview | null): readonly Mention[] {
  const { words } = reading;
  const out: Mention[] = [];
  const organizer = organizerOf(calendar, reading);
  if (organizer !== null) {
    const shared = organizer.address !== null && isSharedAddress(organizer.address);
    if (!shared)
      out.push({
        name: personName(organizer.name, words) ?? organizer.name,
        address: organizer.address,
        title: null,
        part: 'organizer',
        signs: ['organizer'],
        trust: 2,
      });
  }
  for (const attendee of calendar?.attendees ?? []) {
    if (attendee.kind === 'room' || attendee.kind === 'resource' || attendee.kind === 'group') continue;
    const { address } = attendee;
    if (
      address !== null &&
      (isMachineAddress(address) ||
        isRoomAddress(address) ||
        (isSharedAddress(address) && personName(attendee.name, words) === null))
    )
      continue;
    if (attendee.name !== null && isMachineName(attendee.name)) continue;
    const name = personName(attendee.name, words);
    // A name that is not a person's ('Room 4', 'Interviews'), with an address that says no more.
    if (
      name === null &&
      attendee.name !== null &&
      !attendee.name.includes('@') &&
      /\b(?:room|calendar|raum|salle|sala|team|interviews|recruiting)\b/iu.test(attendee.name)
    )
      continue;
    out.push({
      name: name ?? (attendee.name?.includes('@') === true ? null : attendee.name),
      address,
      title: null,
      part: 'attendee',
      signs: ['attendee'],
      trust: 2,
    });
  }
  return out;
}
