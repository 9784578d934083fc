/**
 * Decides which of a model's notes may be used: nothing invented, nothing about somebody else, nothing that must stay out. Otherwise ours is used.
 */
import { checkDraft } from '../check-draft.ts';
import { classOf } from '../cues/classes.ts';
import type { Spoken } from '../cues/debrief.ts';
import { domainsOf } from '../cues/features.ts';
import { spelledOut } from '../cues/reader.ts';
import { tidied } from '../cues/tidy.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import { faultIn } from '../drafts/gate.ts';
import { overlap, sharedSentences } from '../drafts/likeness.ts';
import { draftOf, letterFrom, noteOf } from '../drafts/note.ts';
import { wordCount } from '../drafts/words-count.ts';
import words from '../words/editor.json' with { type: 'json' };
import type { EditedNote, EditedSentence } from './edited.ts';
import { unfounded } from './founded.ts';

/** Matters that never go into a note, however likely they seem fit. */
const NEVER = new Set(['pay', 'death', 'leaving', 'secret', 'origin']);
/**
 * A private or negative matter less likely to be fit than this stays out. Both the words typed and the sentence made of them are judged: what was
 * typed often only sounds like it ('the cupping nights', 'my last placement').
 */
const OUT = 0.25;
function isUnfit(text: string): boolean {
  const { class: kind, usable } = classOf(text);
  return usable < OUT && (kind === 'private' || kind === 'negative');
}
const WORDS = { least: 18, most: 95 };
const MOST_ALIKE = 0.35;

/** Faults only in sentences put together from parts, not in written ones: mentioning a third person, or ending in a small word. */
const SPOKEN_OF = new Set(['third person', 'dangling']);

/** As typed, and with short forms spelled out. */
const wordsOf = (typed: string): readonly string[] => [typed, spelledOut(tidied(typed))];

/** The facts of the application. */
const knownOf = ({ recipient, employer, job, stage, candidate }: DraftFacts): readonly string[] =>
  [recipient.name, recipient.title, employer, job, stage, candidate.name].filter((one) => one !== null);

/** The facts of the application, and what was typed about this person or about nobody in particular. */
function givenTo(facts: DraftFacts, spoken: readonly Spoken[]): readonly string[] {
  const own = spoken.filter(({ person }) => person === null || person.name === facts.recipient.name);
  return [...knownOf(facts), ...own.flatMap(({ typed }) => wordsOf(typed))];
}

function againstSentence(
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
  if (domainsOf(tidied(from)).some((one) => NEVER.has(one))) return `private: ${from}`;
  if (isUnfit(from) && isUnfit(text)) return `unfit: ${from}`;
  const typed = spoken.filter((one) => one.typed.includes(from) || from.includes(one.typed));
  const others = typed.filter((one) => one.person !== null && one.person.name !== facts.recipient.name);
  return others.length > 0 && others.length === typed.length ? `said of ${others[0]?.person?.name}: ${from}` : null;
}

/** 'Dear Ms Trang,': whoever writes the note, they are greeted alike. */
const greetingOf = (draft: Draft): string => draft.text.split('\n')[0] ?? '';

/** Wraps the sentences in a letter: greeting, closing and name are ours. The last sentence is a paragraph of its own. */
export function letterOf(note: EditedNote, facts: DraftFacts, ours: Draft): Draft {
  const sentences = note.sentences.map(({ text }) => text);
  const paragraphs = sentences.length < 3 ? [sentences] : [sentences.slice(0, -1), sentences.slice(-1)];
  const uses = note.sentences.flatMap(({ from }) => (from === '' ? [] : [from]));
  const made = noteOf(facts);
  return { ...draftOf(made, note.subject, letterFrom(made, greetingOf(ours), paragraphs)), uses };
}

/** The words typed for it, and the capital that any first word has. */
const statedBy = ({ text, from }: EditedSentence): readonly string[] => [...wordsOf(from), text.split(' ')[0] ?? ''];

const tooLike = (one: Draft, other: Draft): boolean =>
  sharedSentences(one.text, other.text).length > 0 || overlap(one.text, other.text) >= MOST_ALIKE;

function outOfBounds(note: EditedNote): string | null {
  const count = wordCount(note.sentences.map(({ text }) => text).join(' '));
  return count < WORDS.least || count > WORDS.most ? `${count} words` : null;
}

const losesLink = (draft: Draft, { link }: DraftFacts, ours: Draft): boolean =>
  link !== null && !draft.text.includes(link) && ours.text.includes(link);

export interface Admitted {
  readonly drafts: readonly Draft[];
  /** Which note was refused and why, for measurements. */
  readonly refused: readonly { readonly person: string; readonly why: string }[];
}

/** A sentence that starts like this says something about the one before it. */
const REFERS_BACK = /^(?:it|that|this|these|those|they|both|so|and|but|which|there|then|also|as well)\b/i;
const INTEREST =
  /\b(?:like|glad|happy|love|hope|want|keen|interested|look forward|looking forward|work with you|join)\b/i;
const THANKS = /\b(?:thank|grateful|appreciat)/i;

/**
 * Drops unfit sentences, and those without a fact that another note already has; puts thanks first where there are none (R2). A note that would
 * no longer hold together, or has no interest in the job, is nothing.
 */
function pruned(
  note: EditedNote,
  facts: DraftFacts,
  spoken: readonly Spoken[],
  said: ReadonlySet<string>,
  others: readonly Draft[],
): EditedNote | string {
  const given = givenTo(facts, spoken);
  const faults = note.sentences.map((one) =>
    one.from === '' && said.has(one.text) ? 'said to another' : againstSentence(one, given, facts, spoken),
  );
  const lost = faults.find((fault) => fault !== null);
  const loose = note.sentences.find(
    ({ text }, at) => at > 0 && faults[at] === null && faults[at - 1] !== null && REFERS_BACK.test(text),
  );
  const sentences = note.sentences.filter((_, at) => faults[at] === null);
  if (loose !== undefined) return lost ?? 'loose';
  if (!INTEREST.test(sentences.at(-1)?.text ?? '')) return lost ?? 'no interest';
  if (sentences.some(({ text }) => THANKS.test(text))) return { ...note, sentences };
  const thanks = words.thanks.find((one) => !others.some(({ text }) => text.includes(one)));
  return thanks === undefined ? 'no thanks' : { ...note, sentences: [{ text: thanks, from: '' }, ...sentences] };
}

/** The model's subject, if all of it was given; else ours. */
function subjectOf(note: EditedNote, facts: DraftFacts, spoken: readonly Spoken[], ours: Draft): string {
  const given = [...givenTo(facts, spoken), ...note.sentences.flatMap(({ from }) => wordsOf(from))];
  return unfounded(note.subject, given).length === 0 ? note.subject : ours.subject;
}

/** Uses a model's note instead of ours if nothing speaks against it. `before`: that model's notes so far. */
export function admitted(
  notes: readonly EditedNote[],
  facts: readonly DraftFacts[],
  ours: readonly Draft[],
  spoken: readonly Spoken[],
  before: readonly Draft[] = [],
): Admitted {
  const out: Draft[] = [...ours];
  const refused: { person: string; why: string }[] = [];
  const said = new Set<string>();
  for (const [at, one] of facts.entries()) {
    const written = notes.find(({ person }) => person === one.recipient.name);
    const own = ours[at];
    if (written === undefined || own === undefined) continue;
    const whole = pruned(written, one, spoken, said, out);
    if (typeof whole === 'string') {
      refused.push({ person: written.person, why: whole });
      continue;
    }
    const note = { ...whole, subject: subjectOf(whole, one, spoken, own) };
    const draft = letterOf(note, one, own);
    const given = {
      ...one,
      discussed: [...note.sentences.flatMap(statedBy), ...words.short, greetingOf(own)],
    };
    const faults = checkDraft(draft.text, 'thank', given).map(({ rule, says }) => `${rule}: ${says}`);
    const like =
      out.slice(0, at).some((other) => tooLike(draft, other)) ||
      before.some((other) => overlap(draft.text, other.text) >= MOST_ALIKE);
    const why =
      (one.matter?.unwilling === true ? 'interest that is not there' : null) ??
      outOfBounds(note) ??
      faults[0] ??
      (like ? 'too like another' : null) ??
      (losesLink(draft, one, own) ? 'without the link' : null);
    if (why === null) {
      out[at] = draft;
      for (const { text } of note.sentences) said.add(text);
    } else refused.push({ person: note.person, why });
  }
  // Of two notes too similar to each other, the model's is replaced by ours.
  for (const [at, one] of out.entries())
    for (const [other, earlier] of out.slice(0, at).entries())
      if (tooLike(out[at] ?? one, earlier)) {
        const back = one === ours[at] ? other : at;
        out[back] = ours[back] ?? one;
      }
  return { drafts: out, refused };
}
