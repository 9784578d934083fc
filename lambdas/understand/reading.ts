/** One message laid out for reading: its text as lines and sentences, who wrote it, and the words that count in it. */
import type { Instant } from '../application/instant.ts';
import type { Mailbox } from '../application/interview.ts';
import type { CalendarPart } from '../mail/message.ts';
import type { Candidate } from './candidate.ts';
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
  /** Without greeting's end and signature. */
  readonly body: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly signature: Signature | null;
}

export function readingOf(origin: Origin, candidate: Candidate): Reading {
  const words = wordsOf(`${origin.subject}\n${origin.text}`);
  const lines = readLines(origin.text);
  const { body, signature } = splitSignature(lines, origin.from?.name ?? null, words);
  return { ...origin, candidate, words, lines, body, sentences: sentencesOf(body), signature };
}
