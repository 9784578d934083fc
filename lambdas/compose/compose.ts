/** A mail to the candidate: words put to letters, from what is known at the moment of sending. */
import type { Application } from '../application/application.ts';
import type { Candidate } from '../application/candidate.ts';
import type { Instant } from '../application/instant.ts';
import type { Letter } from '../application/letter.ts';
import type { Owed } from '../application/timetable.ts';
import { type Block, lead, numbered } from './blocks.ts';
import { bare, line } from './clean.ts';
import { contextOf, viewIn, type Written } from './context.ts';
import { drawFitting } from './fitting.ts';
import { footOf } from './foot.ts';
import type { Page } from './frame-html.ts';
import { drawText } from './frame-text.ts';
import { write } from './letter-text.ts';
import type { View } from './view.ts';
import { capital, counted, listedShort } from './words.ts';

/** A letter with the application it is about; null for account letters. */
export interface Part {
  readonly letter: Letter;
  readonly application: Application | null;
}

export interface ComposeInput {
  /** One, or several that can wait and share a mail. */
  readonly parts: readonly Part[];
  readonly candidate: Candidate;
  /** All applications of the candidate, for list, overview and export. */
  readonly applications: readonly Application[];
  readonly now: Instant;
  /** The zone in which times are told, IANA. */
  readonly zone: string;
  /** What is to come for an application, in order. */
  readonly plan: (application: Application) => readonly Owed[];
  /** The signed reply address for an application and a step (either may be null). */
  readonly replyAddress: (application: string | null, step: string | null) => string;
  /** The candidate's own door, for mail filters and the BCC of drafts. */
  readonly door: string;
  /** 'hello@<domain>' */
  readonly frontDoor: string;
}

export interface ComposedDraft {
  readonly person: string;
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly drafts: readonly ComposedDraft[];
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
}

/** The account's letters speak for themselves; the others begin with the employer, so that a mail program threads them. */
function subjectOf(written: Written, view: View | null): string {
  return view === null ? capital(written.subject) : `${view.label}: ${written.subject}`;
}

/** 'Three things for today: Acme, Globex and Initech' */
function sharedSubject(parts: readonly Drawn[]): string {
  const labels = [...new Set(parts.flatMap(({ view }) => (view === null ? [] : [view.label])))];
  const title = `${capital(counted(parts.length, 'thing'))} for today`;
  return labels.length === 0 ? title : `${title}: ${listedShort(labels, 4)}`;
}

interface Drawn {
  readonly view: View | null;
  readonly written: Written;
}

/** A heading for each part: what to do, and for whom. */
function sections(parts: readonly Drawn[]): readonly Block[] {
  const summary = parts.map(({ view, written }) =>
    view === null ? capital(written.todo) : `${view.label}: ${written.todo}`,
  );
  return [
    lead(`${capital(counted(parts.length, 'thing'))} for today, the nearest first.`),
    numbered(summary),
    ...parts.flatMap(({ view, written }) => {
      const [first, ...rest] = written.blocks;
      const opening = first?.block === 'lead' ? first.text : written.todo;
      return [lead(view === null ? opening : `${view.label}: ${opening}`), ...rest];
    }),
  ];
}

/** File names stay apart when several letters share a mail. */
function attachmentsOf(parts: readonly Drawn[]): ComposedMail['attachments'] {
  if (parts.length === 1) return parts[0]?.written.attachments ?? [];
  return parts.flatMap(({ written }, index) =>
    written.attachments.map((one) => ({ ...one, name: `${index + 1}-${one.name}` })),
  );
}

/** One mail for the parts, pure and without waiting. */
export function compose(input: ComposeInput): ComposedMail {
  const drawn = input.parts.map(({ letter, application }): Drawn => {
    const context = contextOf(input, letter, application?.id ?? null);
    const view = application === null ? null : viewIn(context, application);
    return { view, written: write(context, letter, view) };
  });
  const [only, ...more] = drawn;
  const first = input.parts[0];
  const foot = footOf(contextOf(input, first?.letter ?? { kind: 'help' }, null), first?.letter);
  const single = only !== undefined && more.length === 0;
  const subject = line(single ? subjectOf(only.written, only.view) : sharedSubject(drawn), 150) ?? 'Afterword';
  const page: Page = {
    subject,
    preheader: single ? only.written.preheader : drawn.map(({ written }) => capital(written.todo)).join('. '),
    about: single ? (only.view?.about ?? null) : null,
    blocks: single ? only.written.blocks : sections(drawn),
    foot,
  };
  return {
    subject: bare(subject),
    text: drawText(page),
    html: drawFitting(page),
    drafts: drawn.flatMap(({ written }) => written.drafts),
    attachments: attachmentsOf(drawn),
  };
}
