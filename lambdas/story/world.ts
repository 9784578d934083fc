/** What the pipeline stands on: the ports, the clock and the settings of an installation. */

import type { ComposedMail, ComposeInput, Editor } from '../compose/composed.ts';
import type { TokenKey } from '../mail/token.ts';
import type { Applications, Clock, Mailroom, Outbox, WakeUps } from '../ports.ts';
import type { SecondReader } from '../understand/understanding.ts';

export interface Settings {
  /** Afterword's own domain, or the one mailbox that it has, lower case. */
  readonly domain: string;
  /** Whether the provider delivers plus addresses of that mailbox; left out: it does. */
  readonly keepsPlus?: boolean;
  /** The From of everything that is sent: 'Afterword <hello@afterword.example>'. */
  readonly from: string;
  /** Whether this address may use it. */
  readonly allows: (address: string) => boolean;
  /** Anybody whose mail authenticates may use it, so sign-ups are capped (`application/sign-ups.ts`). */
  readonly isOpen?: boolean;
  /** The zone of candidates who set none; null: that of their invites. */
  readonly zone: string | null;
  /** Base address of the page for one-tap links, without a final slash; left out: taps are answers by mail. */
  readonly tapPage?: string;
  /** Whether the clock stands still, as when trying things out: no hour goes by, so no mail waits for the next one. Left out: it never does. */
  readonly stands?: () => boolean;
  /** Keys of the reply tokens, newest first, each at least 32 bytes. */
  readonly keys: readonly TokenKey[];
}

export interface World {
  readonly mailroom: Mailroom;
  readonly applications: Applications;
  readonly wakeUps: WakeUps;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly settings: Settings;
  /** Puts letters into words; left out: `compose`. */
  readonly compose?: (input: ComposeInput) => ComposedMail;
  /** A model that also reads each mail; left out: only our own reader does. */
  readonly reader?: SecondReader;
  /** A model that also puts thank-you notes into words; left out: they are ours. */
  readonly editor?: Editor;
  /** One line of a log: no mail text, no names, no addresses. */
  readonly log: (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;
}

/** The part of the world that settles post; it sends nothing and sets no alarms. */
export type Books = Pick<World, 'applications' | 'clock' | 'log'> & { readonly settings: Pick<Settings, 'zone'> };

/** How a mail ended: always in exactly one of these. */
export interface Received {
  /** `deferred`: too much mail came at once; it is kept and handled later. */
  readonly outcome: 'acted' | 'asked' | 'refused' | 'ignored' | 'deferred';
  readonly application: string | null;
}

export const IGNORED: Received = { outcome: 'ignored', application: null };
export const REFUSED: Received = { outcome: 'refused', application: null };
