/** Which applications count as going on. */
import type { Application } from './application.ts';

/** Everything known of it was taken back: it is kept, so that this can be undone too, but it is no application to speak of. */
export const isTakenBack = ({ status, interviews, words, nextRoundAt }: Application): boolean =>
  status === 'active' && interviews.every(({ dropped }) => dropped) && words.length === 0 && nextRoundAt === null;

/** Going on, or with an offer to answer. */
export const isLive = (application: Application): boolean =>
  (application.status === 'active' || application.status === 'offer') && !isTakenBack(application);
