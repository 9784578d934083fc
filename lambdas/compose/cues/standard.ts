/** Whether somebody writes standard English: only then is a clause of theirs said as it was typed. */
import { isBroken } from './broken.ts';

/** Grammar carried over from another language, or from speech: one is enough. */
const FOREIGN: readonly RegExp[] = [
  /\bmore (?:long|short|big|small|easy|fast|quick|late|early|cheap|old|good|bad|high|low|hard)\b/i,
  /\b(?:said|explained|suggested|proposed|recommended) (?:me|us)\b|\b(?:explain|propose|recommend)(?:ed|s)? (?:me|us) (?:the|that|to|a|how)\b/i,
  /\b(?:have|has) (?:stopped|finished|enjoyed|avoided) to\b|\bbefore to \w+|\bafter to \w+|\bfor to \w+/i,
  /\bsince (?:\d+|two|three|four|five|six|ten|many) (?:days|weeks|months|years)\b|\b(?:hours?|days?|years?) and half\b/i,
  /\b(?:have|has) (?:explained|shown|told|asked|laughed|said) (?:me|her|him|us|this|that)\b|\b(?:and|then) (?:he|she) has (?:laughed|said|asked|told|smiled)\b/i,
  /\b(?:he|she|it|who|that|shop|company|manager|customer) (?:don't|do not|have not|want|sell|say|ask|tell|need|like|know)\b(?! of| it)/,
  /\b(?:am|is|are|was|were) (?:agree|interesting in|having|knowing)\b|\bdiscuss(?:ed)? about\b|\b(?:they|we|you) (?:was|is|has)\b/i,
  /\bcomes? not\b|\bgoes? not\b|\b(?:sensefull|informations|advices|equipments|feedbacks|softwares|staffs)\b|\bin the whole good\b/i,
  /\b(?:didn'?t|don'?t|dont|never|ain'?t) \w+ (?:\w+ )?(?:nobody|nothing|no more|none)\b|\b(?:been|done|seen) (?:doing|it|him|her) (?!by|for|with)/i,
  /\btold i\b|\bsaid only\b|\bonly\.\.|\b(?:actual|present) (?:manager|company) (?:i|is)\b/i,
  /\bspeak of the\b|\bof before\b|\bmake the \w+ market\b|\bdid a face\b|\bmade a party\b/i,
];

/** Thumbs on a telephone: one slip is nothing, several are a way of writing. */
const HASTY =
  /(?<![\w'])(?:i|im|ive|iv|id|dont|didnt|cant|wont|isnt|wasnt|thats|theyre|shes|hes|abt|w\/|u|r|ur|pls|plz|yr|yrs|qs|bc|cos|tho|insted|seperate(?:ly)?|recieve\w*|definately|actualy|realy|intrested|alot|untill|wich|becuase|thier|beleive|occured|tommorow|managment|maintainance|enviroment|equiptment|neccessary|accomodation|buisness|calender|goverment|wierd|freind)(?![\w'])/g;

const MANY = 2;

export function isStandard(typed: string): boolean {
  const text = typed.replaceAll('’', "'");
  if (FOREIGN.some((one) => one.test(text)) || isBroken(text)) return false;
  const slips = (text.match(HASTY)?.length ?? 0) + (text.match(/[.!?] +(?=\p{Ll})/gu)?.length ?? 0);
  return slips < MANY;
}

/** A word that no dictionary has. */
export const isMisspelt = (text: string): boolean =>
  (text.match(HASTY) ?? []).some((word) => !/^(?:i|r|u)$/.test(word));
