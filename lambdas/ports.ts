/** The ports: what the pipeline needs from the outside. Each has adapters for AWS and for one machine, and one contract suite tests them all. */
import type { Recorded } from './application/application.ts';
import type { Candidate } from './application/candidate.ts';
import type { Instant } from './application/instant.ts';
import type { Post } from './application/letter.ts';
import type { Signature } from './mail/signature-claims.ts';

/** SMTP's envelope: the only routing that is true for BCC and filter forwards. RFC 5321 §2.3.1; mailFrom '' is the null reverse-path. */
export interface Envelope {
  readonly mailFrom: string;
  readonly rcptTo: readonly string[];
}

/** Results as in RFC 8601 §2.7; `none` if nothing was checked. */
export type AuthResult = 'pass' | 'fail' | 'none' | 'temperror' | 'permerror' | 'gray';

export interface Verdicts {
  readonly spf: AuthResult;
  readonly dkim: AuthResult;
  readonly dmarc: AuthResult;
  /** The domain of From as the judge read it; null: none, or more than one. Only a From in exactly that domain counts. */
  readonly author: string | null;
  /** The domain that SPF vouches for, for alignment with From. */
  readonly spfDomain: string | null;
  /** The DKIM signatures that passed, with what they cover. */
  readonly signatures: readonly Signature[];
  readonly virus: AuthResult;
  readonly spam: AuthResult;
  /** The edge trusts whoever reaches it (loopback): From counts as it stands. */
  readonly trusted: boolean;
}

/** Nothing was checked, or nothing came of it. */
export const UNJUDGED: Verdicts = {
  spf: 'none',
  dkim: 'none',
  dmarc: 'none',
  author: null,
  spfDomain: null,
  signatures: [],
  virus: 'none',
  spam: 'none',
  trusted: false,
};

export interface Arrival {
  /** The adapter's own id, unique for each delivery of one message; the key of idempotency. */
  readonly id: string;
  readonly receivedAt: Instant;
  readonly envelope: Envelope;
  readonly verdicts: Verdicts;
  readonly raw: Uint8Array;
}

/** Where raw mail waits until it is handled. */
export interface Mailroom {
  readonly keep: (arrival: Arrival) => Promise<void>;
  /** Null where there is none (destroyed, or never kept). */
  readonly fetch: (id: string) => Promise<Arrival | null>;
  /** The ids of mail that was kept and not yet handled, oldest first: what a crash left. */
  readonly waiting: () => Promise<readonly string[]>;
  readonly handled: (id: string) => Promise<void>;
  readonly destroy: (ids: readonly string[]) => Promise<void>;
  /** Whose it is, said before anything is done with it: from then on `destroyAll` finds it, in whatever state it is. */
  readonly owned: (id: string, candidate: string) => Promise<void>;
  /** Keeps it until `resume`: there was too much mail of its kind. */
  readonly defer: (id: string, candidate: string, lane: MailLane) => Promise<void>;
  /** Hands over the oldest that were deferred, at most `limit`, to be handled; resolves with whether more are left. */
  readonly resume: (candidate: string, lane: MailLane, limit: number) => Promise<boolean>;
  /** All mail of a candidate, handled or not; `isTheirs` judges mail that nobody has looked at yet. */
  readonly destroyAll: (candidate: string, isTheirs: (arrival: Arrival) => boolean) => Promise<void>;
}

/** Counted separately: mail that the candidate sent, and mail that a filter forwards. */
export type MailLane = 'own' | 'filter';

/** What is stored for one application: its events, its post, and when it must be woken. */
export interface StoredApplication {
  readonly id: string;
  readonly candidate: string;
  /** 0: not stored yet. */
  readonly version: number;
  readonly events: readonly Recorded[];
  readonly outbox: readonly Post[];
  /** The next wake-up; null: none. */
  readonly wakeAt: Instant | null;
  /** Arrivals that were handled, the newest last, at most 50: a second delivery changes nothing. */
  readonly seen: readonly string[];
}

export interface StoredCandidate {
  readonly id: string;
  readonly version: number;
  readonly candidate: Candidate;
  readonly outbox: readonly Post[];
  readonly wakeAt: Instant | null;
  readonly seen: readonly string[];
}

/** A candidate and all their applications: one query. */
export interface Desk {
  readonly candidate: StoredCandidate;
  readonly applications: readonly StoredApplication[];
}

/** A conditional write failed because another run saved first: load again and decide again. */
export class VersionConflict extends Error {}

export interface Applications {
  readonly desk: (candidate: string) => Promise<Desk | null>;
  readonly findCandidate: (address: string) => Promise<string | null>;
  /** Saves if the stored version is still `version`, and makes it version + 1. Throws VersionConflict. Resolves with the new version. */
  readonly saveApplication: (application: StoredApplication) => Promise<StoredApplication>;
  readonly saveCandidate: (candidate: StoredCandidate) => Promise<StoredCandidate>;
  /** Makes the address lead to the candidate, if it leads nowhere yet or there already; resolves with whose it is. */
  readonly claimAddress: (address: string, candidate: string) => Promise<string>;
  /** What should have been woken before `before`: at most `limit` [candidate, application or null] pairs, oldest first. */
  readonly overdue: (before: Instant, limit: number) => Promise<readonly WakeUp[]>;
  /** Once a key: true the first time until `until`. For strangers' one answer a day. */
  readonly once: (key: string, until: Instant, now: Instant) => Promise<boolean>;
  /** Everything of the candidate: items and addresses. */
  readonly deleteCandidate: (candidate: string) => Promise<void>;
}

/** An alarm names whom to wake and carries no decision. `application` null: the candidate's own (overview, end of a pause). */
export interface WakeUp {
  readonly candidate: string;
  readonly application: string | null;
}

export interface WakeUps {
  /**
   * One alarm for each; setting it again moves it; null clears it. `mayWait`: it may as well ring within the hour after. `isNew`: there is
   * none now, as far as is known, which saves asking; should there be one, it is moved all the same, and one that is not cleared does no harm.
   */
  readonly set: (wakeUp: WakeUp, at: Instant | null, mayWait?: boolean, isNew?: boolean) => Promise<void>;
}

/** A confirmed address of a candidate. Only `lambdas/recipient.ts` makes one: nothing else can be written to. */
declare const confirmed: unique symbol;
export type Recipient = string & { readonly [confirmed]: true };

interface OutboundAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

interface OutboundDraft {
  readonly person: string;
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
}

export interface OutboundMail {
  /** Deterministic; travels as a tag, so that delivery events lead back to the post. */
  readonly id: string;
  readonly candidate: string;
  readonly application: string | null;
  readonly step: string | null;
  readonly from: string;
  readonly to: Recipient;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: { readonly [name: string]: string };
  readonly attachments: readonly OutboundAttachment[];
  readonly drafts: readonly OutboundDraft[];
}

/**
 * The outbox refused a mail, so it was not sent. It stays on the desk and is tried again whenever its claim expires. The message that caused it
 * is handled and need not be delivered again.
 */
export class NotTaken extends Error {
  /** The name of the refusal, for the log: no address, no words. */
  readonly because: string;
  /** Whether another mail might be taken now. */
  readonly onlyThis: boolean;

  constructor(cause: Error, onlyThis: boolean) {
    super(cause.message, { cause });
    this.because = cause.name;
    this.onlyThis = onlyThis;
  }
}

export interface Outbox {
  /**
   * Sends one mail. May be called twice with one id after a crash: an adapter that can tell drops the second. Throws NotTaken where it is
   * certain that the mail has not left and will not within seconds.
   */
  readonly send: (mail: OutboundMail, at: Instant) => Promise<void>;
  /** Whether a mail of this id is known to have gone out; null: this adapter cannot tell. */
  readonly wasSent: (id: string) => Promise<boolean | null>;
}

export interface Clock {
  readonly now: () => Instant;
}

/**
 * A language model of the owner's choosing. It is asked to point at words, and never simply believed. Resolves with the JSON of its
 * answer, or undefined if there is none: it is slow, broken, unreachable, or over its budget. Never throws.
 */
export interface Model {
  readonly ask: (instructions: string, text: string, schema: object) => Promise<unknown>;
}
