/** What they said, explained, want or have, and what was talked about. */
import { SUBJECTS, WH } from './lists.ts';
import { phraseOf } from './phrase.ts';
import { clauseOnly, clauseWithSubject, ME, OUT, readable, type Saying, say, textOf, withoutTail } from './saying.ts';
import { bare, baseOf, type Token } from './tagged.ts';
import { isWhClause } from './wh-clause.ts';

const BENIGN = /^[\p{L}\p{N}][\p{L}\p{N}' ,.-]*$/u;

/** A short phrase in quotation marks that can be repeated. */
export function quoted(text: string): Saying | null {
  const found = /"([^"]{3,60})"/.exec(text)?.[1]?.replace(/[.,;!?]+$/, '');
  if (found === undefined || !BENIGN.test(found)) return null;
  const count = found.split(' ').length;
  if (count < 2) return null;
  if (
    /^(?:or|and|but|so|not bad|no|what|why|how|who|when|where|would|could|do|did|are|can|will)\b/i.test(found) ||
    /\b(?:yes|no)$/i.test(found)
  )
    return null;
  const short = count <= 7 ? found : (found.split(/, /)[0] ?? '');
  return short.split(' ').length > 7 || short.split(' ').length < 2
    ? null
    : { form: 'quote', text: `"${short.charAt(0).toUpperCase()}${short.slice(1)}"`, names: null, sure: 0.8 };
}

/** What follows a verb of saying, thinking or telling. */
export function told(rest: readonly Token[], verb: string): Saying | null {
  let at = 1;
  while (/^(?:me|us|to)$/.test(rest[at]?.low ?? '') && !(rest[at]?.low === 'to' && !ME.test(rest[at + 1]?.low ?? '')))
    at += 1;
  while (rest[at]?.low === 'that' || rest[at]?.low === 'me') at += 1;
  const lead = rest[at]?.low ?? '';
  const content = textOf(rest.slice(at)).replace(/^[:,]\s*/, '');
  if (content === '') return null;
  const quote = quoted(content);
  if (quote !== null && /^"/.test(content)) return quote;
  if (lead === 'about' || lead === 'of') return say('heard', phraseOf(textOf(rest.slice(at + 1))));
  if (/^(?:the|a|his|her|their) (?:\S+ )?(?:story|history|tale) of \S/i.test(content))
    return say('heard', phraseOf(content), 0.85);
  // 'is thinking to make Macbeth' is no advice.
  if (lead === 'to' && /^(?:think|believe|feel|reckon)$/.test(baseOf(verb))) return null;
  if (lead === 'to' && rest[at + 1]?.part === 'verb') return say('advice', readable(content));
  if (lead === 'to' || lead === 'not')
    return say('advice', readable(lead === 'to' ? content : content.replace(/^not to/i, 'not to')), 0.6);
  if (content.split(' ').length < 3 && quote === null) return null;
  if (/^(?:never|always|don't|do|keep|just)$/.test(lead) && rest.length > at + 1)
    return say('rule', readable(content).replace(/"/g, ''), 0.8);
  if (WH.has(lead)) return say('how', phraseOf(content));
  if (clauseWithSubject(content) || isWhClause(`how ${content}`)) {
    const clause = readable(clauseOnly(content)).replace(/"/g, '');
    const praised = praisedIn(content);
    if (praised !== null) return say('heard', phraseOf(praised), 0.8);
    // What they said about the candidate is praise or blame, and no news to them.
    if (/^(?:i|my)\b/i.test(clause)) return OUT;
    const opinion = /^(?:think|reckon|believe|argue|feel|insist|claim|swear)$/.test(baseOf(verb));
    // 'You started on the phones' is a fact, not an opinion.
    return say(!opinion && /^your?\b/i.test(clause) ? 'fact' : 'view', clause, 0.75);
  }
  if (rest[at]?.part === 'verb' && rest[at]?.tense === 'base') return OUT;
  if (rest[at]?.part === 'verb' && rest[at]?.tense === 'base') return OUT;
  return say('said', phraseOf(content), 0.7);
}

export function wanted(rest: readonly Token[], contracted: string | null): Saying | null {
  let at = contracted === 'd' && /^(?:like|love)$/.test(rest[0]?.low ?? '') ? 1 : 1;
  if (rest[0]?.low === 'wan') at = 1;
  const lead = rest[at]?.low ?? '';
  const next = rest[at + 1];
  const content = textOf(rest.slice(at));
  if (content === '' || /^(?:me|someone|somebody|anyone|people)$/.test(lead)) return null;
  const spoken =
    /^to (?:discuss|talk (?:to me )?about|go (?:over|through)|hear (?:more )?about|talk through) (.+)$/i.exec(
      content,
    )?.[1];
  if (spoken !== undefined) return say('about', phraseOf(spoken), 0.9);
  if (lead === 'to' && next !== undefined)
    return /^(?:know|see|hear|get)$/.test(next.low) && next.low === 'know'
      ? null
      : say('plan', readable(textOf(rest.slice(at + 1))), 0.85);
  if (rest[at]?.tense === 'base' && rest[at]?.part === 'verb') return say('plan', readable(content), 0.6);
  const infinitive = / to (?=be |have )/i.exec(content);
  if (infinitive !== null && content.split(' ').length < 14) return say('fact', readable(`she wants ${content}`), 0.7);
  const plans = say('plans', phraseOf(content), 0.75);
  // 'wants every crew able to commission a system by summer'
  return /^wants?$/.test(rest[0]?.low ?? '') && content.split(' ').length > 3
    ? say('wants', readable(clauseOnly(content).replace(/, and .*$| and not .*$/, '')), 0.75)
    : plans;
}

/** 'his trick with the keys', of 'his trick with the keys is genius': the verdict is not repeated. */
const praisedIn = (typed: string): string | null => {
  const thing =
    /^(.{4,80}?) (?:is|was|are|were) (?:just |so |pretty |really |absolutely )?(?:genius|brilliant|great|lovely|amazing|clever|gorgeous|beautiful|fantastic|wonderful|ace|class|excellent|impressive|good|nice|cool)$/i.exec(
      typed,
    )?.[1];
  return thing === undefined || SUBJECTS.has(bare(thing.split(' ')[0] ?? '')) ? null : thing;
};

/** 'she started on the phones', 'he's from Gdansk', 'mustering starts in April'. */
export function stated(typed: string, sure: number): Saying | null {
  const judged = praisedIn(typed);
  if (judged !== null) return say('about', phraseOf(judged), 0.7);
  const text = typed
    .replace(/, (?:where|what|which|who|how|why|whose)\b.*$/i, '')
    .replace(/,? so (?:that )?(?:there|it|they|we|nobody|no one|everyone|everybody)\b.*$/i, '');
  // Somebody's age is private.
  if (/^(?:he|she)(?:'s| is) (?:about |nearly |over )?\d+\b/i.test(text)) return OUT;
  return say(
    'fact',
    readable(clauseOnly(withoutTail(text).length > 12 ? withoutTail(text) : text)).replace(/"/g, ''),
    sure,
  );
}

/** 'talked about X', 'went over X'. */
export function talked(rest: readonly Token[]): Saying | null {
  const found =
    /^\S+(?: (?:since|for) (?:about )?(?:half an|an?|\w+) (?:hours?|minutes?))?(?: (?:a lot|a bit|also|mostly|mainly|briefly|at length|together|through|me through|over|into|onto|on|round))*(?: (?:to|with) (?:me|her|him|them|us|each other))?(?: (?:about|of|on|over|regarding|that))* (.+)$/i.exec(
      textOf(rest),
    );
  const content = found?.[1];
  if (content === undefined) return null;
  const phrase = phraseOf(content);
  return say(phrase !== null && WH.has(bare(phrase.split(' ')[0] ?? '')) ? 'how' : 'about', phrase, 0.9);
}
