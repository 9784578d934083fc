/** What was done for me, or by both: thanks for it. */
import { ME, readable, type Saying, say, textOf, withoutTail } from './saying.ts';
import { baseOf, gerundOf, type Token } from './tagged.ts';

/** 'showed me the rig', 'let me try', 'made the tea': thanks for it. */
export function given(rest: readonly Token[]): Saying | null {
  const [verb, ...others] = rest;
  if (verb === undefined || others.length === 0) return null;
  const base = baseOf(verb.low);
  const object = others[0]?.low ?? '';
  let tail = textOf(others);
  // 'put them in order': what they are was said before, and not here.
  if (/\b(?:them|they)\b/i.test(tail)) return null;
  if (/^(?:let|make|have)$/.test(base) && ME.test(object)) tail = tail.replace(/^(me|us) to /i, '$1 ');
  const gerund =
    base === 'make' && ME.test(object) && others[1]?.part === 'verb'
      ? 'having'
      : base === 'be'
        ? 'being'
        : gerundOf(verb.low);
  return say('thanks', `${gerund} ${readable(withoutTail(tail))}`, ME.test(object) ? 0.9 : 0.7);
}
