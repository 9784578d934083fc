/** Answers that say nothing. */
import { fold } from '../commands/tokens.ts';
import { anyOf } from './words/all.ts';

const NOTHING = anyOf('nothing');

/** 'Nothing', or nothing and why: 'nothing, he took notes'. */
export const saysNothing = (text: string): boolean => {
  const [first = ''] = text.split(/[,.;:!(\u2013\u2014]|\s-/u);
  return NOTHING.has(fold(first).trim());
};
