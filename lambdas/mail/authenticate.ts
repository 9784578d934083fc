/** Whether From is genuine: SPF or DKIM aligned with it, covering exactly the bytes that are read. RFC 7489 §3.1 */
import { DAY, type Instant } from '../application/instant.ts';
import { aligns } from './alignment.ts';
import type { Message } from './message.ts';
import type { Signature } from './signature-claims.ts';

type AuthResult = 'pass' | 'fail' | 'none' | 'temperror' | 'permerror' | 'gray';

/** The authentication results of the receiving server. RFC 8601 */
export interface Vouched {
  readonly spf: AuthResult;
  readonly dkim: AuthResult;
  readonly dmarc: AuthResult;
  /** The domain of From as that server read it; null: none, or several. */
  readonly author: string | null;
  readonly spfDomain: string | null;
  /** The signatures that are valid. */
  readonly signatures: readonly Signature[];
  /** Whoever reaches the server is trusted (loopback). */
  readonly trusted: boolean;
}

/** When and where the message arrived: the SMTP envelope. */
interface Came {
  readonly at: Instant;
  readonly to: readonly string[];
}

export type Vouching = 'trust' | 'spf' | 'dkim';

export type Authentic =
  | {
      readonly is: 'authentic';
      readonly address: string;
      /** `dkim`: only a signature vouches for it, so anybody who has the message could replay it. */
      readonly by: Vouching;
    }
  | { readonly is: 'refused'; readonly why: WhyNot };

export type WhyNot = 'no-sender' | 'several-senders' | 'other-sender' | 'mended' | 'not-vouched' | 'not-fresh';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
const refused = (why: WhyNot): Authentic => ({ is: 'refused', why });

/** An address without tricks: one `@`, no white space, no control or look-alike characters in the domain. RFC 5321 §4.1.2 */
const isPlain = (address: string): boolean =>
  /^[^\s@<>",;:\\()[\]\p{Cc}\p{Cf}]+@[a-z0-9.-]+$/u.test(address) && address.length <= 254;

/** Who may give commands with this mail: authentication must cover everything that is read as a command. */
export function authenticSender(message: Message, vouched: Vouched, came: Came): Authentic {
  const claimed = claimedSender(message, vouched);
  if (claimed.is === 'refused' || claimed.by !== 'dkim') return claimed;
  const { address } = claimed;
  const isSigned = vouched.signatures.some((one) => aligns(one.domain, domainOf(address)) && covers(one, message));
  if (!isSigned) return refused('not-vouched');
  return isFresh(message, came) ? claimed : refused('not-fresh');
}

/**
 * Who wrote, for mail that is only shown and commands nothing. Any valid signature of the domain that covers the whole body is enough,
 * whatever its date and recipient.
 */
export function claimedSender(message: Message, vouched: Vouched): Authentic {
  const senders = new Set(message.allFrom.map((one) => one.address));
  const address = message.from?.address ?? null;
  if (address === null || !isPlain(address)) return refused('no-sender');
  if (senders.size > 1 || countOf(message, 'from') > 1) return refused('several-senders');
  const sender = message.sender?.address ?? null;
  if (sender !== null && sender !== address) return refused('other-sender');
  if (vouched.trusted) return { is: 'authentic', address, by: 'trust' };
  const domain = domainOf(address);
  if (message.mended) return refused('mended');
  // The server must have judged the same From that we read.
  if (vouched.dmarc === 'fail' || vouched.author?.toLowerCase().replace(/\.$/, '') !== domain)
    return refused('not-vouched');
  const { spfDomain } = vouched;
  if (vouched.spf === 'pass' && spfDomain !== null && aligns(spfDomain, domain))
    return { is: 'authentic', address, by: 'spf' };
  const isSigned = vouched.signatures.some((one) => one.whole && aligns(one.domain, domain));
  return vouched.dkim === 'pass' && isSigned ? { is: 'authentic', address, by: 'dkim' } : refused('not-vouched');
}

/** Fields that a message may have only once. RFC 5322 §3.6, RFC 2045 §3 */
const ONCE = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'content-id',
  'content-description',
] as const;

/** Those that say who wrote, to whom, when and what. If one is unsigned, anybody could have added it later. */
const SIGNED = [
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
] as const;

const countOf = ({ headers }: Message, name: string): number =>
  headers.reduce((sum, one) => (one.name === name ? sum + 1 : sum), 0);

/**
 * A signature covers the lowest field of a name, but readers take the topmost. If a field occurs twice, the signature counts for neither. RFC 6376
 * §8.15
 */
const covers = ({ whole, fields }: Signature, message: Message): boolean =>
  whole &&
  ONCE.every((name) => countOf(message, name) <= 1) &&
  SIGNED.every((name) => countOf(message, name) === 0 || fields.includes(name));

/** How old a message with only a signature may be, and how far in the future its date: as long as servers retry. RFC 5321 §4.5.4.1 */
export const FRESH = { past: 5 * DAY, ahead: DAY } as const;

/** A signature stays valid for years and for anybody who has the message. So the mail must be recent, have a Message-ID, and be addressed to us. */
function isFresh({ date, messageId, to, cc }: Message, { at, to: recipients }: Came): boolean {
  if (date === null || messageId === null || date < at - FRESH.past || date > at + FRESH.ahead) return false;
  const ours = new Set(recipients.map((one) => one.toLowerCase()));
  return [...to, ...cc].some(({ address }) => address !== null && ours.has(address));
}
