/** Whether a calendar event is an interview of the candidate's. */
import type { CalendarInterview } from '../calendar/interview.ts';
import { isJob } from '../names/clean-job.ts';
import { speaksOfInterview } from '../names/segments.ts';
import { isCandidate } from '../people/candidate.ts';
import { isMachineAddress } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import { isInterviewer, isNotTheirs } from './not-theirs.ts';
import type { Tone } from './word.ts';

/** Weak words: unlike the others, 'panel', 'screen' or 'loop' alone does not prove an interview. */
const WEAK =
  /^(?:panel|screen|loop|hiring|candidate|intro|coffee|coding|technical|informal|screening|technique|técnica|tecnico|tecnica|technisch|teknisk|café|kaffee|koffie|kaffe|kawa|fika|case study|phone call|telefonat|introduction call|lunch|technische|technisches|presencial|in presenza|sur place|på plats|vor ort|op kantoor|in person|first call|telefonisch)$/u;

function strong(text: string, reading: Reading): boolean {
  const line = plain(text);
  const { words } = reading;
  const lists = [words.interview, ...words.stages.map(([, phrases]) => phrases)];
  return lists.some((phrases) => hasPhrase(line, strongOf(phrases)));
}

const strongLists = new WeakMap<readonly string[], readonly string[]>();
function strongOf(phrases: readonly string[]): readonly string[] {
  const known = strongLists.get(phrases) ?? phrases.filter((phrase) => !WEAK.test(phrase));
  strongLists.set(phrases, known);
  return known;
}

/** About something that sounds like an interview but is not one. */
function isMock(texts: readonly string[], reading: Reading): boolean {
  return texts.some((text) => hasPhrase(plain(text), reading.words.mock));
}

/** Points for and against a calendar event being an interview. Positive: it is one. */
export function interviewScore(event: CalendarInterview, reading: Reading, tone: Tone): number {
  const title = event.title ?? '';
  const own: Reading = {
    ...reading,
    words: wordsOf(`${title}\n${event.description ?? ''}\n${reading.subject}\n${reading.text}`),
  };
  const { words } = own;
  const description = (event.description ?? '').slice(0, 4000);
  let score = 0;
  if (isMock([title, reading.subject], own)) score -= 20;
  if (isNotTheirs(own) || isInterviewer([title, ...description.split('\n', 60)])) score -= 20;
  if (strong(title, own)) score += 3;
  else if (speaksOfInterview(title, words)) score += 1;
  if (hasPhrase(plain(title), words.personal)) score -= strong(title, own) ? 1 : 3;
  if (strong(reading.subject, own)) score += 2;
  if (isJob(title, words)) score += 2;
  if (/<>|↔/u.test(title)) score += 2;
  const lines = description.split('\n', 60).map(plain);
  if (lines.some((line) => hasPhrase(line, strongOf(words.interview)))) score += 2;
  else if (lines.some((line) => hasPhrase(line, words.hiring))) score += 1;
  if (own.sentences.slice(0, 60).some(({ text }) => strong(text, own))) score += 2;
  if (tone.hiring >= 2) score += 1;
  if (tone.nextRound) score += 1;
  const others = [event.organizer, ...event.attendees].filter(
    (one) => one !== null && !isCandidate(reading.candidate, one),
  );
  if (
    [event.organizer?.address, reading.from?.address].some(
      (address) => address != null && senderOf(address.split('@')[1] ?? '')?.purpose === 'ats',
    )
  )
    score += 2;
  if (/candidate calendar|recruit|talent|hiring/iu.test(`${event.organizer?.name ?? ''} ${reading.from?.name ?? ''}`))
    score += 2;
  const candidateDomains = new Set([...reading.candidate.addresses].map((address) => address.split('@')[1] ?? ''));
  const outside = others.filter(
    (one) =>
      one?.address != null && !isMachineAddress(one.address) && !candidateDomains.has(one.address.split('@')[1] ?? ''),
  );
  const known = reading.candidate.addresses.size > 0;
  if (known && outside.length > 0 && event.attendees.some((one) => isCandidate(reading.candidate, one))) score += 1;
  if (
    known &&
    others.length > 1 &&
    outside.length === 0 &&
    [...candidateDomains].every((domain) => senderOf(domain)?.purpose !== 'mail')
  )
    score -= 2;
  return score;
}
