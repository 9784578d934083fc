/** Collects whom the candidate will meet, and who writes, from calendar, headers, text and signature. */

import type { Mailbox } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import type { CalendarInterview } from '../calendar-interview.ts';
import { employerKey } from '../employer-key.ts';
import { type Line, readLines, sentencesOf } from '../lines.ts';
import { isFullName, nameKey, sameName } from '../names.ts';
import { peopleInText } from '../people-in-text.ts';
import type { Named } from '../people-list.ts';
import type { TextContext } from '../people-named.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import { splitSignature } from '../signature.ts';
import { fillSlots } from '../slots.ts';
import { threadOf } from '../thread.ts';
import { rankOf } from '../titles.ts';
import { type Words, wordsOf } from '../words.ts';
import { isMachineAddress, isMachineName, isRoomAddress, isSharedAddress, personName, writerName } from '../writer.ts';
import { Gathering, type Met } from './gathering.ts';
import { inCalendar } from './in-calendar.ts';
import { inSentence } from './in-sentences.ts';
import { inJapanese } from './japanese.ts';
import type { Part } from './mention.ts';
import { placesOf } from './place-in-text.ts';
import { weighRoles } from './role.ts';
import { namesWithin } from './spot.ts';
import { type Surroundings, weighPeople } from './weigh.ts';

export interface PeopleInput {
  readonly reading: Reading;
  readonly calendar: CalendarInterview | null;
  readonly employerKeys: ReadonlySet<string>;
  /** The body is about this one interview, not several at once. */
  readonly bodyCounts: boolean;
  /** The writer is at an agency, so their title says nothing about their role towards the candidate. */
  readonly agency: boolean;
  /** People in the rows of a schedule. */
  readonly rows: readonly { readonly people: readonly Named[] }[];
}

/** From the first likelihood somebody is met; from the second they are asked about. */
const MET = 0.85;
const DOUBTFUL = 0.3;

export function peopleMet(input: PeopleInput): Met {
  const gathering = gatherPeople(input);
  const surroundings: Surroundings = {
    reading: input.reading,
    employerKeys: input.employerKeys,
    agency: input.agency,
    calendar: input.calendar === null ? null : input.calendar.attendees.length > 0 ? 'guests' : 'bare',
    title: input.calendar?.title ?? null,
  };
  weighPeople(gathering, surroundings);
  weighRoles(gathering, surroundings);
  input.reading.advice?.people(gathering, input.reading, input.bodyCounts);
  return gathering.met(MET, DOUBTFUL);
}

function gatherPeople({ reading, calendar, employerKeys, bodyCounts, agency, rows }: PeopleInput): Gathering {
  const { words, candidate } = reading;
  const book = bookOf(reading, calendar);
  const gathering = new Gathering(candidate, book);
  for (const one of inCalendar(reading, calendar)) {
    gathering.add(one);
  }
  const writer = addWriter(gathering, reading, agency, employerKeys);
  for (const one of [...reading.to, ...reading.cc]) {
    if (one.address !== null && (isMachineAddress(one.address) || isRoomAddress(one.address))) continue;
    const shared = one.address !== null && isSharedAddress(one.address);
    const name = oneOf(personName(one.name, words), words);
    if (name !== null || !shared)
      gathering.add({
        name,
        address: one.address,
        title: null,
        part: null,
        signs: [shared ? 'cc:shared' : 'cc'],
        trust: 2,
      });
  }
  const context: TextContext = {
    words,
    employerKeys,
    known: [...gathering.names, ...book.flatMap(({ name }) => (name === null ? [] : [name]))],
    calendar: calendar !== null,
    writer,
  };
  const found = (whole: Named, part: Part, sign: string) => {
    for (const one of eachOf(whole, words)) add(one, part, sign);
  };
  const add = (one: Named, part: Part, sign: string) =>
    gathering.add({
      ...one,
      part,
      trust: 0,
      signs: [sign, `${sign}:${part}`, ...(one.title === null ? [] : [`${sign}:title`])],
    });
  if (bodyCounts)
    for (const one of peopleInText(reading.body, reading.sentences, context)) found(one, one.part, 'found:text');
  if (calendar?.description != null) addDescribed(gathering, calendar.description, calendar, context);
  // 'Confirmed: First Interview with Sandeep Gill on Tuesday': a scheduler puts the host in its subject.
  const sender = senderOf(reading.from?.address?.split('@')[1] ?? '');
  if (calendar === null && sender?.purpose === 'scheduler')
    for (const { person } of fillSlots(reading.subject, sender.titles ?? []))
      if (person?.includes(' ') === true && isFullName(person, words))
        found({ name: person, address: null, title: null }, 'named', 'found:subject');
  for (const { people } of rows) for (const one of people) found(one, 'named', 'found:session');
  if (bodyCounts) {
    addText(gathering, reading, writer);
    signOlder(gathering, reading);
  }
  return gathering;
}

/** Everyone named anywhere in some lines. Returns how the writers refer to themselves there. */
function addNamed(
  gathering: Gathering,
  text: Pick<Reading, 'body' | 'signature' | 'words'>,
  lines: readonly Line[],
): readonly string[] {
  const places = placesOf(text, lines);
  const known = new Set(gathering.names.flatMap((name) => nameKey(name).split(' ')));
  const self: string[] = [];
  for (const sentence of sentencesOf(lines).slice(0, TEXT.sentences)) {
    const place = places.get(sentence.line);
    if (place === undefined) continue;
    const found = inSentence(sentence, place, text.words, known);
    for (const one of found.mentions) gathering.add(one);
    for (const one of inJapanese(sentence.text, [`in:${place.zone}`, ...place.signs])) gathering.add(one);
    self.push(...found.self);
  }
  return self;
}

function addText(gathering: Gathering, reading: Reading, writer: string | null): void {
  const { words, from } = reading;
  const self = addNamed(gathering, reading, reading.lines);
  const known = new Set(gathering.names.flatMap((name) => nameKey(name).split(' ')));
  const subject = inSentence(
    { text: reading.subject, from: 0, line: 0 },
    { zone: 'new', signs: [], columns: [] },
    words,
    known,
  );
  for (const one of subject.mentions)
    gathering.add({ ...one, signs: ['in:subject', ...one.signs.map((sign) => `subject:${sign}`)] });
  if (writer !== null || from !== null) gathering.sign({ name: writer, address: from?.address ?? null }, self);
}

/** Marks who wrote older messages of the thread, and who wrote its first. */
function signOlder(gathering: Gathering, reading: Reading): void {
  if (reading.fresh.length >= reading.text.length * 0.95) return;
  const posts = threadOf(reading, reading.sentAt ?? 0).filter(({ byCandidate }) => !byCandidate);
  for (const { from, age } of posts)
    if (from !== null && age > 0)
      gathering.sign(from, ['wrote:older', ...(age === posts.at(-1)?.age ? ['wrote:first'] : [])]);
}

/** A header's name without titles or qualifications: 'Simon Price MRCVS', 'Canon Jeremy Upcott'. */
function oneOf(name: string | null, words: Words): string | null {
  const [first, ...more] = name === null ? [] : namesWithin(name, words);
  return first === undefined || more.length > 0 || !first.includes(' ') ? name : first;
}

/** Everyone that a list reader took for a person. */
function eachOf(one: Named, words: Words): readonly Named[] {
  const names = one.name === null ? [] : namesWithin(one.name, words);
  if (names.length < 2) return [{ ...one, name: names[0] ?? one.name }];
  return names.map((name) => ({ name, address: null, title: null }));
}

/** 'Dora by Slotwise'; or one first name at a hiring tool's own domain: tools show people's whole names. */
function isBot({ name, address }: Mailbox): boolean {
  if (name === null) return false;
  const purpose = senderOf(address?.split('@')[1] ?? '')?.purpose;
  const isTool = purpose === 'ats' || purpose === 'scheduler';
  const [box = ''] = address?.split('@') ?? [];
  return isMachineName(name) || (isTool && /^\p{Lu}\p{Ll}+$/u.test(name) && box === name.toLowerCase());
}

/** Who writes and who signs. Returns the name that 'me' stands for. */
function addWriter(
  gathering: Gathering,
  reading: Reading,
  agency: boolean,
  employerKeys: ReadonlySet<string>,
): string | null {
  const { words, from, signature } = reading;
  if (!reading.theirs || from === null) return null;
  if (isBot(from)) {
    gathering.add({ name: from.name, address: from.address, title: null, part: null, signs: ['bot'], trust: 2 });
    return null;
  }
  const titled = (title: string | null) => (title === null ? [] : ['from:title', `from:${rankOf(title, words)}`]);
  const add = (name: string, title: string | null) =>
    gathering.add({ name, address: null, title, part: 'writer', signs: ['from', 'from:signs', ...titled(title)] });
  const shown = oneOf(writerName(from, words, signature?.name ?? null), words);
  // 'Hugo <hugo@...>' signs as Hugo Chartier.
  const name =
    shown !== null && !shown.includes(' ') && signature?.name?.includes(' ') === true && sameName(signature.name, shown)
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
    gathering.add({
      name: name ?? signature?.name ?? null,
      address: personal ? from.address : null,
      title,
      part: agency ? 'recruiter' : 'writer',
      trust: 2,
      signs: ['from', personal ? 'from:own-address' : 'from:shared-address', ...titled(title)],
    });
  // A machine sends the mail, but a person signs it.
  if (
    name === null &&
    signature?.name != null &&
    isFullName(signature.name, words) &&
    !employerKeys.has(employerKey(signature.name))
  )
    add(signature.name, signature.title);
  else if (
    signature?.name != null &&
    name !== null &&
    !sameName(signature.name, name) &&
    isFullName(signature.name, words) &&
    signature.title !== null
  )
    add(signature.name, signature.title);
  return writerName(from, words, signature?.name ?? null) ?? signature?.name ?? null;
}

/** A calendar object's description names people and may be signed. */
function addDescribed(
  gathering: Gathering,
  description: string,
  calendar: CalendarInterview,
  context: TextContext,
): void {
  const own = wordsOf(`${calendar.title ?? ''}\n${description}`);
  const split = splitSignature(readLines(description), calendar.organizer?.name ?? null, own);
  for (const { part, ...one } of peopleInText(split.body, sentencesOf(split.body), { ...context, words: own }))
    gathering.add({ ...one, part, signs: ['found:described', `found:described:${part}`] });
  addNamed(gathering, { ...split, words: own }, readLines(description));
  const signed = split.signature;
  if (signed?.name != null && (signed.title !== null || gathering.has(signed.name)) && isFullName(signed.name, own))
    gathering.add({
      name: signed.name,
      address: null,
      title: signed.title,
      part: 'writer',
      signs: ['from', 'from:signs'],
    });
}

const ADDRESSES =
  /(?:([\p{Lu}][\p{L}\p{M}'’.-]+(?: [\p{Lu}][\p{L}\p{M}'’.-]+){0,3}) ?[<(])?\b([\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})\b/gu;

/** Every address in the message, with the name next to it if there is one. */
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
