/** Whom the candidate will meet, and who writes: from the calendar, the headers, the body and the signature. */

import type { Mailbox } from '../application/interview.ts';
import { TEXT } from '../application/limits.ts';
import type { CalendarInterview } from './calendar-interview.ts';
import { employerKey } from './employer-key.ts';
import { Gathering } from './gathering.ts';
import { readLines, sentencesOf } from './lines.ts';
import { isFullName, sameName } from './names.ts';
import { peopleInText, type TextContext } from './people-in-text.ts';
import type { Reading } from './reading.ts';
import { senderOf } from './senders/known.ts';
import { splitSignature } from './signature.ts';
import { fillSlots } from './slots.ts';
import { wordsOf } from './words.ts';
import { isMachineAddress, isMachineName, isRoomAddress, isSharedAddress, personName, writerName } from './writer.ts';

export interface PeopleInput {
  readonly reading: Reading;
  readonly calendar: CalendarInterview | null;
  readonly employerKeys: ReadonlySet<string>;
  /** The body speaks of this one interview (and not of several at once). */
  readonly bodyCounts: boolean;
  /** The writer is an agency's: their own title says nothing about the role towards the candidate. */
  readonly agency: boolean;
}

/** An organizer who is a person, or null: calendars, no-reply and platform addresses are nobody. */
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

export function gatherPeople({ reading, calendar, employerKeys, bodyCounts, agency }: PeopleInput): Gathering {
  const { words, candidate, from, signature } = reading;
  const gathering = new Gathering(candidate, words, bookOf(reading, calendar));
  const organizer = organizerOf(calendar, reading);
  if (organizer !== null) {
    const shared = organizer.address !== null && isSharedAddress(organizer.address);
    if (!shared)
      gathering.add(
        { name: personName(organizer.name, words) ?? organizer.name, address: organizer.address },
        'organizer',
      );
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
    // A name that is nobody's ('Room 4', 'Interviews'), at an address that says no more.
    if (
      name === null &&
      attendee.name !== null &&
      !attendee.name.includes('@') &&
      /\b(?:room|calendar|raum|salle|sala|team|interviews|recruiting)\b/iu.test(attendee.name)
    )
      continue;
    gathering.add(
      { name: name ?? (attendee.name?.includes('@') === true ? null : attendee.name), address },
      'attendee',
    );
  }
  if (reading.theirs && from !== null) {
    const shown = writerName(from, words, signature?.name ?? null);
    // 'Hugo <hugo@...>' signs as Hugo Chartier.
    const name =
      shown !== null &&
      !shown.includes(' ') &&
      signature?.name?.includes(' ') === true &&
      sameName(signature.name, shown)
        ? signature.name
        : shown;
    const personal = from.address !== null && !isMachineAddress(from.address) && !isSharedAddress(from.address);
    const title =
      signature !== null &&
      signature.title !== null &&
      (signature.name === null || name === null || sameName(signature.name, name))
        ? signature.title
        : null;
    if (name !== null || personal)
      gathering.add(
        { name: name ?? signature?.name ?? null, address: personal ? from.address : null, title },
        agency ? 'recruiter' : 'writer',
      );
    // A machine writes, and a person signs.
    if (
      name === null &&
      signature?.name != null &&
      isFullName(signature.name, words) &&
      !employerKeys.has(signature.name)
    )
      gathering.add({ name: signature.name, address: null, title: signature.title }, 'writer');
    else if (
      signature?.name != null &&
      name !== null &&
      !sameName(signature.name, name) &&
      isFullName(signature.name, words) &&
      signature.title !== null
    )
      gathering.add({ name: signature.name, address: null, title: signature.title }, 'writer');
  }
  const context: TextContext = {
    words,
    employerKeys,
    known: [...gathering.names, ...bookOf(reading, calendar).flatMap(({ name }) => (name === null ? [] : [name]))],
    calendar: calendar !== null,
    writer:
      reading.theirs && from !== null
        ? (writerName(from, words, signature?.name ?? null) ?? signature?.name ?? null)
        : null,
  };
  if (bodyCounts)
    for (const one of peopleInText(reading.body, reading.sentences, context)) gathering.add(one, one.part);
  if (calendar?.description != null) {
    const own = wordsOf(`${calendar.title ?? ''}\n${calendar.description}`);
    const split = splitSignature(readLines(calendar.description), organizer?.name ?? null, own);
    for (const one of peopleInText(split.body, sentencesOf(split.body), { ...context, words: own }))
      gathering.add(one, one.part);
    const signed = split.signature;
    if (signed?.name != null && (signed.title !== null || gathering.has(signed.name)) && isFullName(signed.name, own))
      gathering.add({ name: signed.name, address: null, title: signed.title }, 'writer');
  }
  // 'Confirmed: First Interview with Sandeep Gill on Tuesday': a scheduler names the host in its subject.
  const sender = senderOf(from?.address?.split('@')[1] ?? '');
  if (calendar === null && sender?.purpose === 'scheduler')
    for (const { person } of fillSlots(reading.subject, sender.titles ?? []))
      if (person?.includes(' ') === true && isFullName(person, words) && !employerKeys.has(employerKey(person)))
        gathering.add({ name: person, address: null }, 'named');
  const title = `${calendar?.title ?? ''} ${reading.subject}`;
  if (/\bhiring[ -]manager (?:interview|call|chat|screen|round|conversation|video|phone|meeting)/iu.test(title))
    gathering.lean('hiring-manager');
  else if (/\brecruiter (?:screen|call|chat|intro|phone|interview|conversation)/iu.test(title))
    gathering.lean('recruiter');
  return gathering;
}

const ADDRESSES =
  /(?:([\p{Lu}][\p{L}\p{M}'’.-]+(?: [\p{Lu}][\p{L}\p{M}'’.-]+){0,3}) ?[<(])?\b([\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})\b/gu;

/** Every address of the message, with a name where one stands beside it. */
function bookOf(reading: Reading, calendar: CalendarInterview | null): readonly Mailbox[] {
  const book: Mailbox[] = [...reading.to, ...reading.cc, ...(reading.from === null ? [] : [reading.from])];
  for (const { text } of [
    ...reading.lines.slice(0, TEXT.bookLines),
    ...readLines(calendar?.description ?? '').slice(0, TEXT.book),
  ])
    for (const found of text.includes('@') ? text.matchAll(ADDRESSES) : [])
      if (book.length < TEXT.book) book.push({ name: found[1] ?? null, address: (found[2] ?? '').toLowerCase() });
  return book;
}
