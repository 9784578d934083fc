/** The sentences of a thank-you: the best of what may be said, in the order in which it was typed. */
import { isTooGlad, keep } from './framed.ts';
import { faultIn } from './gate.ts';
import { alike } from './likeness.ts';
import type { Matter } from './matter.ts';
import type { Note } from './note.ts';
import type { Register } from './register.ts';
import { type Unit, unitsOf } from './thank-units.ts';
import type { Told } from './told.ts';

export interface Thanked {
  readonly sentences: readonly string[];
  /** The cues it uses. */
  readonly used: readonly Told[];
  /** The first sentence already says thank you. */
  readonly opensWithThanks: boolean;
}

const isSound = (note: Note, said: string): boolean => said !== '' && faultIn(said) === null && !isTooGlad(note, said);

/** At most that many sentences. One that fails the final check is reworded or dropped. */
export function thanked(note: Note, register: Register, matter: Matter, most: number): Thanked {
  const units = unitsOf(note, register, matter.told);
  const chosen: Unit[] = [];
  for (const unit of [...units].sort((a, b) => a.rank - b.rank)) {
    if (chosen.length >= most) break;
    if (unit.say(0, false).some((said) => isSound(note, said))) chosen.push(unit);
  }
  const clear = chosen.filter(
    (unit) => !unit.needs || chosen.some((other) => !other.needs && !other.thanks && other.at < unit.at),
  );
  const order = clear.sort((a, b) => Number(b.thanks) - Number(a.thanks) || a.at - b.at);
  const sentences: string[] = [];
  const used: Told[] = [];
  let opensWithThanks = false;
  for (const unit of order) {
    const said = unit
      .say(sentences.length, sentences.length > 0)
      .find((one) => isSound(note, one) && !alike(one, sentences));
    if (said === undefined) continue;
    if (sentences.length === 0) opensWithThanks = /^(?:thank|i am grateful)/i.test(said);
    keep(note, said);
    sentences.push(said);
    used.push(...unit.told);
  }
  return { sentences, used, opensWithThanks };
}
