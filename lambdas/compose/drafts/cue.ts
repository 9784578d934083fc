/** A cue: what the candidate typed about a conversation, by the form that decides into which sentences it fits. */
import { addressed, type Reader } from './cue-address.ts';
import { withArticle } from './cue-article.ts';
import { fragmentsOf, shortened, unmarked } from './cue-clean.ts';
import { unprefixed } from './cue-prefix.ts';
import { isQuestion, turned } from './cue-question.ts';
import { isStatement, secondPerson } from './cue-verbs.ts';
import {
  BASE,
  bareWord,
  begunSmall,
  isGerund,
  MINE,
  PAST,
  PREPOSITIONS,
  PRESENT_THIRD,
  pronounOf,
  QUESTION_WORDS,
  READER_ADJECTIVES,
  TAKES_THE,
  THIRD_OR_NOUN,
  VERBS_ONLY,
  wordsOf,
} from './cue-words.ts';

export type Cue =
  /** Fits after 'about': 'the migration to Postgres', 'how you do code review'. `theirs`: it is not about the candidate. */
  | { readonly form: 'topic'; readonly text: string; readonly theirs: boolean }
  /** A statement of the employer's side: 'you want someone who knows Terraform'. */
  | { readonly form: 'clause'; readonly text: string }
  /** A statement of the candidate's: 'I liked your approach to testing'. */
  | { readonly form: 'own'; readonly text: string }
  /** Somebody's words, typed between quotation marks. */
  | { readonly form: 'quote'; readonly text: string }
  /** What no pattern makes sure of: the candidate's note, as typed, between quotation marks. */
  | { readonly form: 'noted'; readonly text: string };

const QUOTED = /^["“«](.{2,300}?)["”»][.,]?$/;

function asNoted(text: string): Cue {
  return { form: 'noted', text: text.replace(/["“”«»]/g, "'") };
}

/** 'team needs two engineers' has a bare subject: the team does. */
const withSubject = (text: string): string => (TAKES_THE.has(bareWord(wordsOf(text)[0] ?? '')) ? `the ${text}` : text);

const topic = (text: string): Cue => ({ form: 'topic', text, theirs: !MINE.test(text) });

/** 'no meetings on Fridays': the noun before the first preposition is plural. */
function isPluralNoun(words: readonly string[]): boolean {
  const end = words.findIndex((word, at) => at > 1 && PREPOSITIONS.has(bareWord(word)));
  const noun = bareWord(words[(end === -1 ? words.length : end) - 1] ?? '');
  return /[^s]s$/.test(noun);
}

/** 'wants someone senior', 'used to work at Initech': the reader is the one who does. */
function subjectless(text: string): string | null {
  const words = wordsOf(text);
  const first = bareWord(words[0] ?? '');
  const second = bareWord(words[1] ?? '');
  if (first === 'no' && words.length > 1) return `there ${isPluralNoun(words) ? 'are' : 'is'} ${text}`;
  if (first === 'used' && second === 'to') return `you ${text}`;
  if (first === 'both' && (second === 'from' || second === 'in' || second === 'at')) return `we are ${text}`;
  if (READER_ADJECTIVES.has(first) && /^(?:in|to|about|with|of|for|from)$/.test(second)) return `you are ${text}`;
  if (PAST.has(first) && /^(?:a|an|the|my|her|his|their|your|that|in|at|for)$/.test(second)) return `you ${text}`;
  if (first === 'is' || first === 'has') return `you ${[secondPerson(first), ...words.slice(1)].join(' ')}`;
  if (!PRESENT_THIRD.has(first) || second === '') return null;
  const sure =
    !THIRD_OR_NOUN.has(first) ||
    (isGerund(second) && /^(?:likes|loves)$/.test(first)) ||
    /^(?:a|an|the|to|someone|somebody|in|at|on|for|my|two|three|her|his|their|your)$/.test(second);
  return sure ? `you ${[secondPerson(first), ...words.slice(1)].join(' ')}` : null;
}

function fragmentCue(fragment: string, reader: Reader): Cue | null {
  const quoted = QUOTED.exec(fragment);
  if (quoted?.[1] !== undefined) return { form: 'quote', text: unmarked(quoted[1].replace(/["“”«»]/g, "'")) };
  const asked = isQuestion(fragment) ? turned(fragment) : null;
  if (isQuestion(fragment) && asked === null)
    return topic(`the question "${fragment.replace(/["“”]/g, "'").replace(/\?*$/, '')}?"`);
  const small = begunSmall(unmarked(unprefixed(unmarked((asked ?? fragment).replace(/\?+$/, '')))));
  if (!/[\p{L}\p{N}]/u.test(small)) return null;
  const text = shortened(begunSmall(unmarked(addressed(small, reader))));
  if (text === null) return null;
  const words = wordsOf(text);
  const first = bareWord(words[0] ?? '');
  if (/["“”«»]/.test(text) && (text.match(/["“”«»]/g)?.length ?? 0) % 2 === 1)
    return asNoted(begunSmall(unmarked(fragment)));
  if (isStatement(words)) {
    const subject = pronounOf(words[0] ?? '');
    return subject === 'i' || subject === 'we' || first === 'my' || first === 'our'
      ? { form: 'own', text }
      : { form: 'clause', text: withSubject(text) };
  }
  const theirs = subjectless(text);
  if (theirs !== null)
    return theirs.startsWith('we ') ? { form: 'own', text: theirs } : { form: 'clause', text: theirs };
  if (first === 'if') return topic(['whether', ...words.slice(1)].join(' '));
  if (
    first === 'to' ||
    first === 'not' ||
    (VERBS_ONLY.has(first) && words.length > 1) ||
    (BASE.has(first) && words.length > 2 && isObject(words))
  )
    return asNoted(begunSmall(unmarked(fragment)));
  if (QUESTION_WORDS.has(first)) return topic(text);
  return topic(isGerund(first) && words.length > 1 && isObject(words) ? text : withArticle(text));
}

/** The second word opens an object: 'learn the stack', 'scaling our team'. */
const isObject = (words: readonly string[]): boolean =>
  /^(?:a|an|the|my|your|our|his|her|their|its|this|that|these|those|two|three|it|them|from|into|to|with|at|how|what|more)$/.test(
    bareWord(words[1] ?? ''),
  );

/** The cues in what was typed, in the order typed. */
export function cuesOf(typed: readonly string[], reader: Reader): readonly Cue[] {
  return typed.flatMap(fragmentsOf).flatMap((fragment) => fragmentCue(fragment, reader) ?? []);
}

/** 'the migration to Postgres, on-call and why I left Initech': what is a clause comes last. */
export function joinedTopics(topics: readonly string[]): string {
  const isClause = (one: string) => QUESTION_WORDS.has(bareWord(wordsOf(one)[0] ?? ''));
  const sorted = [...topics.filter((one) => !isClause(one)), ...topics.filter(isClause)];
  const last = sorted.at(-1) ?? '';
  if (sorted.length < 2) return last;
  const tangled = sorted.some((one) => / and |, /.test(one));
  return `${sorted.slice(0, -1).join(', ')}${tangled ? ',' : ''} and ${last}`;
}
