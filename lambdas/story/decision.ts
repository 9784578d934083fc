/** A decision about one application: begun on its state, saved and sent. */
import { type Deciding, deciding } from '../application/decide/deciding.ts';
import { offerDue } from '../application/decide/offer.ts';
import { addressing } from './account.ts';
import { type OpenApplication, type OpenDesk, outreachElsewhere, wishesFor } from './desk.ts';
import type { Mail } from './mail.ts';
import { postOf, shortHash } from './post.ts';
import { saveChange } from './save.ts';
import { type Seen, seenAs, withSeen } from './seen.ts';
import { offerAll } from './wake.ts';
import type { Received, World } from './world.ts';

/** Begins a decision about one application; `finish` saves and sends it. */
export const begin = (world: World, desk: OpenDesk, application: OpenApplication): Deciding =>
  deciding(
    application.state,
    (state) => wishesFor(desk.candidate.candidate, state, world.settings.zone),
    world.clock.now(),
  );

export async function finish(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  application: OpenApplication,
  making: Deciding,
  outcome: Received['outcome'],
): Promise<Received> {
  await finishPart(world, desk, mail, application, making, outcome, seenAs(mail));
  return { outcome, application: application.stored.id };
}

/** `mark`: identifies a second delivery of this part of the mail. Resolves with the desk as it is afterwards. */
export async function finishPart(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  application: OpenApplication,
  making: Deciding,
  outcome: Received['outcome'],
  mark: Seen,
): Promise<OpenDesk> {
  // What has just become due goes into the same change, such as thank-yous after the answer to a debrief.
  offerDue(making, 'at-once', outreachElsewhere(desk, application.state));
  const { events, letters } = making.decision();
  const by = shortHash(mail.arrival.id, 8);
  const post = postOf(by, application.stored.id, letters, making.now, addressing(mail), null);
  const seen = withSeen(application.stored.seen, mark, outcome, making.now);
  const saved = await saveChange(world, desk, application, { by, at: making.now, events, post, seen });
  const { id, wakeAt } = application.stored;
  const silent = wakeAt === null ? [id] : [];
  return offerAll(world, saved, new Set(post.map((one) => one.id)), new Set([id]), new Set(silent));
}
