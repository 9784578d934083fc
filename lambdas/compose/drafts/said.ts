/** Prepares what the candidate forgot, asks, links to or reports, each for its own sentence. */
import { cuesOf } from './cue.ts';
import { addressed, type Reader } from './cue-address.ts';
import { withArticle } from './cue-article.ts';
import { cleaned, fragmentsOf, shortened, unmarked } from './cue-clean.ts';
import { forgotten } from './cue-prefix.ts';
import { isQuestion } from './cue-question.ts';
import { isStatement } from './cue-verbs.ts';
import {
  ADVERBS,
  BASE,
  bareWord,
  begunSmall,
  isGerund,
  PAST,
  pronounOf,
  QUESTION_WORDS,
  wordsOf,
} from './cue-words.ts';

export interface Forgotten {
  readonly form: 'topic' | 'clause' | 'ask';
  readonly text: string;
}

const OBJECT =
  /^(?:a|an|the|my|our|their|this|that|two|three|four|five|to|at|in|for|on|with|as|from|up|and|some|\d.*|\p{Lu}.*)$/u;

/** 'led the Kafka migration', 'speak Portuguese', 'still looking': the implied subject is I. */
function withI(text: string): string {
  const words = wordsOf(text);
  const first = bareWord(words[0] ?? '');
  const second = words[1] ?? '';
  if (first === 'still' || first === 'currently' || first === 'now') {
    const next = bareWord(second);
    if (isGerund(next) || /^(?:at|in|on|between|open|available|free)$/.test(next)) return `I am ${text}`;
    return BASE.has(next) || PAST.has(next) ? `I ${text}` : text;
  }
  const lead = words.findIndex((word) => !ADVERBS.has(bareWord(word)));
  const verb = bareWord(words[lead] ?? '');
  const object = words[lead + 1] ?? '';
  if (lead >= 0 && (PAST.has(verb) || BASE.has(verb)) && object !== '' && (OBJECT.test(object) || lead > 0))
    return `I ${text}`;
  if (
    /^(?:got|grew|passed|finished|started|won|published|launched|shipped|know|speak|taught|had|have|can|am|was)$/.test(
      verb,
    ) &&
    object !== ''
  )
    return `I ${text}`;
  return /ed$/.test(verb) && OBJECT.test(object) ? `I ${text}` : text;
}

/** What was forgotten, as a topic, a statement or a question. */
export function forgottenOf(typed: string | null, reader: Reader): Forgotten | null {
  const [fragment] = fragmentsOf(typed ?? '');
  if (fragment === undefined) return null;
  const { asks, text } = forgotten(fragment);
  const plain = unmarked(text.replace(/\?+$/, ''));
  if (asks || isQuestion(fragment)) {
    const [cue] = cuesOf([asks ? plain : fragment], reader);
    return cue === undefined || cue.form !== 'topic' ? null : { form: 'ask', text: cue.text };
  }
  const own = shortened(withI(begunSmall(addressed(plain, reader))));
  if (own === null || !/[\p{L}\p{N}]/u.test(own)) return null;
  const words = wordsOf(own);
  if (isStatement(words) || pronounOf(words[0] ?? '') === 'i') return { form: 'clause', text: own };
  if (/["“”]/.test(own)) return { form: 'topic', text: own };
  return { form: 'topic', text: QUESTION_WORDS.has(bareWord(words[0] ?? '')) ? own : withArticle(own) };
}

/** A web address that can stand on its own line; null for anything else. */
export function linkOf(link: string | null): string | null {
  const text = (link ?? '').trim();
  if (text === '' || text.length > 500 || /\s/.test(text)) return null;
  return /^https?:\/\/[^\s<>"]+$/i.test(text) || /^[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"]*)?$/.test(text) ? text : null;
}

export interface Ask {
  /** True for a full question; otherwise it is only the topic of one. */
  readonly question: boolean;
  readonly text: string;
}

/** Prepares the candidate's question for a line of its own: 'is the team growing?', 'the start date'. */
export function questionOf(typed: string, reader: Reader): Ask | null {
  const clean = cleaned(typed).replace(/^(?:to )?ask(?: (?:her|him|them))? (?:about )?(?=\S)/i, '');
  const text = shortened(addressed(unmarked(clean.replace(/[?\s]+$/, '')), reader), 25);
  if (text === null || !/[\p{L}\p{N}]/u.test(text)) return null;
  if (isQuestion(`${text}?`) || clean.endsWith('?')) return { question: true, text: `${text}?` };
  const [cue] = cuesOf([text], reader);
  return cue === undefined ? null : { question: false, text: cue.form === 'topic' ? cue.text : text };
}

export interface News {
  readonly sentence: boolean;
  readonly text: string;
}

/** The candidate's news about their own search or work. A question in it is not passed on. */
export function newsOf(typed: string | null): News | null {
  const [fragment] = fragmentsOf(typed ?? '');
  if (fragment === undefined || fragment.endsWith('?') || isQuestion(fragment)) return null;
  const plain = withI(begunSmall(unmarked(fragment.replace(/^(?:news|update): ?/i, '').replace(/^that (?=i )/i, ''))));
  const words = wordsOf(plain);
  const first = bareWord(words[0] ?? '');
  const text = shortened(isGerund(first) && words.length > 1 ? `I am ${plain}` : plain, 28);
  if (text === null || !/[\p{L}\p{N}]/u.test(text) || text.includes('?')) return null;
  const sentence = isStatement(wordsOf(text)) || pronounOf(wordsOf(text)[0] ?? '') === 'i';
  return { sentence, text: sentence ? text : withArticle(text) };
}
