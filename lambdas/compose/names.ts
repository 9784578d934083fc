/** What people are called in a mail: 'Priya' if that is unique, 'Priya Shah' if two share it, the address if there is no name. */
import type { Contact } from '../application/application.ts';
import { bare, isolated, line } from './clean.ts';

export interface Who {
  readonly key: string;
  readonly name: string;
  readonly short: string;
  readonly address: string | null;
  readonly contact: Contact;
}

const TITLES: ReadonlySet<string> = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'mx', 'sir', 'professor', 'doctor']);

const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase().replaceAll('.', ''));

/** 'Shah, Priya' becomes 'Priya Shah'. */
function turned(name: string): string {
  const [last, first, ...more] = name.split(',').map((one) => one.trim());
  return more.length === 0 && last && first ? `${first} ${last}` : name;
}

function first(name: string): string {
  const words = name.split(' ');
  if (isTitle(words[0] ?? '') || words.length === 1) return name;
  const given = words[0] ?? name;
  // Nobody is called by an initial alone.
  return [...given.replaceAll('.', '')].length < 2 ? name : given;
}

/** Everybody in the application, in its order. */
export function peopleOf(contacts: readonly Contact[]): readonly Who[] {
  const named = contacts.map((contact) => {
    const address = line(contact.address, 100);
    const given = line(contact.name, 60);
    const name = given === null ? (address ?? 'somebody') : turned(bare(given));
    const short = given === null ? name : first(name);
    return { key: contact.key, name: isolated(bare(name)), short: isolated(bare(short)), address, contact };
  });
  const uses = Map.groupBy(named, (one) => one.short.toLowerCase());
  return named.map((one) => ((uses.get(one.short.toLowerCase())?.length ?? 0) > 1 ? { ...one, short: one.name } : one));
}
