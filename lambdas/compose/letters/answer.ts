/** The answer to a command: what was understood, what changed, the plan now, and an undo. */
import type { Effect, Letter } from '../../application/letter.ts';
import { listed } from '../../application/listed.ts';
import { type Block, heading, lead, quiet, say, taps } from '../blocks.ts';
import { line, lines } from '../clean.ts';
import { type Context, plain, type Written } from '../context.ts';
import type { DraftKind } from '../draft.ts';
import { wordCount } from '../drafts/words-count.ts';
import { isOutreachKind } from '../facts.ts';
import { short } from '../left-out.ts';
import { cardOf, type Note, noteOf, settles } from '../notes.ts';
import { cameBack, thanksOf } from '../thanks.ts';
import { timeline } from '../timeline.ts';
import type { View } from '../view.ts';
import { capital, counted, ended, SORRY } from '../words.ts';
import { asked } from './question.ts';

type Answer = Extract<Letter, { kind: 'answer' }>;

const understood = (effect: Effect): string => line(effect.understood, 250) ?? 'Noted';

const sentence = (text: string): string => capital(ended(text));

/** 'Your time zone: Europe/Lisbon (was: America/New_York)' */
function difference(effect: Effect): string | null {
  if (effect.changed === null) return null;
  const what = capital(line(effect.changed.what, 120) ?? 'Changed');
  const before = line(effect.changed.before, 200);
  const after = line(effect.changed.after, 250);
  if (after === null) return before === null ? null : `${what}: no longer ${before}`;
  return before === null ? `${what}: ${after}` : `${what}: ${after} (was: ${before})`;
}

const change = (effect: Effect): Block => ({
  block: 'change',
  text: sentence(understood(effect)),
  detail: difference(effect),
});

const isKind = (name: string): name is DraftKind => name === 'thank' || name === 'no-show' || isOutreachKind(name);

/** The sitting in which a person was last met. */
function sittingOf(view: View, key: string): string | null {
  return view.sittings.findLast((one) => one.thanks.includes(key))?.key ?? null;
}

/** If somebody else came, the interview took place, so there is no new time to ask for. */
const tookPlace = (view: View, absent: string): boolean =>
  view.sittings.some((one) => one.thanks.length > 0 && one.interviews.some((part) => part.absent.includes(absent)));

interface Anew extends Note {
  /** What is said below the card. */
  readonly after?: readonly Block[];
}

/** What 'use it' put back, and what it could not. */
function putBack(context: Viewed, name: string, sitting: string, to: string, text: string): readonly Block[] {
  if (context.view.application.redrafts[name]?.whole !== true) return [];
  const { back, out } = cameBack(context, sitting, to, text);
  const shown = (all: readonly string[]): string => listed(all.slice(0, 5).map((one) => `“${short(one)}”`));
  return [
    ...(back.length === 0 ? [] : [quiet(`Now in the note: ${shown(back)}.`)]),
    ...(out.length === 0
      ? []
      : [
          quiet(
            `Still left out: ${shown(out)}. I can’t put ${out.length === 1 ? 'it' : 'them'} into words that I’m sure of. Open the note and add ${out.length === 1 ? 'it' : 'them'} in your own, if you want to.`,
          ),
        ]),
  ];
}

type Viewed = Context & { readonly view: View };

/** Some notes cannot get shorter than they were. `composed`: the note as it was before. */
function shortAlready(
  context: Viewed,
  name: string,
  text: string,
  composed: (before: Viewed) => { readonly text: string } | undefined,
): readonly Block[] {
  const { application } = context.view;
  const { [name]: again, ...others } = application.redrafts;
  if (again?.tone !== 'shorter') return [];
  const former = { ...again, version: again.version - 1, alike: Math.max(0, (again.alike ?? 0) - 1) };
  const versions = again.version > 1 ? [others, { ...others, [name]: former }] : [others];
  const before = versions.flatMap(
    (redrafts) => composed({ ...context, view: { ...context.view, application: { ...application, redrafts } } }) ?? [],
  );
  return before.every((one) => wordCount(text) < wordCount(one.text))
    ? []
    : [quiet('It was about as short as it gets, so these are other words.')];
}

/** 'thank/p1': a regenerated draft; 'no-show/p2': a note to the recruiter because the only interviewer did not come. */
function anew(context: Viewed, name: string, index: number): readonly Anew[] {
  const [kind, key] = name.split('/');
  if (kind === undefined || !isKind(kind)) return [];
  const { view } = context;
  const person = key === undefined ? null : view.who(key);
  if (kind === 'no-show') {
    if (key !== undefined && tookPlace(view, key)) return [];
    const recruiter = view.people.find((one) => one.contact.role === 'recruiter')?.key ?? null;
    const others = person === null ? [] : [person.name];
    return [noteOf(context, { kind, sitting: null, to: recruiter, others }, index, [])];
  }
  const to = person?.key ?? null;
  if (kind === 'thank') {
    const sitting = to === null ? null : sittingOf(view, to);
    const draft = sitting === null || to === null ? undefined : thanksOf(context, sitting, [to]).get(to);
    if (draft === undefined || sitting === null || to === null) return [];
    const note = cardOf(context, draft, index, settles(context, to));
    const after = [
      ...shortAlready(context, name, draft.text, (before) => thanksOf(before, sitting, [to]).get(to)),
      ...putBack(context, name, sitting, to, draft.text),
    ];
    return [{ ...note, after }];
  }
  const record = view.application.steps.findLast((one) => one.step === kind);
  const about = record === undefined ? {} : { about: record.about };
  const angle = Number(record?.about.split('#')[1] ?? '1') - 1;
  const occasion = { kind, sitting: null, to, angle: Number.isNaN(angle) ? 0 : angle, ...about };
  const note = noteOf(context, occasion, index, settles(context, to));
  const after = shortAlready(context, name, note.draft.text, (before) => noteOf(before, occasion, index, []).draft);
  return [{ ...note, after }];
}

/** How many items one answer lists in full: mail programs clip a mail at 102 KB. */
const TOLD = 15;

/** The first of them as blocks, and how many more there are. */
function told<T>(all: readonly T[], block: (one: T) => readonly Block[], besides: string): readonly Block[] {
  const more = all.length - TOLD;
  return [...all.slice(0, TOLD).flatMap(block), ...(more > 0 ? [quiet(`${more} more ${besides}`)] : [])];
}

function opening(letter: Answer): string {
  const [only, ...more] = letter.effects;
  if (only !== undefined && more.length === 0)
    return only.not === true ? sentence(understood(only)) : ended(`Noted: ${understood(only)}`);
  if (only !== undefined) return `Noted: ${counted(letter.effects.length, 'thing')}.`;
  if (letter.notes.length > 0) return 'Kept as a note. Nothing else has changed.';
  if (letter.questions.length === 0) return 'Noted. Nothing has changed.';
  return letter.questions.some(({ asks }) => asks.includes('?'))
    ? `I have ${counted(letter.questions.length, 'question')} for you.`
    : 'One more thing.';
}

/** The subject of an answer that changed nothing. */
const questionsIn = ({ questions }: Answer): string =>
  questions.length === 0 ? 'noted' : questions.length === 1 ? 'a question' : counted(questions.length, 'question');

/** Whether anything is still to come. */
const comes = (plan: readonly Block[]): boolean =>
  plan.some((one) => one.block === 'timeline' && one.moments.some(({ standing }) => standing !== 'past'));

export function answer(context: Context & { readonly view: View | null }, letter: Answer): Written {
  const { view } = context;
  const notes = view === null ? [] : letter.drafts.flatMap((name, index) => anew({ ...context, view }, name, index));
  const kept = letter.notes.flatMap((one) => lines(one, 600) || []);
  const [only, ...more] = letter.effects;
  const plan = view === null || letter.asBefore === true ? [] : timeline({ ...context, view }, { before: 2, after: 5 });
  const single = only !== undefined && more.length === 0;
  const first = single ? difference(only) : null;
  const subject =
    only === undefined
      ? kept.length > 0
        ? 'kept as a note'
        : questionsIn(letter)
      : `${only.not === true ? 'nothing has changed' : understood(only)}${more.length === 0 ? '' : ', and more'}`;
  const written = plain(
    subject,
    plan.length === 0
      ? letter.undo
        ? 'What changed, and an undo.'
        : 'What I understood.'
      : letter.undo
        ? 'What changed, what comes next, and an undo.'
        : 'What I understood, and what comes next.',
    [
      lead(opening(letter)),
      ...(letter.effects.some(({ hard }) => hard === true) ? [say(SORRY)] : []),
      ...(single
        ? first === null
          ? []
          : [{ block: 'change', text: first, detail: null } as const]
        : told(letter.effects, (one) => [change(one)], 'were understood and done as well.')),
      ...told(letter.questions, (one) => asked(context, one), 'are left open; ask with "list" when these are settled.'),
      ...(kept.length === 0
        ? []
        : [
            ...(letter.effects.length === 0 ? [] : [say('Kept as a note:')]),
            ...told(kept, (text) => [{ block: 'quote', text }], 'are kept as well.'),
          ]),
      ...notes.flatMap((one) => [one.block, ...(one.after ?? [])]),
      ...(letter.undo === 'again' ? taps(null, context.tap('Undo the change before it, too', 'undo')) : []),
      ...(letter.undo === true
        ? taps('Not what you meant?', context.tap('Undo', 'undo'), context.tap('What can I say?', 'help'))
        : []),
      ...(plan.length === 0 ? [] : [heading(comes(plan) ? 'The plan now' : 'What happened'), ...plan]),
      ...(letter.effects.length === 0 && kept.length > 0
        ? [quiet('Notes stay with the application. To see what I can act on, reply "help".')]
        : []),
    ],
  );
  return { ...written, drafts: notes.map((one) => one.draft), attachments: notes.map((one) => one.attachment) };
}
