/** Handles each mail once, and no more mails in an hour than a person would send. */
import type { Application } from '../application/application.ts';
import type { Instant } from '../application/instant.ts';
import { isTakenBack } from '../application/live.ts';
import { deferMail } from './defer-mail.ts';
import { turnsFree } from './deferred.ts';
import { findApplication, type OpenDesk } from './desk.ts';
import { leave } from './leave.ts';
import type { Mail } from './mail.ts';
import { laneOf, outcomeSeen, type Seen, seenAs } from './seen.ts';
import { offerAll } from './wake.ts';
import { IGNORED, type Received, type World } from './world.ts';

/** How this arrival ended the first time; null if it is new. */
function seenBefore(desk: OpenDesk, mail: Seen): Received | null {
  const own = outcomeSeen(desk.candidate.seen, mail);
  if (own !== null) return { outcome: own, application: null };
  for (const { stored } of desk.applications) {
    const outcome = outcomeSeen(stored.seen, mail);
    if (outcome !== null) return { outcome, application: stored.id };
  }
  return null;
}

/** When it was last taken back, by undo or as no interview. */
const takenBackAt = ({ history }: Application): Instant =>
  history.findLast(({ event }) => event.type === 'undone' || event.type === 'interview-dropped')?.at ?? Infinity;

/**
 * What was taken back may be forwarded again, even as the very same file. Not if only a signature vouches for the copy, which anybody could send,
 * not in a reply, whose second copy must not be answered, and not if it came before: then only the delivery is repeated.
 */
function startsAgain(desk: OpenDesk, { arrival, door, by }: Mail, before: Received): boolean {
  const known = before.application === null ? null : findApplication(desk, before.application);
  if (known === null || door.is !== 'front' || (by !== 'trust' && by !== 'spf')) return false;
  return isTakenBack(known.state) && arrival.receivedAt >= takenBackAt(known.state);
}

/** The same bytes may be the same arrival: it gets an id of its own, so that its changes are not those that were taken back. */
const anew = (mail: Mail): Mail => ({
  ...mail,
  arrival: { ...mail.arrival, id: `${mail.arrival.id}-${mail.arrival.receivedAt}` },
});

/** Mail beyond the hourly cap is deferred; mail that was handled before gets the same outcome again. */
export async function unlessSeen(
  world: World,
  mail: Mail,
  desk: OpenDesk,
  handle: (mail: Mail) => Promise<Received>,
): Promise<Received> {
  const before = seenBefore(desk, seenAs(mail));
  if (desk.candidate.candidate.leaving === true) {
    await leave(world, desk, new Set());
    return before ?? IGNORED;
  }
  const again = before !== null && startsAgain(desk, mail, before);
  if (before !== null && !again) {
    // A second delivery only finishes what a crash left. Every item is touched, because any of their alarms may have been stored but not set.
    await offerAll(world, desk, new Set(), new Set([null, ...desk.applications.map(({ stored }) => stored.id)]));
    return before;
  }
  return world.settings.stands?.() === true || turnsFree(desk, laneOf(mail), world.clock.now()).free > 0
    ? handle(again ? anew(mail) : mail)
    : deferMail(world, desk, mail);
}
