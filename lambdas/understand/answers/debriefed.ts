/** What is done with the answer to a debrief, in which every line is an answer. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { fold } from '../commands/tokens.ts';
import { nameTyped } from './arguments.ts';
import type { CandidateReading } from './candidates.ts';
import { scoreSaid, withCertain } from './certain.ts';
import { isDoubt, NONE } from './classes.ts';
import { isHalfRead } from './half-read.ts';
import type { LaidOut } from './laid-out.ts';
import type { Mention } from './mention.ts';
import { saysNothing } from './nothing.ts';
import { rolesSaid } from './roles-said.ts';
import { answersOf, type Decision, isDone, isEnding, shares, type Weighed } from './stakes.ts';
import { wordsOf } from './stretches.ts';
import { withSmallWords } from './unlabelled.ts';

/**
 * How likely it must be. How it felt, who was not there and whom to skip is shown in our answer, so it need not be certain; least of all
 * in a line of its own ('Tom: no show'). Whatever ends something must be.
 */
const SURE = {
  plain: 0.3,
  absentInLine: 0.6,
  absent: 0.8,
  skip: 0.85,
  rapport: 0.5,
  snooze: 0.9,
  other: 0.95,
  never: 2,
};

function barOf(one: Instruction, laid: LaidOut, best: CandidateReading, rules: Reply): number {
  if (one.command === 'rapport') return scoreSaid(laid) === null ? SURE.rapport : 0;
  if (one.command === 'absent') {
    const line = lineOf(one.person, laid);
    return line === null ? SURE.absent : saysNothing(line) ? SURE.never : SURE.absentInLine;
  }
  // 'No note to Tom' is one of the language's sayings.
  if (one.command === 'skip' && rules.commands.some((other) => sameSkip(one, other))) return SURE.plain;
  // Whom 'skip her' means is asked, unless there is only one.
  if (one.command === 'skip')
    return isNamed(one.person, laid, best) ? SURE.skip : one.person === null ? SURE.other : SURE.never;
  if (one.command === 'snooze') return isHalfRead([one], laid) ? SURE.never : SURE.snooze;
  return SURE.other;
}

const sameSkip = (one: Instruction, other: Instruction): boolean =>
  one.command === 'skip' && other.command === 'skip' && one.person !== null && one.person === other.person;

const SHORT = 14;

/** What a line that begins with the person says of them, if it is short. */
function lineOf(person: string, { text, tokens, mentions }: LaidOut): string | null {
  for (const { who, from, to } of mentions) {
    const next = tokens.findIndex((one, at) => at > from && one.lead.includes('\n'));
    const end = next < 0 ? tokens.length : next;
    const opens = from === 0 || tokens.slice(Math.max(0, from - 1), from + 1).some(({ lead }) => lead.includes('\n'));
    // '3. Noelia: nothing'
    const told = mentions.reduce(
      (at, one) => (one.from >= at && one.from <= at + 1 && one.to <= end ? one.to : at),
      to,
    );
    if (who === person && opens && end - from <= SHORT)
      return text.slice(tokens[told]?.from ?? text.length, tokens[end - 1]?.to);
  }
  return null;
}

const isNamed = (person: string | null, { mentions }: LaidOut, { classes, segments }: CandidateReading): boolean =>
  mentions.some(
    ({ who, from }) =>
      who === person && segments.some((one, i) => classes[i] === 'skip' && from >= one.from && from < one.to),
  );

/** 'Tom: super interesting' is said of one talk, and is no feeling about the whole. */
function withoutTalks(candidate: CandidateReading, { tokens, mentions }: LaidOut): CandidateReading {
  const isFeeling = (name: string | undefined) => name?.startsWith('rapport') === true;
  const isTalk = ({ from, to }: CandidateReading['segments'][number]) =>
    mentions.some(
      (one) => one.from === from && one.to < to && one.of !== null && /^\s?[:=]/u.test(tokens[one.to]?.lead ?? ''),
    );
  const classes = candidate.classes.map((name, i) => {
    const segment = candidate.segments[i];
    return isFeeling(name) && segment !== undefined && isTalk(segment) ? 'discussed' : name;
  });
  if (classes.some(isFeeling) || !candidate.classes.some(isFeeling)) return { ...candidate, classes };
  return { ...candidate, classes, commands: candidate.commands.filter(({ command }) => command !== 'rapport') };
}

export function debriefed(laid: LaidOut, ordered: readonly Weighed[], likeliest: Weighed, rules: Reply): Decision {
  const share = shares(laid, ordered);
  const best = { ...likeliest, candidate: withoutTalks(likeliest.candidate, laid) };
  const { commands, doubtful } = best.candidate;
  const acts = (one: Instruction) => isEnding(one, laid.nudge.step) || isDone(one) || one.command === 'rapport';
  const sure = (one: Instruction) => share(one) >= barOf(one, laid, best.candidate, rules);
  const doubted = commands.filter((one) => acts(one) && !sure(one));
  const every = withEveryLine(
    commands.filter((one) => !doubted.includes(one)),
    rules,
    laid,
    best.candidate,
  );
  const kept = withCertain(withRoles(every, laid), laid, rules, doubtful.length > 0);
  if (doubted.length > 0) return { commands: kept, unclear: laid.text, options: orFelt(doubted, ordered) };
  return {
    commands: kept,
    unclear: doubtful.length === 0 ? null : doubtful.join('\n'),
    options: answersOf(best.candidate, laid),
  };
}

const OPTIONS = 3;

/** What is doubted, and the same with whatever else it may have felt like, likeliest first. */
function orFelt(doubted: readonly Instruction[], ordered: readonly Weighed[]): Decision['options'] {
  if (!doubted.some(({ command }) => command === 'rapport')) return [doubted];
  const felt = ordered.flatMap(({ candidate }) => candidate.commands.filter(({ command }) => command === 'rapport'));
  const each = [...new Map(felt.map((one) => [JSON.stringify(one), one])).values()];
  return each.map((feeling) => doubted.map((one) => (one.command === 'rapport' ? feeling : one))).slice(0, OPTIONS);
}

const textOf = (one: Instruction): string | null => ('text' in one && typeof one.text === 'string' ? one.text : null);

/**
 * No line of a debrief is lost: lines that only the rules read are kept too, and where both read a line, the text without its label is
 * used ('forgot: my talk' is 'my talk').
 */
function withEveryLine(
  commands: readonly Instruction[],
  rules: Reply,
  laid: LaidOut,
  { classes, segments }: CandidateReading,
): readonly Instruction[] {
  const texts = commands.flatMap((one) => textOf(one) ?? []);
  const plain = (text: string) => text.replace(/[\s\p{P}]+/gu, ' ').trim();
  // What also says something else is no line about the interview.
  const acts = segments.flatMap((one, i) =>
    [NONE, 'discussed', undefined].includes(classes[i]) || isDoubt(classes[i]) ? [] : [plain(wordsOf(laid, one))],
  );
  const bare = commands.map((one) => {
    const text = textOf(one);
    if (text === null) return one;
    // A whole line that also says something else is not the text of either.
    const isMixed = (line: string) => texts.some((other) => other !== text && line.includes(other));
    const whole = rules.commands.flatMap((other) => (other.command === one.command ? (textOf(other) ?? []) : []));
    const better = whole.find(
      (other) => text.endsWith(other) || (other.startsWith(text) && one.command === 'discussed' && !isMixed(other)),
    );
    return better === undefined ? one : { ...one, text: withSmallWords(text, better) };
  });
  const covered = bare.flatMap((one) => plain(textOf(one) ?? '') || []);
  const isCovered = (text: string) =>
    covered.some((other) => other.includes(plain(text)) || plain(text).includes(other));
  const isElse = (text: string) => acts.some((other) => plain(text).includes(other));
  const left = rules.commands.filter(
    (one) => one.command === 'discussed' && !isCovered(one.text) && !isElse(one.text) && !saysNothing(one.text),
  );
  // Skips as many lines as are already covered by another command.
  const lines = laid.text.split('\n').filter((line) => line.trim() !== '').length;
  return [...bare, ...left.slice(0, Math.max(0, lines - bare.length))];
}

/** 'Dana, who runs HR, asked about my notice' also says what Dana is. */
function withRoles(commands: readonly Instruction[], laid: LaidOut): readonly Instruction[] {
  const out = [...commands];
  for (const { name, address } of metWithAddress(laid))
    if (!out.some((one) => one.command === 'contact' && (one.address === address || isSame(one.name, name))))
      out.push({ command: 'contact', name, address, role: 'interviewer' });
  for (const { name, address } of metWithAddress(laid)) {
    const at = out.findIndex((one) => one.command === 'contact' && one.address === null && isSame(one.name, name));
    const known = out[at];
    if (known?.command === 'contact') out[at] = { ...known, address };
  }
  // Somebody new who talked with the candidate.
  for (const { how, who } of laid.mentions) {
    const hasTalked = out.some((one) => one.command === 'discussed' && one.person === who);
    const isThere = out.some((one) => one.command === 'contact' && who !== null && isSame(one.name, who));
    if (how === 'stranger' && who !== null && hasTalked && !isThere)
      out.push({ command: 'contact', name: who, address: null, role: 'interviewer' });
  }
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

/** Somebody new, with an address, is somebody to write to. */
const metWithAddress = ({
  tokens,
  mentions,
}: LaidOut): readonly { readonly name: string; readonly address: string }[] =>
  mentions.flatMap(({ how, who, to }, i) => {
    const next = mentions[i + 1]?.from ?? tokens.length;
    const address = tokens
      .slice(to, next)
      .find(({ kind }) => kind === 'email')
      ?.text.toLowerCase();
    return how === 'stranger' && who !== null && address !== undefined ? [{ name: who, address }] : [];
  });

const isSame = (a: string, b: string): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));
