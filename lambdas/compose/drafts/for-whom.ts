/** Decides whose note gets a fact, reason or cue that names nobody. */
import type { Spoken } from '../cues/debrief.ts';
import type { Person } from '../cues/people.ts';
import { tagged } from '../cues/tagged.ts';
import type { Told } from './told.ts';

/** Who gets cues that name nobody: the hiring manager, else an interviewer. */
export function decider(people: readonly Person[]): Person | null {
  return (
    people.find((one) => one.role === 'hiring-manager') ??
    people.find((one) => one.role === 'interviewer') ??
    people[0] ??
    null
  );
}

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 5)),
  );

/** The things that a text names. */
const subjects = (text: string): ReadonlySet<string> =>
  new Set(
    tagged(text)
      .filter((one) => one.low.length > 5 && (one.part === 'noun' || one.part === 'adjective' || one.name))
      .map((one) => one.low.slice(0, 6)),
  );

const known = new WeakMap<Spoken, ReadonlySet<string>>();

/** The same of what was spoken, looked at once. */
function subjectsOf(spoken: Spoken): ReadonlySet<string> {
  const found = known.get(spoken) ?? subjects(spoken.text);
  known.set(spoken, found);
  return found;
}

/** The only one with whom it was spoken of, else the one who decides: a better answer goes to whoever asked. */
export function meantFor(fact: string, spoken: readonly Spoken[], main: Person | null): Person | null {
  const own = subjects(fact);
  const with_ = new Set(
    spoken.flatMap((one) =>
      one.person !== null && [...subjectsOf(one)].some((stem) => own.has(stem)) ? [one.person] : [],
    ),
  );
  return with_.size === 1 && !with_.has(main as Person) ? ([...with_][0] ?? main) : main;
}

/** The person whose cues share words with it, else the one who decides. */
export function fitting(
  text: string | null,
  of: ReadonlyMap<Person, { readonly told: readonly Told[] }>,
  main: Person,
): Person {
  const own = stems(text ?? '');
  let [best, most] = [main, 0];
  for (const [person, { told }] of of) {
    const theirs = stems(told.flatMap(({ ways }) => ways.map((way) => way.text)).join(' '));
    const shared = [...own].filter((stem) => theirs.has(stem)).length;
    // One word in common is chance.
    if (shared > most && shared > 1) [best, most] = [person, shared];
  }
  return best;
}
