/** What `serve` is told, and what it says when it runs. */
import type { Instant } from '../application/instant.ts';
import type { Model, WakeUp } from '../ports.ts';
import type { Received, World } from '../story/world.ts';
import type { Log } from './log.ts';
import type { MailboxOptions, MailboxPatience } from './mailbox/serving.ts';
import type { Secrets } from './secrets.ts';

export interface ServeOptions {
  readonly smtpPort: number;
  readonly smtpHost: string;
  readonly httpPort: number;
  readonly data: string;
  readonly domain: string;
  readonly zone: string | null;
  /** Lower case; empty: anybody. */
  readonly candidates: readonly string[];
  /** The mail server for outgoing mail, as a URL without a password. */
  readonly relay: string | null;
  /** The mailbox that mail comes from, instead of SMTP. */
  readonly mailbox?: MailboxOptions | null;
  readonly secrets?: Secrets;
  readonly from: string;
  readonly now: Instant | null;
  /** Base address of the one-tap page, as readers of the mails reach it; null: taps are answers by mail. */
  readonly tapPage?: string | null;
  /** Authenticate senders through DNS, instead of trusting whoever reaches the port. */
  readonly authenticate: boolean;
  /** The key of the reply addresses has leaked: create a new one, and reject everything signed with the old one. */
  readonly newKey?: boolean;
  /** The DNS resolver; null: this machine's own. */
  readonly dns: string | null;
  /** A model that reads along, and how often it is asked. */
  readonly model?: { readonly model: Model; readonly use: 'doubt' | 'always'; readonly where: string } | null;
}

/** The story that runs. */
export interface Story {
  readonly receive: (world: World, arrival: string) => Promise<Received>;
  readonly wake: (world: World, wakeUp: WakeUp) => Promise<void>;
  readonly sweep: (world: World) => Promise<number>;
}

export interface Served {
  /** 0: mail comes from a mailbox. */
  readonly smtp: number;
  readonly http: number;
  readonly now: Instant;
  readonly stands: boolean;
  /** The clock is the real one, and nothing can turn it. */
  readonly isReal: boolean;
  /** Why the mail server cannot be reached; null if it can, or there is none. */
  readonly mailServer: Promise<string | null>;
  readonly close: () => Promise<void>;
}

export interface Wiring {
  readonly story: Story;
  readonly log: Log;
  /** For rehearsals with a fake mail server: mail is sent, but the clock may still be turned. */
  readonly turnable?: boolean;
  /** For rehearsals: how long mail servers are waited for, in milliseconds. */
  readonly patience?: { readonly mailbox: MailboxPatience; readonly send: number };
}
