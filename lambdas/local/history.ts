/** What happened to an application, event by event, in words for a person. */
import type { Application, Event } from '../application/application.ts';
import { until } from '../application/decide/next-check.ts';
import { counts, undoneChanges } from '../application/evolve.ts';
import { type Instant, writeInstant } from '../application/instant.ts';
import { writeLocal } from '../application/local-time.ts';
import { STEP_NAMES } from '../application/step.ts';

const SAYS = {
  rejection: 'a rejection',
  offer: 'an offer',
  'next-round': 'another round',
  timing: 'when to expect more',
  other: 'something',
} as const;

const FELT = {
  great: 'It felt great',
  good: 'It went well',
  unsure: 'You weren’t sure how it went',
  poor: 'It didn’t go well',
} as const;

const ENDS = {
  rejected: 'They said no',
  offer: 'An offer',
  accepted: 'You said yes',
  withdrawn: 'You withdrew',
  closed: 'No longer watched',
} as const;

/** Null for events that a timeline need not show. */
function inWords(
  event: Event,
  {
    name,
    day,
    until,
  }: { name: (key: string | null) => string; day: (at: Instant) => string; until: (at: Instant) => string },
): string | null {
  switch (event.type) {
    case 'opened':
      return 'Opened';
    case 'identified': {
      const facts = [event.employer, event.job].filter((one) => one !== undefined);
      return facts.length === 0 ? null : `Noted: ${facts.join(', ')}`;
    }
    case 'interview-noted': {
      const { start, status } = event.facts;
      if (status === 'cancelled') return 'Interview cancelled';
      return start === null ? 'Interview noted, time not known yet' : `Interview noted for ${day(start)}`;
    }
    case 'interview-dropped':
      return 'Not an interview';
    case 'contact-noted':
      return null;
    case 'contact-removed':
      return 'A person removed';
    case 'present':
      return `${name(event.person)} was there`;
    case 'absent':
      return `${name(event.person)} was not there`;
    case 'debriefed':
      return 'You answered';
    case 'felt':
      return FELT[event.rapport];
    case 'discussed':
      return event.person === null
        ? 'You said what you talked about'
        : `You said what you talked about with ${name(event.person)}`;
    case 'forgot':
      return 'You said what you forgot to mention';
    case 'linked':
      return 'You gave a link';
    case 'asked':
      return 'You added a question';
    case 'news':
    case 'noted':
      return 'You added a note';
    case 'offered':
      return `Mailed to you: ${STEP_NAMES[event.step]}`;
    case 'reminded':
      return `Reminded you: ${STEP_NAMES[event.step]}`;
    case 'done':
      return event.person === null
        ? `${STEP_NAMES[event.step]}: done`
        : `${STEP_NAMES[event.step]}: sent to ${name(event.person)}`;
    case 'skipped':
      return event.person === null
        ? `${STEP_NAMES[event.step]}: skipped`
        : `${STEP_NAMES[event.step]}: ${name(event.person)} skipped`;
    case 'snoozed':
      return `Snoozed until ${day(event.until)}`;
    case 'heard':
      if (event.word.says === 'timing' && event.word.expectBy !== null)
        return `Word expected by ${until(event.word.expectBy)}`;
      return event.word.expectBy === null
        ? `They wrote: ${SAYS[event.word.says]}`
        : `They wrote: ${SAYS[event.word.says]}, by ${until(event.word.expectBy)}`;
    case 'proposed':
      return `It looks like this: ${ENDS[event.outcome].toLowerCase()}`;
    case 'ended':
      return ENDS[event.outcome];
    case 'reopened':
      return 'Reopened';
    case 'next-round':
      return 'Another round is coming';
    case 'redrafted':
      return 'Another version of a draft';
    case 'undone':
      return 'Undone';
    default:
      return event satisfies never;
  }
}

interface Happened {
  readonly at: string;
  readonly what: string;
  /** It was taken back later. */
  readonly undone: boolean;
}

/** Events of one change with the same text become one line. */
export function historyOf(application: Application, zone: string): readonly Happened[] {
  const undone = undoneChanges(application.history);
  const name = (key: string | null): string => {
    const contact = application.contacts.find((one) => one.key === key);
    return contact?.name ?? contact?.address ?? 'somebody';
  };
  const lines: Happened[] = [];
  for (const one of application.history) {
    const what = inWords(one.event, { name, day: (at) => writeLocal(at, zone), until: (at) => until(at, zone) });
    const last = lines.at(-1);
    const at = writeInstant(one.at);
    if (what !== null && !(last?.at === at && last.what === what))
      lines.push({ at, what, undone: !counts(one, undone) });
  }
  return lines;
}
