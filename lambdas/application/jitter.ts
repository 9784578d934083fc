/** Spreads alarms set for the same moment over the following hour, so that a million alarms do not ring in the same second. */
import { HOUR, type Instant } from './instant.ts';

/**
 * How long after its moment an application's alarm rings: the same for the same id, in [0, 1 h), in whole milliseconds.
 * FNV-1a of the id, mixed by the finalizer of MurmurHash3, so that ids which differ in one letter lie far apart.
 */
export function jitterOf(applicationId: string): Instant {
  let hash = 0x811c9dc5;
  for (let i = 0; i < applicationId.length; i += 1) hash = Math.imul(hash ^ applicationId.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return Math.floor(((hash >>> 0) / 2 ** 32) * HOUR);
}
