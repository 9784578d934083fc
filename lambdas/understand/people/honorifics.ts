/** Words that come before a person's name and are not part of it. */
import { TITLES } from '../lexicon/hints.ts';

const HONORIFICS = new Set(TITLES.before);
const DOTTED = new Set(TITLES.dotted);
const KEPT = new Set(TITLES.kept);

export const isHonorific = (text: string): boolean => {
  const dotted = /[.ªº]$/u.test(text);
  const bare = text.toLowerCase().replace(/[.ªº]+$/u, '');
  return HONORIFICS.has(bare) || (dotted && DOTTED.has(bare));
};
export const isKept = (text: string): boolean => KEPT.has(text.toLowerCase());
