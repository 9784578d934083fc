/** Addresses the reader as 'you': replaces she, he and the company's 'they', and adjusts their verbs. Other people keep their pronouns. */
import { isKnown, lexicon } from './english.ts';
import { ADVERBS, AUXILIARIES, GIVING, MODALS, SAYING, set, WANTING, WH } from './lists.ts';
import { bare, baseOf, type Token, tagged } from './tagged.ts';

const AGREES: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
  am: 'are',
};
const PARTICIPLES = set(
  'been got had done gone made seen known built run grown become kept lost taken given written worked lived started moved played run always never just',
);
/** Who or what 'they' may be, other than the company. */
export const PEOPLE = set(
  'people patients residents customers clients tenants students pupils kids children families parents mums dads guests visitors users readers members volunteers couples couple lads blokes owners staff teachers nurses doctors engineers drivers policyholders buyers teams players operators waiters mums juries jurors birds dogs cats bees horses',
);

const tailOf = (word: string): string => /[^\p{L}\p{N}'"]*$/u.exec(word)?.[0] ?? '';
const headOf = (word: string): string => /^["(]*/.exec(word)?.[0] ?? '';
const dressed = (word: string, as: string): string => headOf(word) + as + tailOf(word);

/** A third-person verb, adjusted to 'you'. */
function agreed(token: Token): string {
  const known = Object.hasOwn(AGREES, token.low) ? AGREES[token.low] : undefined;
  if (known !== undefined) return dressed(token.text, known);
  if (token.tense === 'past' || MODALS.has(token.low) || !/[^s]s$/.test(token.low)) return token.text;
  if (token.part === 'verb' || SAYING.has(token.low) || WANTING.has(token.low) || GIVING.has(token.low) || token.plural)
    return dressed(token.text, baseOf(token.low));
  return token.text;
}

function contraction(ending: string, next: Token | undefined): string {
  if (ending === 're') return "you're";
  if (ending !== 's') return `you'${ending}`;
  return next !== undefined &&
    (next.low === 'read' ||
      PARTICIPLES.has(next.low) ||
      (next.tense === 'past' && !/^(?:interested|worried|called|based|burnt|tired)$/.test(next.low)))
    ? "you've"
    : "you're";
}

/** Whether 'they' means somebody else: people or animals were named before it. */
const othersBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some((one) => PEOPLE.has(one.low));

/** One person, whoever it is. */
export const SOMEBODY = set(
  'somebody someone anybody anyone man woman boy girl lad lady child kid patient customer client guest tenant student pupil resident visitor user reader buyer father mother son daughter brother sister boss manager colleague apprentice farmer driver couple family learner',
);

/** 'an old man that his hives', 'how the probationers get through their first Advent': not the reader. */
const elseBefore = (tokens: readonly Token[], at: number, isThey: boolean): boolean =>
  tokens
    .slice(1, at)
    .some(
      (one, index) =>
        SOMEBODY.has(one.low) ||
        (!isThey && one.trade && /^(?:an?|some|every|any|one)$/.test(tokens[index]?.low ?? '')) ||
        (isThey && one.plural && one.part === 'noun' && WH.has(tokens[0]?.low ?? '') && index < 4),
    );

/** The clause, addressed to its reader. */
export function addressed(text: string): string {
  const tokens = tagged(text);
  const out: string[] = [];
  let due = false;
  let subject = false;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const [stem = '', ending] = token.low.split("'");
    if (
      /^(?:he|she|him|his|her|hers|they|them|their|theirs|himself|herself)$/.test(stem) &&
      elseBefore(tokens, at, stem.startsWith('th'))
    ) {
      out.push(token.text);
      continue;
    }
    const isThey = stem === 'they' || token.low === 'theyre';
    const things =
      isThey && /^(?:whether|if)$/.test(tokens[at - 1]?.low ?? '') && tokens.slice(0, at).some((one) => one.plural);
    const skip = things || ((isThey || /^(?:them|their|theirs)$/.test(stem)) && othersBefore(tokens, at));
    // 'Digitising the maps before they crumble'
    const crumbling =
      isThey &&
      /^(?:before|after|until|once)$/.test(tokens[at - 1]?.low ?? '') &&
      !/^(?:they|he|she)/.test(tokens[0]?.low ?? '') &&
      tokens.slice(0, at).some((one) => one.plural && one.part === 'noun');
    if (crumbling) {
      out.push(token.text);
      continue;
    }
    if (!skip && (stem === 'he' || stem === 'she' || isThey)) {
      // In 'for she' and 'to he' the pronoun is an object.
      out.push(dressed(token.text, ending === undefined ? 'you' : contraction(ending, next)));
      due = ending === undefined;
      subject = true;
      continue;
    }
    // If the reader is the subject, 'them' is somebody else.
    const acting = /^(?:he|she)/.test(tokens[0]?.low ?? '') && token.low === 'them';
    const ours =
      acting ||
      (token.low === 'them' &&
        /^(?:we|i)(?:'|$)/.test(tokens[0]?.low ?? '') &&
        !/^(?:to|with|told|showed|gave|asked)$/.test(tokens[at - 1]?.low ?? ''));
    // 'Motors and who should service them'
    const motors =
      token.low === 'them' &&
      at === tokens.length - 1 &&
      tokens.slice(0, at).some((one) => one.plural && one.part === 'noun');
    if (ours || motors || (token.low === 'them' && tokens[at - 1]?.low === 'of')) {
      out.push(token.text);
      continue;
    }
    if (!skip && (stem === 'him' || stem === 'them' || token.low === 'herself' || token.low === 'himself')) {
      out.push(dressed(token.text, stem === 'herself' || stem === 'himself' ? 'yourself' : 'you'));
      continue;
    }
    if (!skip && (token.low === 'his' || token.low === 'their')) {
      out.push(dressed(token.text, 'your'));
      continue;
    }
    if (token.low === 'hers' || (token.low === 'theirs' && !skip)) {
      out.push(dressed(token.text, 'yours'));
      continue;
    }
    if (token.low === 'her') {
      const owns =
        next !== undefined &&
        tailOf(token.text) === '' &&
        (next.part === 'noun' ||
          next.part === 'adjective' ||
          next.part === 'value' ||
          next.tense === 'gerund' ||
          next.name ||
          next.part === 'other' ||
          (next.part === 'verb' && !/^(?:to|how|why|what|that|if|and)$/.test(next.low) && next.tense !== 'past')) &&
        !WH.has(next.low) &&
        !/^(?:how|why|what|that|about|and|to|the|a|my)$/.test(next.low);
      out.push(dressed(token.text, owns ? 'your' : 'you'));
      continue;
    }
    if (due && (ADVERBS.has(token.low) || /ly$/.test(token.low))) {
      out.push(token.text);
      continue;
    }
    if (due) {
      out.push(agreed(token));
      due = false;
      continue;
    }
    // 'she runs infra and wants help': the second verb has the same subject.
    const before = tokens[at - 1]?.low;
    if (
      subject &&
      (before === 'and' || before === 'or' || before === 'but') &&
      (token.tense === 'present' || AUXILIARIES.has(token.low)) &&
      !token.plural
    ) {
      out.push(agreed(token));
      continue;
    }
    out.push(token.text);
  }
  return out.join(' ');
}

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const UNITS = /^(?:m|cm|mm|km|kg|g|ml|l|am|pm|k|%|mph|degrees|x|°.*|st|nd|rd|th|v|kv|amp|amps)$/i;

/** Writes small numbers as words, except in measures, times, names and codes. */
export function spelledOut(text: string): string {
  const words = text.split(' ');
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      const next = words[at + 1] ?? '';
      const digit = /^([1-9])([,.;:]?)$/.exec(word);
      if (
        digit === null ||
        UNITS.test(bare(next)) ||
        /^(?:at|after|before|till|until|no\.?|number|level|grade|year|page|p\.|gate|band|day|unit|block|no|vs|to|phase|key|form|class|week|month|group|stage|tier|type|part|schedule|section|zone|sprint|round|box|version|key stage)$/i.test(
          before,
        ) ||
        (/^(?:from|to)$/i.test(before) && !/^\p{Ll}{3,}/u.test(next)) ||
        /^\p{Lu}/u.test(before) ||
        /\d/.test(before) ||
        /\d/.test(next)
      )
        return word;
      const said = SMALL[Number(digit[1])] ?? word;
      return said + (digit[2] ?? '');
    })
    .join(' ')
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine) (way|day|month|year|week|hour|minute|storey|person|seat|star|piece|part|step) (?=(?!and|or|in|on|at|for|of|with|to|from|ago|later|apart)\p{L}+s?\b)/gu,
      '$1-$2 ',
    )
    .replace(
      /\b(\d{1,3}) (way|day|month|year|week|hour|minute|storey|person|seat|star|point) (?=(?!and|or|in|on|at|for|of|with)\p{L}+)/gu,
      '$1-$2 ',
    );
}

const FUNCTION =
  /^(?:the|a|an|our|my|your|his|her|their|how|why|what|when|where|who|whether|which|it|we|you|they|he|she|this|that|there|these|two|three|four|five|no|not|some|all|both|if)$/i;

/** Inside a sentence, only a word that is never a name loses its capital. */
export const smallWord = (text: string): string =>
  FUNCTION.test((text.split(' ')[0] ?? '').replace(/'.*$/, '')) && !/^\p{Lu}{2}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** The first word of a line loses its capital, unless it is a name, an acronym or I. */
export function small(text: string): string {
  const [first = ''] = text.split(' ');
  if (/^I(?:'|$)/.test(first) || /^["(]/.test(first)) return text;
  if ((!/^\p{Lu}[\p{Ll}'-]+[,.;:]?$/u.test(first) && first !== 'A') || /^\p{Lu}-/u.test(first)) return text;
  const [token] = tagged(first.toLowerCase());
  if (token !== undefined && isKnown(token.low) && NAMED.test(String(lexicon()[token.low]))) return text;
  const lowered = text.charAt(0).toLowerCase() + text.slice(1);
  if (FUNCTION.test(first.replace(/'.*$/, ''))) return lowered;
  // Two capitalised words in a row are a name ('Flanders Moss'); a single one is just the start of a line.
  const second = text.split(' ')[1] ?? '';
  if (/^\p{Lu}/u.test(second) && !/^(?:I|I'.*)$/.test(second)) return text;
  return token !== undefined && (token.part !== 'noun' || isCommon(token.low)) ? lowered : text;
}

/** 'Lisbon', 'Welsh', 'Vodafone': a name in the dictionary, and no common word. */
const NAMED = /\b(?:City|Country|Region|Place|ProperNoun|Organization|Demonym)\b/;

/** A noun that the tagger does not take for a name in lower case inside a sentence. */
function isCommon(low: string): boolean {
  const capital = tagged(`we saw ${low.charAt(0).toUpperCase()}${low.slice(1)} there`)[2];
  return (
    capital === undefined ||
    !capital.name ||
    /^(?:Singular|Noun|Uncountable|Plural|Adjective|Infinitive)$/.test(String(lexicon()[low])) ||
    /(?:ing|tion|ment|ness|ity|s|ance|ence|age|ship|er|or|al|ure|ics|y|t|e|k|d|n|p)$/.test(low)
  );
}
