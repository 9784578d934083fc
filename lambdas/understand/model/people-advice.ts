/** Whom a model says the candidate meets. Our rules for what is not a person still hold: rooms, bots, teams, the candidate. */

import { employerKey } from '../names/employer-key.ts';
import { isCandidateName } from '../people/candidate.ts';
import { isUsual, nameKey, sameName, withoutHonorific } from '../people/names.ts';
import type { Entry, Roster } from '../people/roster.ts';
import { rankOf } from '../people/titles.ts';
import { isMachineName } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { isPlatform } from '../senders/known.ts';
import type { Part, Pointed } from './pointed.ts';
import { placesOf } from './quotes.ts';
import { shifted, type Trust } from './trust.ts';

/** The least likelihood somebody starts with, however unlikely we thought it. */
const UNTHOUGHT = 0.15;

const NOBODY =
  /\b(?:team|panel|room|calendar|recruiting|talent|hiring|department|office|reception|support|committee|board|hr)\b|\[link|[@\d]/iu;

/** Could be a person the candidate meets: none of our rules rules them out. */
const mayBeMet = (name: string, { candidate, words }: Reading, pointed: Pointed): boolean =>
  !NOBODY.test(name) &&
  !isMachineName(name) &&
  !isPlatform(name) &&
  !isCandidateName(candidate, name) &&
  !(/^\p{Ll}/u.test(name) || (!name.includes(' ') && isUsual(name, words))) &&
  ![pointed.employer, pointed.agency].some((one) => one !== '' && employerKey(one) === employerKey(name));

/** People in the calendar stay, even if the model leaves them out. It seldom overlooks the writer, unless that is no person. */
const INVITED = ['attendee', 'organizer'];
const WRITES = ['from:own-address', 'from:signs'];

export function advisePeople(pointed: Pointed, roster: Roster, reading: Reading, trust: Trust): void {
  const told = new Set<Entry>();
  for (const { name, part } of pointed.people) {
    const bare = withoutHonorific(name);
    const known = writerOf(roster, bare, reading) ?? entryOf(roster, bare);
    const entry = known ?? (part === 'none' ? null : added(roster, bare, reading, pointed));
    if (entry === null || told.has(entry)) continue;
    told.add(entry);
    entry.likelihood =
      part === 'none'
        ? shifted(entry.likelihood, writes(entry) ? trust.unseen : trust.notMet)
        : shifted(Math.max(entry.likelihood, UNTHOUGHT), trust.met);
    spell(entry, bare, reading);
    play(entry, part, reading);
    // Whoever writes is not the recruiter if the model names another one.
    if (part === 'none' && entry.role === 'recruiter' && pointed.people.some((one) => one.part === 'recruiter'))
      entry.role = 'interviewer';
  }
  if (pointed.people.length === 0) return;
  for (const entry of roster.entries)
    if (!told.has(entry) && !INVITED.some((sign) => entry.signs.has(sign)))
      entry.likelihood = shifted(entry.likelihood, writes(entry) ? trust.writerUnseen : trust.unseen);
}

/** 'Gregory T. Halvorsen' is the signature of Greg Halvorsen. */
function writerOf(roster: Roster, name: string, { from }: Reading): Entry | null {
  const key = nameKey(name).split(' ');
  const own = nameKey(from?.name ?? '').split(' ');
  const isSame = key.length > 1 && own.length > 1 && key.at(-1) === own.at(-1) && key[0]?.[0] === own[0]?.[0];
  return isSame && from?.name != null ? entryOf(roster, from.name) : null;
}

/** 'Cdr Hugo Pym' without the title before the name, unless a header has it. */
function spell(entry: Entry, name: string, { text }: Reading): void {
  const own = entry.name;
  if (own === null || entry.trust > 1) return;
  const rest = own.startsWith(`${name} `) ? own.slice(name.length + 1) : '';
  const isLonger = name.endsWith(` ${own}`) || name.startsWith(`${own} `);
  // What was taken for a title is part of the name.
  if (isLonger && entry.title !== null && name.endsWith(` ${entry.title}`)) entry.title = null;
  const places = placesOf(text, own);
  // With the title before it, unless the name also occurs without.
  const isBare = own.endsWith(` ${name}`) && placesOf(text, name).length > places.length;
  const isCut = own.endsWith(` ${name}`) && places.length > 0 && places.every(({ from }) => withinHan(text, from));
  // A name does not go on in the next line.
  const runsOn = rest !== '' && places.length > 0 && !text.includes(own);
  if (isBare || isCut || isLonger || runsOn || /^\p{Ll}/u.test(rest)) entry.name = name;
}

/** Within a word of Han, which has no spaces around it: before '課' of '人事課'. */
const withinHan = (text: string, at: number): boolean =>
  at > 0 && /^\p{Script=Han}{2}$/u.test(text.slice(at - 1, at + 1));

function entryOf(roster: Roster, name: string): Entry | null {
  const key = nameKey(name);
  const exact = roster.entries.find((one) => one.name !== null && nameKey(one.name) === key);
  if (exact !== undefined) return exact;
  const alike = roster.entries.filter((one) => one.name !== null && sameName(one.name, name));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function added(roster: Roster, name: string, reading: Reading, pointed: Pointed): Entry | null {
  if (!mayBeMet(name, reading, pointed)) return null;
  return roster.add({ name, address: null, title: null, part: null, signs: ['model'], trust: 0 });
}

const writes = (entry: Entry): boolean => WRITES.some((sign) => entry.signs.has(sign));

/** A label before the name, or the words beside it, call them the recruiter. */
const CALLED_RECRUITER = 'found:text:recruiter';

/** Their role towards the candidate. */
function play(entry: Entry, part: Part, { words }: Reading): void {
  if (part === 'recruiter' || part === 'hiring-manager') entry.role = part;
  if (part !== 'interviewer' || entry.role === 'hiring-manager' || entry.signs.has(CALLED_RECRUITER)) return;
  entry.role = 'interviewer';
  // The model says they are not the recruiter, so a recruiter's title is somebody else's.
  if (entry.title !== null && rankOf(entry.title, words) === 'recruiter') entry.title = null;
}
