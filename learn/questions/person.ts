/** Which of the people named in a mail are met, from its label. */

import { readWith } from '../../lambdas/understand/likelihood/learnt.ts';
import { sameName } from '../../lambdas/understand/people/names.ts';
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import { apart } from '../apart.ts';
import { peopleIn } from '../laid-out.ts';
import type { Lesson, Written } from '../lesson.ts';
import { type Label, openMails } from '../mails.ts';
import { fold, type Json } from '../score.ts';
import { STATEMENT } from './statement.ts';

interface Labelled {
  readonly name: string | null;
  readonly address: string | null;
  readonly role: string | null;
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const text = (one: Json, key: string): string | null => {
  const value =
    typeof one === 'object' && one !== null && !Array.isArray(one) ? (one as { [key: string]: Json })[key] : null;
  return typeof value === 'string' ? value : null;
};

/** `met`, and `free` (those who may be listed or not); null if the label says nothing about people. */
export function labelledPeople({ expected, accept }: Pick<Label, 'expected' | 'accept'>): {
  readonly met: readonly Labelled[];
  readonly free: readonly Labelled[];
} | null {
  const keys = Object.keys(expected).filter((key) => key.endsWith('people'));
  if (keys.length === 0 || expected['kind'] !== 'invite') return null;
  const people = (list: Json | undefined, names: Json | undefined): readonly Labelled[] =>
    listOf(list).flatMap((one) => {
      const name = text(one, 'name');
      const address = text(one, 'address')?.toLowerCase() ?? null;
      const spelled =
        name === null || typeof names !== 'object' || names === null
          ? []
          : listOf((names as { [key: string]: Json })[name]);
      const role = text(one, 'role');
      return [
        { name, address, role },
        ...spelled.flatMap((other) => (typeof other === 'string' ? [{ name: other, address, role }] : [])),
      ];
    });
  return {
    met: keys.flatMap((key) => people(expected[key], accept[`${key}.names`])),
    free: keys.flatMap((key) => people(accept[key], accept[`${key}.names`])),
  };
}

/** Finds a value among people: by address, by full name, else by part of the name. */
export function isOneOf(value: string, people: readonly Omit<Labelled, 'role'>[]): boolean {
  return people.some(
    ({ name, address }) =>
      (address !== null && value === address) ||
      (name !== null && (fold(value) === fold(name) || sameName(value, name))),
  );
}

/** For a fixture: who is met, who is not, and whether that is everybody. */
function ofFixture(labels: Readonly<Record<string, unknown>>): {
  readonly met: readonly Omit<Labelled, 'role'>[];
  readonly not: readonly Omit<Labelled, 'role'>[];
  readonly whole: boolean;
} | null {
  const met = new Set<string>();
  const not = new Set<string>();
  let length = -1;
  for (const [key, value] of Object.entries(labels)) {
    const name = /\.people\[name=([^\]]+)\]/u.exec(key)?.[1];
    if (name !== undefined) met.add(name);
    if (/\.people#(?:names|addresses)$/u.test(key) && typeof value === 'object' && value !== null) {
      const { all, none } = value as { readonly all?: readonly string[]; readonly none?: readonly string[] };
      for (const one of all ?? []) met.add(one);
      for (const one of none ?? []) not.add(one);
    }
    if (key.endsWith('.people#length') && typeof value === 'number') length = value;
  }
  if (met.size === 0 && not.size === 0 && length < 0) return null;
  const people = (list: ReadonlySet<string>) =>
    [...list].map((one) => (one.includes('@') ? { name: null, address: one } : { name: one, address: null }));
  return { met: people(met), not: people(not), whole: length === met.size };
}

/** Signs from readers made with the fixtures, so the fixtures cannot teach how far to trust them. */
const RULES = /found:/u;

/** The words around names are many, and each tells little. */
const NEAR = /^(?:self:|signature:|subject:)*near-/u;

export const PERSON: Lesson = {
  question: 'person',
  about: 'mail',
  options: { l2: 3, least: 4, dear: { features: NEAR, times: 3 } },
  async examples() {
    const out: Written[] = [];
    const others = await apart([STATEMENT]);
    for (const mail of openMails()) {
      readWith(others(mail.writer));
      const label = labelledPeople(mail);
      if (label === null) continue;
      await peopleIn(mail, ({ question, value, features }) => {
        if (question !== 'person' || value === null) return;
        const met = isOneOf(value, label.met);
        if (!met && isOneOf(value, label.free)) return;
        out.push({ features, answer: met ? 'met' : 'not', writer: mail.writer });
      });
    }
    readWith(others('own'));
    for (const fixture of fixturesIn(INVITES)) {
      const label = ofFixture(fixture.labels);
      if (label === null) continue;
      await tryFixture(fixture, ({ question, value, features }) => {
        if (question !== 'person' || value === null) return;
        const met = isOneOf(value, label.met);
        if (!met && !label.whole && !isOneOf(value, label.not)) return;
        const kept = features.filter((one) => !RULES.test(one));
        out.push({ features: kept, answer: met ? 'met' : 'not', writer: 'own', weight: 4 });
      });
    }
    readWith(null);
    return out;
  },
};
