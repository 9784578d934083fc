/** Calendar objects as text, from anywhere in a message. RFC 5545 §3.4, RFC 6047 §2.4 */
import { MAIL } from '../application/limits.ts';
import type { CalendarPart } from './message.ts';

const BEGIN = 'BEGIN:VCALENDAR';
const END = 'END:VCALENDAR';

/** Decodes bytes: by byte order mark, else as UTF-8, as ISO-2022-JP, and finally as Windows-1252, which accepts anything. */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0x42 && bytes[1] === 0 && bytes[2] === 0x45 && bytes[3] === 0)
    return new TextDecoder('utf-16le').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u001b$') ? new TextDecoder('iso-2022-jp').decode(bytes) : text;
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether the bytes begin with a calendar object, after an optional byte order mark and white space. */
export function isCalendar(bytes: Uint8Array): boolean {
  const start = decodeBytes(bytes.subarray(0, 256));
  return (
    start
      .replace(/^[\s\ufeff]+/, '')
      .slice(0, BEGIN.length)
      .toUpperCase() === BEGIN
  );
}

interface Block {
  readonly from: number;
  readonly to: number;
}

/** The runs of lines from BEGIN:VCALENDAR to END:VCALENDAR. */
function blocks(lines: readonly string[]): readonly Block[] {
  const found: Block[] = [];
  let from = -1;
  for (const [at, line] of lines.entries()) {
    const word = line.trim().toUpperCase();
    if (from < 0 && word === BEGIN) from = at;
    else if (from >= 0 && word === END) {
      found.push({ from, to: at });
      from = -1;
      if (found.length >= MAIL.calendars) break;
    }
  }
  return found;
}

/** Calendar objects pasted into a body. */
export function calendarsIn(text: string): readonly CalendarPart[] {
  const lines = text.split('\n');
  return blocks(lines).map(({ from, to }) => ({
    text: `${lines.slice(from, to + 1).join('\r\n')}\r\n`,
    method: null,
    name: null,
  }));
}

/** The body without them. */
export function withoutCalendars(text: string): string {
  const lines = text.split('\n');
  const within = blocks(lines);
  let next = 0;
  return lines
    .filter((_, at) => {
      const block = within[next];
      if (block === undefined || at < block.from) return true;
      if (at === block.to) next++;
      return false;
    })
    .join('\n');
}
