/** Takes a forwarded message out of what carries it: inline, attached, or sent on by a filter. The innermost original counts. */
import type { Instant } from '../application/instant.ts';
import { type Attribution, readAttribution } from './attribution.ts';
import { readBlockDate } from './block-date.ts';
import { FORWARD_MARKS } from './forward-marks.ts';
import { type HeaderBlock, isBelievable, readHeaderBlock, readOneLine } from './header-block.ts';
import { htmlToText } from './html-text.ts';
import { LIMITS } from './limits.ts';
import { type Line, toLines, unquote } from './lines.ts';
import { markOf } from './marks.ts';
import type { CalendarPart, Mailbox, Message } from './message.ts';
import { withoutHistory } from './reply.ts';
import { subjectKind, withoutForward } from './subject.ts';

export interface Unwrapped {
  /** How the candidate sent it on. */
  readonly form: 'inline' | 'attachment' | 'filter';
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string | null;
  readonly sentAt: Instant | null;
  /** Minutes east of UTC where the original names a zone, else null. */
  readonly sentOffset: number | null;
  /** The innermost original's body, without marks, header block and the quoting of the forward. */
  readonly text: string;
  /** The same without the earlier mails that it quotes; its signature stays. */
  readonly fresh: string;
  /** What the forwarder typed above (and below) it. */
  readonly note: string;
  /** The inner message of an attachment or a filter, else null. */
  readonly message: Message | null;
  readonly calendars: readonly CalendarPart[];
  /** The original's HTML; for an inline forward, that of the whole mail. */
  readonly html: string | null;
  /** How many forwards were taken off. */
  readonly depth: number;
}

export interface UnwrapContext {
  readonly domain: string;
}

export function unwrap(message: Message, context: UnwrapContext): Unwrapped | null {
  return unwrapAt(message, context, 0);
}

function unwrapAt(message: Message, context: UnwrapContext, depth: number): Unwrapped | null {
  if (depth > LIMITS.messageDepth || isReport(message)) return null;
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
  fresh: withoutHistory(message.text),
  message,
  calendars: message.calendars,
  html: message.html,
  depth,
});

/** A bounce or a digest carries messages, and forwards none. RFC 6522, RFC 2046 §5.1.5 */
const isReport = (message: Message): boolean =>
  message.headers.some((one) => one.name === 'content-type' && /^multipart\/(?:report|digest)/i.test(one.value));

const EVIDENCE = new Set([
  'x-forwarded-for',
  'x-forwarded-to',
  'resent-from',
  'resent-to',
  'resent-date',
  'x-ms-exchange-organization-autoforwarded',
  'x-ms-exchange-inbox-rules-loop',
]);
const DELIVERED = new Set([
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
  'x-rcpt-to',
  'received',
]);
/** `in+<token>@`. RFC 5233 */
const DOOR = /(?:^|[\s<,:;])in\+[^\s@<>]{1,64}@/;

/** Sent on by a rule, From kept: the header says so, or it arrived at a candidate's own door that To and Cc do not name. */
function isFiltered(message: Message, domain: string): boolean {
  const ours = `@${domain.toLowerCase()}`;
  if ([...message.to, ...message.cc].some((one) => one.address?.endsWith(ours) === true)) return false;
  return message.headers.some((one) => {
    const value = one.value.toLowerCase();
    if (EVIDENCE.has(one.name)) return value.trim() !== '';
    // A blind copy to the front door leaves the same traces as a filter does: only the candidate's own door tells.
    return DELIVERED.has(one.name) && DOOR.test(value.slice(0, 2000)) && value.includes(ours);
  });
}

interface Level {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly body: readonly string[];
  readonly note: string;
}

function unwrapInline(message: Message, above: number): Unwrapped | null {
  const answered = message.inReplyTo !== null || message.headers.some((one) => one.name === 'references');
  let level = unwrapText(message.text, message.subject, answered);
  // Some programs put no forward into the plain part.
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
  while (depth < LIMITS.forwardDepth) {
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
    fresh: withoutHistory(text),
    note,
    message: null,
    calendars: message.calendars,
    html: message.html,
    depth,
  };
}

/** '----- Forwarded Message ----- From: Dana <...>To: ...': the mark, and all that follows it. */
function markedLine(words: string): string | null {
  const found = /^[-–—]{3,}\s?([^-–—]{4,60}?)\s?[-–—]{3,}\s?(?=\S)/.exec(words.slice(0, 200));
  if (found === null || !FORWARD_MARKS.has((found[1] ?? '').trim().toLowerCase())) return null;
  return words.slice(found[0].length);
}

interface Start {
  /** The first line that belongs to the forward. */
  readonly at: number;
  readonly block: HeaderBlock | null;
  readonly attribution: Attribution | null;
}

function findStart(lines: readonly Line[], subject: string, answered: boolean): Start | null {
  let typed = false;
  for (let at = 0; at < Math.min(lines.length, LIMITS.structure); at++) {
    const line = lines[at];
    if (line === undefined || line.words === '') continue;
    const one = markedLine(line.words);
    if (one !== null) {
      const block = readOneLine(one, at, line.depth);
      if (block !== null) return { at, block, attribution: null };
    }
    const mark = markOf(line.words);
    if (mark === 'forwarded') {
      const start = afterMark(lines, at);
      if (start !== null) return start;
    }
    const sure = mark === 'original';
    const first = mark === null ? at : nextLine(lines, at);
    const block = first === null ? null : readHeaderBlock(lines, first, sure);
    if (
      block !== null &&
      block.fields >= (sure ? 2 : 3) &&
      (sure || isBelievable(block)) &&
      (block.date !== null || block.subject !== null)
    ) {
      const kind = subjectKind(subject, block.language);
      if (kind === 'reply') return null;
      if (kind === 'forward' || !answered || !typed) return { at, block, attribution: null };
      return null;
    }
    const attribution = mark === null ? readAttribution(lines, at) : null;
    if (attribution !== null) {
      // A quote under 'wrote:' is a reply, unless the subject says that it was sent on.
      const forwards = subjectKind(subject) === 'forward' && attribution.from?.address !== null;
      return forwards ? { at, block: null, attribution } : null;
    }
    if (mark === null) typed = true;
  }
  return null;
}

const nextLine = (lines: readonly Line[], from: number): number | null => {
  for (let at = from + 1; at < Math.min(lines.length, from + 6); at++) if (lines[at]?.words !== '') return at;
  return null;
};

/** After 'Forwarded message': a header block, one on a single line, or who wrote and when. */
function afterMark(lines: readonly Line[], at: number): Start | null {
  const first = nextLine(lines, at);
  if (first === null) return null;
  const line = lines[first];
  if (line === undefined) return null;
  const single = readOneLine(line.words, first, line.depth);
  if (single !== null) return { at, block: single, attribution: null };
  const block = readHeaderBlock(lines, first, true) ?? withoutColons(lines, first);
  if (block !== null) return { at, block, attribution: null };
  const attribution = readAttribution(lines, first) ?? datedLine(lines, first);
  return attribution === null ? null : { at, block: null, attribution };
}

/** eM Client writes 'From "Dana Cole" <...>' without colons. */
function withoutColons(lines: readonly Line[], start: number): HeaderBlock | null {
  const as: Line[] = lines.slice(start, start + 12).map((line) => {
    const found = /^(From|To|Cc|Date|Sent|Subject|Von|An|Datum|Betreff) (?=\S)/.exec(line.words);
    return found === null ? line : { ...line, words: `${found[1]}: ${line.words.slice(found[0].length)}` };
  });
  const block = readHeaderBlock(as, 0, true);
  return block === null || block.fields < 3 ? null : { ...block, end: block.end + start };
}

/** Yandex: '02.10.2026, 16:52, "Dana Cole" <dana@acme.example>:' under its mark. */
function datedLine(lines: readonly Line[], at: number): Attribution | null {
  const line = lines[at];
  if (line === undefined || !/^\d/.test(line.words) || !/@[^:]*[:;]$/.test(line.words)) return null;
  const found = /^([\d./,:\s-]+)(.*)$/.exec(line.words.slice(0, 300));
  const from =
    readHeaderBlock([{ ...line, words: `From: ${(found?.[2] ?? '').replace(/[:;]$/, '')}` }], 0, true)?.from ?? null;
  return from === null ? null : { start: at, end: at + 1, depth: line.depth, words: line.words, from };
}

/** Takes one forward off a text; null where it holds none. */
function unwrapText(text: string, subject: string, answered: boolean): Level | null {
  const lines = toLines(text);
  const start = findStart(lines, subject, answered);
  if (start === null) return null;
  const { block, attribution } = start;
  const end = block?.end ?? attribution?.end ?? start.at + 1;
  const depth = block?.depth ?? attribution?.depth ?? 0;
  const { body, below } = bodyOf(lines, end, depth, attribution !== null);
  const note = [
    lines
      .slice(0, start.at)
      .map((one) => one.raw)
      .join('\n')
      .trim(),
    below,
  ]
    .filter((one) => one !== '')
    .join('\n\n');
  return {
    from: block?.from ?? attribution?.from ?? null,
    to: block?.to ?? [],
    cc: block?.cc ?? [],
    subject: block?.subject ?? withoutForward(subject),
    date: block?.date ?? attribution?.words ?? null,
    language: block?.language ?? null,
    body,
    note,
  };
}

/** The lines of the original, with the quoting of the forward taken off; and what was typed below them. */
function bodyOf(
  lines: readonly Line[],
  from: number,
  depth: number,
  attributed: boolean,
): { body: readonly string[]; below: string } {
  let first = from;
  while (first < lines.length && lines[first]?.words === '') first++;
  // Zoho repeats its mark under the block.
  const again = markOf(lines[first]?.words ?? '');
  if (again === 'forwarded' || (again === 'rule' && !/\p{L}/u.test(lines[first]?.words ?? ''))) first++;
  const rest = lines.slice(first);
  const opening = rest.find((one) => one.words !== '');
  const quoted = opening !== undefined && opening.depth > depth ? depth + 1 : depth;
  let last = rest.length;
  if (quoted > 0) {
    last = 0;
    for (const [at, line] of rest.entries()) if (line.depth >= quoted) last = at + 1;
    // A line that a program broke carries no mark, though it belongs to the one above.
    while (last > 0 && last < rest.length && rest[last]?.words !== '' && rest[last - 1]?.words !== '') last++;
  }
  const ended = rest.findIndex((one) => markOf(one.words) === 'ended');
  if (ended >= 0) last = Math.min(last, ended);
  const body = rest
    .slice(0, last)
    .map((one) => unquote(one.raw.replaceAll('\ufeff', ''), quoted).rest.replaceAll('\u00a0', ' ').trimEnd());
  const below = rest
    .slice(ended >= 0 && ended < last + 1 ? ended + 1 : last)
    .map((one) => one.raw)
    .join('\n')
    .trim();
  return { body: attributed || indented(body) ? body.map((one) => one.replace(/^ {1,4}/, '')) : body, below };
}

const indented = (body: readonly string[]): boolean =>
  body.some((one) => one !== '') && body.every((one) => one === '' || one.startsWith('    '));
