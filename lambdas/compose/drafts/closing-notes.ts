/** The polite notes that end an application, or put it on hold while an offer is considered (R16). */
import type { Draft, DraftFacts } from '../draft.ts';
import words from '../words/closing-notes.json' with { type: 'json' };
import { cuesOf, joinedTopics } from './cue.ts';
import { subjectFrom } from './inquiries.ts';
import { draftOf, letter, noteOf, picked, readerOf } from './note.ts';

type ClosingKind = 'after-rejection' | 'offer-received' | 'offer-accepted' | 'withdrawing';

export function composeClosingNote(facts: DraftFacts, kind: ClosingKind): Draft {
  const note = noteOf(facts);
  const lists = words[kind];
  const reader = readerOf(note);
  const topics = cuesOf(facts.discussed, reader).flatMap((cue) =>
    cue.form === 'topic' && cue.theirs ? [cue.text] : [],
  );
  const topic = topics.length === 0 ? null : joinedTopics(topics.slice(0, 1));
  const opening = picked(note, lists.opening, `${kind}/opening`);
  const middle =
    facts.tone === 'shorter' && kind !== 'offer-received'
      ? null
      : picked(note, lists.middle, `${kind}/middle`, { topic });
  // Whoever named a day is not asked for one.
  const dated = kind === 'offer-received' && facts.answerBy !== undefined ? words[kind].dated : lists.close;
  const close = picked(note, dated, `${kind}/close`);
  return draftOf(note, subjectFrom(note, lists.subjects, 'Thank you'), letter(note, [[opening, middle], [close]]));
}
