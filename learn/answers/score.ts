/** Whether an answer was read rightly; `learn/replies/README.md` says what counts as the same. */
import type { Command, LabelledAnswer } from './labelled.ts';

const norm = (value: unknown): string =>
  String(value)
    .normalize('NFC')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** A label gives the core of these texts; a longer text is right too. */
const isLoose = ({ command }: Command, field: string): boolean =>
  (field === 'text' && ['discussed', 'forgot', 'ask'].includes(command)) ||
  (field === 'value' && command === 'correct');

const midnight = (day: string, zone: string): number => {
  const guess = Date.parse(`${day}T00:00:00Z`);
  const shown = new Date(guess).toLocaleString('sv-SE', { timeZone: zone });
  return guess - (Date.parse(`${shown.replace(' ', 'T')}Z`) - guess);
};

function isWithin(range: Readonly<Record<string, string>>, at: number): boolean {
  const { from, to, onDate, zone } = range;
  if (onDate !== undefined && zone !== undefined) {
    const first = midnight(onDate, zone);
    return at >= first && at <= first + 86_400_000;
  }
  return at >= Date.parse(from ?? '') && at <= Date.parse(to ?? '');
}

function sameValue(want: unknown, got: unknown): boolean {
  if (want === null || want === undefined) return got === null || got === undefined || got === '';
  if (typeof want === 'object')
    return typeof got === 'string' && isWithin(want as Readonly<Record<string, string>>, Date.parse(got));
  return got !== null && got !== undefined && norm(want) === norm(got);
}

const TITLE =
  /^(?:mrs?|ms|miss|dr|prof|sir|madam|herrn?|frau|fr|m|mme|mlle|sr|sra|srta|don|doña)\.?\s+|\s+(?:sir|ma'?am|mam)$/iu;
const ALL = new Set(['', 'all', 'both', 'everyone', 'everybody', 'all three', 'all of them', 'beide', 'alle']);
for (const one of ['les deux', 'tous', 'los dos', 'ambos', 'todos']) ALL.add(one);

/** One key for all the ways to name a person in the nudge; null: everybody, or the only one. */
function who(person: unknown, people: readonly string[]): string | null {
  if (person === null || person === undefined || ALL.has(norm(person))) return null;
  let said = norm(String(person).trim().replace(TITLE, ''));
  const listed = /^\d+$/u.test(said) ? people[Number(said) - 1] : undefined;
  if (listed !== undefined) said = norm(listed);
  // A list may name people by their titles: 'Frau Dr. Wieland'.
  const hits = people.filter(
    (one) =>
      said === norm(one) ||
      norm(person) === norm(one) ||
      norm(one).replaceAll('-', ' ').split(' ').includes(said) ||
      norm(one).startsWith(said),
  );
  if (hits.length !== 1) return said;
  return people.length === 1 ? null : norm(hits[0]);
}

function sameCommand(want: Command, got: Command, people: readonly string[]): boolean {
  if (want.command !== got.command) return false;
  return Object.entries(want).every(([field, value]) => {
    if (field === 'command') return true;
    const has = got[field];
    if (field === 'person') return who(value, people) === who(has, people);
    if (isLoose(want, field)) return has !== null && norm(has).includes(norm(value));
    return sameValue(value, has);
  });
}

function sameCommands(
  want: readonly Command[],
  got: readonly Command[],
  people: readonly string[],
  step: string,
): boolean {
  const left = [...got];
  for (const one of want) {
    const at = left.findIndex((other) => sameCommand(one, other, people));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.every((one) => step === 'debrief' && one.command === 'discussed' && (one['person'] ?? null) === null);
}

export interface Read {
  readonly commands: readonly Command[];
  readonly unclear: string | null;
  readonly options: readonly (readonly Command[])[];
}

export interface Score {
  readonly right: boolean;
  /** Not carried out rightly, but asked about with the right answer on offer. */
  readonly offered: boolean;
  /** Harmful mistakes: commands carried out that nobody gave. */
  readonly harm: readonly string[];
  /** Nothing was carried out that nobody said. */
  readonly safe: boolean;
}

const HURTS = new Set([
  'done',
  'skip',
  'snooze',
  'outcome',
  'stop',
  'delete-everything',
  'pause',
  'not-an-interview',
  'absent',
  'undo',
]);

export function score(answer: LabelledAnswer, read: Read): Score {
  const { people, step, unclear } = answer;
  const wanted = [answer.commands, ...answer.accept];
  const isSame = (got: readonly Command[]) => wanted.some((want) => sameCommands(want, got, people, step));
  const matches = isSame(read.commands);
  const asks = read.unclear !== null;
  const right = matches && (unclear === null || unclear === asks);
  const offered = !matches && read.options.some((one) => isSame([...read.commands, ...one]) || isSame(one));
  const harm = matches
    ? []
    : read.commands
        .filter((one) => HURTS.has(one.command))
        .filter((one) => !wanted.some((list) => list.some((want) => sameCommand(want, one, people))))
        .map(({ command, ...fields }) => (command === 'outcome' ? `outcome ${String(fields['value'])}` : command));
  const isListed = (one: Command) => wanted.some((list) => list.some((want) => sameCommand(want, one, people)));
  return { right, offered, harm, safe: matches || read.commands.every(isListed) };
}
