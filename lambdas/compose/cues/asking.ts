/** What was asked. A question about the work can be praised; one about the candidate stays private. */
import { turned } from '../drafts/cue-question.ts';
import { AUXILIARIES, WH } from './lists.ts';
import { phraseOf } from './phrase.ts';
import { ME, OUT, readable, type Saying, say, textOf } from './saying.ts';
import { type Token, tagged } from './tagged.ts';

/** Questions about the candidate personally, not the work, stay private. */
const PERSONAL =
  /^(?:about |regarding |for |on )?(?:(?:my|mine) (?!(?:\w+ )?(?:experience|work|project|answer|approach|thesis|research|portfolio|training|method|time at|design|plan|lesson|paper|book|garden|code|process|recipe|drawing)s?\b)|me\b|straight\b|whom?\b.*\bi\b)/i;

/** What follows a verb of asking. */
export function asked(rest: readonly Token[]): Saying | null {
  let at = 1;
  while (/^(?:me|us|her|him|for)$/.test(rest[at]?.low ?? '')) at += 1;
  const lead = rest[at]?.low ?? '';
  const content = textOf(rest.slice(at));
  if (content === '') return null;
  if (
    PERSONAL.test(content) ||
    /^(?:(?:only|just) )?(?:one|two|three|four|a few|some|no|many|lots of|loads of|\d+) (?:\S+ )?questions?\b/i.test(
      content,
    )
  )
    return OUT;
  if (lead === 'to' && /\b(?:them|they|their|it)\b/i.test(content)) return OUT;
  if (lead === 'about' || lead === 'on' || lead === 'after')
    return say('question', phraseOf(textOf(rest.slice(at + 1))));
  if (lead === 'to' && ME.test(rest[1]?.low ?? '')) return say('thanks', `asking me ${readable(content)}`);
  if (lead === 'to') return say('thanks', `asking me ${readable(content)}`, 0.6);
  if (lead === 'whether' || lead === 'if' || AUXILIARIES.has(lead)) {
    // How many, how old: private. Whether the candidate can, will or has: private too.
    if (/^(?:i|i'm|i've|i'd|my|we)$/.test(rest[at + 1]?.low ?? '')) return OUT;
    const clause = AUXILIARIES.has(lead) ? turned(content) : `whether ${textOf(rest.slice(at + 1))}`;
    return say('question', clause === null ? null : readable(clause), 0.7);
  }
  if (/^(?:who|whom)\b.*\b(?:i|i'd|i've)\b/i.test(content)) return OUT;
  if (/^how (?:many|much|long|old|often|far|soon)\b/.test(content) && /\b(?:i|i'm|my|me)\b/i.test(content)) return OUT;
  if (WH.has(lead)) return say('question', readable(turned(mine(content)) ?? content), 0.85);
  const questions = /^(?:the |a |some |her |his )?questions?,? (?:like |about |on )?(.+)$/i.exec(content);
  if (questions?.[1] !== undefined)
    return /^(?:is|are|do|does|can|will|should)\b/.test(questions[1])
      ? say('question', whetherOf(questions[1]), 0.7)
      : say('question', phraseOf(questions[1]), 0.7);
  return say('question', phraseOf(content), 0.6);
}

/** Turns 'is a master's worth it' into 'whether a master's is worth it'. */
function whetherOf(text: string): string | null {
  const known = turned(`${text}?`);
  if (known !== null) return known;
  const tokens = tagged(text);
  const noun = tokens.findIndex(
    (one, at) =>
      at > 0 &&
      (one.part === 'noun' || one.plural) &&
      (tokens[at + 1]?.part !== 'noun' || tokens[at + 1]?.low === 'worth'),
  );
  const verb = tokens[0];
  if (verb === undefined || noun < 1 || noun >= tokens.length - 1) return null;
  return ['whether', textOf(tokens.slice(1, noun + 1)), verb.low, textOf(tokens.slice(noun + 1))].join(' ');
}

/** 'what would you cut first', asked of the candidate, becomes what I would cut first. */
const mine = (text: string): string =>
  text
    .replace(/"/g, '')
    .replace(/\b(would|do|did|can|could|should|will) you\b/i, '$1 I')
    .replace(/\byour\b/gi, 'my');
