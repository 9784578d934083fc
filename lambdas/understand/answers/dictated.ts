/** Where clauses begin in a text that was dictated, without any punctuation. */
import type { Token } from '../commands/tokens.ts';
import { anyOf } from './words/all.ts';

/** Shorter texts need no cuts. */
const LEAST = 25;

export const wasDictated = (text: string, tokens: readonly Token[]): boolean =>
  tokens.length >= LEAST && !/[.,;!?]\s/u.test(text);

const OPENERS = anyOf('openers');
const WITHIN = anyOf('within');

/** 'They said', 'I forgot', 'it was': where a new clause begins if nothing marks it. */
export function opensDictated(tokens: readonly Token[], at: number): boolean {
  if (WITHIN.has(tokens[at - 1]?.word ?? '')) return false;
  return [1, 2, 3].some((size) =>
    OPENERS.has(
      tokens
        .slice(at, at + size)
        .map(({ word }) => word)
        .join(' '),
    ),
  );
}
