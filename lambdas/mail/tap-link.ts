/** A one-tap answer as a link to a page, for mail programs in which mailto does nothing. It is signed: it gives one answer to one mail, and no other. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY, type Instant } from '../application/instant.ts';
import { LIFE, readPart, type Token, type TokenKey } from './token.ts';

/** What cannot be undone, tells something, or is about the account is never a link: whoever finds the mail could press it. */
const BY_MAIL_ONLY = /\b(?:delete|everything|export|stop|list|help|address|door|overview|pause)\b/i;
/** Corrections are changed before they are sent. */
const TO_FILL = /\s$|^(?:company|role|start|end)\s*:|^time ?zone\b/i;

/** A link needs no authentic sender, and so it ends long before the address does. */
const LINK_LIFE = 60 * DAY;

const signOf = (part: string, says: string, { secret }: TokenKey): Buffer =>
  createHmac('sha256', secret).update(`tap\0${part}\0${says}`).digest().subarray(0, 16);

/** `part`: the local part of the reply address. Null where this is answered by mail only. */
export function tapPath(part: string, says: string, [key]: readonly TokenKey[]): string | null {
  if (key === undefined || BY_MAIL_ONLY.test(says) || TO_FILL.test(says)) return null;
  return `/tap/${encodeURIComponent(part)}?${new URLSearchParams({ say: says, sign: signOf(part, says, key).toString('hex') })}`;
}

/** Null where the link is forged, altered, ended, or of a key that is gone. */
export function readTap(
  part: string,
  says: string,
  sign: string,
  now: Instant,
  keys: readonly TokenKey[],
): Token | null {
  const given = Buffer.from(/^[0-9a-f]{32}$/.test(sign) ? sign : '', 'hex');
  const isSigned = keys.some((key) => given.length === 16 && timingSafeEqual(given, signOf(part, says, key)));
  const token = isSigned ? readPart(part, now, keys) : null;
  if (token === null || token === 'bad' || token.purpose !== 're') return null;
  return now > token.expires - LIFE + LINK_LIFE ? null : token;
}
