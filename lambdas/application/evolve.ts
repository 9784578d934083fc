/** Folds events into the state of an application. */
import type { Application, Debrief, Event, KnownInterview, Recorded } from './application.ts';
import type { Instant } from './instant.ts';
import { offered, settled, stepped } from './step-records.ts';

export function emptyApplication(id: string): Application {
  return {
    id,
    candidate: '',
    openedAt: 0,
    status: 'active',
    employer: null,
    job: null,
    agency: null,
    contacts: [],
    interviews: [],
    debriefs: [],
    steps: [],
    quietUntil: null,
    words: [],
    asks: [],
    links: [],
    news: null,
    notes: [],
    redrafts: {},
    proposed: null,
    nextRoundAt: null,
    closedAt: null,
    history: [],
  };
}

/** Mail that was sent stays sent, whatever is undone. */
const IRREVOCABLE: ReadonlySet<Event['type']> = new Set(['opened', 'offered', 'reminded', 'undone']);

/** The changes that were taken back. */
export function undoneChanges(history: readonly Recorded[]): ReadonlySet<string> {
  return new Set(history.flatMap(({ event }) => (event.type === 'undone' ? [event.change] : [])));
}

/** Whether a recorded event still counts after undos. */
export const counts = (one: Recorded, undone: ReadonlySet<string>): boolean =>
  IRREVOCABLE.has(one.event.type) || !undone.has(one.by);

/** Folds a history, leaving out the events of changes that were undone. */
export function fold(id: string, history: readonly Recorded[]): Application {
  const undone = undoneChanges(history);
  let state = emptyApplication(id);
  for (const one of history) if (counts(one, undone)) state = evolve(state, one.event, one.at);
  return { ...state, history };
}

const replaced = <T extends { readonly key: string }>(list: readonly T[], item: T): readonly T[] =>
  list.some((one) => one.key === item.key) ? list.map((one) => (one.key === item.key ? item : one)) : [...list, item];

function interviewNoted(
  known: KnownInterview | undefined,
  event: Event & { type: 'interview-noted' },
  at: Instant,
): KnownInterview {
  const sameTime = known !== undefined && known.facts.start === event.facts.start;
  return {
    key: event.key,
    facts: event.facts,
    people: event.people,
    absent: sameTime ? known.absent : [],
    ...(sameTime && known.present !== undefined ? { present: known.present } : {}),
    ...(event.asSent === undefined ? {} : { asSent: event.asSent }),
    notedAt: sameTime ? known.notedAt : at,
    dropped: false,
  };
}

function debriefed(state: Application, sitting: string, at: Instant, change: (one: Debrief) => Debrief): Application {
  const known = state.debriefs.find((one) => one.sitting === sitting) ?? {
    sitting,
    rapport: null,
    discussed: [],
    forgot: [],
    link: null,
  };
  return {
    ...state,
    debriefs: [...state.debriefs.filter((one) => one.sitting !== sitting), change({ ...known, answeredAt: at })],
  };
}

export function evolve(state: Application, event: Event, at: Instant): Application {
  switch (event.type) {
    case 'opened':
      return { ...state, candidate: event.candidate, openedAt: at };
    case 'identified':
      return {
        ...state,
        employer: event.employer ?? state.employer,
        job: event.job ?? state.job,
        agency: event.agency ?? state.agency,
      };
    case 'interview-noted': {
      const known = state.interviews.find((one) => one.key === event.key);
      return { ...state, interviews: replaced(state.interviews, interviewNoted(known, event, at)) };
    }
    case 'interview-dropped':
      return {
        ...state,
        interviews: state.interviews.map((one) => (one.key === event.key ? { ...one, dropped: true } : one)),
      };
    case 'contact-noted':
      return { ...state, contacts: replaced(state.contacts, event.contact) };
    case 'contact-removed':
      return { ...state, contacts: state.contacts.filter((one) => one.key !== event.key) };
    case 'present':
      return {
        ...state,
        interviews: state.interviews.map((one) =>
          one.key === event.interview ? { ...one, present: [...(one.present ?? []), event.person] } : one,
        ),
      };
    case 'absent':
      return {
        ...state,
        interviews: state.interviews.map((one) =>
          one.key === event.interview ? { ...one, absent: [...one.absent, event.person] } : one,
        ),
      };
    case 'debriefed':
      return debriefed(state, event.sitting, at, (one) => one);
    case 'felt':
      return debriefed(state, event.sitting, at, (one) => ({ ...one, rapport: event.rapport }));
    case 'discussed':
      return debriefed(state, event.sitting, at, (one) => ({
        ...one,
        discussed: [...one.discussed, { person: event.person, text: event.text }],
      }));
    case 'forgot':
      return debriefed(state, event.sitting, at, (one) => ({
        ...one,
        forgot: [...one.forgot.filter((text) => text !== event.text), event.text],
      }));
    case 'linked': {
      const links = { ...state, links: [...state.links, event.url] };
      return event.sitting === null
        ? links
        : debriefed(links, event.sitting, at, (one) => ({ ...one, link: event.url }));
    }
    case 'asked':
      return { ...state, asks: [...state.asks, event.text] };
    case 'news':
      return { ...state, news: event.text };
    case 'noted':
      return { ...state, notes: [...state.notes, { at, text: event.text }] };
    case 'offered':
      return offered(state, event, at);
    case 'reminded':
      return stepped(state, event, (one) => ({ ...one, remindedAt: at, snoozedUntil: null }));
    case 'done':
    case 'skipped':
      return settled(state, event, at);
    case 'snoozed': {
      const { step, about, until } = event;
      if (step === null || about === null) return { ...state, quietUntil: until };
      return stepped(state, { step, about }, (one) => ({ ...one, snoozedUntil: until }));
    }
    case 'heard':
      return {
        ...state,
        words: [...state.words, { ...event.word, at, from: event.from }],
        quietUntil: null,
        proposed: null,
      };
    case 'proposed':
      return { ...state, proposed: event.outcome };
    case 'ended':
      return {
        ...state,
        status: event.outcome,
        proposed: null,
        ...(event.answerBy === undefined ? {} : { answerBy: event.answerBy }),
        closedAt: event.outcome === 'offer' ? null : at,
      };
    case 'reopened':
      return { ...state, status: 'active', closedAt: null, proposed: null };
    case 'next-round':
      return { ...state, nextRoundAt: at, proposed: null };
    case 'redrafted': {
      const before = state.redrafts[event.draft];
      const version = (before?.version ?? 0) + 1;
      const alike = (before?.alike ?? 0) + (event.tone === 'usual' ? 0 : 1);
      const whole = event.tone === 'whole' || before?.whole === true;
      const tone = event.tone === 'whole' ? 'usual' : event.tone;
      return {
        ...state,
        redrafts: { ...state.redrafts, [event.draft]: { version, alike, tone, ...(whole ? { whole } : {}) } },
      };
    }
    case 'undone':
      return state;
    default:
      return event satisfies never;
  }
}
