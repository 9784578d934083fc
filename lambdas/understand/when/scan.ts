/** Reads a whole text line by line into dates, hours, zones and lengths. */
import type { Instant } from '../../application/instant.ts';
import { ABBREVIATIONS } from '../zones/abbreviations.ts';
import type { Atom } from './atom.ts';
import type { ClockAtom } from './clock.ts';
import { readClock } from './clock-reading.ts';
import type { DateAtom } from './date-atom.ts';
import { readDate } from './date-reading.ts';
import { readLength } from './length-reading.ts';
import { mayTell } from './lexicon.ts';
import { looseAt } from './loose.ts';
import { Reader } from './reader.ts';
import { type TokenLine, tokenLines } from './tokens.ts';
import { type Tongues, tellLanguages } from './told-language.ts';
import { readZone } from './zone-reading.ts';

/** What must be known besides the text. */
export interface WhenContext {
  /** The Date of the message that the text is from. */
  readonly sentAt: Instant;
  /** The candidate's zone, IANA; null if unknown. */
  readonly zone: string | null;
  /** Minutes east of UTC in the Date; null if it gives none. */
  readonly sentOffset: number | null;
  /** The sender's country, ISO 3166; null if unknown. */
  readonly country: string | null;
  /** Zone of the place in the sender's signature, IANA; null or absent if unknown. */
  readonly office?: string | null;
  /** Zone of the place the candidate is to come to, IANA; null or absent if unknown, or if they meet remotely. */
  readonly site?: string | null;
  /** The likely languages, ISO 639-1. */
  readonly languages?: readonly string[];
}

type LabelKind = 'date-label' | 'time-label' | 'when-label' | 'length-label' | 'zone-label';

export interface ReadLine {
  readonly reader: Reader;
  readonly line: TokenLine;
  readonly atoms: readonly Atom[];
  /** What may be an hour or date; empty unless asked for. */
  readonly loose: readonly (ClockAtom | DateAtom)[];
  readonly label: LabelKind | null;
}

export interface Scan {
  readonly lines: readonly ReadLine[];
  readonly tongues: Tongues;
}

const LABELS: readonly LabelKind[] = ['when-label', 'date-label', 'time-label', 'length-label', 'zone-label'];

/** 'Date:', 'Uhrzeit:', '日時：' at the beginning of a line. */
function labelOf(r: Reader): LabelKind | null {
  for (let at = 0; at < Math.min(3, r.tokens.length); at++) {
    for (const label of LABELS) {
      const found = r.sense(at, label);
      if (found === null) continue;
      const mark = r.key(found.next);
      if (
        mark === ':' ||
        mark === '|' ||
        mark === '】' ||
        mark === '' ||
        (mark === '(' && r.tokens.slice(found.next).some((one) => one.key === ':'))
      )
        return label;
    }
    if (r.token(at)?.kind !== 'mark' && r.token(at)?.kind !== 'number') break;
  }
  return null;
}

/** Does a verb of moving come before this, with no date or hour in between: 'moved from'? */
function moves(r: Reader, at: number, atoms: readonly Atom[]): boolean {
  const since = atoms.findLast((one) => one.kind === 'date' || one.kind === 'clock')?.next ?? 0;
  for (let i = Math.max(since, at - 6); i < at; i++) if (r.sense(i, 'move') !== null) return true;
  return false;
}

/** A line with no number and no word used for times contains none. */
function mayHoldTimes(r: Reader): boolean {
  return r.tokens.some(
    (one) => one.kind === 'number' || mayTell(one.key) || Object.hasOwn(ABBREVIATIONS, one.raw) || one.key === '/',
  );
}

function atomsOf(r: Reader, generous: boolean): Pick<ReadLine, 'atoms' | 'loose'> {
  if (
    !mayHoldTimes(r) &&
    !(generous && r.tokens.some((_, at) => r.any(at, 'numeral', 'hour-word', 'day-word') !== null))
  )
    return { atoms: [], loose: [] };
  const atoms: Atom[] = [];
  const loose: (ClockAtom | DateAtom)[] = [];
  let at = 0;
  while (at < r.tokens.length) {
    const last = atoms.at(-1);
    const marks = last === undefined ? [] : r.tokens.slice(last.next, at);
    const near =
      marks.length <= 2 && marks.every((one) => one.kind === 'mark' || one.key === 'in' || one.key === 'nach');
    const clock = last?.kind === 'clock' || last?.kind === 'length' || (last?.kind === 'date' && near);
    const moving = r.sense(at, 'from') !== null && moves(r, at, atoms);
    const atom =
      readZone(r, at, clock === true && near) ?? readDate(r, at) ?? readClock(r, at, moving) ?? readLength(r, at);
    if (generous && at >= (loose.at(-1)?.next ?? 0)) loose.push(...looseAt(r, at, atom, moving));
    if (atom === null) at++;
    else {
      atoms.push(atom);
      at = Math.max(atom.next, at + 1);
    }
  }
  return { atoms, loose };
}

const NOTHING = { atoms: [], loose: [] };

const FROM_LABEL = /^[\s>*]*(?:from|von|de|da|van|od|från|fra|差出人|送信者|expéditeur)\s*[:：]/iu;
const SUBJECT_LABEL =
  /^[\s>*]*(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|件名|sujet)\s*[:：]/iu;
const SENT_LABEL =
  /^[\s>*]*(?:date|sent|gesendet|datum|envoyé|enviado|enviada|fecha|data|inviato|verzonden|wysłano|skickat|送信日時|日付|日時)(?:\s+(?:em|el|le|am))?\s*[:：]/iu;

/** Lines that say when a message was sent are not appointments. */
function sentLines(lines: readonly TokenLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (!SENT_LABEL.test(line.raw)) continue;
    const around = lines.slice(Math.max(0, at - 5), at + 6);
    if (around.some((one) => FROM_LABEL.test(one.raw)) && around.some((one) => SUBJECT_LABEL.test(one.raw)))
      found.add(at);
  }
  return found;
}

/** 'On Fri, 20 Nov 2026 at 10:00, Dana wrote:' */
function attributes(r: Reader): boolean {
  const end = r.tokens.length - 1;
  if (r.key(end) !== ':') return false;
  for (let i = Math.max(0, end - 8); i < end; i++) if (r.sense(i, 'wrote') !== null) return true;
  return false;
}

/** A line at least this long may have been wrapped. */
const WRAPPED = 45;
const LONGEST = 4000;

/** Does the line break off inside a time: 'on Tuesday,', 'December', 'from 2pm to'? */
function breaksOff(r: Reader): boolean {
  const end = r.tokens.length;
  const comma = r.key(end - 1) === ',' ? end - 1 : end;
  if (r.before(comma, 'month', 'weekday') !== null) return true;
  // 'at twenty' 'to three', 'a week' 'today'
  if (r.before(end, 'numeral', 'past', 'short') !== null || (r.key(end - 1) === 'week' && r.key(end - 2) === 'a'))
    return true;
  return (
    comma === end && r.before(end, 'on', 'of', 'clock-at', 'clock-before', 'from', 'to', 'between', 'next') !== null
  );
}

/** 'on 8' 'December' */
const dayThenMonth = (last: TokenLine, line: TokenLine, tongues: Tongues): boolean =>
  new Reader(last, tongues).number(last.tokens.length - 1, 1, 31) !== null &&
  new Reader(line, tongues).sense(0, 'month') !== null;

/** Rejoins lines wrapped inside a time; their positions in the text stay as they are. */
function joined(lines: readonly TokenLine[], tongues: Tongues): readonly TokenLine[] {
  const out: TokenLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const first = line.tokens[0];
    const open =
      last !== undefined &&
      first !== undefined &&
      last.raw.length >= WRAPPED &&
      last.raw.length < LONGEST &&
      last.number === line.number - 1 - countOf(last.raw) &&
      first.kind !== 'mark' &&
      (breaksOff(new Reader(last, tongues)) || dayThenMonth(last, line, tongues));
    if (!open || last === undefined) out.push(line);
    else out[out.length - 1] = { ...last, raw: `${last.raw}\n${line.raw}`, tokens: [...last.tokens, ...line.tokens] };
  }
  return out;
}

const countOf = (raw: string): number => raw.split('\n').length - 1;

/** `generous`: also what only may be an hour or a date, to be weighed. */
export function scan(text: string, context: WhenContext, generous = false): Scan {
  const single = tokenLines(text);
  const tongues = tellLanguages(single, context.languages ?? []);
  const lines = joined(single, tongues);
  const sent = sentLines(lines);
  const readers = lines.map((line) => new Reader(line, tongues));
  const read = readers.map((reader, at): ReadLine => {
    const { line } = reader;
    const skip = line.tokens.length === 0 || sent.has(at) || attributes(reader) || wrapsInto(readers[at + 1], reader);
    return { reader, line, ...(skip ? NOTHING : atomsOf(reader, generous)), label: skip ? null : labelOf(reader) };
  });
  return { lines: sameDays(read), tongues };
}

/** 'The same day' means the last date before it; without one it means nothing. */
function sameDays(lines: readonly ReadLine[]): readonly ReadLine[] {
  let last: DateAtom | null = null;
  return lines.map((line) => {
    if (!line.atoms.some((one) => one.kind === 'date')) return line;
    const atoms: Atom[] = [];
    for (const atom of line.atoms) {
      if (atom.kind !== 'date') atoms.push(atom);
      else if (!atom.again) {
        atoms.push(atom);
        last = atom;
      } else if (last !== null) atoms.push({ ...last, at: atom.at, next: atom.next, weak: true, again: true });
    }
    return { ...line, atoms };
  });
}

/** The first of two lines of an attribution: 'On Fri, 20 Nov 2026 at 10:00,' before 'Dana Cole wrote:'. */
function wrapsInto(next: Reader | undefined, reader: Reader): boolean {
  if (next === undefined || next.tokens.length > 12 || reader.tokens.length < 5) return false;
  return attributes(next) && /\b\d{4}\b|\d{1,2}:\d{2}/u.test(reader.line.raw);
}
