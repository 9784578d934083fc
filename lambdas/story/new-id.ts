/**
 * The id of a new application. It follows from the hour of its interview, not from the mail: of two deliveries of one invite at one moment (a
 * filter and a hand, say) the second finds its id taken, decides again, and sees the application that is there.
 */
import type { Instant } from '../application/instant.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { OpenDesk } from './desk.ts';
import type { Mail } from './mail.ts';
import { shortHash } from './post.ts';
import type { Seen } from './seen.ts';

/** `place`: of several applications that begin with an interview at that hour. */
export const idAtHour = (candidate: string, start: Instant, place = 0): string =>
  shortHash(`application ${candidate} ${start} ${place}`);

/** Where no hour is known it follows from the mail and, of several employers in it, from the mark. */
export function newId(desk: OpenDesk, mail: Mail, mark: Seen, { interviews }: Understanding): string {
  const starts = interviews.flatMap(({ start }) => (start === null ? [] : [start]));
  if (starts.length === 0) return shortHash(mark.message === null ? mark.arrival : mail.arrival.id);
  const start = Math.min(...starts);
  const taken = new Set(desk.applications.map(({ stored }) => stored.id));
  let place = 0;
  while (taken.has(idAtHour(desk.candidate.id, start, place))) place += 1;
  return idAtHour(desk.candidate.id, start, place);
}
