/** Turns a cue into the form that fits one kind of sentence. If none fits for certain, its noun phrase is used, or nothing. */
import { ofMe } from './answering.ts';
import { fallback } from './fallback.ts';
import { ACTS, ASKING, GIVING, SAYING, TALKING, WANTING } from './lists.ts';
import { ofNobody } from './of-nobody.ts';
import { ofReader } from './of-reader.ts';
import { ofUs } from './of-us.ts';
import { phraseOf, trimmed } from './phrase.ts';
import { small, spelledOut } from './reader.ts';
import { OUT, readable, type Saying, say } from './saying.ts';
import { parsed } from './subject.ts';
import { pastOf } from './tagged.ts';
import { quoted } from './telling.ts';
import { tidied } from './tidy.ts';
import { target, unwrapped } from './unwrapped.ts';
import { WISH } from './wish.ts';

/** A name that belongs to none of the interviewers: a resident, a patient, a child. */
const STRANGER =
  /\b(?:lady|man|woman|boy|girl|child|kid|lad|resident|patient|pupil|student|customer|client|baby|toddler)\b.{0,20}\b(?:called|named)\b/i;

/** The candidate dictates what to write. */
const ORDERED = /^(?:please )?(?:write|say|put)(?: that)?: /i;

/** Anything longer is no cue. */
const LONGEST = 300;

/** All ways in which a cue can be worded, best first. */
export function sayingsOf(text: string): readonly Saying[] {
  if (text.length > LONGEST) return [];
  const tidy = small(
    trimmed(
      tidied(
        unwrapped(text)
          .replace(/,? (?:he|she|they) (?:says?|said|reckons?|thinks?)$/i, '')
          .replace(/^my answer(?: was| is)?[:,]? /i, 'I said ')
          .replace(
            /^(?:(?:it )?turn(?:s|ed) out|(?:we )?(?:found out|discovered|realised|realized))(?: that)? (?=(?:we|both)\b)/i,
            '',
          )
          .replace(
            /^(?:he|she|they)(?:'s| is| are|'re)? wanted to know (?=how|what|which|whether|if|when|why)/i,
            'asked ',
          )
          .replace(/^(?:he |she |they )?wanted to know (?=how|what|which|whether|if|when|why)/i, 'asked ')
          // 'He goes "butter forgives"'
          .replace(/^(he|she|they)(?: goes?| went|'s like| (?:is|was|were) (?:all )?like),? (?=")/i, '$1 said ')
          .replace(
            /^(?:I |we )?had the (?:privilege|pleasure|opportunity|chance|honou?r) (?:of (?:discussing|talking about)|to (?:discuss|talk about)) /i,
            'we talked about ',
          )
          .replace(
            /^(?:she )?(?:the |our )?(?:discourse|conversation|discussion|talk|chat|interview) (?:mostly |mainly )?(?:(?:centred|centered|focuss?ed) (?:up)?on|revolved a?round|turned to|was about) /i,
            'we talked about ',
          )
          .replace(/^(he|she|they) went and (?=\p{L}+ )/iu, '$1 ')
          .replace(
            /^(he|she|they) did (?:also |even )?(say|ask|mention|tell|show|explain|talk|describe|let|give|want)\b/i,
            (_, who: string, verb: string) => `${who} ${pastOf(verb)}`,
          )
          .replace(
            /^(he|she|they) (?:was|were) (?:kind|good|gracious|nice|generous|patient) enough to (\p{L}+)/iu,
            (_, who: string, verb: string) => `${who} ${pastOf(verb)}`,
          ),
      ),
    ).replace(/^(?:good|bad|great|ok|so|and): /i, ''),
  );
  if (tidy === '' || STRANGER.test(tidy)) return [];
  const parse = parsed(tidy);
  const next = parse.tokens[1];
  // 'Patty hot work permits': a name, and what it was about.
  if (
    parse.subject === 'reader' &&
    parse.contracted === null &&
    next !== undefined &&
    (next.part === 'determiner' ||
      next.part === 'adjective' ||
      (next.part === 'noun' && !/(?:[^s]s|ed)$/.test(next.low))) &&
    ![SAYING, ASKING, WANTING, GIVING, TALKING, ACTS].some((list) => list.has(next.low))
  )
    return sayingsOf(tidy.replace(/^\S+ /, ''));
  const { subject } = parse;
  // 'Tell her I'd love to see the garden'
  if (WISH.test(tidy) || /^(?:please )?(?:tell|let) (?:she|her|him|them)\b/i.test(text)) {
    const wish = readable(tidy.replace(/^I said (?:that )?/, ''));
    if (WISH.test(wish)) return [say('own', wish, 0.85)].filter((one) => one !== null);
  }
  const joint = /^we (?:had|have) (the same .+)$/i.exec(tidy)?.[1];
  if (joint !== undefined)
    return [say('common', `we ${/^we have/i.test(tidy) ? 'have' : 'had'} ${joint}`, 0.85)].filter(
      (one) => one !== null,
    );
  const goal = target(tidy);
  if (goal !== null) return [goal];
  const order = ORDERED.exec(text);
  if (
    order !== null &&
    subject === 'me' &&
    /^I (?:love|enjoy|like|think|hope|look|was|am|will|would|have)/.test(tidy)
  ) {
    const own = say('own', spelledOut(tidy), 0.8);
    return own === null ? [] : [own];
  }
  const first =
    subject === 'reader' || subject === 'company'
      ? ofReader(tidy, parse)
      : subject === 'we'
        ? ofUs(tidy, parse)
        : subject === 'me'
          ? ofMe(parse)
          : subject === 'it'
            ? /^it(?:'s| is| was) /i.test(tidy)
              ? say(
                  'about',
                  phraseOf(tidy.replace(/^it(?:'s| is| was) (?:all |mostly |mainly |about |just )*/i, '')),
                  0.75,
                )
              : null
            : ofNobody(tidy, parse);
  if (first === OUT) return [];
  // Of others, or of nobody in particular, they are not the reader's words.
  const quote = subject === 'reader' || /^"|\b(?:his|her) \S+/i.test(tidy) ? quoted(tidy) : null;
  return [first, quote, subject === 'me' ? null : fallback(tidy)].filter((one) => one !== null);
}
