/** Which known application a message is about: by UID, by employer and hour, by employer and job, then by who wrote. */
import { plainUid } from '../application/changes.ts';
import { plainEmployer, plainJob } from '../application/employer-name.ts';
import type { Instant } from '../application/instant.ts';
import type { Understanding } from './understanding.ts';

/** What must be known about an application to tell it from others. */
export interface KnownApplication {
  readonly id: string;
  readonly employer: string | null;
  /** Also by what it was called before it was corrected. */
  readonly employers: readonly string[];
  readonly job: string | null;
  readonly uids: readonly string[];
  /** When its interviews begin, or began before they were moved. */
  readonly starts: readonly Instant[];
  /** It has ended: only its own UID or its own people lead back to it. */
  readonly closed: boolean;
  /** Addresses of its contacts, lower case. */
  readonly addresses: readonly string[];
}

/** One application, several that cannot be told apart, or none. */
export type Match = { readonly is: string } | { readonly ask: readonly string[] } | 'new';

const one = (found: readonly KnownApplication[]): Match | null => {
  const [first, second] = found;
  if (first === undefined) return null;
  return second === undefined ? { is: first.id } : { ask: found.map(({ id }) => id) };
};

const sameJob = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && plainJob(a) === plainJob(b);

export function matchApplications(understanding: Understanding, known: readonly KnownApplication[]): Match {
  const uids = new Set(understanding.interviews.flatMap(({ uid }) => (uid === null ? [] : [plainUid(uid)])));
  const byUid = one(known.filter((application) => application.uids.some((uid) => uids.has(plainUid(uid)))));
  if (byUid !== null) return byUid;

  const named = understanding.interviews.find(({ employer }) => employer !== null);
  const bySameHour = one(
    known.filter((application) => isSameHour(understanding, named?.employer ?? null, application)),
  );
  if (bySameHour !== null) return bySameHour;
  const live = known.filter(({ closed }) => !closed);
  if (named?.employer != null) return byEmployer(named.employer, named.job, known);
  return byWriter(understanding, live) ?? byText(understanding, live) ?? byWriter(understanding, known) ?? 'new';
}

/** Nobody has two interviews with one employer at one hour. Two copies of an invite may differ in the job, or one lack the employer. */
function isSameHour({ interviews }: Understanding, employer: string | null, known: KnownApplication): boolean {
  const isSame =
    employer === null ||
    known.employer === null ||
    known.employers.some((one) => plainEmployer(one) === plainEmployer(employer));
  return isSame && interviews.some(({ start }) => start !== null && known.starts.includes(start));
}

/** If both name a job, it decides; an ended application comes back only if the job is the same. */
function byEmployer(employer: string, job: string | null, known: readonly KnownApplication[]): Match {
  const same = known.filter((one) => one.employer !== null && plainEmployer(one.employer) === plainEmployer(employer));
  const live = same.filter(({ closed }) => !closed);
  const exact = one(live.filter((application) => sameJob(application.job, job)));
  if (exact !== null) return exact;
  // If one of them says nothing about the job, they may be the same.
  const open = one(live.filter((application) => application.job === null || job === null));
  if (open !== null) return open;
  return one(same.filter((application) => application.closed && sameJob(application.job, job))) ?? 'new';
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The writer is a contact, or shares a domain with one. */
function byWriter({ forwarded }: Understanding, known: readonly KnownApplication[]): Match | null {
  const writer = forwarded?.from?.address ?? null;
  if (writer === null) return null;
  const contact = one(known.filter(({ addresses }) => addresses.includes(writer)));
  return (
    contact ?? one(known.filter(({ addresses }) => addresses.some((address) => domainOf(address) === domainOf(writer))))
  );
}

/** The employer's name occurs in the subject or early in the text. */
function byText({ forwarded, subject }: Understanding, known: readonly KnownApplication[]): Match | null {
  const text = ` ${plainEmployer(`${subject ?? ''} ${forwarded?.subject ?? ''}`)} ${plainEmployer((forwarded?.text ?? '').slice(0, 300))} `;
  return one(known.filter(({ employer }) => employer !== null && text.includes(` ${plainEmployer(employer)} `)));
}
