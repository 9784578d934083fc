/** The hints of all languages together: a mail is often written in two. */
import { HINTS } from '../languages/all.ts';
import type { Hints } from '../languages/hints.ts';
import { forms, type Words } from '../languages/language.ts';

type Lists<Section> = { readonly [K in keyof Section]: readonly string[] };

const ALL = Object.values(HINTS);

/** Each list of a section, joined once: phrases are indexed by their list. */
function joined<Section extends { readonly [name: string]: Words }>(pick: (hints: Hints) => Section): Lists<Section> {
  const lists: Record<string, string[]> = {};
  for (const hints of ALL)
    for (const [name, words] of Object.entries(pick(hints))) lists[name] = [...(lists[name] ?? []), ...forms(words)];
  return lists as Lists<Section>;
}

export const TOPICS = joined((hints) => hints.topics);
export const OTHER_TIMES = joined((hints) => hints.otherTimes);
export const PARTS_OF_DAY = joined((hints) => hints.partsOfDay);
export const PICKS = joined((hints) => hints.picks);
export const MEETINGS = joined((hints) => hints.meetings);
export const NOT_THEIRS = joined((hints) => hints.notTheirs);
export const DEADLINES = joined((hints) => hints.deadlines);
export const PLACES = joined((hints) => hints.places);
export const TITLES = joined((hints) => hints.titles);
/** Names of time zones, each with its zone. */
export const ZONE_NAMES: readonly (readonly [name: string, zone: string])[] = ALL.flatMap(({ zones }) =>
  Object.entries(zones).flatMap(([zone, names]) => forms(names).map((name) => [name, zone] as const)),
);

export const AGENCIES = joined((hints) => hints.agencies);
