/** Which application a message is about, or the question that asks. */
import type { Letter } from '../application/letter.ts';
import { matchApplications } from '../understand/match.ts';
import type { Understanding } from '../understand/understanding.ts';
import { findApplication, type OpenApplication, type OpenDesk } from './desk.ts';
import type { Mail } from './mail.ts';

const known = (desk: OpenDesk) =>
  desk.applications.map(({ state, stored }) => ({
    id: state.id,
    employer: state.employer,
    employers: stored.events.flatMap(({ event }) =>
      event.type === 'identified' && event.employer !== undefined ? [event.employer] : [],
    ),
    job: state.job,
    // Includes interviews that were taken back: if the invite comes again, it belongs here.
    uids: stored.events.flatMap(({ event }) =>
      event.type === 'interview-noted' && event.facts.uid !== null ? [event.facts.uid] : [],
    ),
    starts: stored.events.flatMap(({ event }) =>
      event.type === 'interview-noted' && event.facts.start !== null ? [event.facts.start] : [],
    ),
    closed: state.status !== 'active' && state.status !== 'offer',
    addresses: state.contacts.flatMap((one) => (one.address === null ? [] : [one.address])),
  }));

/** The application a message is about: the one that matches, else the one whose mail it answers; of several the latest. Null: none yet. */
export function applicationOf(desk: OpenDesk, mail: Mail, understanding: Understanding): OpenApplication | null {
  const match = matchApplications(understanding, known(desk));
  const answered = mail.door.is === 'reply' ? findApplication(desk, mail.door.application) : null;
  if (match === 'new') return answered;
  if ('is' in match) return findApplication(desk, match.is);
  if (answered !== null && match.ask.includes(answered.stored.id)) return answered;
  return (
    desk.applications
      .filter(({ stored }) => match.ask.includes(stored.id))
      .toSorted((a, b) => b.state.openedAt - a.state.openedAt)[0] ?? null
  );
}

/** Asks which application is meant, one tap for each. Each answer goes to that application's own address. */
export function whichOne(applications: readonly OpenApplication[], asks: string, says: string): Letter {
  const choices = applications.slice(0, 8).map(({ state }) => ({
    label: [state.employer ?? 'Unknown employer', state.job].filter((one) => one !== null).join(', '),
    says,
    application: state.id,
  }));
  return { kind: 'question', questions: [{ about: 'application', asks, choices }] };
}
