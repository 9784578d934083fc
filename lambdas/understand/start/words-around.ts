/** The words around a mention of a time, as features. */
import type { Sense } from '../when/sense.ts';
import type { Said } from './found.ts';
import { step } from './step.ts';

const BEFORE: readonly Sense[] = [
  'by',
  'after',
  'within',
  'old',
  'fresh',
  'onto',
  'move',
  'from',
  'to',
  'and',
  'or',
  'on',
  'between',
  'choose',
  'suits',
  'lasting',
  'end-of',
  'back',
  'away',
  'clock-before',
  'clock-at',
];

/** What a mention is called in its features. */
export type Name = 'hour' | 'day' | 'length';

/** The kind of atom that each is. */
const KINDS = { hour: 'clock', day: 'date', length: 'length' } as const;

export const wordsAround = (mention: Said, name: Name): readonly string[] => {
  const { source, line, atom, loose } = mention;
  const read = source.read.lines[line];
  if (read === undefined) return [];
  const { reader } = read;
  const out: string[] = [];
  for (const sense of BEFORE) if (reader.before(atom.at, sense) !== null) out.push(`${name} after ${sense}`);
  const first = reader.any(atom.at, 'clock-at', 'clock-before', 'from', 'between', 'on');
  if (first !== null && first.next < atom.next)
    out.push(
      `${name} begins ${reader.tokens
        .slice(atom.at, first.next)
        .map(({ key }) => key)
        .join(' ')}`,
    );
  const before = reader.token(atom.at - 1);
  const after = reader.token(atom.next);
  out.push(`${name} after: ${before === null ? 'nothing' : before.kind === 'number' ? '#' : before.key}`);
  out.push(`${name} before: ${after === null ? 'nothing' : after.kind === 'number' ? '#' : after.key}`);
  const word = (at: number) => {
    const token = reader.token(at);
    return token === null ? '' : token.kind === 'number' ? '#' : token.key;
  };
  out.push(`${name} after: ${word(atom.at - 2)} ${word(atom.at - 1)}`);
  out.push(`${name} before: ${word(atom.next)} ${word(atom.next + 1)}`);
  for (const sense of ['fresh', 'old', 'suits', 'lasting', 'or', 'and', 'move', 'on', 'zone'] as const)
    if (reader.sense(atom.next, sense) !== null) out.push(`${name} before ${sense}`);
  const others = read.atoms.filter(({ kind }) => kind === KINDS[name]).length;
  out.push(`${name}s on its line ${step(others, 0, 1, 2, 3)}`);
  if (read.label !== null) out.push(`${name} under ${read.label}`);
  if (loose) out.push(`${name} loose`);
  if (source.struck.has(atom)) out.push(`${name} struck`);
  return out;
};
