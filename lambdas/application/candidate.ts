/** A candidate: the one person that Afterword writes to, and their wishes. */
import type { Instant } from './instant.ts';

/** Local times of day, 'HH:MM'. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** What a candidate can set by mail. */
export interface Wished {
  readonly name: string | null;
  readonly signature: string | null;
  /** IANA name; null: that of the invite. */
  readonly zone: string | null;
  readonly waking: Hours;
  readonly business: Hours;
  /** ISO 3166-1 alpha-2, for public holidays and for reading dates such as 12/14; null: not known. */
  readonly country: string | null;
  /** Null: as in their country, else as where their clock is (`spelling.ts`). */
  readonly spelling: 'american' | 'british' | null;
  readonly overview: boolean;
  /** Paused until then; 'open' until 'resume'. */
  readonly paused: Instant | 'open' | null;
  /** After 'stop' nothing is sent but answers. */
  readonly stopped: boolean;
}

export interface Candidate extends Wished {
  readonly id: string;
  readonly openedAt: Instant;
  /** Confirmed addresses in lower case. Mail goes to the first, unless they wrote from another. */
  readonly addresses: readonly string[];
  /** Addresses that asked to be added and are not confirmed yet. */
  readonly unconfirmed: readonly string[];
  /** Addresses that the candidate has confirmed, but that have not said yes themselves. */
  readonly agreed?: readonly string[];
  /** Confirmed addresses that bounced permanently or complained: nothing is sent there. */
  readonly unreachable?: readonly string[];
  readonly overviewAt: Instant | null;
  /** When 'delete everything' was said, until it is confirmed. */
  readonly deleteAskedAt: Instant | null;
  /** 'delete everything' was confirmed: the goodbye is still to be sent, then everything is deleted. */
  readonly leaving?: true;
  /** Recent mails of the kind that can wait: at most two in a local day, whatever zone the day is counted in. */
  readonly waits: readonly { readonly at: Instant; readonly mail: string }[];
  /** The wishes before the last changes, newest last, at most ten: what `undo` restores. */
  readonly previous: readonly Wished[];
  /** The number in the candidate's own door address. Asking for a new door raises it, which ends the old one. */
  readonly door: number;
  /** The same for the Bcc address in drafts. */
  readonly copies?: number;
  /** When the next deferred mail of each lane is handled. */
  readonly deferred?: { readonly [lane in 'own' | 'filter']?: Instant };
}
