/** Which of several phrasings a note uses. */
import { type Note, sentence } from './note.ts';
import { shuffled } from './order.ts';
import type { Register } from './register.ts';

/** One list for every voice, or a list for each. */
export type Frames = readonly string[] | Readonly<Record<Register, readonly string[]>>;

const VOICES: readonly Register[] = ['warm', 'plain', 'formal'];

export const listFor = (frames: Frames, register: Register): readonly string[] =>
  'plain' in frames ? frames[register] : frames;

/** A phrasing by the note's place, none that another note of the round says. Another version may speak in the other voices too. */
export function framed(
  note: Note,
  frames: Frames,
  name: string,
  register: Register,
  more: Readonly<Record<string, string>> = {},
  turn = 0,
): string {
  const { seed, nth, version, taken } = note.facts;
  const own = listFor(frames, register);
  const others = [...new Set(VOICES.flatMap((voice) => listFor(frames, voice)))].filter((one) => !own.includes(one));
  const order = shuffled(own.length, `${seed}/${name}`);
  const mine = order.map((_, at) => own[order[(nth + turn + at) % own.length] ?? 0] ?? '');
  const list = [...mine, ...others];
  const from = version === 0 ? 0 : version * Math.max(1, Math.floor(list.length / 3));
  let spare = '';
  for (let step = 0; step < list.length; step += 1) {
    const said = sentence(note, list[(from + step) % list.length] ?? '', more);
    if (said === null) continue;
    if (taken?.has(said.toLowerCase()) !== true) return said;
    if (spare === '') spare = said;
  }
  return spare;
}
