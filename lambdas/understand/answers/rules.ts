/** What the mail language's rules make of the whole answer. It is one voice among several. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { readReply } from '../commands/read.ts';
import { settled } from '../commands/settle.ts';
import { tokenise } from '../commands/tokens.ts';
import type { Clock } from '../commands/until.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { asOfNote } from './effect.ts';
import type { Nudge } from './nudge.ts';
import { mentionsIn } from './whom.ts';

/** Longer answers tell a story and are read only by the mail language's rules. */
export const MOST_LETTERS = 3000;

export function readByRules(text: string, nudge: Nudge, clock: Clock): Reply {
  const read = settled(text, readReply(text, { clock, isDebrief: nudge.step === 'debrief' }));
  const named =
    nudge.roles === undefined ? read : { ...read, commands: read.commands.map((one) => byName(one, nudge)) };
  const known = withoutStrangers(named, text, nudge);
  return { ...known, commands: asOfNote(known.commands, nudge.step) };
}

/**
 * 'Baaki later' puts off nobody: what stands where a name may stand is not the name of anybody in the nudge. Of 'Ms Venn tonight' only
 * the name counts.
 */
function withoutStrangers(read: Reply, text: string, { people }: Nudge): Reply {
  if (people.length === 0 || text.length > MOST_LETTERS) return read;
  const known = read.commands.flatMap((one): readonly Instruction[] => {
    if (one.command !== 'done' && one.command !== 'skip' && one.command !== 'snooze') return [one];
    if (one.person === null) return [one];
    const tokens = tokenise(one.person);
    const [mention] = mentionsIn(tokens, people, ALL_LANGUAGES);
    if (mention === undefined) return [];
    return [mention.to < tokens.length && mention.of !== null ? { ...one, person: mention.who } : one];
  });
  return known.length === read.commands.length
    ? { ...read, commands: known }
    : { ...read, commands: known, notes: [text] };
}

/** 'the HR lady' is whoever in the nudge has that role. */
function byName(one: Instruction, { people, roles }: Nudge): Instruction {
  if (!('person' in one) || one.person === null) return one;
  const tokens = tokenise(one.person);
  const [mention] = mentionsIn(tokens, people, ALL_LANGUAGES, roles);
  const isWhole = mention?.how === 'role' && mention.from === 0 && mention.to === tokens.length;
  return isWhole && mention.who !== null ? { ...one, person: mention.who } : one;
}

const ALL_LANGUAGES = COMMAND_WORDS.map(({ language }) => language);

export const namesOf = ({ commands, unclear }: Reply): readonly string[] => [
  ...new Set([...commands.map(({ command }) => command), ...(unclear === null ? [] : ['unclear'])]),
];
