/** What speaks for and against a time being the start of the interview, as readable features. */

import { DAY } from '../../application/instant.ts';
import { fieldsOf } from '../../application/local-time.ts';
import type { Change } from '../interviews/change.ts';
import { doesOf } from '../kind/features.ts';
import { statementOf } from '../kind/statements.ts';
import { OTHER_TIMES, PARTS_OF_DAY } from '../lexicon/hints.ts';
import { isCandidateName } from '../people/candidate.ts';
import type { Reading } from '../reading.ts';
import { labelled, plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import { sentenceOf } from './candidates.ts';
import type { Said, StartCandidate } from './found.ts';
import { step } from './step.ts';
import { type Name, wordsAround } from './words-around.ts';

/** What the features of a single mention need. */
export interface Told {
  readonly reading: Reading;
  /** Signature lines of the newest message. */
  readonly signed: ReadonlySet<number>;
}

export interface Setting extends Told {
  readonly change: Change;
  readonly sentAt: number;
  /** What the rules take for the start; null if nothing. */
  readonly ruled: number | null;
  /** The rules' weight for each instant. */
  readonly weights: ReadonlyMap<number, number>;
  /** When the rows of a timetable are, with the first of each day separately; empty if there is none. */
  readonly rows: { readonly first: ReadonlySet<number>; readonly later: ReadonlySet<number>; readonly met: boolean };
}

function partOf(mention: Said, { signed }: Told): string {
  const { part, age, byCandidate } = mention.source;
  if (part === 'newest' && signed.has(mention.source.read.lines[mention.line]?.line.number ?? -1)) return 'signature';
  if (part !== 'older') return part;
  return `${age > 1 ? 'older still' : 'older'}${byCandidate ? ', by the candidate' : ''}`;
}

const says = (text: string, name: string, { reading }: Told): readonly string[] => {
  const line = plain(text.slice(0, 500));
  return [
    ...doesOf(text, reading.words).map((does) => `${name} says ${does}`),
    ...Object.entries(OTHER_TIMES).flatMap(([kind, list]) => (hasPhrase(line, list) ? [`${name} says ${kind}`] : [])),
  ];
};

/** Words in the sentence for a part of the day. */
function halvesSaid(sentence: string): readonly string[] {
  const line = plain(sentence.slice(0, 400));
  return Object.entries(PARTS_OF_DAY).flatMap(([part, words]) => (hasPhrase(line, words) ? [`${part} said`] : []));
}

const WORDS_OF_LINE = 30;

/** Features of one mention, whatever it is paired with. */
export function mentionFeatures(mention: Said, name: Name, setting: Told): readonly string[] {
  const { reading } = setting;
  const { source, line } = mention;
  const out = [...wordsAround(mention, name), `${name} in ${partOf(mention, setting)}`];
  const { whole, before } = sentenceOf(mention);
  out.push(...says(whole, `${name}'s sentence`, setting));
  // A sentence continues past the end of a wrapped line.
  const clause = /[^,;:()\n–—]*$/u.exec(before.slice(-80).replace(/(?<=\S)\n[> ]*(?=\S)/gu, ' '))?.[0] ?? '';
  out.push(...says(clause, `before the ${name}`, setting));
  const after = /^[^.!?;:()\n–—]*/u.exec(source.text.slice(mention.to, mention.to + 60))?.[0] ?? '';
  out.push(...says(after, `after the ${name}`, setting));
  const close = plain(clause.slice(-24));
  if (hasPhrase(close, OTHER_TIMES.swap)) out.push(`${name} right after swap`);
  if (hasPhrase(close, OTHER_TIMES.ends)) out.push(`${name} right after ends`);
  if (name === 'hour') out.push(...halvesSaid(whole));
  if (name !== 'day') {
    const [does] = statementOf(whole, reading.words);
    if (does !== undefined) out.push(`${name}'s sentence ${does.likelihood >= 0.5 ? does.answer : 'unclear'}`);
  }
  const raw = source.read.lines[line]?.line.raw ?? '';
  const clean = raw.replace(/^[\s>*•-]+/u, '').replace(/\*/gu, '');
  const label = labelled(clean)?.label ?? null;
  if (label !== null) {
    out.push(reading.words.labels.when.has(label) ? `${name} labelled when` : `${name} labelled otherwise`);
    out.push(...says(label, `${name}'s label`, setting));
  }
  const above = source.read.lines.slice(Math.max(0, line - 2), line).findLast(({ line: one }) => one.tokens.length > 0);
  if (above !== undefined && above.line.raw.length < 70)
    out.push(...says(above.line.raw, `above the ${name}`, setting));
  const cell = clean.trim();
  out.push(`${name}'s line ${cell.length <= WORDS_OF_LINE ? 'short' : cell.length <= 70 ? 'middling' : 'long'}`);
  if (/[|\t]/u.test(clean)) out.push(`${name} in a row`);
  if (/^[\s>]*(?:[-*•]|\d+[.)])\s/u.test(raw)) out.push(`${name} in a list`);
  const names = [...clean.matchAll(/\p{Lu}[\p{L}'’-]+/gu)]
    .slice(0, 12)
    .some(([word]) => isCandidateName(reading.candidate, word));
  if (names && source.part === 'newest') out.push(`${name}'s line names the candidate`);
  out.push(...summed(out, name));
  return out;
}

/** Combines several small signs of the same thing. */
function summed(seen: readonly string[], name: Name): readonly string[] {
  const has = (...list: readonly string[]) => list.some((one) => seen.includes(one));
  return [
    ...(has(
      `${name} begins by`,
      `${name} after by`,
      `before the ${name} says deadline`,
      `before the ${name} says notTheMoment`,
    )
      ? [`${name} of a deadline`]
      : []),
    ...(has(
      `before the ${name} says opening`,
      `${name}'s label says opening`,
      `above the ${name} says opening`,
      `${name} in signature`,
    )
      ? [`${name} of opening`]
      : []),
    ...(has(`before the ${name} says journey`, `after the ${name} says journey`) ? [`${name} of a journey`] : []),
    ...(has(`${name} struck`, `${name} after old`, `before the ${name} says swap`) ? [`${name} of an old time`] : []),
    ...(has(`before the ${name} says sent`, `${name}'s label says sent`) ? [`${name} of something sent`] : []),
    ...(has(`${name} after fresh`, `${name} after onto`) && has(`${name}'s sentence says moved`)
      ? [`${name} of a new time`]
      : []),
  ];
}

const hourOfDay = (hour: number): string =>
  hour < 6
    ? 'night'
    : hour < 8
      ? 'early'
      : hour < 12
        ? 'morning'
        : hour < 18
          ? 'afternoon'
          : hour < 20
            ? 'evening'
            : 'late';

/** Features of a whole time. */
export function wholeFeatures(one: StartCandidate, { sentAt, ruled, weights, rows }: Setting): readonly string[] {
  const { hour, day, date, clock, supposes } = one;
  const ahead = Math.floor((one.start - sentAt) / DAY);
  const weekday = fieldsOf(Date.UTC(date.year, date.month - 1, date.day)).weekday;
  const weight = weights.get(one.start);
  const { atom } = day;
  return [
    ...supposes,
    one.start < sentAt - 3_600_000 ? 'is past' : `ahead ${step(ahead, 0, 1, 2, 8, 22, 45, 90)}`,
    hourOfDay(clock.hour),
    `minutes ${clock.minute % 30 === 0 ? 'round' : clock.minute % 15 === 0 ? 'quarter' : clock.minute % 5 === 0 ? 'five' : 'odd'}`,
    ...(clock.hour < 12 ? ['before noon'] : clock.hour < 18 ? ['after noon'] : ['at night']),
    ...(weekday > 5 ? ['weekend'] : []),
    ...(hour.atom.end !== null ? ['span'] : []),
    atom.pair !== null || atom.month !== null
      ? 'day with its month'
      : atom.ahead !== null
        ? 'day counted from today'
        : atom.day !== null
          ? 'day of the month'
          : 'weekday alone',
    ...(one.shift === null ? [] : ['shifted']),
    ...(rows.first.has(one.start) ? ['row: first', ...(rows.met ? ['row: first, people in rows'] : [])] : []),
    ...(rows.later.has(one.start) ? ['row: later', ...(rows.met ? ['row: later, people in rows'] : [])] : []),
    ...(rows.first.size > 0 && !rows.first.has(one.start) && !rows.later.has(one.start) ? ['row: none of them'] : []),
    ruled === null ? 'rules take none' : ruled === one.start ? 'rules take it' : 'rules take another',
    weight === undefined
      ? 'rules do not see it'
      : `rules weigh ${Math.max(-8, Math.min(14, Math.floor(weight / 2) * 2))}`,
  ];
}

/** How the day and the hour relate. */
export function pairFeatures(one: StartCandidate): readonly string[] {
  const { hour, day, paired } = one;
  const out = [paired ? 'paired' : 'not paired'];
  if (hour.source !== day.source) {
    const way =
      hour.source.part === 'subject' || day.source.part === 'subject'
        ? 'subject'
        : hour.source.age < day.source.age
          ? 'day older'
          : 'hour older';
    out.push('apart: other message', `apart: ${way}`, `apart: hour in ${hour.source.part}, day in ${day.source.part}`);
  } else {
    const lines = Math.abs(hour.line - day.line);
    const order = day.from < hour.from ? 'day first' : 'hour first';
    const gap = day.from < hour.from ? hour.from - day.to : day.from - hour.to;
    out.push(
      `apart: ${order}`,
      lines === 0
        ? `apart: same line, ${order}, ${step(gap, 0, 6, 20, 45, 90)}`
        : `apart: lines ${order} ${step(lines, 1, 2, 3, 5, 9)}`,
    );
    const between = one.hour.source.text.slice(Math.min(day.to, hour.to), Math.max(day.from, hour.from));
    if (/[.!?]\s/u.test(between)) out.push('apart: other sentence');
    if (/\n\s*\n/u.test(between)) out.push('apart: other paragraph');
  }
  return out;
}
