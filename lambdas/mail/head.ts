/** The header block as it came, byte for byte: its fields, and whether every reader must read it alike. RFC 5322 §2.2, §3.6 */
import { MAIL } from '../application/limits.ts';

/** `name` in lower case; `value` unfolded and nothing else: no word of it is decoded. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Lines of a block that is read: one field in thousands of them costs who unfolds it. */
const LINES = 10_000;
const LF = 10;
const CR = 13;
/** `field-name ":"`, without the white space that obsolete mail put between them: readers disagree about it. RFC 5322 §3.6.8, §4.5 */
const FIELD = /^[!-9;-~]{1,200}:/;

/** Where the header block ends: the place of the first empty line, or the length. */
export function headEnd(bytes: Buffer): number {
  const lf = bytes.indexOf('\n\n');
  const crlf = bytes.indexOf('\n\r\n');
  if (lf < 0 && crlf < 0) return bytes.length;
  return Math.min(lf < 0 ? bytes.length : lf + 1, crlf < 0 ? bytes.length : crlf + 1);
}

/** The block itself, of whatever is looked at of it. */
export const headIn = (raw: Uint8Array): Buffer => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MAIL.headerBlock * 8));
  return bytes.subarray(0, headEnd(bytes));
};

/** The fields in their order. A line that is no field belongs to the one above it, as the judge has it: so it can only break a signature. */
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
 * Whether the block is one that every reader reads alike: fields and their folds, each line ended by CRLF, in UTF-8, of a size that is read
 * whole. Any other has to be mended before it can be read, and then what is read is not what was judged.
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
