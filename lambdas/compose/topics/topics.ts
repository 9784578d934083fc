/** Chooses what of a stretch is said to have been talked about: candidates in the reader's person, judged by learnt weights. */
import { classOf } from '../cues/classes.ts';
import { domainsOf } from '../cues/features.ts';
import { isTheWork, isUnkind, pointsAway } from '../cues/fit-to-say.ts';
import { HOLLOW, lacksArticle } from '../cues/noun-phrase.ts';
import { addressed, PEOPLE, SOMEBODY, small, smallWord, spelledOut } from '../cues/reader.ts';
import { LOOSE } from '../cues/sound.ts';
import { isMisspelt } from '../cues/standard.ts';
import { isEnglish, tagged } from '../cues/tagged.ts';
import { isSwapped } from '../cues/their-clauses.ts';
import { tidied } from '../cues/tidy.ts';
import { isWhClause } from '../cues/wh-clause.ts';
import { isOfWork } from '../cues/work-questions.ts';
import { withArticle } from '../drafts/cue-article.ts';
import { type Candidate, candidatesIn, type Stretch, stretchOf } from './candidates.ts';
import { featuresOf } from './features.ts';
import { likelihood } from './judge.ts';
import { shapeOf } from './shape.ts';

export interface Around {
  /** The first thing under a name, or one that follows such a thing. */
  readonly led: boolean;
  /** Whether the whole debrief is in standard English. */
  readonly standard: boolean;
}

export interface Judged {
  readonly text: string;
  readonly candidate: Candidate;
  readonly features: readonly string[];
  /** The touchy matters of the part of the stretch that it stands in, and what is secret or sad in all of it. */
  readonly about: readonly string[];
  /** From comma to comma. */
  readonly part: string;
}

/** In the reader's person and spelling, with its article. */
function worded({ text, kind, from }: Candidate): string {
  const said = spelledOut(addressed(from === 0 ? small(text) : smallWord(text)))
    .replace(/ (?:&|\+) /g, ' and ')
    .replace(/ (?:vs?\.?|versus) (?=\S)/g, ' versus ');
  if (kind === 'clause' || kind === 'aim') return said;
  const named = withArticle(said);
  return named === said && lacksArticle(said) ? `the ${said}` : named;
}

const NEVER = new Set([
  'pay',
  'terms',
  'family',
  'death',
  'age',
  'origin',
  'leaving',
  'secret',
  'bad',
  'praised',
  'teller',
  'empty',
]);

/** Whose part of a stretch says nothing. */
const UNSAID = new Set(['secret', 'death', 'pay', 'leaving', 'origin', 'family', 'age']);

/** What no weights may let through: a mistake here hurts. */
const isBarred = (text: string): boolean =>
  pointsAway(text) ||
  isNoSubject(text) ||
  // 'How you get you to join': one of the two is somebody else.
  /\byou\b.*\byou\b|\byou\b.*\byour\b.*\byou/.test(
    text.replace(/\b(?:and|,) (?:how|why|what|where|when) you\b/g, ''),
  ) ||
  isUnkind(text) ||
  // 'How the spring order nearly didn't happen'
  /n't\b|\b(?:nearly|almost|hardly|barely)\b/.test(text) ||
  LOOSE.test(text) ||
  isMisspelt(text) ||
  domainsOf(text).some((one) => NEVER.has(one) || (one === 'health' && !isTheWork(text)));

/** A clause with a subject and a verb that agree; a thing without one, or with one that hangs on it. */
function isSound({ kind }: Candidate, text: string, standard: boolean): boolean {
  if (kind === 'clause') return / I(?:'d|\b)/.test(text) ? isOfWork(text, standard) : isWhClause(text, standard);
  const shape = shapeOf(tagged(text));
  const verb = shape.search(/[XS]/);
  return (
    verb === -1 || (standard && verb > 1 && /[WS]$|W[NJD]+$/.test(shape.slice(0, verb + (shape[verb] === 'S' ? 1 : 0))))
  );
}

const TIME = /^(?:banter|years?|months?|weeks?|days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

/** One person, who may read it or hear of it; people who are judged or quarrelled with; a day, a chat; words of another language. */
function isNoSubject(text: string): boolean {
  const tokens = tagged(text);
  const end = shapeOf(tokens).search(/[PCTSWX]/);
  const at = (end > 0 ? end : tokens.length) - 1;
  const head = tokens[at];
  if (head === undefined || HOLLOW.test(head.low) || TIME.test(head.low)) return true;
  const known = tokens.some((one) => isEnglish(one.low) || one.plural || /\p{Lu}|\d/u.test(one.text));
  if (!known) return true;
  const people = head.trade || SOMEBODY.has(head.low) || PEOPLE.has(head.low) || PEOPLE.has(`${head.low}s`);
  const somebody = tokens.some((one) => one.trade || PEOPLE.has(one.low));
  return (
    (people && (!head.plural || tokens[at - 1]?.part === 'adjective')) ||
    (somebody && tokens.some((one) => /^(?:with|between|against)$/.test(one.low)))
  );
}

/** Every candidate of what was typed, as it would be said, with its features. */
export function judgedIn(typed: string, around: Around): readonly Judged[] {
  const stretch: Stretch = stretchOf(tidied(typed.replace(/\s?\([^)]{0,200}\)?/g, ' ')).trim());
  const kind = classOf(typed);
  return candidatesIn(stretch).map((candidate) => {
    const text = worded(candidate);
    const at = stretch.ends.findIndex((end) => end >= candidate.to);
    const part = stretch.tokens
      .slice(stretch.ends[at - 1] ?? 0, stretch.ends[at])
      .map((one) => one.text)
      .join(' ');
    const about = [
      ...(stretch.partsAbout[at] ?? []),
      ...stretch.about.filter((one) => one === 'secret' || one === 'death'),
    ];
    return { text, candidate, about, part, features: featuresOf(stretch, candidate, text, { ...around, ...kind }) };
  });
}

export interface Topic {
  readonly text: string;
  readonly likely: number;
}

/** Most likely private or unkind as a whole, whatever stands in it. */
function isTouchy(part: string): boolean {
  const { class: kind, usable } = classOf(part);
  return usable < LEAST_USABLE && /^(?:private|negative|for-afterword)$/.test(kind);
}
const LEAST_USABLE = 0.3;

/** Below this a note is better without it. */
export const BAR = 0.7;
const DEARER = 0.2;
const MOST = 3;

/** The best of them that do not overlap, in the order in which they were typed. */
export function topicsIn(
  typed: string,
  around: Around,
  names: ReadonlySet<string> = new Set(),
  bar = BAR,
): readonly Topic[] {
  const scored = judgedIn(typed, around)
    .filter(({ about }) => !about.some((one) => UNSAID.has(one)))
    .filter(
      ({ text, candidate }) =>
        // Who 'they' are is not sure.
        !isSwapped(typed, text, around.led) &&
        isSound(candidate, text, around.standard) &&
        !isBarred(text) &&
        !text
          .toLowerCase()
          .split(' ')
          .some((word) => names.has(word)),
    )
    .map((one) => ({ ...one, likely: likelihood(one.features) }))
    // What is the candidate's own is more often private.
    .filter((one) => one.likely >= (/\bmy\b/.test(one.text) ? bar + DEARER : bar))
    .sort((a, b) => b.likely - a.likely);
  const kept: (typeof scored)[number][] = [];
  for (const one of scored)
    if (kept.every(({ candidate }) => one.candidate.to <= candidate.from || one.candidate.from >= candidate.to))
      kept.push(one);
  return kept
    .filter(({ part }) => !isTouchy(part))
    .slice(0, MOST)
    .sort((a, b) => a.candidate.from - b.candidate.from)
    .map(({ text, likely }) => ({ text, likely }));
}
