/** The answer to an invite: what was understood, what is missing or unclear, the whole plan, and one-tap corrections. */
import type { KnownInterview } from '../../application/application.ts';
import { isProposed } from '../../application/interview.ts';
import type { Letter } from '../../application/letter.ts';
import { listed } from '../../application/listed.ts';
import { type Block, heading, lead, quiet, say, type Tap, taps } from '../blocks.ts';
import { line } from '../clean.ts';
import { type About, plain, type Written } from '../context.ts';
import { place, timeIn } from '../dates.ts';
import { timeline } from '../timeline.ts';
import { capital, counted } from '../words.ts';
import { meeting } from './meeting.ts';
import { questionsToAsk } from './prepare.ts';
import { asked } from './question.ts';

type Confirm = Extract<Letter, { kind: 'confirm' }>;

/** When the first interview is, for the subject. */
function at(about: About, one: KnownInterview | undefined): string {
  const start = one?.facts.start ?? null;
  if (start === null) return '';
  return one?.facts.allDay
    ? ` ${about.dates.onDay(start)}`
    : ` ${about.dates.onDay(start)} at ${about.dates.time(start)}`;
}

const OPENINGS: {
  readonly [change in Confirm['change']]: (
    them: string,
    when: string,
    about: About,
    letter: Confirm,
  ) => readonly [lead: string, subject: string];
} = {
  new: (them, when) => [
    when === '' ? `Noted: your interview${them}. When is it?` : `Noted: your interview${them}${when}.`,
    when === '' ? 'noted, the time is not known' : `interview${when}, noted`,
  ],
  moved: (them, when, about, letter) => [
    `Noted: your interview${them} has moved to${when.replace(/^ on/, '')}.${letter.before === null ? '' : ` It was ${about.dates.onDay(letter.before)} at ${about.dates.time(letter.before)}.`}`,
    `interview moved to${when.replace(/^ on/, '')}`,
  ],
  corrected: (them, when) => [`Corrected: your interview${them}${when}.`, `interview${when}, corrected`],
  cancelled: (them, when) => [
    `Your interview${them}${when} is cancelled. There’s nothing you need to do.`,
    `interview${when}, cancelled`,
  ],
  'nothing-new': (them, when) => [
    `I had this already: your interview${them}${when}. Nothing has changed.`,
    `interview${when}, already noted`,
  ],
  'older-copy': (them, when) => [
    `That was an older copy of the invite, so nothing has changed${when === '' ? '' : `: your interview${them} is still${when}`}.`,
    `interview${when}, nothing changed`,
  ],
};

/** A time that was only proposed is not told as if it were agreed. */
function proposedIn(letter: Confirm, about: About, when: string): readonly [lead: string, subject: string] | null {
  const who = about.view.employer ?? 'They';
  const to = when.replace(/^ on/, '').trim();
  if (letter.change === 'new') {
    const asks = about.view.employer === null ? 'They propose' : `${who} proposes`;
    return [`${asks} an interview${when}.`, `interview proposed for ${to}`];
  }
  if (letter.change !== 'moved') return null;
  const was =
    letter.before === null ? '' : ` It was ${about.dates.onDay(letter.before)} at ${about.dates.time(letter.before)}.`;
  const asks = about.view.employer === null ? 'They would' : `${who} would`;
  return [`${asks} like to move your interview to ${to}.${was}`, `interview to be moved to ${to}?`];
}

const ACCEPT =
  'It isn’t settled until you accept. If you haven’t yet, tell them it works for you; if you agree on another time, forward their answer.';

/** What the invite left out, and how to supply it. */
function missing(about: About, one: KnownInterview | undefined): readonly Block[] {
  const { view, tap } = about;
  if (one?.facts.status === 'cancelled') return [];
  const gaps: Tap[] = [];
  if ((one?.facts.start ?? null) === null) gaps.push(tap('Say when', 'start: '));
  if (view.employer === null) gaps.push(tap('Name the company', 'company: '));
  if (view.job === null) gaps.push(tap('Name the role', 'role: '));
  const people = one?.people ?? [];
  if (people.length === 0) gaps.push(tap('Say who you’re meeting', 'I also met '));
  const nameless = people.flatMap((key) => view.who(key) ?? []).filter((who) => who.address === null);
  const addresses =
    nameless.length === 0
      ? []
      : [
          quiet(
            `I have no address for ${listed(nameless.map((who) => who.short))}. If you find ${nameless.length === 1 ? 'it, reply with the name and the address in one line' : 'one, reply with the name and the address, each person on a line'}.`,
          ),
        ];
  return [
    ...(gaps.length === 0
      ? []
      : taps('The invite doesn’t say everything. Choose what you know, add it to the subject, and send:', ...gaps)),
    ...addresses,
  ];
}

/** A time is only right in the right zone: if nobody named one, the letter says which was assumed, and asks. */
function zoneAssumed(about: About, one: KnownInterview | undefined): readonly Block[] {
  const { input, dates } = about;
  if (input.zoneIs === 'told' || one === undefined || one.facts.start === null) return [];
  return taps(
    `You haven’t told me your time zone, so times are in ${timeIn(dates.zone)}${dates.zone === one.facts.timeZone ? ', as in the invite' : ''}.`,
    ...ownZone(about),
  );
}

/** GMT and UTC have no summer time, so they are hardly anybody's own clock. */
function ownZone({ dates, tap }: About): readonly Tap[] {
  const mine = place(dates.zone);
  if (mine === 'GMT')
    return [tap('I’m on London time', 'timezone Europe/London'), tap('Mine is different', 'timezone ')];
  if (mine.startsWith('UTC')) return [tap('Set my time zone', 'timezone ')];
  return [tap('That’s mine too', `timezone ${dates.zone}`), tap('Mine is different', 'timezone ')];
}

/** Asks who decides: a note to the hiring manager may be useful later. */
function whoDecides(about: About, one: KnownInterview | undefined): readonly Block[] {
  const { view, tap } = about;
  if (one === undefined || view.people.some((who) => who.contact.role === 'hiring-manager')) return [];
  const interviewers = one.people
    .flatMap((key) => view.who(key) ?? [])
    .filter((who) => who.contact.role === 'interviewer');
  if (interviewers.length === 0 || interviewers.length > 4) return [];
  const only = interviewers.length === 1 ? interviewers[0] : undefined;
  return taps(
    only === undefined ? 'Is one of them the hiring manager?' : `Is ${only.short} the hiring manager?`,
    ...interviewers.map((who) => tap(only === undefined ? who.short : 'Yes', `${who.short} is the hiring manager`)),
  );
}

function corrections(about: About, one: KnownInterview | undefined): readonly Block[] {
  const { view, tap, dates } = about;
  const start = one?.facts.start ?? null;
  // In full, however long, because what comes back is taken literally.
  const [employer, job] = [line(view.application.employer, 300), line(view.application.job, 300)];
  const isOver = one?.facts.status === 'cancelled';
  const place = isOver ? null : line(one?.facts.location ?? one?.facts.joinUrl ?? null, 200);
  const fixes = [
    ...(employer === null ? [] : [tap('Company', `company: ${employer}`)]),
    ...(job === null ? [] : [tap('Role', `role: ${job}`)]),
    ...(start === null ? [] : [tap('Time', `start: ${dates.typed(start)}`)]),
    ...(place === null ? [] : [tap('Place', `where: ${place}`)]),
    tap('Not an interview', 'that is not an interview'),
    tap('Undo', 'undo'),
  ];
  return [
    heading('Something wrong?'),
    ...taps('Choose what’s wrong, correct it in the subject line, and send.', ...fixes),
  ];
}

/** Changes that need no answer, and say so. */
const CALM: ReadonlySet<Confirm['change']> = new Set(['new', 'moved', 'corrected']);

export function confirm(about: About, letter: Confirm): Written {
  const { view } = about;
  const known = letter.interviews.flatMap((key) => view.application.interviews.find((one) => one.key === key) ?? []);
  const shown = known.length > 0 ? known : view.application.interviews.filter((one) => !one.dropped).slice(-1);
  const one = shown[0];
  const them = view.employer === null ? '' : ` with ${view.employer}`;
  const when = at(about, one);
  const isOpen = one !== undefined && isProposed(one.facts, about.input.now);
  const [opening, subject] =
    (isOpen ? proposedIn(letter, about, when) : null) ?? OPENINGS[letter.change](them, when, about, letter);
  const questions = letter.questions.length;
  const asks = `${capital(counted(questions, 'question'))} about your interview${them}${when}.`;
  const isOver = letter.change === 'cancelled';
  const plan = timeline(about, { before: 3, after: 20 });
  const gaps = isOver ? [] : missing(about, one);
  const zone = isOver ? [] : zoneAssumed(about, one);
  const needsAnswer = questions > 0 || gaps.length > 0 || zone.length > 0;
  const isCalm = when !== '' && !isOpen && !needsAnswer && !letter.prepare && CALM.has(letter.change);
  return plain(
    questions === 0 ? subject : `${subject}, ${counted(questions, 'question')}`,
    isOver ? 'If they send a new time, forward it too.' : 'What I understood, and what happens when.',
    [
      lead(questions === 0 ? opening : asks),
      ...letter.questions.flatMap((question) => asked(about, question)),
      ...(isOpen ? [say(ACCEPT)] : []),
      ...(isCalm ? [say('Nothing to do for now. I’ll write when there is.')] : []),
      ...shown.slice(0, 6).flatMap((interview) => meeting(about, interview, !isOver)),
      ...zone,
      ...(isOver ? [say('If they send a new time, forward it, and I’ll move the plan.')] : gaps),
      ...(letter.prepare && !isOver ? [heading('Questions to ask them'), ...questionsToAsk(about)] : []),
      ...(plan.length === 0
        ? []
        : [
            heading(isOver ? 'Where you are' : isOpen ? 'The plan if you accept' : 'The plan if you hear nothing'),
            ...plan,
          ]),
      ...(isOver ? [] : whoDecides(about, one)),
      ...corrections(about, one),
    ],
    subject,
  );
}
