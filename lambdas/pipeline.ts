/** The story of a mail and of a wake-up: two ways to a command, and one way from there. */
import type { Applications, Clock, Mailroom, Outbox, WakeUp, WakeUps } from './ports.ts';

export interface Settings {
  /** Afterword's own domain, lower case. */
  readonly domain: string;
  /** The From of everything that is sent: 'Afterword <hello@afterword.example>'. */
  readonly from: string;
  /** Who may use it. */
  readonly allows: (address: string) => boolean;
  /** The zone of a candidate who has said nothing and whose invites name none; null: UTC, and asked about. */
  readonly zone: string | null;
  /** Keys of the reply tokens, the newest first; at least 32 bytes each. */
  readonly keys: readonly { readonly id: number; readonly secret: Uint8Array }[];
}

export interface World {
  readonly mailroom: Mailroom;
  readonly applications: Applications;
  readonly wakeUps: WakeUps;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly settings: Settings;
  /** One line of a log: no mail text, no names, no addresses. */
  readonly log: (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;
}

/** How a mail ended: always in exactly one of these. */
export interface Received {
  readonly outcome: 'acted' | 'asked' | 'refused' | 'ignored';
  readonly application: string | null;
}

/** Handles one arrival; doing it again changes nothing. A fault throws, and is retried. */
export async function receive(_world: World, _arrival: string): Promise<Received> {
  return { outcome: 'ignored', application: null };
}

/** Answers an alarm; late, doubled and mistaken alarms do no harm. */
export async function wake(_world: World, _wakeUp: WakeUp): Promise<void> {}

/** Wakes what an alarm missed and sends what a crash left; resolves with how many there were. */
export async function sweep(_world: World): Promise<number> {
  return 0;
}
