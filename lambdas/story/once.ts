/** A mail is handled once, and no more of them than a person can mean in an hour. */

import { deferMail } from './defer-mail.ts';
import { turnsFree } from './deferred.ts';
import type { OpenDesk } from './desk.ts';
import { leave } from './leave.ts';
import type { Mail } from './mail.ts';
import { laneOf, outcomeSeen, type Seen, seenAs } from './seen.ts';
import { offerAll } from './wake.ts';
import type { Received, World } from './world.ts';

/** How this arrival ended the first time; null where it is new. */
function seenBefore(desk: OpenDesk, mail: Seen): Received | null {
  const own = outcomeSeen(desk.candidate.seen, mail);
  if (own !== null) return { outcome: own, application: null };
  for (const { stored } of desk.applications) {
    const outcome = outcomeSeen(stored.seen, mail);
    if (outcome !== null) return { outcome, application: stored.id };
  }
  return null;
}

/** What is beyond the cap of an hour waits for its turn; a mail that was handled before ends as it did. */
export async function unlessSeen(
  world: World,
  mail: Mail,
  desk: OpenDesk,
  handle: () => Promise<Received>,
): Promise<Received> {
  const before = seenBefore(desk, seenAs(mail));
  if (desk.candidate.candidate.leaving === true) {
    await leave(world, desk, new Set());
    return before ?? { outcome: 'ignored', application: null };
  }
  if (before !== null) {
    // A second delivery: only what a crash left is done. Any alarm of the desk may have been stored and not set.
    await offerAll(world, desk, new Set(), new Set([null, ...desk.applications.map(({ stored }) => stored.id)]));
    return before;
  }
  return turnsFree(desk, laneOf(mail), world.clock.now()).free > 0 ? handle() : deferMail(world, desk, mail);
}
