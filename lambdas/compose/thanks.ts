/** The thank-yous of a sitting, written together so that no two are alike (R5): the same words whichever of them is shown. */
import type { About } from './context.ts';
import type { Draft } from './draft.ts';
import { composeRound } from './drafts/compose-draft.ts';
import { factsOf } from './facts.ts';

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
  const drafts = composeRound(all.map((one) => factsOf(about, { kind: 'thank', ...one })));
  return new Map(
    all.flatMap((one, index) => {
      const draft = drafts[index];
      return draft === undefined ? [] : [[one.to, draft] as const];
    }),
  );
}
