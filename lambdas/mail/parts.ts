/** What a message contains besides its text: messages, calendar objects, attachments. */
import type { Email } from 'postal-mime';
import { MAIL } from '../application/limits.ts';
import { decodeBytes, isCalendar } from './calendar-part.ts';
import type { Attachment, CalendarPart, Message, TroubleCode } from './message.ts';

/** message/rfc822, message/global, and any file named .eml, whatever its type. RFC 2046 §5.2.1, RFC 6532 §3.7 */
const isMessage = (type: string, name: string | null): boolean =>
  type === 'message/rfc822' ||
  type === 'message/global' ||
  type === 'message/news' ||
  (/\.eml$/i.test(name ?? '') &&
    /^(?:application\/octet-stream|text\/plain|application\/x-.*|message\/.*|)$/.test(type));

export interface Sorted {
  readonly attachments: readonly Attachment[];
  readonly calendars: readonly CalendarPart[];
  readonly messages: readonly Message[];
}

/** Sorts messages, calendars and other attachments. `read` parses an inner message; null: the limit is reached. */
export async function sortAttachments(
  email: Email,
  found: Set<TroubleCode>,
  read: (raw: Uint8Array) => Promise<Message | null>,
): Promise<Sorted> {
  const attachments: Attachment[] = [];
  const calendars: CalendarPart[] = [];
  const messages: Message[] = [];
  if (email.attachments.length > MAIL.attachments) found.add('too-many');
  for (const part of email.attachments.slice(0, MAIL.attachments)) {
    const content =
      typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
    const type = part.mimeType.toLowerCase();
    const name = part.filename;
    if (isMessage(type, name)) {
      const inner = await read(content);
      if (inner === null) {
        found.add('too-many');
        continue;
      }
      // Problems of an inner message count for the whole mail.
      for (const one of inner.trouble) found.add(one.code);
      messages.push(inner);
      continue;
    }
    if (
      type === 'text/calendar' ||
      type === 'application/ics' ||
      /\.(?:ics|vcs|ical)$/i.test(name ?? '') ||
      isCalendar(content)
    ) {
      if (calendars.length >= MAIL.calendars) {
        found.add('too-many');
        continue;
      }
      if (content.length > MAIL.calendarText) found.add('too-large');
      const method = part.method?.trim().toLowerCase() ?? null;
      calendars.push({
        text: decodeBytes(content.subarray(0, MAIL.calendarText)),
        method: method === '' ? null : method,
        name,
      });
      continue;
    }
    if (type === 'application/ms-tnef' || type === 'application/vnd.ms-tnef' || /^winmail.*\.dat$/i.test(name ?? ''))
      found.add('winmail-dat');
    attachments.push({ name, contentType: type, content, inline: part.disposition !== 'attachment' });
  }
  return { attachments, calendars, messages };
}
