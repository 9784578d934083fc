/** RFC 5322 and MIME in, a plain value out. Never throws and never hangs: what is wrong with a message is in its `trouble`. */
import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { readMailboxes } from './address.ts';
import { calendarsIn, decodeBytes, isCalendar, withoutCalendars } from './calendar-part.ts';
import { readMailDate } from './date.ts';
import { unflow } from './flowed.ts';
import { htmlToText } from './html-text.ts';
import { LIMITS } from './limits.ts';
import type { Attachment, CalendarPart, Header, Mailbox, Message, Trouble, TroubleCode } from './message.ts';
import { headersOnly, prepare, withBoundary } from './raw.ts';

const SAYS: Readonly<Partial<Record<TroubleCode, string>>> = {
  'malformed-mail': 'This mail is damaged; some of it could not be read.',
  'too-large': 'This mail is larger than what is read; the rest of it was left out.',
  'too-many': 'This mail has more parts than are read; the rest of them were left out.',
  'winmail-dat':
    'The invite is wrapped in a winmail.dat file, which only Outlook can open. Please forward it again as an attachment, or send the .ics file.',
  encrypted: 'This mail is encrypted, so nothing in it can be read. Please send it unencrypted.',
};
const trouble = (code: TroubleCode): Trouble => ({ code, says: SAYS[code] ?? code });

/** What is shared by a message and the messages inside it. */
interface Budget {
  messages: number;
}

export async function parseMessage(raw: Uint8Array): Promise<Message> {
  return parseAt(raw, 0, { messages: LIMITS.messages });
}

/** The same for a file, which may be a calendar object alone: then a message that holds only that. */
export async function parseFile(raw: Uint8Array): Promise<Message> {
  if (!isCalendar(raw)) return parseMessage(raw);
  const text = decodeBytes(raw.subarray(0, LIMITS.calendarText));
  const over = raw.length > LIMITS.calendarText ? [trouble('too-large')] : [];
  return { ...EMPTY, calendars: [{ text, method: null, name: null }], trouble: over };
}

const EMPTY: Message = {
  headers: [],
  from: null,
  allFrom: [],
  sender: null,
  replyTo: [],
  to: [],
  cc: [],
  subject: '',
  messageId: null,
  inReplyTo: null,
  date: null,
  dateOffset: null,
  text: '',
  textFrom: 'none',
  html: null,
  calendars: [],
  messages: [],
  attachments: [],
  trouble: [],
};

async function parseAt(raw: Uint8Array, depth: number, budget: Budget): Promise<Message> {
  const found = new Set<TroubleCode>();
  const prepared = prepare(raw);
  for (const code of prepared.trouble) found.add(code);
  let email: Email;
  try {
    email = await read(prepared.bytes);
    if (hasLostBody(email)) {
      const again = withBoundary(prepared.bytes);
      if (again !== null) {
        found.add('malformed-mail');
        email = await read(again);
      }
    }
  } catch {
    // Too deep or too long a header: the head and the first text are still worth having.
    found.add('malformed-mail');
    try {
      email = await read(headersOnly(prepared.bytes));
    } catch {
      return { ...EMPTY, trouble: [...found].map(trouble) };
    }
  }
  const headers = readHeaders(email, found);
  const sorted = await sortAttachments(email, depth, budget, found);
  const body = readBody(email, prepared.flowed, found);
  const calendars = [...sorted.calendars, ...body.calendars];
  if (isEncrypted(headers, email, body.text)) found.add('encrypted');
  const date = readMailDate(first(headers, 'date') ?? '');
  return {
    ...mailboxFields(headers),
    headers,
    subject: (first(headers, 'subject') ?? '').trim(),
    messageId: first(headers, 'message-id')?.trim() || null,
    inReplyTo: first(headers, 'in-reply-to')?.trim() || null,
    date: date?.at ?? null,
    dateOffset: date?.offset ?? null,
    text: body.text,
    textFrom: body.textFrom,
    html: body.html,
    calendars,
    messages: sorted.messages,
    attachments: sorted.attachments,
    trouble: [...found].map(trouble),
  };
}

const read = (bytes: Uint8Array): Promise<Email> =>
  PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    rfc822Attachments: true,
    maxNestingDepth: LIMITS.nesting,
    maxHeadersSize: LIMITS.headerBlock * 4,
    maxRfc822NestingDepth: 0,
  });

/** A multipart in which nothing was found. */
const hasLostBody = (email: Email): boolean =>
  email.text === undefined &&
  email.html === undefined &&
  email.attachments.length === 0 &&
  email.headers.some((one) => one.key === 'content-type' && /multipart/i.test(one.value));

const first = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((one) => one.name === name)?.value;

/** RFC 2047 words decoded; no decoded character may end a line (header injection). */
const clean = (value: string): string => {
  let decoded = value;
  try {
    decoded = decodeWords(value);
  } catch {
    // As it stands, then.
  }
  return decoded.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
};

/** Address fields stay encoded until they are taken apart, so that an encoded comma cannot make two mailboxes of one. */
const ADDRESSES = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'bcc']);

function readHeaders(email: Email, found: Set<TroubleCode>): readonly Header[] {
  if (email.headers.length > LIMITS.headers) found.add('too-many');
  return email.headers.slice(0, LIMITS.headers).map(({ key, value }) => {
    if (value.length > LIMITS.headerBlock) found.add('too-large');
    const kept = value.slice(0, ADDRESSES.has(key) ? LIMITS.headerBlock : LIMITS.headerField);
    return { name: key.toLowerCase(), value: ADDRESSES.has(key) ? kept : clean(kept) };
  });
}

function mailboxFields(headers: readonly Header[]) {
  const all = (name: string): readonly Mailbox[] =>
    headers.filter((one) => one.name === name).flatMap((one) => readMailboxes(one.value));
  const allFrom = all('from');
  return {
    from: allFrom[0] ?? null,
    allFrom,
    sender: all('sender')[0] ?? null,
    replyTo: all('reply-to'),
    to: all('to').slice(0, LIMITS.mailboxes),
    cc: all('cc').slice(0, LIMITS.mailboxes),
  };
}

function readBody(email: Email, flowed: boolean, found: Set<TroubleCode>) {
  const whole = email.html ?? null;
  if ((whole?.length ?? 0) > LIMITS.html || (email.text?.length ?? 0) > LIMITS.text) found.add('too-large');
  const html = whole === null || whole.trim() === '' ? null : whole.slice(0, LIMITS.html);
  const plain = (email.text ?? '').slice(0, LIMITS.text).replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const inText = plain.includes('BEGIN:VCALENDAR') ? calendarsIn(plain) : [];
  const text = inText.length > 0 ? withoutCalendars(plain) : plain;
  if (text.trim() !== '') {
    return { text: flowed ? unflow(text) : text, textFrom: 'plain' as const, html, calendars: inText };
  }
  const fromHtml = html === null ? '' : htmlToText(html);
  return { text: fromHtml, textFrom: fromHtml === '' ? ('none' as const) : ('html' as const), html, calendars: inText };
}

/** message/rfc822, message/global, and what is called .eml whatever its type says. RFC 2046 §5.2.1, RFC 6532 §3.7 */
const isMessage = (type: string, name: string | null): boolean =>
  type === 'message/rfc822' ||
  type === 'message/global' ||
  type === 'message/news' ||
  (/\.eml$/i.test(name ?? '') &&
    /^(?:application\/octet-stream|text\/plain|application\/x-.*|message\/.*|)$/.test(type));

async function sortAttachments(email: Email, depth: number, budget: Budget, found: Set<TroubleCode>) {
  const attachments: Attachment[] = [];
  const calendars: CalendarPart[] = [];
  const messages: Message[] = [];
  if (email.attachments.length > LIMITS.attachments) found.add('too-many');
  for (const part of email.attachments.slice(0, LIMITS.attachments)) {
    const content =
      typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
    const type = part.mimeType.toLowerCase();
    const name = part.filename;
    if (isMessage(type, name)) {
      if (depth >= LIMITS.messageDepth || budget.messages <= 0) {
        found.add('too-many');
        continue;
      }
      budget.messages--;
      const inner = await parseAt(content, depth + 1, budget);
      // A damaged message inside is the whole mail's trouble, an encrypted or unreadable one as well.
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
      if (calendars.length >= LIMITS.calendars) {
        found.add('too-many');
        continue;
      }
      if (content.length > LIMITS.calendarText) found.add('too-large');
      const method = part.method?.trim().toLowerCase() ?? null;
      calendars.push({
        text: decodeBytes(content.subarray(0, LIMITS.calendarText)),
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

/** RFC 3156 §4, RFC 8551 §3.3, and PGP put straight into the text. */
function isEncrypted(headers: readonly Header[], email: Email, text: string): boolean {
  const type = (first(headers, 'content-type') ?? '').toLowerCase();
  if (type.startsWith('multipart/encrypted')) return true;
  const enveloped = email.attachments.some(
    (part) =>
      part.mimeType === 'application/pgp-encrypted' ||
      ((part.mimeType === 'application/pkcs7-mime' || part.mimeType === 'application/x-pkcs7-mime') &&
        !type.startsWith('multipart/signed')),
  );
  return enveloped || text.trimStart().startsWith('-----BEGIN PGP MESSAGE-----');
}
