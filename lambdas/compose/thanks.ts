/** The thank-yous of a sitting, composed together so that no two are alike (R5). Each has the same words whichever is shown. */

import type { About } from './context.ts';
import type { Person } from './cues/people.ts';
import { readDebrief } from './cues/read.ts';
import { forgottenIn } from './cues/statements.ts';
import type { Draft, DraftFacts } from './draft.ts';
import { composeRound } from './drafts/compose-draft.ts';
import { type Left, type Matter, mattersOf } from './drafts/matter.ts';
import { factsOf } from './facts.ts';
import type { Who } from './names.ts';

/** 'I forgot to tell them that I speak Welsh': what was forgotten, without its lead. */
const fact = (text: string): string => (forgottenIn(text)?.text ?? text).replace(/^that (?=I\b)/i, '');

/** The debrief of a sitting as its writer put it: a line per person, what was forgotten, the link. */
export function typedIn({ view }: About, sitting: string): string {
  const debrief = view.application.debriefs.find((one) => one.sitting === sitting);
  if (debrief === undefined) return '';
  const flat = (text: string): string => text.replace(/\s*\n\s*/g, '. ');
  return [
    ...debrief.discussed.map(({ person, text }) => {
      const who = person === null ? null : view.who(person);
      return who === null ? text : `${who.contact.name ?? who.short}: ${flat(text)}`;
    }),
    ...debrief.forgot.map((text) => `forgot: ${flat(fact(text))}`),
    ...(debrief.link === null ? [] : [`link: ${debrief.link}`]),
  ].join('\n');
}

export const personOf = (who: Who): Person => ({
  name: who.contact.name ?? who.short,
  title: who.contact.title ?? null,
  role: who.contact.role,
});

interface Read {
  readonly matter: ReadonlyMap<string, Matter>;
  readonly left: readonly Left[];
}

/** What goes from a sitting's debrief into whose note, and what is left out. */
export function readIn(about: About, sitting: string, keys: readonly string[]): Read {
  const people = keys.flatMap((key) => {
    const who = about.view.who(key);
    return who === null ? [] : [{ key, person: personOf(who) }];
  });
  const met = people.map((one) => one.person);
  const { redrafts } = about.view.application;
  const whole = new Set(
    people.flatMap(({ key, person }) => (redrafts[`thank/${key}`]?.whole === true ? [person] : [])),
  );
  const { of, left } = mattersOf(readDebrief(typedIn(about, sitting), met), met, whole);
  return {
    left,
    matter: new Map(
      people.flatMap(({ key, person }) => {
        const matter = of.get(person);
        return matter === undefined ? [] : [[key, matter] as const];
      }),
    ),
  };
}

/** Of what was left out and asked for: what is in the note now, and what still is not, in the candidate's words. */
export function cameBack(
  about: About,
  sitting: string,
  key: string,
  note: string,
): { readonly back: readonly string[]; readonly out: readonly string[] } {
  const { matter, left } = readIn(about, sitting, about.view.sitting(sitting)?.thanks ?? [key]);
  const asked = (matter.get(key)?.told ?? []).flatMap(({ back, ways }) =>
    back === undefined ? [] : [{ back, isIn: ways.some(({ text }) => note.includes(text)) }],
  );
  const name = about.view.who(key)?.contact.name ?? null;
  return {
    back: asked.flatMap((one) => (one.isIn ? [one.back] : [])),
    out: [
      ...asked.flatMap((one) => (one.isIn ? [] : [one.back])),
      ...left.flatMap((one) =>
        one.person === name && one.class !== 'empty' && one.class !== 'for-afterword' ? [one.text] : [],
      ),
    ],
  };
}

export function thanksOf(about: About, sittingKey: string, keys: readonly string[]): ReadonlyMap<string, Draft> {
  const { view } = about;
  const sitting = view.sitting(sittingKey);
  const round = sitting?.round ?? null;
  const everybody = view.sittings
    .filter((one) => one.round === round)
    .flatMap((one) => one.thanks.map((to) => ({ to, sitting: one.key })));
  const others = keys
    .filter((key) => !everybody.some((one) => one.to === key))
    .map((to) => ({ to, sitting: sittingKey }));
  const all = [...everybody, ...others];
  const read = new Map(
    [...new Set(all.map((one) => one.sitting))].map((key) => [
      key,
      readIn(
        about,
        key,
        all.filter((one) => one.sitting === key).map((one) => one.to),
      ),
    ]),
  );
  const facts = all.map((one): DraftFacts => {
    const own = factsOf(about, { kind: 'thank', ...one });
    const matter = read.get(one.sitting)?.matter.get(one.to);
    // A link given outside the debrief goes into the first note only.
    const first = all.find((other) => other.sitting === one.sitting)?.to === one.to;
    const link =
      matter?.link ??
      (first && own.link !== null && !anyLink(read) ? { url: own.link, what: null, forgotten: false } : null);
    return matter === undefined ? own : { ...own, matter: { ...matter, link } };
  });
  const ours = composeRound(facts);
  const drafts = about.input.edit?.(view.application.id, sittingKey, facts, ours) ?? ours;
  return new Map(
    all.flatMap((one, index) => {
      const draft = drafts[index];
      return draft === undefined ? [] : [[one.to, draft] as const];
    }),
  );
}

const anyLink = (read: ReadonlyMap<string, Read>): boolean =>
  [...read.values()].some(({ matter }) => [...matter.values()].some((one) => one.link !== null));
