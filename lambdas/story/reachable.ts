/** If an address that bounced writes to us again, mail is sent to it again. */

import type { OpenDesk } from './desk.ts';
import { saveCandidate } from './save.ts';
import type { World } from './world.ts';

/** `from`: the candidate's own address, of an authentic mail. Its writer wants the answer. Throws VersionConflict. */
export async function reachedAgain(world: World, desk: OpenDesk, from: string | null): Promise<OpenDesk> {
  const { candidate } = desk.candidate;
  const unreachable = candidate.unreachable ?? [];
  if (from === null || !unreachable.includes(from)) return desk;
  const left = unreachable.filter((one) => one !== from);
  world.log({ what: 'reachable', candidate: candidate.id });
  return saveCandidate(world, desk, { candidate: { ...candidate, unreachable: left } });
}
