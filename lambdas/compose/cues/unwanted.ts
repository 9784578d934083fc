/** Which people the candidate wants no note for. */

const WHO = String.raw`(?:(?:[Hh]im|[Hh]er|[Tt]hem)\b|\p{Lu}[\p{L}.'’-]+|[Tt]he (?:HR|hiring|\p{L}+ ?(?:lady|guy|man|woman|manager|recruiter|director|owner|boss)))`;
/** After 'to' or 'skip' a name may be in lower case. */
const ANY = String.raw`(?:(?:the|that|[Mm]rs?|[Mm]s|[Dd]r) )?\p{L}[\p{L}.'’-]+`;
const NOTE = `(?:(?:a |any |the )?(?:note|thank[- ]?yous?|letter|e-?mail|mail|message|card|draft)|one|anything)`;
const NO = `(?:[Nn]o|[Nn]ot|[Dd]on['’]?t|[Dd]o not|doesn['’]?t|does not|needn['’]?t|without)`;
const SKIP = [
  // 'no need to write to Dev', 'don't bother with the HR lady', 'no note for him'
  String.raw`\b[Nn]o (?:need|point|reason)(?: (?:to|in|for))?(?: (?:a note|one|anything))?(?: (?:writ\w+|thank\w*|send\w*|e-?mail\w*|bother\w*|do|contact\w*|for|to))* (?:(?:to|with|for) ${ANY}|${WHO})`,
  String.raw`\b${NO} (?:need to )?(?:bother |want to |going to )?(?:writ(?:e|ing)|thank(?:ing)?|send(?:ing)?|e-?mail(?:ing)?|bother(?:ing)?)(?: (?:with|about))?(?: ${NOTE})? (?:(?:to|for|with) ${ANY}|${WHO})`,
  String.raw`\b[Nn]o ${NOTE} (?:to|for|needed for|required for) ${ANY}`,
  String.raw`\b(?:[Ee]xcept|[Aa]part from|but not|bar|excluding|all but|everyone but)(?: for)? ${WHO},? ?(?:(?:no|not) (?:need|necessary|wanted))?`,
  `^(?:[Pp]lease |[Yy]ou can |[Aa]nd |[Jj]ust )*(?:[Ss]kip|[Oo]mit|[Ee]xclude|[Ll]eave out|[Ll]eave off|[Ff]orget about|[Ii]gnore) ${ANY}(?:[.,!]|$| (?:please|he|she|they|completely|altogether|-))`,
  String.raw`^(?:[Pp]lease |[Yy]ou can |[Aa]nd |[Jj]ust )*[Ll]eave ${ANY} (?:out|off)\b`,
  String.raw`${WHO} (?:doesn['’]?t|does not|needn['’]?t|won['’]?t|don['’]?t) (?:need|want|expect|get|require) ${NOTE}\b`,
].map((source) => new RegExp(source, 'u'));

/** Except for whom, where a note is spoken of at all. */
const SPOKEN =
  /\b(?:notes?|thank\w*|letters?|e-?mails?|mails?|messages?|writ\w+|send\w*|need|skip|ignore|bother|leave|everyone|everybody|all|omit|exclude)\b/i;

/** 'No need to write to Dev', 'skip Tom', 'thank yous to all bar Clarence'. */
export const isSkip = (statement: string): boolean =>
  SPOKEN.test(statement) &&
  (!/^(?:he|she|they|we|I)\b/i.test(statement) ||
    /\b(?:except|bar|apart from|but not|(?:all|everyone|everybody) but)\b/i.test(statement)) &&
  !/\b(?:mention|said|says|told|asked|put|include|say)\b/i.test(statement) &&
  statement.split(' ').length <= 20 &&
  SKIP.some((one) => one.test(statement));
