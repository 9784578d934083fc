/** Composes a mail to the candidate: puts letters into words, from what is known when it is sent. */
import { type Block, quiet } from './blocks.ts';
import { bare, line } from './clean.ts';
import type { ComposedMail, ComposeInput, Part } from './composed.ts';
import { contextOf, viewIn } from './context.ts';
import { drawFitting } from './fitting.ts';
import { footOf } from './foot.ts';
import type { Page } from './frame-html.ts';
import { drawText } from './frame-text.ts';
import { write } from './letter-text.ts';
import { type Drawn, joined, sections, sharedSubject } from './shared.ts';
import { markLine } from './tap.ts';
import { capital } from './words.ts';

/** Subjects of account letters stand alone. The others begin with the employer, so that mail programs thread them. */
function subjectOf({ written, view }: Drawn): string {
  return view === null ? capital(written.subject) : `${view.label}: ${written.subject}`;
}

function draw(input: ComposeInput, { letter, application }: Part): Drawn {
  const context = contextOf(input, letter.kind, application?.id ?? null);
  const view = application === null ? null : viewIn(context, application);
  return { letter, view, written: write(context, letter, view) };
}

/** Keeps file names distinct when several letters share a mail. */
function attachmentsOf(parts: readonly Drawn[]): ComposedMail['attachments'] {
  const own = parts.filter(({ written }) => written.attachments.length > 0);
  if (own.length === 1) return own[0]?.written.attachments ?? [];
  return own.flatMap(({ written }, index) =>
    written.attachments.map((one) => ({ ...one, name: `${index + 1}-${one.name}` })),
  );
}

/** What the whole mail is about: the application, if all parts share one, and the step of the last part. */
function markOf({ parts, mark }: ComposeInput): readonly Block[] {
  if (mark === undefined) return [];
  const application = parts[0]?.application?.id ?? null;
  const isOne = parts.every((one) => (one.application?.id ?? null) === application);
  return [quiet(markLine(mark(isOne ? application : null, parts.at(-1)?.letter.kind ?? null)))];
}

/** Composes one mail from its parts. Pure and synchronous. */
export function compose(input: ComposeInput): ComposedMail {
  const parts = input.parts.map((one) => draw(input, one));
  const [only, ...more] = joined(parts);
  const single = only !== undefined && more.length === 0 ? only : null;
  const all = single === null ? [only, ...more].filter((one) => one !== undefined) : [single];
  const subject = line(single === null ? sharedSubject(all) : subjectOf(single), 150) ?? 'Afterword';
  const page: Page = {
    subject,
    preheader: single?.written.preheader ?? all.map(({ written }) => capital(written.todo)).join('. '),
    about: single?.view?.about ?? null,
    blocks: single?.written.blocks ?? sections(all),
    foot: [...footOf(contextOf(input, null, null), parts[0]?.letter), ...markOf(input)],
  };
  return {
    subject: bare(subject),
    text: drawText(page),
    html: drawFitting(page),
    drafts: parts.flatMap(({ written }) => written.drafts),
    attachments: attachmentsOf(parts),
  };
}
