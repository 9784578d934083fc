/** Authenticates the author of a mail. */
import type { Authentic } from '../mail/authenticate.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';

/** Whether From is genuine. The public suffix list is big, so it is loaded lazily, before the first mail needs it. */
export async function senderOf(message: Message, { verdicts, receivedAt, envelope }: Arrival): Promise<Authentic> {
  const { authenticSender } = await import('../mail/authenticate.ts');
  return authenticSender(message, verdicts, { at: receivedAt, to: envelope.rcptTo });
}
