/** Resolves who is meant: contacts by name, address or list number, and the key for a new contact. */
import type { Application, Contact } from '../application.ts';
import type { Mailbox, Person } from '../interview.ts';

/** Lower case, without accents and punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.+-]+/gu, ' ')
    .trim();

const isAt = ({ address, formerly = [] }: Contact, said: string | null): boolean =>
  said !== null && (address === said || formerly.includes(said));

/** The same person mentioned twice: the same address, or the same name if one mention has no address. */
export function findContact(contacts: readonly Contact[], who: Mailbox): Contact | null {
  const byAddress = who.address === null ? undefined : contacts.find((one) => isAt(one, who.address));
  if (byAddress !== undefined) return byAddress;
  if (who.name === null) return null;
  const name = plain(who.name);
  return (
    contacts.find(
      (one) => one.name !== null && plain(one.name) === name && (one.address === null || who.address === null),
    ) ?? null
  );
}

export function nextKey(contacts: readonly Contact[]): string {
  const last = Math.max(0, ...contacts.map((one) => Number(one.key.slice(1))));
  return `p${last + 1}`;
}

/** Merges two mentions of one person. A role stated before is not replaced by a weaker one. */
export function mergedContact(known: Contact, seen: Person): Contact {
  const longer =
    known.name !== null &&
    seen.name !== null &&
    seen.name.length > known.name.length &&
    plain(seen.name).startsWith(plain(known.name));
  return {
    ...known,
    name: known.name === null || longer ? (seen.name ?? known.name) : known.name,
    address: known.address ?? seen.address,
    role: known.role === 'interviewer' ? seen.role : known.role,
    title: known.title ?? seen.title ?? null,
  };
}

/** At most one letter wrong, missing or too many. */
function nearly(a: string, b: string): boolean {
  if (a.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}

type Meant =
  | { readonly is: 'one'; readonly key: string }
  | { readonly is: 'rest' }
  | { readonly is: 'nobody' }
  | { readonly is: 'several'; readonly keys: readonly string[] };

/** The contacts that a name, a list number ('2') or 'rest' means, looked up in `among` first, then in all contacts. */
export function whoIs(application: Application, said: string, among: readonly string[]): Meant {
  const name = plain(said);
  if (name === 'rest') return { is: 'rest' };
  if (/^\d{1,2}$/.test(name)) {
    const key = among[Number(name) - 1];
    return key === undefined ? { is: 'nobody' } : { is: 'one', key };
  }
  const near = application.contacts.filter((one) => among.includes(one.key));
  for (const list of [near, application.contacts]) {
    for (const fits of [isCalled, isPartOf, isNearly]) {
      const found = list.filter((one) => fits(one, name));
      if (found[0] !== undefined && found.length === 1) return { is: 'one', key: found[0].key };
      if (found.length > 1) return { is: 'several', keys: found.map((one) => one.key) };
    }
  }
  return { is: 'nobody' };
}

const words = (one: Contact): readonly string[] => (one.name === null ? [] : plain(one.name).split(' '));
const isCalled = (one: Contact, name: string): boolean =>
  (one.name !== null && plain(one.name) === name) || one.address === name;
const isPartOf = (one: Contact, name: string): boolean =>
  name.split(' ').every((word) => words(one).includes(word)) ||
  (one.name === null && (one.address ?? '').split('@')[0] === name);
const isNearly = (one: Contact, name: string): boolean =>
  name.split(' ').every((word) => words(one).some((other) => other === word || nearly(word, other)));

/** How a contact is called in a sentence. */
export const called = (application: Application, key: string): string => {
  const one = application.contacts.find((contact) => contact.key === key);
  return one?.name ?? one?.address ?? 'them';
};

export const firstName = (application: Application, key: string): string =>
  called(application, key).split(' ')[0] ?? 'them';
