/** Delivery feedback: it settles the post, and marks addresses that mail cannot or should not go to as unreachable. */
import type { Candidate } from '../application/candidate.ts';
import { SIGN_UPS } from '../application/sign-ups.ts';
import { closeSignUps, takePlace } from './caps.ts';
import { removeSent } from './claims.ts';
import { openDesk } from './desk.ts';
import { saveCandidate } from './save.ts';
import type { Books } from './world.ts';

export interface Feedback {
  readonly candidate: string;
  readonly mail: string;
  /** `bounced`: permanently. `delayed`: a bounce that may pass. `rejected`: the mail never left. */
  readonly is: 'delivered' | 'bounced' | 'delayed' | 'complained' | 'rejected';
  /** The addresses that bounced or complained, in lower case. */
  readonly addresses: readonly string[];
}

/** Whatever the feedback says, the mail had been accepted, so it is never sent a second time. Throws VersionConflict. */
export async function settleFeedback(world: Books, feedback: Feedback): Promise<void> {
  const stored = await world.applications.desk(feedback.candidate);
  world.log({ what: 'feedback', is: feedback.is, mail: feedback.mail });
  if (stored === null) return;
  const desk = await removeSent(world, openDesk(stored), new Set([feedback.mail]));
  if (feedback.is !== 'bounced' && feedback.is !== 'complained') return;
  const { candidate } = desk.candidate;
  const before = candidate.unreachable ?? [];
  const more = feedback.addresses.filter((one) => candidate.addresses.includes(one) && !before.includes(one));
  if (more.length === 0) return;
  await saveCandidate(world, desk, { candidate: { ...candidate, unreachable: [...before, ...more] } });
  world.log({ what: 'unreachable', why: feedback.is, candidate: candidate.id });
  await countTrouble(world, candidate, feedback.is, feedback.mail);
}

/** Counts newcomers' permanent bounces and complaints. When the cap is reached, sign-ups are closed for a while. */
async function countTrouble(
  world: Books,
  { openedAt }: Candidate,
  is: 'bounced' | 'complained',
  mail: string,
): Promise<void> {
  if (world.clock.now() - openedAt > SIGN_UPS.newFor) return;
  const cap = is === 'bounced' ? SIGN_UPS.bounces : SIGN_UPS.complaints;
  if (!(await takePlace(world, `newcomers ${is}`, cap, mail))) await closeSignUps(world, cap.within, is);
}
