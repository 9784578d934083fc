/** Two small requests to the recruiter: a new time if the interviewer did not come, and an address or a note to pass on. */
import type { Draft, DraftFacts } from '../draft.ts';
import words from '../words/requests.json' with { type: 'json' };
import { subjectFrom } from './inquiries.ts';
import { draftOf, letter, noteOf, picked, slotOf } from './note.ts';

export function composeNoShow(facts: DraftFacts): Draft {
  const note = noteOf(facts);
  const lists = words['no-show'];
  const known = slotOf(note, 'others') !== null;
  const opening = picked(note, known ? lists.opening : lists.openingNobody, 'no-show/opening');
  const middle = picked(note, lists.middle, 'no-show/middle');
  const interest = facts.tone === 'shorter' ? null : picked(note, lists.interest, 'no-show/interest');
  const close = picked(note, lists.close, 'no-show/close');
  return draftOf(
    note,
    subjectFrom(note, lists.subjects, 'Finding another time'),
    letter(note, [
      [opening, middle],
      [interest, close],
    ]),
  );
}

/** The note to pass on follows the letter, under its recipient's name. */
export function composePassOn(facts: DraftFacts): Draft {
  const note = noteOf(facts);
  const lists = words['pass-on'];
  const enclosed = (facts.enclosed ?? '').trim();
  const others = slotOf(note, 'others') ?? 'my interviewer';
  const request = picked(note, enclosed === '' ? lists.address : lists.withNote, 'pass-on/request', { others });
  const close = picked(note, lists.close, 'pass-on/close');
  const after = enclosed === '' ? undefined : `${lists.label.replace('{others}', others)}\n\n${enclosed}`;
  const subjects = enclosed === '' ? lists.addressSubjects : lists.subjects;
  return draftOf(note, subjectFrom(note, subjects, 'A small request'), letter(note, [[request], [close]], after));
}
