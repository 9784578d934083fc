/** Tells questions about the work ('how I'd test it') from questions about the candidate ('why I left'), which stay private. */
import { AUXILIARIES } from './lists.ts';
import { baseOf } from './tagged.ts';

const count = (text: string): number => text.split(' ').length;

export const WOULD =
  /^(?:how|what|where|why|which|when) (?:\S+ ){0,4}?I(?:'d|'ll| would| will) (?:\p{L}+ly )?(\p{Ll}+)/u;
const DO = /^(?:how|what|where|which) (?:\S+ ){0,2}?I (\p{Ll}+)/u;

/** What I would do, or do, in the work: not why I left. */
export function isOfWork(text: string, standard: boolean): boolean {
  const words = count(text);
  const would = WOULD.exec(text)?.[1];
  if (would !== undefined)
    return (
      baseOf(would) === would &&
      !/^(?:like|expect|need|be|accept|feel|earn)$/.test(would) &&
      (would !== 'want' || / want (?:an?|the|my) \S+(?: \S+)? to /.test(text)) &&
      (!text.endsWith(would) || !/^(?:do|say|see|think|go|get|have|make|take|give|put|want|use)$/.test(would)) &&
      (standard || words <= 9)
    );
  const now = DO.exec(text)?.[1];
  return (
    now !== undefined &&
    (standard || words <= 8) &&
    words >= 5 &&
    baseOf(now) === now &&
    (now === 'do' || !AUXILIARIES.has(now)) &&
    !/^(?:earn|live|want|expect|am|have|feel|see|think|like|leave|know)$/.test(now)
  );
}
