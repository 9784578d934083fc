/** What commands do, however they name people: 'Gus', '1' and nobody in particular are the same if the nudge is about Gus alone. */
import type { Instruction } from '../../application/instruction.ts';
import { DATE_WORDS } from '../commands/dates.ts';
import { fold } from '../commands/tokens.ts';
import type { LaidOut } from './laid-out.ts';

type About = Pick<LaidOut, 'mentions' | 'nudge'>;

const REST = 'rest';

/** One entry for each thing that is done, and for each person it is done for. */
export function effectOf(commands: readonly Instruction[], about: About): readonly string[] {
  const named = new Set(
    commands.flatMap((one) =>
      'person' in one && one.person !== null && one.person !== REST ? [placeOf(one.person, about)] : [],
    ),
  );
  return [...new Set(withoutImplied(commands).flatMap((one) => entriesOf(one, about, named)))];
}

/** Another round and the end of an application are word from them: that they wrote adds nothing. */
export function withoutImplied(commands: readonly Instruction[]): readonly Instruction[] {
  const isNews = commands.some(({ command }) => command === 'next-round' || command === 'outcome');
  return isNews ? commands.filter((one) => one.command !== 'heard-back' || one.expectBy !== null) : commands;
}

/** Equal for readings that do the same. `asks`: something is asked about as well. */
export const keyOf = (commands: readonly Instruction[], asks: boolean, about: About): string =>
  `${asks ? '?' : ''}${[...effectOf(commands, about)].sort().join(' ')}`;

function entriesOf(one: Instruction, about: About, named: ReadonlySet<string>): readonly string[] {
  const { people, step } = about.nudge;
  if (one.command === 'correct' && (one.field === 'start' || one.field === 'end'))
    return [JSON.stringify({ ...one, value: withoutFillers(one.value) })];
  if (!('person' in one) || people.length === 0) return [JSON.stringify(one)];
  if (one.command === 'discussed') {
    if (step === 'debrief') return [JSON.stringify(one)];
    // How much of the words is its text makes no other reading of 'with Tom it was on-call, and we laughed'.
    const place = one.person === null ? (people.length === 1 ? '1' : null) : placeOf(one.person, about);
    return [JSON.stringify({ command: one.command, person: place })];
  }
  const all = people.map((_, i) => String(i + 1));
  const places =
    one.person === null
      ? all
      : one.person === REST
        ? // Those whom no other command names.
          named.size === 0
          ? [REST]
          : all.filter((place) => !named.has(place))
        : [placeOf(one.person, about)];
  return places.map((person) => JSON.stringify({ ...one, person }));
}

const FILLERS: ReadonlySet<string> = new Set(DATE_WORDS.flatMap(({ fillers, at }) => [...fillers, ...at]));

/** 'At 4pm' is '4pm'. */
const withoutFillers = (time: string): string =>
  fold(time)
    .split(/\s+/u)
    .filter((one) => !FILLERS.has(one))
    .join(' ');

type Personal = Extract<Instruction, { readonly command: 'done' | 'skip' | 'snooze' }>;
export const isForAll = (one: Instruction): one is Personal =>
  one.command === 'done' || one.command === 'skip' || one.command === 'snooze';

/** What is said of each of several people, or of one of them and of all, is said of all. */
export function asOfAll(commands: readonly Instruction[], about: About): readonly Instruction[] {
  const count = about.nudge.people.length;
  if (count < 2 || commands.length < 2) return commands;
  const alike = (one: Personal) => JSON.stringify({ ...one, person: null });
  const isWhole = (ones: readonly Personal[]) =>
    ones.some(({ person }) => person === null) ||
    new Set(ones.map(({ person }) => placeOf(person ?? REST, about))).size === count;
  const whole = new Set(
    [...Map.groupBy(commands.filter(isForAll), alike)].flatMap(([said, ones]) => (isWhole(ones) ? [said] : [])),
  );
  const out: Instruction[] = [];
  for (const one of commands) {
    if (!isForAll(one) || !whole.has(alike(one))) out.push(one);
    else if (!out.some((other) => isForAll(other) && other.person === null && alike(other) === alike(one)))
      out.push({ ...one, person: null });
  }
  return out;
}

/** At these nudges there is one note, whomever it is about. */
const OF_ONE_NOTE: ReadonlySet<string> = new Set(['status-check', 'second-check', 'hiring-manager', 'close']);

/** 'I'd feel awkward going over Hattie's head, so no': the note is left out, if nothing is said of anybody else. */
export function asOfNote(commands: readonly Instruction[], step: string | null): readonly Instruction[] {
  const [only, another] = commands.filter(isForAll);
  if (only === undefined || another !== undefined || !OF_ONE_NOTE.has(step ?? '')) return commands;
  // Whom it was sent to is said for a reason.
  if (only.command === 'done' && step !== 'close') return commands;
  return commands.map((one) => (one === only ? { ...only, person: null } : one));
}

/** The list number of somebody named, or the name if it is nobody's in the nudge. */
function placeOf(person: string, { mentions, nudge }: About): string {
  const said = fold(person);
  if (/^\d+$/u.test(said)) return said;
  const of = mentions.find((one) => one.who === person)?.of ?? nudge.people.findIndex((one) => isNamed(one, said));
  return of >= 0 ? String(of + 1) : said;
}

const isNamed = (full: string, said: string): boolean =>
  fold(full) === said ||
  fold(full)
    .split(/[\s.-]+/u)
    .includes(said);
