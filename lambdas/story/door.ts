/** The address that a mail was sent to, and what it stands for: the front door, a reply address, a filter, copies of notes. */
import type { Candidate } from '../application/candidate.ts';
import type { Instant } from '../application/instant.ts';
import { partOf } from '../application/own.ts';
import { readPart } from '../mail/token.ts';
import type { Arrival } from '../ports.ts';
import { shortHash } from './post.ts';
import { ASKS, stepNamed } from './steps.ts';
import type { Settings } from './world.ts';

/** The door that a mail came by. Route on the envelope, never on To or Cc: BCC and filter forwards are not in the headers. */
export type Door =
  | { readonly is: 'front' }
  | {
      readonly is: 'reply';
      readonly candidate: string;
      readonly application: string | null;
      readonly step: string | null;
      /** For the answer to a question about the account: what was asked, as `addressMark` or `deletionMark` writes it. */
      readonly asked?: string | null;
    }
  | { readonly is: 'own'; readonly candidate: string; readonly door: number }
  /** The Bcc address in drafts. */
  | { readonly is: 'copies'; readonly candidate: string; readonly number: number }
  /** The token is forged, altered or expired. */
  | { readonly is: 'closed' };

/** Names an address in a token without revealing it: 12 hexadecimal digits. */
export const addressMark = (address: string): string => shortHash(`address ${address}`);

/** Names a deletion question. It is unique to this account, and does not fit a later account of the same address. */
export const deletionMark = ({ id, openedAt }: Candidate, askedAt: Instant): string =>
  shortHash(`delete ${id} ${openedAt} ${askedAt}`);

export function doorOf(arrival: Arrival, settings: Settings): Door {
  let door: Door = { is: 'front' };
  for (const recipient of arrival.envelope.rcptTo.slice(0, 100)) {
    const part = partOf(recipient, settings.domain);
    const token = part === null ? null : readPart(part, arrival.receivedAt, settings.keys);
    if (token === null) continue;
    if (token === 'bad') door = door.is === 'front' ? { is: 'closed' } : door;
    else if (token.purpose === 'in') return { is: 'own', candidate: token.candidate, door: token.step };
    else if (token.purpose === 'cc') return { is: 'copies', candidate: token.candidate, number: token.step };
    else {
      const step = stepNamed(token.step);
      const { candidate, application: named } = token;
      const asks = ASKS.has(step);
      return { is: 'reply', candidate, application: asks ? null : named, step, asked: asks ? named : null };
    }
  }
  return door;
}
