/** SES's notice that it has stored a mail in the bucket: recipients, sender, and SES's verdicts. */
import * as v from 'valibot';
import type { Arrival, AuthResult } from '../ports.ts';
import type { Replay } from './mail-labels.ts';

const RESULTS: { readonly [status: string]: AuthResult } = {
  PASS: 'pass',
  FAIL: 'fail',
  GRAY: 'gray',
  PROCESSING_FAILED: 'temperror',
};

const resultOf = (status: string | undefined): AuthResult => RESULTS[status ?? ''] ?? 'none';

/** `dmarcPolicy` is only present on failure, and is not used here. */
const Verdict = v.optional(v.object({ status: v.optional(v.string()) }));

const Notice = v.object({
  notificationType: v.literal('Received'),
  mail: v.object({ messageId: v.string(), source: v.optional(v.string(), ''), timestamp: v.string() }),
  receipt: v.object({
    timestamp: v.optional(v.string()),
    recipients: v.array(v.string()),
    spamVerdict: Verdict,
    virusVerdict: Verdict,
    spfVerdict: Verdict,
    dkimVerdict: Verdict,
    dmarcVerdict: Verdict,
  }),
});

/** '<>' and '' are the null reverse-path. RFC 5321 §4.5.5 */
const pathOf = (source: string): string => (source === '<>' ? '' : source);

/** Null if it is something else: SES also sends a message when it is set up. */
export function readNotice(body: string): Omit<Arrival, 'raw'> | null {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return null;
  }
  const found = v.safeParse(Notice, read);
  if (!found.success) return null;
  const { mail, receipt } = found.output;
  const mailFrom = pathOf(mail.source);
  const spf = resultOf(receipt.spfVerdict?.status);
  return {
    id: mail.messageId,
    receivedAt: Date.parse(receipt.timestamp ?? mail.timestamp),
    // Route on the SMTP envelope: only it is right for BCC and filter forwards.
    envelope: { mailFrom, rcptTo: receipt.recipients },
    verdicts: {
      spf,
      dkim: resultOf(receipt.dkimVerdict?.status),
      dmarc: resultOf(receipt.dmarcVerdict?.status),
      author: null,
      spfDomain: spf === 'pass' && mailFrom.includes('@') ? mailFrom.slice(mailFrom.lastIndexOf('@') + 1) : null,
      signatures: [],
      virus: resultOf(receipt.virusVerdict?.status),
      spam: resultOf(receipt.spamVerdict?.status),
      trusted: false,
    },
  };
}

/** A request to handle kept mail again; null: something else. */
export function readReplay(body: string): Replay | null {
  try {
    const found = v.safeParse(v.object({ replay: v.string(), owner: v.exactOptional(v.string()) }), JSON.parse(body));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}
