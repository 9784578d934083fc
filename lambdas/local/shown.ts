/** Applications and mails as plain JSON, for the page and scripts; instants are written out. */
import { type Instant, writeInstant } from '../application/instant.ts';
import { sittingsOf } from '../application/sittings.ts';
import { timetable } from '../application/timetable.ts';
import { peopleOf } from '../compose/names.ts';
import { planned } from '../compose/timeline.ts';
import type { Desk } from '../ports.ts';
import { type OpenApplication, type OpenDesk, openDesk, outreachElsewhere, wishesFor } from '../story/desk.ts';
import type { SentMail } from './briefs.ts';
import { historyOf } from './history.ts';

const written = (at: Instant | null): string | null => (at === null ? null : writeInstant(at));

function shownApplication(desk: OpenDesk, { state, stored }: OpenApplication, now: Instant, zone: string | null) {
  const wishes = wishesFor(desk.candidate.candidate, state, zone);
  const called = (key: string): string => {
    const contact = state.contacts.find((one) => one.key === key);
    return contact?.name ?? contact?.address ?? 'somebody';
  };
  const people = peopleOf(state.contacts);
  const plan = timetable(state, wishes, now, outreachElsewhere(desk, state)).map((one) => ({
    step: one.step,
    at: writeInstant(one.at),
    to: one.to.map(called),
    why: one.why,
    reminder: one.reminder,
    says: planned(one, people),
  }));
  const first = plan[0];
  return {
    id: stored.id,
    employer: state.employer,
    job: state.job,
    status: state.status,
    openedAt: writeInstant(state.openedAt),
    candidate: desk.candidate.candidate.addresses[0] ?? null,
    zone: wishes.zone,
    interviews: state.interviews
      .filter((one) => !one.dropped)
      .map(({ facts, people }) => ({
        title: facts.title,
        stage: facts.stage,
        status: facts.status,
        start: written(facts.start),
        end: written(facts.end),
        timeZone: facts.timeZone,
        location: facts.location,
        people: people.map(called),
      })),
    people: state.contacts.map(({ name, address, role, title }) => ({ name, address, role, title })),
    rounds: Math.max(0, ...sittingsOf(state, wishes).map(({ round }) => round)),
    next: first === undefined ? null : { step: first.step, at: first.at },
    plan,
    history: historyOf(state, wishes.zone),
  };
}

/** One candidate's applications, oldest first. */
export function shownDesk(stored: Desk, now: Instant, zone: string | null) {
  const desk = openDesk(stored);
  return desk.applications
    .toSorted((a, b) => a.state.openedAt - b.state.openedAt)
    .map((one) => shownApplication(desk, one, now, zone));
}

/** Public names for kinds of letters that have none. */
const STEP_NAMES: { readonly [kind: string]: string } = {
  list: 'answer',
  help: 'answer',
  export: 'answer',
  door: 'answer',
  goodbye: 'answer',
  'passed-on': 'answer',
  'confirm-address': 'question',
  'confirm-delete': 'question',
  'join-address': 'question',
};

export const shownMail = ({ mail, at }: SentMail) => ({
  id: mail.id,
  at: writeInstant(at),
  from: mail.from,
  to: mail.to,
  replyTo: mail.replyTo,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  step: mail.step === null ? null : (STEP_NAMES[mail.step] ?? mail.step),
  application: mail.application,
  drafts: mail.drafts,
  attachments: mail.attachments.map(({ name, contentType }) => ({ name, contentType })),
});
