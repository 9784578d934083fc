/** What is to be kept of a text, without the words that only say what it is: 'forgot: my talk' is 'my talk'. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { fold } from '../commands/tokens.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { anyOf } from './words/all.ts';

/** 'With Tom it was on-call' is about on-call, if the mail language reads it. */
export function withoutLabel(one: Instruction, rules: Reply): Instruction {
  if (one.command !== 'discussed' && one.command !== 'forgot' && one.command !== 'ask') return one;
  for (const other of rules.commands)
    if (other.command === one.command && one.text.endsWith(other.text))
      return { ...one, text: withSmallWords(one.text, other.text) };
  return one;
}

const SMALL = new Set([...anyOf('subordinate'), ...COMMAND_WORDS.flatMap(({ articles }) => articles)]);

/** 'whether it is remote', 'el convenio': the rules leave such words out, but the text is none without them. */
export function withSmallWords(text: string, better: string): string {
  let from = text.length - better.length;
  if (!text.endsWith(better)) return better;
  for (;;) {
    const word = /(\p{L}+)\s+$/u.exec(text.slice(0, from));
    if (word === null || !SMALL.has(fold(word[1] ?? ''))) return text.slice(from);
    from = word.index;
  }
}
