/** One message prepared for reading: text as lines and sentences, who wrote it, and the words that count in it. */
import type { Instant } from '../application/instant.ts';
import type { Mailbox, Stage } from '../application/interview.ts';
import type { CalendarPart } from '../mail/message.ts';
import { withoutHistory } from '../mail/reply.ts';
import type { Witness } from './likelihood/evidence.ts';
import type { Likely } from './likelihood/likelihood.ts';
import type { Choice } from './names/choice.ts';
import type { CandidateIdentity } from './people/candidate.ts';
import type { Roster } from './people/roster.ts';
import type { Mentions, Start } from './start/found.ts';
import { type Line, readLines, type Sentence, sentencesOf } from './text/lines.ts';
import { type Signature, splitSignature } from './text/signature.ts';
import { type Words, wordsOf } from './text/words.ts';
import type { WhenContext } from './when/scan.ts';

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
  /** Written by an employer or someone else, not typed by the candidate. */
  readonly theirs: boolean;
}

export interface Reading extends Origin {
  readonly candidate: CandidateIdentity;
  readonly words: Words;
  readonly lines: readonly Line[];
  /** The text without quoted earlier mails. */
  readonly fresh: string;
  /** Without closing formula and signature. */
  readonly body: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly signature: Signature | null;
  /** What the candidate wrote above the mail they forward. */
  readonly note: string;
  /** Receives what was seen and how it was weighed; undefined if nobody asks. */
  readonly witness: Witness | undefined;
  /** Another reader's view; undefined if there is none. */
  readonly advice: Advice | undefined;
}

export interface Place {
  readonly text: string | null;
  readonly likely: { readonly location?: number };
}

/**
 * A second opinion on the same mail. It changes how likely each finding is, and states nothing by itself.
 * Each function returns the findings it was given with new likelihoods, likeliest first.
 */
export interface Advice {
  readonly kind: (own: readonly Likely[]) => readonly Likely[];
  readonly starts: (own: readonly Start[], mentions: Mentions, reading: Reading, when: WhenContext) => readonly Start[];
  readonly end: (own: Instant | null, start: Start) => Instant | null;
  readonly people: (roster: Roster, reading: Reading, bodyCounts: boolean) => void;
  readonly employers: (own: readonly Choice[], reading: Reading) => readonly Choice[];
  readonly jobs: (own: readonly Choice[], reading: Reading) => readonly Choice[];
  readonly place: (own: Place) => Place;
  readonly stage: (own: Stage | null) => Stage | null;
  readonly joinUrl: (own: string | null) => string | null;
  readonly expectBy: (own: Instant | null, when: WhenContext) => Instant | null;
}

/** The least number of characters, with a digit among them, for the new text to be read without the mails below it. */
const TELLING = 60;

/** The text with lines of earlier mails blanked, so that line numbers stay; the whole text if little else is said. */
function withoutEarlier(text: string, fresh: string): string {
  if (fresh.length < TELLING || !/\d/u.test(fresh) || fresh.length > text.length * 0.98) return text;
  const kept = new Set(fresh.split('\n').map((line) => line.trim()));
  const lines = text.split('\n').map((line) => (kept.has(line.trim()) ? line : ''));
  return lines.join('').trim().length < fresh.length * 0.7 ? text : lines.join('\n');
}

export function readingOf(
  origin: Origin,
  candidate: CandidateIdentity,
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
