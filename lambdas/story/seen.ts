/** Which arrivals an item has handled already, with how they ended: 'id|outcome|seconds', the newest last. */
import { HOUR, type Instant } from '../application/instant.ts';
import type { Received } from '../pipeline.ts';

const KEPT = 50;

export const withSeen = (
  seen: readonly string[],
  arrival: string,
  outcome: Received['outcome'],
  now: Instant,
): readonly string[] => [...seen, `${arrival}|${outcome}|${Math.floor(now / 1000)}`].slice(-KEPT);

/** How it ended; null where it was not seen here. */
export function outcomeSeen(seen: readonly string[], arrival: string): Received['outcome'] | null {
  const outcome = seen.find((one) => one.startsWith(`${arrival}|`))?.split('|')[1];
  return outcome === 'acted' || outcome === 'asked' || outcome === 'refused' || outcome === 'ignored' ? outcome : null;
}

/** How many were answered in the last hour. */
export const seenLately = (seen: readonly string[], now: Instant): number =>
  seen.filter((one) => Number(one.split('|')[2]) * 1000 > now - HOUR).length;
