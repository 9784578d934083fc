/** GMT in an invite: the clock of Britain or Ireland where the place or the sender says so, else GMT under its own name. */
import { countryCode } from '../application/country.ts';
import type { Interview } from '../application/interview.ts';
import { fieldsOf, localOf } from '../application/local-time.ts';
import type { Understanding } from '../understand/understanding.ts';
import { COUNTRY_ZONES } from '../understand/zones/countries.ts';
import { zonesOfPlace } from '../understand/zones/named.ts';
import type { Mail } from './mail.ts';

export function saysGmt({ message }: Mail, { forwarded }: Understanding): boolean {
  const text = `${message.subject} ${forwarded?.text ?? message.text}`;
  return /\bGMT\b(?! ?[+-]?\d)/u.test(text) && !/\bUTC\b/u.test(text);
}

/** Summer time makes the difference: whoever means London by GMT in December means another clock in June. */
export function inGmt(one: Interview, { forwarded }: Understanding): Interview {
  if (one.timeZone !== 'UTC') return one;
  const country = countryCode(forwarded?.from?.address?.split('.').at(-1) ?? '');
  const zones = [
    ...(one.location ?? '').split(/[,;]/u).flatMap((part) => zonesOfPlace(part.trim())),
    ...(country === null ? [] : (COUNTRY_ZONES[country] ?? [])),
  ];
  const { start } = one;
  const isThen = (zone: string): boolean => start !== null && localOf(start, zone).hour === fieldsOf(start).hour;
  return { ...one, timeZone: zones.find(isThen) ?? 'Etc/GMT' };
}
