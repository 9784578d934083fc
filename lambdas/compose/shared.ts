/** Several letters in one mail: an answer with what follows from it, and things that wait for the same day. */
import type { Letter } from '../application/letter.ts';
import { type Block, heading, lead, numbered } from './blocks.ts';
import type { Written } from './context.ts';
import type { View } from './view.ts';
import { capital, counted, listedShort } from './words.ts';

/** A letter, written, with the application it is about. */
export interface Drawn {
  readonly letter: Letter;
  readonly view: View | null;
  readonly written: Written;
}

const isHeadingOfTimeline = (blocks: readonly Block[], at: number): boolean =>
  blocks[at]?.block === 'heading' && blocks[at + 1]?.block === 'timeline';

/** The index of the timeline's heading; the end if there is no timeline. */
function timelineAt(blocks: readonly Block[]): number {
  const at = blocks.findIndex((one, index) => one.block === 'timeline' || isHeadingOfTimeline(blocks, index));
  return at === -1 ? blocks.length : at;
}

/** In a shared mail the timeline is left out: each application's own mails show it. */
const withoutTimeline = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((one, at) => one.block !== 'timeline' && !isHeadingOfTimeline(blocks, at));

const isUndo = (one: Block): boolean => one.block === 'taps' && one.taps.some(({ says }) => says === 'undo');

/**
 * Merges an answer with the letter that follows from it: the letter asks first, and what was understood stands below it, before the timeline, with
 * one undo for both.
 */
export function joined(parts: readonly Drawn[]): readonly Drawn[] {
  const [answer, main, ...more] = parts;
  if (answer === undefined || main === undefined || answer.letter.kind !== 'answer') return parts;
  const [first, ...rest] = withoutTimeline(answer.written.blocks);
  const isSaid = (one: Block): boolean =>
    one.block === 'say' && main.written.blocks.some((other) => other.block === 'say' && other.text === one.text);
  const understood: readonly Block[] = [
    ...(first?.block === 'lead' ? [heading(first.text)] : []),
    ...rest.filter((one) => !isSaid(one)),
  ];
  const own = main.written.blocks.filter((one) => !isUndo(one) || !understood.some(isUndo));
  const end = timelineAt(own);
  const blocks = [...own.slice(0, end), ...understood, ...own.slice(end)];
  return [{ ...main, written: { ...main.written, blocks } }, ...more];
}

/** 'Three things for today: Acme, Globex and Initech' */
export function sharedSubject(parts: readonly Drawn[]): string {
  const labels = [...new Set(parts.flatMap(({ view }) => (view === null ? [] : [view.label])))];
  const title = `${capital(counted(parts.length, 'thing'))} for today`;
  return labels.length === 0 ? title : `${title}: ${listedShort(labels, 4)}`;
}

/** A list of what there is to do, then each part under its employer's name. */
export function sections(parts: readonly Drawn[]): readonly Block[] {
  const todos = parts.map(({ view, written }) =>
    view === null ? capital(written.todo) : `${view.label}: ${written.todo}`,
  );
  return [
    lead(`${capital(counted(parts.length, 'thing'))} for today.`),
    numbered(todos),
    ...parts.flatMap(({ view, written }) => {
      const [first, ...rest] = withoutTimeline(written.blocks);
      const opening = first?.block === 'lead' ? first.text : capital(written.todo);
      return [...(view === null ? [lead(opening)] : [lead(view.about), heading(opening)]), ...rest];
    }),
  ];
}
