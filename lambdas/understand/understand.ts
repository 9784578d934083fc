/** What a message says. */
import type { Message } from '../mail/message.ts';
import type { Context, Understanding } from './understanding.ts';

export async function understand(_message: Message, _context: Context): Promise<Understanding> {
  throw new Error('being built');
}
