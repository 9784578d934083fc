/** An application as moments on a line: past, now, and what comes if nothing else happens. */
import type { Application, Debrief, StepRecord } from '../application/application.ts';
import { DAY, type Instant } from '../application/instant.ts';
import { isProposed } from '../application/interview.ts';
import { openSteps } from '../application/open-steps.ts';
import type { Step } from '../application/step.ts';
import type { UpcomingStep } from '../application/timetable.ts';
import type { Block, Moment, Standing } from './blocks.ts';
import type { About } from './context.ts';
import type { Who } from './names.ts';
import type { View } from './view.ts';
import { capital, listedShort } from './words.ts';

interface Point {
  readonly at: Instant;
  readonly standing: Standing;
  readonly text: string;
  /** For a whole day or a period, without an hour. */
  readonly when?: string;
}

/** What a step is called on the timeline, before and after it is done. */
const LABELS: {
  readonly [step in Step]: { readonly ahead: (names: string) => string; readonly past: (names: string) => string };
} = {
  prepare: { ahead: () => 'Questions to ask', past: () => 'Questions to ask' },
  debrief: { ahead: () => 'How was it?', past: () => 'You said how it went' },
  thank: { ahead: (names) => `Thank ${names || 'the people you met'}`, past: (names) => `Thanked ${names || 'them'}` },
  'last-call': {
    ahead: () => 'Last call, if a thank-you is still open',
    past: (names) => `Thanked ${names || 'them'}`,
  },
  'status-check': {
    ahead: (names) => `Status check to ${names || 'the recruiter'}`,
    past: (names) => `Asked ${names || 'the recruiter'}`,
  },
  'second-check': {
    ahead: (names) => `Second status check to ${names || 'the recruiter'}`,
    past: (names) => `Asked ${names || 'the recruiter'} again`,
  },
  'hiring-manager': {
    ahead: (names) => `Note to ${names || 'the hiring manager'}, if you like`,
    past: (names) => `Wrote to ${names || 'the hiring manager'}`,
  },
  'keep-in-touch': {
    ahead: () => 'Keep in touch',
    past: (names) => `Kept in touch${names === '' ? '' : ` with ${names}`}`,
  },
  close: { ahead: () => 'Stop watching this one?', past: () => 'Asked whether to stop watching' },
};

/** A step of the plan as every mail, the page and the shell name it. */
export const aheadLabel = (step: Step, names: readonly string[], reminder = false): string =>
  reminder ? 'Reminder, if the status check is still open' : LABELS[step].ahead(listedShort(names));

const nowLabel = (step: Step, names: readonly string[]): string =>
  step === 'last-call' ? `Last call to thank ${listedShort(names) || 'the people you met'}` : aheadLabel(step, names);

/** The same for somebody who has no view of the application at hand. */
export const planned = ({ step, to, reminder }: UpcomingStep, people: readonly Who[]): string =>
  aheadLabel(
    step,
    to.flatMap((key) => people.find((who) => who.key === key)?.short ?? []),
    reminder,
  );

const SAYS = {
  rejection: 'They said no',
  offer: 'An offer',
  'next-round': 'Another round',
  timing: 'They gave a date',
  other: 'Word from them',
} as const;

function interviews(about: About): readonly Point[] {
  const { view, input } = about;
  return view.application.interviews.flatMap((one) => {
    const { start, status, allDay, end } = one.facts;
    if (start === null || one.dropped) return [];
    const cancelled = status === 'cancelled';
    const open = isProposed(one.facts, input.now) ? ', not settled yet' : '';
    const isPast = (end ?? start) <= input.now;
    const names = view.names(
      one.people.filter((key) => !one.absent.includes(key) && view.who(key)?.contact.role !== 'recruiter'),
    );
    const text = cancelled
      ? 'Interview, cancelled'
      : `Interview${names.length === 0 ? '' : ` with ${listedShort(names)}`}${open}`;
    const standing: Standing = isPast || cancelled ? 'past' : 'ahead';
    return [{ at: start, standing, text, ...(allDay ? { when: capital(about.dates.day(start)) } : {}) }];
  });
}

/** What the candidate said after the interview: the feeling, else whatever it was. */
const answered = ({ rapport, discussed }: Debrief): string => {
  if (rapport !== null) return LABELS.debrief.past('');
  return discussed.length > 0 ? 'You said what you talked about' : 'You wrote to me about it';
};

/** Only steps that were carried out; one that was merely offered gets no line. */
function done(record: StepRecord, view: View): readonly Point[] {
  const sent = record.done;
  const last = sent.at(-1);
  if (last === undefined || record.step === 'debrief' || record.step === 'prepare') return [];
  const keys = sent.some((one) => one.person === null) ? record.to : sent.flatMap((one) => one.person ?? []);
  return [{ at: last.at, standing: 'past', text: LABELS[record.step].past(listedShort(view.names(keys))) }];
}

function past(about: About): readonly Point[] {
  const { application } = about.view;
  return [
    ...application.debriefs.map((one): Point => ({ at: one.answeredAt, standing: 'past', text: answered(one) })),
    ...application.steps.flatMap((one) => done(one, about.view)),
    ...application.words.map((one): Point => {
      const until = one.expectBy === null ? null : about.dates.day(one.expectBy);
      const text =
        until === null
          ? SAYS[one.says]
          : one.says === 'timing'
            ? one.from === null
              ? `Word expected by ${until}`
              : `They said you’d hear by ${until}`
            : `${SAYS[one.says]}: ${until}`;
      return { at: one.at, standing: 'past', text };
    }),
    ...(application.closedAt === null
      ? []
      : [{ at: application.closedAt, standing: 'past' as const, text: ENDS[application.status] }]),
  ];
}

const ENDS: { readonly [status in Application['status']]: string } = {
  active: 'Open again',
  offer: 'An offer',
  rejected: 'They said no',
  accepted: 'You said yes',
  withdrawn: 'You withdrew',
  closed: 'No longer watched',
};

/** A line for every mail that will come, if nothing else happens. */
const ahead = (plan: readonly UpcomingStep[], view: View, current: Step | null, now: Instant): readonly Point[] =>
  plan
    // The step that this letter is stands at 'now'; the same step later on is another mail.
    .filter(({ step, reminder, at }) => reminder || step !== current || at > now + DAY)
    .map(({ at, step, to, reminder }) => ({
      at,
      standing: 'ahead',
      text: aheadLabel(step, view.names(to), reminder),
    }));

export interface Span {
  /** The step that this letter is; left out, 'now' stands for whatever waits for the candidate. */
  readonly current?: { readonly step: Step; readonly to: readonly string[] };
  /** How many moments to show before and after now. */
  readonly before: number;
  readonly after: number;
}

/** The timeline, or nothing if there is nothing to show. */
export function timeline(about: About, span: Span): readonly Block[] {
  const { view, input, dates } = about;
  const waiting = span.current === undefined ? openSteps(view.application, view.sittings, input.now) : [span.current];
  const meetings = interviews(about);
  const byTime = (a: Point, b: Point): number => a.at - b.at;
  const behind = [...meetings.filter((one) => one.standing === 'past'), ...past(about)]
    .sort(byTime)
    .slice(span.before === 0 ? Number.POSITIVE_INFINITY : -span.before);
  const coming = [
    ...meetings.filter((one) => one.standing === 'ahead'),
    ...ahead(input.plan(view.application), view, span.current?.step ?? null, input.now),
  ]
    .sort(byTime)
    .slice(0, span.after);
  const here = waiting.map(
    ({ step, to }): Point => ({
      at: input.now,
      standing: 'now',
      text: nowLabel(step, view.names(to)),
      when: 'Now',
    }),
  );
  const moments: readonly Moment[] = [...behind, ...here, ...coming].map(({ at, standing, text, when }) => ({
    standing,
    text,
    when:
      when ??
      capital(
        `${dates.daysAway(at) === 0 || dates.daysAway(at) === 1 ? dates.day(at) : dates.short(at)} ${dates.time(at)}`,
      ),
  }));
  return moments.length === 0 ? [] : [{ block: 'timeline', moments }];
}
