/** Splits an answer where its writer did: at lines, labels ('Priya:', 'forgot -') and our quoted questions. */
import { fold, isAmbiguous, type Person, peopleIn, personNamed } from './people.ts';
import { isSkip } from './unwanted.ts';

export type Field = 'forgot' | 'link' | 'ask' | 'rapport' | 'timing' | 'why' | 'offer' | 'note';

export interface Piece {
  readonly field: Field | null;
  /** The people a label names; null: no label. */
  readonly people: readonly Person[] | null;
  readonly text: string;
}

const LABELS: readonly (readonly [Field, RegExp])[] = [
  [
    'forgot',
    /^(?:(?:what|anything|something) (?:you|i) )?(?:i )?(?:forgot|forgotten|forget|omitted|missed|didn'?t (?:say|mention|tell)|did not (?:say|mention|tell)|should(?: have|'ve| of)? (?:have )?(?:said|mentioned)|wish i(?:'d| had) said)(?: to (?:say|mention|tell|add|ask))?(?: (?:them|her|him))?$/,
  ],
  [
    'link',
    /^(?:my |an? )?(?:links?|url|web ?site|site|portfolio|repo|github|blog|reel|showreel|here is my|work)(?: to .{1,30})?$/,
  ],
  ['ask', /^(?:(?:my|own|one|a|to) )?(?:asks?|qs?|questions?|query)(?: (?:for|to) .{1,30})?$/],
  [
    'rapport',
    /^(?:rapport|feelings?|feel|(?:it )?felt|how (?:it )?(?:felt|feel|went)|how (?:did|was) it.{0,12}|vibe|mood|overall)$/,
  ],
  [
    'timing',
    /^(?:timing|time ?line|time ?scale|time ?frame|when|until when|next steps?|decision|they (?:say|said|will.{0,20})|what (?:did )?they (?:say|said) about timing|hear back)$/,
  ],
  [
    'why',
    /^(?:why(?: (?:i|i'd|this|me|do).{0,30})?|i want (?:this|the) job because|(?:i(?:'d)? )?(?:want|like) (?:it|this|the job)(?: because)?|reason)$/,
  ],
  [
    'offer',
    /^(?:(?:my )?offer|(?:what )?i(?:'d| would|'ll| will| can)? (?:bring|offer)(?: to (?:it|this|the job|them))?|strengths?)$/,
  ],
  [
    'note',
    /^(?:aob|anything else|any other business|notes?(?: to (?:self|afterword|you))?|p\.? ?s\.?|fyi|other|for afterword)$/,
  ],
];

/** What a label before a colon, dash or equals sign stands for. */
function fieldOf(label: string): Field | null {
  const low = fold(label)
    .replace(/[*_>?!."]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:and|also|oh|ps) /, '')
    .trim();
  return LABELS.find(([, pattern]) => pattern.test(low))?.[0] ?? null;
}

const SEPARATOR = /\s?(?:[-=]?>+|[→➜➔]|[:=]|\.\.\.|\s--?(?=\s|$)|-(?=\s)|[–—])\s*/g;
const wordCount = (text: string): number => text.trim().split(' ').length;

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly field: Field | null;
  readonly people: readonly Person[] | null;
}

/** A label inside a line begins at the start of a sentence: 'Derek: nothing. Pat: the forms'. */
function cutsIn(line: string, people: readonly Person[]): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const found of line.matchAll(SEPARATOR)) {
    const end = found.index;
    const before = line.slice(0, end);
    const last = Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('! '),
      before.lastIndexOf('? '),
      before.lastIndexOf('; '),
    );
    // The point in 'Dr. Greer:' does not end a sentence.
    const titled =
      last > 0 && /(?:^|[\s.])(?:dr|mr|mrs|ms|prof|rev|capt|st)$/i.test(before.slice(Math.max(0, last - 5), last));
    const start = titled
      ? Math.max(
          0,
          ...['. ', '! ', '? ', '; ']
            .map((mark) => before.lastIndexOf(mark, last - 1))
            .map((at) => (at < 0 ? 0 : at + 2)),
        )
      : last < 0
        ? 0
        : last + 2;
    // 'With Priya I liked talking about ... the migration': our own line, finished.
    const label = line
      .slice(start, end)
      .replace(/^with (.{2,40}?),? i (?:really )?(?:liked|enjoyed) (?:talking|hearing) about ?$/i, '$1');
    if (label.trim() === '' || wordCount(label) > 8 || label.length > 60 || start < (cuts.at(-1)?.to ?? 0)) continue;
    const field = fieldOf(label);
    const known = field === null ? peopleIn(label, people) : null;
    // 'Little John', if two people are called John: somebody is meant, but it is not clear who.
    const named = known ?? (field === null && isAmbiguous(label, people) ? [] : null);
    if (field === null && named === null) continue;
    // A clause before a dash ('Tom, no sorry Tim, showed me') is no label.
    if (named !== null && /\b(?:said|asked|wants?|thinks?|showed|told|is|was|has)\b/i.test(label)) continue;
    cuts.push({ from: start, to: end + found[0].length, field, people: named });
  }
  return cuts;
}

const BULLET = /^(?:[-•*·–—]|\d{1,2}[.)])\s+/;

/** The pieces of an answer, in order. */
export function piecesOf(typed: string, people: readonly Person[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let asked: { readonly field: Field | null; readonly people: readonly Person[] | null } | null = null;
  let waiting: { readonly field: Field | null; readonly people: readonly Person[] | null } | null = null;
  for (const raw of typed.split('\n')) {
    const quoted = /^\s*(?:>+|q\s?[:.)])\s*(.*)$/i.exec(raw);
    if (quoted !== null) {
      const question = (quoted[1] ?? '').replace(/[?:.]+\s*$/, '');
      const named = /\bwith\b/i.test(question) ? metIn(question, people) : [];
      asked = {
        field: named.length > 0 ? null : (fieldOf(question) ?? fieldIn(question)),
        people: named.length > 0 ? named : peopleIn(question, people),
      };
      continue;
    }
    const line = raw
      .trim()
      .replace(BULLET, '')
      .replace(/^a\s?[:)]\s+/i, '');
    if (line === '') continue;
    // A name on a line of its own is a heading for what follows.
    const over =
      wordCount(line) <= 3 && !/\S[:=,–—-] ?\S| [-–—] /.test(line) && fieldOf(line) === null && !isSkip(line)
        ? peopleIn(line.replace(/[:.,]+$/, ''), people)
        : null;
    if (over?.length === 1) {
      asked = { field: null, people: over };
      waiting = null;
      continue;
    }
    const cuts = cutsIn(line, people);
    const head = line.slice(0, cuts[0]?.from ?? line.length).trim();
    if (head !== '') {
      const owner = waiting ?? asked;
      pieces.push({ field: owner?.field ?? null, people: owner?.people ?? null, text: head });
    }
    waiting = null;
    for (const [at, cut] of cuts.entries()) {
      const text = line.slice(cut.to, cuts[at + 1]?.from ?? line.length).trim();
      if (text === '' && at === cuts.length - 1) waiting = cut;
      pieces.push({ field: cut.field, people: cut.people, text });
    }
  }
  return pieces;
}

/** The people named in a question: 'With Gord I liked talking about'. */
const metIn = (question: string, people: readonly Person[]): readonly Person[] => [
  ...new Set(
    question.split(' ').flatMap((word) => (/^\p{Lu}/u.test(word) ? (personNamed(word, people, true) ?? []) : [])),
  ),
];

/** Recognizes one of our own questions, quoted above its answer. */
function fieldIn(question: string): Field | null {
  if (/forgot/i.test(question)) return 'forgot';
  if (/\bfeel|felt|go\b/i.test(question)) return 'rapport';
  if (/timing|hear back|decide/i.test(question)) return 'timing';
  if (/\blink\b/i.test(question)) return 'link';
  if (/bring to/i.test(question)) return 'offer';
  if (/why .*job|want this/i.test(question)) return 'why';
  return /question|ask them/i.test(question) ? 'ask' : null;
}
