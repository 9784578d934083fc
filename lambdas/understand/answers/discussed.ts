/** What was discussed in an interview, and with whom: the parts of a debrief. */
import type { Instruction } from '../../application/instruction.ts';
import { fold } from '../commands/tokens.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import type { LaidOut } from './laid-out.ts';
import type { Mention } from './mention.ts';
import { saysNothing } from './nothing.ts';
import { mentionsOf, type Stretch, wordsOf } from './stretches.ts';
import { anyOf } from './words/all.ts';

const PRONOUNS = anyOf('pronouns');
/** After these words a name belongs to what comes before it: 'with Tom'. */
const LINKS = anyOf('links');
/** 'And', 'then': a sentence may turn to somebody else after them. */
const TURNS = new Set(COMMAND_WORDS.flatMap((words) => words.joints).map(fold));
/** 'And with Ms Vega': what stands before a name belongs to it. */
const BEFORE_NAME = new Set([...TURNS, ...LINKS, ...anyOf('titles')]);

/** What one part of a debrief says was discussed, and with whom. */
export function discussedIn(
  laid: LaidOut,
  stretch: Stretch,
  mentions: readonly Mention[],
  last: Mention | null,
): readonly Instruction[] {
  const text = said(laid, stretch, mentions).replace(/\s*\n\s*/gu, ' ');
  if (text === '' || isNothing(laid, stretch, mentions)) return [];
  const spoken = listed(laid, mentions);
  const opens = laid.segments.find((one) => one.from === stretch.from)?.opens;
  const goesOn =
    opens === 'clause'
      ? (last?.who ?? null)
      : (headed(laid, stretch) ?? headOf(laid, stretch) ?? anaphor(laid, stretch, last));
  const people = spoken.length > 0 ? spoken : [goesOn];
  return people.map((person) => ({ command: 'discussed', person, text }));
}

const MOST_OF_LABEL = 8;

/** 'Colin: nothing really', 'Colin: -', '2) Colin: nothing, he took notes' */
function isNothing(laid: LaidOut, { from, to }: Stretch, mentions: readonly Mention[]): boolean {
  // 'With Paul I liked talking about: -'
  const after = laid.text.slice(laid.tokens[to - 1]?.to ?? 0);
  if (
    mentions.length > 0 &&
    to - from <= MOST_OF_LABEL &&
    /^\s?[:\u2026]\s*[-\u2013\u2014]*[^\S\n]*(?:\n|$)/u.test(after)
  )
    return true;
  let named = from;
  for (const one of mentions) if (one.from <= named + 1) named = one.to;
  return named > from && (named === to || saysNothing(wordsOf(laid, { from: named, to })));
}

/** 'Priya wanted the whole story, and Tom was on rosters': each person's part begins where the sentence turns to them. */
export function byPerson(laid: LaidOut, stretch: Stretch, mentions: readonly Mention[]): readonly Stretch[] {
  if (laid.nudge.step !== 'debrief') return [stretch];
  const { tokens } = laid;
  const parts: Stretch[] = [];
  let from = stretch.from;
  let whose: number | null = null;
  let last: Mention | null = null;
  for (const one of mentions) {
    if (one.of === null || one.excepted === true) continue;
    const isOther = whose !== null && one.of !== whose;
    let at = one.from;
    while (at > from && at > one.from - 3 && BEFORE_NAME.has(tokens[at - 1]?.word ?? '')) at -= 1;
    const isListed = at <= (last?.to ?? from);
    const turns = at < one.from || /[,;.:\u2013\u2014\n]|\s-\s/u.test(tokens[at]?.lead ?? '');
    const hasWords = stretch.to - one.to >= 2;
    if (isOther && turns && !isListed && hasWords && isPlainAfter(laid, one)) {
      parts.push({ ...stretch, from, to: at });
      from = at;
    }
    whose = one.of;
    last = one;
  }
  parts.push({ ...stretch, from });
  return parts;
}

/** What follows is said of this person: it is no further name of a list, nor something of theirs ("Tom's plan"). */
function isPlainAfter({ text, tokens, mentions }: LaidOut, { to }: Mention): boolean {
  const before = tokens[to - 1];
  const isTheirs = before !== undefined && /^['\u2019]/u.test(text.slice(before.to, before.to + 1));
  return (
    !isTheirs && !mentions.some((one) => one.from === to || (one.from === to + 1 && TURNS.has(tokens[to]?.word ?? '')))
  );
}

/** The people named before what was discussed: 'Bea and Theo together about ...' applies to both. Later names are only mentioned. */
function listed(laid: LaidOut, mentions: readonly Mention[]): readonly (string | null)[] {
  const out: (string | null)[] = [];
  let end = -1;
  for (const one of mentions) {
    if (end < 0 && one.how === 'all') return [null];
    if (one.of === null) continue;
    const between = end < 0 ? 0 : one.from - end;
    if (end >= 0 && (between > 1 || (between === 0 && !/[,&+/]/u.test(laid.tokens[one.from]?.lead ?? '')))) break;
    out.push(one.who);
    end = one.to;
  }
  return out;
}

/** Who was asked about in the line above ('What did you talk about with Dana?'), or stands there alone ('Tamsin.'). */
function headed(laid: LaidOut, { from }: Stretch): string | null {
  const n = laid.segments.findIndex((one) => one.from === from);
  const above = laid.segments[n - 1];
  if (above === undefined) return null;
  const line = laid.segments.slice(0, n).findLastIndex(({ opens }) => opens === 'line' || opens === 'text');
  const first = laid.segments[line];
  if (first === undefined) return null;
  const named = mentionsOf(laid, { from: first.from, to: above.to });
  const [only] = named;
  const isQuestion = /[?:\u2026]|\.\.\./u.test(above.mark);
  // 'What was said with Farai', 'Tamsin.'
  const endsWithName = only !== undefined && only.to === above.to;
  return only !== undefined && named.length === 1 && (isQuestion || endsWithName) ? only.who : null;
}

/** How many lines a list below a name may have. */
const MOST_BELOW = 8;
const LABELS = /^\s*[:=]|^\s*(?:[-\u2013\u2014]+>?|\u2192)\s/u;

/** Whose line it is ('Tobías: the tasting. And futures'), or whose list: a name stands alone above it, without an empty line between. */
function headOf({ tokens, mentions }: LaidOut, { from }: Stretch): string | null {
  const startOf = (at: number): number =>
    tokens.findLastIndex((one, i) => i <= at && (i === 0 || one.lead.includes('\n')));
  let start = startOf(from);
  const labelled = (at: number, end: number): Mention | null => {
    const first = mentions.find((one) => one.from >= at && one.from <= at + 1 && one.to <= end && one.of !== null);
    return first !== undefined && (first.to === end || LABELS.test(tokens[first.to]?.lead ?? '')) ? first : null;
  };
  const own = labelled(start, from);
  if (own !== null) return own.who;
  if (start !== from && start !== from - 1) return null;
  for (let lines = 0; lines < MOST_BELOW && start > 0; lines += 1) {
    if (/\n\s*\n/u.test(tokens[start]?.lead ?? '')) return null;
    const end = start;
    start = startOf(end - 1);
    const head = labelled(start, end);
    if (head !== null) return head.to === end ? head.who : null;
  }
  return null;
}

/** Whom 'she' or 'they' stands for: whoever was named last. */
export const anaphor = (laid: LaidOut, { from, to }: Stretch, last: Mention | null): string | null =>
  last !== null && laid.tokens.slice(from, to).some((one) => PRONOUNS.has(one.word)) ? last.who : null;

/** What was discussed, without the name it begins with. */
function said(laid: LaidOut, stretch: Stretch, mentions: readonly Mention[]): string {
  let start = stretch.from;
  while (start < stretch.to && BEFORE_NAME.has(laid.tokens[start]?.word ?? '')) start += 1;
  const first = mentions.find((one) => one.from === start);
  const after = first === undefined ? undefined : laid.tokens[first.to];
  const isLabel = after !== undefined && (/[:=]|\s[-–—]\s/u.test(after.lead) || first?.how === 'number');
  const from = isLabel && first !== undefined && first.to < stretch.to ? first.to : stretch.from;
  return wordsOf(laid, { from, to: stretch.to });
}
