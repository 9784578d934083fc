/**
 * Whether a debrief is in sound English: only then are its clauses used as they were typed. Typing in haste does not count against it, since
 * spelling is tidied.
 */
import { isBroken } from './broken.ts';
import { bare, isTypo } from './tagged.ts';

/** Grammar carried over from another language, or from speech: one is enough. */
const FOREIGN: readonly RegExp[] = [
  /\bmore (?:long|short|big|small|easy|fast|quick|late|early|cheap|old|good|bad|high|low|hard)\b/i,
  /\b(?:said|explained|suggested|proposed|recommended) (?:me|us)\b|\b(?:explain|propose|recommend)(?:ed|s)? (?:me|us) (?:the|that|to|a|how)\b/i,
  /\b(?:have|has) (?:stopped|finished|enjoyed|avoided) to\b|(?<!\b(?:night|day|week|evening|morning|one|minute) )\bbefore to \w+|\bafter to \w+|\bfor to \w+/i,
  /\bsince (?:\d+|two|three|four|five|six|ten|many) (?:days|weeks|months|years)\b|\b(?:hours?|days?|years?) and half\b/i,
  /\b(?:have|has) (?:explained|shown|told|asked|laughed|said) (?:me|her|him|us|this|that)\b|\b(?:and|then) (?:he|she) has (?:laughed|said|asked|told|smiled)\b/i,
  /\b(?:he|she|it|shop|company|manager|customer) (?:don't|do not|have not|want|sell|say|ask|tell|need|like|know)\b(?! of| it)/,
  /\b(?:am|is|are|was|were) (?:agree|interesting in|having|knowing)\b|\bdiscuss(?:ed)? about\b|\b(?:they|we|you) (?:was|is|has)\b/i,
  /\bcomes? not\b|\bgoes? not\b|\b(?:sensefull|informations|advices|equipments|feedbacks|softwares|staffs)\b|\bin the whole good\b/i,
  /\b(?:didn'?t|don'?t|dont|never|ain'?t) \w+ (?:\w+ )?(?:nobody|nothing|no more|none)\b|\b(?:been|done|seen) (?:doing|it|him|her) (?!by|for|with)/i,
  /\btold i\b|\bonly\.\.|\b(?:actual|present) (?:manager|company) (?:i|is)\b/i,
  /\b(?:they|we|you|I) want (?:make|pass|do|cut|go|have|be|build|put|start|open|use|sell|take)\b/i,
  /\bpresented (?:me|us)\b|\bbecause (?:is|are)\b|\b(?:is|was) (?:big|good|nice|new) (?:project|company|team|place)\b/i,
  /\b(?:have|has|had) (?:problem|possibility|good experience)\b|\b(?:one|a|the|some) (?!people|they|you|we|I)\p{L}+ who (?:don't|do not)\b|\b(?:done|did|have) (?:an? )?(?:\d+|two|three|six) (?:months?|weeks?) course\b/u,
  /\bspeak of the\b|\bof before\b|\bmake the \w+ market\b|\bdid a face\b|\bmade a party\b/i,
];

/** Thumbs on a telephone. */
const HASTY =
  /(?<![\w'])(?:i|im|ive|iv|id|dont|didnt|cant|wont|isnt|wasnt|thats|theyre|shes|hes|abt|w\/|u|r|ur|pls|plz|yr|yrs|qs|bc|cos|tho|insted|seperate(?:ly)?|recieve\w*|definately|actualy|realy|intrested|alot|untill|wich|becuase|thier|beleive|occured|tommorow|managment|maintainance|enviroment|equiptment|neccessary|accomodation|buisness|calender|goverment|wierd|freind)(?![\w'])/g;

/** As many words may hold one slip. */
const LONG = 90;

export function isStandard(typed: string): boolean {
  const text = typed.replaceAll('’', "'");
  const slips = FOREIGN.filter((one) => one.test(text)).length + Number(isBroken(text));
  return slips === 0 || (slips === 1 && text.split(/\s+/).length >= LONG);
}

/** A word that no dictionary has. */
export const isMisspelt = (text: string): boolean =>
  (text.match(HASTY) ?? []).some((word) => !/^(?:i|r|u)$/.test(word)) ||
  text.split(' ').some((word) => /^\p{Ll}/u.test(word) && isTypo(bare(word)));
