/** A one-tap answer as a web link, for mail programs in which mailto does nothing. It is signed and valid for one answer to one mail only. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY, type Instant } from '../application/instant.ts';
import { isToFill } from '../application/to-fill.ts';
import { LIFE, readPart, type Token, type TokenKey } from './token.ts';

/** Anything that cannot be undone, reveals something, or concerns the account is never a link, because whoever finds the mail could press it. */
const BY_MAIL_ONLY = /\b(?:delete|everything|export|stop|list|help|address|door|overview|pause|time ?zone)\b/i;

/** A link needs no authentic sender, and so it ends long before the address does. */
const LINK_LIFE = 60 * DAY;

const signOf = (part: string, says: string, { secret }: TokenKey): Buffer =>
  createHmac('sha256', secret).update(`tap\0${part}\0${says}`).digest().subarray(0, 16);

/** `part`: the local part of the reply address. Null if this can only be answered by mail. */
export function tapPath(part: string, says: string, [key]: readonly TokenKey[]): string | null {
  if (key === undefined || BY_MAIL_ONLY.test(says) || isToFill(says)) return null;
  return `/tap/${encodeURIComponent(part)}?${new URLSearchParams({ say: says, sign: signOf(part, says, key).toString('hex') })}`;
}

/** Null if the link is forged, altered or expired, or its key no longer exists. */
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
