/** Compares our reading of an answer with a model's. Agreement is carried out; a difference that could hurt is asked about. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { TEXTS } from '../answers/classes.ts';
import type { LaidOut } from '../answers/laid-out.ts';
import { ENDS } from '../answers/stakes.ts';
import { nameKey, sameName } from '../people/names.ts';
import type { Clause, Clauses } from './clauses.ts';
import { commandsMeant } from './commands-meant.ts';

/** Whatever ends or stops something needs at least this likelihood in our own reading as well. */
const AGREED = 0.25;

/** Marking a note as sent, skipped or put off needs at least this likelihood in our own reading. */
const THOUGHT_OF = 0.02;

const DEALS: ReadonlySet<Instruction['command']> = new Set(['done', 'skip', 'snooze']);
const OPTIONS = 3;

type Commands = readonly Instruction[];

/** How likely it is, from 0 to 1, that our own reading holds such commands. */
export type Support = (holds: (commands: readonly Instruction[]) => boolean) => number;

export function compared(own: Reply, read: Clauses, laid: LaidOut, support: Support): Reply {
  const { people, step } = laid.nudge;
  const sure: Instruction[] = [];
  const doubted: Instruction[] = [];
  const unclear: string[] = [];
  for (const clause of read.clauses) {
    const meant = commandsMeant(clause, laid);
    if (clause.does === 'unclear' || meant === null) unclear.push(clause.quote);
    else if (isSaid(clause, meant, step)) sure.push(...meant);
    else doubted.push(...meant);
  }
  const isEnding = (one: Instruction): boolean =>
    ENDS.has(one.command) ||
    (one.command === 'done' && step === 'close') ||
    (one.command === 'done' && one.person === null && people.length > 1);
  const isBacked = (one: Instruction) => {
    const least = isEnding(one) ? AGREED : DEALS.has(one.command) ? THOUGHT_OF : 0;
    return least === 0 || support((commands) => holds(commands, one, people)) >= least;
  };
  const all = withOneOutcome([...sure, ...doubted]);
  const refused = refusals(own, all, people);
  const may = all.filter((one) => sure.includes(one) && isBacked(one));
  const done = refused.length > 0 ? may.filter(({ command }) => !DEALS.has(command)) : may;
  // Someone who closes this application has said enough; no outcome is asked for.
  const isOver = step === 'close' && done.some(({ command }) => command === 'done');
  const asked = all.filter((one) => !done.includes(one) && !(isOver && one.command === 'outcome'));
  if (asked.length === 0 && unclear.length === 0)
    return { text: own.text, commands: done, notes: notesOf(own, done, read), unclear: null, options: [] };
  const offers = [asked, ...(own.options ?? []), refused].filter((one) => one.length > 0);
  const options = [...new Map(offers.map((one) => [JSON.stringify(one), one])).values()].slice(0, OPTIONS);
  return {
    text: own.text,
    commands: done,
    notes: [],
    unclear: unclear.length > 0 && asked.length === 0 ? unclear.join('\n') : laid.text,
    options,
  };
}

/** If there are several outcomes the last one counts: 'they offered, and I said yes'. */
const withOneOutcome = (all: Commands): Commands => {
  const last = all.findLast(({ command }) => command === 'outcome');
  return all.filter((one) => one.command !== 'outcome' || one === last);
};

/** Words for a time that our grammar cannot read are asked about; what was talked about never is. */
function isSaid({ sure, when }: Clause, meant: Commands, step: string | null): boolean {
  if (meant.some((one) => one.command === 'snooze' && one.until === null) && when !== '') return false;
  return sure || (step === 'debrief' && meant.every(({ command }) => TEXTS.has(command)));
}

/** What our reading would have dealt with or ended, and the model would not, or differently. */
function refusals(own: Reply, meant: Commands, people: readonly string[]): Commands {
  return own.commands.filter((one) => (DEALS.has(one.command) || ENDS.has(one.command)) && !holds(meant, one, people));
}

/** Words that no clause acts on are kept as typed. */
const notesOf = (own: Reply, done: Commands, { clauses }: Clauses): readonly string[] =>
  done.length === 0 ? [own.text] : clauses.filter(({ does }) => does === 'note').map(({ quote }) => quote);

/** Whether `commands` do everything that `one` does, however they name the people. */
function holds(commands: Commands, one: Instruction, people: readonly string[]): boolean {
  const all = spread(commands, people).map(keyOf);
  return spread([one], people, commands).every((each) => all.includes(keyOf(each)));
}

/** Free texts may be cut differently, so they are not compared. */
const keyOf = (one: Instruction): string =>
  JSON.stringify(
    Object.entries(one).filter(([name]) => (name !== 'text' && name !== 'value') || one.command === 'outcome'),
  );

/** One command per person: everybody, or the rest besides those named elsewhere. */
function spread(commands: Commands, people: readonly string[], beside: Commands = commands): Commands {
  const named = new Set(
    beside.flatMap((one) =>
      'person' in one && one.person !== null && one.person !== 'rest' ? [whom(one.person, people)] : [],
    ),
  );
  return commands.flatMap((one): Commands => {
    if (!('person' in one) || people.length === 0) return [one];
    if (one.person !== null && one.person !== 'rest')
      return [{ ...one, person: whom(one.person, people) } as Instruction];
    const rest = people.map(nameKey).filter((key) => one.person === null || !named.has(key));
    return rest.map((person) => ({ ...one, person }) as Instruction);
  });
}

/** A person in the list, by whatever name is used. */
function whom(person: string, people: readonly string[]): string {
  const listed = /^\d{1,2}$/u.test(person) ? people[Number(person) - 1] : undefined;
  const fitting = listed === undefined ? people.filter((one) => sameName(one, person)) : [listed];
  return nameKey(fitting.length === 1 ? (fitting[0] ?? person) : person);
}
