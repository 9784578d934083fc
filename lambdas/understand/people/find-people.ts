/** Collects whom the candidate will meet, and who writes, from calendar, headers, text and signature. */

import { TEXT } from '../../application/limits.ts';
import type { CalendarInterview } from '../calendar/interview.ts';
import { fillSlots } from '../names/slots.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import { type Line, readLines, sentencesOf } from '../text/lines.ts';
import { splitSignature } from '../text/signature.ts';
import { threadOf } from '../text/thread.ts';
import { type Words, wordsOf } from '../text/words.ts';
import { addressBookOf } from './address-book.ts';
import { inCalendar } from './in-calendar.ts';
import { inSentence } from './in-sentences.ts';
import { inJapanese } from './japanese.ts';
import type { Part } from './mention.ts';
import { isFullName, nameKey } from './names.ts';
import { placesOf } from './place-in-text.ts';
import { weighRoles } from './role.ts';
import { type Met, Roster } from './roster.ts';
import { peopleInText } from './rules/in-text.ts';
import type { Named } from './rules/list.ts';
import type { TextContext } from './rules/named.ts';
import { namesWithin } from './spot.ts';
import type { Surroundings } from './surroundings.ts';
import { weighPeople } from './weigh.ts';
import { addWriter, oneOf } from './who-writes.ts';
import { isMachineAddress, isRoomAddress, isSharedAddress, personName } from './writer.ts';

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

export function peopleMet(input: PeopleInput): Met {
  const roster = everybodyIn(input);
  const surroundings: Surroundings = {
    reading: input.reading,
    employerKeys: input.employerKeys,
    agency: input.agency,
    calendar: input.calendar === null ? null : input.calendar.attendees.length > 0 ? 'guests' : 'bare',
    title: input.calendar?.title ?? null,
  };
  weighPeople(roster, surroundings);
  weighRoles(roster, surroundings);
  input.reading.advice?.people(roster, input.reading, input.bodyCounts);
  return roster.met();
}

function everybodyIn({ reading, calendar, employerKeys, bodyCounts, agency, rows }: PeopleInput): Roster {
  const { words, candidate } = reading;
  const book = addressBookOf(reading, calendar);
  const roster = new Roster(candidate, book);
  for (const one of inCalendar(reading, calendar)) {
    roster.add(one);
  }
  const writer = addWriter(roster, reading, agency, employerKeys);
  for (const one of [...reading.to, ...reading.cc]) {
    if (one.address !== null && (isMachineAddress(one.address) || isRoomAddress(one.address))) continue;
    const shared = one.address !== null && isSharedAddress(one.address);
    const name = oneOf(personName(one.name, words), words);
    if (name !== null || !shared)
      roster.add({
        name,
        address: one.address,
        title: null,
        part: null,
        signs: [shared ? 'cc:shared' : reading.theirs ? 'cc' : 'written-to'],
        trust: 2,
      });
  }
  const context: TextContext = {
    words,
    employerKeys,
    known: [...roster.names, ...book.flatMap(({ name }) => (name === null ? [] : [name]))],
    calendar: calendar !== null,
    writer,
  };
  const found = (whole: Named, part: Part, sign: string) => {
    for (const one of eachOf(whole, words)) add(one, part, sign);
  };
  const add = (one: Named, part: Part, sign: string) =>
    roster.add({
      ...one,
      part,
      trust: 0,
      signs: [sign, `${sign}:${part}`, ...(one.title === null ? [] : [`${sign}:title`])],
    });
  if (bodyCounts)
    for (const one of peopleInText(reading.body, reading.sentences, context)) found(one, one.part, 'found:text');
  if (calendar?.description != null) addDescribed(roster, calendar.description, calendar, context);
  // 'Confirmed: First Interview with Sandeep Gill on Tuesday': a scheduler puts the host in its subject.
  const sender = senderOf(reading.from?.address?.split('@')[1] ?? '');
  if (calendar === null && sender?.purpose === 'scheduler')
    for (const { person } of fillSlots(reading.subject, sender.titles ?? []))
      if (person?.includes(' ') === true && isFullName(person, words))
        found({ name: person, address: null, title: null }, 'named', 'found:subject');
  for (const { people } of rows) for (const one of people) found(one, 'named', 'found:session');
  if (bodyCounts) {
    addText(roster, reading, writer);
    signOlder(roster, reading);
  }
  return roster;
}

/** Everyone named anywhere in some lines. Returns how the writers refer to themselves there. */
function addNamed(
  roster: Roster,
  text: Pick<Reading, 'body' | 'signature' | 'words'>,
  lines: readonly Line[],
): readonly string[] {
  const places = placesOf(text, lines);
  const known = new Set(roster.names.flatMap((name) => nameKey(name).split(' ')));
  const self: string[] = [];
  const sentences = sentencesOf(lines).slice(0, TEXT.sentences);
  for (const [at, sentence] of sentences.entries()) {
    const place = places.get(sentence.line);
    if (place === undefined) continue;
    const found = inSentence(sentence, place, text.words, known, sentences[at + 1]?.text);
    for (const one of found.mentions) roster.add(one);
    for (const one of inJapanese(sentence.text, [`in:${place.zone}`, ...place.signs])) roster.add(one);
    self.push(...found.self);
  }
  return self;
}

function addText(roster: Roster, reading: Reading, writer: string | null): void {
  const { words, from } = reading;
  const self = addNamed(roster, reading, reading.lines);
  const known = new Set(roster.names.flatMap((name) => nameKey(name).split(' ')));
  const subject = inSentence(
    { text: reading.subject, from: 0, line: 0 },
    { zone: 'new', signs: [], columns: [] },
    words,
    known,
  );
  for (const one of subject.mentions)
    roster.add({ ...one, signs: ['in:subject', ...one.signs.map((sign) => `subject:${sign}`)] });
  if (writer !== null || from !== null) roster.sign({ name: writer, address: from?.address ?? null }, self);
}

/** Who wrote older messages of the thread, and who wrote its first. */
function signOlder(roster: Roster, reading: Reading): void {
  if (reading.fresh.length >= reading.text.length * 0.95) return;
  const posts = threadOf(reading, reading.sentAt ?? 0).filter(({ byCandidate }) => !byCandidate);
  for (const { from, age } of posts)
    if (from !== null && age > 0 && (from.address === null || !isMachineAddress(from.address)))
      roster.add({
        name: oneOf(personName(from.name, reading.words), reading.words),
        address: from.address !== null && isSharedAddress(from.address) ? null : from.address,
        title: null,
        part: null,
        trust: 2,
        signs: ['wrote:older', ...(age === posts.at(-1)?.age ? ['wrote:first'] : [])],
      });
}

/** Everyone that a list reader took for a person. */
function eachOf(one: Named, words: Words): readonly Named[] {
  const names = one.name === null ? [] : namesWithin(one.name, words);
  if (names.length < 2) return [{ ...one, name: names[0] ?? one.name }];
  return names.map((name) => ({ name, address: null, title: null }));
}

/** A calendar object's description names people and may be signed. */
function addDescribed(roster: Roster, description: string, calendar: CalendarInterview, context: TextContext): void {
  const own = wordsOf(`${calendar.title ?? ''}\n${description}`);
  const split = splitSignature(readLines(description), calendar.organizer?.name ?? null, own);
  for (const { part, ...one } of peopleInText(split.body, sentencesOf(split.body), { ...context, words: own }))
    roster.add({ ...one, part, signs: ['found:described', `found:described:${part}`] });
  addNamed(roster, { ...split, words: own }, readLines(description));
  const signed = split.signature;
  if (signed?.name != null && (signed.title !== null || roster.has(signed.name)) && isFullName(signed.name, own))
    roster.add({
      name: signed.name,
      address: null,
      title: signed.title,
      part: 'writer',
      signs: ['from', 'from:signs'],
    });
}
