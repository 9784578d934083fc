/** What the sayings of the mail language make of an answer, as a whole and for certain: one voice among others. */
import type { Reply } from '../../application/instruction.ts';
import { readReply } from '../commands/read.ts';
import { settled } from '../commands/settle.ts';
import type { Clock } from '../commands/until.ts';
import type { Nudge } from './nudge.ts';

export const readByRules = (text: string, nudge: Nudge, clock: Clock): Reply =>
  settled(text, readReply(text, { clock, isDebrief: nudge.step === 'debrief' }));

export const namesOf = ({ commands, unclear }: Reply): readonly string[] => [
  ...new Set([...commands.map(({ command }) => command), ...(unclear === null ? [] : ['unclear'])]),
];
