/** Which applications count as going on. */
import type { Application } from './application.ts';

/** Everything known about it was taken back. It is kept so that this can be undone, but is not shown as an application. */
export const isTakenBack = ({ status, interviews, words, nextRoundAt }: Application): boolean =>
  status === 'active' && interviews.every(({ dropped }) => dropped) && words.length === 0 && nextRoundAt === null;

/** Active, or with an offer to answer. */
export const isLive = (application: Application): boolean =>
  (application.status === 'active' || application.status === 'offer') && !isTakenBack(application);
