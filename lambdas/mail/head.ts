/** The header block byte for byte: its fields, and whether all readers must read it the same way. RFC 5322 §2.2, §3.6 */
import { MAIL } from '../application/limits.ts';

/** `name` in lower case; `value` unfolded but not decoded. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** How many lines of a block are read: unfolding one field of thousands of lines is expensive. */
const LINES = 10_000;
const LF = 10;
const CR = 13;
/**
 * `field-name ":"`. The obsolete form with white space before the colon is not accepted, because readers treat it differently. RFC 5322 §3.6.8, §4.5
 */
const FIELD = /^[!-9;-~]{1,200}:/;

/** Where the header block ends: at the first empty line, or at the end of the bytes. */
export function headEnd(bytes: Buffer): number {
  const lf = bytes.indexOf('\n\n');
  const crlf = bytes.indexOf('\n\r\n');
  if (lf < 0 && crlf < 0) return bytes.length;
  return Math.min(lf < 0 ? bytes.length : lf + 1, crlf < 0 ? bytes.length : crlf + 1);
}

/** The header block within the bytes that are examined. */
export const headIn = (raw: Uint8Array): Buffer => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MAIL.headerBlock * 8));
  return bytes.subarray(0, headEnd(bytes));
};

/** The fields in order. A line that is no field is added to the one before, as the authenticating server does: at worst that breaks a signature. */
export function fieldsOf(raw: Uint8Array): readonly Field[] {
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of headIn(raw).toString('latin1').split(/\r?\n/)) {
    if (line === '') continue;
    const name = FIELD.exec(line)?.[0];
    if (name === undefined) fields.at(-1)?.parts.push(line);
    else fields.push({ name: name.slice(0, -1).toLowerCase(), parts: [line.slice(name.length)] });
  }
  return fields.map(({ name, parts }) => ({ name, value: parts.join('').trim() }));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether all readers read this block alike: well-formed fields and folds, CRLF line ends, UTF-8, and within the size limit. Any other has to be
 * repaired first, and what is read then is not what was authenticated.
 */
export function isSound(raw: Uint8Array): boolean {
  const head = headIn(raw);
  if (head.length === 0 || head.length > MAIL.headerBlock || head.includes(0) || !isUtf8(head)) return false;
  if (head.length < raw.byteLength && (raw[head.length] !== CR || raw[head.length + 1] !== LF)) return false;
  const lines = head.toString('latin1').split('\r\n');
  if (lines.pop() !== '') return false;
  if (lines.length > LINES) return false;
  let fields = 0;
  return lines.every((line, place) => {
    if (line.includes('\r') || line.includes('\n')) return false;
    if (place > 0 && /^[ \t]/.test(line)) return line.trim() !== '';
    fields += 1;
    return FIELD.test(line) && fields <= MAIL.headers;
  });
}
