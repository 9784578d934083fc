/** The context that every letter is written in, and the written result. */
import type { Block, Tap } from './blocks.ts';
import { bare } from './clean.ts';
import type { ComposedDraft, ComposeInput } from './composed.ts';
import { type Dates, datesIn } from './dates.ts';
import { tapTo } from './tap.ts';
import { type View, viewOf } from './view.ts';

export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

/** A letter, written. */
export interface Written {
  /** Without the employer, which is put in front later. */
  readonly subject: string;
  /** The same in short, for a mail of several letters: 'thank Priya and Tom'. */
  readonly todo: string;
  /** What an inbox shows after the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
  readonly drafts: readonly ComposedDraft[];
  readonly attachments: readonly Attachment[];
}

export interface Context {
  readonly input: ComposeInput;
  readonly dates: Dates;
  /** The letter's kind, as the reply address names it; null if it names none. */
  readonly step: string | null;
  readonly tap: (label: string, says: string) => Tap;
  readonly replyTo: string;
  /** The mark that says what a reply answers, if the address cannot. */
  readonly mark: string | null;
}

/** A context with an application. */
export interface About extends Context {
  readonly view: View;
}

/** `step` goes into the reply address of the letter's links: the letter's kind, or null if the links do not answer a letter. */
export function contextOf(input: ComposeInput, step: string | null, application: string | null): Context {
  const replyTo = input.replyAddress(application, step);
  const mark = input.mark?.(application, step) ?? null;
  return {
    input,
    dates: datesIn(input.zone, input.now),
    step,
    replyTo,
    tap: (label, says) => {
      const link = input.tapLink?.(application, step, bare(says)) ?? null;
      return link === null ? tapTo(replyTo, label, says, mark) : { label, says: bare(says), href: link };
    },
    mark,
  };
}

export function viewIn(context: Context, application: ComposeInput['applications'][number]): View {
  return viewOf(application, context.input.applications, context.input.candidate, context.dates);
}

/** A letter without drafts or attachments. */
export function plain(subject: string, preheader: string, blocks: readonly Block[], todo = subject): Written {
  return { subject, todo, preheader, blocks, drafts: [], attachments: [] };
}
