/** What a note may surely say. A plain note is never wrong, and a spliced one can hurt: where anything is doubtful, it is left out. */
import { domainsOf } from './features.ts';
import { AUXILIARIES, PREPOSITIONS, SUBJECTS, WH } from './lists.ts';
import { verbAt } from './phrase.ts';
import type { Form, Saying } from './saying.ts';
import { LOOSE } from './sound.ts';
import { isMisspelt } from './standard.ts';
import { baseOf, tagged } from './tagged.ts';

export interface Source {
  /** As it was typed, with 'she' for the reader. */
  readonly text: string;
  /** How likely it is that it may be used at all. */
  readonly usable: number;
  /** Whether the whole debrief is in standard English. */
  readonly standard: boolean;
}

/** What stands for something that the note does not name. */
const POINTS =
  /\b(?:they|them|their|theirs|themselves|it|its|these|those|this|he|she|him|his|her|hers|one|ones|most|both|others?|somebody else|half|the same|that (?:long|much|many|one|takes?|is|was|way)|former|latter)\b/i;
/** Of a person, a mood, a slip or money: never. */
const UNKIND =
  /\b(?:stern|strict|scary|afraid|a bit much|too much|bossy|blunt|gruff|cold|rude|odd|nobody|drink\w*|drunk|quiet|nervous|bad patch|patch|mistakes?|slip|wrong|blam\w+|fault|own up|debt|bill|owe[ds]?|pay(?:s|ing|ment)?|paid|salar\w+|wages?|fired|sacked|lawsuit|sued|cheat\w*|ill|illness|sick|hospital admission|d(?:ie|ies|ied|ying|ead|eaths?)|kill\w*|gossip|fella|bloke|lad|guy|jail|prison|convict\w*|arrest\w*|DUI|run late|running late|had to (?:run|go|leave))\b/i;
/** No topic: a greeting, the talk itself, somebody's view, somebody. */
const HOLLOW =
  /^(?:morning|afternoon|evening|night|day|hello|hi|thanks|talk|talks|chat|conversation|discussion|interview|meeting|call|session|visit|hour|hours|minutes?|view|views|opinion|impression|feeling|idea|thing|things|stuff|bit|lot|lots|way|time|times|question|questions|answer|answers|table|room|office|scenario|side|end|start|rest|part|story|something|anything|everything|someone|somebody|people|guy|man|woman|person|team|boss|panel|job|role|post|position|work|head|principal|director|manager|owner|supervisor|officer|nurse|doctor|teacher|engineer|accountant|accounts|hr|recruiter|dentist|chef|cook|assistant|secretary|foreman|partner|chair|lead|colleague|anaesthetist|lawyer|solicitor|compliance|couple|example|reason|truth|point|fact)$/i;

const MOST: Readonly<Partial<Record<Form, number>>> = {
  about: 8,
  heard: 8,
  said: 8,
  plans: 8,
  enjoyed: 7,
  thanks: 9,
  did: 7,
  question: 14,
  how: 11,
  fact: 12,
  plan: 10,
  advice: 10,
  rule: 9,
  view: 10,
  common: 12,
};

const count = (text: string): number => text.split(' ').length;

/** A noun phrase of substance, whole: a noun at its head, no verb, nobody in it, nothing that ends in the air. */
export function isTopic(text: string): boolean {
  if (count(text) > 8 || /[,:;"?!()]|\d+[.)]/.test(text) || POINTS.test(text)) return false;
  const tokens = tagged(text);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || SUBJECTS.has(first.low) || WH.has(first.low)) return false;
  if (/^(?:my|our|me|us|i|any|some|no|a (?:single|good|bit|lot|few)|every|each|another|such)\b/i.test(text))
    return false;
  if (/^an? \S+$/i.test(text)) return false;
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/i.test(text)) return false;
  if (
    verbAt(tokens) !== -1 ||
    tokens.some((one) => AUXILIARIES.has(one.low) || SUBJECTS.has(one.low.split("'")[0] ?? ''))
  )
    return false;
  const gerund = first.tense === 'gerund';
  if (
    tokens.some(
      (one, at) => one.part === 'verb' && one.tense !== 'gerund' && one.tense !== 'past' && !(at > 0 && one.plural),
    )
  )
    return false;
  if (tokens.some((one, at) => one.tense === 'past' && (at === 0 || at === tokens.length - 1))) return false;
  // Before the first preposition stands the head.
  const end = tokens.findIndex((one, at) => at > 0 && (PREPOSITIONS.has(one.low) || one.low === 'and'));
  const head = tokens[(end === -1 ? tokens.length : end) - 1];
  if (head === undefined || head.trade || HOLLOW.test(head.low) || HOLLOW.test(last.low)) return false;
  if (!gerund && !(head.part === 'noun' || head.name)) return false;
  return last.part === 'noun' || last.name || last.tense === 'gerund';
}

const TAIL =
  /^(?:who|whom|which|that|where|whose|of|in|on|with|from|to|at|by|for|than|the|a|an|one|your|is|are|was|were)$/;

/** 'the guests', of 'the guests who return every year': what was cut off may be what mattered. */
function isCut(text: string, source: string): boolean {
  const said = tagged(text).map((one) => one.low);
  const typed = tagged(source);
  const at = typed.findIndex((_, index) => said.slice(-2).every((word, step) => typed[index + step]?.low === word));
  const last = typed[at + Math.min(2, said.length) - 1];
  const next = typed[at + Math.min(2, said.length)];
  return at !== -1 && next !== undefined && /[\p{L}\p{N}]$/u.test(last?.text ?? '') && TAIL.test(next.low);
}

const WOULD = /^(?:how|what|where|why|which|when) (?:\S+ ){0,2}?I(?:'d| would) (?:\p{L}+ly )?(\p{Ll}+)/u;
const DO = /^(?:how|what|where|which) (?:\S+ ){0,2}?I (\p{Ll}+)/u;

/** What I would do, or do, in the work: not why I left. */
function isOfWork(text: string, standard: boolean): boolean {
  const would = WOULD.exec(text)?.[1];
  if (would !== undefined) return baseOf(would) === would && !/^(?:like|expect|want|need|be|accept)$/.test(would);
  const now = DO.exec(text)?.[1];
  return (
    standard &&
    now !== undefined &&
    tagged(`I ${now}`)[1]?.tense === 'base' &&
    !/^(?:earn|live|want|expect|am|have|feel)$/.test(now)
  );
}

const THANKS =
  /^(?:showing|taking|walking|bringing|driving|lending|introducing|inviting|welcoming|sending|lending|having|letting) (?:me|us)\b|^(?:telling|talking) me (?:about|through) |^explaining (?:the|how|your) |^giving me (?:an?|the|your|some) (?:\S+ )?(?:tour|tips?|advice|look|lift|coffee|demo|demonstration|copy|card|chance)\b/;
const DOING = /^(?:walking|looking|touring|going|trying|visiting|working|testing|drawing|reading|comparing|swapping) /;

/** A clause that is whole, about now, and of the reader's own work. */
const CLAUSE =
  /^you(?:'re| are) (?!going\b|moving to leaving)\w+ing\b|^you(?:'ve| have) (?:just |recently )?(?:started|opened|built|switched|launched|added|brought|begun|taken)\b|^you (?:want|plan|hope|aim) to (?!know|hear|discuss|talk|see|ask|find out|explain|meet|run|leave|go)\b/;
/** The second half of something whose first is not there, or the first half alone. */
const HALF =
  /\b(?:first|then|too|again|instead|before (?:we|I|you|it)|after (?:we|I|you|it)|so|because|which|who|while|until)\b/i;

const swapped = (source: string, said: string): boolean =>
  /\b(?:they|them|their|theirs)\b/i.test(source) &&
  /\b(?:you|your|yours)\b/i.test(said) &&
  !/^(?:he|she) (?:showed|explained to|told) (?:me|us) (?:how|why) they (?!\S+ (?:them|their)\b)[^,]*$/i.test(source) &&
  (/\bthem\b/i.test(source) ||
    !/^(?:they\b|their \S+ )/i.test(source.replace(/^.*\b(?:about|on|of|discussed|asked) (?=their )/i, '')));

function fitsForm({ form, text }: Saying, { standard, usable, text: source }: Source): boolean {
  switch (form) {
    case 'about':
    case 'heard':
    case 'said':
    case 'plans':
      return (
        isTopic(text) &&
        (standard || (form === 'about' && count(text) <= 5 && !/\byour\b/.test(text))) &&
        usable >= 0.6 &&
        !isCut(text, source)
      );
    case 'question':
      return (isTopic(text) && !isCut(text, source)) || (isOfWork(text, standard) && !HALF.test(text));
    case 'thanks':
      return THANKS.test(text) && !HALF.test(text) && !/[,"]/.test(text) && (standard || count(text) <= 7);
    case 'enjoyed':
      return /^the /.test(text) && isTopic(text);
    case 'did':
      return standard && /^we\b/i.test(source) && DOING.test(text) && !HALF.test(text) && !/\d/.test(text);
    case 'how':
      return standard && /^(?:how|why) you (?!had\b|have to\b)/.test(text) && !HALF.test(text) && !/[,"]/.test(text);
    case 'fact':
      return standard && usable >= 0.7 && CLAUSE.test(text) && !HALF.test(text) && !/[,"]/.test(text);
    case 'plan':
      return standard && usable >= 0.7 && CLAUSE.test(`you want to ${text}`) && !HALF.test(text) && !/[,"]/.test(text);
    case 'view':
      return standard && usable >= 0.8 && !/\b(?:you|your|I|my)\b/.test(text) && !HALF.test(text) && !/[,"]/.test(text);
    case 'advice':
    case 'rule':
      return standard && usable >= 0.8 && !/\b(?:I|my)\b/.test(text) && !HALF.test(text);
    case 'common':
      return standard && !HALF.test(text);
    case 'own':
      return standard && !/^I still\b/.test(text);
    // What the candidate said was said already.
    default:
      return false;
  }
}

/** Whether it can be said for certain. */
export function isModest(way: Saying, source: Source): boolean {
  const { form, text } = way;
  if (way.sure < (/^(?:about|heard|said|plans)$/.test(form) ? 0.6 : 0.5)) return false;
  if (
    count(text) > (MOST[form] ?? 16) ||
    POINTS.test(text) ||
    UNKIND.test(text) ||
    isMisspelt(text) ||
    LOOSE.test(text)
  )
    return false;
  if (domainsOf(text).some((one) => one !== 'praise' && one !== 'empty' && one !== 'bad')) return false;
  return !swapped(source.text, text) && fitsForm(way, source);
}

const MONTH =
  /\b(since|in|by|until|from|last|this) (may|march|june|july|august|january|february|april|september|october|november|december)\b/g;

const OWN =
  /^(?:I (?:\p{L}+ly |also |already )?(?:have|hold|speak|am|can|know|did|do|ran|run|worked|led|built|taught|trained|passed|finish(?:ed)?|finished|won|got|wrote|managed|did|studied|completed|volunteer(?:ed)?|own|use|used)\b|I'(?:ve|m|ll|d)\b)/u;

/** A fact that was forgotten, as far as it is a plain one about the candidate; null: not to be said. */
export function modestFact(fact: string): string | null {
  const dated = fact.replace(
    MONTH,
    (_, word: string, month: string) => `${word} ${month.charAt(0).toUpperCase()}${month.slice(1)}`,
  );
  const [lead = dated] = dated.split(/, | and (?=(?:I|they|he|she|you|that|it)\b)|;/);
  // 'I am an electrician since 2019' is true without its year.
  const whole = dated.replace(/^(I(?: am|'m) .*) since \S+$/, '$1');
  const said = POINTS.test(dated) ? lead.trim() : whole;
  if (POINTS.test(said) || UNKIND.test(said) || isMisspelt(said) || count(said) > 20) return null;
  if (
    domainsOf(said).some((one) =>
      ['pay', 'health', 'family', 'death', 'age', 'origin', 'leaving', 'secret'].includes(one),
    )
  )
    return null;
  if (OWN.test(said)) return said;
  const tokens = tagged(said);
  const last = tokens.at(-1);
  const isThing = verbAt(tokens) === -1 && tokens.length <= 10 && (last?.part === 'noun' || last?.name === true);
  return /^(?:my|the|a|an) /i.test(said) && isThing ? said : null;
}
