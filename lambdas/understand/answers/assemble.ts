/** Builds commands from classified segments, with the people, moments and texts found in them. */
import type { Instant } from '../../application/instant.ts';
import type { CorrectField, Instruction, Outcome, Rapport } from '../../application/instruction.ts';
import type { Role } from '../../application/interview.ts';
import { scored } from '../commands/instructions.ts';
import { addressIn, companyIn, fullNamesIn, hoursIn, nameIn, scoreIn, urlIn, zoneIn } from './arguments.ts';
import { isDoubt, NONE } from './classes.ts';
import { anaphor, byPerson, discussedIn } from './discussed.ts';
import { asOfAll, asOfNote, isForAll, withoutImplied } from './effect.ts';
import type { LaidOut } from './laid-out.ts';
import type { Mention } from './mention.ts';
import { whoMissing, whoNamed } from './missing.ts';
import { isDenied } from './moments.ts';
import { mentionsOf, type Stretch, stretchesOf, withClauses, wordsOf } from './stretches.ts';
import { instantOf } from './when.ts';

export interface Settled {
  readonly commands: readonly Instruction[];
  /** The words to ask the candidate about. */
  readonly doubtful: readonly string[];
  /** What kind of doubt each of them is. */
  readonly doubts: readonly string[];
  /** A required argument of a command is missing. */
  readonly lacks: boolean;
}

/** Ways to settle what the words leave open: which moment is meant, and whether a name is a recipient or only mentioned. */
export interface Choice {
  readonly moment: 'last' | 'first';
  readonly whom: 'named' | 'all';
}

export const USUAL: Choice = { moment: 'last', whom: 'named' };

export function assemble(laid: LaidOut, classes: readonly string[], choice: Choice = USUAL): Settled {
  const own = stretchesOf(laid, classes);
  const stretches = laid.nudge.step === 'debrief' ? withClauses(laid, own) : own;
  const commands: Instruction[] = [];
  const doubtful: string[] = [];
  const doubts: string[] = [];
  let lacks = false;
  let last: Mention | null = null;
  const taken = new Set<number>();
  for (const [n, stretch] of stretches.entries()) {
    const mentions = mentionsOf(laid, stretch);
    const before = commands.length;
    if (isDoubt(stretch.name)) {
      doubtful.push(wordsOf(laid, stretch));
      doubts.push(stretch.name);
    } else if (stretch.name !== NONE) {
      const made = commandsOf(laid, stretch, stretches, n, mentions, last, taken, choice);
      if (made === null) lacks = true;
      else commands.push(...made);
    }
    // Nothing was discussed with somebody who was not there.
    const isMissing = stretch.name === 'absent' && laid.nudge.step === 'debrief' && stretches[n + 1]?.name !== 'skip';
    const met = laid.nudge.step === 'debrief' ? metIn(commands.slice(before), laid, stretch) : null;
    if (met !== null) last = met;
    else if (!isMissing)
      last = mentions.findLast((one) => one.of !== null || (one.how === 'all' && one.from === stretch.from)) ?? last;
  }
  return {
    commands: asOfNote(withoutImplied(asOfAll(lastOfEach(once(commands)), laid)), laid.nudge.step),
    doubtful,
    doubts,
    lacks,
  };
}

/** Somebody new whom this stretch names: 'she' after it is her. */
function metIn(made: readonly Instruction[], { mentions, nudge }: LaidOut, { from, to }: Stretch): Mention | null {
  const [only, another] = made.flatMap((one) => (one.command === 'contact' ? [one.name] : []));
  const isKnown = mentions.some(({ who, how }) => who === only && how !== 'stranger');
  if (only === undefined || another !== undefined || isKnown || !only.includes(' ')) return null;
  return (
    mentions.find(({ who }) => who === only) ?? { from, to, who: only, of: nudge.people.length + from, how: 'stranger' }
  );
}

const whoAll = (laid: LaidOut, mentions: readonly Mention[]): readonly (string | null)[] => {
  const counted = mentions.filter((one) => one.excepted !== true);
  const who = counted.map((one) => one.who);
  const named = new Set(counted.flatMap((one) => (one.of === null || one.how === 'stranger' ? [] : [one.of])));
  if (who.includes(null)) return [null];
  return laid.nudge.people.length > 1 && named.size === laid.nudge.people.length ? [null] : [...new Set(who)];
};

function commandsOf(
  laid: LaidOut,
  stretch: Stretch,
  all: readonly Stretch[],
  n: number,
  mentions: readonly Mention[],
  last: Mention | null,
  taken: Set<number>,
  choice: Choice,
): readonly Instruction[] | null {
  const { name } = stretch;
  const [command = '', value = ''] = name.split(':');
  switch (command) {
    case 'done':
    case 'skip': {
      const who = peopleFor(laid, stretch, all, n, mentions, last, choice);
      return who.map((person) => ({ command, person }));
    }
    case 'snooze': {
      const until = momentFor(laid, stretch, all, n, 'begin', taken, choice);
      return peopleFor(laid, stretch, all, n, mentions, last, choice).map((person) => ({ command, person, until }));
    }
    case 'absent': {
      const who = laid.nudge.step === 'debrief' ? whoMissing(laid, mentions, last) : whoNamed(mentions, last);
      return who.length === 0 ? null : who.map((person) => ({ command, person }));
    }
    case 'heard-back':
      return [{ command, expectBy: momentFor(laid, stretch, all, n, 'end', taken, choice) }];
    case 'pause':
      return [{ command, until: momentFor(laid, stretch, all, n, 'begin', taken, choice) }];
    case 'outcome':
      return [{ command, value: value as Outcome }];
    case 'rapport': {
      const score = scoreIn(laid, stretch);
      return [score === null ? { command, value: value as Rapport } : scored(score)];
    }
    case 'contact': {
      const role = (value === 'null' ? null : value) as Role;
      const several = fullNamesIn(laid, stretch);
      if (several.length > 1 && addressIn(laid, stretch) === null)
        return several.map((name) => ({ command, name, address: null, role }));
      const who = nameIn(laid, stretch, mentions);
      return who === null ? null : [{ command, name: who, address: addressIn(laid, stretch), role }];
    }
    case 'discussed': {
      const parts = byPerson(laid, stretch, mentions);
      const made = parts.flatMap((part) => discussedIn(laid, part, mentionsOf(laid, part), last));
      return made.length === 0 ? null : made;
    }
    case 'forgot':
    case 'ask':
      return [{ command, text: wordsOf(laid, stretch) }];
    case 'link': {
      const url = urlIn(laid, stretch);
      return url === null ? null : [{ command, url }];
    }
    case 'correct': {
      const found = companyIn(laid, stretch, value as CorrectField);
      return found === null ? null : [{ command, field: value as CorrectField, value: found }];
    }
    case 'timezone': {
      const zone = zoneIn(laid, stretch);
      return zone === null ? null : [{ command, zone }];
    }
    case 'hours': {
      const hours = hoursIn(laid, stretch);
      return hours === null ? null : [{ command, ...hours }];
    }
    case 'next-round':
    case 'not-an-interview':
    case 'list':
    case 'help':
    case 'resume':
    case 'export':
    case 'delete-everything':
    case 'stop':
    case 'undo':
    case 'new-door':
      return [{ command }];
    default:
      return null;
  }
}

function peopleFor(
  laid: LaidOut,
  stretch: Stretch,
  all: readonly Stretch[],
  n: number,
  mentions: readonly Mention[],
  last: Mention | null,
  choice: Choice,
): readonly (string | null)[] {
  if (choice.whom === 'all') return [null];
  if (mentions.length > 0) return whoAll(laid, mentions);
  if (laid.nudge.people.length < 2) return [null];
  // 'As for Gordon, skip': a name standing alone before the command.
  const before = all[n - 1];
  if (before?.name === NONE) {
    const named = mentionsOf(laid, before);
    const size = named.reduce((sum, one) => sum + one.to - one.from, 0);
    if (named.length > 0 && before.to - before.from - size <= 3) return whoAll(laid, named);
  }
  const meant = anaphor(laid, stretch, last);
  return [meant];
}

/** The moment of a command: in its own words, or in neighbouring words that say nothing else. */
function momentFor(
  laid: LaidOut,
  stretch: Stretch,
  all: readonly Stretch[],
  n: number,
  meaning: 'begin' | 'end',
  taken: Set<number>,
  choice: Choice,
): Instant | null {
  const near = [stretch, ...[all[n + 1], all[n - 1]].filter((one): one is Stretch => one?.name === NONE)];
  for (const { from, to } of near) {
    const here = laid.moments.filter((one) => one.from >= from && one.to <= to && !taken.has(one.from));
    const meant = here.filter(({ from }) => !isDenied(laid.tokens, from));
    const found = meant.length > 0 ? meant : here;
    const chosen = choice.moment === 'last' ? found.at(-1) : found[0];
    if (chosen === undefined) continue;
    taken.add(chosen.from);
    return instantOf(chosen, laid.clock, meaning);
  }
  return null;
}

/** Drops repeats; of two versions of one command, the one with a date wins. */
function once(all: readonly Instruction[]): readonly Instruction[] {
  const out: Instruction[] = [];
  for (const one of all) {
    const at = out.findIndex((other) => isAgain(other, one));
    const known = out[at];
    if (known === undefined) out.push(one);
    else if (
      (known.command === 'heard-back' && known.expectBy === null) ||
      ((known.command === 'snooze' || known.command === 'pause') && known.until === null)
    )
      out[at] = one;
  }
  return out;
}

function isAgain(known: Instruction, one: Instruction): boolean {
  if (known.command !== one.command) return false;
  if (known.command === 'undo') return true;
  if (known.command === 'heard-back' || known.command === 'pause') return true;
  if (known.command === 'rapport') return true;
  if (known.command === 'snooze' && one.command === 'snooze')
    return known.person === one.person && (known.until === null || one.until === null || known.until === one.until);
  return JSON.stringify(known) === JSON.stringify(one);
}

/** 'Skip Beth. Scratch that, Beth on Monday': what was said last of somebody's note counts. */
function lastOfEach(all: readonly Instruction[]): readonly Instruction[] {
  const last = new Map(all.map((one) => [isForAll(one) ? one.person : null, one] as const));
  return all.filter((one) => !isForAll(one) || one.person === null || last.get(one.person) === one);
}
