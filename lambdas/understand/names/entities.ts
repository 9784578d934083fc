/** The names of a mail, each once, with all that is seen around it wherever it stands. */
import type { Source } from '../../application/interview.ts';
import { plain } from '../lines.ts';
import type { Span } from './spans.ts';
import type { Passage, Zone } from './zones.ts';

export interface Entity {
  readonly name: string;
  readonly features: Set<string>;
  readonly zones: Set<Zone>;
  count: number;
  maximal: boolean;
}

export interface Choice {
  readonly name: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  readonly source: Source;
}

const SOURCES: Readonly<Record<Zone, Source>> = {
  subject: 'subject',
  sender: 'sender',
  body: 'body',
  label: 'body',
  signature: 'signature',
  foot: 'signature',
  older: 'body',
  title: 'calendar',
  description: 'calendar',
  contact: 'calendar',
};

export const sourceOf = ({ zones }: Entity): Source => SOURCES[[...zones][0] ?? 'body'];

export class Entities {
  readonly #all = new Map<string, Entity>();
  readonly #isNone: (name: string) => boolean;

  /** `isNone`: names that are certainly not meant. */
  constructor(isNone: (name: string) => boolean) {
    this.#isNone = isNone;
  }

  get all(): readonly Entity[] {
    return [...this.#all.values()];
  }

  note(name: string, zone: Zone, features: readonly string[], maximal: boolean): void {
    const key = plain(name);
    if (key.length < 2 || key.length > 80 || this.#isNone(name)) return;
    const entity = this.#all.get(key) ?? { name, features: new Set(), zones: new Set(), count: 0, maximal: false };
    this.#all.set(key, entity);
    entity.count += 1;
    entity.zones.add(zone);
    entity.maximal ||= maximal;
    for (const one of features) entity.features.add(one);
  }

  /** What stands around each span of a passage. */
  noteSpans({ zone, label, place }: Passage, spans: readonly Span[]): void {
    for (const span of spans) {
      const features = [
        `in ${zone}`,
        `before: ${span.before}`,
        `before: ${span.beforeTwo}`,
        `after: ${span.after}`,
        ...(span.whole ? [`all of a ${zone}`, ...(label === null ? [] : [`all under ${label}`])] : []),
        ...(label === null ? [] : [`under ${label}`]),
        ...(zone === 'signature' || zone === 'foot'
          ? [`${zone} line ${Math.min(place, 5)}${span.whole ? ' whole' : ''}`]
          : []),
        ...(zone === 'body' && place === 0 ? ['in the first sentence'] : []),
        ...(span.maximal ? [`run in ${zone}`] : []),
      ];
      this.note(span.text, zone, features, span.maximal);
    }
  }
}
