/** Composes drafts deterministically, from phrasings that people wrote and facts that the candidate gave. No sentence is made up (R18). */
import type { Draft, DraftFacts } from '../draft.ts';
import { composeClosingNote } from './closing-notes.ts';
import { composeStatusCheck, composeToManager } from './inquiries.ts';
import { composeKeepInTouch } from './keep-in-touch.ts';
import { overlap, sentencesOf, sharedSentences } from './likeness.ts';
import { composeNoShow, composePassOn } from './requests.ts';
import { composeThank } from './thank.ts';

/** The note for these facts. The same facts always give the same words. */
export function composeDraft(facts: DraftFacts): Draft {
  switch (facts.kind) {
    case 'thank':
      return composeThank(facts);
    case 'status-check':
    case 'second-check':
      return composeStatusCheck(facts);
    case 'hiring-manager':
      return composeToManager(facts);
    case 'keep-in-touch':
      return composeKeepInTouch(facts);
    case 'after-rejection':
    case 'offer-received':
    case 'offer-accepted':
    case 'withdrawing':
      return composeClosingNote(facts, facts.kind);
    case 'no-show':
      return composeNoShow(facts);
    case 'pass-on':
      return composePassOn(facts);
    default:
      return facts.kind satisfies never;
  }
}

/** Two notes of a round must share less than this fraction of their three-word sequences (R5). */
export const MOST_OVERLAP = 0.35;

const tooLike = (one: Draft, other: Draft): boolean =>
  sharedSentences(one.text, other.text).length > 0 ||
  overlap(one.text, other.text) >= MOST_OVERLAP ||
  one.subject === other.subject;

/** A forgotten point or a link goes into one note only (R5). */
function once(facts: DraftFacts, told: Set<string>): DraftFacts {
  const isNew = (text: string | null): string | null => {
    if (text === null || told.has(text)) return null;
    told.add(text);
    return text;
  };
  return { ...facts, forgot: isNew(facts.forgot), link: isNew(facts.link) };
}

/** Drops what two notes of the round would both say. */
const lean = (facts: DraftFacts): Partial<DraftFacts> => ({
  forgot: null,
  discussed: [],
  ...(facts.matter === undefined ? {} : { matter: { ...facts.matter, told: [], forgot: [] } }),
});

/** How often a note is rewritten if it is too similar to another. */
const MOST_TRIES = 24;

/** 'It was good to meet you, and I'd love the job' is not begun or ended alike in another note, either. */
const withHalves = (said: string): readonly string[] => {
  const halves = said.split(', and ');
  return halves.length === 2 ? [said, `${halves[0]}.`, halves[1] ?? ''] : [said];
};

/** The notes of one round, no two alike. One too similar to an earlier one is reworded, and as a last resort loses what both would say. */
export function composeRound(facts: readonly DraftFacts[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const told = new Set<string>();
  const taken = new Set<string>();
  for (const given of facts) {
    const one = { ...once(given, told), taken };
    let draft = composeDraft(one);
    for (let step = 1; step <= MOST_TRIES && drafts.some((other) => tooLike(draft, other)); step += 1) {
      const leaner = step > MOST_TRIES / 2 ? lean(one) : {};
      draft = composeDraft({ ...one, ...leaner, version: one.version + step });
    }
    drafts.push(draft);
    for (const said of sentencesOf(draft.text).flatMap(withHalves)) taken.add(said);
  }
  return drafts;
}
