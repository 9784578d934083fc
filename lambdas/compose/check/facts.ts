/** Checks that every name, number, date, link and capitalised word of a draft occurs in its facts or in the word files (R18). */

import type { DraftFacts } from '../draft.ts';
import type { Fault } from './fault.ts';
import { vocabulary } from './vocabulary.ts';

/** All texts in the facts, however deeply nested. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, '').replace(/'s$/, ''));

const LINK = /https?:\/\/[^\s<>"]+|www\.[^\s<>"]+|[\w.+-]+@[\w-]+\.[\w.-]*\w/g;

/** Words that assert something of their own: those with a digit or a capital. */
const ASSERTS = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

export function factFaults(text: string, facts: DraftFacts): readonly Fault[] {
  const given = textsIn(facts);
  const known = new Set(given.flatMap(wordsIn));
  const faults: Fault[] = [];
  let rest = text;
  for (const link of text.matchAll(LINK)) {
    const bare = link[0].replace(/[.,)]+$/, '');
    if (!given.some((one) => one.includes(bare)))
      faults.push({ rule: 'unknown-fact', says: `'${bare}' stands in no fact.`, at: link.index });
    rest = rest.replace(link[0], ' '.repeat(link[0].length));
  }
  for (const word of rest.matchAll(ASSERTS)) {
    if (!/[\p{Lu}\p{N}]/u.test(word[0])) continue;
    const bare = wordsIn(word[0])[0] ?? '';
    if (bare === '' || known.has(bare) || (/\p{L}/u.test(bare) && vocabulary().has(bare))) continue;
    faults.push({ rule: 'unknown-fact', says: `'${word[0]}' stands in no fact.`, at: word.index });
  }
  return faults;
}
