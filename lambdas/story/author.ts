/** Whose a mail is by who wrote it. */
import type { Authentic } from '../mail/authenticate.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';

/** Whether From is who it says. The list of public suffixes is big, and loaded while the first mail is on its way. */
export async function senderOf(message: Message, { verdicts, receivedAt, envelope }: Arrival): Promise<Authentic> {
  const { authenticSender } = await import('../mail/authenticate.ts');
  return authenticSender(message, verdicts, { at: receivedAt, to: envelope.rcptTo });
}
