/** A point in time: milliseconds since 1970-01-01T00:00:00Z, and its one written form. */
export type Instant = number;

/** 'YYYY-MM-DDTHH:MM:SSZ', the form in which instants leave the program (RFC 3339 §5.6, whole seconds, UTC). */
export function writeInstant(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Reads an RFC 3339 instant, with any offset; null if it is not one. */
export function readInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
