/** A model's note without the sentences that cannot stay. */
import type { Spoken } from '../cues/debrief.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import words from '../words/editor.json' with { type: 'json' };
import type { EditedNote } from './edited.ts';
import { givenTo } from './given.ts';
import { sentenceFault } from './sentence-fault.ts';

/** A sentence that starts like this, or has 'ours', says something about the one before it. */
const REFERS_BACK =
  /^(?:it(?! was (?:good|great|nice|lovely|a pleasure))|that|this|these|those|they|both|so|and|but|which|there|then|as well)\b|\b(?:ours|(?:about|of|on) (?:that|this|it|them)[.,])/i;
/** After nothing, nothing comes on top. */
const withoutAlso = (text: string): string => text.replace(/ (?:also|too)\b(?= for| to|[.,])/gu, '');
const INTEREST =
  /\b(?:like|glad|happy|love|hope|want|keen|interested|look forward|looking forward|work with you|join)\b/i;
/** Who is only unsure says no farewell. */
const FAREWELL = /\b(?:wish you|all the best|good luck|best of luck)\b/i;
const THANKS = /\b(?:thank|grateful|appreciat)/i;

/**
 * Drops unfit sentences, and those without a fact that another note already has; puts thanks first where there are none (R2). A note that would
 * no longer hold together, or has no interest in the job, is nothing.
 */
export function repaired(
  note: EditedNote,
  facts: DraftFacts,
  { spoken, unsure }: { readonly spoken: readonly Spoken[]; readonly unsure: boolean },
  said: ReadonlySet<string>,
  others: readonly Draft[],
): EditedNote | string {
  const given = givenTo(facts, spoken);
  const isLeaving = facts.matter?.unwilling === true;
  const faults = note.sentences.map((one) => {
    if (said.has(one.from === '' ? one.text : one.from)) return 'said to another';
    return !isLeaving && FAREWELL.test(one.text) ? 'a farewell' : sentenceFault(one, given, facts, spoken);
  });
  // What refers to a sentence that is dropped goes with it.
  for (const [at, { text }] of note.sentences.entries())
    if (at > 0 && faults[at] === null && faults[at - 1] !== null && REFERS_BACK.test(text)) faults[at] = 'loose';
  const lost = faults.find((fault) => fault !== null);
  const sentences = note.sentences.flatMap((one, at) => {
    if (faults[at] !== null) return [];
    return at === 0 || faults[at - 1] !== null ? [{ ...one, text: withoutAlso(one.text) }] : [one];
  });
  if (isLeaving) {
    if (sentences.some(({ text }) => INTEREST.test(text))) return 'interest that is not there';
  } else if (!unsure && !INTEREST.test(sentences.at(-1)?.text ?? '')) return lost ?? 'no interest';
  if (sentences.some(({ text }) => THANKS.test(text))) return { ...note, sentences };
  const thanks = words.thanks.find((one) => !others.some(({ text }) => text.includes(one)));
  return thanks === undefined ? 'no thanks' : { ...note, sentences: [{ text: thanks, from: '' }, ...sentences] };
}
