/** A candidate: the one person that Afterword writes to, and their wishes. */
import type { Instant } from './instant.ts';

/** Local times of day, 'HH:MM'. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** What a candidate can wish for by mail. */
export interface Wished {
  readonly name: string | null;
  readonly signature: string | null;
  /** IANA; null: that of the invite. */
  readonly zone: string | null;
  readonly waking: Hours;
  readonly business: Hours;
  /** ISO 3166-1 alpha-2, for public holidays and the reading of 12/14; null: not known. */
  readonly country: string | null;
  readonly spelling: 'american' | 'british';
  readonly overview: boolean;
  /** Paused until then; 'open' until 'resume'. */
  readonly paused: Instant | 'open' | null;
  /** After 'stop' nothing is sent but answers. */
  readonly stopped: boolean;
}

export interface Candidate extends Wished {
  readonly id: string;
  readonly openedAt: Instant;
  /** Confirmed addresses, lower case, the first is where mail goes unless they wrote from another. */
  readonly addresses: readonly string[];
  /** Addresses that asked to be added and were not confirmed yet. */
  readonly unconfirmed: readonly string[];
  /** Those that the candidate says are theirs, and that were asked themselves and have not said yes yet. */
  readonly agreed?: readonly string[];
  /** Confirmed addresses whose mail bounced for good, or from which somebody complained: nothing is sent there. */
  readonly unreachable?: readonly string[];
  readonly overviewAt: Instant | null;
  /** 'delete everything' was said and is not confirmed yet. */
  readonly deleteAskedAt: Instant | null;
  /** 'delete everything' was confirmed: there is a goodbye to send, and then nothing is left. */
  readonly leaving?: true;
  /** The mails of the kind that can wait that went out lately: at most two a local day, in whatever zone that day is. */
  readonly waits: readonly { readonly at: Instant; readonly mail: string }[];
  /** The wishes before the last changes, the newest last, at most ten: what `undo` goes back to. */
  readonly previous: readonly Wished[];
  /** The number of the keys that the candidate's own door answers to: raised when a new one is asked for. */
  readonly door: number;
  /** The same of the address that drafts carry as a hidden copy. */
  readonly copies?: number;
  /** Mail that came beyond the cap waits in the mailroom: when the next of it is handled. */
  readonly deferred?: { readonly [lane in 'own' | 'filter']?: Instant };
}

/** Waking hours 08:00-21:00 every day, business hours 09:00-18:00 Monday to Friday, as the playbook has them. */
export const USUAL_HOURS = {
  waking: { from: '08:00', to: '21:00' },
  business: { from: '09:00', to: '18:00' },
} as const;
