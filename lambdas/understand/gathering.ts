/** The people of one message, each once, though name and address come from different places. */
import type { Mailbox, Person } from '../application/interview.ts';
import { TEXT } from '../application/limits.ts';
import { type Candidate, isCandidate } from './candidate.ts';
import { addressFits, nameInAddress, nameKey, sameName } from './names.ts';
import { type Rank, rankOf, rolesOf } from './titles.ts';
import type { Words } from './words.ts';
import { isMachineAddress, isMachineName, isPersonal } from './writer.ts';

/** How somebody came to be known; it decides their role where no title does. */
export type Part = 'organizer' | 'writer' | 'attendee' | 'named' | 'recruiter' | 'hiring-manager';

interface Entry {
  name: string | null;
  address: string | null;
  title: string | null;
  readonly parts: Set<Part>;
  machine: boolean;
}

export class Gathering {
  readonly #entries: Entry[] = [];
  readonly #candidate: Candidate;
  readonly #words: Words;
  readonly #book: readonly Mailbox[];
  #lean: 'hiring-manager' | 'recruiter' | null = null;

  /** `book`: addresses that stand somewhere in the message; they complete names, and bring nobody of themselves. */
  constructor(candidate: Candidate, words: Words, book: readonly Mailbox[]) {
    this.#candidate = candidate;
    this.#words = words;
    this.#book = book.filter((one) => one.address !== null && !isCandidate(candidate, one) && isPersonal(one));
  }

  add(one: Mailbox & { readonly title?: string | null }, part: Part): void {
    const address = one.address === null || isMachineAddress(one.address) ? null : one.address;
    const { name } = one;
    if (address === null && name === null) return;
    if (isCandidate(this.#candidate, { name, address: one.address })) return;
    const entry = this.#find(name, address) ?? this.#make();
    if (entry === null) return;
    entry.parts.add(part);
    if (
      name !== null &&
      (entry.name === null || nameKey(name).split(' ').length > nameKey(entry.name).split(' ').length)
    )
      entry.name = name;
    entry.address ??= address;
    entry.title ??= one.title ?? null;
    entry.machine ||= (name !== null && isMachineName(name)) || (one.title != null && isMachineName(one.title));
  }

  #make(): Entry | null {
    if (this.#entries.length >= TEXT.people) return null;
    const entry: Entry = { name: null, address: null, title: null, parts: new Set(), machine: false };
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

  drop(name: string): void {
    const at = this.#entries.findIndex(
      (entry) =>
        entry.name !== null && sameName(entry.name, name) && !entry.parts.has('attendee') && !entry.parts.has('writer'),
    );
    if (at >= 0) this.#entries.splice(at, 1);
  }

  /** What a title says of the one who is met: 'Hiring Manager Interview', 'Recruiter Screen'. */
  lean(role: 'hiring-manager' | 'recruiter'): void {
    this.#lean = role;
  }

  people(): readonly Person[] {
    this.#complete();
    const met = this.#entries.filter((entry) => !entry.machine);
    const roles = [...rolesOf(met.map((entry) => this.#rank(entry)))];
    const open = roles.flatMap((role, index) => (role === 'interviewer' && met[index]?.title == null ? [index] : []));
    const [only] = open;
    if (
      this.#lean !== null &&
      only !== undefined &&
      open.length === 1 &&
      !roles.includes(this.#lean === 'recruiter' ? 'recruiter' : 'hiring-manager')
    )
      roles[only] = this.#lean;
    return met.map((entry, index) => ({
      name: entry.name,
      address: entry.address,
      role: roles[index] ?? 'interviewer',
      ...(entry.title === null ? {} : { title: entry.title }),
    }));
  }

  /** Addresses from the book, and names that an address spells out. */
  #complete(): void {
    for (const entry of this.#entries) {
      const { name } = entry;
      if (entry.address === null && name !== null) {
        const fitting = this.#book.filter(
          ({ name: other, address }) =>
            !this.#entries.some((one) => one.address === address) &&
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

  #rank({ title, parts }: Entry): Rank {
    if (parts.has('hiring-manager')) return 'hiring-manager';
    const rank = title === null ? null : rankOf(title, this.#words);
    if (parts.has('recruiter')) return 'recruiter';
    if (rank !== null && rank !== 'other') return rank;
    if (rank === 'other') return 'other';
    return (parts.has('organizer') || parts.has('writer')) && !parts.has('named') ? 'recruiter' : 'other';
  }
}
