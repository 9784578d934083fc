/** Which dates and hours are the old ones in a change: 'moved from Thursday to Friday', 'was: ...', 'statt Dienstag'. */
import type { Atom } from './atom.ts';
import type { ReadLine, Scan } from './scan.ts';
import { strikeSecondLines } from './struck-lines.ts';
import { atomSoon, followed, precedes, type Step, sentences, startsWithFrom, timed } from './struck-steps.ts';

/** What joins the parts of one time. */
const JOINING = [
  'from',
  'to',
  'and',
  'or',
  'on',
  'of',
  'zone',
  'am',
  'pm',
  'clock-at',
  'clock-before',
  'clock-after',
  'time-word',
] as const;

function strikeSentence(steps: readonly Step[], struck: Set<Atom>): void {
  let old = false;
  let depth = 0;
  let oldDepth = 0;
  let reach = 0;
  // Whether an hour has been struck, and how many words ago.
  let hour = false;
  let words = 0;
  let within: { readonly read: ReadLine; readonly next: number } | null = null;
  const atoms = steps.flatMap((step, index) =>
    step.atom !== null && timed(step.atom) ? [{ atom: step.atom, index }] : [],
  );
  const hasMove = steps.some((step) => step.atom === null && step.read.reader.sense(step.at, 'move') !== null);
  for (const step of steps) {
    const { reader } = step.read;
    if (step.atom !== null) {
      // A span's own 'from' is part of the clock.
      if (old && timed(step.atom) && (reach > 0 || struck.size > 0)) {
        // 'Instead of 10:00 it will be at 11:00': words between two hours separate the old one from the new.
        if (step.atom.kind === 'clock' && hour && words > 0) {
          old = false;
          continue;
        }
        struck.add(step.atom);
        reach = 8;
        hour ||= step.atom.kind === 'clock';
        words = 0;
      }
      continue;
    }
    const key = reader.key(step.at);
    if (old && hour && reader.token(step.at)?.kind === 'word' && reader.any(step.at, ...JOINING) === null) words++;
    if (key === '(' || key === '[') depth++;
    if (key === ')' || key === ']') {
      depth--;
      if (old && depth < oldDepth) old = false;
    }
    if (reader.sense(step.at, 'fresh') !== null) old = false;
    const found = reader.sense(step.at, 'old');
    if (within !== null && within.read === step.read && step.at < within.next) continue;
    const by = reader.sense(step.at, 'by');
    const deadline = found !== null && by !== null && by.next > found.next;
    if (found !== null && !deadline && followed(step, found.next)) {
      within = { read: step.read, next: found.next };
      old = true;
      hour = false;
      words = 0;
      oldDepth = depth;
      reach = found.size + 5;
    } else if (old) {
      reach--;
      if (reach <= 0) old = false;
    }
    if (old && hasMove && reader.sense(step.at, 'onto') !== null && found === null && atomSoon(step)) old = false;
    if (key === '~' && reader.key(step.at + 1) === '~') {
      old = !old;
      reach = 20;
      oldDepth = -1;
    }
  }
  if (!hasMove) return;
  const target = atoms.find(({ index }, count) => count > 0 && precedes(steps, index, 'onto'));
  const source = atoms.filter(
    ({ atom, index }) =>
      (atom.kind === 'date' || startsWithFrom(steps[index])) &&
      (precedes(steps, index, 'from') || startsWithFrom(steps[index])),
  );
  const [from] = source;
  if (target !== undefined && atoms.some(({ index }) => index < target.index)) {
    // 'Thursday's talk moves to 3 pm' keeps the day.
    const staysThatDay =
      target.atom.kind === 'clock' && !atoms.some(({ atom, index }) => atom.kind === 'date' && index > target.index);
    for (const { atom, index } of atoms)
      if (index < target.index && !(staysThatDay && atom.kind === 'date')) struck.add(atom);
    if (from !== undefined && from.index > target.index && from.atom.kind === 'date')
      for (const { atom, index } of atoms) if (index >= from.index) struck.add(atom);
    return;
  }
  if (from !== undefined && atoms.length > 1) {
    const rest = atoms.filter(({ index }) => index >= from.index);
    const first = atoms[0];
    if (first !== undefined && first.index < from.index && from.atom.kind === 'date')
      for (const { atom } of rest) struck.add(atom);
    else if (target === undefined && rest.length > 1 && from === atoms[0] && rest[1]?.atom.kind === from.atom.kind)
      struck.add(from.atom);
  }
  if (struck.size === 0) strikeBeforeVerb(steps, atoms, struck);
  // 木曜日から金曜日に変更
  const japanese = atoms.findIndex(({ index }) => {
    const next = steps[index + 1];
    return (
      next !== undefined &&
      next.atom === null &&
      (next.read.reader.key(next.at) === 'を' || next.read.reader.sense(next.at, 'to')?.language === 'ja')
    );
  });
  if (japanese >= 0 && japanese < atoms.length - 1)
    for (const { atom } of atoms.slice(0, japanese + 1)) struck.add(atom);
}

/** 'The talk at 12 is brought forward, 10:30': with an hour on each side of the verb, the first is the old one. */
function strikeBeforeVerb(
  steps: readonly Step[],
  atoms: readonly { readonly atom: Atom; readonly index: number }[],
  struck: Set<Atom>,
): void {
  const verb = steps.findLastIndex((step) => step.atom === null && step.read.reader.sense(step.at, 'move') !== null);
  const clocks = atoms.filter(({ atom }) => atom.kind === 'clock');
  const after = clocks.find(({ index }) => index > verb);
  if (verb < 0 || after === undefined || startsWithFrom(steps[after.index])) return;
  const between = steps.slice(verb, after.index);
  if (
    between.some((step) => step.atom === null && step.read.reader.any(step.at, 'from', 'old', 'fresh', 'and') !== null)
  )
    return;
  for (const { atom, index } of clocks) if (index < verb) struck.add(atom);
}

export function struckAtoms(scan: Scan): ReadonlySet<Atom> {
  const struck = new Set<Atom>();
  for (const steps of sentences(scan)) {
    const own = new Set<Atom>();
    strikeSentence(steps, own);
    for (const atom of own) struck.add(atom);
  }
  strikeSecondLines(scan, struck);
  return struck;
}
