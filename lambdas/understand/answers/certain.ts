/** What a debrief says for certain, whatever is made of its sentences: a score, links, and whom to skip in the language's own sayings. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { DATE_WORDS } from '../commands/dates.ts';
import { scored } from '../commands/instructions.ts';
import { fold } from '../commands/tokens.ts';
import type { LaidOut } from './laid-out.ts';
import { anyOf } from './words/all.ts';

const OF_FIVE = anyOf('ofFive');
const NUMBERS: ReadonlyMap<string, number> = new Map(
  DATE_WORDS.flatMap(({ numbers }) => Object.entries(numbers).map(([word, n]) => [fold(word), n] as const)),
);

/** 'A 4 out of 5', 'cinco de cinco', '5 sur 5', but not '3 of 5 drivers'. */
export function scoreSaid({ tokens, text }: LaidOut): number | null {
  const numberAt = (at: number): number => {
    const word = tokens[at]?.word ?? '';
    return /^\d{1,2}$/u.test(word) ? Number(word) : (NUMBERS.get(word) ?? Number.NaN);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    let next = at + 1;
    while (OF_FIVE.has(tokens[next]?.word ?? '')) next += 1;
    const [n, most] = [numberAt(at), numberAt(next)];
    const after = text.slice(tokens[next]?.to ?? text.length);
    const ends = /^\s*(?:$|[.,;!?)\n]|[-\u2013\u2014]\s)/u.test(after);
    if (next > at + 1 && ends && (most === 5 || most === 10) && n <= most)
      return Math.max(1, most === 5 ? n : Math.round(n / 2));
  }
  return null;
}

export function withCertain(
  commands: readonly Instruction[],
  laid: LaidOut,
  rules: Reply,
  isDoubted: boolean,
): readonly Instruction[] {
  const score = scoreSaid(laid);
  const out = score === null ? [...commands] : [...commands.filter((one) => one.command !== 'rapport'), scored(score)];
  for (const { kind, text } of laid.tokens)
    if (kind === 'url' && !out.some((one) => one.command === 'link' && one.url.startsWith(text)))
      out.push({ command: 'link', url: text });
  // 'Nothing to Abdel. Or wait, I don't know' is asked about.
  for (const one of isDoubted || rules.unclear !== null ? [] : rules.commands)
    if (one.command === 'skip' && one.person !== null && !out.some((other) => isSkipOf(other, one.person)))
      out.push(one);
  return out;
}

const isSkipOf = (one: Instruction, person: string | null): boolean =>
  one.command === 'skip' && (one.person === null || one.person === person);
