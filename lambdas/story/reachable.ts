/** An address that mail came back from, and that writes again, is written to again. */

import type { OpenDesk } from './desk.ts';
import { saveCandidate } from './save.ts';
import type { World } from './world.ts';

/** `from`: the candidate's own address that an authentic mail came from. Whoever writes wants the answer. Throws VersionConflict. */
export async function reachedAgain(world: World, desk: OpenDesk, from: string | null): Promise<OpenDesk> {
  const { candidate } = desk.candidate;
  const unreachable = candidate.unreachable ?? [];
  if (from === null || !unreachable.includes(from)) return desk;
  const left = unreachable.filter((one) => one !== from);
  world.log({ what: 'reachable', candidate: candidate.id });
  return saveCandidate(world, desk, { candidate: { ...candidate, unreachable: left } });
}
