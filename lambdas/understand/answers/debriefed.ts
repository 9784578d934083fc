/** What is done with the answer to a debrief, in which every line is an answer. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { fold } from '../commands/tokens.ts';
import { nameTyped } from './arguments.ts';
import type { LaidOut } from './laid-out.ts';
import { rolesSaid } from './roles-said.ts';
import { type Decision, isDone, isEnding, shares, type Weighed } from './stakes.ts';
import type { Mention } from './whom.ts';

/**
 * Who was absent must be likely; whatever ends, puts off or removes something must be
 * certain, or it is asked about.
 */
const SURE = { absent: 0.85, other: 0.95 };

export function debriefed(laid: LaidOut, ordered: readonly Weighed[], best: Weighed, rules: Reply): Decision {
  const share = shares(ordered);
  const { commands, doubtful } = best.candidate;
  const acts = (one: Instruction) => isEnding(one, laid.nudge.step) || isDone(one);
  const sure = (one: Instruction) => share(one) >= (one.command === 'absent' ? SURE.absent : SURE.other);
  const doubted = commands.filter((one) => acts(one) && !sure(one));
  const kept = withRoles(
    withEveryLine(
      commands.filter((one) => !doubted.includes(one)),
      rules,
      laid.text,
    ),
    laid,
  );
  if (doubted.length > 0) return { commands: kept, unclear: laid.text, options: [doubted] };
  return { commands: kept, unclear: doubtful.length === 0 ? null : doubtful.join('\n'), options: [] };
}

const textOf = (one: Instruction): string | null => ('text' in one && typeof one.text === 'string' ? one.text : null);

/**
 * No line of a debrief is lost: lines that only the rules read are kept too, and where both read a line, the text without its label is
 * used ('forgot: my talk' is 'my talk').
 */
function withEveryLine(commands: readonly Instruction[], rules: Reply, typed: string): readonly Instruction[] {
  const texts = commands.flatMap((one) => textOf(one) ?? []);
  const bare = commands.map((one) => {
    const text = textOf(one);
    if (text === null) return one;
    // A whole line that also says something else is not the text of either.
    const isMixed = (line: string) => texts.some((other) => other !== text && line.includes(other));
    const whole = rules.commands.flatMap((other) => (other.command === one.command ? (textOf(other) ?? []) : []));
    const better = whole.find(
      (other) => text.endsWith(other) || (other.startsWith(text) && one.command === 'discussed' && !isMixed(other)),
    );
    return better === undefined ? one : { ...one, text: better };
  });
  const plain = (text: string) => text.replace(/[\s\p{P}]+/gu, ' ').trim();
  const covered = bare.flatMap((one) => plain(textOf(one) ?? '') || []);
  const isCovered = (text: string) =>
    covered.some((other) => other.includes(plain(text)) || plain(text).includes(other));
  const left = rules.commands.filter((one) => one.command === 'discussed' && !isCovered(one.text));
  // Skips as many lines as are already covered by another command.
  const lines = typed.split('\n').filter((line) => line.trim() !== '').length;
  return [...bare, ...left.slice(0, Math.max(0, lines - bare.length))];
}

/** 'Dana, who runs HR, asked about my notice' also says what Dana is. */
function withRoles(commands: readonly Instruction[], laid: LaidOut): readonly Instruction[] {
  const out = [...commands];
  for (const { whose, role } of rolesSaid(laid)) {
    const name = nameOf(whose, laid);
    const at = out.findIndex((one) => one.command === 'contact' && isSame(one.name, name));
    const known = out[at];
    if (known?.command === 'contact') out[at] = { ...known, role };
    else out.push({ command: 'contact', name, address: null, role });
  }
  return out;
}

const nameOf = (whose: Mention, laid: LaidOut): string =>
  whose.how === 'number' ? (laid.nudge.people[whose.of ?? 0] ?? '') : (nameTyped(laid, whose) ?? '');

const isSame = (a: string, b: string): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));
