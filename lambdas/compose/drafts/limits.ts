/** How long a draft may be, in words, the signature apart (R3, R9, R13). */
import type { DraftKind } from '../draft.ts';

export const MOST_WORDS: Readonly<Record<DraftKind, number>> = {
  thank: 120,
  'status-check': 110,
  'second-check': 110,
  'hiring-manager': 120,
  'keep-in-touch': 80,
  'after-rejection': 120,
  'offer-received': 120,
  'offer-accepted': 120,
  withdrawing: 120,
  'no-show': 120,
  'pass-on': 120,
};
