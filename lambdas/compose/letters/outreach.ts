/** The notes during a silence, and their reminders: status check, second check, hiring manager, keep in touch. R6-R14 */
import type { Letter } from '../../application/letter.ts';
import type { Outreach } from '../../application/step.ts';
import { type Block, heading, lead, quiet, say, taps } from '../blocks.ts';
import type { About, Written } from '../context.ts';
import { composeDraft } from '../drafts/compose-draft.ts';
import { factsOf, unthankedIn } from '../facts.ts';
import { cardOf, type Note, noteOf, settles } from '../notes.ts';
import { timeline } from '../timeline.ts';
import { capital, ended, spelled } from '../words.ts';

type OutreachLetter = Extract<Letter, { kind: Outreach }>;

interface Words {
  /** What to do, as a subject: 'ask Dana where things stand'. */
  readonly subject: (name: string) => string;
  readonly lead: (name: string) => string;
  readonly says: (about: About, name: string, nth: number, letter: OutreachLetter) => readonly string[];
  readonly preheader: string;
  /** What the person is called if nobody is known. */
  readonly somebody: string;
}

const NO_STANDARD =
  'There is no standard timeline. Approvals, budgets, another candidate or a change to the role can all slow things down, and none of that says anything about you.';

/** 'It has been nine days since the interview.' */
function since(about: About): string {
  const past = about.view.sittings.filter((one) => one.end <= about.input.now).at(-1);
  if (past === undefined) return 'There has been no word yet.';
  const days = -about.dates.daysAway(past.end);
  return days < 2
    ? 'There has been no word yet.'
    : `It has been ${spelled(days)} days since the interview, and you’ve heard nothing.`;
}

/** By when word was expected, if a day was named. R10 */
function promised(about: About): string | null {
  const until = about.view.application.words.findLast((one) => one.expectBy !== null)?.expectBy ?? null;
  return until === null || until > about.input.now
    ? null
    : `You expected to hear by ${about.dates.date(until)}. That day has passed, so it’s fine to ask.`;
}

/** Whether the candidate said that the earlier status check was sent: only then may a draft mention it. R18 */
function firstWasSent({ view }: About): boolean {
  const checks = view.application.steps.filter(({ step }) => step === 'status-check');
  const last = checks.sort((a, b) => a.offeredAt - b.offeredAt).at(-1);
  return last !== undefined && last.done.length > 0;
}

/** One note, not one for each of them: R12 counts what the employer receives. */
const recipientOf = ({ view }: About, to: readonly string[]): string | null =>
  to.find((one) => (view.who(one)?.address ?? null) !== null) ?? to[0] ?? null;

/** The second check mentions the first only if that is known to have been sent. Otherwise it asks as if for the first time, in other words. */
function draftOf(about: About, letter: OutreachLetter, to: string | null): Note {
  const occasion = { kind: letter.kind, sitting: null, to, angle: letter.nth, about: letter.about };
  const taps = settles(about, to);
  if (letter.kind !== 'second-check' || firstWasSent(about)) return noteOf(about, occasion, 0, taps);
  const facts = factsOf(about, { ...occasion, kind: 'status-check' });
  return cardOf(about, composeDraft({ ...facts, version: facts.version + 1 }), 0, taps);
}

/** Thanks that were promised at the last call. */
function thanksInIt(about: About, { to }: OutreachLetter): readonly string[] {
  const { you, others } = unthankedIn(about, recipientOf(about, to));
  return you || others.length > 0 ? ['The note also passes on your thanks for the interview.'] : [];
}

const WORDS: { readonly [kind in Outreach]: Words } = {
  'status-check': {
    subject: (name) => `ask ${name} where things stand`,
    lead: (name) => `Ask ${name} where things stand. The note is ready.`,
    says: (about, _name, _nth, letter) => [promised(about) ?? since(about), NO_STANDARD, ...thanksInIt(about, letter)],
    preheader: 'Timing, where the process stands, and when to follow up.',
    somebody: 'the recruiter',
  },
  'second-check': {
    subject: (name) => `ask ${name} once more`,
    lead: (name) => `Ask ${name} once more, for the last time.`,
    says: (about) => [
      ...(firstWasSent(about)
        ? ['Hearing nothing from HR isn’t a good sign, and you should know that. But nobody has said no.']
        : [
            'You haven’t said whether the first note went out, so this one doesn’t mention it.',
            'If you did ask: hearing nothing from HR isn’t a good sign. But nobody has said no.',
          ]),
      'This is the last time I’ll suggest asking. After that, it works better to just keep in touch.',
    ],
    preheader: 'A second and last question, then no more asking.',
    somebody: 'the recruiter',
  },
  'hiring-manager': {
    subject: (name) => `no answer from HR; a note to ${name}?`,
    lead: (name) => `HR hasn’t answered. A note to ${name}, if you like.`,
    says: (_about, name) => [
      'Hearing nothing from HR isn’t a good sign, and you should know that. But nobody has said no.',
      `It felt great when you met, so one short note to ${name} is fine. It’s up to you: if it doesn’t feel right, skip it.`,
    ],
    preheader: 'Your choice: one short note, or none.',
    somebody: 'the hiring manager',
  },
  'keep-in-touch': {
    subject: (name) => `keep in touch with ${name}`,
    lead: (name) => `Keep in touch with ${name}: a short note that asks for nothing.`,
    says: (_about, _name, nth) => [
      `This is ${nth === 0 ? 'the first' : nth === 1 ? 'the second' : nth === 2 ? 'the third' : 'the last'} of four at most, about three weeks apart.`,
      'A line about your own work or search keeps you in touch without putting anyone on the spot.',
    ],
    preheader: 'Short, friendly, and no question in it.',
    somebody: 'the recruiter',
  },
};

/** A reply to a keep-in-touch mail that contains no command is taken as news. */
const NEWS = 'Reply with a line about what you’re working on, and I’ll write the note around it.';

/** The draft is shown even if it is not known whom to write to. */
function unknown(about: About, kind: Outreach): readonly Block[] {
  const says =
    kind === 'hiring-manager'
      ? 'reply with the name, "is the hiring manager", and the address'
      : 'reply with "HR is", then the name and the address';
  const where = about.view.employer === null ? '' : ` at ${about.view.employer}`;
  return [quiet(`I don’t have ${WORDS[kind].somebody}’s address${where}. To add it, ${says}.`)];
}

export function outreach(about: About, letter: OutreachLetter): Written {
  const { view, tap } = about;
  const words = WORDS[letter.kind];
  const key = recipientOf(about, letter.to);
  const who = key === null ? null : view.who(key);
  const name = who?.short ?? words.somebody;
  const note = draftOf(about, letter, key);
  const opening = letter.reminder ? ended(`A reminder: ${words.subject(name)}`) : words.lead(name);
  const hasAddress = (who?.address ?? null) !== null;
  return {
    subject: letter.reminder ? `reminder, ${words.subject(name)}` : words.subject(name),
    todo: words.subject(name),
    preheader: words.preheader,
    blocks: [
      lead(capital(opening)),
      ...words.says(about, name, letter.nth, letter).map(say),
      ...(letter.reminder ? [say('This is the only reminder; after that, the plan moves on.')] : []),
      note.block,
      ...(hasAddress ? [] : unknown(about, letter.kind)),
      ...(letter.kind === 'keep-in-touch' ? [quiet(NEWS)] : []),
      ...taps(
        'Something else?',
        tap('They wrote back', 'heard back'),
        tap('Later', 'snooze till Monday'),
        tap('Another version', 'another one'),
      ),
      quiet('The note has me in Bcc, so once you’ve sent it, it’s marked as done.'),
      heading('Where you are'),
      ...timeline(about, { before: 3, after: 3, current: { step: letter.kind, to: key === null ? [] : [key] } }),
    ],
    drafts: [note.draft],
    attachments: [note.attachment],
  };
}
