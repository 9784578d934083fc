/** Turns incoming mail into an arrival. Its id shows whether a message is delivered again or is a new one. */
import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '../application/instant.ts';
import { MAIL } from '../application/limits.ts';
import { type Arrival, type Envelope, UNJUDGED, type Verdicts } from '../ports.ts';

/** Whoever reaches the loopback port is trusted, so From is believed. */
export const TRUSTED: Verdicts = { ...UNJUDGED, trusted: true };

function hasMessageId(raw: Uint8Array): boolean {
  const header = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MAIL.headerBlock)).toString('latin1');
  for (const line of header.split('\n')) {
    if (line.trim() === '') return false;
    if (line.slice(0, 11).toLowerCase() === 'message-id:') return true;
  }
  return false;
}

/**
 * A client that lost our 250 sends the same bytes under the same envelope again; that is one arrival (RFC 5321 §4.5.4.1). Without a Message-ID, a
 * repetition cannot be told from a new mail with the same words, so every one counts.
 */
function idOf({ mailFrom, rcptTo }: Envelope, raw: Uint8Array): string {
  if (!hasMessageId(raw)) return `m${randomUUID().replaceAll('-', '')}`;
  const hash = createHash('sha256').update(JSON.stringify([mailFrom, rcptTo.toSorted()]));
  return `m${hash.update(raw).digest('hex').slice(0, 40)}`;
}

export const arrivalOf = (envelope: Envelope, raw: Uint8Array, receivedAt: Instant, verdicts: Verdicts): Arrival => ({
  id: idOf(envelope, raw),
  receivedAt,
  envelope,
  verdicts,
  raw,
});
