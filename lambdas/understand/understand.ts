/** What a message says: unpacks it, has each reader read its part, and puts the results together. */

import type { Interview } from '../application/interview.ts';
import { TEXT } from '../application/limits.ts';
import { isOwn } from '../application/own.ts';
import { automaticReason } from '../mail/automatic.ts';
import { type Unwrapped, unwrap } from '../mail/forwarded.ts';
import type { Message } from '../mail/message.ts';
import { type Calendars, readCalendars } from './calendar/calendar.ts';
import { findDeadline } from './deadline/deadline.ts';
import { changeIn } from './interviews/change.ts';
import { interviewsFromCalendar } from './interviews/from-calendar.ts';
import { interviewsFromProse } from './interviews/from-prose.ts';
import { asksWhen, fromWork, isUnrelated, recruiterSigned } from './kind/about-interview.ts';
import { interviewScore } from './kind/kind.ts';
import { decideKind, deniesIn, NO_INVITE, weighKind } from './kind/likely.ts';
import { tellsWhen } from './kind/statements.ts';
import { toneOf } from './kind/word.ts';
import { originOf, whenOf, whoIs } from './origin.ts';
import { type CandidateIdentity, isCandidate } from './people/candidate.ts';
import type { Advice } from './reading.ts';
import { type Reading, readingOf } from './reading.ts';
import { plain } from './text/lines.ts';
import { hasPhrase } from './text/phrases.ts';
import { forgetAll } from './text/remembered.ts';
import type { Context, Forwarded, Kind, Understanding } from './understanding.ts';
import { findMoments, type WhenContext } from './when/find-moments.ts';

export async function understand(message: Message, context: Context): Promise<Understanding> {
  const read = (advice?: Advice): Understanding => {
    try {
      return whatItSays(message, context, advice);
    } finally {
      forgetAll();
    }
  };
  const own = read();
  return context.reader === undefined ? own : context.reader.mail(message, context, own, read);
}

/** What headers say is certain. */
const CERTAIN = { likely: { kind: 1, says: null } } as const;

function whatItSays(message: Message, context: Context, advice?: Advice): Understanding {
  const inner = unwrap(message, { domain: context.domain });
  const automatic = automaticReason(message, context.domain) !== null;
  const candidate = whoIs(message, inner, context);
  const origin = originOf(message, inner, candidate, context);
  const reading = readingOf(origin, candidate, context.witness, advice, inner?.note);
  const tone = toneOf(reading);
  const now = origin.sentAt ?? message.date ?? context.now;
  const when = whenOf(reading, now, origin, context);
  const calendars = readCalendars(origin.calendars, { now, zone: context.zone });
  const trouble = [...message.trouble, ...(inner?.message?.trouble ?? []), ...calendars.trouble];
  const told = {
    automatic,
    from: message.from,
    to: message.to,
    cc: message.cc,
    subject: message.subject === '' ? null : message.subject,
    forwarded: inner === null ? null : forwardedOf(inner),
  };
  const sent = message.date ?? context.now;

  if (automatic && inner?.form !== 'filter' && !(calendars.interviews.length > 0 && !bounced(message)))
    return { ...told, ...CERTAIN, kind: 'automatic', interviews: [], word: null, trouble };
  const typed = ownWords(message, inner, candidate, context, calendars);
  if (typed !== null) return { ...told, ...CERTAIN, kind: typed, interviews: [], word: null, trouble };

  const moments = findMoments(reading.text.slice(0, TEXT.head), when);
  const answered = withoutQuestions(reading).join('\n').slice(0, TEXT.word);
  const deadline = findDeadline(answered, when);
  const change = changeIn(reading);
  const events = calendars.interviews;
  const scores = events.map((event) => interviewScore(event, reading, tone));
  const prose = events.length > 0 ? null : interviewsFromProse(reading, tone, moments, when, sent, inner?.note ?? '');
  const read = prose ?? interviewsFromCalendar(events, reading, when, sent);
  // Another reader's view of names and times must not affect how the kind is weighed here.
  const own =
    prose === null || advice === undefined
      ? prose
      : interviewsFromProse({ ...reading, advice: undefined }, tone, moments, when, sent, inner?.note ?? '');
  const weighed = weighKind({
    reading,
    moments,
    sentAt: now,
    found: [
      `hiring words ${Math.min(tone.hiring, 3)}`,
      ...(deadline === null ? [] : ['a deadline']),
      ...(change.cancelled ? ['called off'] : []),
      ...(change.moved ? ['moved'] : []),
      ...(change.asks ? ['asks for a time'] : []),
      ...(asksWhen(reading, tone) ? ['asks when'] : []),
      ...(fromWork(reading) ? ['from work'] : []),
      ...(isUnrelated(reading, tone) ? ['unrelated'] : []),
      ...(recruiterSigned(reading) ? ['signed by a recruiter'] : []),
      ...(own?.found ?? []),
      ...(own?.concerns === true ? ['concerns an interview'] : []),
      ...(events.length === 0 ? [] : ['calendar']),
      ...events.flatMap(({ method, status }) => [`calendar ${method}`, `calendar ${status}`]),
      ...scores.map((score) => `calendar score ${Math.max(-5, Math.min(6, score))}`),
    ],
  });
  const likely = advice?.kind(weighed) ?? weighed;
  // An answer to an invite is not an invite. RFC 5546 §3.2.3, §3.2.7
  const isAnswer = events.length > 0 && events.every(({ method }) => method === 'reply' || method === 'counter');
  const ruled = events.length === 0 ? null : scores.some((score) => score >= INTERVIEW) ? 'invite' : 'nothing';
  const decided = isAnswer ? NO_INVITE : decideKind(likely, automatic, ruled, moments.length > 0, deniesIn(reading));
  const base = { ...told, likely: { kind: decided.likelihood, says: decided.saysLikelihood } };
  const doubts = [...trouble, ...decided.doubts];
  if (decided.kind === 'invite')
    return {
      ...base,
      kind: 'invite',
      interviews:
        events.length > 0 ? read.interviews : read.interviews.map((one) => withStatus(one, decided.cancelled)),
      word: null,
      trouble: [
        ...doubts,
        ...(decided.cancelled
          ? read.trouble.filter(({ code }) => code !== 'no-time' && code !== 'doubtful-time')
          : read.trouble),
      ],
    };
  if (decided.kind === 'word') {
    const says = decided.says ?? 'other';
    const promised = promisedIn(answered, reading, when, says === 'timing' ? 0 : THEIRS);
    return {
      ...base,
      kind: 'word',
      interviews: [],
      word: { says, expectBy: says === 'rejection' ? null : (advice?.expectBy(promised, when) ?? promised) },
      trouble: doubts,
    };
  }
  return {
    ...base,
    kind: automatic ? 'automatic' : 'nothing',
    interviews: events.length > 0 ? read.interviews : [],
    word: null,
    trouble: events.length > 0 ? [...trouble, ...read.trouble] : trouble,
  };
}

const withStatus = (one: Interview, cancelled: boolean): Interview =>
  cancelled === (one.status === 'cancelled') ? one : { ...one, status: cancelled ? 'cancelled' : 'confirmed' };

/** If the mail does more than give a date, a date less likely than this to be the employer's is the candidate's. */
const THEIRS = 0.3;

const promisedIn = (text: string, { words }: Reading, when: WhenContext, least: number): number | null =>
  findDeadline(text, when, { tells: tellsWhen(words), least });

/** A calendar object with at least this score is an interview by the rules. */
const INTERVIEW = 1;

/** Lines without questions: 'can you do any time next week?' asks the candidate, and says nothing about when they will hear. */
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

/** The candidate's own words: a reply if sent to us, a copy if sent to somebody else. */
function ownWords(
  message: Message,
  inner: Unwrapped | null,
  candidate: CandidateIdentity,
  context: Context,
  calendars: Calendars,
): Kind | null {
  if (inner !== null || message.from === null || !isCandidate(candidate, message.from)) return null;
  const ours = (address: string | null) => isOwn(address, context.domain);
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
  // A mail that names no recipient came to us alone.
  if (!others) return 'reply';
  return 'copy';
}
