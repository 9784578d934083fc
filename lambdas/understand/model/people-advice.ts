/** Whom a model says the candidate meets. Our own rules on who is nobody stay: rooms, bots, teams, the candidate. */
import { isCandidateName } from '../candidate.ts';
import { employerKey } from '../employer-key.ts';
import { isUsual, nameKey, sameName, withoutHonorific } from '../names.ts';
import type { Entry, Gathering } from '../people/gathering.ts';
import type { Reading } from '../reading.ts';
import { isPlatform } from '../senders/known.ts';
import { isMachineName } from '../writer.ts';
import type { Part, Pointed } from './pointed.ts';
import { shifted, TRUST } from './trust.ts';

/** Somebody of whom nobody of ours thought. */
const UNTHOUGHT = 0.15;

const NOBODY =
  /\b(?:team|panel|room|calendar|recruiting|talent|hiring|department|office|reception|support|committee|board|hr)\b|\[link|[@\d]/iu;

/** May be a person to meet: nobody of our own rules on who is none. */
const mayBeMet = (name: string, { candidate, words }: Reading, pointed: Pointed): boolean =>
  !NOBODY.test(name) &&
  !isMachineName(name) &&
  !isPlatform(name) &&
  !isCandidateName(candidate, name) &&
  !(/^\p{Ll}/u.test(name) || (!name.includes(' ') && isUsual(name, words))) &&
  ![pointed.employer, pointed.agency].some((one) => one !== '' && employerKey(one) === employerKey(name));

/** What is known from a header, a calendar or a sender is met whoever overlooks it. */
const KNOWN = ['attendee', 'organizer', 'from:own-address', 'from:signs'];

export function advisePeople(pointed: Pointed, gathering: Gathering, reading: Reading): void {
  const told = new Set<Entry>();
  for (const { name, part } of pointed.people) {
    const bare = withoutHonorific(name);
    const entry = entryOf(gathering, bare) ?? (part === 'none' ? null : added(gathering, bare, reading, pointed));
    if (entry === null || told.has(entry)) continue;
    told.add(entry);
    entry.likelihood = shifted(entry.likelihood, part === 'none' ? TRUST.notMet : TRUST.met);
    play(entry, part);
  }
  if (pointed.people.length === 0) return;
  for (const entry of gathering.entries)
    if (!told.has(entry) && !KNOWN.some((sign) => entry.signs.has(sign)))
      entry.likelihood = shifted(entry.likelihood, TRUST.unseen);
}

function entryOf(gathering: Gathering, name: string): Entry | null {
  const key = nameKey(name);
  const exact = gathering.entries.find((one) => one.name !== null && nameKey(one.name) === key);
  if (exact !== undefined) return exact;
  const alike = gathering.entries.filter((one) => one.name !== null && sameName(one.name, name));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function added(gathering: Gathering, name: string, reading: Reading, pointed: Pointed): Entry | null {
  if (!mayBeMet(name, reading, pointed)) return null;
  const entry = gathering.add({ name, address: null, title: null, part: null, signs: ['model'], trust: 0 });
  if (entry !== null) entry.likelihood = Math.max(entry.likelihood, UNTHOUGHT);
  return entry;
}

/** What they are to the candidate, where no title of theirs says it. */
function play(entry: Entry, part: Part): void {
  if (part === 'recruiter' && entry.title === null) entry.parts.add('recruiter');
  if (part === 'hiring-manager') entry.parts.add('hiring-manager');
  if (part === 'interviewer') entry.parts.add('named');
}
