/** Compares two accounts of an interview: whether they mean the same one, and which is current. */
import { plainEmployer, plainJob } from './employer-name.ts';
import { DAY, type Instant } from './instant.ts';
import type { Interview } from './interview.ts';

/**
 * Whether `a` is newer than `b` under the same UID: higher SEQUENCE, then later DTSTAMP. RFC 5546 §2.1.5 If both are equal, or a DTSTAMP is missing,
 * neither is newer.
 */
export function newer(a: Revision, b: Revision): boolean {
  if (a.sequence !== b.sequence) return a.sequence > b.sequence;
  return a.stamp !== null && b.stamp !== null && a.stamp > b.stamp;
}

type Revision = Pick<Interview, 'sequence' | 'stamp'>;

/** Replies and counter-proposals are sent by attendees to the organizer; they are no invites. RFC 5546 §3.2.3, §3.2.7 */
export const isInvite = (interview: Pick<Interview, 'method'>): boolean =>
  interview.method !== 'reply' && interview.method !== 'counter';

/** CANCEL with or without STATUS, STATUS with or without CANCEL. RFC 5546 §3.2.5 */
export const isCancelled = (interview: Pick<Interview, 'method' | 'status'>): boolean =>
  interview.method === 'cancel' || interview.status === 'cancelled';

/** A new UID this close to an interview that was cancelled or moved is the same interview at its new time. */
const NEAR = 7 * DAY;

/** `moves`: the message says that it reschedules an interview. */
export interface Hint {
  readonly moves?: boolean;
}

/** Whether both describe the same interview. */
export function sameInterview(known: Interview, incoming: Interview, hint: Hint = {}): boolean {
  if (known.uid !== null && incoming.uid !== null && plainUid(known.uid) === plainUid(incoming.uid))
    return sameOccurrence(known, incoming);
  return sameEmployerAndJob(known, incoming) && takesTheSlot(known, incoming, hint);
}

/** The known interview that the incoming one describes: matched by UID if it has one, else by employer, job and time. */
export function knownInterview<T extends { readonly facts: Interview }>(
  known: readonly T[],
  incoming: Interview,
  hint: Hint = {},
): T | undefined {
  const same = known.filter((one) => sameInterview(one.facts, incoming, hint));
  const uid = incoming.uid === null ? null : plainUid(incoming.uid);
  return (
    same.find(({ facts }) => uid !== null && facts.uid !== null && plainUid(facts.uid) === uid) ??
    same.find(({ facts }) => facts.start !== null && facts.start === incoming.start) ??
    nearest(same, incoming.start)
  );
}

function nearest<T extends { readonly facts: Interview }>(same: readonly T[], start: Instant | null): T | undefined {
  if (start === null) return same.at(-1);
  const away = ({ facts }: T) => (facts.start === null ? Number.POSITIVE_INFINITY : Math.abs(facts.start - start));
  return [...same].sort((a, b) => away(a) - away(b))[0];
}

/** Outlook writes the date of an occurrence into the UID of its series: eight digits after the sixteen bytes that mark it. [MS-OXOCAL] §2.2.1.27 */
const OUTLOOK = '040000008200E00074C5B7101A82E008';

export function plainUid(uid: string): string {
  const trimmed = uid.trim();
  const upper = trimmed.toUpperCase();
  if (!upper.startsWith(OUTLOOK) || upper.length < OUTLOOK.length + 8) return trimmed;
  return `${OUTLOOK}00000000${upper.slice(OUTLOOK.length + 8)}`;
}

/** One occurrence of a series, or the series itself, which is known by its next occurrence. RFC 5545 §3.8.4.4 */
function sameOccurrence(known: Interview, incoming: Interview): boolean {
  const [a, b] = [known.recurrenceId, incoming.recurrenceId];
  if (a === b) return true;
  if (a !== null && b !== null) return false;
  // A message about the whole series applies to each occurrence if it cancels the series.
  if (b === null) return isCancelled(incoming) || incoming.start === null || incoming.start === a;
  return known.start === null || known.start === b;
}

function sameEmployerAndJob(known: Interview, incoming: Interview): boolean {
  if (known.employer === null || incoming.employer === null) return false;
  if (plainEmployer(known.employer) !== plainEmployer(incoming.employer)) return false;
  if (known.job !== null && incoming.job !== null && plainJob(known.job) !== plainJob(incoming.job)) return false;
  return known.stage === null || incoming.stage === null || known.stage === incoming.stage;
}

/** Two UIDs, or none: the same interview if they start at the same time, if one replaces the other, or if prose repeats a calendar entry. */
function takesTheSlot(known: Interview, incoming: Interview, hint: Hint): boolean {
  if (known.start === null || incoming.start === null) return inProse(known, incoming);
  // Cancelling one UID does not affect another that took its place.
  const other = known.uid !== null && incoming.uid !== null && isCancelled(incoming) && !isCancelled(known);
  if (known.start === incoming.start) return !other;
  const near = Math.abs(known.start - incoming.start) <= NEAR;
  if (!near) return false;
  return isCancelled(known) !== isCancelled(incoming)
    ? isCancelled(known) || incoming.uid === null
    : hint.moves === true && !isCancelled(incoming);
}

/** Prose about 'your interview' without a start means the known one. A calendar entry supplies the time that earlier prose lacked. */
const inProse = (known: Interview, incoming: Interview): boolean => known.uid === null || incoming.uid === null;
