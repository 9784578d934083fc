/** Decides what to do with an answer: carry it out, ask with the best readings as one-tap answers, or keep it as a note. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { isNegated } from '../commands/doubt.ts';
import { debriefed } from './debriefed.ts';
import { effectOf, keyOf } from './effect.ts';
import type { LaidOut } from './laid-out.ts';
import { answersOf, type Decision, isDone, isEnding, isStopping, shares, trustIn, type Weighed } from './stakes.ts';
import { withoutLabel } from './unlabelled.ts';
import { forEach, isUnsure } from './unsure.ts';

/**
 * How much likelier the readings that contain the best one's commands must be than the likeliest that does not, by how much a mistake
 * would hurt. `told` (a date, a name, a round) is shown in our answer and easily corrected; what is `done` or skipped is not asked about
 * again; a time (`timed`) may have been read in part; doubt or a quotation beside it makes all of it less certain (`doubted`), and beside an
 * end it is asked; an `outcome` and who was absent end something in one application, and the rest of what is `ending` more than that.
 */
const BAR = { told: 0.35, done: 0.8, timed: 0.93, doubted: 0.9, outcome: 0.92, ending: 0.97 };
/**
 * The best reading itself must be this likely: what else was meant is not told from what was carried out. A note that was
 * sent, skipped or put off (`done`) needs more, and more again where the rules read nothing or something is denied (`unsaid`).
 */
const LIKELY = { told: 0.4, done: 0.8, unsaid: 0.88 };
/** A reading that the mail language's sayings cover completely needs less than that. */
const SAID_PLAINLY = 0.3;
const ENDED_PLAINLY = 0.75;
/** If 'nothing was said' is at least this likely, the answer is a note. */
const QUIET = 0.55;
/** The same, if the rules of the mail language also take it for a note. */
const NOTED = 0.35;
/** If the rules take it for a note but commands together are at least this likely, ask. */
const WORTH_ASKING = 0.2;
/** What only the rules read must be at least this likely to be carried out. */
const CREDIBLE = 0.1;
/** A reading above this is worth offering. */
const OFFERED = 0.015;
const OPTIONS = 3;
/** A command in a doubtful answer that nearly all readings share is carried out. */
const SHARED = 0.985;
/** If the readings together are less likely than this, none of them can be relied on. */
const KNOWN = 0.85;

export function decide(laid: LaidOut, weighed: readonly Weighed[], rules: Reply): Decision {
  const decided = decideWhat(laid, weighed, rules);
  const plain = (all: readonly Instruction[]) => all.map((one) => withoutLabel(one, rules));
  return { ...decided, commands: plain(decided.commands), options: decided.options.map(plain) };
}

function decideWhat(laid: LaidOut, weighed: readonly Weighed[], rules: Reply): Decision {
  const ordered = weighed.toSorted((a, b) => b.likelihood - a.likelihood);
  const [best] = ordered;
  if (best === undefined) return { commands: [], unclear: null, options: [] };
  const { commands, doubtful } = best.candidate;
  // 'It was moved', and nothing else: the mail language knows what to ask.
  const known = rules.options ?? [];
  if (rules.commands.length === 0 && rules.notes.length === 0 && known.length > 0)
    return { commands: [], unclear: rules.unclear, options: known };
  if (laid.nudge.step === 'debrief' && commands.length > 0) return debriefed(laid, ordered, best, rules);
  const plain = saidPlainly(laid, ordered, rules);
  if (plain !== null) return { commands: plain, unclear: null, options: [] };
  if (commands.length > 0 && isLikely(ordered, laid, rules) && trustIn(laid, ordered) >= barOf(commands, laid, rules))
    return {
      commands,
      unclear: doubtful.length === 0 ? null : doubtful.join('\n'),
      options: answersOf(best.candidate, laid),
    };
  const quiet = ordered
    .filter(({ candidate }) => candidate.commands.length === 0 && candidate.doubtful.length === 0)
    .reduce((sum, one) => sum + one.likelihood, 0);
  if (quiet >= QUIET) return { commands: [], unclear: null, options: [] };
  // What the rules read plainly stands, if it ends nothing and is easily corrected.
  const share = shares(laid, ordered);
  const isMild = (one: Instruction) =>
    !isDone(one) && !movesInterview(one) && !isEnding(one, laid.nudge.step) && share(one) >= CREDIBLE;
  if (isPlainly(rules) && rules.commands.every(isMild)) return { commands: rules.commands, unclear: null, options: [] };
  const meant = ordered.filter(({ candidate }) => candidate.commands.length > 0 || candidate.doubtful.length > 0);
  const isNote = rules.commands.length === 0 && rules.unclear === null;
  if (isNote && quiet >= NOTED) return { commands: [], unclear: null, options: [] };
  if (isNote && meant.reduce((sum, { likelihood }) => sum + likelihood, 0) < WORTH_ASKING)
    return { commands: [], unclear: null, options: [] };
  return asked(laid, ordered, rules);
}

function isLikely(ordered: readonly Weighed[], { tokens }: LaidOut, rules: Reply): boolean {
  const { candidate, likelihood } = ordered[0] ?? { candidate: null, likelihood: 0 };
  if (candidate?.commands.some(isDone) !== true) return likelihood >= LIKELY.told || ahead(ordered) >= BAR.told;
  return likelihood >= (rules.commands.length === 0 || isNegated(tokens) ? LIKELY.unsaid : LIKELY.done);
}

const isPlainly = (rules: Reply): boolean =>
  rules.commands.length > 0 && rules.unclear === null && rules.notes.length === 0;

const QUOTED = /["\u201c\u201d\u00ab]|(?:^|\s)['\u2018]\p{L}[^'\u2019]{0,80}['\u2019](?=\s|$|[.,!])/u;

/** What the mail language's sayings cover completely, unless the learnt readings speak against it. */
function saidPlainly(laid: LaidOut, ordered: readonly Weighed[], rules: Reply): readonly Instruction[] | null {
  const { step, people } = laid.nudge;
  if (!isPlainly(rules) || QUOTED.test(laid.text) || isTooEarly(rules.commands, step)) return null;
  if (contradictsItself(rules.commands, people.length) || isUnsure(rules.commands, laid)) return null;
  const said = keyOf(rules.commands, false, laid);
  const own = ordered.find(
    ({ candidate }) => candidate.doubtful.length === 0 && keyOf(candidate.commands, false, laid) === said,
  );
  const isEnd = rules.commands.some((one) => isEnding(one, step));
  const bar = isEnd ? ENDED_PLAINLY : SAID_PLAINLY;
  return own !== undefined && own.likelihood >= bar ? rules.commands : null;
}

/** The answer reports on the interview, but answers a mail sent before it. */
const isTooEarly = (commands: readonly Instruction[], step: string | null): boolean =>
  (step === 'confirm' || step === 'prepare') &&
  commands.some(({ command }) => ['rapport', 'done', 'skip'].includes(command));

/** 'Skip Beat' together with a command for everybody, two commands for everybody, or the rest put off just like Beat: one of the two was misread. */
const contradictsItself = (commands: readonly Instruction[], people: number): boolean => {
  const ones = commands.filter((one) => isDone(one) && 'person' in one);
  const isBeside = (one: Instruction, other: Instruction) =>
    'person' in one &&
    'person' in other &&
    (one.person === null
      ? other.person !== null || other.command !== one.command
      : one.person === 'rest' && other.person !== null && alike(one) === alike(other));
  return people > 1 && ones.some((one) => ones.some((other) => other !== one && isBeside(one, other)));
};

const alike = (one: Instruction): string => JSON.stringify({ ...one, person: null });

/** A bar that no lead can reach. */
const NEVER = 2;

function barOf(commands: readonly Instruction[], laid: LaidOut, rules: Reply): number {
  const { nudge, text } = laid;
  const { step, people } = nudge;
  if (isTooEarly(commands, step) || contradictsItself(commands, people.length)) return NEVER;
  if (isUnsure(commands, laid)) return NEVER;
  // Doubt or a quotation in the answer makes it less certain.
  const isDoubtful = rules.unclear !== null || QUOTED.test(text);
  if (commands.some(isStopping)) return BAR.ending;
  if (commands.some((one) => isEnding(one, step))) return isDoubtful ? NEVER : BAR.outcome;
  if (isDoubtful) return BAR.doubted;
  if (commands.some(({ command }) => command === 'snooze')) return BAR.timed;
  return commands.some((one) => isDone(one) || movesInterview(one)) ? BAR.done : BAR.told;
}

/** Every later mail would come at a wrong time. */
const movesInterview = (one: Instruction): boolean =>
  one.command === 'correct' && ['start', 'end', 'timeZone'].includes(one.field);

const ahead = (ordered: readonly Weighed[]): number => (ordered[0]?.likelihood ?? 0) - (ordered[1]?.likelihood ?? 0);

/** Carries out the clear part and asks about the rest, likeliest readings first. */
function asked(laid: LaidOut, ordered: readonly Weighed[], rules: Reply): Decision {
  const share = shares(laid, ordered);
  const sum = ordered.reduce((part, { likelihood }) => part + likelihood, 0);
  const isMuddled =
    contradictsItself(ordered[0]?.candidate.commands ?? [], laid.nudge.people.length) ||
    !isLikely(ordered, laid, rules);
  const sure = (sum < KNOWN ? [] : (ordered[0]?.candidate.commands ?? [])).filter(
    (one) =>
      !isEnding(one, laid.nudge.step) && share(one) >= SHARED && !(isDone(one) && isMuddled) && !isUnsure([one], laid),
  );
  const over = new Set(effectOf(sure, laid));
  const isOver = (one: Instruction) => effectOf([one], laid).every((entry) => over.has(entry));
  const offers = ordered
    .filter(({ likelihood, candidate }) => likelihood >= OFFERED && candidate.commands.some((one) => !isOver(one)))
    .flatMap(({ candidate }) =>
      forEach(
        candidate.commands.filter((one) => !isOver(one)),
        laid,
      ),
    );
  const isOffered = ({ likelihood }: Weighed) => likelihood >= OFFERED;
  const known = ordered.filter(isOffered).flatMap(({ candidate }) => answersOf(candidate, laid));
  const all = [...known, ...offers];
  const options = [...new Map(all.map((one) => [keyOf(one, false, laid), one])).values()].slice(0, OPTIONS);
  const isAsked = options.length > 0 || ordered.some(({ candidate }) => candidate.doubtful.length > 0);
  const doubtful = ordered[0]?.candidate.doubtful ?? [];
  return { commands: sure, unclear: isAsked ? (doubtful.length > 0 ? doubtful.join('\n') : laid.text) : null, options };
}
