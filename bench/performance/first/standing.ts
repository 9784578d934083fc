/** A scene whose writes are kept, so that a new process can begin where this one stands. */
import type { Instant } from '../../../lambdas/application/instant.ts';
import { memoryApplications } from '../../../lambdas/local/memory.ts';
import type { Applications } from '../../../lambdas/ports.ts';
import { openScene, type Scene } from '../../scene.ts';

type Write = 'saveApplication' | 'saveCandidate' | 'claimAddress' | 'once';
const WRITES: readonly Write[] = ['saveApplication', 'saveCandidate', 'claimAddress', 'once'];

/** As JSON: what was written so far, and when it is now. */
export interface Standing {
  readonly now: Instant;
  readonly writes: readonly (readonly [Write, readonly unknown[]])[];
}

export interface StandingScene extends Scene {
  readonly standing: () => Standing;
}

export async function openStanding({ now, writes: before }: Standing): Promise<StandingScene> {
  const applications = memoryApplications();
  const writes: [Write, readonly unknown[]][] = [];
  const kept =
    (name: Write) =>
    (...given: unknown[]) => {
      writes.push([name, JSON.parse(JSON.stringify(given))]);
      return Reflect.apply(applications[name], applications, given);
    };
  for (const [name, given] of before) await Reflect.apply(applications[name], applications, given);
  const keeping = { ...applications, ...Object.fromEntries(WRITES.map((name) => [name, kept(name)])) } as Applications;
  const scene = openScene({ now, applications: keeping });
  return { ...scene, standing: () => ({ now: scene.world.clock.now(), writes: [...before, ...writes] }) };
}
