/** An understanding in the form `afterword understand --json` prints. */
import { type Instant, writeInstant } from '../application/instant.ts';
import type { Interview, Mailbox, Person, Session } from '../application/interview.ts';
import type { Understanding } from './understanding.ts';

const moment = (at: Instant | null): string | null => (at === null ? null : writeInstant(at));
const mailbox = (one: Mailbox | null) => (one === null ? null : { name: one.name, address: one.address });
const mailboxes = (list: readonly Mailbox[]) => list.map((one) => ({ name: one.name, address: one.address }));
const people = (list: readonly Person[]) => list.map(({ name, address, role }) => ({ name, address, role }));

const session = (one: Session) => ({
  start: moment(one.start),
  end: moment(one.end),
  title: one.title,
  people: people(one.people),
});

const rounded = (likelihood: number | null | undefined): number | null =>
  likelihood == null ? null : Math.round(likelihood * 1000) / 1000;

const interview = (one: Interview) => ({
  uid: one.uid,
  sequence: one.sequence,
  method: one.method,
  status: one.status,
  start: moment(one.start),
  end: moment(one.end),
  timeZone: one.timeZone,
  allDay: one.allDay,
  title: one.title,
  employer: one.employer,
  job: one.job,
  stage: one.stage,
  organizer: mailbox(one.organizer),
  people: people(one.people),
  location: one.location,
  joinUrl: one.joinUrl,
  sessions: one.sessions.map(session),
  found: one.found,
  likely: {
    start: rounded(one.start === null ? null : one.likely?.start),
    employer: rounded(one.employer === null ? null : one.likely?.employer),
    job: rounded(one.job === null ? null : one.likely?.job),
    people: one.people.map((_, index) => rounded(one.likely?.people?.[index])),
    location: rounded(one.location === null ? null : one.likely?.location),
  },
});

export function understandingToJson(file: string, understanding: Understanding): object {
  const { kind, automatic, from, to, cc, subject, forwarded, interviews, word, trouble, likely } = understanding;
  return {
    file,
    kind,
    automatic,
    from: mailbox(from),
    to: mailboxes(to),
    cc: mailboxes(cc),
    subject,
    forwarded:
      forwarded === null
        ? null
        : {
            form: forwarded.form,
            from: mailbox(forwarded.from),
            to: mailboxes(forwarded.to),
            cc: mailboxes(forwarded.cc),
            subject: forwarded.subject,
            sentAt: moment(forwarded.sentAt),
            text: forwarded.text,
          },
    interviews: interviews.map(interview),
    word: word === null ? null : { says: word.says, expectBy: moment(word.expectBy) },
    likely: { kind: rounded(likely.kind), says: rounded(likely.says) },
    trouble: trouble.map(({ code, says, choices }) => ({
      code,
      says,
      ...(choices === undefined || choices.length === 0 ? {} : { options: choices }),
    })),
  };
}
