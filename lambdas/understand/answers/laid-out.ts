/** A typed answer laid out for reading: its words, the people and the moments in it, and where it can be cut. */

import { fold, type Token, tokenise } from '../commands/tokens.ts';
import type { Clock } from '../commands/until.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { opensDictated, wasDictated } from './dictated.ts';
import { languageGuess } from './languages-guessed.ts';
import type { Mention } from './mention.ts';
import { type Moment, momentsIn } from './moments.ts';
import type { Nudge } from './nudge.ts';
import { strangersIn } from './strangers.ts';
import { isNumbered, mentionsIn } from './whom.ts';
import { anyOf } from './words/all.ts';

export interface LaidOut {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly nudge: Nudge;
  readonly clock: Clock;
  readonly languages: readonly string[];
  readonly mentions: readonly Mention[];
  readonly moments: readonly Moment[];
  readonly segments: readonly Segment[];
}

/** A stretch of words that does one thing, judging by its edges. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** It begins a line or a sentence. */
  readonly opens: 'text' | 'line' | 'sentence' | 'clause';
  /** The punctuation it ends with. */
  readonly mark: string;
}

/** How many words of an answer are read. */
const MOST_WORDS = 600;
const MOST_SEGMENTS = 60;

export function layOut(text: string, nudge: Nudge, clock: Clock): LaidOut {
  const tokens = tokenise(text, MOST_WORDS);
  const languages = languageGuess(text, tokens);
  const known = mentionsIn(tokens, nudge.people, languages, nudge.roles);
  const isDebrief = nudge.step === 'debrief';
  const strangers = isDebrief ? strangersIn(tokens, known, nudge.people.length) : [];
  const own = known.filter(({ from, to }) => !strangers.some((one) => one.from < to && one.to > from));
  const mentions = [...own, ...strangers].sort((a, b) => a.from - b.from);
  const moments = momentsIn(tokens, languages, mentions);
  return {
    text,
    tokens,
    nudge,
    clock,
    languages,
    mentions,
    moments,
    segments: segmentsOf(text, tokens, mentions, moments, nudge.people.length, isDebrief),
  };
}

/** The answer as one piece, for what its sentences do together. */
export const inOne = (laid: LaidOut): LaidOut => {
  const last = laid.segments.at(-1);
  return last === undefined
    ? laid
    : { ...laid, segments: [{ from: 0, to: laid.tokens.length, opens: 'text', mark: last.mark }] };
};

/** The answer by sentences and lines: clauses of one sentence often do one thing together. */
export const inSentences = (laid: LaidOut): LaidOut => {
  const segments: Segment[] = [];
  for (const one of laid.segments) {
    const last = segments.at(-1);
    if (last === undefined || one.opens !== 'clause') segments.push(one);
    else segments[segments.length - 1] = { ...last, to: one.to, mark: one.mark };
  }
  return segments.length === laid.segments.length ? laid : { ...laid, segments };
};

const JOINTS = new Set([...COMMAND_WORDS.flatMap((words) => words.joints).map(fold), 'n']);
const ENDS = /[.!?;\u2026\u3002]/u;
/** 'Tom: -', and the next line is about something else. */
const EMPTY = /[:=]\s*[-–—]+\s*\n/u;
const PARTS = /[,():\u2013\u2014\u2026]|\s-+\s|\s\/\s|;/u;

function segmentsOf(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  moments: readonly Moment[],
  people: number,
  isDebrief: boolean,
): readonly Segment[] {
  const cuts: { at: number; opens: Segment['opens'] }[] = [{ at: 0, opens: 'text' }];
  const inside = (at: number) => [...mentions, ...moments].some((one) => at > one.from && at < one.to);
  const startsPerson = (at: number) => mentions.find((one) => one.from === at);
  const endsPerson = (at: number) => mentions.find((one) => one.to === at);
  /** 'with Tom', '1', 'Tom' at the start of a line. */
  const startsWithPerson = (at: number) =>
    startsPerson(at) !== undefined || startsPerson(at + 1) !== undefined || startsPerson(at + 2) !== undefined;
  const isDictated = isDebrief && wasDictated(text, tokens);
  const areNumbered = isNumbered(tokens, people);
  let hasPerson = false;
  let since = 0;
  for (let i = 1; i < tokens.length && cuts.length < MOST_SEGMENTS; i += 1) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (token === undefined || before === undefined) break;
    if (endsPerson(i) !== undefined && i - 1 >= since) hasPerson = true;
    if (inside(i)) continue;
    const { lead } = token;
    let opens: Segment['opens'] | null = null;
    const isAbbreviation =
      /^\.\s?$/u.test(lead) &&
      (before.word.length === 1 || /^(?:mr|mrs|ms|dr|st|sr|sra|mme|prof|nr|ca)$/u.test(before.word));
    if (lead.includes('\n') && !(isDebrief && isWrapped(text, before, token) && !startsWithPerson(i))) opens = 'line';
    else if (
      ENDS.test(lead) &&
      !isAbbreviation &&
      !(
        before.kind === 'number' &&
        /^\.\s?$/u.test(lead) &&
        /^\p{Ll}/u.test(token.text) &&
        startsPerson(i) === undefined
      )
    )
      opens = 'sentence';
    else if (PARTS.test(lead) || JOINTS.has(token.word) || (before.kind === 'sign' && token.kind !== 'sign'))
      opens = 'clause';
    if (
      opens === null &&
      hasPerson &&
      startsPerson(i) !== undefined &&
      i - since >= 2 &&
      endsPerson(i) === undefined &&
      (/^[\p{Lu}\d]/u.test(token.text) || startsPerson(i)?.how === 'rest') &&
      // '1 done 2 skip 3 tomorrow'
      ((areNumbered && startsPerson(i)?.how === 'number') || !LINKS.has(before.word)) &&
      !JOINTS.has(before.word)
    )
      opens = 'clause';
    if (
      opens === null &&
      isDictated &&
      cuts.at(-1)?.at !== i - 1 &&
      endsPerson(i) === undefined &&
      opensDictated(tokens, i)
    )
      opens = 'clause';
    if (opens === null) continue;
    // 'Priya: the migration', 'Tom - no': a name at the start goes with what follows it, and so does a short label.
    const isHead = headOf(tokens, mentions, since, i);
    if (
      isHead === 'people' &&
      (opens !== 'line' || (isDebrief && !EMPTY.test(lead))) &&
      (opens !== 'sentence' || /\?/u.test(lead)) &&
      startsPerson(i) === undefined
    )
      continue;
    if (isHead !== null && /[:=]/u.test(lead) && opens === 'clause') continue;
    // No cut between two people in one list.
    const isExcept =
      opens === 'clause' && mentions.some((one) => one.excepted === true && one.from > i - 2 && one.from <= i + 2);
    if (isExcept) continue;
    // 'skip Prats, Cid later': the list ends when the next name has words of its own.
    const next = startsPerson(i);
    const hasOwn =
      next !== undefined &&
      opens === 'clause' &&
      !JOINTS.has(token.word) &&
      /,/u.test(lead) &&
      tokens[next.to] !== undefined &&
      /^\s*$/u.test(tokens[next.to]?.lead ?? '') &&
      !JOINTS.has(tokens[next.to]?.word ?? '') &&
      tokens
        .slice(since, i)
        .some(
          (_, n) =>
            !mentions.some((one) => since + n >= one.from && since + n < one.to) &&
            !JOINTS.has(tokens[since + n]?.word ?? ''),
        );
    const isList =
      opens === 'clause' &&
      !hasOwn &&
      ((endsPerson(i) !== undefined &&
        (startsPerson(i) !== undefined || (JOINTS.has(token.word) && startsPerson(i + 1) !== undefined))) ||
        (JOINTS.has(before.word) &&
          startsPerson(i) !== undefined &&
          cuts.at(-1)?.at === i - 1 &&
          endsPerson(i - 1) !== undefined));
    if (isList) continue;
    // A conjunction after punctuation belongs to what follows.
    if (opens === 'clause' && cuts.at(-1)?.at === i - 1 && i > 1 && JOINTS.has(before.word)) continue;
    cuts.push({ at: i, opens });
    since = i;
    hasPerson = false;
  }
  return cuts.map(({ at, opens }, n) => {
    const to = cuts[n + 1]?.at ?? tokens.length;
    const end = tokens[to - 1];
    const mark = to < tokens.length ? (tokens[to]?.lead ?? '') : text.slice(end?.to ?? text.length);
    return { from: at, to, opens, mark };
  });
}

/** Mail programs break lines here at the earliest. */
const WIDE = 66;

/** A line break within a sentence, made by a mail program: a line with no room for the next word, which has a small letter. */
function isWrapped(text: string, before: Token, next: Token): boolean {
  const width = before.to - text.lastIndexOf('\n', before.to - 1) + next.text.length;
  return (
    width >= WIDE &&
    // Where a longer line stands, there was room.
    text.split('\n').every((line) => line.length < width) &&
    /^,?[^\S\n]*\n[^\S\n]*$/u.test(next.lead) &&
    /^\p{Ll}/u.test(next.text) &&
    !/^[\p{L} ]{2,30}:/u.test(text.slice(next.from, next.from + 40))
  );
}

/** What stands between one cut and the next: only names, a short label, or more. */
function headOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  from: number,
  to: number,
): 'people' | 'label' | null {
  let at = from;
  while (at < to - 1 && LINKS.has(tokens[at]?.word ?? '') && !SKIPS.has(tokens[at]?.word ?? '')) at += 1;
  while (at < to) {
    const mention = mentions.find((one) => one.from === at && one.to <= to && one.who !== null);
    if (mention !== undefined) at = mention.to;
    else if (at > from && (JOINTS.has(tokens[at]?.word ?? '') || tokens[at]?.word === 'n')) at += 1;
    else break;
  }
  if (at === to) return 'people';
  return to - from <= 4 ? 'label' : null;
}

/** After these words a name belongs to what comes before it: 'wrote to Tom', 'with Tom'. */
const LINKS = anyOf('links');
/** 'Skip Tom' is a command, and no name that goes with what follows it. */
const SKIPS = new Set(COMMAND_WORDS.flatMap(({ labels }) => labels.skip ?? []).map(fold));
