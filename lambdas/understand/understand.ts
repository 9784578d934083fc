/** What a message says: what it carries is taken out, read by everyone who can read some of it, and put together. */
import { TEXT } from '../application/limits.ts';
import { automaticReason } from '../mail/automatic.ts';
import { type Unwrapped, unwrap } from '../mail/forwarded.ts';
import type { Message } from '../mail/message.ts';
import { type Calendars, readCalendars } from './calendar.ts';
import { type Candidate, isCandidate } from './candidate.ts';
import { findDeadline } from './deadline.ts';
import { interviewsFromCalendar } from './from-calendar.ts';
import { interviewsFromProse } from './from-prose.ts';
import { asksWhen, isWord, outOfOffice } from './heard.ts';
import { interviewScore, isNoise } from './kind.ts';
import { plain } from './lines.ts';
import { offsetOf, originOf, whoIs } from './origin.ts';
import { hasPhrase } from './phrases.ts';
import { type Reading, readingOf } from './reading.ts';
import { forgetAll } from './remembered.ts';
import { officeZone, senderCountry, siteZone } from './sender-place.ts';
import type { Context, Forwarded, Kind, Understanding } from './understanding.ts';
import type { WhenContext } from './when.ts';
import { saysOf, toneOf } from './word.ts';

export async function understand(message: Message, context: Context): Promise<Understanding> {
  try {
    return whatItSays(message, context);
  } finally {
    forgetAll();
  }
}

function whatItSays(message: Message, context: Context): Understanding {
  const inner = unwrap(message, { domain: context.domain });
  const automatic = automaticReason(message, context.domain) !== null;
  const candidate = whoIs(message, inner, context);
  const origin = originOf(message, inner, candidate, context);
  const reading = readingOf(origin, candidate, context.witness);
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
  const read = tone.outOfOffice && outOfOffice(reading) ? null : interviewsFromProse(reading, tone, when, sent);
  if (isNoise(reading, tone))
    return { ...base, kind: automatic ? 'automatic' : 'nothing', interviews: [], word: null, trouble };
  if (read !== null)
    return { ...base, kind: 'invite', interviews: read.interviews, word: null, trouble: [...trouble, ...read.trouble] };
  const deadline = findDeadline(withoutQuestions(reading).join('\n').slice(0, TEXT.word), when);
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

/** Lines of the text; 'can you do any time next week?' asks the candidate, and says nothing of when they will hear. */
const withoutQuestions = ({ body, sentences, words }: Reading): readonly string[] => {
  const asked = new Set(
    sentences
      .filter(({ text }) => /[?？]$/u.test(text) && hasPhrase(plain(text), words.asksTime))
      .map(({ text }) => text),
  );
  return asked.size === 0
    ? body.map(({ text }) => text)
    : sentences.flatMap(({ text }) => (asked.has(text) ? [] : [text]));
};

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
