/**
 * The id of a new application. It depends on the hour of its interview, not on the mail: if one invite arrives twice at once (by a filter and by
 * hand, say), the second finds the id taken, decides again, and sees the application.
 */
import type { Instant } from '../application/instant.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { OpenDesk } from './desk.ts';
import type { Mail } from './mail.ts';
import { shortHash } from './post.ts';
import type { Seen } from './seen.ts';

/** `place`: tells apart several applications whose interviews start at the same hour. */
export const idAtHour = (candidate: string, start: Instant, place = 0): string =>
  shortHash(`application ${candidate} ${start} ${place}`);

/** If no hour is known, the id depends on the mail and, if the mail names several employers, on the mark of the part. */
export function newId(desk: OpenDesk, mail: Mail, mark: Seen, { interviews }: Understanding): string {
  const starts = interviews.flatMap(({ start }) => (start === null ? [] : [start]));
  if (starts.length === 0) return shortHash(mark.message === null ? mark.arrival : mail.arrival.id);
  const start = Math.min(...starts);
  const taken = new Set(desk.applications.map(({ stored }) => stored.id));
  let place = 0;
  while (taken.has(idAtHour(desk.candidate.id, start, place))) place += 1;
  return idAtHour(desk.candidate.id, start, place);
}
