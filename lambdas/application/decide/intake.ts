/** Takes in what a message says about interviews: new, moved or cancelled ones, and old copies that change nothing. */
import type { Application, Contact, KnownInterview } from '../application.ts';
import { isCancelled, isInvite, knownInterview, newer, plainUid } from '../changes.ts';
import type { Instant } from '../instant.ts';
import type { Interview, Mailbox, Person } from '../interview.ts';
import type { Letter, Question } from '../letter.ts';
import { prepareIsFolded } from '../sitting-steps.ts';
import { sittingsOf } from '../sittings.ts';
import { asCorrected } from './as-sent.ts';
import type { Deciding } from './deciding.ts';
import { cancelled, lean, merged } from './merged.ts';
import { findContact, mergedContact, nextKey } from './people.ts';

export interface Intake {
  readonly interviews: readonly Interview[];
  /** What is missing or doubtful, already put as questions. */
  readonly questions: readonly Question[];
}

type Change = (Letter & { kind: 'confirm' })['change'];

/** How much each kind of change weighs. If one message brings several, the heaviest is reported. */
const WEIGHT: readonly Change[] = ['older-copy', 'nothing-new', 'corrected', 'new', 'cancelled', 'moved'];

/** Returns the heaviest change that the message brought. */
export function intake(making: Deciding, { interviews, questions }: Intake): Change {
  const keys: string[] = [];
  let change: Change = 'older-copy';
  let before: Instant | null = null;
  for (const interview of interviews.filter(isInvite)) {
    identify(making, interview);
    const result = take(making, interview);
    keys.push(result.key);
    if (WEIGHT.indexOf(result.change) > WEIGHT.indexOf(change)) change = result.change;
    before ??= result.before;
  }
  making.write({
    kind: 'confirm',
    interviews: keys,
    change,
    before,
    prepare: folded(making, keys),
    questions: stillOpen(making, questions),
  });
  return change;
}

/** Drops questions about what is already known. */
function stillOpen(making: Deciding, questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ about }) => about !== 'employer' || making.state().employer === null);
}

/** The first message that gives employer, job or agency wins; later ones only fill gaps. */
function identify(making: Deciding, { employer, job, agency }: Interview): void {
  const known = making.state();
  const fresh = {
    ...(known.employer === null && employer !== null ? { employer } : {}),
    ...(known.job === null && job !== null ? { job } : {}),
    ...(known.agency === null && agency !== undefined ? { agency } : {}),
  };
  if (Object.keys(fresh).length > 0) making.record({ type: 'identified', ...fresh });
}

/** The contact's key. Records a new contact, and new facts about a known one. */
export function noteContact(making: Deciding, person: Person): string {
  const { contacts } = making.state();
  const known = findContact(contacts, person);
  const contact: Contact =
    known === null
      ? {
          key: nextKey(contacts),
          name: person.name,
          address: person.address,
          role: person.role,
          title: person.title ?? null,
        }
      : mergedContact(known, person);
  if (known === null || JSON.stringify(known) !== JSON.stringify(contact))
    making.record({ type: 'contact-noted', contact });
  return contact.key;
}

/** An organizer who is not already a known contact is taken for the recruiter. */
function organizer(making: Deciding, who: Mailbox | null): void {
  if (who?.address == null || findContact(making.state().contacts, who) !== null) return;
  noteContact(making, { ...who, role: 'recruiter' });
}

const nextInterviewKey = (state: Application): string =>
  `i${Math.max(0, ...state.interviews.map((one) => Number(one.key.slice(1)))) + 1}`;

const isSameUid = (a: Interview, b: Interview): boolean =>
  a.uid !== null && b.uid !== null && plainUid(a.uid) === plainUid(b.uid);

const isOther = (a: Interview, b: Interview): boolean => a.uid !== null && !isSameUid(a, b);

/** The known interview that the incoming one describes. The employer was matched already, so the mail need not repeat it. */
function findKnown({ interviews, employer, job }: Application, incoming: Interview): KnownInterview | undefined {
  const named = (facts: Interview): Interview => ({
    ...facts,
    employer: employer ?? facts.employer,
    job: job ?? facts.job,
  });
  const among = (factsOf: (one: KnownInterview) => Interview): KnownInterview | undefined =>
    knownInterview(
      interviews.map((one) => ({ ...one, facts: named(factsOf(one)) })),
      named(incoming),
      { moves: incoming.moves === true },
    );
  // As it stands now, else as it was before the candidate corrected it.
  const known =
    among(({ facts }) => facts) ?? among(({ facts, asSent }) => ({ ...facts, ...(asSent ?? {}), people: [] }));
  return interviews.find((one) => one.key === known?.key);
}

/** An older revision. A cancelled interview is only revived by a newer one. RFC 5546 §2.1.5 */
const isOld = (known: Interview, incoming: Interview, ends: boolean): boolean =>
  newer(known, incoming) || (isCancelled(known) && !ends && !newer(incoming, known));

/** If only a machine interviews, the organizer is thanked instead. */
function peopleOf(making: Deciding, { people, organizer }: Interview): readonly string[] {
  const met = people.filter((one) => one.machine !== true).map((person) => noteContact(making, person));
  const host = organizer === null ? null : findContact(making.state().contacts, organizer);
  return met.length === 0 && people.length > 0 && host !== null ? [host.key] : met;
}

/** Prose about a known interview, and an update that names only HR, are not complete lists: people known before are still met. */
function metWith(
  state: Application,
  known: KnownInterview | undefined,
  named: readonly string[],
  inProse: boolean,
): readonly string[] {
  if (known === undefined) return named;
  const roleOf = (key: string) => state.contacts.find((one) => one.key === key)?.role;
  const whole = !inProse && named.some((key) => roleOf(key) !== 'recruiter');
  const { people } = known;
  const added = people.filter((key) => known.asSent?.people?.includes(key) === false);
  return [...new Set(whole ? [...named, ...added] : [...people, ...named])];
}

/** Whether nothing is new. Cheap comparisons come first, because serializing all facts is slow. */
const isSame = (known: KnownInterview, facts: Interview, met: readonly string[]): boolean =>
  !known.dropped &&
  known.facts.start === facts.start &&
  known.facts.sequence === facts.sequence &&
  JSON.stringify([known.facts, known.people]) === JSON.stringify([facts, met]);

interface Taken {
  readonly key: string;
  readonly change: Change;
  readonly before: Instant | null;
}

function take(making: Deciding, sent: Interview): Taken {
  const known = findKnown(making.state(), sent);
  const ends = isCancelled(sent);
  const { incoming, asSent } = known === undefined || ends ? { incoming: sent, asSent: {} } : asCorrected(known, sent);
  if (known !== undefined && isSameUid(known.facts, incoming) && isOld(known.facts, incoming, ends)) {
    return { key: known.key, change: 'older-copy', before: null };
  }
  organizer(making, incoming.organizer);
  const people = peopleOf(making, incoming);
  // A new interview that replaces a cancelled one gets its own record, so that old copies of the cancelled one are still recognized.
  const another = known !== undefined && !ends && isCancelled(known.facts) && isOther(known.facts, incoming);
  const key = known === undefined || another ? nextInterviewKey(making.state()) : known.key;
  const facts = lean(ends ? cancelled(known, incoming) : merged(known, incoming, another));
  const met = ends ? (known?.people ?? people) : metWith(making.state(), known, people, incoming.uid === null);
  if (known !== undefined && isSame(known, facts, met)) return { key, change: 'nothing-new', before: null };
  making.record({
    type: 'interview-noted',
    key,
    facts,
    people: met,
    ...(Object.keys(asSent).length === 0 ? {} : { asSent }),
  });
  if (another) {
    const before = known.facts.start;
    return { key, change: before === null ? 'new' : 'moved', before };
  }
  if (ends)
    return {
      key,
      change: known?.facts.status === 'cancelled' ? 'nothing-new' : 'cancelled',
      before: known?.facts.start ?? null,
    };
  if (known === undefined || known.dropped) return { key, change: 'new', before: null };
  const told = known.facts;
  if (told.start !== null && told.start !== facts.start) return { key, change: 'moved', before: told.start };
  // A proposed time that is now agreed is told as an interview that is new.
  const isSettledNow = told.status === 'tentative' && facts.status === 'confirmed';
  if (told.status === 'cancelled' || isSettledNow) return { key, change: 'new', before: null };
  const sameForAPerson =
    told.start === facts.start &&
    told.end === facts.end &&
    told.location === facts.location &&
    told.joinUrl === facts.joinUrl &&
    JSON.stringify(met) === JSON.stringify(known.people);
  return { key, change: sameForAPerson ? 'nothing-new' : 'corrected', before: null };
}

/** Whether the interview questions go into the confirmation, because the evening before is too close. */
function folded(making: Deciding, keys: readonly string[]): boolean {
  return sittingsOf(making.state(), making.wishes).some(
    (sitting) =>
      sitting.start > making.now &&
      sitting.interviews.some((one) => keys.includes(one.key)) &&
      prepareIsFolded(sitting, making.wishes, making.now),
  );
}
