/** Reads an answer a second time, using what a model says its clauses do. */

import type { Reply } from '../../application/instruction.ts';
import type { Message } from '../../mail/message.ts';
import { typedText } from '../../mail/reply.ts';
import type { Model } from '../../ports.ts';
import { type LaidOut, layOut } from '../answers/laid-out.ts';
import { nudgeOf } from '../answers/nudge.ts';
import { withoutOwnWords } from '../answers/own-words.ts';
import { weighed } from '../answers/read.ts';
import { readByRules } from '../answers/rules.ts';
import type { Answered, SecondReader } from '../understanding.ts';
import { answerAsked } from './answer-asked.ts';
import { ANSWER_SCHEMA, readClauses } from './clauses.ts';
import { compared, type Support } from './compared.ts';

export const answerReader =
  (model: Model, use: 'doubt' | 'always' | 'alone'): SecondReader['answer'] =>
  async (message, context, own) => {
    const laid = laidOut(message, context);
    // A one-tap answer says its command in the subject.
    if (laid.text === '') return own;
    const rules = readByRules(laid.text, laid.nudge, laid.clock);
    if (use === 'doubt' && isPlain(own, rules)) return own;
    const { instructions, text } = answerAsked(message, context);
    const read = readClauses(await model.ask(instructions, text, ANSWER_SCHEMA), laid.text, laid.nudge.people);
    // A model that quotes words, people or values that do not occur is ignored altogether.
    if (read === null || read.isBroken) return own;
    const nobody: Reply = { text: own.text, commands: [], notes: [], unclear: null };
    return use === 'alone'
      ? compared(nobody, read, laid, () => 1)
      : compared(own, read, laid, supportOf(laid, rules, own));
  };

function laidOut(message: Message, context: Answered): LaidOut {
  const { text, quoted } = typedText(message);
  const { typed, ours } = withoutOwnWords(text, context.domain);
  const nudge = nudgeOf(message, `${quoted}\n${ours}`.trim(), context.step, context.people ?? []);
  return layOut(typed.trim(), nudge, {
    sentAt: message.date ?? context.now,
    zone: context.zone,
    offset: message.date === null ? 0 : (message.dateOffset ?? 0),
  });
}

/** The mail language covers the whole answer, and our reading is the same. */
const isPlain = (own: Reply, rules: Reply): boolean =>
  own.commands.length > 0 &&
  own.unclear === null &&
  rules.unclear === null &&
  rules.notes.length === 0 &&
  JSON.stringify(own.commands) === JSON.stringify(rules.commands);

/** The likelihood, from 0 to 1, that our own reading includes a command, whatever was done about it. */
function supportOf(laid: LaidOut, rules: Reply, own: Reply): Support {
  const readings = weighed(laid, rules);
  const all = readings.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return (holds) => {
    if (holds(own.commands) || (rules.unclear === null && holds(rules.commands))) return 1;
    const having = readings.filter(({ candidate }) => holds(candidate.commands));
    return having.reduce((sum, { likelihood }) => sum + likelihood, 0) / Math.max(all, 1e-9);
  };
}
