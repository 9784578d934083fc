/** Lines that are only a mark: 'Forwarded message', 'Original Message', a rule. */
import { END_MARKS, FORWARD_MARKS, ORIGINAL_MARKS } from './forward-marks.ts';

export type Mark = 'forwarded' | 'original' | 'rule' | 'ended' | null;

const RULE = /^[_‗]{10,}$|^[-–—]{20,}$|^[- ]{30,}$/;
const FRAMED = /^[-–—_=*]{3,40}\s?[^-–—_=*][^_=*]{1,60}[^-–—_=*]\s?[-–—_=*]{3,40}$/;
const EDGES = /^[\s\-–—_=*~#<>|:：.·]+|[\s\-–—_=*~#<>|:：.·]+$/g;

export function markOf(words: string): Mark {
  if (words === '' || words.length > 140) return null;
  if (RULE.test(words)) return 'rule';
  const bare = words.replace(EDGES, '').toLowerCase();
  if (bare === '' || bare.length > 70) return null;
  if (END_MARKS.has(bare)) return 'ended';
  // The words alone do not count; dashes or a colon make them a mark.
  const marked = words.length > bare.length;
  if (marked && FORWARD_MARKS.has(bare)) return 'forwarded';
  if (marked && ORIGINAL_MARKS.has(bare)) return 'original';
  // Unknown words between dashes: a mark if a header block follows.
  return FRAMED.test(words) ? 'rule' : null;
}
