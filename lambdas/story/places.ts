/** Caps that hold over all candidates: so many places, each of which is free again when its time is over. */
import type { Cap } from '../application/sign-ups.ts';
import { shortHash } from './post.ts';
import type { Books } from './world.ts';

/** Places that are looked at before a cap counts as reached. */
const LOOKED_AT = 12;
/** A prime that divides no cap: the places that are looked at lie apart. */
const STRIDE = 7919;

/**
 * Takes one of the places of a cap; false where none is found free. Of a big cap some are looked at, from one that the name chooses: so
 * nearly all are taken before it counts as reached, and never more than there are.
 */
export async function takePlace(
  { applications, clock }: Pick<Books, 'applications' | 'clock'>,
  scope: string,
  { most, within }: Cap,
  who: string,
): Promise<boolean> {
  const now = clock.now();
  const first = Number.parseInt(shortHash(`${scope} ${who}`, 8), 16);
  for (let tries = 0; tries < Math.min(most, LOOKED_AT); tries += 1) {
    const place = (first + tries * STRIDE) % most;
    if (await applications.once(`${scope} ${within} ${place}`, now + within, now)) return true;
  }
  return false;
}

const CLOSED = 'sign-ups are closed';

export async function closeSignUps({ applications, clock, log }: Books, within: number, why: string): Promise<void> {
  const now = clock.now();
  await applications.once(CLOSED, now + within, now);
  log({ what: CLOSED, why });
}

/** Asks without taking anything: what is taken until now is free again now. */
export async function areSignUpsClosed({ applications, clock }: Books): Promise<boolean> {
  const now = clock.now();
  return !(await applications.once(CLOSED, now, now));
}
