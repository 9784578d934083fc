/** Collects the facts that a draft may use from the application: what the candidate and the invites said, and nothing else. R18 */
import type { Debrief } from '../application/application.ts';
import type { Instant } from '../application/instant.ts';
import type { Outcome, Rapport } from '../application/instruction.ts';
import { PLAYBOOK } from '../application/playbook.ts';
import { stillToThank } from '../application/sitting-steps.ts';
import type { Sitting } from '../application/sittings.ts';
import { spellingOf } from '../application/spelling.ts';
import { isOutreach, type Outreach } from '../application/step.ts';
import type { About } from './context.ts';
import type { DraftFacts, DraftKind } from './draft.ts';
import type { View } from './view.ts';

/** The purpose of the note, which decides where its facts come from. */
export interface Occasion {
  readonly kind: DraftKind;
  /** The sitting it is about; null: the last one that has begun. */
  readonly sitting: string | null;
  /** The key of the contact; null: nobody known. */
  readonly to: string | null;
  /** Which outreach of the silence it is. */
  readonly angle?: number;
  readonly about?: string;
  readonly others?: readonly string[];
  readonly enclosed?: string;
}

/** At least how many note numbers a round takes; it needs one per thank-you. */
const PLACES = 8;

const met = (view: View, round: number): readonly string[] => [
  ...new Set(view.sittings.filter((one) => one.round === round).flatMap((one) => one.thanks)),
];

const placesOf = (view: View, round: number): number => Math.max(PLACES, met(view, round).length);

const roundsOf = (view: View): number => Math.max(0, ...view.sittings.map((one) => one.round));

/** Numbers for closing notes, after all outreach that R12 and R13 allow. */
const LATE: { readonly [kind in DraftKind]?: number } = {
  'after-rejection': 0,
  'offer-received': 1,
  'offer-accepted': 2,
  withdrawing: 3,
};

/** The number of a note, unique within the application (R5). */
function placeOf(view: View, occasion: Occasion, sitting: Sitting | null): number {
  const rounds = Array.from({ length: roundsOf(view) }, (_, index) => placesOf(view, index + 1));
  const thanks = rounds.reduce((sum, one) => sum + one, 0);
  const { kind, to } = occasion;
  if (kind === 'thank') {
    const round = sitting?.round ?? 1;
    const before = rounds.slice(0, round - 1).reduce((sum, one) => sum + one, 0);
    return before + Math.max(0, met(view, round).indexOf(to ?? ''));
  }
  const outreach = view.application.steps.filter((one) => isOutreach(one.step));
  if (kind === 'status-check' || kind === 'second-check' || kind === 'hiring-manager' || kind === 'keep-in-touch') {
    const known = outreach.findIndex((one) => one.step === kind && one.about === occasion.about);
    return thanks + (known === -1 ? outreach.length : known);
  }
  const people = view.people.findIndex((one) => one.key === to);
  return thanks + outreach.length + 1 + (LATE[kind] ?? 4 + Math.max(0, people));
}

/** '12 December', or 'December 12' in America. */
function dayIn({ input, dates }: About, at: Instant): string {
  const [, day = '', month = ''] = dates.date(at).split(' ');
  return spellingOf(input.candidate, dates.zone) === 'american' ? `${month} ${day}` : `${day} ${month}`;
}

/** 'on Tuesday' within a week, else 'on 1 December': still true if it is sent some days later. */
function whenWas(about: About, sitting: Sitting | null): string | null {
  if (sitting === null) return null;
  const { dates } = about;
  const [weekday] = dates.date(sitting.start).split(' ');
  const away = dates.daysAway(sitting.start);
  if (away > 0) return null;
  return away > -6 ? `on ${weekday}` : `on ${dayIn(about, sitting.start)}`;
}

function lastFelt(debriefs: readonly Debrief[], view: View): Rapport | null {
  const order = view.sittings.map((one) => one.key);
  const felt = debriefs
    .filter((one) => one.rapport !== null)
    .sort((a, b) => order.indexOf(a.sitting) - order.indexOf(b.sitting));
  return felt.at(-1)?.rapport ?? null;
}

/** What names nobody was discussed with the only person met. A name alone is no topic. */
function discussedWith(view: View, debriefs: readonly Debrief[], to: string | null): readonly string[] {
  const names = new Set(view.people.flatMap((one) => [one.name.toLowerCase(), one.short.toLowerCase()]));
  return debriefs.flatMap((one) => {
    const met = view.sitting(one.sitting)?.met ?? [];
    const alone = met.length === 1 && met[0] === to;
    return one.discussed
      .filter(
        ({ person, text }) => (person === to || (person === null && alone)) && !names.has(text.trim().toLowerCase()),
      )
      .map(({ text }) => text);
  });
}

/** Whose thanks never went out in the last round, once it is too late for a note of their own. R1 */
export function unthankedIn({ view, input }: About, to: string | null): NonNullable<DraftFacts['unthanked']> {
  const past = view.sittings.filter((one) => one.end + PLAYBOOK.thank.expires <= input.now);
  const round = past.at(-1)?.round;
  const keys = past.filter((one) => one.round === round).flatMap((one) => stillToThank(view.application, one));
  return { you: to !== null && keys.includes(to), others: view.names(keys.filter((key) => key !== to)) };
}

/** 'Friday' within a week, else '12 December', as the candidate writes dates. */
function answerDay(about: About): string | null | undefined {
  const { view, dates } = about;
  const { answerBy } = view.application;
  if (answerBy == null) return answerBy;
  return dates.daysAway(answerBy) < 7 ? dates.date(answerBy).split(' ')[0] : dayIn(about, answerBy);
}

/** The date by which word was expected, once it has passed, and whether this person wrote it: nobody else is told that they did. R17, R18 */
function promisedIn(about: About, to: string | null): Pick<DraftFacts, 'promised' | 'promisedByYou'> {
  const { view, input } = about;
  const word = view.application.words.findLast((one) => one.expectBy !== null);
  const until = word?.expectBy ?? null;
  if (word === undefined || until === null || until > input.now) return { promised: null };
  return { promised: dayIn(about, until), promisedByYou: word.from !== null && word.from === to };
}

export function factsOf(about: About, occasion: Occasion): DraftFacts {
  const { view, input, dates } = about;
  const { application } = view;
  const begun = view.sittings.filter((one) => one.start <= input.now);
  const sitting = occasion.sitting === null ? (begun.at(-1) ?? null) : view.sitting(occasion.sitting);
  const isThanks = occasion.kind === 'thank';
  const debriefs = isThanks ? application.debriefs.filter((one) => one.sitting === sitting?.key) : application.debriefs;
  const debrief = application.debriefs.find((one) => one.sitting === sitting?.key) ?? null;
  const who = occasion.to === null ? null : view.who(occasion.to);
  const again = application.redrafts[`${stepOf(occasion.kind)}/${occasion.to ?? ''}`];
  const { candidate } = input;
  return {
    kind: occasion.kind,
    seed: application.id,
    nth: placeOf(view, occasion, sitting),
    version: again?.version ?? 0,
    alike: again?.alike ?? 0,
    tone: again?.tone ?? 'usual',
    spelling: spellingOf(candidate, dates.zone),
    country: candidate.country,
    ...(isThanks ? { promised: null } : promisedIn(about, occasion.to)),
    candidate: { name: candidate.name, signature: candidate.signature },
    recipient: {
      name: who?.contact.name ?? null,
      address: who?.contact.address ?? null,
      role: who?.contact.role ?? 'recruiter',
      title: who?.contact.title ?? null,
    },
    employer: application.employer,
    job: application.job,
    stage: sitting?.interviews.at(-1)?.facts.stage ?? null,
    round: sitting?.round ?? 1,
    rapport: isThanks ? (debrief?.rapport ?? null) : lastFelt(application.debriefs, view),
    discussed: discussedWith(view, debriefs, occasion.to),
    met: occasion.to !== null && begun.some((one) => one.met.includes(occasion.to ?? '')),
    answerBy: answerDay(about),
    ...(occasion.kind === 'status-check' ? { unthanked: unthankedIn(about, occasion.to) } : {}),
    forgot: isThanks ? (debrief?.forgot.at(-1) ?? null) : null,
    link: isThanks ? (debrief?.link ?? application.links.at(-1) ?? null) : null,
    asks: occasion.kind === 'status-check' || occasion.kind === 'second-check' ? application.asks : [],
    news: application.news,
    angle: occasion.angle ?? 0,
    // A thank-you is sent on the day or the next, and names neither.
    when: occasion.kind === 'thank' ? null : whenWas(about, sitting),
    others: occasion.others ?? [],
    enclosed: occasion.enclosed ?? null,
  };
}

/** Redrafts are requested by the name of the step. */
function stepOf(kind: DraftKind): string {
  return kind;
}

export const CLOSING: { readonly [outcome in Outcome]: DraftKind } = {
  rejected: 'after-rejection',
  offer: 'offer-received',
  accepted: 'offer-accepted',
  withdrawn: 'withdrawing',
};

export const isOutreachKind = (kind: string): kind is Outreach =>
  kind === 'status-check' || kind === 'second-check' || kind === 'hiring-manager' || kind === 'keep-in-touch';
