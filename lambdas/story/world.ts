/** What the pipeline stands on: the ports, the clock and the settings of an installation. */
import type { ComposedMail, ComposeInput } from '../compose/composed.ts';
import type { TokenKey } from '../mail/token.ts';
import type { Applications, Clock, Mailroom, Outbox, WakeUps } from '../ports.ts';
import type { SecondReader } from '../understand/advice.ts';

export interface Settings {
  /** Afterword's own domain, or the one mailbox that it has, lower case. */
  readonly domain: string;
  /** Whether what stands behind a plus in the address of that mailbox arrives; left out: it does. */
  readonly keepsPlus?: boolean;
  /** The From of everything that is sent: 'Afterword <hello@afterword.example>'. */
  readonly from: string;
  /** Who may use it. */
  readonly allows: (address: string) => boolean;
  /** Anybody may whose mail authenticates: then there are caps on how many begin (`application/sign-ups.ts`). */
  readonly isOpen?: boolean;
  /** The zone of candidates who have said nothing; null: that of their invites. */
  readonly zone: string | null;
  /** Where the page of one-tap links is reached, without a slash at the end; left out: taps are answers by mail. */
  readonly tapPage?: string;
  /** Keys of the reply tokens, the newest first; at least 32 bytes each. */
  readonly keys: readonly TokenKey[];
}

export interface World {
  readonly mailroom: Mailroom;
  readonly applications: Applications;
  readonly wakeUps: WakeUps;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly settings: Settings;
  /** What puts words to letters; left out: `compose`. */
  readonly compose?: (input: ComposeInput) => ComposedMail;
  /** A model that reads along; left out: our own reading stands alone. */
  readonly reader?: SecondReader;
  /** One line of a log: no mail text, no names, no addresses. */
  readonly log: (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;
}

/** The part of the world in which post is settled: nothing is sent there, and no alarm is set. */
export type Books = Pick<World, 'applications' | 'clock' | 'log'> & { readonly settings: Pick<Settings, 'zone'> };

/** How a mail ended: always in exactly one of these. */
export interface Received {
  /** `deferred`: too much came at once; it is kept, and handled within the hour or in its turn. */
  readonly outcome: 'acted' | 'asked' | 'refused' | 'ignored' | 'deferred';
  readonly application: string | null;
}
