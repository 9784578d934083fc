/** A second opinion on the same mail. It changes how likely each finding is, and states nothing by itself. Types only. */

import type { Instant } from '../application/instant.ts';
import type { Reply } from '../application/instruction.ts';
import type { Stage } from '../application/interview.ts';
import type { Message } from '../mail/message.ts';
import type { Answered } from './interpret.ts';
import type { Likely } from './likelihood/likelihood.ts';
import type { Choice } from './names/entities.ts';
import type { Gathering } from './people/gathering.ts';
import type { Reading } from './reading.ts';
import type { Mentions } from './start/mentions.ts';
import type { Start } from './start/weigh-start.ts';
import type { Context, Understanding } from './understanding.ts';
import type { WhenContext } from './when.ts';

export interface Place {
  readonly text: string | null;
  readonly likely: { readonly location?: number };
}

/** Each function returns the findings it was given with new likelihoods, likeliest first. */
export interface Advice {
  readonly kind: (own: readonly Likely[]) => readonly Likely[];
  readonly starts: (own: readonly Start[], mentions: Mentions, reading: Reading, when: WhenContext) => readonly Start[];
  readonly end: (own: Instant | null, start: Start) => Instant | null;
  readonly people: (gathering: Gathering, reading: Reading, bodyCounts: boolean) => void;
  readonly employers: (own: readonly Choice[], reading: Reading) => readonly Choice[];
  readonly jobs: (own: readonly Choice[], reading: Reading) => readonly Choice[];
  readonly place: (own: Place) => Place;
  readonly stage: (own: Stage | null) => Stage | null;
  readonly joinUrl: (own: string | null) => string | null;
  readonly expectBy: (own: Instant | null, when: WhenContext) => Instant | null;
}

/** Reads a mail or an answer a second time, through an outside reader such as a language model. */
export interface SecondReader {
  /** Where the text is sent, for anyone who needs to know: 'models.example', 'Amazon Bedrock'. */
  readonly where: string;
  readonly mail: (
    message: Message,
    context: Context,
    own: Understanding,
    again: (advice: Advice) => Understanding,
  ) => Promise<Understanding>;
  readonly answer: (message: Message, context: Answered, own: Reply) => Promise<Reply>;
}
