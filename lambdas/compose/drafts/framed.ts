/** Picks one of several phrasings for a note. */
import { type Note, sentence } from './note.ts';
import { shuffled } from './order.ts';
import type { Register } from './register.ts';

/** One list for every voice, or a list for each. */
export type Frames = readonly string[] | Readonly<Record<Register, readonly string[]>>;

const VOICES: readonly Register[] = ['warm', 'plain', 'formal'];

export const listFor = (frames: Frames, register: Register): readonly string[] =>
  'plain' in frames ? frames[register] : frames;

/** The same, without those that say that we met: on the telephone nobody does. */
export const unmet = (frames: Frames): Frames => {
  const kept = (list: readonly string[]) => list.filter((one) => !/\bmeet(?:ing)?\b/.test(one));
  return 'plain' in frames
    ? { plain: kept(frames.plain), warm: kept(frames.warm), formal: kept(frames.formal) }
    : kept(frames);
};

/** Words that Americans would not use. */
const BRITISH = /\b(?:keen|lovely|shall|seeing me|chat)\b/i;

/** Polite words in a sentence, recorded with the note once they are used. */
const wordsOf = (sentence: string): readonly string[] =>
  (
    sentence
      .toLowerCase()
      .match(
        /\b(?:talk|speak|meet|hear|glad|pleasure|enjoy|time|good to|love|conversation|really|very much|interested)/g,
      ) ?? []
  ).map((word) => `word ${word}`);

/** Said of a bad interview, it would not be true. */
const GLAD = /\b(?:enjoy\w*|love[ds]?|liked|pleasure|delighted|glad|good to|interesting)\b/i;

/** Whether a sentence says that the candidate was happy about an interview that went badly. */
export const isTooGlad = ({ facts }: Note, sentence: string): boolean => facts.rapport === 'poor' && isGlad(sentence);

export const isGlad = (sentence: string): boolean => GLAD.test(sentence);

/** Another voice's phrasing in a formal note. */
const formally = (frame: string): string =>
  frame
    .replace(/\bI'm\b/g, 'I am')
    .replace(/\bI'd\b/g, 'I would')
    .replace(/^Thanks\b/, 'Thank you')
    .replace(/\breally\b/g, 'very much');

/** Records a sentence of the note, so that its polite words are not repeated. */
export function keep(note: Note, sentence: string | null): void {
  for (const word of wordsOf(sentence ?? '')) note.filling.said.add(word);
}

/** Picks a phrasing by the note's number that no other note of the round uses. Another version may also use the other registers. */
export function framed(
  note: Note,
  frames: Frames,
  name: string,
  register: Register,
  more: Readonly<Record<string, string>> = {},
  turn = 0,
): string {
  const { seed, nth, version, taken } = note.facts;
  const own = listFor(frames, register);
  const others = [...new Set(VOICES.flatMap((voice) => listFor(frames, voice)))]
    .map((one) => (register === 'formal' ? formally(one) : one))
    .filter((one) => !own.includes(one));
  const order = shuffled(own.length, `${seed}/${name}`);
  const mine = order.map((_, at) => own[order[(nth + turn + at) % own.length] ?? 0] ?? '');
  const list = [...mine, ...others];
  const from = version === 0 ? 0 : version * Math.max(1, Math.floor(list.length / 3));
  const american = note.facts.spelling === 'american';
  let spare = '';
  let again = '';
  for (let step = 0; step < list.length; step += 1) {
    const said = sentence(note, list[(from + step) % list.length] ?? '', more);
    if (said === null) continue;
    if (spare === '') spare = said;
    if (taken?.has(said.toLowerCase()) === true || (american && BRITISH.test(said))) continue;
    // 'To talk to me. It was good to talk about it': avoid the repetition if another phrasing exists.
    if (!isTooGlad(note, said) && !wordsOf(said).some((word) => note.filling.said.has(word))) return said;
    if (again === '' || (isTooGlad(note, again) && !isTooGlad(note, said))) again = said;
  }
  return again === '' ? spare : again;
}
