/** The final check of sentences and notes: a doubtful one is dropped, and a plain one is used instead. */
import { bare } from '../cues/tagged.ts';

const VERBS =
  'said|says|say|asked|asks|told|tells|thinks?|wants?|wanted|liked?|loved?|showed|let|gave|made|did|does|do|has|had|have|is|are|was|were|will|would|needs?|mentioned|reckons?|works?|got|get|walked|talked|met|can|could|never|just|only';

/** A clause where a noun belongs: 'about she asked', 'enjoyed they want'. */
const SPLICES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:about|regarding|discussing|discussed|of|on|enjoyed|appreciated|liked|including|for)\\s+(?:(?:he|she|they|we|i|you|it)\\s+(?:${VERBS})\\b|(?:he|she|they|you|we|i)'(?:s|re|ve|d|ll|m)\\b|(?:he|she|they|we|i|you|it)\\s+(?!(?:need|interested|excited|pleased)\\b)\\w{2,}ed\\b|(?:asked|said|told|talked|walked|nothing|none)\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(?:talk|talking|talked|conversation|discussion|hearing)(?: with you)? (?:about|of) [^.,;:!?]* and (?:(?:he|she|they|we|i|you|it) (?:${VERBS})\\b|(?:he|she|they|you|we|i)'(?:s|re|ve|d|ll|m)\\b)`,
    'i',
  ),
  /(?<!with )(?<!about )(?<!of )(?<!to )(?<!for )(?<!on )(?<!from )(?<!meeting )(?<!and )(?<!hear )\byou (?:does|says|has|is|was|thinks|wants|tells|asks|likes|needs|gets|works)\b|\byou's\b/i,
];
const CHAT =
  /(?<!\w)(?:lol|lmao|tbh|btw|idk|omg|ha(?:ha)+\w*|hehe|bc|abt|w\/o?|obvs?|ngl|imo|fyi|u|ur|thx|yrs?|hrs|mins|wks?|etc|yikes|ugh|oof|damn|merde|shit\w*|fuck\w*|crap|hell|bloody|wtf|king|whatever|nailed|dunno|innit|bugger|eish|wah|aye|owt|nowt|la|lor|y\/o|po|lah|yeah|nah|nope|yep|gonna|wanna|kinda|sorta|um+|uh|erm|eh)(?![\w'])|!!|\?\?|\.\.\.|->|=>|\/\/|[*_|~^]|(?<!\w)(?:its the|its a|its just|im|ive|dont|didnt|wont|cant|thats|theyre)(?!\w)/iu;
/** Words of the language in capitals, and no acronyms. */
const SHOUTED =
  /\b[A-Z']{3,}(?: [A-Z']+){2,}\b|(?<!^)\b(?:AND|ARE|BUT|CAN|DID|FOR|HAD|HAS|HIS|HER|NEVER|NO|NOT|NOW|ONLY|OR|OUR|SO|THE|THEIR|THEY|TO|VERY|WAS|WERE|WILL|WITH|YOU|YOUR|[A-Z]{2,}(?:ED|ING|LY))\b(?!-)/;
/** 'How I will handle' */
const NEEDS_OBJECT =
  /\b(?:how|what|whether|why) (?:I|you|we)(?:'d|'ll| would| will| can| could| should)? (?:also )?(?:handle|use|make|take|put|give|bring|keep|get|ensure|avoid|maintain|solve|provide|create|treat|want|need)\.$/;
/** 'Become nurse', 'as teacher' */
const BARE_CALLING =
  /\b(?:become|became|becoming|am|was|be|being) (?!an?\b)(?:\p{Ll}+ )?(?:nurse|teacher|doctor|engineer|manager|driver|cook|chef|lawyer|plumber|electrician|welder|carpenter|mechanic|accountant|designer|developer|librarian|student|apprentice|technician|farmer|baker|waiter|cleaner|member|leader|supervisor)\b/u;
/** 'When there is two hundred covers', 'I prepare all in the morning', 'at 8h' */
const MANY_IS =
  /\bthere (?:is|was) (?:two|three|four|five|six|seven|eight|nine|ten|many|several|few|\d{2,})\b|\b(?:he|she|it) (?:have|are|do)\b|\b(?:enjoyed|liked|loved) (?:in|on|at|for|to|of|with|from|up|out)\b|\bI \w+ all (?:in|at|on|before|after)\b|\bat \d{1,2}h\d*\b/i;
const THIRD = /\b(?:he|she|him|his|her|hers|himself|herself)\b/i;
const CAPITALS =
  /(?:\b(?:about|and|of|that|enjoyed|with|for|on)|,) (?:Whether|How|Why|What|When|We|They|She|He|His|Her|Their|The|An?|If|My|Your|You|That)\b/;
const DANGLING =
  /^(?:a|an|the|my|your|our|and|or|but|of|for|with|from|to|at|into|as|than|so|because|before|after|until|if|that|which|who|is|are|was|were|has|have|had|will|would|can|could|just|really|very|also|some|any|no|not)$/;

/** What makes a sentence unfit to be said to its reader; null: nothing. */
export function faultIn(sentence: string): string | null {
  const body = sentence.replace(/\S*(?:https?:\/\/|www\.|\.\w{2,}\/)\S*/g, 'link');
  const plain = body.replaceAll('’', "'").replace(/\s+/g, ' ');
  if (SPLICES.some((one) => one.test(plain))) return 'splice';
  if (CHAT.test(plain)) return 'chat';
  if (THIRD.test(plain)) return 'third person';
  if (CAPITALS.test(plain)) return 'capital';
  if ((plain.match(/"/g)?.length ?? 0) % 2 === 1) return 'quote';
  if (/[()[\]{}<>]/.test(plain)) return 'bracket';
  const twice = /\b(\p{L}+) \1\b/iu.exec(plain)?.[1];
  if (twice !== undefined && !/^(?:that|had)$/i.test(twice)) return 'twice';
  if (/(?<![\w'])i(?:'(?:m|ve|d|ll))?(?![\w'.])/.test(plain)) return 'small i';
  if (/ [,.;:!?](?:\s|$)|[,;:]\s*[,.;:]|\s{2,}/.test(body)) return 'marks';
  if (SHOUTED.test(plain)) return 'shouts';
  if (NEEDS_OBJECT.test(plain)) return 'dangling';
  if (BARE_CALLING.test(plain) || MANY_IS.test(plain)) return 'grammar';
  if (
    /\b(?:I|you|we) (?:am|is|be|were|was) (?:are|is|am)\b|\b(?:that|how|why) (?:and|or|but)\b|\b(?:the|a|an|my|your) (?:the|a|an|my|your|you|I|we|is|are|and|of)\b|\b(?:to|of|about) (?:is|are|and|,)\b/i.test(
      plain,
    )
  )
    return 'grammar';
  const last = bare(plain.split(' ').at(-1) ?? '');
  if (
    DANGLING.test(last) &&
    !/\b(?:(?:said|says?|think|thinks|thought|hope|hoped|do|did|told \w+) so|(?:day|night|week|month|year|one) (?:before|after)|(?:paid|looked|cared|made) for|look(?:s|ed|ing)? after|look(?:ing|ed)? at|good at|talk(?:ing)? (?:to|with)|work(?:ing)? (?:with|for|at))\.?$/.test(
      plain,
    )
  )
    return 'dangling';
  return plain.split(' ').length > 38 ? 'long' : null;
}
