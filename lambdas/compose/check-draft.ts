/** What is wrong with a draft, if anything: length, worn phrases, pressure, placeholders, marks, and facts that nobody gave (R3, R9, R13, R14, R18). */
import { type CheckedText, checkedText } from './check/checked-text.ts';
import { factFaults } from './check/facts.ts';
import { markFaults } from './check/marks.ts';
import { phraseFaults } from './check/phrases.ts';
import type { DraftFacts, DraftKind } from './draft.ts';
import { MOST_WORDS } from './drafts/limits.ts';
import { wordCount } from './drafts/words-count.ts';

export type FaultRule =
  | 'length'
  | 'cliche'
  | 'begging'
  | 'blame'
  | 'apology'
  | 'pressure'
  | 'placeholder'
  | 'exclamation'
  | 'sentence-length'
  | 'question'
  | 'punctuation'
  | 'capital'
  | 'shouting'
  | 'repetition'
  | 'greeting'
  | 'empty'
  | 'unknown-fact';

export interface Fault {
  readonly rule: FaultRule;
  /** A sentence for the one who wrote it. */
  readonly says: string;
  /** Where in the text: the number of characters before it. */
  readonly at: number;
}

/** A sentence longer than this is hard to read in a mail, even with the candidate's words in it. */
const LONGEST_SENTENCE = 42;

function lengthFaults(checked: CheckedText, kind: DraftKind): readonly Fault[] {
  const words = wordCount(checked.counted);
  const most = MOST_WORDS[kind];
  if (words === 0) return [{ rule: 'empty', says: 'There is no text.', at: 0 }];
  if (words > most) return [{ rule: 'length', says: `It has ${words} words; ${most} are the most.`, at: 0 }];
  return [];
}

function sentenceFaults(checked: CheckedText, kind: DraftKind): readonly Fault[] {
  const faults: Fault[] = [];
  for (const { text, at } of checked.sentences) {
    const words = wordCount(text);
    if (words > LONGEST_SENTENCE)
      faults.push({ rule: 'sentence-length', says: `This sentence has ${words} words.`, at });
    if (kind === 'keep-in-touch' && text.includes('?')) {
      faults.push({ rule: 'question', says: 'A note to keep in touch asks nothing.', at: at + text.indexOf('?') });
    }
  }
  return faults;
}

/** The faults of a draft in the order of the text. With the facts it was made of, what does not stand in them is a fault too. */
export function checkDraft(text: string, kind: DraftKind, facts?: DraftFacts): readonly Fault[] {
  const checked = checkedText(text, kind, facts?.candidate.signature ?? null);
  return [
    ...lengthFaults(checked, kind),
    ...phraseFaults(checked),
    ...markFaults(checked),
    ...sentenceFaults(checked, kind),
    ...(facts === undefined ? [] : factFaults(text, facts)),
  ].toSorted((one, other) => one.at - other.at);
}
