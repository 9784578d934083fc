/** Removes from a large message what nobody reads, before it is parsed, so that a mail of 40 MB costs no more than a small one. */
import { MAIL } from '../application/limits.ts';
import type { TroubleCode } from './message.ts';

const LF = 10;
const DELIMITER = Buffer.from('\n--', 'latin1');

/** Parts that are read: text, messages, calendars, and generic types that may hold one of them. */
const READ = /content-type\s{0,2}:\s{0,4}(?:text|message|multipart)\/|\.(?:eml|ics|ical|vcs)\b|\/ics|tnef/i;
const GENERAL = /octet-stream/i;
/** File names of documents and pictures, whatever the type says. */
const PAPER = /\.(?:docx?|xlsx?|pptx?|odt|pdf|zip|jpe?g|png|gif|heic|mp4|mov)["'\s;]/i;
const NAMED = /content-type\s{0,2}:/i;
const PLAIN = /content-type\s{0,2}:\s{0,4}text\/plain/i;

/** How many bytes and lines of a part are kept, depending on its header. */
function share(head: string): { readonly bytes: number; readonly lines: number; readonly read: boolean } {
  const named = NAMED.test(head);
  const read = READ.test(head) || !named || (GENERAL.test(head) && !PAPER.test(head));
  return {
    bytes: read ? MAIL.readPart : MAIL.unreadPart,
    lines: PLAIN.test(head) || !named ? MAIL.plainLines : MAIL.rawLines,
    read,
  };
}

/** Where lines that may be delimiters begin, up to the limit; the last place is where reading ends. */
function places(bytes: Buffer, trouble: Set<TroubleCode>): readonly number[] {
  const found = [0];
  for (let at = bytes.indexOf(DELIMITER); at >= 0; at = bytes.indexOf(DELIMITER, at + 1)) {
    found.push(at + 1);
    if (found.length > MAIL.delimiters) {
      trouble.add('too-many');
      return found;
    }
  }
  found.push(bytes.length);
  return found;
}

/** The end of the line at `at`, so that no line is cut in two, except very long ones. */
function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 || end - at > MAIL.headerField ? at : end + 1;
}

/** The place that many lines further on, or the end if there are fewer. */
function afterLines(bytes: Buffer, from: number, most: number): number {
  let at = from - 1;
  for (let count = 0; count < most; count++) {
    at = bytes.indexOf(LF, at + 1);
    if (at < 0) return bytes.length;
  }
  return at + 1;
}

export function slim(bytes: Buffer, trouble: Set<TroubleCode>): Buffer {
  const starts = places(bytes, trouble);
  const kept: Buffer[] = [];
  let changed = starts.at(-1) !== bytes.length;
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? bytes.length;
    if (to - from > MAIL.unreadPart) {
      const most = share(bytes.subarray(from, from + MAIL.partHead).toString('latin1'));
      const { read } = most;
      const cut = to - from > most.bytes ? lineEnd(bytes, from + most.bytes) : to;
      const end = Math.min(to, cut, afterLines(bytes, from, most.lines));
      if (end < to) {
        changed = true;
        if (read) trouble.add('too-large');
        kept.push(bytes.subarray(from, end), Buffer.from('\r\n', 'latin1'));
        continue;
      }
    }
    kept.push(bytes.subarray(from, to));
  }
  const whole = changed ? Buffer.concat(kept) : bytes;
  const end = afterLines(whole, 0, MAIL.rawLines);
  if (end === whole.length) return whole;
  trouble.add('too-large');
  return whole.subarray(0, end);
}
