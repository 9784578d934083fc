/** What the messages of a thread do with a time: one gives it, a later one agrees, picks, moves or cancels it. */

import { statementOf } from '../kind/statements.ts';
import { OTHER_TIMES } from '../lexicon/hints.ts';
import { plain, readLines, sentencesOf } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';
import type { Mentions, Source, StartCandidate } from './found.ts';
import { picksIn, placesOf } from './picked.ts';

/** What a message does, in words: 'moves', 'options', 'agrees', 'asks'. */
type Acts = ReadonlySet<string>;

export interface Story {
  readonly acts: ReadonlyMap<Source, Acts>;
  /** Messages that name an hour, newest first; then the same for days. */
  readonly withHours: readonly Source[];
  readonly withDays: readonly Source[];
  readonly newest: Source | null;
}

const SENTENCES = 14;
const LIKELY = 0.5;
/** These occur in messages of every kind. */
const QUIET: ReadonlySet<string> = new Set(['logistics', 'about-firm', 'courtesy', 'unrelated']);

function actsOf({ text }: Source, words: Words): Acts {
  const acts = new Set<string>();
  const sentences = sentencesOf(readLines(text)).slice(0, SENTENCES);
  for (const { text: sentence } of sentences) {
    if (sentence.length > 500) continue;
    const [best] = statementOf(sentence, words);
    if (best !== undefined && best.likelihood >= LIKELY && !QUIET.has(best.answer)) acts.add(best.answer);
    const line = plain(sentence);
    if (hasPhrase(line, OTHER_TIMES.agreed)) acts.add('agrees');
    if (hasPhrase(line, OTHER_TIMES.sameTime)) acts.add('same time');
    if (hasPhrase(line, words.cancelled)) acts.add('calls off');
    if (hasPhrase(line, words.moved)) acts.add('moves');
    if (/[?？]/u.test(line)) acts.add('a question');
  }
  if (acts.size === 0) acts.add('nothing');
  if (sentences.length <= 3) acts.add('brief');
  return acts;
}

const isMessage = ({ part }: Source): boolean => part === 'newest' || part === 'older';

export function storyOf({ sources, hours, days }: Mentions, words: Words): Story {
  const messages = sources.filter(isMessage).toSorted((a, b) => a.age - b.age);
  const told = (list: readonly { readonly source: Source; readonly loose: boolean }[]) =>
    messages.filter((source) => list.some((one) => one.source === source && !one.loose));
  return {
    acts: new Map(messages.slice(0, 6).map((source) => [source, actsOf(source, words)])),
    withHours: told(hours),
    withDays: told(days),
    newest: messages[0] ?? null,
  };
}

const who = ({ byCandidate }: Source): string => (byCandidate ? 'the candidate' : 'them');

const sameDate = (a: StartCandidate, b: StartCandidate): boolean =>
  a.date.year === b.date.year && a.date.month === b.date.month && a.date.day === b.date.day;
const sameClock = (a: StartCandidate, b: StartCandidate): boolean =>
  a.clock.hour % 12 === b.clock.hour % 12 && a.clock.minute === b.clock.minute;

/** How far back a message is, and who wrote it. */
const placeOf = ({ age, byCandidate }: Source): string =>
  age === 0 ? 'newest' : `${age === 1 ? 'one' : 'more'} back by ${byCandidate ? 'the candidate' : 'them'}`;

/** Features of a time in its thread: where it was given, and what came of it. `told`: times given outright. */
export function storyFeatures(one: StartCandidate, told: readonly StartCandidate[], story: Story): readonly string[] {
  const { hour, day } = one;
  const { newest } = story;
  if (newest === null || story.acts.size < 2) return [];
  if (!isMessage(hour.source)) return ['story: outside'];
  const out: string[] = [];
  const place = placeOf(hour.source);
  const settled = isMessage(day.source) && day.source.age < hour.source.age ? day.source : hour.source;
  const newerHours = story.withHours.filter(({ age }) => age < hour.source.age);
  const newerDays = story.withDays.filter(({ age }) => age < Math.min(hour.source.age, day.source.age));
  out.push(`story: hour ${place}`, `story: settled ${placeOf(settled)}`);
  out.push(
    `story: newer hours ${Math.min(2, newerHours.length)}`,
    `story: newer days ${Math.min(2, newerDays.length)}`,
  );
  if (newerHours.length === 0) out.push('story: the last hour said');
  if (newerHours.length === 0 && newerDays.length === 0) out.push('story: nothing newer said');
  const later = told.filter(({ hour: { source } }) => isMessage(source) && source.age < hour.source.age);
  if (later.some((other) => other.start === one.start)) out.push('story: said again');
  else if (later.some((other) => sameClock(other, one) && !sameDate(other, one)))
    out.push('story: its hour on another day later');
  else if (later.some((other) => sameDate(other, one))) out.push('story: its day at another hour later');
  else if (later.length > 0) out.push('story: something else said later');
  const earlier = told.filter(({ hour: { source } }) => isMessage(source) && source.age > hour.source.age);
  if (earlier.some((other) => other.start === one.start)) out.push('story: said before');
  else if (earlier.some((other) => sameDate(other, one))) out.push('story: its day said before at another hour');
  else if (earlier.some((other) => sameClock(other, one))) out.push('story: its hour said before on another day');
  else if (earlier.length > 0) out.push('story: new');
  const here = new Set(told.filter((other) => other.hour.source === hour.source).map(({ start }) => start));
  const count = here.size > 2 ? 'several' : String(here.size);
  out.push(`story: ${count} there`, `story: ${place}, ${count} there`);
  for (const act of story.acts.get(hour.source) ?? []) out.push(`story: ${place} that ${act}`);
  if (hour.source !== newest) {
    for (const act of story.acts.get(newest) ?? []) out.push(`story: ${place}, newest by ${who(newest)} ${act}`);
    const answer = [...story.acts.keys()].find(({ age }) => age === hour.source.age - 1);
    if (answer !== undefined)
      for (const act of story.acts.get(answer) ?? []) out.push(`story: then ${who(answer)} ${act}`);
    out.push(
      `story: ${place}, newer hours ${Math.min(2, newerHours.length)}, newer days ${Math.min(2, newerDays.length)}`,
    );
  }
  if (day.source !== hour.source && isMessage(day.source)) out.push(`story: hour ${place}, day ${placeOf(day.source)}`);
  out.push(...pickFeatures(one, told, story));
  return out;
}

/** 'The second one, please': was it this one? */
function pickFeatures(one: StartCandidate, told: readonly StartCandidate[], story: Story): readonly string[] {
  const options = [
    ...new Map(
      told.filter(({ hour }) => hour.source === one.hour.source).map((other) => [other.start, other]),
    ).values(),
  ];
  const places = options.length < 2 ? new Set<string>() : placesOf(one, options);
  if (places.size === 0) return [];
  const newer = [...story.acts.keys()].filter(({ age }) => age < one.hour.source.age);
  const picks = newer.map(({ text }) => picksIn(text)).find((said) => said.length > 0);
  if (picks === undefined) return [];
  return picks.some((name) => places.has(name)) ? ['story: picked'] : ['story: another picked'];
}
