/** What a segment can do: a command, with any value its words decide; `none`; or `doubt` if it must be asked about. */
import type { Instruction } from '../../application/instruction.ts';

export const NONE = 'none';
export const DOUBT = 'doubt';

/** Doubts whose answers are known: the interview did not take place; the candidate is through with the application. */
const CALLED_OFF = `${DOUBT}:called-off`;
const DROP = `${DOUBT}:drop`;

export const isDoubt = (name: string | undefined): boolean => name === DOUBT || name?.startsWith(`${DOUBT}:`) === true;

type Options = readonly (readonly Instruction[])[];

const WITHDRAWN: Instruction = { command: 'outcome', value: 'withdrawn' };

/** The answers that fit a doubt at a nudge; empty if they are not known. */
export function answersTo(doubt: string, step: string | null): Options {
  if (doubt === CALLED_OFF)
    return [[{ command: 'not-an-interview' }], [{ command: 'outcome', value: 'rejected' }], [WITHDRAWN]];
  if (doubt !== DROP) return [];
  return step === 'close'
    ? [[{ command: 'done', person: null }], [WITHDRAWN]]
    : [[{ command: 'skip', person: null }], [WITHDRAWN]];
}

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

/** Commands that only the rules read, because they are written as labels. */
export const isRulesOnly = (one: Instruction): boolean =>
  one.command === 'redraft' ||
  one.command === 'profile' ||
  one.command === 'new-door' ||
  (one.command === 'correct' && one.field === 'location');

/** Commands whose argument is text taken from the answer. */
export const TEXTS: ReadonlySet<string> = new Set(['discussed', 'forgot', 'ask']);
