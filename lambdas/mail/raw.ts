/** Prepares the bytes of a message for parsing: line ends, undeclared charsets, and limits that keep parsing fast. */
import { MAIL } from '../application/limits.ts';
import { headEnd, headIn, isSound } from './head.ts';
import type { TroubleCode } from './message.ts';
import { slim } from './slim.ts';

export interface Prepared {
  readonly bytes: Uint8Array;
  /** A text part is format=flowed. The parser must not join lines, because it would join quotes with their answers. */
  readonly flowed: boolean;
  /** The header block was repaired, so it is not what was authenticated. */
  readonly mended: boolean;
  readonly trouble: readonly TroubleCode[];
}

const LF = 10;
const CR = 13;
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

export function prepare(raw: Uint8Array): Prepared {
  const trouble = new Set<TroubleCode>();
  let bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (bytes.length > MAIL.raw) {
    trouble.add('too-large');
    bytes = bytes.subarray(0, MAIL.raw);
  }
  let from = bytes.indexOf(Buffer.from([0xef, 0xbb, 0xbf])) === 0 ? 3 : 0;
  while (bytes[from] === LF || bytes[from] === CR) from++;
  // The separator line of an mbox file is no header.
  if (bytes.subarray(from, from + 5).equals(ascii('From ')) || bytes.subarray(from, from + 6).equals(ascii('>From '))) {
    const end = bytes.indexOf(LF, from);
    from = end < 0 ? bytes.length : end + 1;
  }
  bytes = bytes.subarray(from);
  if (!bytes.includes(LF) && bytes.includes(CR))
    bytes = Buffer.from(bytes.toString('latin1').replaceAll('\r', '\n'), 'latin1');
  bytes = slim(bytes, trouble);
  bytes = declared(bytes);
  const mended = !isSound(raw) || !headIn(raw).equals(headIn(bytes));
  const flowed = unmark(bytes);
  return { bytes: flowed ?? bytes, flowed: flowed !== null, mended, trouble: [...trouble] };
}

/** 8-bit text in a message that names no charset is read as Windows-1252, unless it is valid UTF-8. The same goes for a lone header. */
function declared(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, headEnd(bytes));
  const named =
    bytes
      .subarray(0, 2_000_000)
      .toString('latin1')
      .search(/charset\s{0,2}=/i) >= 0;
  const part = named ? head : bytes;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(part);
    return bytes;
  } catch {
    const charset = /charset\s{0,2}=\s{0,2}"?([\w.-]{2,30})/i.exec(head.toString('latin1'))?.[1];
    const text = decodeAs(part, charset);
    return named ? Buffer.concat([Buffer.from(text, 'utf8'), bytes.subarray(head.length)]) : Buffer.from(text, 'utf8');
  }
}

function decodeAs(bytes: Buffer, charset: string | undefined): string {
  try {
    // The header claims UTF-8, but is something else.
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) return new TextDecoder(charset).decode(bytes);
  } catch {
    // An unknown charset.
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Removes `format=flowed` from the headers of parts; null if there was none. */
function unmark(bytes: Buffer): Buffer | null {
  const word = /format\s{0,2}=\s{0,2}"?flowed"?/gi;
  const head = bytes.subarray(0, 1_000_000).toString('latin1');
  if (head.search(/=\s{0,2}"?flowed/i) < 0) return null;
  let copy: Buffer | null = null;
  for (const found of head.matchAll(word)) {
    const line = head.slice(head.lastIndexOf('\n', found.index) + 1, found.index);
    if (!/^(?:[ \t]|content-type\s{0,2}:)/i.test(line)) continue;
    copy ??= Buffer.from(bytes);
    copy.write('format=fixed'.padEnd(found[0].length, ' ').slice(0, found[0].length), found.index, 'latin1');
  }
  return copy;
}

/** The header block, cut to its limit, and some of the body as plain text: for a message that cannot be parsed otherwise. */
export function headersOnly(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const end = headEnd(bytes);
  const kept: string[] = [];
  let size = 0;
  let keep = false;
  for (const line of bytes
    .subarray(0, Math.min(end, MAIL.headerBlock * 8))
    .toString('latin1')
    .split(/\r?\n/)) {
    if (!/^[ \t]/.test(line)) keep = !/^content-/i.test(line) && line.length <= MAIL.headerField;
    if (!keep || size + line.length > MAIL.headerBlock) continue;
    kept.push(line);
    size += line.length;
  }
  const body = bytes.subarray(end, end + 64 * 1024);
  return Buffer.concat([Buffer.from(`${kept.filter((line) => line !== '').join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

/** Repairs a multipart whose boundary is missing or misspelt by using the one in its body; null if none is found. */
export function withBoundary(raw: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const end = headEnd(bytes);
  const body = bytes.subarray(end, end + MAIL.headerBlock).toString('latin1');
  const boundary = /^--([^\r\n]{1,70}?)[ \t]*\r?$/m.exec(body)?.[1];
  if (boundary === undefined || boundary.includes('"')) return null;
  const head = bytes.subarray(0, end).toString('latin1').split(/\r?\n/);
  const kept: string[] = [];
  let keep = true;
  for (const line of head) {
    if (!/^[ \t]/.test(line)) keep = !/^content-(?:type|transfer-encoding)\s{0,2}:/i.test(line);
    if (keep && line !== '') kept.push(line);
  }
  kept.push(`Content-Type: multipart/mixed; boundary="${boundary}"`, '', '');
  return Buffer.concat([Buffer.from(kept.join('\r\n'), 'latin1'), bytes.subarray(end)]);
}
