/** The thank-you: thanks for the meeting, what was discussed with this person, what was forgotten, one link, the interest in the job (R1-R5). */
import type { Draft, DraftFacts } from '../draft.ts';
import { type Cue, cuesOf, joinedTopics } from './cue.ts';
import { cleaned } from './cue-clean.ts';
import { MOST_WORDS } from './limits.ts';
import { draftOf, letter, type Note, noteOf, readerOf, sentence } from './note.ts';
import { placeOf } from './order.ts';
import { type Place, placeFor } from './places.ts';
import { type Forgotten, forgottenOf, linkOf } from './said.ts';
import type { Entry } from './template.ts';
import { wordCount } from './words-count.ts';

/** What goes into a note; what is left out first when it grows too long comes last in LEANER. */
interface Contents {
  readonly topics: number;
  readonly statement: boolean;
  readonly forgot: boolean;
  readonly close: boolean;
}

const FULL: Contents = { topics: 3, statement: true, forgot: true, close: true };
const LEANER: readonly Contents[] = [
  FULL,
  { ...FULL, close: false },
  { ...FULL, topics: 1, close: false },
  { ...FULL, topics: 1, statement: false, close: false },
  { topics: 1, statement: false, forgot: false, close: false },
  { topics: 0, statement: false, forgot: false, close: false },
];
const SHORTER: readonly Contents[] = LEANER.slice(3);

/** What is said of the conversation: the topics in one sentence, and at most one statement in another. */
function discussed(note: Note, place: Place, cues: readonly Cue[], contents: Contents): readonly (string | null)[] {
  const topics = cues.filter((cue) => cue.form === 'topic').slice(0, contents.topics);
  const statement = cues.find((cue) => cue.form !== 'topic');
  const ofTopics =
    topics.length === 0
      ? null
      : sentence(
          note,
          place.topic,
          { topic: joinedTopics(topics.map((cue) => cue.text)) },
          topics.every((cue) => cue.theirs) ? ['theirs'] : [],
        );
  // Where there is no topic the statement is what was discussed, and it stays.
  const says = statement !== undefined && (contents.statement || (topics.length === 0 && contents.topics > 0));
  return [ofTopics, says ? ofStatement(note, place, statement) : null];
}

/** 'We both climb' is something to like; 'we did not get to pay' is not. */
const isMissed = (clause: string): boolean => /\b(?:not|never|no)\b|n['’]t\b/.test(clause);

function ofStatement(note: Note, place: Place, cue: Cue): string | null {
  if (cue.form === 'quote' || cue.form === 'noted') return sentence(note, place[cue.form], { quote: cue.text });
  if (cue.form !== 'own') return sentence(note, place.clause, { clause: cue.text });
  const entry = !cue.text.startsWith('we ') ? place.own : isMissed(cue.text) ? place.missed : place.shared;
  return sentence(note, entry, { clause: cue.text });
}

function forgot(note: Note, place: Place, what: Forgotten | null): string | null {
  if (what === null) return null;
  const entry: Entry = { topic: place.forgotTopic, clause: place.forgotClause, ask: place.forgotAsk }[what.form];
  return sentence(note, entry, { topic: what.text, clause: what.text });
}

/** Three ways to divide a note into paragraphs, so that not even the shape of two notes need be the same. */
function paragraphs(
  shape: number,
  parts: { readonly [name: string]: readonly (string | null)[] },
): (string | null)[][] {
  const of = (...names: readonly string[]) => names.flatMap((name) => parts[name] ?? []);
  const spoken = of('discussed').some((one) => one !== null);
  const more = of('forgot', 'link').some((one) => one !== null);
  if (!spoken && !more)
    return shape === 0 ? [of('opening', 'interest'), of('close')] : [of('opening'), of('interest', 'close')];
  if (shape === 0) return [of('opening', 'discussed'), of('forgot'), of('link'), of('interest', 'close')];
  if (shape === 1) return [of('opening'), of('discussed', 'forgot'), of('link'), of('interest', 'close')];
  return [of('opening', 'interest'), of('discussed', 'forgot'), of('link'), of('close')];
}

function written(facts: DraftFacts, contents: Contents): string {
  const note = noteOf(facts);
  const slot = placeOf(facts.nth, facts.version);
  const place = placeFor(facts.seed, slot);
  const reader = readerOf(note);
  const cues = cuesOf(facts.discussed, reader);
  const shape = facts.tone === 'shorter' ? 0 : slot % 3;
  // The order of writing is the order of reading: a job or a day is named in full where it stands first.
  const opening = [sentence(note, place.opening), facts.tone === 'warmer' ? sentence(note, place.warmth) : null];
  const early = shape === 2 ? [sentence(note, place.interest)] : [];
  const spoken = discussed(note, place, cues, contents);
  const left = contents.forgot ? [forgot(note, place, forgottenOf(facts.forgot, reader))] : [];
  const link = linkOf(facts.link);
  const linked = link === null ? [] : [`${sentence(note, place.link) ?? ''}\n${link}\n`];
  const interest = shape === 2 ? early : [sentence(note, place.interest)];
  const close = contents.close ? [sentence(note, place.close)] : [];
  return letter(note, paragraphs(shape, { opening, discussed: spoken, forgot: left, link: linked, interest, close }));
}

function subject(facts: DraftFacts): string {
  const note = noteOf(facts);
  const cue = cuesOf(facts.discussed, readerOf(note)).find(
    (one) => one.form === 'topic' && wordCount(one.text) <= 6 && one.theirs,
  );
  const place = placeFor(facts.seed, placeOf(facts.nth, facts.version));
  return sentence(note, place.subject, { topic: cue?.text ?? null }) ?? 'Thank you';
}

/** The richest note that keeps the limit. */
export function composeThank(facts: DraftFacts): Draft {
  const note = noteOf(facts);
  const signature = wordCount(cleaned(facts.candidate.signature ?? ''));
  const choices = facts.tone === 'shorter' ? SHORTER : LEANER;
  let text = '';
  for (const contents of choices) {
    text = written(facts, contents);
    if (wordCount(text) - signature <= MOST_WORDS.thank) break;
  }
  return draftOf(note, subject(facts), text);
}
