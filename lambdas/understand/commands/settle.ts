/** Settles what stands in a whole reply: retractions, contradictions and repetitions. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import type { Item } from './item.ts';

const same = (a: Instruction, b: Instruction): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A retraction makes the command just before it unclear. */
function takenBack(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  for (const item of items) {
    if (item.is !== 'retraction') {
      out.push(item);
      continue;
    }
    const last = out.at(-1);
    if (last?.is !== 'command') {
      out.push({ is: 'unclear', text: item.text, denied: [], line: item.line });
      continue;
    }
    while (out.at(-1)?.is === 'command' && out.at(-1)?.line === last.line && out.at(-1)?.text === last.text) out.pop();
    out.push({ is: 'unclear', text: `${last.text} ${item.text}`, denied: [], line: item.line });
  }
  return out;
}

const isEnd = (one: Instruction): one is Instruction & { readonly command: 'outcome' } => one.command === 'outcome';

/** An offer may be followed by its acceptance or refusal; no other two outcomes go together. */
const GO_TOGETHER: ReadonlySet<string> = new Set([
  'offer accepted',
  'accepted offer',
  'offer withdrawn',
  'withdrawn offer',
]);

function contradicts(a: Instruction, b: Instruction): boolean {
  if (isEnd(a) && isEnd(b)) return a.value !== b.value && !GO_TOGETHER.has(`${a.value} ${b.value}`);
  if ((a.command === 'done' && b.command === 'skip') || (a.command === 'skip' && b.command === 'done'))
    return a.person === b.person;
  if (a.command === 'pause' && b.command === 'resume') return true;
  if (a.command === 'next-round' && isEnd(b)) return b.value === 'rejected';
  return (
    a.command === 'rapport' &&
    b.command === 'rapport' &&
    ((a.value === 'great' && b.value === 'poor') || (a.value === 'poor' && b.value === 'great'))
  );
}

/** 'All sent, but not to Tom': an exception contradicts what was said of everybody. */
const isDenied = (one: Instruction, denied: Instruction): boolean =>
  same(one, denied) ||
  (isEnd(one) && isEnd(denied) && one.value === denied.value) ||
  ((one.command === 'done' || one.command === 'skip') && denied.command === one.command && one.person === null);

function contradicted(items: readonly Item[]): readonly Item[] {
  const denied = items.flatMap((one) => (one.is === 'unclear' ? one.denied : []));
  const said = items.flatMap((one) => (one.is === 'command' ? [one.instruction] : []));
  return items.map((item): Item => {
    if (item.is !== 'command') return item;
    const { instruction } = item;
    const isOpen =
      denied.some((one) => isDenied(instruction, one)) ||
      said.some((one) => contradicts(instruction, one) || contradicts(one, instruction));
    return isOpen ? { is: 'unclear', text: item.text, denied: [], line: item.line } : item;
  });
}

/** Drops repeats; of two versions of one command, the one with a date wins. */
function once(all: readonly Instruction[]): readonly Instruction[] {
  const out: Instruction[] = [];
  for (const one of all) {
    if (one.command !== 'undo' && out.some((other) => same(one, other))) continue;
    const heard = out.findIndex((other) => other.command === 'heard-back');
    const known = out[heard];
    if (one.command === 'heard-back' && known?.command === 'heard-back') {
      out[heard] = one.expectBy === null ? known : one;
      continue;
    }
    if (one.command === 'snooze') {
      const before = out.findIndex((other) => other.command === 'snooze' && other.person === one.person);
      const earlier = out[before];
      if (earlier?.command === 'snooze' && (earlier.until === null || one.until === null)) {
        if (one.until !== null) out[before] = one;
        continue;
      }
    }
    const paused = out.findIndex((other) => other.command === 'pause');
    if (one.command === 'pause' && paused >= 0) {
      if (one.until !== null) out[paused] = one;
      continue;
    }
    out.push(one);
  }
  return out;
}

/** Free words next to each other on a line are one note. */
function notesOf(items: readonly Item[]): readonly string[] {
  const out: string[] = [];
  let last: Item | null = null;
  for (const item of items) {
    if (item.is === 'words' && item.text !== '') {
      if (last?.is === 'words' && last.line === item.line) out.push(`${out.pop() ?? ''} ${item.text}`.trim());
      else out.push(item.text);
    }
    last = item;
  }
  return out;
}

export function settled(text: string, read: readonly Item[]): Reply {
  const items = contradicted(takenBack(read));
  const asked = [...new Set(items.flatMap((one) => (one.is === 'unclear' ? [one.text] : [])))];
  const unclear = asked.filter((one) => !asked.some((other) => other !== one && other.includes(one)));
  return {
    text,
    commands: once(items.flatMap((one) => (one.is === 'command' ? [one.instruction] : []))),
    notes: notesOf(items),
    unclear: unclear.length === 0 ? null : unclear.join('\n'),
    options: items.flatMap((one) => (one.is === 'unclear' ? (one.asks ?? []) : [])),
  };
}
