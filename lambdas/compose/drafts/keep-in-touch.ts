/** Keeping in touch when it has gone quiet: a word about the candidate's own search or work, nothing asked, four angles (R13). */
import type { Draft, DraftFacts } from '../draft.ts';
import words from '../words/keep-in-touch.json' with { type: 'json' };
import { cuesOf } from './cue.ts';
import { subjectFrom } from './inquiries.ts';
import { MOST_WORDS } from './limits.ts';
import { draftOf, letter, type Note, noteOf, picked, readerOf } from './note.ts';
import { type News, newsOf } from './said.ts';
import { wordCount } from './words-count.ts';

function news(note: Note, what: News | null): string | null {
  if (what === null) return null;
  const list = what.sentence ? words.news : words.newsTopic;
  return picked(note, list, `news/${what.sentence}`, { news: what.text });
}

function text(facts: DraftFacts, lean: number): string {
  const note = noteOf(facts);
  const angle = facts.angle % words.opening.length;
  const reader = readerOf(note);
  const cue = cuesOf(facts.discussed, reader).find(
    (one) => one.form === 'topic' && one.theirs && !one.text.includes('?'),
  );
  const topic = lean > 1 ? null : (cue?.text ?? null);
  const of = (part: 'opening' | 'interest' | 'close') =>
    picked(note, words[part][angle] ?? [], `touch/${part}/${angle}`, { topic });
  const told = lean > 2 ? null : news(note, newsOf(facts.news));
  // News is announced only where there is some.
  const opening = told === null ? of('opening') : picked(note, words.openingNews, 'touch/openingNews');
  const interest = told === null ? of('interest') : of('opening');
  const close = facts.tone === 'shorter' || lean > 0 ? null : of('close');
  return letter(
    note,
    told !== null || angle % 2 === 0
      ? [
          [opening, told],
          [interest, close],
        ]
      : [[opening, interest], [close]],
  );
}

export function composeKeepInTouch(facts: DraftFacts): Draft {
  const note = noteOf(facts);
  const signature = wordCount(facts.candidate.signature ?? '');
  let written = '';
  for (let lean = 0; lean <= 3; lean += 1) {
    written = text(facts, lean);
    if (wordCount(written) - signature <= MOST_WORDS['keep-in-touch']) break;
  }
  const subjects =
    newsOf(facts.news) === null ? (words.subjects[facts.angle % words.subjects.length] ?? []) : words.subjectsNews;
  return draftOf(note, subjectFrom(note, subjects, 'A few lines from me'), written);
}
