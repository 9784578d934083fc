/** Which commands a reply holds. */
import type { Reply } from '../application/instruction.ts';
import type { Message } from '../mail/message.ts';
import { typedText } from '../mail/reply.ts';
import { readReply } from './commands/read.ts';
import { settled } from './commands/settle.ts';
import { subjectSaid } from './commands/subject.ts';
import type { Clock } from './commands/until.ts';
import { forgetAll } from './remembered.ts';
import type { Context } from './understanding.ts';

/** `step` is the step that is answered; in the answer to a debrief every line is an answer. */
export async function interpret(message: Message, context: Context & { readonly step: string | null }): Promise<Reply> {
  const clock: Clock = {
    sentAt: message.date ?? context.now,
    zone: context.zone,
    offset: message.date === null ? 0 : (message.dateOffset ?? 0),
  };
  const { text } = typedText(message);
  const manner = { clock, isDebrief: context.step === 'debrief' };
  try {
    const body = settled(text, readReply(text, manner));
    return subjectSaid(message.subject, body, manner);
  } finally {
    forgetAll();
  }
}
