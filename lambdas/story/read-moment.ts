/** A time in the candidate's words, for a correction: 'at 3pm Paris time', '2026-12-08 14:30'. */
import type { ReadMoment } from '../application/decide/saying.ts';
import { localOf } from '../application/local-time.ts';
import { findMoments } from '../understand/when/find-moments.ts';

const two = (n: number): string => String(n).padStart(2, '0');

export const readMoment: ReadMoment = (words, zone, near) => {
  const sentAt = near ?? 0;
  const context = { sentAt, zone, sentOffset: null, country: null } as const;
  const read = (text: string) => findMoments(text, context).filter((one) => one.start !== null && !one.struck);
  const local = near === null ? null : localOf(near, zone);
  // Without a date, the words mean the day under discussion.
  const told = findMoments(words, context);
  const dated =
    local === null || told.some((one) => one.hasDate)
      ? words
      : `${local.year}-${two(local.month)}-${two(local.day)} ${words}`;
  const [only, another] = read(dated);
  return only?.start == null || another !== undefined ? null : { start: only.start, end: only.end };
};
