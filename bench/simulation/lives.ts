/** Many lives: each lived, checked, and now and then lived again with everything twice. */
import { differingZones } from './clocks.ts';
import type { Violation } from './invariant-names.ts';
import { check } from './invariants.ts';
import { live } from './run.ts';
import { scenarioOf } from './scenario.ts';
import { same } from './twice.ts';

export interface Found extends Violation {
  readonly seed: string;
}

export interface Tally {
  lives: number;
  histories: number;
  steps: number;
  mails: number;
  readonly found: Found[];
}

const ONE_IN = 12;

/** Lives `${seed}-${n}` for n = first, first + every ... until there are that many histories, or one that breaks a rule where `first` is wanted; `lived` hears of each. */
export async function lives(
  seed: string,
  histories: number,
  {
    from = 0,
    every = 1,
    stopAtFirst = false,
    lived,
  }: { from?: number; every?: number; stopAtFirst?: boolean; lived?: (histories: number, found: number) => void } = {},
): Promise<Tally> {
  const zones = differingZones();
  const tally: Tally = { lives: 0, histories: 0, steps: 0, mails: 0, found: [] };
  for (let n = from; tally.histories < histories; n += every) {
    const name = `${seed}-${n}`;
    const found = await liveOne(name, zones, tally, Math.floor(n / every) % ONE_IN === 0);
    tally.found.push(...found.map((one) => ({ ...one, seed: name })));
    lived?.(tally.histories, tally.found.length);
    if (stopAtFirst && found.length > 0) break;
    if (tally.found.length > 200) break;
  }
  return tally;
}

export async function liveOne(
  name: string,
  zones: readonly string[],
  tally: Tally,
  twice: boolean,
): Promise<readonly Violation[]> {
  const scenario = scenarioOf(name, zones);
  const trace = await live(scenario);
  tally.lives += 1;
  tally.histories += scenario.applications;
  tally.steps += trace.steps;
  for (const one of trace.entries) if (one.what === 'mail') tally.mails += 1;
  const found = [...check(trace)];
  if (twice && trace.late === 0 && found.length === 0) found.push(...same(trace, await live(scenario, true)));
  return found;
}
