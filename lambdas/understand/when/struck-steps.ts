/** Sentences as steps, each a token or a time, and what surrounds a step. */
import type { Atom } from './atom.ts';
import type { ReadLine, Scan } from './scan.ts';

export const timed = (one: Atom): boolean => one.kind === 'date' || one.kind === 'clock';

/** A sentence may continue past a line at least this long. */
const WRAPPED = 50;

export interface Step {
  readonly read: ReadLine;
  readonly at: number;
  readonly atom: Atom | null;
}

/** The text as sentences of steps: atoms, and the tokens between them. */
export function sentences(scan: Scan): readonly (readonly Step[])[] {
  const out: Step[][] = [];
  let open: Step[] = [];
  const close = () => {
    if (open.some((one) => one.atom !== null && timed(one.atom))) out.push(open);
    open = [];
  };
  for (const read of scan.lines) {
    const { reader } = read;
    if (reader.tokens.length === 0 || read.label !== null) close();
    let at = 0;
    while (at < reader.tokens.length) {
      const atom = read.atoms.find((one) => one.at === at) ?? null;
      open.push({ read, at, atom });
      const key = reader.key(at);
      const ends =
        atom === null &&
        (key === '。' || ((key === '.' || key === '!' || key === '?') && (reader.token(at + 1)?.space ?? true)));
      at = atom === null ? at + 1 : Math.max(atom.next, at + 1);
      if (ends) close();
    }
    if (read.line.raw.length < WRAPPED) close();
  }
  close();
  return out;
}

/** Does a phrase of this sense end right before this step, or one small word earlier? */
export function precedes(steps: readonly Step[], index: number, sense: 'onto' | 'from'): boolean {
  for (let back = 1; back <= 4; back++) {
    const step = steps[index - back];
    if (step === undefined || step.atom !== null) return false;
    const found = step.read.reader.sense(step.at, sense);
    if (found === null) continue;
    const target = steps[index];
    if (target === undefined) return false;
    if (target.read !== step.read) return true;
    const between = target.at - found.next;
    if (between === 0) return true;
    if (
      between === 1 &&
      step.read.reader.any(found.next, 'on', 'of', 'clock-at', 'clock-before', 'next', 'this') !== null
    )
      return true;
  }
  return false;
}

/** A clock span that includes its 'from'. */
export function startsWithFrom(step: Step | undefined): boolean {
  return step?.atom?.kind === 'clock' && step.atom.end === null && step.read.reader.sense(step.at, 'from') !== null;
}

export function atomSoon(step: Step): boolean {
  return step.read.atoms.some((one) => timed(one) && one.at > step.at && one.at - step.at <= 4);
}

/** A date or an hour follows within a few words: 'was: Thursday', not 'it was great to meet you on Thursday'. */
export function followed(step: Step, next: number): boolean {
  const { reader, atoms } = step.read;
  const first = atoms.find((one) => timed(one) && one.at >= next);
  if (first === undefined) return false;
  let words = 0;
  for (let i = next; i < first.at; i++)
    if (
      reader.token(i)?.kind === 'word' &&
      reader.any(i, 'on', 'of', 'clock-at', 'clock-before', 'lasting', 'from') === null
    )
      words++;
  return words <= (reader.token(next)?.key === ':' ? 2 : 1);
}
