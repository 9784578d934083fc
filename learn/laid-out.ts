/** A labelled mail laid out for the readers whatever its kind: every mail about an interview teaches who is met, and when. */
import { TEXT } from '../lambdas/application/limits.ts';
import { unwrap } from '../lambdas/mail/forwarded.ts';
import { parseFile } from '../lambdas/mail/parse.ts';
import { readCalendars } from '../lambdas/understand/calendar/calendar.ts';
import { keysOf, namesKnown } from '../lambdas/understand/interviews/interviews.ts';
import { readSessions } from '../lambdas/understand/interviews/sessions.ts';
import type { Witness } from '../lambdas/understand/likelihood/evidence.ts';
import { nameEmployerAndJob } from '../lambdas/understand/names/employer-and-job.ts';
import { originOf, whenOf, whoIs } from '../lambdas/understand/origin.ts';
import { peopleMet } from '../lambdas/understand/people/find-people.ts';
import type { Met } from '../lambdas/understand/people/roster.ts';
import { readingOf } from '../lambdas/understand/reading.ts';
import { type TimesTold, timesTold } from '../lambdas/understand/start/times-told.ts';
import { readLines } from '../lambdas/understand/text/lines.ts';
import { forgetAll } from '../lambdas/understand/text/remembered.ts';
import { findMoments } from '../lambdas/understand/when/find-moments.ts';
import { contextOf, type LabelledMail } from './mails.ts';

async function laidOut(mail: LabelledMail, witness?: Witness) {
  const context = contextOf(mail);
  const message = await parseFile(mail.raw);
  const inner = unwrap(message, { domain: context.domain });
  const candidate = whoIs(message, inner, context);
  const origin = originOf(message, inner, candidate, context);
  const reading = readingOf(origin, candidate, witness, undefined, inner?.note);
  const now = origin.sentAt ?? message.date ?? context.now;
  const events = readCalendars(origin.calendars, { now, zone: context.zone }).interviews;
  return { reading, events, note: inner?.note ?? '', when: whenOf(reading, now, origin, context) };
}

/** When the interview is, according to the text; null if a calendar object says it. */
export async function timesIn(mail: LabelledMail, witness?: Witness): Promise<TimesTold | null> {
  const { reading, events, note, when } = await laidOut(mail, witness);
  const moments = findMoments(reading.text.slice(0, TEXT.head), when);
  const times = events.length > 0 ? null : timesTold(reading, moments, when, note);
  forgetAll();
  return times;
}

/** The people named in the mail, for each of its interviews. */
export async function peopleIn(mail: LabelledMail, witness?: Witness): Promise<readonly Met[]> {
  const { reading, events } = await laidOut(mail, witness);
  const met = (events.length === 0 ? [null] : events).map((event) => {
    const contacts = [
      ...(reading.from === null || !reading.theirs ? [] : [reading.from]),
      ...(event?.organizer == null ? [] : [event.organizer]),
      ...(event?.attendees ?? []),
    ];
    const named = nameEmployerAndJob({
      reading,
      title: event?.title ?? null,
      description: event?.description ?? null,
      contacts,
      people: namesKnown(reading, event),
    });
    const described = event?.description == null ? [] : readSessions(readLines(event.description), reading.words);
    return peopleMet({
      reading,
      calendar: event,
      employerKeys: keysOf(named, contacts),
      bodyCounts: events.length < 2 || event?.attendees.length === 0,
      agency: named.agency !== null,
      rows: described.length > 0 ? described : events.length < 2 ? readSessions(reading.body, reading.words) : [],
    });
  });
  forgetAll();
  return met;
}
