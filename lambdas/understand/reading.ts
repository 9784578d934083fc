/** One message laid out for reading: its text as lines and sentences, who wrote it, and the words that count in it. */
import type { Instant } from '../application/instant.ts';
import type { Mailbox } from '../application/interview.ts';
import type { CalendarPart } from '../mail/message.ts';
import { withoutHistory } from '../mail/reply.ts';
import type { Advice } from './advice.ts';
import type { Candidate } from './candidate.ts';
import type { Witness } from './likelihood/evidence.ts';
import { type Line, readLines, type Sentence, sentencesOf } from './lines.ts';
import { type Signature, splitSignature } from './signature.ts';
import { type Words, wordsOf } from './words.ts';

/** What is read: the innermost original, or the message itself. */
export interface Origin {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly sentAt: Instant | null;
  readonly sentOffset: number | null;
  readonly text: string;
  readonly html: string | null;
  readonly calendars: readonly CalendarPart[];
  /** Addressed by an employer (or whoever), not typed by the candidate. */
  readonly theirs: boolean;
}

export interface Reading extends Origin {
  readonly candidate: Candidate;
  readonly words: Words;
  readonly lines: readonly Line[];
  /** The text without the earlier mails that it quotes. */
  readonly fresh: string;
  /** Without greeting's end and signature. */
  readonly body: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly signature: Signature | null;
  /** What the candidate wrote above the mail that they forward. */
  readonly note: string;
  /** Told what was seen and how it was weighed; undefined where nobody asks. */
  readonly witness: Witness | undefined;
  /** What another reader makes of it; undefined where there is none. */
  readonly advice: Advice | undefined;
}

/** Characters that what was written anew must have, a number among them, to stand without the mails below it. */
const TELLING = 60;

/** The text with the lines of earlier mails left empty, so that each line keeps its number; the whole where little else is said. */
function withoutEarlier(text: string, fresh: string): string {
  if (fresh.length < TELLING || !/\d/u.test(fresh) || fresh.length > text.length * 0.98) return text;
  const kept = new Set(fresh.split('\n').map((line) => line.trim()));
  const lines = text.split('\n').map((line) => (kept.has(line.trim()) ? line : ''));
  return lines.join('').trim().length < fresh.length * 0.7 ? text : lines.join('\n');
}

export function readingOf(
  origin: Origin,
  candidate: Candidate,
  witness?: Witness,
  advice?: Advice,
  note = '',
): Reading {
  const words = wordsOf(`${origin.subject}\n${origin.text}`);
  const lines = readLines(origin.text);
  const fresh = withoutHistory(origin.text);
  const own = withoutEarlier(origin.text, fresh);
  const { body, signature } = splitSignature(
    own === origin.text ? lines : readLines(own),
    origin.from?.name ?? null,
    words,
  );
  return {
    ...origin,
    candidate,
    words,
    lines,
    fresh,
    body,
    sentences: sentencesOf(body),
    signature,
    note,
    witness,
    advice,
  };
}
