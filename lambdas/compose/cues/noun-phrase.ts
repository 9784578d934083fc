/** Whether words are one whole noun phrase, by the parts of speech of its words: an article, what describes, a noun, and what hangs on it. */
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, WH } from './lists.ts';
import { isEnglish, type Token, tagged } from './tagged.ts';

/** What stands for something that the note does not name. */
export const POINTS =
  /(?<!-)\b(?:they|them|their|theirs|themselves|it|its|these|those|this|he|she|him|his|her|hers|ones|one(?= (?:that|who|which|with|in|on|for)\b|[,.]?$)|most(?! \w+s\b| of (?:the|an) )|both(?! \w+s\b)|others?|somebody else|half|the same|former|latter)\b|\bthat$|\bthat (?:same|long|much|many|one|takes?|is|was|way)\b/i;

/** Heads that name no subject: a greeting, the talk itself, somebody's view, somebody, something. */
export const HOLLOW =
  /^(?:morning|afternoon|evening|night|day|hello|hi|thanks|talks?|chat|conversation|discussion|screening|interview|meeting|call|session|visit|hours?|minutes?|views?|opinion|impression|feeling|idea|things?|stuff|bit|lot|lots|ways?|times?|questions?|answers?|side|end|start|rest|part|something|anything|everything|someone|somebody|nobody|people|guy|man|woman|boy|girl|lady|fella|bloke|lad|person|boss|couple|example|reason|truth|fact|feedback|first|second|last|next|max|usual|day-to-day|standard|none|nope)$/i;
/** Heads that need a description: 'the battery room' is a subject, 'the room' is not. */
const BARE =
  /^(?:table|room|office|team|panel|job|role|post|position|work|principal|head|story|point|scenario|round|link|company|business|place|building|site|forms?|notes?|numbers?)$/i;
/** Theirs, and new: then even the office is a subject. */
const OPENED = /^your new (?:room|office|team|building|site|place|forms?)$/;
/** What somebody is, where only a label introduces it: 'Orla: compliance'. */
const POSTS =
  /^(?:director|manager|owner|supervisor|officer|nurse|doctor|teacher|engineer|accountant|accounts|hr|recruiter|dentist|chef|cook|assistant|secretary|foreman|partner|chair|lead|colleague|anaesthetist|lawyer|solicitor|compliance|finance|logistics|operations|king|queen)$/i;

const NEVER_IN =
  /^(?:no|any|every|each|another|some|such|much|many|more|less|few|fewer|my|our|this|that|these|those|all|both|best|worst|not)$/;

const LONGEST = 14;

/**
 * One letter for each word: D article, J what describes, N noun, G -ing, P preposition, C and, I 'to' and its verb, B called, X anything else.
 * Words that are nouns and verbs alike are nouns after an article, a description or a noun.
 */
function shapeOf(tokens: readonly Token[]): string {
  let shape = '';
  for (const [at, one] of tokens.entries()) {
    const before = shape.at(-1) ?? '';
    const next = tokens[at + 1];
    const nounNext = next !== undefined && (next.part === 'noun' || next.part === 'adjective' || next.name);
    if (before === 'I' && shape.at(-2) !== 'I') shape += 'I';
    else if (AUXILIARIES.has(one.low) || SUBJECTS.has(one.low.split("'")[0] ?? '') || WH.has(one.low)) shape += 'X';
    else if (/^(?:and|or|versus|vs)$/.test(one.low)) shape += 'C';
    else if (/^(?:called|named)$/.test(one.low)) shape += 'B';
    else if (one.low === 'to' && next?.part === 'verb' && next.tense === 'base') shape += 'I';
    else if (/^(?:the|an?|your)$/.test(one.low) || (at > 0 && /^(?:every|each|all|no)$/.test(one.low))) shape += 'D';
    else if (at === 0 && one.tense === 'past' && !nounNext) shape += 'X';
    else if (at === 0 && /ed$/.test(one.low) && next !== undefined && PREPOSITIONS.has(next.low)) shape += 'X';
    else if (NEVER_IN.test(one.low)) shape += 'X';
    else if (PREPOSITIONS.has(one.low))
      // 'up in the nacelle', 'out on the deck'
      shape +=
        (/[JD]/.test(before) && nounNext) || (/[NJ]/.test(before) && next === undefined && one.low === 'round')
          ? 'N'
          : before === 'P' && /^(?:up|out|down|over|back|along|in)$/.test(tokens[at - 1]?.low ?? '')
            ? ''
            : 'P';
    else if (/'s$|s'$/.test(one.low)) shape += 'J';
    else if (
      one.part === 'value' ||
      (DETERMINERS.has(one.low) && /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(one.low))
    )
      shape += !nounNext && (before === 'N' || (before === 'P' && next === undefined)) ? 'N' : 'J';
    else if (before === 'G' && /^(?:away|back|out|up|down|off|over)$/.test(one.low) && one.part !== 'preposition')
      continue;
    else if (one.tense === 'gerund' || (/ing$/.test(one.low) && !nounNext && one.part !== 'noun')) shape += 'G';
    else if (/^[£$€]?\d/.test(one.text)) shape += nounNext ? 'J' : 'N';
    else if (/-/.test(one.low) && nounNext) shape += 'J';
    else if (one.name || one.part === 'noun' || (one.part === 'other' && /^\p{L}{4,}$/u.test(one.low))) shape += 'N';
    // 'on thin-wall stainless', 'the draft manual'
    else if (
      one.part === 'adjective' &&
      next === undefined &&
      (before === 'P' || (before === 'N' && /(?:al|ive|ic)$/.test(one.low)))
    )
      shape += 'N';
    else if (one.part === 'adjective' || (one.tense === 'past' && nounNext)) shape += 'J';
    else if (one.part === 'adverb' && (next?.part === 'adjective' || (nounNext && !/ly$/.test(one.low)))) shape += 'J';
    else if (one.part === 'verb' && one.tense === 'base' && before === 'P' && next === undefined) shape += 'N';
    else if (one.part === 'verb' && one.tense === 'present' && before === 'P' && /[^s]s$/.test(one.low)) shape += 'N';
    else if (
      one.part === 'verb' &&
      one.tense !== 'past' &&
      /[NJDG]/.test(before) &&
      !(before === 'N' && tokens[at - 1]?.plural === true)
    )
      shape += 'N';
    // 'heat pumps', 'chip cutting': a first word that only looks like a verb
    else if (
      one.part === 'verb' &&
      one.tense !== 'past' &&
      !/[^s]s$/.test(one.low) &&
      at === 0 &&
      (nounNext || next?.part === 'verb' || /ing$/.test(next?.low ?? ''))
    )
      shape += 'N';
    else shape += 'X';
  }
  return shape;
}

const NP = '(?:D?[JNG]*[NG](?:BN+)?|GD[JNG]*[NG])';
const WITH = `${NP}(?:GD?[JN]*N)?(?:P${NP})*(?:II(?:${NP})?(?:P${NP})*)?`;
/** 'off nightly batch and onto streaming' */
const WHOLE = new RegExp(`^(?!GD)(?:JC)?${WITH}(?:CP${NP})?(?:C${WITH})*$`);
/** 'watering the home bend': an act with its object. */
const ACT = new RegExp(`^G(?:D|P)?${WITH}(?:CP${NP})?$`);

const PLURAL = (one: Token): boolean => one.plural || /[^s]s$/.test(one.low);

export interface Phrase {
  /** 'We talked about' stood before it; otherwise only a label, or nothing. */
  readonly licensed: boolean;
  /** An act is what was spoken of ('closing the month in four days'), and not what was done. */
  readonly acts?: boolean;
  /** The whole text is in English: a word that no dictionary has is one of a trade. */
  readonly english?: boolean;
  /** It is the subject of a clause: then even 'the team' and 'a couple' will do. */
  readonly subject?: boolean;
}

/** 'The survey of drivers', 'the cyclists in Bristol': many, not judged ('the lazy drivers'), and nobody quarrelled with. */
const isTrade = (one: Token, tokens: readonly Token[]): boolean =>
  one.plural &&
  tokens.length > 1 &&
  tokens[tokens.indexOf(one) - 1]?.part !== 'adjective' &&
  !tokens.some(({ low }) => /^(?:with|between|against)$/.test(low));

/** Whether it is a whole noun phrase that names a subject. */
export function isTopic(
  text: string,
  { licensed, acts = licensed, english = false, subject = false }: Phrase = { licensed: true },
): boolean {
  const tokens = tagged(text);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || tokens.length > LONGEST) return false;
  if (/[,;"?!()]|:(?!\d)|\d+[.)]|(?<!from )\d\S* (?:to|-) \d/.test(text) || POINTS.test(text)) return false;
  // 'on the phone the whole time'
  if (/\bthe (?:w?hole|entire) (?:time|hour|interview|call|meeting)\b/i.test(text)) return false;
  if (/^(?:my|our|me|us|i)\b|\b(?:me|us|myself)\b/i.test(text)) return false;
  if (/^an? \S+$/i.test(text)) return false;
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d.,%]*)(?!\S)/i.test(text)) return false;
  // After 'talked about' a noun stands, even one that could be a verb: 'colour for autumn'.
  const shape = shapeOf(tokens).replace(/^X(?=P|$)/, licensed && first.tense === 'base' ? 'N' : 'X');
  if (!WHOLE.test(shape) && !(acts && ACT.test(shape))) return false;
  const end = shape.search(/[PCB]/);
  const head = tokens[(end === -1 ? tokens.length : end) - 1];
  if (head === undefined) return false;
  if (subject) return true;
  // The end of a talk names nothing; the month end does.
  const compound = /\b(?:month|year|quarter|front|back|high|low)[ -]end$/.test(text);
  if (!compound && (HOLLOW.test(head.low) || HOLLOW.test(last.low))) return false;
  if (/^\p{Ll}{1,2}$/u.test(head.text) || /^\p{Ll}$/u.test(last.text) || /^(?:next|last|this) /i.test(text))
    return false;
  if (BARE.test(head.low) && !/^D?J*[NG]+N/.test(shape) && !(licensed && end !== -1) && !OPENED.test(text))
    return false;
  // Somebody is no subject.
  if ((head.trade && !head.plural) || /\bheads? of\b/i.test(text)) return false;
  if (!licensed) {
    // 'Orla: accountant' is what she is.
    if (POSTS.test(head.low) || [head, last].some((one) => one.trade && !isTrade(one, tokens))) return false;
    // 'sorting with the volunteers' was done, and not spoken of.
    if (!acts && /^G[DP]/.test(shape) && tokens[1]?.low !== 'of') return false;
    if (tokens.length === 1 && (first.person || first.low.length < 4)) return false;
    if (!english && !tokens.some((one) => isEnglish(one.low) || PLURAL(one)) && !/\p{Lu}|\d/u.test(text)) return false;
  } else if (tokens.length === 1 && first.person) return false;
  // Words of another language.
  else if (
    !english &&
    tokens.length > 1 &&
    !tokens.some((one) => isEnglish(one.low) || PLURAL(one) || /\p{Lu}|\d/u.test(one.text))
  )
    return false;
  return true;
}

/** Whether a thing that was typed without its article needs one: a single thing that can be counted. */
export function lacksArticle(text: string): boolean {
  const tokens = tagged(text);
  const shape = shapeOf(tokens);
  if (/^[DG]/.test(shape) || tokens.some((one, at) => at < 3 && /'s$/.test(one.low))) return false;
  const end = shape.search(/[PCB]/);
  const head = tokens[(end === -1 ? tokens.length : end) - 1];
  return head !== undefined && !head.name && !PLURAL(head) && head.countable && tokens.length > 1;
}
