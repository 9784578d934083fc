/** What a piece of an answer means, beside what the whole means, as numbers that the learnt weights are applied to. */
import type { Measures } from '../likelihood/likelihood.ts';
import { AXES, meaningOf } from '../meaning/encoder.ts';

/** 'Yes' means something else at each nudge: the numbers that say most are counted once more for the nudge. */
export const STEPS: readonly string[] = [
  'debrief',
  'thank',
  'last-call',
  'status-check',
  'second-check',
  'hiring-manager',
  'keep-in-touch',
  'close',
  'confirm',
  'front',
];
const OF_WHOLE = 64;
const OF_STEP = 32;
/** Vectors are short; the penalty on weights expects numbers near 1. */
const SCALE = 2;
const SCALE_OF_WHOLE = 1.4;

export function measuresOf(text: string, whole: string, step: string): Measures {
  const own = meaningOf(text);
  const all = text === whole ? own : meaningOf(whole);
  const place = STEPS.indexOf(step);
  const size = AXES + OF_WHOLE + (place < 0 ? 0 : OF_STEP);
  const at = new Uint16Array(size);
  const of = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const ofStep = i - AXES - OF_WHOLE;
    at[i] = ofStep < 0 ? i : AXES + OF_WHOLE + place * OF_STEP + ofStep;
    of[i] =
      i < AXES
        ? (own[i] ?? 0) * SCALE
        : ofStep < 0
          ? (all[i - AXES] ?? 0) * SCALE_OF_WHOLE
          : (own[ofStep] ?? 0) * SCALE;
  }
  return { at, of };
}
