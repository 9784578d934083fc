/** Who of those that a mail names is met, from the people of its label. */
import { sameName } from '../../lambdas/understand/names.ts';
import { peopleIn } from '../laid-out.ts';
import type { Lesson, Written } from '../lesson.ts';
import { type Label, openMails } from '../mails.ts';
import { fold, type Json } from '../score.ts';

interface Labelled {
  readonly name: string | null;
  readonly address: string | null;
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const text = (one: Json, key: string): string | null => {
  const value =
    typeof one === 'object' && one !== null && !Array.isArray(one) ? (one as { [key: string]: Json })[key] : null;
  return typeof value === 'string' ? value : null;
};

/** `met` and `free` (those who may stand there or not); null where the label says nothing of people. */
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
      return [
        { name, address },
        ...spelled.flatMap((other) => (typeof other === 'string' ? [{ name: other, address }] : [])),
      ];
    });
  return {
    met: keys.flatMap((key) => people(expected[key], accept[`${key}.names`])),
    free: keys.flatMap((key) => people(accept[key], accept[`${key}.names`])),
  };
}

/** Where the value is one of them: by address, by whole name, else by a part of the name. */
export function isOneOf(value: string, people: readonly Labelled[]): boolean {
  return people.some(
    ({ name, address }) =>
      (address !== null && value === address) ||
      (name !== null && (fold(value) === fold(name) || sameName(value, name))),
  );
}

export const PERSON: Lesson = {
  question: 'person',
  about: 'mail',
  options: { l2: 5, least: 5 },
  async examples() {
    const out: Written[] = [];
    for (const mail of openMails()) {
      const label = labelledPeople(mail);
      if (label === null) continue;
      await peopleIn(mail, ({ question, value, features }) => {
        if (question !== 'person' || value === null) return;
        const met = isOneOf(value, label.met);
        if (!met && isOneOf(value, label.free)) return;
        out.push({ features, answer: met ? 'met' : 'not', writer: mail.writer });
      });
    }
    return out;
  },
};
