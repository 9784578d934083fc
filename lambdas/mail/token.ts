/**
 * Tokens: the local parts `re+<token>@` (answers), `in+<token>@` (filters) and `cc+<token>@` (copies of notes). A token names a candidate, an
 * application and a step by numbers, and expires only after a job search would be over. It is signed, holds no address, and cannot be guessed or
 * altered.
 */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { DAY, type Instant } from '../application/instant.ts';

/** Keys, newest first; older ones still verify what they signed. */
export interface TokenKey {
  readonly id: number;
  readonly secret: Uint8Array;
}

export interface Token {
  /** 16 hexadecimal digits. */
  readonly candidate: string;
  /** 12 hexadecimal digits; null: none. */
  readonly application: string | null;
  /** A number of the step table; 0: none. */
  readonly step: number;
  readonly expires: Instant;
}

/** What an address is for. */
const PURPOSES = ['re', 'in', 'cc'] as const;
type Purpose = (typeof PURPOSES)[number];

const purposeOf = (localPart: string): Purpose | null =>
  PURPOSES.find((purpose) => localPart.startsWith(`${purpose}+`)) ?? null;

export const LIFE = 540 * DAY;
const MAC = 12;
const BODY = 1 + 8 + 6 + 1 + 2;
/** RFC 4648 §7, base32hex in lower case: mail systems may change the case of local parts. */
const DIGITS = '0123456789abcdefghijklmnopqrstuv';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function toDigits(bytes: Uint8Array): string {
  let out = '';
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += DIGITS[(value >> bits) & 31];
    }
  }
  return bits > 0 ? out + DIGITS[(value << (5 - bits)) & 31] : out;
}

function fromDigits(text: string, length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  let value = 0;
  let bits = 0;
  let at = 0;
  for (const digit of text) {
    const five = DIGITS.indexOf(digit);
    if (five < 0) return null;
    value = ((value << 5) | five) & 0xffff;
    bits += 5;
    if (bits >= 8 && at < length) {
      bits -= 8;
      out[at] = (value >> bits) & 255;
      at += 1;
    }
  }
  return at === length && toDigits(out) === text ? out : null;
}

/** Caches key objects: creating one takes four times as long as signing with it. */
const made = new WeakMap<Uint8Array, KeyObject>();

function keyOf(secret: Uint8Array): KeyObject {
  const known = made.get(secret) ?? createSecretKey(secret);
  made.set(secret, known);
  return known;
}

const mac = (purpose: string, body: Uint8Array, key: TokenKey): Buffer =>
  createHmac('sha256', keyOf(key.secret)).update(purpose).update(body).digest().subarray(0, MAC);

function signed(purpose: Purpose, token: Omit<Token, 'expires'>, expires: Instant, keys: readonly TokenKey[]): string {
  const [key] = keys;
  if (key === undefined) throw new Error('there is no token key');
  const body = Buffer.alloc(BODY);
  body[0] = key.id;
  body.write(token.candidate, 1, 8, 'hex');
  if (token.application !== null) body.write(token.application, 9, 6, 'hex');
  body[15] = token.step;
  body.writeUInt16BE(Math.ceil(expires / DAY), 16);
  return `${purpose}+${toDigits(Buffer.concat([body, mac(purpose, body, key)]))}`;
}

/** The local part of a reply address. */
export const replyPart = (token: Omit<Token, 'expires'>, now: Instant, keys: readonly TokenKey[]): string =>
  signed('re', token, now + LIFE, keys);

/** The local part of a candidate's own door. It does not expire; a new door has a higher `door` number. */
export const doorPart = (candidate: string, door: number, keys: readonly TokenKey[]): string =>
  signed('in', { candidate, application: null, step: door & 255 }, 65_535 * DAY, keys);

/** The local part of the Bcc address in drafts. It expires like a reply address, and at once when the number is raised. */
export const copiesPart = (candidate: string, number: number, now: Instant, keys: readonly TokenKey[]): string =>
  signed('cc', { candidate, application: null, step: number & 255 }, now + LIFE, keys);

/** The number of the key that signed a local part; null if it has no token. */
export function keyNumberOf(localPart: string): number | null {
  const text = localPart.toLowerCase();
  if (text.length > 64 || purposeOf(text) === null) return null;
  return fromDigits(text.slice(3), BODY + MAC)?.[0] ?? null;
}

/** Null if the local part has no token; 'bad' if it is forged, altered or expired, or its key is unknown. */
export function readPart(
  localPart: string,
  now: Instant,
  keys: readonly TokenKey[],
): (Token & { readonly purpose: Purpose }) | 'bad' | null {
  const text = localPart.toLowerCase();
  const purpose = purposeOf(text);
  if (purpose === null) return null;
  const bytes = text.length > 64 ? null : fromDigits(text.slice(3), BODY + MAC);
  if (bytes === null) return 'bad';
  const body = bytes.subarray(0, BODY);
  const key = keys.find((one) => one.id === body[0]);
  if (key === undefined || !timingSafeEqual(mac(purpose, body, key), bytes.subarray(BODY))) return 'bad';
  const expires = Buffer.from(body).readUInt16BE(16) * DAY;
  if (expires < now) return 'bad';
  const application = hex(body.subarray(9, 15));
  return {
    purpose,
    candidate: hex(body.subarray(1, 9)),
    application: application === '000000000000' ? null : application,
    step: body[15] ?? 0,
    expires,
  };
}
