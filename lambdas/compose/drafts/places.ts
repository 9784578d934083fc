/** Which phrasings stand together in the thank-you of each place: each is used once before any comes again, and one note does not say 'glad' twice. */
import close from '../words/close.json' with { type: 'json' };
import discussed from '../words/discussed.json' with { type: 'json' };
import forgot from '../words/forgot.json' with { type: 'json' };
import interest from '../words/interest.json' with { type: 'json' };
import link from '../words/link.json' with { type: 'json' };
import opening from '../words/opening.json' with { type: 'json' };
import subjects from '../words/subjects.json' with { type: 'json' };
import { PLACES, shuffled } from './order.ts';
import { type Entry, linesOf } from './template.ts';

/** The parts of a thank-you, in the order in which they are chosen. */
const PARTS = {
  opening: opening.lines,
  warmth: opening.warmth,
  topic: discussed.topic,
  clause: discussed.clause,
  own: discussed.own,
  shared: discussed.shared,
  missed: discussed.missed,
  noted: discussed.noted,
  quote: discussed.quote,
  interest: interest.lines,
  forgotTopic: forgot.topic,
  forgotClause: forgot.clause,
  forgotAsk: forgot.ask,
  close: close.lines,
  link: link.lines,
  subject: subjects.lines,
} satisfies Record<string, readonly Entry[]>;

export type Part = keyof typeof PARTS;
export type Place = Readonly<Record<Part, Entry>>;

/** Words that are noticed when they come twice in one short note. */
const NOTICED =
  /\b(?:glad(?:ly)?|appreciat|enjoy|good|happy|pleas|useful|help|conversation|discuss|talk|spoke|speak|time|chance|opportunity|thank|interest|welcome|hope|clear|forward|one thing|say|said|add|mention|further|next|would like)/g;

const noticedIn = new WeakMap<readonly Entry[], readonly ReadonlySet<string>[]>();

function noticedOf(list: readonly Entry[]): readonly ReadonlySet<string>[] {
  const known = noticedIn.get(list);
  if (known !== undefined) return known;
  const noticed = list.map((entry) => new Set(linesOf(entry).join(' ').toLowerCase().match(NOTICED) ?? []));
  noticedIn.set(list, noticed);
  return noticed;
}

/** The parts that nearly every note has are chosen so that they do not repeat each other's words. */
const COMPARED: ReadonlySet<Part> = new Set(['opening', 'topic', 'interest', 'close']);

/** How many of those still to be used are looked at before one is taken. */
const LOOK_AHEAD = 10;

/** Takes from what is left the entry that repeats least of what the note says already. */
function take(left: number[], noticed: readonly ReadonlySet<string>[], said: ReadonlySet<string>): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < Math.min(LOOK_AHEAD, left.length) && least > 0; at += 1) {
    const words = noticed[left[at] ?? 0] ?? new Set<string>();
    let repeated = 0;
    for (const word of words) if (said.has(word)) repeated += 1;
    if (repeated < least) [best, least] = [at, repeated];
  }
  return left.splice(best, 1)[0] ?? 0;
}

function placesFor(seed: string): readonly Place[] {
  const left = new Map<Part, number[]>();
  const choose = (part: Part, said: Set<string>): Entry => {
    const list: readonly Entry[] = PARTS[part];
    let rest = left.get(part);
    if (rest === undefined || rest.length === 0) {
      rest = [...shuffled(list.length, `${seed}/${part}`)];
      left.set(part, rest);
    }
    const noticed = noticedOf(list);
    const at = COMPARED.has(part) ? take(rest, noticed, said) : (rest.shift() ?? 0);
    // Of what was discussed a note has a topic nearly always; the other forms are not counted as said.
    if (part === 'opening' || part === 'topic' || part === 'interest')
      for (const word of noticed[at] ?? []) said.add(word);
    return list[at] ?? '';
  };
  return Array.from({ length: PLACES }, (): Place => {
    const said = new Set<string>();
    const of = (part: Part) => choose(part, said);
    return {
      opening: of('opening'),
      warmth: of('warmth'),
      topic: of('topic'),
      clause: of('clause'),
      own: of('own'),
      shared: of('shared'),
      missed: of('missed'),
      noted: of('noted'),
      quote: of('quote'),
      interest: of('interest'),
      forgotTopic: of('forgotTopic'),
      forgotClause: of('forgotClause'),
      forgotAsk: of('forgotAsk'),
      close: of('close'),
      link: of('link'),
      subject: of('subject'),
    };
  });
}

const MOST_KEPT = 64;
const kept = new Map<string, readonly Place[]>();

/** The phrasings of the note at a place of an application. */
export function placeFor(seed: string, place: number): Place {
  let places = kept.get(seed);
  if (places === undefined) {
    places = placesFor(seed);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(seed, places);
  }
  const found = places[place % PLACES];
  if (found === undefined) throw new Error(`There is no place ${place}.`);
  return found;
}
