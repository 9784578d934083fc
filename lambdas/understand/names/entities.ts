/** The names in a mail, each once, with everything seen around it at every place. */

import type { Source } from '../../application/interview.ts';
import { doesOf } from '../kind/features.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import type { Witness } from '../likelihood/evidence.ts';
import { sharesOf, type Weights } from '../likelihood/likelihood.ts';
import { plain } from '../text/lines.ts';
import type { Words } from '../text/words.ts';
import type { Choice } from './choice.ts';
import type { Span } from './spans.ts';
import type { Passage, Zone } from './zones.ts';

export interface Entity {
  name: string;
  readonly features: Set<string>;
  readonly zones: Set<Zone>;
  count: number;
  maximal: boolean;
}

const SOURCES: Readonly<Record<Zone, Source>> = {
  subject: 'subject',
  sender: 'sender',
  body: 'body',
  label: 'body',
  signature: 'signature',
  foot: 'signature',
  older: 'body',
  asked: 'body',
  note: 'note',
  title: 'calendar',
  description: 'calendar',
  contact: 'calendar',
};

const sourceOf = ({ zones }: Entity): Source => SOURCES[[...zones][0] ?? 'body'];

/** The last dot of an abbreviation that has others. */
const LAST_DOT = /(?<=(?:^|[ .])\p{L}\.(?:\p{L}\.)*\p{L})\.$/u;

export class Entities {
  readonly #all = new Map<string, Entity>();
  readonly #isNone: (name: string) => boolean;

  /** `isNone`: names that certainly are not meant. */
  constructor(isNone: (name: string) => boolean) {
    this.#isNone = isNone;
  }

  get all(): readonly Entity[] {
    return [...this.#all.values()];
  }

  /** All of them, likeliest first. At most one is meant, so they share one likelihood. */
  weighed(
    question: string,
    weights: Weights,
    facts: (entity: Entity) => readonly string[],
    witness: Witness | undefined,
  ): readonly Choice[] {
    const seen = this.all.map((entity) => ({ entity, features: [...entity.features, ...facts(entity)] }));
    const shares = sharesOf(
      weights,
      question,
      seen.map(({ features }) => features),
    );
    return seen
      .map(({ entity, features }, at) => {
        const { name } = entity;
        const likelihood = shares[at] ?? 0;
        witness?.({ question, about: name, value: name, answer: question, likelihood, features });
        return { name, likelihood, source: sourceOf(entity) };
      })
      .sort((a, b) => b.likelihood - a.likelihood);
  }

  drop(isNone: (entity: Entity) => boolean): void {
    for (const [key, entity] of this.#all) if (isNone(entity)) this.#all.delete(key);
  }

  note(name: string, zone: Zone, features: readonly string[], maximal: boolean): void {
    const entity = this.#seen(name, zone, maximal);
    if (entity !== null) for (const one of features) entity.features.add(one);
  }

  /** Null if it cannot be meant. */
  #seen(name: string, zone: Zone, maximal: boolean): Entity | null {
    const said = plain(name);
    if (said.length < 2 || said.length > 80 || this.#isNone(name)) return null;
    // 'Stampi S.r.l.' and 'Stampi S.r.l' are one name, and the last dot belongs to it.
    const ends = said.endsWith('.') && LAST_DOT.test(said);
    const key = ends ? said.slice(0, -1) : said;
    const entity = this.#all.get(key) ?? { name, features: new Set(), zones: new Set(), count: 0, maximal: false };
    this.#all.set(key, entity);
    if (ends) entity.name = name;
    entity.count += 1;
    entity.zones.add(zone);
    entity.maximal ||= maximal;
    return entity;
  }

  /** The context of each span in a passage. */
  noteSpans({ zone, label, place, text }: Passage, spans: readonly Span[], words: Words): void {
    const says = zone === 'subject' || zone === 'body' || zone === 'older' || zone === 'note';
    const does = says ? doesOf(text, words).map((one) => `the ${zone} says ${one}`) : [];
    // Many spans begin or end at the same word.
    const besides = once((word) => kindOf(word, words));
    const befores = once((word) => [
      `before: ${word}`,
      `in ${zone}, before: ${word}`,
      `before a kind: ${besides(word)}`,
    ]);
    const afters = once((word) => [`after: ${word}`, `in ${zone}, after: ${word}`, `after a kind: ${besides(word)}`]);
    for (const span of spans) {
      const entity = this.#seen(span.text, zone, span.maximal);
      if (entity === null) continue;
      const [before = '', beforeIn = '', beforeKind = ''] = befores(span.before);
      const [after = '', afterIn = '', afterKind = ''] = afters(span.after);
      const features = [
        `in ${zone}`,
        before,
        `before: ${span.beforeTwo}`,
        after,
        beforeIn,
        afterIn,
        beforeKind,
        afterKind,
        `between: ${besides(span.before)} and ${besides(span.after)}`,
        ...does,
        ...(span.whole ? [`all of a ${zone}`, ...(label === null ? [] : [`all under ${label}`])] : []),
        ...(label === null ? [] : [`under ${label}`]),
        ...(zone === 'signature' || zone === 'foot'
          ? [`${zone} line ${Math.min(place, 5)}${span.whole ? ' whole' : ''}`]
          : []),
        ...(zone === 'body' && place === 0 ? ['in the first sentence'] : []),
        ...(span.maximal ? [`run in ${zone}`] : []),
      ];
      for (const one of features) entity.features.add(one);
    }
  }
}

/** What is made of a word, made once. */
function once<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const value = make(word);
    made.set(word, value);
    return value;
  };
}

/** The sort of word or mark next to a name. */
function kindOf(beside: string, words: Words): string {
  if (/^[\^$]$/u.test(beside)) return 'edge';
  if (/^\p{N}/u.test(beside)) return 'number';
  if (!/^[\p{L}]/u.test(beside)) return 'mark';
  if (words.with.includes(beside)) return 'with';
  if (isGivenName(beside)) return 'given name';
  if (words.stop.has(beside)) return 'small word';
  if (words.labels.job.has(beside)) return 'word for a job';
  if (words.profession(beside)) return 'trade';
  return words.notName.has(beside) ? 'common word' : 'word';
}
