/** Which segment of a labelled answer says which command: by people, moments and texts, else by likelihood. */
import { classOf, DOUBT, isDoubt, NONE } from '../../lambdas/understand/answers/classes.ts';
import type { LaidOut, Segment } from '../../lambdas/understand/answers/laid-out.ts';
import { instantOf } from '../../lambdas/understand/answers/when.ts';
import type { Command, LabelledAnswer } from './labelled.ts';

/** Class likelihoods of each segment; null before anything is learnt. */
type Guess = readonly ReadonlyMap<string, number>[] | null;

const low = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s+/gu, ' ');

/** How well a command's arguments fit a segment: 0 not at all, 1 neutral, more is better. */
function fitting(command: Command, segment: Segment, laid: LaidOut): number {
  const { tokens, text } = laid;
  const first = tokens[segment.from];
  const last = tokens[segment.to - 1];
  if (first === undefined || last === undefined) return 0;
  const within = (one: { readonly from: number; readonly to: number }) =>
    one.from >= segment.from && one.to <= segment.to;
  const words = low(text.slice(first.from, last.to));
  let score = 1;
  const said =
    command['text'] ??
    command['url'] ??
    command['address'] ??
    (command.command === 'correct' ? command['value'] : command['name']);
  if (typeof said === 'string') {
    const core = low(said);
    const at = low(text).indexOf(core);
    const starts = at >= first.from - 1 && at <= last.to;
    const covers = at >= 0 && at < last.to && at + core.length > first.from;
    if (command.command === 'contact')
      score *= words.includes(core) || words.includes(low(String(command['name'] ?? ''))) ? 6 : 0.3;
    else score *= covers ? (starts ? 6 : 4) : at < 0 ? 1 : 0.02;
  }
  const person = command['person'];
  const mentions = laid.mentions.filter(within);
  if (typeof person === 'string' && command.command !== 'discussed') {
    const isNamed = mentions.some((one) => one.who !== null && samePerson(one.who, person, laid.nudge.people));
    score *= isNamed ? 6 : mentions.length > 0 ? 0.1 : 0.4;
  }
  const at = command['until'] ?? command['expectBy'];
  if (typeof at === 'string') {
    const isSaid = laid.moments.some(
      (one) =>
        within(one) &&
        [instantOf(one, laid.clock, 'begin'), instantOf(one, laid.clock, 'end')].includes(Date.parse(at)),
    );
    score *= isSaid ? 4 : laid.moments.some(within) ? 1.5 : 0.7;
  }
  return score;
}

function samePerson(who: string, person: string, people: readonly string[]): boolean {
  const place = (said: string) => {
    const plain = low(said).replace(/^(?:mr|mrs|ms|dr|herrn?|frau|mme|m|doña|don|sra?)\.? /u, '');
    if (/^\d+$/u.test(plain)) return Number(plain) - 1;
    return people.findIndex(
      (one) => low(one) === plain || low(one).split(/[ -]/u).includes(plain) || low(one).startsWith(plain),
    );
  };
  return low(who) === low(person) || (place(who) >= 0 && place(who) === place(person));
}

export function align(answer: LabelledAnswer, laid: LaidOut, guess: Guess): readonly string[] {
  const { segments } = laid;
  const likely = (i: number, name: string) => (guess === null ? 1 : Math.max(1e-4, guess[i]?.get(name) ?? 1e-4));
  /** Labels say that something must be asked, not what kind of doubt it is: the likeliest. */
  const doubtIn = (i: number): string =>
    [...(guess?.[i] ?? [])].filter(([name]) => isDoubt(name)).sort((a, b) => b[1] - a[1])[0]?.[0] ?? DOUBT;
  const labels: (string | null)[] = segments.map(() => null);
  // Each command takes the segment that fits it best; the most certain commands choose first.
  const wishes = answer.commands.flatMap((command, n) =>
    segments.map((segment, i) => ({
      command,
      n,
      i,
      score:
        fitting(command, segment, laid) *
        likely(i, classOf(command)) *
        (guess === null ? nearness(n, answer.commands.length, i, segments.length) : 1),
    })),
  );
  const placed = new Set<number>();
  for (const { command, n, i } of wishes.toSorted((a, b) => b.score - a.score)) {
    if (placed.has(n) || (labels[i] !== null && labels[i] !== classOf(command))) continue;
    labels[i] = classOf(command);
    placed.add(n);
  }
  const classes = [...new Set(answer.commands.map(classOf))];
  const isAsked = answer.unclear === true || answer.group === 'must-ask';
  if (isAsked && segments.length > 0) {
    const free = segments.flatMap((_, i) =>
      labels[i] === null
        ? [{ i, score: guess === null ? -Math.abs(i - segments.length + 1) : likely(i, doubtIn(i)) / likely(i, NONE) }]
        : [],
    );
    const best = free.toSorted((a, b) => b.score - a.score)[0];
    if (best !== undefined) labels[best.i] = doubtIn(best.i);
  }
  return segments.map((segment, i) => {
    const label = labels[i];
    if (label != null) return label;
    // Further segments may say the same: a text that continues, the second half of a thought.
    const more = answer.commands.filter(
      (one) => ['discussed', 'forgot', 'ask'].includes(one.command) && fitting(one, segment, laid) > 1.5,
    );
    if (more[0] !== undefined) return classOf(more[0]);
    if (guess === null)
      return classes.length === 1 && answer.step !== 'debrief' && !isAsked && segments.length <= 3
        ? (classes[0] ?? NONE)
        : isAsked && classes.length === 0
          ? DOUBT
          : NONE;
    const choices = [NONE, ...classes, ...(isAsked ? [doubtIn(i)] : [])].filter(
      (one) =>
        one === NONE ||
        isDoubt(one) ||
        answer.commands.some((command) => classOf(command) === one && fitting(command, segment, laid) >= 0.5),
    );
    return choices.toSorted((a, b) => likely(i, b) - likely(i, a))[0] ?? NONE;
  });
}

/** Before anything is learnt: commands are in the order of the words. */
const nearness = (n: number, commands: number, i: number, segments: number): number =>
  1 / (1 + Math.abs((n + 0.5) / commands - (i + 0.5) / segments) * 2);
