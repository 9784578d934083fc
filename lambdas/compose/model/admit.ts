/** Which of a model's notes may go out: nothing in them that was not given, nothing of somebody else's, nothing that has to stay out. Else ours. */
import { checkDraft } from '../check-draft.ts';
import { classOf } from '../cues/classes.ts';
import { domainsOf } from '../cues/features.ts';
import type { Spoken } from '../cues/read.ts';
import { tidied } from '../cues/tidy.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import { faultIn } from '../drafts/gate.ts';
import { overlap, sharedSentences } from '../drafts/likeness.ts';
import { draftOf, letterFrom, noteOf } from '../drafts/note.ts';
import { greetingTo, registerOf } from '../drafts/register.ts';
import { wordCount } from '../drafts/words-count.ts';
import type { EditedNote, EditedSentence } from './edited.ts';
import { unfounded } from './founded.ts';

/** Matters that never go into a note, whoever is sure of what. */
const NEVER = new Set(['pay', 'death', 'leaving', 'secret', 'origin', 'health', 'age']);
/** As likely as this a cue has to stay out, and it does. */
const OUT = 0.25;
const WORDS = { least: 18, most: 95 };
const MOST_ALIKE = 0.35;

/** Null where nothing speaks against it; else what does. */
export function against(note: EditedNote, facts: DraftFacts, spoken: readonly Spoken[]): string | null {
  const about = [
    facts.recipient.name,
    facts.recipient.title,
    facts.employer,
    facts.job,
    facts.stage,
    facts.candidate.name,
  ];
  const given = about.filter((one) => one !== null);
  for (const one of note.sentences) {
    const why = againstSentence(one, given, facts, spoken);
    if (why !== null) return why;
  }
  const subject = unfounded(note.subject, [...given, ...note.sentences.map(({ from }) => from)]);
  if (subject.length > 0) return `subject: ${subject.join(' ')}`;
  const words = wordCount(note.sentences.map(({ text }) => text).join(' '));
  if (words < WORDS.least || words > WORDS.most) return `${words} words`;
  return null;
}

function againstSentence(
  { text, from }: EditedSentence,
  given: readonly string[],
  facts: DraftFacts,
  spoken: readonly Spoken[],
): string | null {
  const missing = unfounded(text, [...given, from]);
  if (missing.length > 0) return `not given: ${missing.join(' ')}`;
  const fault = faultIn(text);
  if (fault !== null && fault !== 'third person') return `${fault}: ${text}`;
  if (from === '') return null;
  const about = domainsOf(tidied(from));
  if (about.some((one) => NEVER.has(one))) return `private: ${from}`;
  const { class: kind, usable } = classOf(from);
  if (usable < OUT && (kind === 'private' || kind === 'negative')) return `${kind}: ${from}`;
  const typed = spoken.filter((one) => one.typed.includes(from) || from.includes(one.typed));
  const others = typed.filter((one) => one.person !== null && one.person.name !== facts.recipient.name);
  return others.length > 0 && others.length === typed.length ? `said of ${others[0]?.person?.name}: ${from}` : null;
}

/** The letter around the sentences: greeting, closing formula and name are ours. The last sentence stands alone. */
export function letterOf(note: EditedNote, facts: DraftFacts): Draft {
  const made = noteOf(facts);
  const register = registerOf({
    ...facts.recipient,
    job: facts.job,
    employer: facts.employer,
    country: facts.country ?? null,
    rapport: facts.rapport,
    tone: facts.tone,
  });
  const sentences = note.sentences.map(({ text }) => text);
  const paragraphs = sentences.length < 3 ? [sentences] : [sentences.slice(0, -1), sentences.slice(-1)];
  const greeting = greetingTo(facts.recipient.name, register);
  return draftOf(made, note.subject, letterFrom(made, greeting, paragraphs));
}

const tooLike = (one: Draft, other: Draft): boolean =>
  sharedSentences(one.text, other.text).length > 0 || overlap(one.text, other.text) >= MOST_ALIKE;

export interface Admitted {
  readonly drafts: readonly Draft[];
  /** By whom it was refused, and why, in words without the candidate's; for measuring. */
  readonly refused: readonly { readonly person: string; readonly why: string }[];
}

/** A model's note in the place of ours where nothing speaks against it. `before`: the notes of that model so far. */
export function admitted(
  notes: readonly EditedNote[],
  facts: readonly DraftFacts[],
  ours: readonly Draft[],
  spoken: readonly Spoken[],
  before: readonly Draft[] = [],
): Admitted {
  const out: Draft[] = [];
  const refused: { person: string; why: string }[] = [];
  for (const [at, own] of ours.entries()) {
    const one = facts[at];
    const note = notes.find(({ person }) => person === one?.recipient.name);
    if (one === undefined || note === undefined) {
      out.push(own);
      continue;
    }
    const draft = letterOf(note, one);
    const given = { ...one, discussed: note.sentences.map(({ from }) => from) };
    const faults = checkDraft(draft.text, 'thank', given).map(({ rule, says }) => `${rule}: ${says}`);
    const like = [...before, ...out, ...ours.slice(at + 1)].some((other) => tooLike(draft, other));
    const why = against(note, one, spoken) ?? faults[0] ?? (like ? 'too like another' : null);
    if (why === null) out.push(draft);
    else {
      out.push(own);
      refused.push({ person: note.person, why });
    }
  }
  return { drafts: out, refused };
}
