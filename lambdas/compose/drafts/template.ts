/**
 * The lines of the word files: `{slot}` is filled in; `[...]` is left out if its slot is unknown or was already said; `[...|other]` then says the
 * other text.
 */
import { americanOf } from './spelling.ts';

/** The text for a slot; null: not known. `role` is the full name of the job. */
export type Slots = Readonly<Record<string, string | null>>;

/** An entry of a word file: one line, or several of which the first with fitting @marks is used. */
export type Entry = string | readonly string[];

export interface Filling {
  readonly slots: Slots;
  readonly marks: ReadonlySet<string>;
  readonly american: boolean;
  /** Slots already said in this note: a job, an employer or a day is named in full only once. */
  readonly said: Set<string>;
}

const ONCE: ReadonlySet<string> = new Set(['role', 'employer', 'when']);

interface Piece {
  readonly text: string;
  readonly slot: boolean;
}

function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    const close = open === -1 ? -1 : text.indexOf('}', open);
    if (close === -1) {
      found.push({ text: text.slice(at), slot: false });
      break;
    }
    if (open > at) found.push({ text: text.slice(at, open), slot: false });
    found.push({ text: text.slice(open + 1, close), slot: true });
    at = close + 1;
  }
  return found;
}

/** 'iOS' and 'eBay' keep their first letter. */
export function capitalised(text: string): string {
  const first = text.charAt(0);
  return /^[a-z]+[A-Z]/.test(text) ? text : first.toUpperCase() + text.slice(1);
}

const startsSentence = (before: string): boolean => before === '' || /[.?!]\s+$/.test(before.slice(-3));

function slotValue(slot: string, filling: Filling): string | null {
  if (slot === 'role') {
    const full = filling.slots[slot] ?? null;
    return full === null || filling.said.has('role') ? 'the role' : full;
  }
  return filling.slots[slot] ?? null;
}

/** Whether an optional part may be used: all its slots are known, and those named only once are not yet used. */
const mayBeSaid = (text: string, filling: Filling): boolean =>
  pieces(text).every(
    ({ slot, text: name }) =>
      !slot || ((filling.slots[name] ?? null) !== null && !(ONCE.has(name) && filling.said.has(name))),
  );

/** Resolves the optional parts, so that only required slots are left. */
function settled(line: string, filling: Filling): string {
  let out = '';
  let at = 0;
  for (;;) {
    const open = line.indexOf('[', at);
    const close = open === -1 ? -1 : line.indexOf(']', open);
    if (close === -1) return out + line.slice(at);
    const bar = line.indexOf('|', open);
    const hasOther = bar !== -1 && bar < close;
    const first = line.slice(open + 1, hasOther ? bar : close);
    out += line.slice(at, open) + (mayBeSaid(first, filling) ? first : hasOther ? line.slice(bar + 1, close) : '');
    at = close + 1;
  }
}

/** A line with its slots filled, or null if one is unknown. */
function fillLine(line: string, filling: Filling): string | null {
  const parts = pieces(settled(line, filling));
  if (parts.some(({ slot, text }) => slot && slotValue(text, filling) === null)) return null;
  let out = '';
  for (const { slot, text } of parts) {
    const value = slot ? (slotValue(text, filling) ?? '') : filling.american ? americanOf(text) : text;
    out += startsSentence(out) ? capitalised(value) : value;
    if (slot) filling.said.add(text);
  }
  return out;
}

/** '@warm @recruiter Thank you' has two marks and the line 'Thank you'. */
function marksOf(line: string): { readonly marks: readonly string[]; readonly line: string } {
  const marks: string[] = [];
  let rest = line;
  while (rest.startsWith('@')) {
    const space = rest.indexOf(' ');
    marks.push(rest.slice(1, space));
    rest = rest.slice(space + 1);
  }
  return { marks, line: rest };
}

/** The lines of an entry, in the order they are tried. */
const linesOf = (entry: Entry): readonly string[] => (typeof entry === 'string' ? [entry] : entry);

/** The first line of an entry with fitting marks and known slots; null if there is none. */
export function fill(entry: Entry, filling: Filling): string | null {
  for (const marked of linesOf(entry)) {
    const { marks, line } = marksOf(marked);
    if (!marks.every((mark) => filling.marks.has(mark))) continue;
    const text = fillLine(line, filling);
    if (text !== null) return text;
  }
  return null;
}
