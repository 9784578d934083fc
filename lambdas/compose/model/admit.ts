/**
 * Decides which of a model's notes may be used: nothing invented, nothing about somebody else, nothing that must stay out. Otherwise ours is used.
 */
import { checkDraft } from '../check-draft.ts';
import type { Spoken } from '../cues/debrief.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import { overlap, sharedSentences } from '../drafts/likeness.ts';
import { draftOf, letterFrom, noteOf } from '../drafts/note.ts';
import { wordCount } from '../drafts/words-count.ts';
import words from '../words/editor.json' with { type: 'json' };
import type { EditedNote, EditedSentence } from './edited.ts';
import { unfounded } from './founded.ts';
import { givenTo, knownOf, wordsOf } from './given.ts';
import { repaired } from './repaired.ts';

const WORDS = { least: 14, most: 95 };
const MOST_ALIKE = 0.35;

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

/** A model's notes of one debrief. */
export interface Edited {
  readonly notes: readonly EditedNote[];
  readonly spoken: readonly Spoken[];
  /** The candidate may be unsure whether they want the job. */
  readonly unsure: boolean;
}

export interface Admitted {
  readonly drafts: readonly Draft[];
  /** Which note was refused and why, for measurements. */
  readonly refused: readonly { readonly person: string; readonly why: string }[];
}

/** 'Thank you for the night shifts': one thanks for what somebody did or gave, not for a topic. */
const ACT = new RegExp(
  `^thank(?:s| you) for (?:\\w+ing|(?:(?:the|your|our|my|a|such) )?(?:\\w+ )?(?:${words.acts}))\\b`,
  'i',
);
const isThanks = (subject: string): boolean => /^thank(?:s| you) for /i.test(subject);

/** The model's subject, if all of it was given and it thanks for nothing odd; else ours. */
function subjectOf(note: EditedNote, facts: DraftFacts, spoken: readonly Spoken[], ours: Draft): string {
  const given = [...givenTo(facts, spoken), ...note.sentences.flatMap(({ from }) => wordsOf(from))];
  const body = [...knownOf(facts), ...note.sentences.map(({ text }) => text)];
  const fits = (!isThanks(note.subject) || ACT.test(note.subject)) && unfounded(note.subject, body).length === 0;
  return fits && unfounded(note.subject, given).length === 0 ? note.subject : ours.subject;
}

/** Uses a model's note instead of ours if nothing speaks against it. `before`: that model's notes so far. */
export function admitted(
  edited: Edited,
  facts: readonly DraftFacts[],
  ours: readonly Draft[],
  before: readonly Draft[] = [],
): Admitted {
  const { notes, spoken } = edited;
  const out: Draft[] = [...ours];
  const refused: { person: string; why: string }[] = [];
  const said = new Set<string>();
  for (const [at, one] of facts.entries()) {
    const written = notes.find(({ person }) => person === one.recipient.name);
    const own = ours[at];
    if (written === undefined || own === undefined) continue;
    const whole = repaired(written, one, edited, said, out);
    if (typeof whole === 'string') {
      refused.push({ person: written.person, why: whole });
      continue;
    }
    const note = { ...whole, subject: subjectOf(whole, one, spoken, own) };
    const draft = letterOf(note, one, own);
    const given = {
      ...one,
      discussed: [...givenTo(one, spoken), ...note.sentences.flatMap(statedBy), ...words.short, greetingOf(own)],
    };
    const faults = checkDraft(draft.text, 'thank', given).map(({ rule, says }) => `${rule}: ${says}`);
    const like =
      out.slice(0, at).some((other) => tooLike(draft, other)) ||
      before.some((other) => overlap(draft.text, other.text) >= MOST_ALIKE);
    const why =
      outOfBounds(note) ??
      faults[0] ??
      (like ? 'too like another' : null) ??
      (losesLink(draft, one, own) ? 'without the link' : null);
    if (why === null) {
      out[at] = draft;
      for (const { text, from } of note.sentences) said.add(from === '' ? text : from);
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
