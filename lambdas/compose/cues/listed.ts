/** The members of a list that may go into a note, without counts and comments. */
import { ADVERBS, PREPOSITIONS, SUBJECTS, WH } from './lists.ts';
import { smallWord } from './reader.ts';
import { bare, tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

const isStat = (part: string): boolean => /\d/.test(part) && !/\b(?:19|20)\d\d\b/.test(part);

/** 'free air 320 days a year' becomes 'free air'. If only numbers would remain, it is unchanged and is left out later. */
function uncounted(part: string, at: number): string {
  if (part.length > 120) return part;
  const cut =
    /^(.*?\p{L}{2,}.*?) (?:at |of |only |up to |over )?[~<>]?\d[\d.,]*(?:%| (?:hours?|days?|minutes|years?|weeks?|months?|times?|per)\b).*$/u.exec(
      part,
    )?.[1];
  return at > 0 && !WH.has(bare(part.split(' ')[0] ?? '')) && cut !== undefined && cut.split(' ').length >= 2
    ? cut
    : part;
}

/** The list in a phrase: the first two or three members that are phrases too, without counts and comments. */
export function listed(text: string): string {
  const parts = text
    .split(/, (?:and )?| - | – /)
    .map((part, at) => uncounted(part.replace(/^and /, '').trim(), at))
    .filter((part) => part !== '');
  const [first = ''] = parts;
  let dropped = false;
  const kept = parts.filter((part, at) => {
    // In 'the time a crate went to Oslo, Minnesota', the end belongs to what was left out.
    const tail = dropped && /^\p{Lu}\S*$/u.test(part);
    const keep = !tail && fits(part, at) && !(at > 0 && THINGS.test(part));
    dropped = at > 0 && !keep;
    return keep;
  });
  const firstIsClause = WH.has(bare(first.split(' ')[0] ?? ''));
  const some = kept.slice(0, firstIsClause ? 1 : 3).map((part, at) => (at === 0 ? part : smallWord(part)));
  const last = some.at(-1) ?? '';
  if (some.length < 2) return last;
  return `${some.slice(0, -1).join(', ')}${/ and /.test(some.join(' ')) ? ', and' : ' and'} ${last}`;
}

/** 'Night routes, and how they'd be paid for': 'they' are the routes, and must not become 'you', so the clause is dropped. */
export const THINGS =
  /^(?:how|why|whether|when|where|what) you(?:'d|'ll|'re)? (?:be |are |were |get |got )?(?:\S+ed|paid|built|made|done|run)\b(?! (?:the|a|an|your|young|it)\b)/i;

/** Whether a member of a list is the same kind of phrase as the first. */
function fits(part: string, at: number): boolean {
  const tokens = tagged(part);
  const lead = tokens[0];
  if (at === 0 || lead === undefined) return at === 0;
  if (
    isStat(part) ||
    tokens.length > (WH.has(lead.low) ? 14 : 7) ||
    ADVERBS.has(lead.low) ||
    /^(?:not|no|more|same|like|especially|only|which|who|so|as|but|even|up|down|including)$/.test(lead.low)
  )
    return false;
  if (PREPOSITIONS.has(lead.low) || SUBJECTS.has(lead.low.split("'")[0] ?? '') || lead.part === 'adverb') return false;
  return WH.has(lead.low) || verbAt(tokens) === -1;
}
