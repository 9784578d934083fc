/** The commands that a candidate can give by mail, after parsing. */
import type { Instant } from './instant.ts';
import type { Role } from './interview.ts';

export type Outcome = 'rejected' | 'offer' | 'accepted' | 'withdrawn';
export type Rapport = 'great' | 'good' | 'unsure' | 'poor';
export type CorrectField = 'employer' | 'job' | 'start' | 'end' | 'timeZone' | 'person' | 'location';

/** Commands without fields, each a type of its own. */
type Bare<C extends string> = C extends string ? { readonly command: C } : never;

export type BareInstruction = Bare<
  'next-round' | 'not-an-interview' | 'list' | 'help' | 'resume' | 'export' | 'delete-everything' | 'stop' | 'undo'
>;

/** `person`: a name as typed, a list number as a string, `rest`, or null (everybody, or the only person). */
export type Instruction =
  | { readonly command: 'done' | 'skip'; readonly person: string | null }
  | { readonly command: 'snooze'; readonly person: string | null; readonly until: Instant | null }
  | { readonly command: 'heard-back'; readonly expectBy: Instant | null }
  | BareInstruction
  | { readonly command: 'outcome'; readonly value: Outcome }
  | { readonly command: 'rapport'; readonly value: Rapport }
  | { readonly command: 'contact'; readonly name: string; readonly address: string | null; readonly role: Role | null }
  | { readonly command: 'absent'; readonly person: string }
  | { readonly command: 'discussed'; readonly person: string | null; readonly text: string }
  | { readonly command: 'forgot' | 'ask'; readonly text: string }
  | { readonly command: 'link'; readonly url: string }
  | { readonly command: 'correct'; readonly field: CorrectField; readonly value: string }
  | { readonly command: 'pause'; readonly until: Instant | null }
  | { readonly command: 'timezone'; readonly zone: string }
  | { readonly command: 'hours'; readonly from: string; readonly to: string }
  | {
      /**
       * Another version of a draft ('shorter', 'warmer', 'plainer', 'another one'), or one that includes what was left
       * out ('use it').
       */
      readonly command: 'redraft';
      readonly person: string | null;
      readonly how: 'shorter' | 'warmer' | 'plainer' | 'another' | 'whole';
    }
  | {
      /** How the candidate signs ('signature: Sam Lee, +1 ...'), their name, spelling or country. */
      readonly command: 'profile';
      readonly field: 'name' | 'signature' | 'spelling' | 'country' | 'overview';
      readonly value: string;
    }
  /** A new address for mail filters; the old one stops working. */
  | Bare<'new-door'>;

/** Commands about the whole account. All others are about one application. */
export const ACCOUNT_COMMANDS = [
  'list',
  'help',
  'resume',
  'export',
  'delete-everything',
  'stop',
  'pause',
  'timezone',
  'hours',
  'profile',
  'new-door',
] as const satisfies readonly Instruction['command'][];

export type AccountInstruction = Extract<Instruction, { readonly command: (typeof ACCOUNT_COMMANDS)[number] }>;

/** A reply, read. */
export interface Reply {
  /** What the person typed, without quotes and signature; for a one-tap answer, the subject. */
  readonly text: string;
  readonly commands: readonly Instruction[];
  /** Words that hold no command, kept as notes. */
  readonly notes: readonly string[];
  /** What sounded like a command but was negated, doubted, contradicted or incomplete; null if nothing did. */
  readonly unclear: string | null;
  /** For a question: the most likely readings, best first, as one-tap answers. */
  readonly options?: readonly (readonly Instruction[])[];
}
