/** A phrase and what is understood of it, in words that can be checked with a calendar at hand. */
import type { Instant } from '../../../lambdas/application/instant.ts';
import { localOf } from '../../../lambdas/application/local-time.ts';
import { findMoments, type Moment, type WhenContext } from '../../../lambdas/understand/when/find-moments.ts';

/** Friday, 20 November 2026, 10:00 UTC: the Date of every message here, where nothing else is said. */
export const SENT_AT = Date.UTC(2026, 10, 20, 10);

export type Sender = Partial<WhenContext>;

/**
 * [text, what is understood, another context]. Understood is written as '2026-12-08 14:30-15:15 Europe/Paris', on the clock of the
 * zone, which is left out where it is the candidate's; 'old' and 'offered' stand before it; what is missing stands in its place.
 * Several are told apart by '; ', none is ''.
 */
export type Fact = readonly [text: string, understood: string, sender?: Sender];

export interface Facts {
  readonly zone: string;
  readonly facts: readonly Fact[];
}

const two = (n: number): string => String(n).padStart(2, '0');

function write(at: Instant, zone: string): readonly [date: string, time: string] {
  const { year, month, day, hour, minute } = localOf(at, zone);
  return [`${year}-${two(month)}-${two(day)}`, `${two(hour)}:${two(minute)}`];
}

function writeMoment(moment: Moment, own: string | null): string {
  const before = `${moment.struck ? 'old ' : ''}${moment.offered ? 'offered ' : ''}`;
  const codes = moment.trouble.map((one) => one.code).join(' ');
  if (moment.start === null) return `${before}${codes === '' ? 'no-date' : codes}`;
  const zone = moment.timeZone ?? 'UTC';
  const [date, time] = write(moment.start, zone);
  const end = moment.end === null ? '' : `-${write(moment.end, zone)[1]}`;
  const named = zone === own && moment.timeZone !== null ? '' : ` ${moment.timeZone ?? 'as UTC'}`;
  return `${before}${date} ${time}${end}${named}${codes === '' ? '' : ` (${codes})`}`;
}

export function understood(text: string, zone: string, sender: Sender = {}): string {
  const context = { sentAt: SENT_AT, zone, sentOffset: null, country: null, ...sender };
  return findMoments(text, context)
    .map((one) => writeMoment(one, context.zone))
    .join('; ');
}
