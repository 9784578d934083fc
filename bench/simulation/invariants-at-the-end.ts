/** What is checked when a life has ended: nothing is left behind, and each application stands as its last invite said. */

import type { Invariant } from './invariant-names.ts';
import type { Expected } from './oracle.ts';
import type { Told } from './told.ts';
import type { Trace } from './trace.ts';

/** An application as it is checked. */
export interface Checked {
  readonly told: Told;
  expected: readonly Expected[];
  soonest: number;
  dirty: boolean;
  lastWaiting: number;
  closingNotes: number;
  ends: number;
}

export function atTheEnd(
  trace: Trace,
  apps: ReadonlyMap<string, Checked>,
  latest: ReadonlyMap<string, { readonly start: number | null; readonly cancelled: boolean }>,
  fail: (invariant: Invariant, at: number, says: string) => void,
): void {
  const { ended } = trace;
  if (trace.left > 0) fail('nothing left behind', ended, `${trace.left} letters are unsent`);
  if (trace.rings > 4) fail('nothing left behind', ended, `an alarm rang ${trace.rings} times at one instant`);
  const undone = [...apps.values()].some(({ told }) => told.undone.size > 0);
  if (apps.size > trace.applications && !undone)
    fail('R15 one application', ended, `${apps.size} of ${trace.applications}`);
  for (const { told, closingNotes, ends } of apps.values()) {
    if (closingNotes !== ends) fail('R16 one closing note', ended, `${closingNotes} for ${ends} ends of ${told.id}`);
    if (told.undone.size > 0) continue;
    for (const one of told.interviews.values()) {
      const holds = one.uid === null ? undefined : latest.get(one.uid);
      if (holds === undefined) continue;
      if (one.cancelled !== holds.cancelled || (!one.cancelled && holds.start !== null && one.start !== holds.start))
        fail('latest revision', ended, `${one.uid} of ${told.id}`);
    }
  }
}
