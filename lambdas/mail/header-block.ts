/** The header block that mail programs print above a quoted or forwarded message: From, Date, To, Subject, in any order and language. */
import type { Mailbox } from '../application/interview.ts';
import { readBlockDate } from './block-date.ts';
import { readAuthor, readMailboxList } from './block-mailbox.ts';
import { type Field, LABEL_LANGUAGES, LABELS, WEAK_LABELS } from './header-labels.ts';
import type { Line } from './lines.ts';

export interface HeaderBlock {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string | null;
  /** The date as printed, not parsed. */
  readonly date: string | null;
  /** The first line after it. */
  readonly end: number;
  readonly depth: number;
  /** How many different fields it has. */
  readonly fields: number;
  /** The language, if the labels show it. */
  readonly language: string | null;
  /** For a block on a single line: what follows on that line. */
  readonly rest: string;
}

interface Labelled {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
}

/** `*From:* Dana`, `Von : Dana`, `件名：...`; null where no known label begins the line. */
function labelled(words: string): Labelled | null {
  const text = words.replace(/^[*_|•·\s]+/, '');
  const head = text.slice(0, 60);
  const colon = /[:：]/.exec(head)?.index ?? -1;
  if (colon < 1) return null;
  const label = head
    .slice(0, colon)
    .replace(/[*_\s]+$/, '')
    .trim()
    .toLowerCase();
  const field = LABELS.get(label);
  if (field === undefined) return null;
  const value = text
    .slice(colon + 1)
    .replace(/^[*_]+/, '')
    .trim();
  return { field, label, value };
}

/** A line that only continues the address list above it. */
const goesOn = (above: string, words: string): boolean =>
  /[,;]$/.test(above) || /^<[^<>]*@[^<>]*>/.test(words) || (/<[^>]*$/.test(above) && words.includes('>'));

const LISTS: ReadonlySet<Field> = new Set<Field>(['from', 'to', 'cc', 'bcc']);

/** Reads a block that begins at `start`; null if there is none. `sure`: a line above announced one. */
export function readHeaderBlock(lines: readonly Line[], start: number, sure: boolean): HeaderBlock | null {
  const first = lines[start];
  if (first === undefined) return null;
  const depth = first.depth;
  const found = new Map<Field, string>();
  const labels: string[] = [];
  let at = start;
  let last: Field | null = null;
  let end = start;
  for (; at < lines.length && at < start + 60; at++) {
    const line = lines[at];
    if (line === undefined || line.depth !== depth) break;
    if (line.words === '') {
      // An empty line may occur inside a block, but only if a field follows that the block does not have yet.
      const next = nextWords(lines, at, depth);
      const following = next === null ? null : fieldOf(next, sure || labels.length > 1);
      if (
        following === null ||
        found.has(following.field) ||
        (found.has('from') && found.has('subject') && found.has('to') && found.has('date'))
      )
        break;
      continue;
    }
    const one = fieldOf(line.words, sure || labels.length > 0);
    if (one !== null && !found.has(one.field)) {
      found.set(one.field, one.value);
      labels.push(one.label);
      last = one.field;
      end = at + 1;
      continue;
    }
    if (one !== null && one.field === 'other') {
      end = at + 1;
      last = 'other';
      continue;
    }
    if (last === null) return null;
    const value = found.get(last) ?? '';
    const next = lines[at + 1];
    const labelFollows =
      next !== undefined &&
      next.depth === depth &&
      one === null &&
      fieldOf(next.words, true) !== null &&
      !found.has(fieldOf(next.words, true)?.field ?? 'other');
    if (
      one === null &&
      ((LISTS.has(last) && (value === '' || goesOn(value, line.words))) ||
        labelFollows ||
        wrapped(value, line, next, last))
    ) {
      found.set(last, `${value} ${line.words}`.trim());
      end = at + 1;
      continue;
    }
    break;
  }
  return buildBlock(found, labels, end, depth, '');
}

/** A wrapped subject: the line above is long, this one is short, and an empty line follows. */
const wrapped = (value: string, line: Line, next: Line | undefined, last: Field): boolean =>
  last === 'subject' &&
  value.length >= 55 &&
  value.length <= 80 &&
  (value === '' || line.words.length < 60) &&
  (next === undefined || next.words === '') &&
  value.length + (line.words.split(' ')[0]?.length ?? 0) > 68;

const nextWords = (lines: readonly Line[], from: number, depth: number): string | null => {
  for (let at = from + 1; at < Math.min(lines.length, from + 4); at++) {
    const line = lines[at];
    if (line === undefined || line.depth !== depth) return null;
    if (line.words !== '') return line.words;
  }
  return null;
};

function fieldOf(words: string, sure: boolean): Labelled | null {
  const one = labelled(words);
  if (one === null) return null;
  if (!sure && WEAK_LABELS.has(one.label) && !one.value.includes('@')) return null;
  return one;
}

/** Builds a block from labelled values; null if it names no author. */
export function buildBlock(
  found: ReadonlyMap<Field, string>,
  labels: readonly string[],
  end: number,
  depth: number,
  rest: string,
): HeaderBlock | null {
  const author = found.get('from');
  if (author === undefined || author === '') return null;
  const fields = [...found.keys()].filter((one) => one !== 'other').length;
  const language = labels.map((one) => LABEL_LANGUAGES.get(one)).find((one) => one !== undefined) ?? null;
  const from = readAuthor(author);
  if (from === null) return null;
  // QQ and others end each value with a semicolon.
  const subject = found.get('subject');
  const closed = /[;；]$/.test(author) && /[;；]$/.test(subject ?? '');
  return {
    from,
    to: readMailboxList(found.get('to') ?? ''),
    cc: readMailboxList(found.get('cc') ?? ''),
    subject: subject === undefined ? null : (closed ? subject.slice(0, -1) : subject).trim(),
    date: found.get('date') ?? null,
    end,
    depth,
    fields,
    language,
    rest,
  };
}

/** Without a mark above, a readable address or date distinguishes a block from a person's words ('To: be honest'). */
export const isBelievable = (block: HeaderBlock): boolean =>
  block.from?.address != null ||
  [...block.to, ...block.cc].some((one) => one.address !== null) ||
  (block.date !== null && readBlockDate(block.date, { before: null, offset: null, language: block.language }) !== null);
