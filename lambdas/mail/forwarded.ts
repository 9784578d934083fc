/** Extracts the original from a forward: inline, attached, or forwarded by a filter. The innermost one counts. */
import type { Instant } from '../application/instant.ts';
import { MAIL } from '../application/limits.ts';
import { readBlockDate } from './block-date.ts';
import { isFiltered } from './filtered.ts';
import { htmlToText } from './html-text.ts';
import { unwrapText } from './inline-forward.ts';
import type { CalendarPart, Mailbox, Message } from './message.ts';
import { subjectKind } from './subject.ts';

export interface Unwrapped {
  /** How the candidate forwarded it. */
  readonly form: 'inline' | 'attachment' | 'filter';
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string | null;
  readonly sentAt: Instant | null;
  /** Minutes east of UTC if the original names a zone, else null. */
  readonly sentOffset: number | null;
  /** The body of the innermost original, without marks, header block and quote marks. */
  readonly text: string;
  /** What the forwarder typed above (and below) it. */
  readonly note: string;
  /** The inner message, for an attachment or a filter; else null. */
  readonly message: Message | null;
  readonly calendars: readonly CalendarPart[];
  /** The original's HTML; for an inline forward, that of the whole mail. */
  readonly html: string | null;
  /** How many nested forwards were unwrapped. */
  readonly depth: number;
}

interface UnwrapContext {
  readonly domain: string;
}

export function unwrap(message: Message, context: UnwrapContext): Unwrapped | null {
  return unwrapAt(message, context, 0);
}

function unwrapAt(message: Message, context: UnwrapContext, depth: number): Unwrapped | null {
  if (depth > MAIL.messageDepth || isReport(message)) return null;
  const filtered = depth === 0 && isFiltered(message, context.domain);
  const inline = unwrapInline(message, depth);
  if (inline !== null) return filtered ? { ...inline, form: 'filter', message } : inline;
  const attached = message.messages[0];
  if (attached !== undefined) {
    const inner = unwrapAt(attached, context, depth + 1);
    const note = message.text.trim();
    if (inner !== null) return { ...inner, form: filtered ? 'filter' : 'attachment', note };
    return { ...asItStands(attached, depth + 1), form: filtered ? 'filter' : 'attachment', note };
  }
  return filtered ? { ...asItStands(message, depth + 1), form: 'filter', note: '' } : null;
}

const asItStands = (message: Message, depth: number): Omit<Unwrapped, 'form' | 'note'> => ({
  from: message.from,
  to: message.to,
  cc: message.cc,
  subject: message.subject,
  sentAt: message.date,
  sentOffset: message.dateOffset,
  text: message.text.trim(),
  message,
  calendars: message.calendars,
  html: message.html,
  depth,
});

/** Bounces and digests contain messages, but forward none. RFC 6522, RFC 2046 §5.1.5 */
const isReport = (message: Message): boolean =>
  message.headers.some((one) => one.name === 'content-type' && /^multipart\/(?:report|digest)/i.test(one.value));

function unwrapInline(message: Message, above: number): Unwrapped | null {
  const answered = message.inReplyTo !== null || message.headers.some((one) => one.name === 'references');
  let level = unwrapText(message.text, message.subject, answered);
  // Some programs leave the forward out of the plain-text part.
  if (
    level === null &&
    message.textFrom === 'plain' &&
    message.html !== null &&
    subjectKind(message.subject) === 'forward'
  ) {
    level = unwrapText(htmlToText(message.html), message.subject, answered);
  }
  if (level === null) return null;
  const { note } = level;
  let depth = above + 1;
  while (depth < MAIL.forwardDepth) {
    const inner = unwrapText(level.body.join('\n'), level.subject ?? '', true);
    if (inner === null) break;
    level = inner;
    depth++;
  }
  const date =
    level.date === null
      ? null
      : readBlockDate(level.date, { before: message.date, offset: message.dateOffset, language: level.language });
  const text = level.body.join('\n').trim();
  return {
    form: 'inline',
    from: level.from,
    to: level.to,
    cc: level.cc,
    subject: level.subject,
    sentAt: date?.at ?? null,
    sentOffset: date?.offset ?? null,
    text,
    note,
    message: null,
    calendars: message.calendars,
    html: message.html,
    depth,
  };
}
