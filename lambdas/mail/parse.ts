/** RFC 5322 and MIME in, a plain value out. */
import type { Message } from './message.ts';

export async function parseFile(_raw: Uint8Array): Promise<Message> {
  throw new Error('being built');
}
