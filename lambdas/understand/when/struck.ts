/** Which of the dates and hours are the old ones of a change: 'moved from Thursday to Friday', 'was: ...', 'statt Dienstag'. */
import type { Atom, ReadLine, Scan } from './scan.ts';

const timed = (one: Atom): boolean => one.kind === 'date' || one.kind === 'clock';

/** A sentence may run over a line that is as long as this. */
const WRAPPED = 50;

interface Step {
  readonly read: ReadLine;
  readonly at: number;
  readonly atom: Atom | null;
}

/** The text as sentences of steps: atoms, and the tokens between them. */
function sentences(scan: Scan): readonly (readonly Step[])[] {
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

/** Does a phrase of the sense end right before this step, or one small word before it? */
function precedes(steps: readonly Step[], index: number, sense: 'onto' | 'from'): boolean {
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
  // An hour is struck already, and so many words stand since.
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
      // A clock that begins with the little word of a span carries it within.
      if (old && timed(step.atom) && (reach > 0 || struck.size > 0)) {
        // 'Instead of 10:00 it will be at 11:00': words between two hours part the old one from the new.
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
    // 'Thursday's talk moves to 3 pm' leaves the day.
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

/** 'The talk at 12 is brought forward, 10:30': an hour on either side of the verb, the first is the old one. */
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

/** A clock read with its 'from'. */
function startsWithFrom(step: Step | undefined): boolean {
  return step?.atom?.kind === 'clock' && step.atom.end === null && step.read.reader.sense(step.at, 'from') !== null;
}

function atomSoon(step: Step): boolean {
  return step.read.atoms.some((one) => timed(one) && one.at > step.at && one.at - step.at <= 4);
}

/** A date or an hour follows within a few words: 'was: Thursday', not 'it was great to meet you on Thursday'. */
function followed(step: Step, next: number): boolean {
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

/** Google prints both when a time has changed, the new one first; a bare second line right below is the old one. */
const CHANGED =
  /\b(?:changed|updated|geändert|aktualisiert|modifié|mis à jour|modificado|actualizado|alterado|atualizado|gewijzigd|bijgewerkt|modificato|aggiornato|zmieniono|zaktualizowano|ändrad|uppdaterad)\b|変更|更新/iu;

function strikeSecondLines(scan: Scan, struck: Set<Atom>): void {
  for (const [at, read] of scan.lines.entries()) {
    const next = scan.lines[at + 1];
    if (next === undefined || next.label !== null || !whole(read) || !whole(next) || next.line.tokens.length > 24)
      continue;
    if (
      scan.lines
        .slice(Math.max(0, at - 8), at + 1)
        .some(
          (one) =>
            CHANGED.test(one.line.raw) &&
            one.line.tokens.length <= 30 &&
            /invit|event|termin|événement|evento|changed|when|wann|afspraak|wydarzeni|händelse|予定/iu.test(
              one.line.raw,
            ),
        )
    )
      for (const atom of next.atoms) struck.add(atom);
  }
}

const whole = (read: ReadLine): boolean =>
  read.atoms.some((one) => one.kind === 'date' && one.day !== null) &&
  read.atoms.some((one) => one.kind === 'clock') &&
  (read.atoms[0]?.at ?? 9) <= 4;

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
