/** The pieces of an answer that do one thing together. */
import { NONE, TEXTS } from './classes.ts';
import type { LaidOut, Segment } from './laid-out.ts';
import type { Mention } from './mention.ts';

/** Neighbouring segments that do the same thing: token positions, the end excluded. */
export interface Stretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export const mentionsOf = (laid: LaidOut, { from, to }: Pick<Segment, 'from' | 'to'>): readonly Mention[] =>
  laid.mentions.filter((one) => one.from >= from && one.to <= to);

/** Merges neighbouring segments that do the same thing and go on about the same people. */
export function stretchesOf(laid: LaidOut, classes: readonly string[]): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const [i, { from, to, opens }] of laid.segments.entries()) {
    const name = classes[i] ?? NONE;
    const last = out.at(-1);
    const mentions = mentionsOf(laid, { from, to });
    const isText = TEXTS.has(name);
    const startsAnew = isText && (opens === 'line' || mentions.some((one) => one.from <= from + 2));
    const isPeople = ['done', 'skip', 'snooze', 'absent'].includes(name);
    const isOther = isPeople && mentions.length > 0 && last !== undefined && mentionsOf(laid, last).length > 0;
    const isContact = name.startsWith('contact') && last !== undefined && mentions.length > 0;
    if (last?.name === name && !startsAnew && !isOther && !isContact)
      out[out.length - 1] = { name, from: last.from, to };
    else out.push({ name, from, to });
  }
  return out;
}

/** In a debrief, the clauses of a sentence that say nothing else belong to what was discussed, unless they name somebody else. */
export function withClauses(laid: LaidOut, stretches: readonly Stretch[]): readonly Stretch[] {
  const opens = ({ from }: Stretch) => laid.segments.find((one) => one.from === from)?.opens;
  const isOpen = (one: Stretch | undefined): boolean => one?.name === NONE && mentionsOf(laid, one).length === 0;
  const out: Stretch[] = [];
  for (const one of stretches) {
    const last = out.at(-1);
    const goesOn = last !== undefined && opens(one) === 'clause';
    if (goesOn && last.name === 'discussed' && isOpen(one)) out[out.length - 1] = { ...last, to: one.to };
    else if (goesOn && one.name === 'discussed' && isOpen(last)) out[out.length - 1] = { ...one, from: last.from };
    else out.push(one);
  }
  return out;
}

export function wordsOf({ tokens, text }: LaidOut, { from, to }: Pick<Segment, 'from' | 'to'>): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return '';
  const closing = /^(?:[?)\]"'”’!]|[ \u00a0\u202f]\?)+/u.exec(text.slice(last.to))?.[0].replace(/!+$/u, '') ?? '';
  return `${text.slice(first.from, last.to)}${closing}`.trim();
}
