/** What a message says: what it carries is taken out, read by everyone who can read some of it, and put together. */

import { automaticReason } from '../mail/automatic.ts';
import { type Unwrapped, unwrap } from '../mail/forwarded.ts';
import type { Message } from '../mail/message.ts';
import { type Calendars, readCalendars } from './calendar.ts';
import { type Candidate, candidateOf, isCandidate } from './candidate.ts';
import { changeIn } from './change.ts';
import { fromWork, isUnrelated, proposesTalk } from './concern.ts';
import { findDeadline } from './deadline.ts';
import { interviewsFromCalendar, interviewsFromProse } from './interviews.ts';
import { interviewScore, isNoise } from './kind.ts';
import { plain } from './lines.ts';
import { hasPhrase } from './phrases.ts';
import { type Origin, type Reading, readingOf } from './reading.ts';
import { officeZone, senderCountry, siteZone } from './sender-place.ts';
import type { Context, Forwarded, Kind, Understanding } from './understanding.ts';
import type { WhenContext } from './when.ts';
import { saysOf, type Tone, toneOf } from './word.ts';

/** Characters in which a date to wait for is looked for: word from an employer is short. */
const LONGEST_WORD = 8_000;

export async function understand(message: Message, context: Context): Promise<Understanding> {
  const inner = unwrap(message, { domain: context.domain });
  const automatic = automaticReason(message, context.domain) !== null;
  const candidate = whoIs(message, inner, context);
  const origin = originOf(message, inner, candidate, context);
  const reading = readingOf(origin, candidate);
  const tone = toneOf(reading);
  const now = origin.sentAt ?? message.date ?? context.now;
  const country = senderCountry(reading);
  const office = officeZone(reading);
  const site = siteZone(reading, country, office);
  const when: WhenContext = {
    sentAt: now,
    zone: context.zone,
    sentOffset: offsetOf(origin, context),
    country,
    office,
    site,
  };
  const calendars = readCalendars(origin.calendars, { now, zone: context.zone });
  const trouble = [...message.trouble, ...(inner?.message?.trouble ?? []), ...calendars.trouble];
  const base = {
    automatic,
    from: message.from,
    to: message.to,
    cc: message.cc,
    subject: message.subject === '' ? null : message.subject,
    forwarded: inner === null ? null : forwardedOf(inner),
  };
  const sent = message.date ?? context.now;

  if (automatic && inner?.form !== 'filter' && !(calendars.interviews.length > 0 && !bounced(message)))
    return { ...base, kind: 'automatic', interviews: [], word: null, trouble };
  const own = ownWords(message, inner, candidate, context, calendars);
  if (own !== null) return { ...base, kind: own, interviews: [], word: null, trouble };

  if (calendars.interviews.length > 0) {
    const scores = calendars.interviews.map((event) => interviewScore(event, reading, tone));
    // An answer to an invite is none. RFC 5546 §3.2.3, §3.2.7
    const isInterview =
      scores.some((score) => score >= 1) &&
      calendars.interviews.some(({ method }) => method !== 'reply' && method !== 'counter');
    const read = interviewsFromCalendar(calendars.interviews, reading, when, sent);
    return {
      ...base,
      kind: isInterview ? 'invite' : automatic ? 'automatic' : 'nothing',
      interviews: read.interviews,
      word: null,
      trouble: [...trouble, ...read.trouble],
    };
  }
  const deadline = findDeadline(
    reading.body
      .map(({ text }) => text)
      .join('\n')
      .slice(0, LONGEST_WORD),
    when,
  );
  const read = tone.outOfOffice && outOfOffice(reading) ? null : interviewsFromProse(reading, tone, when, sent);
  if (isNoise(reading, tone))
    return { ...base, kind: automatic ? 'automatic' : 'nothing', interviews: [], word: null, trouble };
  if (read !== null)
    return { ...base, kind: 'invite', interviews: read.interviews, word: null, trouble: [...trouble, ...read.trouble] };
  const asks = asksWhen(reading, tone);
  if (isWord(reading, tone, deadline !== null) || asks) {
    const heard = saysOf(tone, deadline);
    const says = asks && (heard === 'other' || heard === 'timing') ? 'next-round' : heard;
    return {
      ...base,
      kind: 'word',
      interviews: [],
      word: { says, expectBy: says === 'rejection' ? null : deadline },
      trouble,
    };
  }
  return { ...base, kind: automatic ? 'automatic' : 'nothing', interviews: [], word: null, trouble };
}

/** Addresses given by the caller; else the From of the outermost message, or, where the original itself is read, its To. */
function whoIs(message: Message, inner: Unwrapped | null, context: Context): Candidate {
  const mailboxes = [...message.allFrom, ...message.to, ...message.cc, ...(inner?.to ?? []), ...(inner?.cc ?? [])];
  if (context.candidate.length > 0) return candidateOf(context.candidate, mailboxes);
  if (inner?.form === 'filter')
    return candidateOf(
      addresses(inner.to.filter(({ address }) => address !== null && !address.endsWith(`@${context.domain}`))),
      mailboxes,
    );
  const from = message.from?.address;
  if (from === null || from === undefined)
    return invitee(readCalendars(message.calendars, { now: context.now, zone: context.zone }));
  const toUs = [...message.to, ...message.cc].some(({ address }) => address?.endsWith(`@${context.domain}`) === true);
  if (inner === null && !toUs && message.calendars.length > 0) return candidateOf(addresses(message.to), mailboxes);
  // A forward is also addressed to the candidate, at what may be another address of theirs.
  const forwardedTo = inner !== null && inner.to.length === 1 ? addresses(inner.to) : [];
  return candidateOf([from, ...forwardedTo], mailboxes);
}

/** Of a calendar file alone: the only guest, where the organizer is of another house, is the one who was invited. */
function invitee({ interviews: [event] }: Calendars): Candidate {
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

function originOf(message: Message, inner: Unwrapped | null, candidate: Candidate, context: Context): Origin {
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
  const { from, to, cc, subject, date, dateOffset, text, html, calendars } = message;
  const theirs =
    from !== null && !isCandidate(candidate, from) && from.address?.endsWith(`@${context.domain}`) !== true;
  return { from, to, cc, subject, sentAt: date, sentOffset: dateOffset, text, html, calendars, theirs };
}

/** 'IST' in a header line is read as India's; to a candidate in Ireland or Israel it is their own. */
const ELSEWHERE: ReadonlySet<string | null> = new Set(['Europe/Dublin', 'Asia/Jerusalem']);
const INDIA = 330;
const offsetOf = ({ sentOffset }: Origin, { zone }: Context): number | null =>
  sentOffset === INDIA && ELSEWHERE.has(zone) ? null : sentOffset;

const forwardedOf = ({ form, from, to, cc, subject, sentAt, text }: Unwrapped): Forwarded => ({
  form,
  from,
  to,
  cc,
  subject,
  sentAt,
  text,
});

const bounced = (message: Message): boolean =>
  message.headers.some(
    ({ name, value }) =>
      (name === 'content-type' && /multipart\/report/iu.test(value)) ||
      (name === 'auto-submitted' && /auto-replied/iu.test(value)),
  );

/** The candidate's own words: to us a reply, to somebody else a copy. */
function ownWords(
  message: Message,
  inner: Unwrapped | null,
  candidate: Candidate,
  context: Context,
  calendars: Calendars,
): Kind | null {
  if (inner !== null || message.from === null || !isCandidate(candidate, message.from)) return null;
  const ours = (address: string | null) => address?.split('@')[1] === context.domain;
  const direct = message.to.some(({ address }) => ours(address));
  const others = [...message.to, ...message.cc].some(
    ({ address }) => address !== null && !ours(address) && !candidate.addresses.has(address),
  );
  if (calendars.interviews.length > 0) return null;
  if (
    direct &&
    !message.to.some(({ address }) => address !== null && !ours(address) && !candidate.addresses.has(address))
  )
    return 'reply';
  if (!others) return direct || message.to.length + message.cc.length > 0 ? 'reply' : null;
  return 'copy';
}

const outOfOffice = ({ subject, words, sentences }: Reading): boolean =>
  hasPhrase(plain(subject), words.outOfOffice) ||
  sentences.slice(0, 4).some(({ text }) => hasPhrase(plain(text), words.outOfOffice));

const DECISION =
  /\bdecision|\bdecid|entscheid|décision|\bdécid|decisi[óo]n|\bdecis|beslis|besluit|decyzj|beslut|\banswer from|\bfeedback|rückmeldung|結果|決定|選考/u;

/** Somebody will decide. */
const decides = ({ sentences }: Reading): boolean =>
  sentences.slice(0, 40).some(({ text }) => DECISION.test(plain(text)));

/** A talk is wanted, and the candidate is asked when: 'When could you come in?' */
const asksWhen = (reading: Reading, tone: Tone): boolean =>
  fromWork(reading) && !isUnrelated(reading, tone) && changeIn(reading).asks && proposesTalk(reading);

/** It is about an application: hiring words, and something said about it. */
function isWord(reading: Reading, tone: Tone, dated: boolean): boolean {
  const known = fromWork(reading) && !isUnrelated(reading, tone);
  if (tone.rejection || tone.offer) return tone.hiring > 0 || (tone.outspoken && known);
  if (tone.outOfOffice && outOfOffice(reading)) return true;
  if (known && ((tone.nextRound && tone.outspoken) || (tone.timing && decides(reading)))) return true;
  if (tone.nextRound || tone.timing) return tone.hiring > 0 || (tone.timing && dated && reading.theirs);
  return tone.hiring > 1;
}
