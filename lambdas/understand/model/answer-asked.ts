/** The question a model is asked about one of the candidate's answers. */

import type { Message } from '../../mail/message.ts';
import { typedText } from '../../mail/reply.ts';
import type { Prompt } from '../../model/prompt.ts';
import { nudgeOf } from '../answers/nudge.ts';
import { withoutOwnWords } from '../answers/own-words.ts';
import type { Answered } from '../understanding.ts';
import { ANSWER_INSTRUCTIONS, answerText } from './answer-prompt.ts';

export function answerAsked(message: Message, context: Answered): Prompt {
  const { text, quoted } = typedText(message);
  const { typed, ours } = withoutOwnWords(text, context.domain);
  const nudge = nudgeOf(message, `${quoted}\n${ours}`.trim(), context.step, context.people ?? []);
  return {
    instructions: ANSWER_INSTRUCTIONS,
    text: answerText(typed, nudge, message.date ?? context.now, context.zone),
  };
}
