/** The sentences of a note that are made of cues: the best first, a question with its answer, no two of one shape. */
import { bare, tagged } from '../cues/tagged.ts';
import type { Form, Saying } from '../cues/saying.ts';
import words from '../words/thanks.json' with { type: 'json' };
import { framed } from './framed.ts';
import { faultIn } from './gate.ts';
import type { Matter, Told } from './matter.ts';
import type { Note } from './note.ts';
import type { Register } from './register.ts';

export interface Thanked {
  readonly sentences: readonly string[];
  /** The first says thank you itself. */
  readonly opensWithThanks: boolean;
}

/** The order in which several cues are worth a line. */
const WORTH: readonly Form[] = [
  'common',
  'thanks',
  'did',
  'question',
  'plan',
  'plans',
  'view',
  'quote',
  'rule',
  'advice',
  'how',
  'about',
  'fact',
  'said',
  'answered',
  'answer',
  'still',
  'own',
];

const rank = ({ ways, usable }: Told): number => {
  const [way] = ways;
  return way === undefined ? 99 : WORTH.indexOf(way.form) - 6 * way.sure - 4 * usable;
};

const isClause = (text: string): boolean => /^(?:how|why|what|when|where|who|which|whether)\b/.test(text);

/** 'draw the year, not the line': what one does. */
function isDoing(text: string): boolean {
  const [first] = tagged(text);
  return (
    first !== undefined &&
    first.part === 'verb' &&
    first.tense === 'base' &&
    !/^(?:fee|start up)\b/.test(text) &&
    tagged(text).length > 1
  );
}

function sayOne(note: Note, register: Register, way: Saying, turn: number, after: boolean): string {
  const { form, text } = way;
  const more = { x: text };
  const from = (name: keyof typeof words & string): string =>
    framed(note, words[name] as never, name, register, more, turn);
  switch (form) {
    case 'thanks':
      return after ? from('thanksAfter') : framed(note, words.thanks, 'thanks', register, more, after ? turn : 0);
    case 'how':
      return /^(?:whether|what|which|who)\b/.test(text) ? from('whether') : from('how');
    case 'about':
      return isClause(text) ? from('whether') : from('about');
    case 'did':
      return /\b(?:you|with|me)\b/.test(text) ? from('didAlone') : from('did');
    case 'own':
      return `${text}.`;
    case 'question':
      return isClause(text) ? from('questionClause') : from('question');
    case 'still':
      return isDoing(text) ? from('stillDo') : from('still');
    default:
      return from(form);
  }
}

/** A question and what was answered to it are one thought. */
function joined(note: Note, register: Register, question: Saying, answer: Saying): string | null {
  if (!isClause(question.text) || /^whether\b/.test(question.text)) return null;
  const more = { x: question.text, y: answer.text };
  const made =
    answer.form === 'still' && !isDoing(answer.text)
      ? framed(note, words.questionStill, 'questionStill', register, more)
      : answer.form === 'still'
        ? framed(note, words.questionAnswer, 'questionAnswer', register, { x: question.text, y: `I'd ${answer.text}` })
        : null;
  return made !== null && faultIn(made) === null ? made : null;
}

/** The sentences for at most so many cues. What the last reading doubts is said another way, or not. */
export function thanked(note: Note, register: Register, matter: Matter, most: number): Thanked {
  const sentences: string[] = [];
  const used = new Set<Told>();
  const tried = new Set<Saying>();
  let opensWithThanks = false;
  const order = [...matter.told].sort((a, b) => rank(a) - rank(b));
  for (const one of order) {
    if (sentences.length >= most || used.has(one)) continue;
    const [best] = one.ways;
    const after = matter.told[matter.told.indexOf(one) + 1];
    const answer = after?.ways[0];
    if (
      best?.form === 'question' &&
      answer !== undefined &&
      answer.form === 'still' &&
      after !== undefined &&
      !used.has(after)
    ) {
      const both = joined(note, register, best, answer);
      if (both !== null) {
        sentences.push(both);
        used.add(one).add(after);
        continue;
      }
    }
    for (const way of one.ways.flatMap((each) => [each, each])) {
      // The second time in other words, where the first would repeat the note.
      const turn = sentences.length + (tried.has(way) ? 1 : 0);
      tried.add(way);
      const said = sayOne(note, register, way, turn, sentences.length > 0);
      if (said === '' || faultIn(said) !== null || alike(said, sentences)) continue;
      if (sentences.length === 0) opensWithThanks = /^(?:thank|i am grateful)/i.test(said);
      sentences.push(said);
      used.add(one);
      break;
    }
  }
  return { sentences, opensWithThanks };
}

/** It says what another sentence says already, or begins as it does. */
function alike(said: string, others: readonly string[]): boolean {
  const own = new Set(
    said
      .split(' ')
      .map(bare)
      .filter((word) => word.length > 4),
  );
  if (/has stayed with me\.$/.test(said) && others.some((other) => /has stayed with me\.$/.test(other))) return true;
  if (others.some((other) => other.split(' ').slice(0, 3).join(' ') === said.split(' ').slice(0, 3).join(' ')))
    return true;
  return others.some((other) => {
    const theirs = other
      .split(' ')
      .map(bare)
      .filter((word) => word.length > 4);
    return theirs.filter((word) => own.has(word)).length > 0.6 * Math.max(1, Math.min(own.size, theirs.length));
  });
}
