/** The mail mentions an interview, but not the candidate's: a rehearsal, a public event, or one they conduct themselves. */
import { NOT_THEIRS } from '../lexicon/hints.ts';
import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';

/** How many sentences are examined. */
const MOST = 60;
/** 'You are interviewing: Ana Prokop' addresses the interviewer; 'you are interviewing for', 'with' or 'at' the candidate. */
const HOLDS = /^(?:(?:re|fwd?)\s?:\s*)*you(?:['’]re| are| will be|['’]ll be) interviewing\s*:/iu;
const HOLDS_WITH_NAME =
  /^(?:(?:Re|RE|Fwd?|FWD?)\s?:\s*)*[Yy]ou(?:['’]re| are| will be|['’]ll be) interviewing (?!\p{L}+day\b)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\s?[,:(–-]/u;

function rehearses({ subject, sentences, signature, from, words }: Reading): boolean {
  const texts = [subject, ...sentences.slice(0, MOST).map(({ text }) => text)].map(plain);
  const signed = [from?.name ?? '', ...(signature?.lines ?? []).map(({ text }) => text)].map(plain);
  if (!texts.some((text) => hasPhrase(text, words.mock))) return false;
  const coached = (text: string) => hasPhrase(text, NOT_THEIRS.coached);
  if (signed.some(coached)) return true;
  // A recruiter may offer practice before a real interview that the mail also mentions.
  return texts.some(coached) && !texts.some((text) => hasPhrase(text, NOT_THEIRS.theirInterview));
}

function isEvent({ subject, sentences }: Reading): boolean {
  const texts = sentences.slice(0, MOST).map(({ text }) => plain(text));
  const head = plain(subject);
  if ([head, ...texts].some((text) => hasPhrase(text, NOT_THEIRS.theirInterview))) return false;
  const signsUp = (text: string) => hasPhrase(text, NOT_THEIRS.signedUp);
  const tells = (text: string) => hasPhrase(text, NOT_THEIRS.event);
  return [head, ...texts].some((text) => signsUp(text) && tells(text)) || (tells(head) && texts.some(signsUp));
}

/** The candidate is the interviewer. */
export const isInterviewer = (texts: readonly string[]): boolean =>
  texts
    .slice(0, MOST)
    .some((text) => hasPhrase(plain(text), NOT_THEIRS.interviewer) || HOLDS.test(text) || HOLDS_WITH_NAME.test(text));

export const isNotTheirs = (reading: Reading): boolean =>
  rehearses(reading) ||
  isEvent(reading) ||
  isInterviewer([reading.subject, ...reading.sentences.map(({ text }) => text)]);
