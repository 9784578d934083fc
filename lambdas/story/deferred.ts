/** Mail beyond what is answered in an hour waits in the mailroom and is handled later, oldest first. Nothing is deleted unread. */
import { HOUR, type Instant, SECOND } from '../application/instant.ts';
import { PLAYBOOK } from '../application/playbook.ts';
import type { MailLane } from '../ports.ts';
import type { OpenDesk } from './desk.ts';
import { answeredLately } from './seen.ts';

/** One answer of the hour is reserved to say that the rest is waiting. */
const HANDLED_AN_HOUR = PLAYBOOK.answersAnHour - 1;

/** How many mails of a lane may be handled now, and when the next one may be. */
export function turnsFree(desk: OpenDesk, lane: MailLane, now: Instant) {
  const items = [desk.candidate, ...desk.applications.map(({ stored }) => stored)];
  const times = items.flatMap(({ seen }) => answeredLately(seen, lane, now)).sort((a, b) => a - b);
  const last = times[times.length - HANDLED_AN_HOUR];
  return { free: Math.max(0, HANDLED_AN_HOUR - times.length), next: (last ?? now) + HOUR + SECOND };
}

/** When the account must be woken to handle its deferred mail. */
export const deferredAt = ({ candidate: { candidate } }: OpenDesk, now: Instant): readonly Instant[] =>
  Object.values(candidate.deferred ?? {}).map((at) => Math.min(at, now + HOUR + SECOND));

export const waitsUntil = (desk: OpenDesk, lane: MailLane): Instant | null =>
  desk.candidate.candidate.deferred?.[lane] ?? null;

export function withTurn({ candidate: { candidate } }: OpenDesk, lane: MailLane, at: Instant | null) {
  const { [lane]: _, ...others } = candidate.deferred ?? {};
  return { ...candidate, deferred: at === null ? others : { ...others, [lane]: at } };
}
