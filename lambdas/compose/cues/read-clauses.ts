/** Cuts a sentence into clauses, and gives each to the person it is about. */
import { named } from './attribute.ts';
import { clausesOf } from './clauses.ts';
import { type DebriefRead, MOST_SPOKEN, type Mutable, type State } from './debrief.ts';
import { SUBJECTS } from './lists.ts';
import { type Person, peopleIn, personNamed } from './people.ts';
import { small } from './reader.ts';
import { takeForgotten } from './set-apart.ts';
import { forgottenIn, isAside, isDictatedAddress, isTiming, offerIn, whyIn } from './statements.ts';
import { tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

/** 'he' after a 'she' means somebody else, if there is somebody. */
function byPronoun(text: string, { current, said, recent }: State, people: readonly Person[]): Person | null {
  const pronoun = /^(?:he|she)\b/i.exec(text)?.[0].toLowerCase();
  if (pronoun !== 'he' && pronoun !== 'she') return current;
  if (current === null) return people.length === 1 ? (people[0] ?? null) : null;
  const known = said.get(current);
  if (known === undefined || known === pronoun) {
    said.set(current, pronoun);
    return current;
  }
  const others = people.filter((one) => one !== current && (said.get(one) ?? pronoun) === pronoun);
  const sure = others.filter((one) => said.get(one) === pronoun);
  // Of several, whoever was spoken of last; nobody is not the one whose pronoun is another.
  const meant =
    sure.length === 1
      ? sure[0]
      : others.length === 1
        ? others[0]
        : recent.findLast((one) => (sure.length > 0 ? sure : others).includes(one));
  if (meant !== undefined) said.set(meant, pronoun);
  return meant ?? null;
}

export function readClauses(
  sentence: string,
  shared: readonly Person[],
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  owner: Person | null,
): void {
  for (const clause of clausesOf(saidFirst(sentence), people)) {
    if (read.spoken.length >= MOST_SPOKEN) return;
    if (isTiming(clause) || isDictatedAddress(clause)) continue;
    const forgot = forgottenIn(clause);
    if (forgot !== null) {
      takeForgotten(forgot.text, people, read, state, forgot.show, owner);
      continue;
    }
    const why = whyIn(clause);
    const offer = offerIn(clause);
    if (offer !== null) read.offer ??= offer;
    if (why !== null) read.why ??= why.replace(/[.!]+$/, '');
    if (offer !== null || (why !== null && why !== clause)) continue;
    const whole = peopleLed(clause, people);
    const found = whole ?? { ...named(clause, people), everybody: null };
    // 'Rupert: disagreed with Helen': under his name it is of both, and what follows is still of him.
    if (
      shared.length === 1 &&
      found.person !== null &&
      found.person !== shared[0] &&
      personNamed(bareLead(clause), people, true) !== found.person
    ) {
      read.spoken.push({
        text: found.text,
        typed: clause,
        person: shared[0] ?? null,
        shared: [],
        about: [found.person],
        aside: isAside(clause),
        led: false,
      });
      continue;
    }
    // If the line turned to somebody else, continue with them.
    const elsewhere = shared.length === 1 && state.current !== null && state.current !== shared[0];
    const everybody = found.everybody ?? (found.person !== null ? [found.person] : elsewhere ? [] : shared);
    if (found.person !== null) state.current = found.person;
    const person =
      everybody.length === 1
        ? (everybody[0] ?? null)
        : everybody.length > 1
          ? null
          : byPronoun(found.text, state, people);
    if (person !== null) {
      state.recent.push(person);
      if (found.person === null) state.current = person;
      const pronoun = /^(?:he|she)\b/i.exec(found.text)?.[0].toLowerCase();
      const typedPronoun = /^(?:he|she)\b/i.exec(clause)?.[0].toLowerCase();
      if (typedPronoun !== undefined && (pronoun === 'he' || pronoun === 'she') && !state.said.has(person))
        state.said.set(person, pronoun);
    }
    if (found.text.trim() === '') continue;
    const led =
      state.led ||
      (found.person !== null &&
        (/^(?:she|he)[.,:]?$/i.test(found.text) || personNamed(clause.split(' ')[0] ?? '', people, true) !== null));
    state.led = led && (/^(?:she|he)[.,:]?$/i.test(found.text) || isBareNoun(found.text));
    read.spoken.push({
      text: found.text,
      typed: clause,
      person,
      shared: everybody.length > 1 ? everybody : [],
      about: found.others.filter((one) => !everybody.includes(one)),
      aside: isAside(clause),
      led,
    });
  }
}

/** The first word that can be a name: not 'and', not a title. */
const bareLead = (clause: string): string =>
  clause
    .replace(/^(?:(?:and|but|then|so|also|with|met|the|mr|mrs|ms|miss|dr|prof|professor|sir|madam|engr)\b\.? )+/i, '')
    .split(' ')[0] ?? '';

/** Without a subject and a verb: 'foulbrood reporting'. */
const isBareNoun = (text: string): boolean => {
  const tokens = tagged(text);
  return !SUBJECTS.has(tokens[0]?.low.split("'")[0] ?? '') && verbAt(tokens) === -1;
};

/** 'Cash and paper, I said' becomes what I said. */
const saidFirst = (sentence: string): string =>
  sentence
    .replace(
      /^([^,]{3,60}), i (?:said|answered|told (?:her|him|them))\b[.,]?\s*(?=but\b|and\b|$)/i,
      (_, lead: string) => `I said ${small(lead)} `,
    )
    .trim();

/** 'Everyone talked about the get-in', 'layla and vikram both very nice'. */
function peopleLed(
  clause: string,
  people: readonly Person[],
): {
  readonly person: null;
  readonly text: string;
  readonly others: readonly Person[];
  readonly everybody: readonly Person[];
} | null {
  const lead =
    /^(?:both(?: of them)?|everyone|everybody|all (?:of them|three|four|\d)|they both|they all)\b[,:]? (?=\S)/i.exec(
      clause,
    );
  if (lead !== null && people.length > 1)
    return {
      person: null,
      text: clause.slice(lead[0].length),
      others: [],
      everybody: peopleIn('all', people) ?? people,
    };
  const pair = /^(\S+(?: \S+)?) and (\S+(?: \S+)?)(?: both| together| mostly)? (?=\S)/i.exec(clause);
  if (pair === null) return null;
  const two = peopleIn(`${pair[1]} and ${pair[2]}`, people);
  return two === null || two.length < 2
    ? null
    : { person: null, text: clause.slice(pair[0].length), others: [], everybody: two };
}
