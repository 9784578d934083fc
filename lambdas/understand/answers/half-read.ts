/** What shows that a time in an answer was not wholly read, or that another may be meant: such a time is asked about, however likely it is. */
import { DAY } from '../../application/instant.ts';
import type { Instruction } from '../../application/instruction.ts';
import type { DateWords } from '../commands/date-words.ts';
import { DATE_NAMES, DATE_WORDS } from '../commands/dates.ts';
import { fold } from '../commands/tokens.ts';
import type { LaidOut } from './laid-out.ts';
import { isDenied, type Moment } from './moments.ts';
import { instantOf } from './when.ts';

export function isHalfRead(commands: readonly Instruction[], laid: LaidOut): boolean {
  if (leavesPerson(commands, laid) || isBesideOther(commands, laid)) return true;
  if (!commands.some((one) => 'until' in one)) return false;
  return (
    isPartOfTime(laid) ||
    isBesideRest(laid) ||
    areTwo(laid) ||
    isAfter(laid) ||
    leavesTime(commands, laid) ||
    isPast(commands, laid) ||
    isFar(commands, laid) ||
    isHourOfDay(commands, laid)
  );
}

const NAMES = [...DATE_NAMES];
const OF_TIME: ReadonlySet<string> = new Set([
  ...DATE_NAMES,
  ...DATE_WORDS.flatMap(({ units }) => Object.values(units).flat()).map(fold),
]);

/** 'The day after Labor Day', 'Friday week'll do', 'tomoz 10ish': words or numbers of a time stand beside what was read of it. */
const isPartOfTime = (laid: LaidOut): boolean =>
  laid.tokens.some(
    (token, at) =>
      (['number', 'clock', 'date'].includes(token.kind) ||
        (token.kind === 'word' && /\d/u.test(token.word)) ||
        OF_TIME.has(token.word) ||
        // 'Sonntagabend'
        NAMES.some((one) => token.word.startsWith(one)) ||
        OF_TIME.has(fold(token.text.replace(/['’]\p{L}+$/u, '')))) &&
      !isRead(laid, at),
  );

const isRead = ({ moments, mentions }: LaidOut, at: number): boolean =>
  [...moments, ...mentions].some(({ from, to }) => at >= from && at < to);

/** 'A week from Monday': what was read as two times is one. 'Saturday or Sunday': one of two. */
const areTwo = ({ tokens, moments }: LaidOut): boolean =>
  moments.some(({ to }, i) => {
    const from = moments[i + 1]?.from;
    const isPlain = from !== undefined && tokens.slice(to, from + 1).every(({ lead }) => /^\s*$/u.test(lead));
    return isPlain && (from === to || (from === to + 1 && OR.has(tokens[to]?.word ?? '')));
  });

const OR: ReadonlySet<string> = new Set(DATE_WORDS.flatMap(({ or }) => or));

/** 'Defence is Thursday, ask me after': not then, but after it. */
function isAfter(laid: LaidOut): boolean {
  const last = laid.moments.at(-1);
  return (
    last !== undefined && laid.tokens.some(({ word }, at) => at >= last.to && AFTER.has(word) && !isRead(laid, at))
  );
}

/** 'This time tomorrow', 'an hour and a half', 'Jan the 4th', 'tomorrow noonish': the word beside what was read belongs to it. */
function isBesideRest(laid: LaidOut): boolean {
  const { tokens, moments, languages } = laid;
  const isDay = (word: string) =>
    word.length >= LONG - 1 && [languages[0], 'en'].some((one) => SHORT.get(one ?? 'en')?.has(word) === true);
  const isRest = (at: number): boolean => {
    const word = tokens[at]?.word ?? '';
    if (word === '' || isRead(laid, at)) return false;
    return (
      BESIDE.has(word) ||
      isDay(word) ||
      STARTS.some((one) => word !== one && word.startsWith(one)) ||
      ENDS.some((one) => word !== one && word.endsWith(one))
    );
  };
  const isPlain = (at: number) => /^[\s-]*$/u.test(tokens[at]?.lead ?? '.');
  const isSmall = (at: number) => SMALL.has(tokens[at]?.word ?? '');
  // 'Four on Friday', but 'Jan the 4th'
  const isBefore = ({ from }: Moment) =>
    isPlain(from) && (isSmall(from) ? isDay(tokens[from - 1]?.word ?? '') : isRest(from - 1));
  const isBehind = ({ to }: Moment) =>
    isPlain(to) && (isRest(to) || (isSmall(to) && isPlain(to + 1) && isRest(to + 1)));
  return moments.some((one) => isBefore(one) || isBehind(one));
}

const LONG = 4;
const each = (of: (words: DateWords) => readonly string[]): readonly string[] => DATE_WORDS.flatMap(of);
const single = (all: readonly string[]) => all.flatMap((one) => one.split(' ')).filter((one) => one.length >= LONG);

const FILLERS = new Set(each((one) => one.fillers));
/** Before a time or within it, changing nothing. */
const SMALL = new Set(each((one) => [...one.fillers, ...one.of, ...one.at, ...one.within]));
const AFTER = new Set(single(each((one) => one.after)).filter((one) => !FILLERS.has(one)));
const DAYS = each(({ weekdays, months }) => [...weekdays, ...months].flat());
/** 'Jan' is a month in one language, 'ago' in another. */
const SHORT = new Map(
  DATE_WORDS.map(({ language, weekdays, months }) => [language, new Set([...weekdays, ...months].flat())]),
);
const PARTS = each((one) => Object.keys(one.parts)).filter((one) => !one.includes(' '));
/** These make a time another one if they stand beside it. */
const BESIDE = new Set([
  ...DAYS.filter((one) => one.length > LONG),
  ...PARTS,
  ...each(({ numbers }) => Object.keys(numbers).filter((word) => numbers[word] !== 1)),
  ...each((one) => [...one.morning, ...one.afternoon, ...one.start, ...one.middle, ...one.end, ...one.next]),
  ...single(each((one) => [...Object.keys(one.beforeHour), ...Object.keys(one.afterHour)])).filter(
    (one) => !SMALL.has(one),
  ),
  ...each((one) => one.beside),
]);
/** A longer word that begins or ends so is a time: 'Sonntagabend', 'noonish', 'übernächsten'. */
const STARTS = [...DAYS.filter((one) => one.length > LONG + 1), ...PARTS.filter((one) => one.length >= LONG)];
const ENDS = each((one) => one.next).filter((one) => one.length > LONG + 1);

/** 'Hers is out, his this evening', read as sent to everybody: the time is for one of them. 'Sent them on Friday' may be past. */
function leavesPerson(commands: readonly Instruction[], { nudge, moments, clock }: LaidOut): boolean {
  if (nudge.people.length < 2 || commands.some((one) => dateOf(one) !== null)) return false;
  return (
    commands.some((one) => (one.command === 'done' || one.command === 'skip') && one.person === null) &&
    moments.some((one) => one.said.day?.is === 'days' && (instantOf(one, clock, 'begin') ?? 0) > clock.sentAt)
  );
}

/** 'Again at 8:30 tomorrow, it isn't till 9:30': where no facts were to be confirmed, one of two times is hardly the interview's new one. */
const isBesideOther = (commands: readonly Instruction[], { nudge, moments, tokens }: LaidOut): boolean =>
  nudge.step !== 'confirm' &&
  commands.some((one) => one.command === 'correct' && (one.field === 'start' || one.field === 'end')) &&
  moments.filter(({ from }) => !isDenied(tokens, from)).length >
    commands.filter((one) => one.command === 'correct' || dateOf(one) !== null).length;

const dateOf = (one: Instruction): number | null =>
  'until' in one ? one.until : 'expectBy' in one ? one.expectBy : null;

/** 'Tom at lunch, 12.45' puts off without a time, though one is named. */
const leavesTime = (commands: readonly Instruction[], { moments }: LaidOut): boolean =>
  commands.some((one) => one.command === 'snooze' && one.until === null) &&
  moments.length > commands.filter((one) => dateOf(one) !== null).length;

/** 'I send both today morning': nothing is put off until a time that is past. */
const isPast = (commands: readonly Instruction[], { clock }: LaidOut): boolean =>
  commands.some((one) => 'until' in one && one.until !== null && one.until <= clock.sentAt);

/** '12 November', said on 1 December: the year was made up. */
const FAR = 210 * DAY;
const isFar = (commands: readonly Instruction[], { clock, moments }: LaidOut): boolean =>
  commands.some(
    (one) =>
      'until' in one &&
      one.until !== null &&
      one.until > clock.sentAt + FAR &&
      moments.some(
        (moment) =>
          instantOf(moment, clock, 'begin') === one.until &&
          !(moment.said.day !== null && 'year' in moment.said.day && moment.said.day.year !== null),
      ),
  );

/** 'Tomorrow 9 or 10', 'tomorrow towards lunch': a day and an hour that were not joined, of which only one is meant. */
function isHourOfDay(commands: readonly Instruction[], { moments, mentions, tokens, clock }: LaidOut): boolean {
  const dates = new Set(commands.map(dateOf));
  const all = moments
    .filter(({ said, from }) => said.day !== null || !isDenied(tokens, from))
    .map((one) => ({ ...one, isHour: one.said.day === null, isUsed: dates.has(instantOf(one, clock, 'begin')) }));
  if (all.some(({ isHour }) => !isHour) && all.some(({ isHour, isUsed }) => isHour && isUsed)) return true;
  return all.some((one, i) => {
    const next = all[i + 1];
    if (next === undefined || one.isHour === next.isHour || one.isUsed === next.isUsed) return false;
    return (
      !mentions.some(({ from }) => from >= one.to && from <= next.from) &&
      !tokens.slice(one.to, next.from + 1).some(({ lead }) => /[.!?;\n]/u.test(lead))
    );
  });
}
