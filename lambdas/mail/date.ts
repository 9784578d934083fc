/** Parses the Date header strictly: nonsense gives null, never the current time. RFC 5322 §3.3, §4.3 */
import { type Instant, MINUTE } from '../application/instant.ts';

interface MailDate {
  readonly at: Instant;
  /** Minutes east of UTC; null if there is none, or it is `-0000` (unknown; read as UTC). */
  readonly offset: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones by name, in hours. RFC 5322 §4.3 */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

function readOffset(zone: string): number | null {
  const signed = /^([+-])(\d{2}):?(\d{2})/.exec(zone);
  if (signed !== null) {
    const minutes = Number(signed[2]) * 60 + Number(signed[3]);
    if (minutes > 15 * 60 || (signed[1] === '-' && minutes === 0)) return null;
    return signed[1] === '-' ? -minutes : minutes;
  }
  const name = /^[a-z]+/i.exec(zone)?.[0].toLowerCase();
  const hours = name !== undefined && Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
  return hours === undefined ? null : hours * 60;
}

/** A wall-clock time as milliseconds; null if there is no such day or hour. */
export function wallClock(y: number, m: number, d: number, hh: number, mm: number, ss: number): number | null {
  if (m < 1 || m > 12 || d < 1 || hh > 23 || mm > 59 || ss > 60) return null;
  if (y < 1970 || y > 2199) return null;
  const at = Date.UTC(y, m - 1, d, hh, mm, Math.min(ss, 59));
  return new Date(at).getUTCDate() === d ? at : null;
}

/** Two-digit years. RFC 5322 §4.3 */
const fullYear = (year: string): number => {
  const y = Number(year);
  if (year.length === 2) return y < 50 ? 2000 + y : 1900 + y;
  return year.length === 3 ? 1900 + y : y;
};

/** Reads the value of a Date field. */
export function readMailDate(value: string): MailDate | null {
  const text = value
    .slice(0, 120)
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  const usual =
    /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(.*)$/i.exec(
      text,
    );
  if (usual !== null) {
    const [, d, month, y, hh, mm, ss, zone] = usual;
    return moment(fullYear(y ?? ''), MONTHS.indexOf((month ?? '').toLowerCase()) + 1, [d, hh, mm, ss], zone ?? '');
  }
  // asctime, as old mail programs write it: Thu Nov 13 17:03:12 2026
  const asctime =
    /^[a-z]{3},?\s+([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([a-z]{3,4}|[+-]\d{4})\s+)?(\d{4})(?:\s+([+-]\d{4}))?$/i.exec(
      text,
    );
  if (asctime !== null) {
    const [, month, d, hh, mm, ss, zone, y, after] = asctime;
    return moment(
      fullYear(y ?? ''),
      MONTHS.indexOf((month ?? '').toLowerCase()) + 1,
      [d, hh, mm, ss],
      zone ?? after ?? '',
    );
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})[T\s](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(.*)$/i.exec(text);
  if (iso === null) return null;
  const [, y, month, d, hh, mm, ss, zone] = iso;
  return moment(Number(y), Number(month), [d, hh, mm, ss], zone ?? '');
}

function moment(y: number, m: number, rest: readonly (string | undefined)[], zone: string): MailDate | null {
  const [d, hh, mm, ss] = rest.map((part) => Number(part ?? 0));
  const at = wallClock(y, m, d ?? 0, hh ?? 0, mm ?? 0, ss ?? 0);
  if (at === null) return null;
  const offset = readOffset(zone);
  return { at: at - (offset ?? 0) * MINUTE, offset };
}
