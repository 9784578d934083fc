/** The people in one message, each once, even if name and address come from different places. */
import type { Mailbox, Person, Role } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import { type CandidateIdentity, isCandidate } from './candidate.ts';
import type { Mention, Part } from './mention.ts';
import { isUnknown } from './name-kind.ts';
import { addressFits, nameInAddress, nameKey, sameName } from './names.ts';
import { isMachineAddress, isMachineName, isPersonal } from './writer.ts';

export interface Entry {
  name: string | null;
  address: string | null;
  title: string | null;
  readonly parts: Set<Part>;
  /** Everything seen of them, wherever they are named. */
  readonly signs: Set<string>;
  readonly mates: Set<string>;
  readonly forms: Set<string>;
  /** How reliable the spelling of the name is. */
  trust: number;
  mentions: number;
  machine: boolean;
  /** How likely it is that the candidate meets them. */
  likelihood: number;
  role: Role;
}

const wordsIn = (name: string): number => nameKey(name).split(' ').length;

/** The fuller name, or the more reliable spelling: a header is more reliable than a list reader. */
function isBetter(name: string, trust: number, entry: Entry): boolean {
  if (entry.name === null) return true;
  const [own, other] = [wordsIn(entry.name), wordsIn(name)];
  if (own === 1 || other === 1) return other > own;
  return trust > entry.trust || (trust === entry.trust && other > own);
}

/** On name keys: 'nico' of 'nicolas echeverri'. */
const isShortFor = (short: string, long: string): boolean =>
  short.length >= 3 &&
  !short.includes(' ') &&
  (long.split(' ')[0] ?? '').length >= short.length + 2 &&
  long.startsWith(short);

export interface Met {
  readonly people: readonly Person[];
  /** Perhaps met: asked about, and used for nothing else. */
  readonly doubtful: readonly Person[];
  /** How likely people in either list are to be met. */
  readonly likely: ReadonlyMap<Person, number>;
}

/** From this likelihood one of the two likeliest is met, if the name is a person's: most mails name one or two. */
const MET = 0.65;
/** From this, anyone else: where many are named, some are for another reason, and a word that is no known name may be a firm's. */
const MET_BESIDE = 0.91;
/** Beside somebody in a row of the timetable who is surely met, this is enough. */
const IN_ROW = 0.65;
/** From this somebody is asked about. */
const DOUBTFUL = 0.3;

export class Roster {
  readonly #entries: Entry[] = [];
  readonly #candidate: CandidateIdentity;
  readonly #book: readonly Mailbox[];

  /** `book`: addresses anywhere in the message. They complete names but add nobody on their own. */
  constructor(candidate: CandidateIdentity, book: readonly Mailbox[]) {
    this.#candidate = candidate;
    this.#book = book.filter((one) => one.address !== null && !isCandidate(candidate, one) && isPersonal(one));
  }

  add({ name, address: given, title, part, signs, list, form, trust = 1 }: Mention): Entry | null {
    const address = given === null || isMachineAddress(given) ? null : given;
    if (address === null && name === null) return null;
    if (isCandidate(this.#candidate, { name, address: given })) return null;
    const entry = this.#find(name, address) ?? this.#make();
    if (entry === null) return null;
    if (part !== null) entry.parts.add(part);
    if (name !== null && isBetter(name, trust, entry)) {
      entry.name = name;
      entry.trust = trust;
    }
    entry.address ??= address;
    entry.title ??= title;
    entry.machine ||=
      (name !== null && isMachineName(name)) || (title !== null && isMachineName(title)) || signs.includes('bot');
    entry.mentions += 1;
    for (const sign of signs) entry.signs.add(sign);
    for (const mate of list ?? []) entry.mates.add(mate);
    if (form !== undefined) entry.forms.add(form);
    return entry;
  }

  #make(): Entry | null {
    if (this.#entries.length >= TEXT.people) return null;
    const entry: Entry = {
      name: null,
      address: null,
      title: null,
      parts: new Set(),
      signs: new Set(),
      mates: new Set(),
      forms: new Set(),
      trust: 0,
      mentions: 0,
      machine: false,
      likelihood: 0,
      role: 'interviewer',
    };
    this.#entries.push(entry);
    return entry;
  }

  #find(name: string | null, address: string | null): Entry | undefined {
    const byAddress = address === null ? undefined : this.#entries.find((entry) => entry.address === address);
    if (byAddress !== undefined) return byAddress;
    if (name !== null) {
      const key = nameKey(name);
      const exact = this.#entries.find(
        (entry) => entry.name !== null && nameKey(entry.name) === key && (address === null || entry.address === null),
      );
      if (exact !== undefined) return exact;
      const alike = this.#entries.filter(
        (entry) => entry.name !== null && sameName(entry.name, name) && (address === null || entry.address === null),
      );
      if (alike.length === 1) return alike[0];
      // 'Nico' is Nicolás Echeverri if no one else's name begins that way.
      const own = nameKey(name);
      const longer = this.#entries.filter(
        (entry) =>
          entry.name !== null && (isShortFor(own, nameKey(entry.name)) || isShortFor(nameKey(entry.name), own)),
      );
      if (alike.length === 0 && longer.length === 1 && address === null) return longer[0];
      // 'Mr Pruitt' and 'W. Pruitt' are both Wanda Pruitt.
      const longest = alike.toSorted((a, b) => (b.name?.length ?? 0) - (a.name?.length ?? 0))[0];
      if (longest !== undefined && alike.every((one) => sameName(one.name ?? '', longest.name ?? ''))) return longest;
      const nameless = this.#entries.filter(
        (entry) => entry.name === null && entry.address !== null && addressFits(entry.address, name),
      );
      if (nameless.length === 1 && address === null) return nameless[0];
    }
    if (address !== null) {
      const fitting = this.#entries.filter(
        (entry) =>
          entry.address === null &&
          entry.name !== null &&
          addressFits(address, entry.name) &&
          (name === null || sameName(entry.name, name)),
      );
      if (fitting.length === 1) return fitting[0];
    }
    return undefined;
  }

  /** Names known so far. */
  get names(): readonly string[] {
    return this.#entries.flatMap(({ name }) => (name === null ? [] : [name]));
  }

  has = (name: string): boolean => this.#entries.some((entry) => entry.name !== null && sameName(entry.name, name));

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** People listed together with an entry. */
  matesOf(entry: Entry): readonly Entry[] {
    return [...entry.mates].flatMap((name) => this.#find(name, null) ?? []).filter((one) => one !== entry);
  }

  /** Adds signs to somebody already known. */
  sign({ name, address }: Mailbox, signs: readonly string[]): void {
    const entry = this.#find(name, address);
    for (const sign of signs) entry?.signs.add(sign);
  }

  /** Those met and those who may be; everyone else is dropped. */
  met(): Met {
    const some = this.#entries.filter(({ machine, likelihood }) => !machine && likelihood >= DOUBTFUL);
    const likeliest = some.toSorted((a, b) => b.likelihood - a.likelihood).slice(0, 2);
    const isSure = (entry: Entry): boolean =>
      entry.likelihood >= (likeliest.includes(entry) && !isUnknown(entry) ? MET : MET_BESIDE);
    // The rows of one timetable stand or fall together.
    const isInRow = ({ signs }: Entry): boolean => signs.has('found:session');
    const rowsCount = some.some((one) => isInRow(one) && isSure(one));
    const met = some.filter((one) => isSure(one) || (rowsCount && isInRow(one) && one.likelihood >= IN_ROW));
    this.#complete(some);
    const likely = new Map<Person, number>();
    const person = ({ name, address, title, likelihood, role }: Entry): Person => {
      const made = { name, address, role, ...(title === null ? {} : { title }) };
      likely.set(made, likelihood);
      return made;
    };
    const people = met.map(person);
    const doubtful = some
      .filter((entry) => !met.includes(entry))
      .sort((a, b) => b.likelihood - a.likelihood)
      .map(person);
    return { people, doubtful, likely };
  }

  /** Addresses from the book, and names that an address spells out. */
  #complete(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const { name } = entry;
      if (entry.address === null && name !== null) {
        const fitting = this.#book.filter(
          ({ name: other, address }) =>
            !entries.some((one) => one.address === address) &&
            (other !== null
              ? nameKey(other) === nameKey(name) || (sameName(other, name) && !name.includes(' '))
              : addressFits(address ?? '', name)),
        );
        const [first] = fitting;
        if (first !== undefined && new Set(fitting.map(({ address }) => address)).size === 1) {
          entry.address = first.address;
          if (first.name !== null && nameKey(first.name).length > nameKey(name).length && !name.includes(' '))
            entry.name = first.name;
        }
      }
      if (entry.name === null && entry.address !== null) entry.name = nameInAddress(entry.address);
    }
  }
}
