/** Caps over all candidates together. Each cap has a fixed number of places, and each place becomes free again after a while. */
import type { Cap } from '../application/sign-ups.ts';
import { shortHash } from './post.ts';
import type { Books } from './world.ts';

/** How many places are tried before the cap counts as reached. */
const LOOKED_AT = 12;
/** A prime that divides no cap, so that the places tried lie far apart. */
const STRIDE = 7919;

/**
 * Takes one of the places of a cap; false if none is found free. For a big cap only a few are tried, starting from one derived from the name. So the
 * cap may count as reached slightly early, but it is never exceeded.
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

/** Checks without closing anything: an entry that expires at once succeeds only if sign-ups are open. */
export async function areSignUpsClosed({ applications, clock }: Books): Promise<boolean> {
  const now = clock.now();
  return !(await applications.once(CLOSED, now, now));
}
