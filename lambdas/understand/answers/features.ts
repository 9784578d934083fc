/** Readable features of each segment of an answer, which the learnt weights are applied to. */

import { isDoubted, isNegated, opensWithDoubt } from '../commands/doubt.ts';
import { labelled } from '../commands/labels.ts';
import { readSentence, whole } from '../commands/read-sentence.ts';
import { fold, type Token } from '../commands/tokens.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { scoreIn } from './arguments.ts';
import { familyOf } from './families.ts';
import type { LaidOut, Segment } from './laid-out.ts';

/** A segment's words with the specifics taken out: people, moments, addresses, numbers. */
export function wordsIn(laid: LaidOut, { from, to }: Pick<Segment, 'from' | 'to'>): readonly string[] {
  const out: string[] = [];
  for (let at = from; at < to; ) {
    const mention = laid.mentions.find((one) => one.from === at && one.to <= to);
    if (mention !== undefined) {
      out.push(mention.how === 'rest' ? '<rest>' : mention.how === 'all' ? '<all>' : '<who>');
      at = mention.to;
      continue;
    }
    const moment = laid.moments.find((one) => one.from === at && one.to <= to);
    if (moment !== undefined) {
      out.push('<when>');
      at = moment.to;
      continue;
    }
    const token = laid.tokens[at];
    if (token !== undefined) out.push(plain(token));
    at += 1;
  }
  return out;
}

function plain(token: Token): string {
  if (token.kind === 'email') return '<mail>';
  if (token.kind === 'url') return '<url>';
  if (token.kind === 'number' || token.kind === 'clock' || token.kind === 'date')
    return /^\d\/(?:5|10)$/u.test(token.word)
      ? `<${token.word}>`
      : /^\d$/u.test(token.word)
        ? token.word
        : `<${token.kind}>`;
  return token.word;
}

const LIGHT = new Set(
  COMMAND_WORDS.flatMap((words) => [...words.floating, ...words.lead.filter((one) => !one.includes(' '))]).map(fold),
);

export interface Around {
  /** What the rules read in the whole answer: command names, or `unclear`. */
  readonly rules: readonly string[];
}

export function featuresOf(laid: LaidOut, around: Around): readonly (readonly string[])[] {
  const { segments, nudge, languages, tokens } = laid;
  const step = kindOfStep(nudge.step);
  const bags = segments.map((one) => wordsIn(laid, one));
  const rules = segments.map((one) => rulesIn(laid, one));
  return segments.map((segment, i) => {
    const words = bags[i] ?? [];
    const list = tokens.slice(segment.from, segment.to);
    const out: string[] = [`step:${step}`, `language:${languages[0] ?? 'en'}`];
    const add = (feature: string) => out.push(feature);
    for (const [n, word] of words.entries()) {
      add(`w:${word}`);
      if (n === 0) add(`first:${word}`);
      add(`${step}&${word}`);
      if (word.length > 5 && !word.startsWith('<')) {
        add(`stem:${word.slice(0, 5)}`);
        if (word.length > 7) add(`stem:${word.slice(0, 7)}`);
      }
      for (const gram of grams(word)) add(`g:${gram}`);
      const family = familyOf(word);
      if (family !== undefined) {
        add(`kin:${family.coarse}`);
        add(`near:${family.fine}`);
        add(`${step}&near:${family.fine}`);
      }
      const next = words[n + 1];
      const other = next === undefined ? undefined : familyOf(next);
      if (next !== undefined && (family !== undefined || other !== undefined))
        add(`kin-pair:${family?.coarse ?? word} ${other?.coarse ?? next}`);
      add(`b:${word} ${next ?? '$'}`);
    }
    const core = words.filter((word) => !LIGHT.has(word));
    if (core.length <= 4) {
      add(`is:${core.join(' ')}`);
      add(`${step}&is:${core.join(' ')}`);
    }
    add(`long:${list.length > 12 ? 'many' : list.length > 6 ? 'some' : list.length > 3 ? 'few' : String(list.length)}`);
    add(`of:${segments.length > 4 ? 'many' : String(segments.length)}`);
    add(`opens:${segment.opens}`);
    if (i === segments.length - 1) add('last');
    for (const mark of ['?', '!', ':', '...', '\u2026', '-'])
      if (segment.mark.includes(mark)) {
        add(`mark:${mark}`);
        add(`${step}&mark:${mark}`);
      }
    const has = hasIn(laid, segment);
    for (const one of has) {
      add(one);
      add(`${step}&${one}`);
    }
    if (isNegated(list)) {
      add('negated');
      for (const word of words) add(`not&${word}`);
    }
    if (isDoubted(list)) add('doubted');
    if (opensWithDoubt(list)) add('opens-with-doubt');
    const label = labelOf(laid, segment);
    if (label !== null) {
      add(`label:${label}`);
      add(`${step}&label:${label}`);
    }
    const score = scoreIn(laid, segment);
    if (score !== null) add(`score:${score}`);
    for (const rule of rules[i] ?? []) {
      add(`rule:${rule}`);
      add(`${step}&rule:${rule}`);
      if (segments.length === 1) add(`whole-rule:${rule}`);
    }
    for (const rule of around.rules) add(`answer-rule:${rule}`);
    for (const rule of rules[i - 1] ?? []) add(`before-rule:${rule}`);
    for (const rule of rules[i + 1] ?? []) add(`after-rule:${rule}`);
    for (const word of bags[i - 1]?.slice(-4) ?? ['^']) add(`before:${word}`);
    for (const word of bags[i + 1]?.slice(0, 4) ?? ['$']) add(`after:${word}`);
    return out;
  });
}

/** Steps treated as another step, because their mails get much the same answers. */
const LIKE: Readonly<Record<string, string>> = {
  prepare: 'confirm',
  overview: 'front',
  welcome: 'front',
  question: 'front',
};
export const kindOfStep = (step: string | null): string => (step === null ? 'front' : (LIKE[step] ?? step));

/** Runs of four letters, word edges included: they show which words share a root. */
function grams(word: string): readonly string[] {
  if (word.startsWith('<') || word.length < 4) return [];
  const edged = `_${word}_`;
  return Array.from({ length: edged.length - 3 }, (_, i) => edged.slice(i, i + 4));
}

function hasIn(laid: LaidOut, segment: Segment): readonly string[] {
  const within = (one: { readonly from: number; readonly to: number }) =>
    one.from >= segment.from && one.to <= segment.to;
  const mentions = laid.mentions.filter(within);
  const out: string[] = [];
  out.push(`people:${Math.min(3, mentions.length)}`);
  if (mentions.some((one) => one.from === segment.from)) out.push('opens-with-person');
  if (mentions.some((one) => one.to === segment.to)) out.push('ends-with-person');
  if (laid.nudge.people.length === 1) out.push('one-in-nudge');
  if (laid.moments.some(within)) out.push('when');
  const capitals = laid.tokens.slice(segment.from + 1, segment.to).filter((one) => /^\p{Lu}\p{Ll}/u.test(one.text));
  if (capitals.length > 0) out.push('capitals');
  if (mentions.some((one) => laid.tokens[one.to]?.lead.startsWith(':') === true)) out.push('person-colon');
  return out;
}

/** The label a segment begins with: 'forgot: ...', 'they say: ...'. */
function labelOf({ text, tokens }: LaidOut, { from, to }: Segment): string | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? null : (labelled(text.slice(first.from, last.to))?.label ?? null);
}

/** What the rules read in this segment alone. */
function rulesIn(laid: LaidOut, { from, to }: Segment): readonly string[] {
  const first = laid.tokens[from];
  const last = laid.tokens[to - 1];
  if (first === undefined || last === undefined) return [];
  const text = laid.text.slice(first.from, last.to);
  const manner = { clock: laid.clock, isDebrief: laid.nudge.step === 'debrief', effort: { words: 80 } };
  const items = readSentence(whole(text), 0, manner);
  return [
    ...new Set(
      items.map((one) => {
        if (one.is !== 'command') return one.is;
        const { instruction } = one;
        return 'value' in instruction && (instruction.command === 'outcome' || instruction.command === 'rapport')
          ? `${instruction.command}:${instruction.value}`
          : instruction.command;
      }),
    ),
  ];
}
