/** An application as mails speak of it: cleaned values, people by name, sittings in order. */
import type { Application } from '../application/application.ts';
import type { Candidate } from '../application/candidate.ts';
import type { Stage } from '../application/interview.ts';
import { type Sitting, sittingsOf } from '../application/sittings.ts';
import { wishesOf } from '../application/wishes.ts';
import { line } from './clean.ts';
import type { Dates } from './dates.ts';
import { peopleOf, type Who } from './names.ts';

export interface View {
  readonly application: Application;
  readonly employer: string | null;
  readonly job: string | null;
  /** 'Acme', or 'this employer': used after 'with' or 'from'. */
  readonly them: string;
  /** Begins the subject, and is the same in every mail of the application: 'Acme', 'Your interview of 1 December'. */
  readonly label: string;
  /** 'Acme · Backend Engineer' */
  readonly about: string;
  readonly people: readonly Who[];
  readonly who: (key: string) => Who | null;
  readonly names: (keys: readonly string[]) => readonly string[];
  readonly sittings: readonly Sitting[];
  readonly sitting: (key: string) => Sitting | null;
}

export const STAGES: { readonly [stage in Stage]: string } = {
  'recruiter-screen': 'Call with the recruiter',
  'phone-screen': 'Phone screen',
  technical: 'Technical interview',
  'take-home-review': 'Review of your take-home work',
  panel: 'Panel',
  onsite: 'On-site',
  final: 'Final interview',
  informal: 'Informal chat',
};

const sameEmployer = (a: Application, b: Application): boolean =>
  a.id !== b.id && a.employer !== null && a.employer.toLowerCase() === b.employer?.toLowerCase();

export function viewOf(
  application: Application,
  others: readonly Application[],
  candidate: Candidate,
  dates: Dates,
): View {
  const employer = line(application.employer, 60);
  const job = line(application.job, 60);
  const people = peopleOf(application.contacts);
  const sittings = sittingsOf(application, wishesOf(candidate, dates.zone));
  const first = application.interviews.find((one) => one.facts.start !== null)?.facts.start ?? null;
  const unnamed =
    first === null ? 'Your interview' : `Your interview of ${dates.date(first).split(' ').slice(1).join(' ')}`;
  const twice = others.some((one) => sameEmployer(application, one));
  // A phone shows about 40 characters of a subject, and the question must be among them.
  const short = line(application.employer, 40);
  const label = short === null ? unnamed : twice && job !== null ? `${short}, ${job}` : short;
  const who = (key: string): Who | null => people.find((one) => one.key === key) ?? null;
  return {
    application,
    employer,
    job,
    them: employer ?? 'this employer',
    label,
    about: [employer ?? unnamed, job].filter((one) => one !== null).join(' · '),
    people,
    who,
    names: (keys) => keys.flatMap((key) => who(key)?.short ?? []),
    sittings,
    sitting: (key) => sittings.find((one) => one.key === key) ?? null,
  };
}

/** The people to thank, in the order that numbers in a reply refer to ('2 was not there'). */
export const metIn = (view: View, sitting: Sitting): readonly Who[] =>
  sitting.thanks.flatMap((key) => view.who(key) ?? []);

/** Who was expected in the sitting and did not come. */
export function absentIn(view: View, sitting: Sitting): readonly Who[] {
  const keys = [...new Set(sitting.interviews.flatMap((one) => one.absent))];
  return keys.filter((key) => !sitting.thanks.includes(key)).flatMap((key) => view.who(key) ?? []);
}
