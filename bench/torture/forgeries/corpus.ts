/** All of them, in the order of the page. */
import { FORGED } from './forged.ts';
import { MENDED } from './mended.ts';
import { REPLAYED } from './replayed.ts';
import type { Forgery, Kind } from './scene.ts';
import { OVER_SIGNED, UNDER_SIGNED } from './signed.ts';

export const FORGERIES: readonly Forgery[] = [...FORGED, ...MENDED, ...OVER_SIGNED, ...UNDER_SIGNED, ...REPLAYED];

export const KINDS: readonly Kind[] = ['forged', 'mended', 'over-signed', 'under-signed', 'replayed'];

/** For a short run: of each kind the first, and then every so many. */
export const some = (every: number): readonly Forgery[] =>
  KINDS.flatMap((kind) => FORGERIES.filter((one) => one.kind === kind).filter((_, place) => place % every === 0));
