/** Clauses about the reader: what they do, want, think and said. Only complete clauses are used. */

import { isWhole } from './deeds.ts';
import { domainsOf } from './features.ts';
import { ADVERBS, AUXILIARIES } from './lists.ts';
import { isTopic } from './noun-phrase.ts';
import { baseOf, tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';
import { HALF, isTheirs } from './wh-clause.ts';

const count = (text: string): number => text.split(' ').length;

/** A 'they' that became 'you' without doubt. */
export const isSwapped = (source: string, said: string, led = false): boolean =>
  /\b(?:they|them|their|theirs|theyre|theyve)\b/i.test(source) &&
  /\b(?:you|your|yours|you're|you've)\b/i.test(said) &&
  !/^(?:he|she) (?:showed|explained to|told) (?:me|us) (?:how|why|the (?:\S+ ){1,5}(?:that |which )?)they (?!\S+ (?:them|their)\b)[^,]*$/i.test(
    source.replace(/ (?:that|which) (?=they\b)/, ' '),
  ) &&
  // 'How you tell someone no' is about anybody.
  !(/\byou\b/i.test(source) && !/\b(?:they|their|theirs)\b/i.test(source)) &&
  !isTheirs(source) &&
  // Right under their name, who does it is whoever was talked to: 'how they see families'.
  !(
    led &&
    /^(?:how|why|where|when) they \S+ (?:the\b|an?\b|new (?=people\b|\p{L}+s\b)|\p{L}{3,}s\b)/iu.test(source) &&
    !/\b(?:them|their|theirs)\b/i.test(source)
  ) &&
  (/\bthem\b/i.test(source) ||
    !/^(?:their \S+(?: |$))/i.test(
      source.replace(/^.*\b(?:about|on|of|discussed|asked|through|showed me|covered) (?:\p{L}+ing )?(?=their )/iu, ''),
    ));

/** A general statement: not of the reader or the candidate, and not that something fails. 'You' is anybody where it was typed so. */
export const isView = (text: string, typed: string): boolean =>
  !/\b(?:I|my|won't|can't|don't|isn't|aren't|doesn't)\b/.test(text) &&
  !HALF.test(text) &&
  // 'Here' is elsewhere for whoever writes.
  !/\b(?:is|are) like\b|\bhere\b|\d/.test(text) &&
  (!/\b(?:you|your)\b/.test(text) ||
    (/\byou\b/i.test(typed) &&
      !/\b(?:they|he|she|her|his|their) (?!said|says|thinks|told)/i.test(typed.replace(/^\S+ /, ''))));

/** A view is of how things are: what somebody did once is a story, and may be about a colleague. */
export const isAlways = (text: string): boolean => {
  const tokens = tagged(text);
  const verb = tokens[verbAt(tokens)];
  // Of somebody there is always a person who may read it.
  const somebody =
    /^(?:boss|owner|manager|director|colleague|predecessor)s?$/.test(
      tokens
        .slice(0, 3)
        .map((one) => one.low)
        .find((one) => !/^(?:the|your|an?)$/.test(one)) ?? '',
    ) || tokens.slice(0, Math.max(0, verbAt(tokens))).some((one) => (one.trade && !one.plural) || one.person);
  return !somebody && verb?.tense !== 'past' && !/\b(?:was|were|had|got|the last)\b/.test(text);
};

/** What follows 'you want', as it was typed: a thing, and what is to be done with it. Not whom they want to hire. */
export const isWanted = (text: string): boolean =>
  !/\b(?:I|my|me|you|your|isn't|not|no|less|someone|somebody|anyone|people|person|candidate|hire)\b/i.test(text) &&
  !HALF.test(text) &&
  !/\b(?:it|them|that|this)$/.test(text) &&
  !/\b(?:gone|out|back|away|baby|money)\b/i.test(text) &&
  tagged(text)[0]?.person !== true &&
  !/^\p{Lu}\p{Ll}/u.test(text) &&
  (/ (?:to \p{Ll}+|able|\p{Ll}+ed|on|off|\p{Ll}+er by)\b/u.test(text) || isThing(text)) &&
  !/^(?:to|more|it|this|that|the same|two|three|four|five|six|\d+ \p{L}+$)\b/u.test(text);

/** 'a rota on one page', 'cross docking by spring': a thing, and nobody to be hired. */
function isThing(text: string): boolean {
  const noun = text.replace(/^(?:fewer|better|shorter|quicker) /, '');
  return (
    isTopic(noun, { licensed: true, acts: true, english: true }) &&
    !tagged(noun).some((one) => one.trade && !one.plural) &&
    !/^(?:the|an?) \S+$/.test(noun)
  );
}

/** A clause that is whole, about now, and of the reader's own work. */
export const CLAUSE =
  /^you(?:'re| are) (?:(?:about|looking|hoping|planning|trying|going) to (?=\p{L})|also from (?=\p{Lu})|(?:also )?(?:adding|keeping|opening|building|moving|sending|training|starting|launching|trying|planning|hiring|running|switching|rolling|changing|growing|introducing|bringing|expanding|working|setting|replacing|writing|making|testing|taking|trialling|digitising|rebuilding|restoring)\b)|^you(?:'ve| have) (?:just |recently )?(?:started|opened|built|switched|launched|added|brought|begun|taken|moved|introduced|set up)\b|^you (?:want|plan|hope|aim) to (?!know|hear|discuss|talk|see|ask|find out|explain|meet|run$|leave|tell|understand)\b/u;
/** 'you do forest school every Wednesday' */
export const HABIT =
  /^you (?:run|train|do|use|grow|make|serve|rotate|split|bake|brew|teach|host|keep|offer) (?!\S+$|\d)/;

/** Of the mind, or of being: no news of the work. */
const STATIVE =
  /^(?:be|think|know|like|love|hate|want|feel|seem|mean|hope|guess|remember|forget|believe|wish|prefer|look|sound|say|tell|ask|see|hear|live|die|miss|fear|worry|suppose|understand|agree|have|get|need|lose|lack|struggle|fail|argue|fight|suffer|pay|owe|earn|leave|quit)$/;

/** 'you split call evenly', 'you tool with egg glaire': what they do, with a whole object and nothing that points away. */
export function isHabit(text: string): boolean {
  const tokens = tagged(text);
  if (tokens[0]?.low !== 'you' || tokens.length < 3 || tokens.length > 14) return false;
  if (/\b(?:never|no|not|nobody|nothing|only|hardly|barely|without)\b|n't\b|\b(?:I|me|my)\b|[,"]/i.test(text))
    return false;
  let at = 1;
  while (at < tokens.length - 1 && ADVERBS.has(tokens[at]?.low ?? '')) at += 1;
  const verb = tokens[at];
  if (verb === undefined || verb.part !== 'verb' || verb.tense === 'gerund' || STATIVE.test(baseOf(verb.low)))
    return false;
  if (AUXILIARIES.has(verb.low) || (verb.tense !== 'past' && baseOf(verb.low) !== verb.low)) return false;
  const rest = tokens
    .slice(at + 1)
    .map((one) => one.text)
    .join(' ')
    .replace(
      / (?:\p{L}+ly|every \p{L}+|each \p{L}+|once a \p{L}+|twice a \p{L}+|together|by hand|in-house|on site)$/u,
      '',
    );
  const object = rest.replace(PARTICLE, '');
  return object.split(' ').every((word) => !/^(?:me|it|them|that|this)$/.test(word)) && isWhole(object);
}
const PARTICLE =
  /^(?:in|on|at|to|up|out|down|off|over|through|around|round|into|with|for|from|by|along|back)(?: (?:on|in|to|with|at|of|from))? (?=\S)/;

/** 'Ship something small in week 2' says something; 'the breakfast table' does not, out of its setting. */
const isSaid = (text: string): boolean => {
  const tokens = tagged(text.charAt(0).toLowerCase() + text.slice(1));
  return (
    /^(?:never|always|don't|do|less|more|fewer|no|first|if|when)\b/i.test(text) ||
    (tokens[0]?.part === 'verb' && tokens[0].tense === 'base') ||
    verbAt(tokens) > 0
  );
};

/** Their own words, short and kind, and clear without what came before. */
export const isQuotable = (text: string): boolean =>
  count(text) >= 3 &&
  count(text) <= 9 &&
  isSaid(text.replace(/"/g, '')) &&
  domainsOf(text).length === 0 &&
  !/\b(?:I|me|my|he|she|it|this|that|or|no|isn't)\b/i.test(text) &&
  // 'Never trust a splice you didn't make' is advice to anybody; 'you'll need thermals' is said to one.
  (!/\b(?:you|your|never|don't)\b/i.test(text) || /^"(?:never|always|if you|when you|don't)\b/i.test(text));
