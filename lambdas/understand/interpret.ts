/** Which commands a reply contains. */

import type { Reply } from '../application/instruction.ts';
import type { Message } from '../mail/message.ts';
import { typedText } from '../mail/reply.ts';
import { asWritten, withoutClosing } from './answers/closing.ts';
import { nudgeOf } from './answers/nudge.ts';
import { withoutOwnWords } from './answers/own-words.ts';
import { readAnswer } from './answers/read.ts';
import { subjectSaid } from './commands/subject.ts';
import type { Clock } from './commands/until.ts';
import { forgetAll } from './text/remembered.ts';
import type { Answered } from './understanding.ts';

/** `step` is the step being answered; in the answer to a debrief every line is an answer. */
export async function interpret(message: Message, context: Answered): Promise<Reply> {
  const clock: Clock = {
    sentAt: message.date ?? context.now,
    zone: context.zone,
    offset: message.date === null ? 0 : (message.dateOffset ?? 0),
  };
  const typed = typedText(message);
  const { typed: own, ours } = withoutOwnWords(typed.text, context.domain);
  const nudge = nudgeOf(message, `${typed.quoted}\n${ours}`.trim(), context.step, context.people ?? [], context.roles);
  const isDebrief = nudge.step === 'debrief';
  const inline = isDebrief ? withoutOwnWords(typed.inline, context.domain).typed : own;
  const text = asWritten(withoutClosing(inline, nudge.people, isDebrief), nudge.people, isDebrief);
  try {
    const read = readAnswer(text, nudge, clock, context.witness);
    const own = subjectSaid(message.subject, read, { clock, isDebrief });
    return context.reader === undefined ? own : await context.reader.answer(message, context, own);
  } finally {
    forgetAll();
  }
}
