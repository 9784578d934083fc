/** Parses RFC 5322 and MIME into a plain value. Never throws and never hangs: problems are listed in `trouble`. */
import PostalMime, { type Email } from 'postal-mime';
import { MAIL } from '../application/limits.ts';
import { calendarsIn, decodeBytes, isCalendar, withoutCalendars } from './calendar-part.ts';
import { readMailDate } from './date.ts';
import { unflow } from './flowed.ts';
import { firstOf, mailboxFields, readHeaders } from './header-fields.ts';
import { htmlToText } from './html-text.ts';
import type { Header, Message, Trouble, TroubleCode } from './message.ts';
import { sortAttachments } from './parts.ts';
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

/** Shared by a message and the messages inside it. */
interface Budget {
  messages: number;
}

export async function parseMessage(raw: Uint8Array): Promise<Message> {
  return parseAt(raw, 0, { messages: MAIL.messages });
}

/** Parses a file. A bare calendar object becomes a message that holds only that. */
export async function parseFile(raw: Uint8Array): Promise<Message> {
  if (!isCalendar(raw)) return parseMessage(raw);
  const text = decodeBytes(raw.subarray(0, MAIL.calendarText));
  const over = raw.length > MAIL.calendarText ? [trouble('too-large')] : [];
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
  mended: true,
  trouble: [],
};

async function parseAt(raw: Uint8Array, depth: number, budget: Budget): Promise<Message> {
  const found = new Set<TroubleCode>();
  const prepared = prepare(raw);
  let { mended } = prepared;
  for (const code of prepared.trouble) found.add(code);
  let email: Email;
  try {
    email = await read(prepared.bytes);
    if (hasLostBody(email)) {
      const again = withBoundary(prepared.bytes);
      if (again !== null) {
        found.add('malformed-mail');
        mended = true;
        email = await read(again);
      }
    }
  } catch {
    // Nested too deeply, or the header is too long: the head and the first text are still useful.
    found.add('malformed-mail');
    mended = true;
    try {
      email = await read(headersOnly(prepared.bytes));
    } catch {
      return { ...EMPTY, trouble: [...found].map(trouble) };
    }
  }
  const headers = readHeaders(email, found);
  const sorted = await sortAttachments(email, found, async (inner) => {
    if (depth >= MAIL.messageDepth || budget.messages <= 0) return null;
    budget.messages--;
    return parseAt(inner, depth + 1, budget);
  });
  const body = readBody(email, prepared.flowed, found);
  const calendars = [...sorted.calendars, ...body.calendars];
  if (isEncrypted(headers, email, body.text)) found.add('encrypted');
  const date = readMailDate(firstOf(headers, 'date') ?? '');
  return {
    ...mailboxFields(headers),
    headers,
    subject: (firstOf(headers, 'subject') ?? '').trim(),
    messageId: firstOf(headers, 'message-id')?.trim() || null,
    inReplyTo: firstOf(headers, 'in-reply-to')?.trim() || null,
    date: date?.at ?? null,
    dateOffset: date?.offset ?? null,
    text: body.text,
    textFrom: body.textFrom,
    html: body.html,
    calendars,
    messages: sorted.messages,
    attachments: sorted.attachments,
    mended,
    trouble: [...found].map(trouble),
  };
}

const read = (bytes: Uint8Array): Promise<Email> =>
  PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    rfc822Attachments: true,
    maxNestingDepth: MAIL.nesting,
    maxHeadersSize: MAIL.headerBlock * 4,
    maxRfc822NestingDepth: 0,
  });

/** A multipart whose parts could not be found. */
const hasLostBody = (email: Email): boolean =>
  email.text === undefined &&
  email.html === undefined &&
  email.attachments.length === 0 &&
  email.headers.some((one) => one.key === 'content-type' && /multipart/i.test(one.value));

function readBody(email: Email, flowed: boolean, found: Set<TroubleCode>) {
  const whole = email.html ?? null;
  if ((whole?.length ?? 0) > MAIL.html || (email.text?.length ?? 0) > MAIL.text) found.add('too-large');
  const html = whole === null || whole.trim() === '' ? null : whole.slice(0, MAIL.html);
  const plain = (email.text ?? '').slice(0, MAIL.text).replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const inText = plain.includes('BEGIN:VCALENDAR') ? calendarsIn(plain) : [];
  const text = inText.length > 0 ? withoutCalendars(plain) : plain;
  if (text.trim() !== '') {
    return { text: flowed ? unflow(text) : text, textFrom: 'plain' as const, html, calendars: inText };
  }
  const fromHtml = html === null ? '' : htmlToText(html);
  return { text: fromHtml, textFrom: fromHtml === '' ? ('none' as const) : ('html' as const), html, calendars: inText };
}

/** S/MIME and PGP, including PGP pasted into the text. RFC 3156 §4, RFC 8551 §3.3 */
function isEncrypted(headers: readonly Header[], email: Email, text: string): boolean {
  const type = (firstOf(headers, 'content-type') ?? '').toLowerCase();
  if (type.startsWith('multipart/encrypted')) return true;
  const enveloped = email.attachments.some(
    (part) =>
      part.mimeType === 'application/pgp-encrypted' ||
      ((part.mimeType === 'application/pkcs7-mime' || part.mimeType === 'application/x-pkcs7-mime') &&
        !type.startsWith('multipart/signed')),
  );
  return enveloped || text.trimStart().startsWith('-----BEGIN PGP MESSAGE-----');
}
