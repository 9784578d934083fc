/** What the mail language's rules make of the whole answer. It is one voice among several. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { LANGUAGES } from '../commands/languages.ts';
import { readReply } from '../commands/read.ts';
import { settled } from '../commands/settle.ts';
import { tokenise } from '../commands/tokens.ts';
import type { Clock } from '../commands/until.ts';
import type { Nudge } from './nudge.ts';
import { mentionsIn } from './whom.ts';

export function readByRules(text: string, nudge: Nudge, clock: Clock): Reply {
  const read = settled(text, readReply(text, { clock, isDebrief: nudge.step === 'debrief' }));
  return nudge.roles === undefined ? read : { ...read, commands: read.commands.map((one) => byName(one, nudge)) };
}

/** 'the HR lady' is whoever in the nudge has that role. */
function byName(one: Instruction, { people, roles }: Nudge): Instruction {
  if (!('person' in one) || one.person === null) return one;
  const tokens = tokenise(one.person);
  const [mention] = mentionsIn(tokens, people, ALL_LANGUAGES, roles);
  const isWhole = mention?.how === 'role' && mention.from === 0 && mention.to === tokens.length;
  return isWhole && mention.who !== null ? { ...one, person: mention.who } : one;
}

const ALL_LANGUAGES = LANGUAGES.map(({ language }) => language);

export const namesOf = ({ commands, unclear }: Reply): readonly string[] => [
  ...new Set([...commands.map(({ command }) => command), ...(unclear === null ? [] : ['unclear'])]),
];
