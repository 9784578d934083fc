/** Splits what a client sends into calls, one at a time. */

export interface Call {
  readonly bytes: Buffer;
  /** 'UID FETCH 1 (UID RFC822.SIZE)'; without what may be secret. */
  readonly words: string;
  /** The tag that the answer bears; null: it has none (SMTP). */
  readonly tag: string | null;
  /** The server answers with a request to go on, not with a result. */
  readonly goesOn: boolean;
}

export interface Calls {
  /** The calls that are whole by now. */
  readonly of: (chunk: Buffer) => readonly Call[];
}

const CRLF = Buffer.from('\r\n');
const SECRET = /^(LOGIN|AUTHENTICATE \S+|AUTH \S+).*/;

/** IMAP: a line with a tag begins a call; a line without one, or a literal, goes on with it. RFC 9051 §2.2.1 */
export function imapCalls(): Calls {
  const buffer = { left: Buffer.alloc(0) };
  let tag = '';
  let command = '';
  let literal = 0;
  function next(): Call | null {
    if (literal > 0) {
      // A literal counts together with the end of its line.
      const end = literal + CRLF.length;
      if (buffer.left.byteLength < end) return null;
      const bytes = buffer.left.subarray(0, end);
      buffer.left = buffer.left.subarray(end);
      literal = 0;
      return { bytes, words: `${command} literal`, tag, goesOn: false };
    }
    const end = buffer.left.indexOf(CRLF);
    if (end < 0) return null;
    const bytes = buffer.left.subarray(0, end + CRLF.length);
    buffer.left = buffer.left.subarray(bytes.byteLength);
    const line = bytes.subarray(0, end).toString('latin1');
    const space = line.indexOf(' ');
    if (space < 0) return { bytes, words: line === 'DONE' ? line : `${command} continued`, tag, goesOn: false };
    tag = line.slice(0, space);
    const words = line.slice(space + 1).replace(SECRET, '$1');
    [command = ''] = words.split(' ');
    const [, size] = /\{(\d+)\+?\}$/.exec(line) ?? [];
    literal = Number(size ?? 0);
    const goesOn = words === 'IDLE' || command === 'AUTHENTICATE' || size !== undefined;
    return { bytes, words, tag, goesOn };
  }
  return { of: (chunk) => taken(buffer, chunk, next) };
}

const END_OF_DATA = Buffer.from('\r\n.\r\n');

/** SMTP: each line is a call, and so is the whole of a message. RFC 5321 §4.1.1.4 */
export function smtpCalls(): Calls {
  const buffer = { left: Buffer.alloc(0) };
  let isData = false;
  function next(): Call | null {
    const mark = isData ? END_OF_DATA : CRLF;
    const end = buffer.left.indexOf(mark);
    if (end < 0) return null;
    const bytes = buffer.left.subarray(0, end + mark.length);
    buffer.left = buffer.left.subarray(bytes.byteLength);
    const words = isData ? 'message' : bytes.subarray(0, end).toString('latin1').replace(SECRET, '$1');
    isData = !isData && words === 'DATA';
    return { bytes, words, tag: null, goesOn: isData };
  }
  return { of: (chunk) => taken(buffer, chunk, next) };
}

function taken(buffer: { left: Buffer }, chunk: Buffer, next: () => Call | null): readonly Call[] {
  buffer.left = Buffer.concat([buffer.left, chunk]);
  const calls: Call[] = [];
  for (let call = next(); call !== null; call = next()) calls.push(call);
  return calls;
}

/** Whether what the server said since the call is the whole answer to it. */
export function isAnswered(said: string, { tag, goesOn }: Call): boolean {
  if (tag === null) return /^\d{3}(?: .*)?\r\n/m.test(said);
  return said.split('\r\n').some((line) => line.startsWith(`${tag} `) || (goesOn && line.startsWith('+')));
}
