/** All cases by the name under which they are told. */
import { BOMBS } from './bombs.ts';
import type { Cases } from './case.ts';
import { HUGE } from './huge.ts';
import { NESTED } from './nested.ts';
import { TRAPS } from './traps.ts';

const under = (family: string, cases: Cases): Cases =>
  Object.fromEntries(Object.entries(cases).map(([name, one]) => [`${family}: ${name}`, one]));

export const CASES: Cases = {
  ...under('40 MB', HUGE),
  ...under('nested', NESTED),
  ...under('calendar', BOMBS),
  ...under('300 KB', TRAPS),
};
