/** What a segment can do: a command, with the value that is a matter of its words; `none`; `doubt` where it must be asked. */
import type { Instruction } from '../../application/instruction.ts';

export const NONE = 'none';
export const DOUBT = 'doubt';

/** The class of a command. */
export function classOf(one: { readonly command: string; readonly [field: string]: unknown }): string {
  switch (one.command) {
    case 'outcome':
    case 'rapport':
      return `${one.command}:${String(one['value'])}`;
    case 'contact':
      return `contact:${String(one['role'])}`;
    case 'correct':
      return `correct:${String(one['field'])}`;
    default:
      return one.command;
  }
}

/** Commands of the mail language that only rules read: they are said as labels. */
export const isRulesOnly = (command: Instruction['command']): boolean =>
  command === 'redraft' || command === 'profile' || command === 'new-door';

/** What each of them says is words of the answer. */
export const TEXTS: ReadonlySet<string> = new Set(['discussed', 'forgot', 'ask']);
