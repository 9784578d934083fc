/** Sittings and rounds: one day's interviews are debriefed and thanked for together, and days close together form a round. */
import type { Application, KnownInterview } from './application.ts';
import type { Instant } from './instant.ts';
import { dayOf, fieldsOf, isZone } from './local-time.ts';
import { PLAYBOOK } from './playbook.ts';
import { atHour, type Wishes } from './wishes.ts';

/** The interviews of one local day. */
export interface Sitting {
  /** 's' and the UTC date of its last interview: the key survives a change of hour, but not of day. */
  readonly key: string;
  /** Counted from 1. */
  readonly round: number;
  readonly interviews: readonly KnownInterview[];
  readonly start: Instant;
  /** E in the playbook: the end of the last interview. */
  readonly end: Instant;
  /** Keys of the contacts met that day. */
  readonly met: readonly string[];
  /** Keys of the contacts to thank: everybody met, each once per round. R5 */
  readonly thanks: readonly string[];
}

/** When an interview ends: as stated, else an hour after its start. An all-day entry ends with the business day, and not before it has begun. */
function endOrUsual(interview: KnownInterview, wishes: Wishes): Instant | null {
  const { start, end, allDay } = interview.facts;
  if (start === null) return null;
  // An all-day entry may start after the business day ends here, because it was meant for another zone.
  if (allDay) return Math.max(atHour(start, wishes.business.to, wishes), start + PLAYBOOK.usualLength);
  return end !== null && end > start ? end : start + PLAYBOOK.usualLength;
}

const happens = (one: KnownInterview): boolean =>
  !one.dropped && one.facts.status !== 'cancelled' && one.facts.start !== null;

const startOf = (one: KnownInterview): Instant => one.facts.start ?? 0;

const roleOf = (application: Application, key: string) => application.contacts.find((one) => one.key === key)?.role;

/** Whom the candidate meets. Recruiters often only organize, so they count only if nobody else is named, or the candidate said they were there. */
function metIn(application: Application, interview: KnownInterview): readonly string[] {
  const present = interview.people.filter((key) => !interview.absent.includes(key));
  const known = present.filter((key) => roleOf(application, key) !== undefined);
  const others = known.filter(
    (key) => roleOf(application, key) !== 'recruiter' || interview.present?.includes(key) === true,
  );
  if (interview.facts.stage === 'recruiter-screen') return known;
  if (others.length > 0) return others;
  // If the person expected did not come, the recruiter is told so, but not thanked.
  return interview.absent.length > 0 ? [] : known;
}

/** 'YYYYMMDD'. */
export function utcDate(at: Instant): string {
  const { year, month, day } = fieldsOf(at);
  return String(year * 10_000 + month * 100 + day).padStart(8, '0');
}

/** The zone in which a sitting's day is counted: that of its first interview, so that a travelling candidate's day is not split. */
const dayZone = ({ facts: { timeZone } }: KnownInterview, wishes: Wishes): string =>
  timeZone === null || timeZone === 'UTC' || !isZone(timeZone) ? wishes.zone : timeZone;

/** The UTC date of the last interview. It names the silence that follows, independent of how days are divided. */
export const dateOfLast = (sitting: Sitting): string => sitting.key.slice(0, 9);

/** Cached sittings, with everything they depend on. */
interface Laid {
  readonly interviews: Application['interviews'];
  readonly contacts: Application['contacts'];
  readonly zone: string;
  readonly dayEnds: string;
  readonly sittings: readonly Sitting[];
}

/**
 * Cache: every step needs the sittings, and few events change them. Keyed by the history, which all states of one decision share, so that the cache
 * keeps no state alive.
 */
const laidOut = new WeakMap<Application['history'], Laid>();

export function sittingsOf(application: Application, wishes: Wishes): readonly Sitting[] {
  const { history, interviews, contacts } = application;
  const { zone } = wishes;
  const dayEnds = wishes.business.to;
  const known = laidOut.get(history);
  if (
    known !== undefined &&
    known.interviews === interviews &&
    known.contacts === contacts &&
    known.zone === zone &&
    known.dayEnds === dayEnds
  )
    return known.sittings;
  const sittings = layOut(application, wishes);
  laidOut.set(history, { interviews, contacts, zone, dayEnds, sittings });
  return sittings;
}

function layOut(application: Application, wishes: Wishes): readonly Sitting[] {
  const happening = application.interviews.filter(happens).sort((a, b) => startOf(a) - startOf(b));
  const days: KnownInterview[][] = [];
  let last = 0;
  let zone = wishes.zone;
  for (const interview of happening) {
    const start = startOf(interview);
    if (days.length > 0 && dayOf(start, zone) === last) {
      days.at(-1)?.push(interview);
      continue;
    }
    zone = dayZone(interview, wishes);
    last = dayOf(start, zone);
    days.push([interview]);
  }
  const sittings: Sitting[] = [];
  let round = 0;
  let roundStart = Number.NEGATIVE_INFINITY;
  let thanked = new Set<string>();
  for (const interviews of days) {
    const start = Math.min(...interviews.map(startOf));
    const end = Math.max(...interviews.map((one) => endOrUsual(one, wishes) ?? start));
    if (start - roundStart > PLAYBOOK.roundWithin) {
      round += 1;
      roundStart = start;
      thanked = new Set();
    }
    const everybody = [...new Set(interviews.flatMap((one) => metIn(application, one)))];
    const wasThere = (key: string): boolean => interviews.some((one) => one.present?.includes(key) === true);
    const others = everybody.filter((key) => roleOf(application, key) !== 'recruiter' || wasThere(key));
    const screen = interviews.some((one) => one.facts.stage === 'recruiter-screen');
    const met = others.length > 0 && !screen ? others : everybody;
    const thanks = met.filter((key) => !thanked.has(key));
    for (const key of thanks) thanked.add(key);
    let key = `s${utcDate(Math.max(...interviews.map(startOf)))}`;
    // Two local days may fall on the same UTC date.
    while (sittings.some((one) => one.key === key)) key += 'b';
    sittings.push({
      key,
      round,
      interviews,
      start,
      end,
      met,
      thanks,
    });
  }
  return sittings;
}
