/** DESCRIPTION as a person reads it, including when it is HTML. RFC 5545 §3.8.1.5 */

import { CALENDAR } from '../../application/limits.ts';
import { htmlToText } from '../../mail/html-text.ts';
import { type ContentLine, readText } from './lines.ts';
import type { Budget } from './objects.ts';

/** HTML tags that calendars put into DESCRIPTION although it is plain text. */
const TAGS = /<(?:br|p|a|b|i|u|ul|ol|li|div|span|html|body|table|strong|em)(?:\s[^<>]{0,2000})?\/?>/i;

/** Outlook may leave DESCRIPTION empty and give only an HTML version. */
export function readDescription(
  fields: ReadonlyMap<string, readonly ContentLine[]>,
  plain: string | null,
  budget: Budget,
): string | null {
  const alternative = (fields.get('x-alt-desc') ?? fields.get('styled-description'))?.find(
    (one) => one.value.trim() !== '',
  );
  const html =
    plain === null ? (alternative === undefined ? null : readText(alternative)) : TAGS.test(plain) ? plain : null;
  if (html === null) return plain;
  const part = html.slice(0, Math.min(CALENDAR.eventHtml, budget.html));
  budget.html -= part.length;
  if (part.length < html.length) budget.spent = true;
  return htmlToText(part).trim() || null;
}
