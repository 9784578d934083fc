/** What speaks against one sentence of a model. */
import { classOf } from '../cues/classes.ts';
import type { Spoken } from '../cues/debrief.ts';
import { domainsOf } from '../cues/features.ts';
import { tidied } from '../cues/tidy.ts';
import type { DraftFacts } from '../draft.ts';
import { faultIn } from '../drafts/gate.ts';
import type { EditedSentence } from './edited.ts';
import { unfounded } from './founded.ts';
import { knownOf, wordsOf } from './given.ts';

/** Matters that never go into a note, however likely they seem fit. */
const NEVER = new Set(['pay', 'death', 'leaving', 'secret', 'origin']);
/** Other matters that may be private or negative. */
const DELICATE = new Set([...NEVER, 'terms', 'health', 'family', 'age', 'bad']);
/**
 * A private or negative matter less likely to be fit than this stays out, if its words touch one that is delicate: a word that was never learnt
 * ('preceptorship') proves nothing. Both the words typed and the sentence made of them are judged: what was typed often only sounds like it
 * ('the cupping nights', 'my last placement').
 */
const OUT = 0.25;
function isUnfit(text: string): boolean {
  const { class: kind, usable } = classOf(text);
  return (
    usable < OUT &&
    (kind === 'private' || kind === 'negative') &&
    domainsOf(tidied(text)).some((one) => DELICATE.has(one))
  );
}

/** What was typed, unless the sentence made of it names neither the matter nor a figure. */
const isSecret = (text: string, from: string): boolean =>
  [from, text].every(
    (one) => domainsOf(tidied(one)).some((domain) => NEVER.has(domain)) || (one === text && /\d/.test(one)),
  );

/** Faults only in sentences put together from parts, not in written ones: mentioning a third person, or ending in a small word. */
const SPOKEN_OF = new Set(['third person', 'dangling']);

/** 'I'd bring calm', 'I've got my forklift licence': what the candidate says of themselves alone may go to whom it fits. */
const isOwn = (typed: string): boolean =>
  /^\W*(?:\w+ ){0,3}(?:i|i['’]?(?:d|m|ve|ll)|my)\b/i.test(typed) &&
  !/\b(?:he|she|they|we|us|our|you|him|her|his|them|their|told|said|says|asked|showed)\b/i.test(typed);

/** `given`: what may be said to this person. Null: nothing speaks against it. */
export function sentenceFault(
  { text, from }: EditedSentence,
  given: readonly string[],
  facts: DraftFacts,
  spoken: readonly Spoken[],
): string | null {
  const missing = unfounded(text, [...given, ...wordsOf(from)]);
  if (missing.length > 0) return `not given: ${missing.join(' ')}`;
  const fault = faultIn(text);
  if (fault !== null && !SPOKEN_OF.has(fault)) return `${fault}: ${text}`;
  // What says nothing of its own is thanks or interest, whatever it is said to be made of.
  if (from === '' || unfounded(text, knownOf(facts)).length === 0) return null;
  if (isSecret(text, from)) return `private: ${from}`;
  if (isUnfit(from) && isUnfit(text)) return `unfit: ${from}`;
  const typed = spoken.filter((one) => one.typed.includes(from) || from.includes(one.typed));
  const others = typed.filter((one) => one.person !== null && one.person.name !== facts.recipient.name);
  return others.length > 0 && others.length === typed.length && !isOwn(from)
    ? `said of ${others[0]?.person?.name}: ${from}`
    : null;
}
