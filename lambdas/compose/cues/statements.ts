/**
 * Statements of a debrief that are not cues: something forgotten, a link, an own question, a feeling, timing, a reason, what the candidate brings, a
 * word to Afterword.
 */
import { fold } from './people.ts';

const SAY = '(?:say|mention|tell|inform|add|bring up|point out|show|ask|talk about|say anything about)';
const WHO =
  '(?:(?: to)? (?:her|him|them|you|anyone|anybody|everyone|either of them|any of them|the (?:panel|team|board|committee|interviewers?)|\\p{Lu}\\p{Ll}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?))?';
const FORGOT: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:and|oh|also|but|um|ps|then|p\\.s\\.),? )*(?:(?:i(?: (?:also|have|had|did|totally|completely|still))?|totally|completely) )?(?:forgot(?:ten)?|forget|omitted|neglected)(?: (?:to )?${SAY}(?:ing)?${WHO})?(?: (?:that|about|how))?[,:]? (?=\\S)`,
    'u',
  ),
  new RegExp(
    `^(?:(?:and|oh|also|but) )*(?:i )?(?:did ?n[o']?t|never|didn't|did not|have not|haven't)(?: get to| manage to)? (?:say|said|mention(?:ed)?|tell|told|bring up)${WHO}(?: (?:that|about|how))?[,:]? (?=\\S)`,
    'u',
  ),
  new RegExp(
    `^(?:(?:and|oh|also|but) )*(?:i )?(?:should(?:'ve| have| of)?|ought to have|could have|wish i(?:'d| had)|would have liked to|'d have liked to|'d have loved to|meant to|wanted to)(?: have)? (?:said|say|mentioned|mention|told|tell|brought up|bring up|added)${WHO}(?: (?:that|about|how))?[,:]? (?=\\S)`,
    'u',
  ),
  /^i(?:'d| would) have liked to mention (?=\S)/i,
  // After 'forgot nothing much': 'maybe that I have my card already'
  /^(?:maybe|perhaps|only|just) that (?=i\b|my\b)/i,
];

/** 'I forgot to say that I speak Czech' becomes 'I speak Czech'. */
export function forgottenIn(statement: string): { readonly text: string; readonly show: boolean } | null {
  // Lower-cases the first words, so that the patterns can rely on capitals for names.
  const low = statement
    .replace(/^(?:\p{Lu}(?!\p{Lu})\S* ){0,1}/u, (lead) => lead.toLowerCase())
    .replace(/\bI(?=\s|')/g, 'i');
  for (const pattern of FORGOT) {
    const found = pattern.exec(low);
    if (found !== null) {
      const text = statement
        .slice(found[0].length)
        .replace(/,? (?:which|but|and) i should(?:'?ve| have)?(?: (?:said|mentioned|done))?[.!]*$/i, '')
        .trim();
      // 'I forgot the second step' is a slip, not something to pass on.
      const slip =
        /^(?:the|his|her|their|what|how|which|where)\b/i.test(text) &&
        !/\b(?:say|mention|tell|told|add|show|bring|point|talk|mentioned|said)\b/i.test(found[0]);
      return slip ? null : { text, show: / show/.test(found[0]) };
    }
  }
  const asked =
    /^(?:please |kindly )*(?:mention|add|say)(?: that)? (.{4,100}?),? (?:which )?i forgot(?: (?:it|that|to (?:say|mention)(?: (?:it|so))?))?[.!]?$/i.exec(
      statement,
    );
  if (asked?.[1] !== undefined) return { text: asked[1], show: false };
  // 'I have my own survival suit, forgot this', 'GWO renewed in August (forgot)'
  const late = /^(.{6,90}?)(?:,| \(| -)? ?(?:i )?(?:also )?forgot(?: (?:this|that|it))?\)?[.!]?$/i.exec(statement);
  if (late?.[1] !== undefined) return { text: late[1], show: false };
  // 'My GWO is valid, I forgot to show'
  const after =
    /^(.{6,120}?),? (?:which |that |but )?i (?:forgot|have forgotten|didn'?t|did not)(?: to)? (?:say|show|mention|tell|bring up|mentioned)(?: (?:it|that|her|him|them))?[.!]?$/i.exec(
      statement,
    );
  return after?.[1] === undefined ? null : { text: after[1], show: / show/.test(statement) };
}

/** 'Tell them that my card runs out in March': to be passed on, and neither forgotten nor discussed. A wish is said as typed. */
export function passedOn(statement: string): string | null {
  const found =
    /^(?:(?:[Oo]h|[Aa]nd|[Aa]lso|[Bb]ut|[Pp][Ss]|[Tt]hen|[Pp]lease|[Kk]indly|[Cc]an you|[Cc]ould you),? )*(?:[Tt]ell|[Ll]et|[Ii]nform) (?:them|her|him|everyone|everybody|\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}'-]+)?)(?: (?:both|all))?(?: know)?,? (?:that )?(?=(?:I|I'm|I've|I'll|im|i'm|i've|ive|i|my|My)\b)/u.exec(
      statement,
    );
  const text = found === null ? '' : statement.slice(found[0].length).trim();
  return text === '' || /^I(?:'d|d| would)\b/i.test(text) ? null : text;
}

export const isNothing = (text: string): boolean =>
  /^(?:no|none|nothing|nope|nah|n\/?a|nil|not really|not much|(?:bugger|sod|naff) all|-+|–|—|\?+|\.+)?[.!]*(?: (?:really|i think|comes to mind))?$/i.test(
    text.trim(),
  );

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>()"]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|me|co|uk|de|fr|ie|au|nz|ca|in|eu|edu|example|studio|design|blog|page|art|info|tv|xyz|nl|es|pl|se|dk|fi|ch|br|za|ng|sg|jp|cz|gr|mx|ac|gov|tech|site|online|photo|photography|works?)(?:\/[^\s<>()",]*)?(?![\w@])/giu;

/** Web addresses as typed, but not e-mail addresses. */
export const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(LINK)]
    .filter((found) => text.charAt(found.index - 1) !== '@')
    .map((found) => found[0].replace(/[.,;:!?]+$/, ''));

/** 'At tilly dash model dot example': a dictated address must be typed properly before it can be sent. */
export const isDictatedAddress = (text: string): boolean => / dot (?:com|org|net|co|example|io|uk|de)\b/i.test(text);

const FEELING =
  /^(?:(?:it|this|that|all|everything|i|the whole thing|overall|otherwise|vibe|felt|feel|feeling|rapport|mood|think|thought|went|was|is|all in all)\b[\s,:]*)*(?:(?:really|pretty|so|very|quite|kind of|kinda|a bit|rather|just|i think|think|it went|felt|with (?:all|both|everyone))\b[\s,]*)*(great|good|gr8|ok(?:ay)?|fine|alright|all right|normal|solid|decent|positive|brilliant|amazing|fantastic|wonderful|lovely|awesome|stoked|buzzing|flat|meh|awkward|poor|bad|terrible|unsure|not sure|mixed|so-so|\d{1,2}\/10)\b[^a-z]*(?:obvs|obviously|too|overall|i think|really|lah|mate|chat|about it|with (?:all|both|everyone).{0,10}|with \w+.{0,30}|on \w+|good|great)?[^a-z]*$/i;

export type Rapport = 'great' | 'good' | 'unsure' | 'poor';

/** 'it was awful, I cried': of the candidate, and not of anybody whom they spoke of. */
const MISERY =
  /^(?:(?:honestly|god|well|so|and|but|sorry),? )*(?:it|that|this|i|the (?:whole )?(?:thing|interview)|everything)\b(?:(?! (?:he|she|they|we|the|her|his) ).)*\b(?:awful|horrible|terrible|dreadful|disaster|nightmare|in tears|humiliat\w+|fell apart|broke down|froze|panicked|bombed|worst interview)\b/i;

export function feelingIn(text: string): Rapport | null {
  const low = fold(text);
  if (text.split(' ').length <= 14 && MISERY.test(text)) return 'poor';
  if (
    /\bbest (?:day|interview|hour|afternoon|morning) (?:of my life|ever|(?:that )?i(?:'ve| have) (?:ever )?had)\b/.test(
      low,
    )
  )
    return 'great';
  const marks = /^.{0,25}?\b(\d|one|two|three|four|five)\s?(?:\/|of|out of|outta)\s?(?:5|five)\b.{0,12}$/.exec(
    low,
  )?.[1];
  if (marks !== undefined)
    return /^(?:5|five)$/.test(marks)
      ? 'great'
      : /^(?:4|four)$/.test(marks)
        ? 'good'
        : /^(?:3|three)$/.test(marks)
          ? 'unsure'
          : 'poor';
  if (/^(?:a )?(?:good|great|nice|bad|strange|normal|mixed|positive) feeling[.!]*$/.test(low.trim()))
    return /good|great|nice/.test(low) ? 'good' : 'unsure';
  const found = FEELING.exec(low.trim())?.[1];
  if (found === undefined) return null;
  return rapportOf(found);
}

export function rapportOf(text: string): Rapport | null {
  const low = fold(text);
  const score = /\b(\d{1,2})\s?\/\s?10\b/.exec(low)?.[1];
  if (score !== undefined)
    return Number(score) >= 9 ? 'great' : Number(score) >= 7 ? 'good' : Number(score) >= 5 ? 'unsure' : 'poor';
  if (/\b(?:unsure|not sure|mixed|so-so|meh|ok i think|hard to say)\b/.test(low)) return 'unsure';
  if (
    /\b(?:great|gr8|brilliant|amazing|fantastic|wonderful|awesome|stoked|buzzing|loved|lovely|felt right)\b/.test(low)
  )
    return 'great';
  if (/\b(?:flat|poor|bad|terrible|awful|badly|cold)\b/.test(low)) return 'poor';
  return /\b(?:good|ok|okay|fine|alright|all right|well|nice)\b/.test(low) ? 'good' : null;
}

const PERIOD =
  /^(?:by|before|after|within|in|on|end|early|mid|late|next|this|w\/c|the|about|around|a|an|couple|\d+|one|two|three|four|ten)\b/;
const TIME =
  /\b(?:days?|weeks?|wks?|months?|fortnight|monday|tuesday|wednesday|thursday|friday|christmas|easter|thanksgiving|new year|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|week|weekend|cny|tomorrow|tonight)\b/;
const DECIDE =
  /\b(?:decide[sd]?|let (?:me|you|us) know|get back|revert|ring me|call me|phone me|(?:give|gives|giving) me a (?:bell|ring|call|shout)|tell us|tell me by|in touch|hear (?:back|from)|decision|answer in|an answer|outcome|they(?:'ll| will) (?:let|call|ring|e?-?mail|get)|no idea when|didn'?t ask|see two more|more to see|other candidates)\b/;

/** 'Two weeks.', 'they decide Friday week': when word is expected. */
const THEIRS =
  /^(?:they|they'll|he'll|she'll|results?|answer|decision|timeline|scores?|panel|council|medical|would start|starts?|start)\b.{0,40}\b(?:call|calls|respond|reply|answer|update|decide|vote|votes|tell|ring|hear|get back|come back|send|inform|informs|contact|contacts|write|intimated|is|are|goes|go|will|when|1st|monday|tuesday)\b/;

export function isTiming(text: string): boolean {
  const low = fold(text).replace(/"/g, '').trim();
  if (
    /^(?:(?:and|so|but) )?(?:he|she|they)(?:'ll| will|ll) (?:ring|call|phone|e-?mail|write|be in touch|let me know|get back|come back|text|inform|contact)\b/.test(
      low,
    )
  )
    return true;
  if (
    THEIRS.test(low) &&
    TIME.test(low) &&
    !/\b(?:we|open\w*|add\w*|build\w*|mov\w*|chang\w*|launch\w*|start (?:a|the))\b/.test(low)
  )
    return true;
  if (
    /^(?:the )?(?:results?|answer|decision|response|reply|outcome)\b[:,]?.{0,20}\b(?:end of|by|in|next|within|before)\b/.test(
      low,
    ) &&
    TIME.test(low)
  )
    return true;
  if (DECIDE.test(low) && (TIME.test(low) || /\d/.test(low) || /no idea|didn/.test(low))) return true;
  return (
    low.split(' ').length <= 5 && TIME.test(low) && PERIOD.test(low) && !/\b(?:he|she|i|we|my|night|shift)\b/.test(low)
  );
}

const WHY: readonly RegExp[] = [
  /^(?:and |so |but )?(?:(?:i )?(?:really )?want|i(?:'d| would) (?:really )?(?:like|love)) (?:this|the|it|that) (?:job|role|one|post|work)?\s?(?:because|as|since|cos|bc) (?=\S)/i,
  /^(?:and |so |but )?i (?:really )?(?:want|would like|'d like|'d love) to (?:work|be) (?:there|here|for them|with them) (?:because|as|since|cos|bc) (?=\S)/i,
  /^(?:and |so |but )?i (?:really )?want to join(?: them)? (?:because|as|since|cos|bc) (?=\S)/i,
  /^(?:and |so |but )?(?=i (?:really )?want (?:to (?:be|work|do|touch|make|build|live|learn)|objects|work|somewhere)\b)/i,
  /^(?=i(?:'d| would) (?:really )?like (?:to (?:give|work|be part|live|learn|do|make|build)|work|it outside|somewhere)\b)/i,
];

export function whyIn(statement: string): string | null {
  for (const pattern of WHY) {
    const found = pattern.exec(statement);
    if (found !== null) return statement.slice(found[0].length).trim();
  }
  const before = /^(.{8,90}?),? (?:and )?that(?:'s|s| is) why i (?:want|like|love) (?:it|this|the job)[.!]?$/i.exec(
    statement,
  );
  return before?.[1] ?? null;
}

export function offerIn(statement: string): string | null {
  const before =
    /^(.{8,120}?),? (?:and )?that(?:'s|s| is) what i(?:'ve got|'d bring|d bring| would bring| have got| bring)[.!]?$/i.exec(
      statement,
    );
  if (before?.[1] !== undefined) return before[1];
  const found = /^(?:and |so |but )?i(?:'d| would|'ll| will|d| can) bring (?=\S)/i.exec(statement);
  return found === null ? null : statement.slice(found[0].length).trim();
}

const ASIDE =
  /^(?:thank you for your (?:hard )?work|respected|dear (?:team|afterword)|(?:i )?really (?:really )?want this)|\b(?:not in any note|kindly not include|keep that out|keep it out|afterword|don'?t (?:bother|mention|put|say|write|tell|make me|include)|do not (?:mention|put|say|write|include)|please (?:don'?t|do not)|no need to write|leave (?:it|that|this) out|keep (?:it|that|this) out|not for the note|fyi|is the one who decides|the one with the say|makes the decision|thats it|that's it|that is all|that's all|spelling\?|which \w+ is which|uses (?:they|she|he)\/|pronouns|should be short|(?:recording|dictating|typing) this|sorry,? (?:not|the|for)|not (?:really )?up to this|i like (?:her|him|them)$|winked)\b/i;

/** How the interview was held, not what was said. */
const FORM =
  /^(?:(?:it was )?(?:by |on |via |over )?(?:phone|telephone|video|zoom|teams|skype)|(?:first|second|third|fourth|final|tech(?:nical)?|pilot|panel|2nd|3rd|\d+ ?min\w*)(?: \w+){0,2} (?:round|meeting|interview|itvw|call|time))\b.{0,25}$/i;

export const isAside = (statement: string): boolean => ASIDE.test(statement) || FORM.test(statement);

/** 'Adam I never met', 'I didn't actually meet Adam': there is nothing to thank for. */
export const isUnmet = (statement: string): boolean =>
  /^(?:and |but )?(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:i|I|we|We) (?:never|did(?:n['’]?t| not)) (?:actually |even |really )?me(?:e)?t\b|\b(?:never|did(?:n['’]?t| not)) (?:actually |even |really )?(?:met|meet) (?:him|her|them|\p{Lu}\p{L}+)\b(?! before)/u.test(
    statement,
  );

/** 'Rohit asked to share', 'she wants to see it': whom a link that was just given is for. */
export const isAskedFor = (statement: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’-]+|he|she|they) (?:had |has |'d )?(?:asked|wanted|wants|was asking|requested|was keen|would like|begged|said to (?:send|share))\b(?=.{0,24}\b(?:share|send|see|it|this|that|link|have|look|read|watch|for)\b)/u.test(
    statement,
  ) && statement.split(' ').length <= 9;

/** 'I answered partially', 'and I blanked': of the candidate's own answer. */
export const isSlip = (statement: string): boolean =>
  /^(?:but |and )?(?:I )?(?:only |sort of |kind of )?(?:\w+ )?(?:partially|partly|badly|poorly|blanked|fumbled|stumbled|froze|waffled|rambled|messed|bombed|did ?n[o']t know|could ?n[o']t answer)\b/i.test(
    statement,
  );
