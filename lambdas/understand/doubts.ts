/** Findings that are likely, but not likely enough to use: each becomes a short question with its best readings. */

import type { Person } from '../application/interview.ts';
import type { Trouble } from '../mail/message.ts';
import type { Choice } from './names/choice.ts';

/** Below this a reading is not worth a question, and the fact is left out. */
const WORTH_ASKING = 0.1;
const READINGS = 3;

const NAMES = {
  employer: { code: 'doubtful-employer', says: 'Which company is it?', command: 'company' },
  job: { code: 'doubtful-job', says: 'Which job is it for?', command: 'role' },
} as const;

/** `stated`: the likelihood from which a name is used. */
export function nameDoubt(fact: keyof typeof NAMES, choices: readonly Choice[], stated: number): readonly Trouble[] {
  const likely = choices.filter(({ likelihood }) => likelihood >= WORTH_ASKING).slice(0, READINGS);
  const [best] = likely;
  if (best === undefined || best.likelihood >= stated) return [];
  const { code, says, command } = NAMES[fact];
  return [{ code, says, choices: likely.map(({ name }) => `${command}: ${name}`) }];
}

/** People who may be there are asked about by name, and get no thank-you until that is answered. */
export function peopleDoubt(doubtful: readonly Person[]): readonly Trouble[] {
  const names = doubtful.flatMap(({ name }) => (name === null ? [] : [name])).slice(0, READINGS);
  const [only] = names;
  if (only === undefined) return [];
  return [
    {
      code: 'doubtful-people',
      says: names.length === 1 ? `Will you meet ${only}?` : 'Will you meet any of these?',
      choices: names.map((name) => `I also met ${name}`),
    },
  ];
}
