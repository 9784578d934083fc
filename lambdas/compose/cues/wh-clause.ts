/** Whether words are one whole how, why or whether clause that can follow 'talking about', by the parts of speech of its words. */
import { ADVERBS, AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS, set, WH } from './lists.ts';
import { isTopic } from './noun-phrase.ts';
import { PEOPLE } from './reader.ts';
import { baseOf, type Token, tagged } from './tagged.ts';

/** What a company or a team does in its work: 'they' of these is the reader's. Patients and tenants do other things. */
const WORKS = set(
  'move change run train plan build use ship deploy test hire onboard choose pick decide handle manage organise organize split share cover keep store price',
  'sell buy grow brew bake serve teach measure track review match rotate roster schedule deal do make set start open switch migrate cut reduce replace',
  'design write release monitor document automate check inspect clean maintain repair treat recruit support mentor assess mark score grade label pack',
  'load sort pick route dispatch stock order plant prune harvest feed milk breed cure dry press print bind weld cast paint finish restore digitise digitize',
  'catalogue archive run triage cover admit discharge transfer record report audit invoice bill budget fund raise launch market publish translate subtitle',
  'film edit rehearse stage tune fit install wire service drain dose sample calibrate model forecast simulate validate drop replace retire rewrite rebuild',
  'need introduce develop produce process roll work get take bring go hand settle welcome look add lay expand trial pilot adopt',
);

/** Half of something whose other half is not there. */
export const HALF =
  /\b(?:(?:first|then|too|again|instead)(?= (?:and|but)\b|[,.]|$)|before (?:we|I|you|it)|after (?:we|I|you|it)|so|because|which|who|while|until)\b/i;
const LONGEST = 14;

const isVerb = (one: Token): boolean =>
  AUXILIARIES.has(one.low) || MODALS.has(one.low) || (one.part === 'verb' && one.tense !== 'gerund');

/** The verb of a clause that begins with a question word; -1: none. */
function verbOf(tokens: readonly Token[]): number {
  const second = tokens[1];
  if (second === undefined) return -1;
  const from = /^you(?:'|$)/.test(second.low) || /^I(?:'|$)/.test(second.text) ? 1 : 2;
  if (from === 1 && second.low.includes("'")) return 1;
  return tokens.findIndex((one, at) => at >= from + (from === 1 ? 1 : 0) && isVerb(one));
}

/** 'the couple ask', 'the diamond come': a verb without -s needs a plural subject. */
function agrees(tokens: readonly Token[], verb: number): boolean {
  const one = tokens[verb];
  const subject = tokens.slice(1, verb).filter((each) => !ADVERBS.has(each.low));
  const noun = subject.at(-1);
  if (one === undefined) return false;
  if (/^you(?:'|$)/.test(subject[0]?.low ?? ''))
    return one.tense === 'past' || !/[^s]s$/.test(one.low) || one.low === 'was';
  if (AUXILIARIES.has(one.low) || one.tense === 'past' || noun === undefined) return true;
  const end = subject.findIndex((each, at) => at > 0 && PREPOSITIONS.has(each.low));
  const head = subject[(end === -1 ? subject.length : end) - 1];
  return (head?.plural === true || /[^s]s$/.test(head?.low ?? '')) === !/[^s]s$/.test(one.low);
}

const JOINS =
  /^(?:and|or|when|if|once|where|that|in|on|at|for|from|to|with|by|through|into|of|after|before|without|during|across|up|down|out|off|over)$/;

export function isWhClause(text: string, plainly = true): boolean {
  if (/[,:;"?!()]/.test(text) || HALF.test(text.replace(/^who /, ''))) return false;
  const tokens = tagged(text);
  const lead = tokens[0]?.low ?? '';
  const last = tokens.at(-1);
  // 'who gets to write the labels'
  const whose =
    lead === 'who' && tokens.length > 3 && tokens[1]?.tense === 'present' && /[^s]s$/.test(tokens[1].low) && plainly;
  if (!WH.has(lead) || (/^(?:who|whom|whose|which)$/.test(lead) && !whose) || last === undefined) return false;
  if (tokens.length < 3 || tokens.length > (plainly ? LONGEST : 8)) return false;
  if (JOINS.test(last.low) && !/^(?:up|down|out|off|over|on|in)$/.test(last.low)) return false;
  if (DETERMINERS.has(last.low) || AUXILIARIES.has(last.low)) return false;
  // 'how to keep the wood dry'
  if (tokens[1]?.low === 'to') return tokens[2]?.part === 'verb' && tokens.length > 3;
  // 'how long', 'what you said': about the talk itself, or an amount
  // What was said or asked is the talk itself, and no subject of it.
  if (/\b(?:I|me|my|we|us)\b/.test(text) || /\b(?:you|you've) (?:said|asked|told|mentioned|meant|wanted)\b/.test(text))
    return false;
  if (whose) return true;
  if (/^(?:long|much|many|far|old|often|soon)$/.test(tokens[1]?.low ?? '')) return false;
  const verb = verbOf(tokens);
  if (verb < 1 || (verb < 2 && !tokens[1]?.low.includes("'"))) return false;
  if (/^you(?:'|$)/.test(tokens[1]?.low ?? '')) {
    if (!plainly && tokens[verb]?.tense !== 'base' && tokens[verb]?.tense !== 'past') return false;
    if (/^(?:have|had|would|could)$/.test(tokens[verb]?.low ?? '') && tokens[verb + 1]?.low === 'to') return false;
    if (/^(?:say|said|think|thought|mean|meant|feel|felt)$/.test(tokens[verb]?.low ?? '')) return false;
    return agrees(tokens, verb);
  }
  if (!plainly) return false;
  const subject = tokens
    .slice(1, verb)
    .filter((one) => !ADVERBS.has(one.low))
    .map((one) => one.text)
    .join(' ');
  return isTopic(subject, { licensed: true, subject: true }) && agrees(tokens, verb);
}

/** Whether 'they', typed in it, is the company for certain: it stands first, acts as companies do, and nobody else is named before. */
export function isTheirs(typed: string): boolean {
  const tokens = tagged(typed);
  const at = tokens.findIndex((one) => /^(?:they|theyre|theyve)(?:'|$)/.test(one.low));
  if (at === -1) return false;
  if (/\b(?:them|themselves|theirs)\b/i.test(typed)) return false;
  const before = tokens[at - 1];
  if (before !== undefined && !WH.has(before.low) && !/^(?:that|if|say|said|says)$/.test(before.low)) return false;
  const others = tokens.slice(0, at).filter((one) => one.plural && one.part === 'noun');
  if (others.some((one) => one.trade || PEOPLE.has(one.low) || /(?:ers|ists|men|folk)$/.test(one.low))) return false;
  const verb = tokens.slice(at + 1).find((one) => !ADVERBS.has(one.low) && !AUXILIARIES.has(one.low));
  const own = tokens[at]?.low.includes("'") === true ? verb : tokens.slice(at + 1).find((one) => !ADVERBS.has(one.low));
  // 'they do primary nursing', and not 'they do nurse'
  const held = tokens[tokens.indexOf(own ?? (tokens[0] as Token)) + 1];
  // 'they have a waiting list', and not 'they have left'
  if (own?.low === 'have' && held !== undefined && (DETERMINERS.has(held.low) || held.part === 'value'))
    return others.length === 0;
  const act =
    own !== undefined && AUXILIARIES.has(own.low) && !(own.low === 'do' && verb?.part !== 'verb') ? verb : own;
  // Of 'ropes and how they work' it is the ropes that work; of 'tokens and why they dropped the library' somebody does.
  const next = tokens[tokens.indexOf(act ?? (tokens[0] as Token)) + 1];
  if (others.length > 0 && !(next !== undefined && DETERMINERS.has(next.low))) return false;
  return act !== undefined && (WORKS.has(baseOf(act.low)) || (act.tense === 'gerund' && WORKS.has(baseOf(act.low))));
}

/** 'Whether tribunals will cope once day-one rights come in', typed as a topic under a name: of things and people, and nothing cut off. */
export const isTypedWhole = (text: string, typed: string): boolean =>
  /^(?:how|why|whether) (?!I\b|you\b|we\b|it\b|they\b|he\b|she\b|to\b|come\b)\p{Ll}/u.test(text) &&
  text.split(' ').length >= 5 &&
  text.split(' ').length <= 12 &&
  !/[,"?!()]/.test(text) &&
  !HALF.test(text) &&
  typed
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .endsWith(text.toLowerCase().split(' ').slice(-3).join(' '));
