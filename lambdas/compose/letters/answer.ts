/** The answer to a command: what was understood, what changed, the plan as it is now, and an undo. */
import type { Effect, Letter } from '../../application/letter.ts';
import { type Block, heading, lead, quiet, say, taps } from '../blocks.ts';
import { line, lines } from '../clean.ts';
import { type Context, plain, type Written } from '../context.ts';
import type { DraftKind } from '../draft.ts';
import { isOutreachKind } from '../facts.ts';
import { type Note, noteOf, settles } from '../notes.ts';
import { timeline } from '../timeline.ts';
import type { View } from '../view.ts';
import { capital, counted } from '../words.ts';
import { asked } from './question.ts';

type Answer = Extract<Letter, { kind: 'answer' }>;

const understood = (effect: Effect): string => line(effect.understood, 200) ?? 'Noted';

const sentence = (text: string): string => capital(/[.?]$/.test(text) ? text : `${text}.`);

function change(effect: Effect): Block {
  const changed = effect.changed;
  const what = changed === null ? null : line(changed.what, 200);
  const words = sentence(understood(effect));
  return {
    block: 'change',
    text:
      what === null || what.toLowerCase() === understood(effect).toLowerCase() ? words : `${words}\n${sentence(what)}`,
    before: changed === null ? null : line(changed.before, 200),
    after: changed === null ? null : line(changed.after, 200),
  };
}

const isKind = (name: string): name is DraftKind => name === 'thank' || name === 'no-show' || isOutreachKind(name);

/** The sitting that a person was last met in. */
function sittingOf(view: View, key: string): string | null {
  return view.sittings.findLast((one) => one.thanks.includes(key))?.key ?? null;
}

/** 'thank/p1': a draft made anew; 'no-show/p2': a word to the recruiter about somebody who did not come. */
function anew(context: Context & { readonly view: View }, name: string, index: number): readonly Note[] {
  const [kind, key] = name.split('/');
  if (kind === undefined || !isKind(kind)) return [];
  const { view } = context;
  const person = key === undefined ? null : view.who(key);
  if (kind === 'no-show') {
    const recruiter = view.people.find((one) => one.contact.role === 'recruiter')?.key ?? null;
    const others = person === null ? [] : [person.name];
    return [noteOf(context, { kind, sitting: null, to: recruiter, others }, index, [])];
  }
  const to = person?.key ?? null;
  const record = view.application.steps.findLast((one) => one.step === kind);
  const about = record === undefined ? {} : { about: record.about };
  const sitting = kind === 'thank' && to !== null ? sittingOf(view, to) : null;
  const angle = Number(record?.about.split('#')[1] ?? '1') - 1;
  return [
    noteOf(
      context,
      { kind, sitting, to, angle: Number.isNaN(angle) ? 0 : angle, ...about },
      index,
      settles(context, to),
    ),
  ];
}

function opening(letter: Answer): string {
  const [only, ...more] = letter.effects;
  if (only !== undefined && more.length === 0) return `Understood: ${understood(only)}.`;
  if (only !== undefined) return `Understood: ${counted(letter.effects.length, 'thing')}.`;
  if (letter.notes.length > 0) return 'Kept as a note. Nothing else has changed.';
  return letter.questions.length > 0
    ? `I have ${counted(letter.questions.length, 'question')} for you.`
    : 'Noted. Nothing has changed.';
}

export function answer(context: Context & { readonly view: View | null }, letter: Answer): Written {
  const { view } = context;
  const notes = view === null ? [] : letter.drafts.flatMap((name, index) => anew({ ...context, view }, name, index));
  const kept = letter.notes.flatMap((one) => lines(one, 600) || []);
  const [only, ...more] = letter.effects;
  const plan = view === null ? [] : timeline({ ...context, view }, { before: 2, after: 5 });
  const single = only !== undefined && more.length === 0;
  const showsChanges = !single || only.changed !== null;
  const subject =
    only === undefined
      ? kept.length > 0
        ? 'kept as a note'
        : 'noted'
      : `${understood(only)}${more.length === 0 ? '' : ', and more'}`;
  const written = plain(
    subject,
    letter.undo ? 'What changed, what comes next, and an undo.' : 'What I understood, and what comes next.',
    [
      lead(opening(letter)),
      ...(showsChanges ? letter.effects.map(change) : []),
      ...letter.questions.flatMap((one) => asked(context, one)),
      ...(kept.length === 0
        ? []
        : [
            ...(letter.effects.length === 0 ? [] : [say('Kept as a note:')]),
            ...kept.map((text): Block => ({ block: 'quote', text })),
          ]),
      ...notes.map((one) => one.block),
      ...(letter.undo
        ? taps('Not what you meant?', context.tap('Undo', 'undo'), context.tap('What can I say?', 'help'))
        : []),
      ...(plan.length === 0 ? [] : [heading('The plan now'), ...plan]),
      ...(letter.effects.length === 0 && kept.length > 0
        ? [quiet('Notes stay with the application. "help" lists what I act on.')]
        : []),
    ],
  );
  return { ...written, drafts: notes.map((one) => one.draft), attachments: notes.map((one) => one.attachment) };
}
