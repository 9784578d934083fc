/** A hostile input made by hand. Each must be read in under a second of CPU and 300 MB, from a cold start. */
import type { Kind } from '../seeds.ts';

export interface Case {
  readonly kind: Kind;
  readonly make: () => Buffer;
}
export type Cases = Readonly<Record<string, Case>>;

const MB = 1024 * 1024;
/** What SES takes in. */
const LARGEST = 40 * MB;

/** One piece again and again, to so many bytes. */
const filled = (piece: string, bytes: number): Buffer => Buffer.alloc(bytes, piece, 'latin1');

export const HEAD = [
  'From: Sam Lee <sam.lee@home.example>',
  'To: hello@afterword.example',
  'Subject: Fwd: Interview with Brightwater',
  'Date: Tue, 24 Nov 2026 12:00:00 +0000',
  'Message-ID: <case@home.example>',
  'MIME-Version: 1.0',
].join('\r\n');

/** A mail of SES's size: what begins it, one piece until it is full, what ends it. */
export function large(head: string, piece: string, tail = ''): Buffer {
  const begin = Buffer.from(`${HEAD}\r\n${head}`, 'latin1');
  const end = Buffer.from(tail, 'latin1');
  return Buffer.concat([begin, filled(piece, LARGEST - begin.length - end.length), end]);
}

export const mail = (type: string, body: string): Buffer =>
  Buffer.from(`${HEAD}\r\nContent-Type: ${type}\r\n\r\n${body}`, 'latin1');

export const EVENT =
  'BEGIN:VEVENT\r\nUID:case@x.example\r\nDTSTART:20261201T170000Z\r\nDTEND:20261201T174500Z\r\nSUMMARY:Interview: Sam Lee / Brightwater\r\nEND:VEVENT\r\n';
export const calendar = (inner: string): string => `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n${inner}END:VCALENDAR\r\n`;
