/** Who the candidate is, and which message is read: the innermost original, or the one that arrived. */
import { isOwn } from '../application/own.ts';
import type { Unwrapped } from '../mail/forwarded.ts';
import type { Message } from '../mail/message.ts';
import { type Calendars, readCalendars } from './calendar/calendar.ts';
import { type CandidateIdentity, candidateOf, isCandidate } from './people/candidate.ts';
import type { Origin, Reading } from './reading.ts';
import type { Context } from './understanding.ts';
import type { WhenContext } from './when/find-moments.ts';
import { officeZone, senderCountry, siteZone } from './zones/sender-place.ts';

/** Addresses from the caller; otherwise the outermost From or, if the original itself is read, its To. */
export function whoIs(message: Message, inner: Unwrapped | null, context: Context): CandidateIdentity {
  const mailboxes = [...message.allFrom, ...message.to, ...message.cc, ...(inner?.to ?? []), ...(inner?.cc ?? [])];
  if (context.candidate.length > 0) return candidateOf(context.candidate, mailboxes);
  if (inner?.form === 'filter')
    return candidateOf(
      addresses(inner.to.filter(({ address }) => address !== null && !isOwn(address, context.domain))),
      mailboxes,
    );
  const from = message.from?.address;
  if (from === null || from === undefined)
    return invitee(readCalendars(message.calendars, { now: context.now, zone: context.zone }));
  const toUs = [...message.to, ...message.cc].some(({ address }) => isOwn(address, context.domain));
  if (inner === null && !toUs && message.calendars.length > 0) return candidateOf(addresses(message.to), mailboxes);
  // A forward is also addressed to the candidate, perhaps at another of their addresses; unless they wrote it.
  const own = inner?.from != null && isCandidate(candidateOf([from], mailboxes), inner.from);
  const forwardedTo = inner !== null && !own && inner.to.length === 1 ? addresses(inner.to) : [];
  return candidateOf([from, ...forwardedTo], mailboxes);
}

/** For a bare calendar file: the only guest is the candidate, if the organizer is at another domain. */
function invitee({ interviews: [event] }: Calendars): CandidateIdentity {
  const guests = (event?.attendees ?? []).filter(
    ({ kind, address }) =>
      address !== null && address !== event?.organizer?.address && (kind === 'individual' || kind === 'unknown'),
  );
  const [guest] = guests;
  const house = event?.organizer?.address?.split('@')[1];
  if (
    guests.length !== 1 ||
    guest === undefined ||
    house === undefined ||
    guest.address?.endsWith(`@${house}`) === true
  )
    return candidateOf([], []);
  return candidateOf(addresses([guest]), [guest]);
}

const addresses = (list: readonly { readonly address: string | null }[]): readonly string[] =>
  list.flatMap(({ address }) => (address === null ? [] : [address]));

export function originOf(
  message: Message,
  inner: Unwrapped | null,
  candidate: CandidateIdentity,
  context: Context,
): Origin {
  if (inner !== null) {
    const seen = new Set(inner.calendars.map(({ text }) => text));
    return {
      from: inner.from,
      to: inner.to,
      cc: inner.cc,
      subject: inner.subject ?? message.subject,
      sentAt: inner.sentAt ?? message.date,
      sentOffset: inner.sentAt === null ? message.dateOffset : inner.sentOffset,
      text: inner.text,
      html: inner.html,
      calendars: [...inner.calendars, ...message.calendars.filter(({ text }) => !seen.has(text))],
      theirs: inner.from === null || !isCandidate(candidate, inner.from),
    };
  }
  const { from, subject, date, dateOffset, text, html, calendars } = message;
  // A mail that a filter hands us as it came may name our own address: nobody will be met there.
  const others = (list: Message['to']) =>
    list.filter(({ address }) => address === null || !isOwn(address, context.domain));
  const [to, cc] = [others(message.to), others(message.cc)];
  const theirs = from !== null && !isCandidate(candidate, from) && !isOwn(from.address, context.domain);
  return { from, to, cc, subject, sentAt: date, sentOffset: dateOffset, text, html, calendars, theirs };
}

/** 'IST' in a header is read as India's; for a candidate in Ireland or Israel it is their own. */
const ELSEWHERE: ReadonlySet<string | null> = new Set(['Europe/Dublin', 'Asia/Jerusalem']);

const INDIA = 330;

const offsetOf = ({ sentOffset }: Origin, { zone }: Context): number | null =>
  sentOffset === INDIA && ELSEWHERE.has(zone) ? null : sentOffset;

/** What its words for days and hours are resolved against. */
export function whenOf(reading: Reading, sentAt: number, origin: Origin, context: Context): WhenContext {
  const country = senderCountry(reading);
  const office = officeZone(reading);
  return {
    sentAt,
    zone: context.zone,
    sentOffset: offsetOf(origin, context),
    country,
    office,
    site: siteZone(reading, country, office),
  };
}
