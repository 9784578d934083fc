/** Puts what a message says of an interview together with what is known of it. */
import type { KnownInterview } from '../application.ts';
import type { Interview } from '../interview.ts';

/** Drops what need not be stored twice: people are kept as contacts, and sources matter only for the message itself. */
export const lean = (facts: Interview): Interview => ({ ...facts, people: [], found: {} });

/** The facts of a cancelled interview stay stored, so that a late copy of an old invite does not revive it. RFC 5546 §3.2.5 */
export function cancelled(known: KnownInterview | undefined, incoming: Interview): Interview {
  const { sequence, stamp } = incoming;
  return {
    ...(known?.facts ?? incoming),
    // An interview known only from prose takes over the UID of its cancellation.
    uid: known?.facts.uid ?? incoming.uid,
    sequence,
    stamp: stamp ?? known?.facts.stamp ?? null,
    method: 'cancel',
    status: 'cancelled',
  };
}

/** The newer message wins; where it is silent, the known facts stay. */
export function merged(known: KnownInterview | undefined, incoming: Interview, another: boolean): Interview {
  if (known === undefined) return incoming;
  const was = known.facts;
  const inProse = incoming.uid === null && was.uid !== null && !another;
  // Prose that repeats a calendar entry adds facts but does not change the time.
  const base =
    inProse && incoming.start === was.start
      ? { stamp: was.stamp, method: was.method, timeZone: was.timeZone, end: was.end }
      : {};
  return {
    ...incoming,
    // An interview moved in prose keeps the UID and SEQUENCE of its calendar entry.
    ...(inProse ? { uid: was.uid, sequence: was.sequence } : {}),
    ...base,
    start: incoming.start ?? was.start,
    end:
      ('end' in base ? base.end : incoming.end) ??
      (incoming.start === null || incoming.start === was.start ? was.end : null),
    timeZone: ('timeZone' in base ? base.timeZone : incoming.timeZone) ?? was.timeZone,
    title: incoming.title ?? was.title,
    employer: incoming.employer ?? was.employer,
    job: incoming.job ?? was.job,
    stage: incoming.stage ?? was.stage,
    organizer: incoming.organizer ?? was.organizer,
    location: incoming.location ?? was.location,
    joinUrl: incoming.joinUrl ?? was.joinUrl,
    sessions: incoming.sessions.length > 0 ? incoming.sessions : was.sessions,
  };
}
