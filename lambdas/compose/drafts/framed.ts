/** Which of several phrasings a note uses. */
import { type Note, sentence } from './note.ts';
import { shuffled } from './order.ts';
import type { Register } from './register.ts';

export type Frames = Readonly<Record<Register, readonly string[]>>;

/** A phrasing by the note's place: each is used once before any comes again. Another version may speak in the other voices too. */
export function framed(
  note: Note,
  frames: Frames,
  name: string,
  register: Register,
  more: Readonly<Record<string, string>> = {},
  turn = 0,
): string {
  const { seed, nth, version } = note.facts;
  const own = frames[register];
  const list = version === 0 ? own : [...new Set([...own, ...frames.warm, ...frames.plain, ...frames.formal])];
  // What stands in front of the eight is for the first notes, in its own order.
  const front = Math.max(0, own.length - 8);
  const order = shuffled(own.length - front, `${seed}/${name}`);
  const placed = (at: number) => (at < front || at >= own.length ? at : front + (order[at - front] ?? 0));
  for (let step = 0; step < list.length; step += 1) {
    const said = sentence(note, list[placed((nth + version * 5 + turn + step) % list.length)] ?? '', more);
    if (said !== null) return said;
  }
  return '';
}
