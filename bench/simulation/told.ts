/** What was told of one application so far, read off its recorded events by the checker's own rules. */
import type { Event } from '../../lambdas/application/application.ts';

export interface ToldInterview {
  readonly key: string;
  readonly uid: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly zone: string | null;
  readonly allDay: boolean;
  readonly screen: boolean;
  readonly cancelled: boolean;
  readonly people: readonly string[];
  readonly absent: Set<string>;
  readonly present: Set<string>;
  readonly noted: number;
  dropped: boolean;
}

export interface ToldStep {
  readonly step: string;
  readonly about: string;
  offered: number[];
  reminded: number[];
  readonly done: { readonly person: string | null; readonly at: number }[];
  readonly skipped: { readonly person: string | null; readonly at: number }[];
  snoozed: number | null;
}

export interface Told {
  readonly id: string;
  readonly events: { readonly at: number; readonly by: string; readonly event: Event }[];
  readonly undone: Set<string>;
  employer: string | null;
  agency: boolean;
  status: string;
  readonly interviews: Map<string, ToldInterview>;
  readonly contacts: Map<string, { readonly role: string; readonly address: string | null }>;
  readonly steps: Map<string, ToldStep>;
  readonly words: { readonly at: number; readonly expectBy: number | null }[];
  nextRound: number | null;
  /** By sitting: when something was last said of it. */
  readonly answered: Map<string, number>;
  readonly felt: Map<string, string>;
  quiet: number;
  /** News from the employer, or a change of mind: the silence begins anew. */
  changedAt: number;
}

const blank = () => ({
  employer: null,
  agency: false,
  status: 'active',
  interviews: new Map(),
  contacts: new Map(),
  steps: new Map(),
  words: [],
  nextRound: null,
  answered: new Map(),
  felt: new Map(),
  quiet: 0,
  changedAt: 0,
});

export const toldOf = (id: string): Told => ({ id, events: [], undone: new Set(), ...blank() });

const STAYS = new Set(['opened', 'offered', 'reminded', 'undone']);

export function tell(told: Told, at: number, by: string, event: Event): void {
  told.events.push({ at, by, event });
  if (event.type !== 'undone') return apply(told, at, event);
  told.undone.add(event.change);
  Object.assign(told, blank());
  for (const one of told.events)
    if (STAYS.has(one.event.type) || !told.undone.has(one.by)) apply(told, one.at, one.event);
  told.changedAt = at;
}

export function stepOf(told: Told, step: string, about: string): ToldStep | null {
  return told.steps.get(`${step}|${about}`) ?? null;
}

function opened(told: Told, step: string, about: string): ToldStep {
  const known = stepOf(told, step, about);
  if (known !== null) return known;
  const fresh: ToldStep = { step, about, offered: [], reminded: [], done: [], skipped: [], snoozed: null };
  told.steps.set(`${step}|${about}`, fresh);
  return fresh;
}

function apply(told: Told, at: number, event: Event): void {
  switch (event.type) {
    case 'identified':
      told.employer = event.employer ?? told.employer;
      told.agency = told.agency || event.agency !== undefined;
      return;
    case 'interview-noted': {
      const { facts } = event;
      const before = told.interviews.get(event.key);
      const same = before !== undefined && before.start === facts.start;
      told.interviews.set(event.key, {
        key: event.key,
        uid: facts.uid,
        start: facts.start,
        end: facts.end,
        zone: facts.timeZone,
        allDay: facts.allDay,
        screen: facts.stage === 'recruiter-screen',
        cancelled: facts.status === 'cancelled',
        people: event.people,
        absent: same ? before.absent : new Set(),
        present: same ? before.present : new Set(),
        noted: same ? before.noted : at,
        dropped: false,
      });
      told.changedAt = at;
      return;
    }
    case 'interview-dropped': {
      const known = told.interviews.get(event.key);
      if (known !== undefined) told.interviews.set(event.key, { ...known, dropped: true });
      told.changedAt = at;
      return;
    }
    case 'contact-noted':
      told.contacts.set(event.contact.key, { role: event.contact.role, address: event.contact.address });
      return;
    case 'contact-removed':
      told.contacts.delete(event.key);
      return;
    case 'present': {
      const known = told.interviews.get(event.interview);
      if (known !== undefined)
        told.interviews.set(event.interview, { ...known, present: new Set([...known.present, event.person]) });
      return;
    }
    case 'absent': {
      const known = told.interviews.get(event.interview);
      if (known !== undefined)
        told.interviews.set(event.interview, { ...known, absent: new Set([...known.absent, event.person]) });
      return;
    }
    case 'debriefed':
    case 'discussed':
    case 'forgot':
      told.answered.set(event.sitting, at);
      return;
    case 'felt':
      told.answered.set(event.sitting, at);
      told.felt.set(event.sitting, event.rapport);
      return;
    case 'linked':
      if (event.sitting !== null) told.answered.set(event.sitting, at);
      return;
    case 'offered': {
      const known = opened(told, event.step, event.about);
      known.offered.push(at);
      known.snoozed = null;
      // Thanks and last call are snoozed as one.
      const other = event.step === 'thank' ? 'last-call' : event.step === 'last-call' ? 'thank' : null;
      const both = other === null ? null : stepOf(told, other, event.about);
      if (both !== null) both.snoozed = null;
      return;
    }
    case 'reminded': {
      const known = opened(told, event.step, event.about);
      known.reminded.push(at);
      known.snoozed = null;
      return;
    }
    case 'done':
    case 'skipped': {
      const known = opened(told, event.step, event.about);
      known[event.type].push({ person: event.person, at });
      // A step that was done before it was ever offered counts from then.
      if (known.offered.length === 0) known.offered.push(at);
      known.snoozed = null;
      return;
    }
    case 'snoozed': {
      if (event.step === null || event.about === null) {
        told.quiet = event.until;
        return;
      }
      const known = stepOf(told, event.step, event.about);
      if (known !== null) known.snoozed = event.until;
      return;
    }
    case 'heard':
      told.words.push({ at, expectBy: event.word.expectBy });
      told.quiet = 0;
      told.changedAt = at;
      return;
    case 'next-round':
      told.nextRound = at;
      told.changedAt = at;
      return;
    case 'ended':
      told.status = event.outcome;
      return;
    case 'reopened':
      told.status = 'active';
      told.changedAt = at;
      return;
    default:
  }
}
