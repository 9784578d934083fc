/** Joins the two halves of a note: what was discussed, and what the candidate wants and would bring, each close to how it was typed. */

import { isBroken } from '../cues/broken.ts';
import { domainsOf } from '../cues/features.ts';
import { isUnkind } from '../cues/fit-to-say.ts';
import { AUXILIARIES } from '../cues/lists.ts';
import { isTopic } from '../cues/noun-phrase.ts';
import { phraseOf, trimmed } from '../cues/phrase.ts';
import { addressed, small, spelledOut } from '../cues/reader.ts';
import { bare, tagged } from '../cues/tagged.ts';
import { tidied } from '../cues/tidy.ts';
import { verbAt } from '../cues/verb-at.ts';
import words from '../words/thanks.json' with { type: 'json' };
import { framed } from './framed.ts';
import { faultIn } from './gate.ts';
import type { Left, Matter } from './matter.ts';
import type { Note } from './note.ts';
import type { Register } from './register.ts';

const TENDER = new Set(['pay', 'terms', 'health', 'family', 'death', 'age', 'origin', 'leaving', 'secret', 'bad']);
const LONGEST_JOIN = 32;

const sound = (text: string | null): string | null =>
  text === null || text === '' || faultIn(text) !== null ? null : text;

/** Hearsay, and what the candidate is not sure of. */
const DOUBT =
  /\b(?:(?:minutes?|mins?|km|miles) (?:from|away)|(?:close|near(?:er)?) (?:to )?(?:home|me|us)|round the corner|it's days|nights|shifts?|benefits|contracts?|commute\w*|(?:do ?n[o']?t|don't) (?:really )?know|dunno|no idea|not sure|nothing|(?:they|he|she) (?:said|told)|just me)\b/i;

function cleanOf(typed: string): string | null {
  const text = trimmed(
    tidied((typed.split(/[.!?](?:\s|$)/)[0] ?? '').replace(/(^|\b(?:because|and|cos) )its /gi, "$1it's ")).replace(
      /^(?:because|cos|bc|as|since|that)\b:? /i,
      '',
    ),
  );
  return text === '' ||
    isBroken(text) ||
    isUnkind(text) ||
    DOUBT.test(text) ||
    text.split(' ').length > 21 ||
    domainsOf(text).some((one) => TENDER.has(one))
    ? null
    : text;
}

const isClause = (text: string): boolean =>
  /^(?:i|we|you|your|they|it|there|he|she)(?:'|\b)/i.test(text) || verbAt(tagged(text)) > 0;

/** 'The gasp when the lights go' has a verb, but only in what hangs on the gasp; 'a deadline that can't slip suits me' has two. */
const statesOf = (text: string): boolean => {
  const verbs = tagged(text).filter(
    (one, at, all) =>
      (one.part === 'verb' || AUXILIARIES.has(one.low)) &&
      one.tense !== 'gerund' &&
      !AUXILIARIES.has(all[at - 1]?.low ?? ''),
  );
  return verbs.length > (/ (?:that|which|who|when|where|if) /.test(text) ? 1 : 0);
};

/** 'The ward is all about beds' after a comma is a second sentence; 'healthcare domain is' lacks its article. */
function isPatched(text: string): boolean {
  // 'NHS work, makes a difference'; 'the firm has good name'
  if (
    /, so I\b|, (?:makes|gives|does|is|has|helps|feels|sounds)\b|\b(?:has|have) (?:good|great|strong|nice|big) \p{L}+[^s]\b/u.test(
      text,
    )
  )
    return true;
  // 'Because it is national project'
  if (
    /\b(?:is|was) (?!an?\b|the\b)(?:\p{L}+ )?(?:project|company|place|job|role|team|field|domain|industry|brand|school|hospital)$/u.test(
      text.split(/,| and /)[0] ?? '',
    )
  )
    return true;
  const [first = '', ...others] = text.split(', ');
  if (
    others.some((one) => !/^(?:and|but|or|so|where|which|who|because|if|when)\b/i.test(one) && verbAt(tagged(one)) > 0)
  )
    return true;
  // 'Proper bread, proper people, and I'd love ...': things, and then a clause.
  const clause = others.some((one) => /^(?:and |but )?(?:I|we|you|they|it)\b/i.test(one));
  if (
    /^(?:I want |I'd like |to )/i.test(first) &&
    others.some((one) => /^(?:and|but) (?!to\b|not\b|I\b)/i.test(one) && verbAt(tagged(one.replace(/^\S+ /, ''))) > 0)
  )
    return true;
  if (clause && !isClause(first) && !/^(?:I|to)\b/i.test(first)) return true;
  const noun = /^(\p{Ll}+ )?(\p{Ll}+) (?:is|has|was|needs)\b/u.exec(first)?.[2] ?? '';
  return (
    noun !== '' &&
    /^(?:\p{Ll}+ )?\p{Ll}+ (?:is|has|was|needs)\b/u.test(first) &&
    !NO_ARTICLE.test(first) &&
    !/(?:s|ing|ness|ity|ment|tion|ance|ence|work|care)$/.test(noun)
  );
}
const NO_ARTICLE =
  /^(?:the|an?|my|our|your|this|that|it|there|he|she|they|what|who|every\w*|some\w*|no\w*|each|nature|music|food|life|education|money|time|water)\b/i;

/** What was typed, then what of it stands alone: without a comparison that belittles something, up to a second statement, or from a wish on. */
function reasonsIn(typed: string): readonly string[] {
  const [text = ''] = typed.split(/[.!?](?:\s|$)/);
  const kind = text
    .replace(/,? (?:and not|not only|not just|not|rather than|instead of) .*$/i, '')
    .replace(/,? and (?:they|it|everyone|the (?:people|team)) (?:all )?(?:seem|look)\w* .*$/i, '');
  const wishes = kind.split(/, (?:and |but )?| and (?=I\b)/).filter((part) => /^I(?:'d| would| want)\b/i.test(part));
  const wish = /^((?:I(?:'d| would)? (?:want|like|love)|to) .+?),? (?:and|plus) (?=they|the |it|I\b)/i.exec(kind)?.[1];
  if (wish !== undefined) return [wish];
  const first = /^(.+?), (?!and\b|or\b|but\b)/i.exec(kind)?.[1];
  return [...new Set([kind, ...(first === undefined ? [] : [first]), ...wishes])];
}

/** Why the candidate wants the job, as a sentence. */
export function wanted(note: Note, register: Register, typed: string): string | null {
  for (const one of reasonsIn(typed)) {
    const said = one.split(' ').length < 4 ? null : reason(note, register, one);
    if (said !== null) return said;
  }
  return null;
}

function reason(note: Note, register: Register, typed: string): string | null {
  const text =
    cleanOf(typed)
      ?.replace(
        /\bhow (calm|quick|nice|careful|gentle|kind|patient|quiet) (?=(?:you|they|he|she|I|we) )/i,
        (_, how: string) => `how ${how.replace(/le$/, '')}ly `,
      )
      // 'Here', to whoever reads it there
      .replace(/ (?:here|there)$/, '')
      .replace(/\b(you|they) (?:actually|really) (?=care|mean|do|give|look)/i, '$1 ') ?? null;
  // 'There' refers to nothing in a note that names no place.
  if (text === null || /\bhere\b|\bthere\b(?! (?:is|are|was))|\b(?:it|that|this|them|those)[.!]?$/i.test(text))
    return null;
  const read = spelledOut(addressed(text));
  // 'I'd like this job because I would like it outside'
  if (/^I(?:'d| would) like (?:it|this|that)\b/i.test(read) || isPatched(read)) return null;
  const like =
    /^(?:I(?:'d| would)? )?(?:really )?(?:want|like|love)(?:ing)? (?:to (?=\S)|(?=something|somewhere|a |an |work))/i.exec(
      read,
    );
  if (like !== null) {
    const rest = read.slice(like[0].length);
    // 'Rail, big structures': a list without its 'and' is a note to oneself.
    if (/, /.test(rest) && !/ (?:and|or) /.test(rest)) return null;
    return sound(`I'd like ${/ to $/.test(like[0]) ? 'to ' : ''}${rest}.`);
  }
  if (/^to \S/i.test(read)) return sound(`I'd like ${read}.`);
  if (/^I (?:like|love) (?:that|how) /.test(read)) return sound(`${read}.`);
  // 'I want regional exposure'
  const wish = /^I(?:'d| would)? (?:want|like|love) (.+)$/i.exec(read)?.[1];
  if (wish !== undefined)
    return isTopic(wish, { licensed: true, subject: true }) && wish.split(' ').length > 1
      ? sound(`I'd like ${wish}.`)
      : null;
  if (isClause(read)) return sound(framed(note, words.whyClause, 'why', register, { x: small(read) }));
  const phrase = phraseOf(text);
  // 'A deadline that can't slip suits me'
  if (phrase !== null && !isTopic(phrase) && statesOf(text))
    return sound(framed(note, words.whyClause, 'why', register, { x: small(read) }));
  return phrase === null || phrase.split(' ').length > 8 || /^\d/.test(phrase)
    ? null
    : sound(framed(note, words.why, 'why', register, { x: phrase }));
}

/** 'refrigeration ticket, two burnt thumbs' as it follows 'I'd bring'. */
function broughtOf(text: string): string {
  const parts = text.split(/, (?:and )?/);
  const list =
    parts.length < 2 || / and /.test(text) ? text : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
  const [first] = tagged(list);
  const phrase = phraseOf(list);
  // What the candidate has is theirs: 'my refrigeration ticket'.
  return phrase?.startsWith('the ') && bare(first?.text ?? '') !== 'the' ? `my ${small(list)}` : small(list);
}

/** Why they want the job and what they would bring, as typed, if the note does not say it. */
export function unsaid({ why, offer }: Pick<Matter, 'why' | 'offer'>, note: string): readonly string[] {
  const said = new Set((note.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
  return [why, offer].flatMap((one) => {
    const words = one?.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    return one === null || 2 * words.filter((word) => said.has(word.slice(0, 6))).length >= words.length ? [] : [one];
  });
}

export const leftHalf = (text: string, person: string): Left => ({ text, person, class: 'aside' });

export interface Brought {
  /** The sentence that it is joined to, and the result; null: it stands on its own. */
  readonly joins: number | null;
  readonly text: string;
}

const JOINABLE = /^(?:I (?:really |very much |particularly )?(?:enjoyed|liked|loved)|It was)/;

/** What the candidate would bring, joined to a sentence about what was discussed if the two read well together. */
export function brought(note: Note, register: Register, typed: string, sentences: readonly string[]): Brought | null {
  const text = cleanOf(typed.replace(/^i(?:'d| would) bring /i, ''));
  if (text === null) return null;
  const read = spelledOut(text);
  if (/^I(?:'|\s)/.test(read)) {
    const own = read.split(' ').length < 5 ? null : sound(`${read}.`);
    return own === null ? null : { joins: null, text: own };
  }
  if (isClause(read)) return null;
  const x = broughtOf(read);
  const said = framed(note, words.offer, 'offer', register, { x });
  const stems = (line: string) => (line.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5));
  const own = new Set(stems(x));
  const at = sentences.findIndex(
    (one) => JOINABLE.test(one) && !/[:,]/.test(one) && stems(one).some((stem) => own.has(stem)),
  );
  const host = sentences[at]?.replace(/\.$/, '');
  const both = host === undefined ? null : `${host}, and ${said}`;
  if (both !== null && both.split(' ').length <= LONGEST_JOIN && faultIn(both) === null)
    return { joins: at, text: both };
  return sound(said) === null ? null : { joins: null, text: said };
}
