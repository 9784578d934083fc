/** Which commands a reply holds. */
import type { Reply } from '../application/instruction.ts';
import type { Message } from '../mail/message.ts';
import type { Context } from './understanding.ts';

export async function interpret(
  _message: Message,
  _context: Context & { readonly step: string | null },
): Promise<Reply> {
  throw new Error('being built');
}
