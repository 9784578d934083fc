/** Unwraps one inline forward: who wrote it, to whom and when, and the body without quote marks. */
import { findStart } from './forward-start.ts';
import { type Line, toLines, unquote } from './lines.ts';
import { markOf } from './marks.ts';
import type { Mailbox } from './message.ts';
import { withoutForward } from './subject.ts';

/** One forward, unwrapped. */
export interface Level {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string | null;
  /** The date as printed, not parsed. */
  readonly date: string | null;
  readonly language: string | null;
  readonly body: readonly string[];
  readonly note: string;
}

/** Unwraps one forward; null if the text holds none. */
export function unwrapText(text: string, subject: string, answered: boolean): Level | null {
  const lines = toLines(text);
  const start = findStart(lines, subject, answered);
  if (start === null) return null;
  const { block, attribution } = start;
  const end = block?.end ?? attribution?.end ?? start.at + 1;
  const depth = block?.depth ?? attribution?.depth ?? 0;
  const { body, below } = bodyOf(lines, end, depth, attribution !== null);
  const note = [
    lines
      .slice(0, start.at)
      .map((one) => one.raw)
      .join('\n')
      .trim(),
    below,
  ]
    .filter((one) => one !== '')
    .join('\n\n');
  return {
    from: block?.from ?? attribution?.from ?? null,
    to: block?.to ?? [],
    cc: block?.cc ?? [],
    subject: block?.subject ?? withoutForward(subject),
    date: block?.date ?? attribution?.words ?? null,
    language: block?.language ?? null,
    body,
    note,
  };
}

/** The lines of the original without quote marks, and what was typed below them. */
function bodyOf(
  lines: readonly Line[],
  from: number,
  depth: number,
  attributed: boolean,
): { body: readonly string[]; below: string } {
  let first = from;
  while (first < lines.length && lines[first]?.words === '') first++;
  // Zoho repeats its mark under the block.
  const again = markOf(lines[first]?.words ?? '');
  if (again === 'forwarded' || (again === 'rule' && !/\p{L}/u.test(lines[first]?.words ?? ''))) first++;
  const rest = lines.slice(first);
  const opening = rest.find((one) => one.words !== '');
  const quoted = opening !== undefined && opening.depth > depth ? depth + 1 : depth;
  let last = rest.length;
  if (quoted > 0) {
    last = 0;
    for (const [at, line] of rest.entries()) if (line.depth >= quoted) last = at + 1;
    // A line that a mail program wrapped has no quote mark, though it belongs to the one above.
    while (last > 0 && last < rest.length && rest[last]?.words !== '' && rest[last - 1]?.words !== '') last++;
  }
  const ended = rest.findIndex((one) => markOf(one.words) === 'ended');
  if (ended >= 0) last = Math.min(last, ended);
  const body = rest
    .slice(0, last)
    .map((one) => unquote(one.raw.replaceAll('\ufeff', ''), quoted).rest.replaceAll('\u00a0', ' ').trimEnd());
  const below = rest
    .slice(ended >= 0 && ended < last + 1 ? ended + 1 : last)
    .map((one) => one.raw)
    .join('\n')
    .trim();
  return { body: attributed || indented(body) ? body.map((one) => one.replace(/^ {1,4}/, '')) : body, below };
}

const indented = (body: readonly string[]): boolean =>
  body.some((one) => one !== '') && body.every((one) => one === '' || one.startsWith('    '));
