/**
 * Repairs a forgotten fact that was typed in haste or in another language's grammar, where the repair is certain: capitals of months, missing
 * articles.
 */
import { PEOPLE } from './reader.ts';
import { tagged } from './tagged.ts';

const MONTH =
  /\b(since|in|by|until|from|last|this) (may|march|june|july|august|january|february|april|september|october|november|december)\b/g;

export const inMonth = (text: string): string =>
  text.replace(MONTH, (_, word: string, month: string) => `${word} ${month.charAt(0).toUpperCase()}${month.slice(1)}`);

/** What one holds a single one of. */
const HELD =
  /\b(have|hold|got|passed|completed|finished) (?!an?\b|the\b|my\b|both\b|one\b|two\b|three\b|another\b|some\b|\d)((?:(?!and\b|or\b|in\b|of\b|for\b)[\p{L}\d./-]+ ){0,4}(?:ticket|certificate|certification|licen[cs]e|degree|card|diploma|qualification|permit|badge|award|passport|clearance|course))\b(?! and\b| or\b|s\b|,? (?:\S+ ){0,3}(?:tickets|certificates|licen[cs]es|cards))/u;

/** 'a', or 'an': an acronym is read letter by letter. */
const articleOf = (next: string): string =>
  (/^\p{Lu}{2,}/u.test(next) ? /^[AEFHILMNORSX]/ : /^(?!eu|uni|use|one|U)[aeiou]/i).test(next) ? 'an' : 'a';

/** 'in app of public school': a single thing without its article; what comes before it is sound. */
function soundPart(text: string): string {
  const tokens = tagged(text);
  const at = tokens.findIndex((one, index) => {
    const next = tokens[index + 1];
    const after = tokens[index + 2];
    return (
      index > 3 &&
      /^(?:in|for|at|on)$/.test(one.low) &&
      next?.part === 'noun' &&
      !next.plural &&
      /^\p{Ll}/u.test(next.text) &&
      /^(?:of|for|from)$/.test(after?.low ?? '')
    );
  });
  return at === -1
    ? text
    : tokens
        .slice(0, at)
        .map((one) => one.text)
        .join(' ');
}

const DIGITS: Readonly<Record<string, string>> = { ten: '10', twenty: '20', thirty: '30', forty: '40', fifty: '50' };

/** A fact as it would be said by somebody with time: no word is added that says anything. */
export function mended(fact: string): string {
  const text = inMonth(fact)
    .replace(/^(?:also )?that (?=\S+ )/i, '')
    // 'ServSafe certified'
    .replace(
      /^(?!(?:I|my|we|the|an?)\b)((?:\S+ ){1,4}(?:certified|trained|qualified|accredited|chartered))$/iu,
      "I'm $1",
    )
    .replace(/\b(in|at) (last|old|previous|present) (?=(?:company|job|firm|hospital|school|place)\b)/, '$1 my $2 ')
    .replace(/^I (speak|know|have|use|play|teach) (.+) (?:also|too)(?=$| and )/u, 'I also $1 $2')
    .replace(/\bcerts?\b/g, (word) => (word === 'cert' ? 'certificate' : 'certificates'))
    .replace(/\buni\b/g, 'university')
    .replace(/\bI am having\b/, 'I have')
    .replace(
      /\b(\p{Lu}{3,}) (ten|twenty|thirty|forty|fifty)\b/gu,
      (_, name: string, word: string) => `${name} ${DIGITS[word]}`,
    )
    // 'I've got my competency signed off in March'
    .replace(
      /^I(?:'ve| have) got (my|the) (.+ (?:signed off|renewed|done|passed|updated)(?: again)? (?:in|on|last) .+)$/,
      'I had $1 $2',
    )
    // 'I'm doing this three years'
    .replace(
      /^I(?:'m| am) (?:already )?(\p{L}+ing) (.+?) (?:for |since |already )?((?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months))$/u,
      "I've been $1 $2 for $3",
    )
    .replace(/^I have (.+) since (?=\S+$)/, 'I have had $1 since ')
    .replace(/ and own (?=\p{L}+s\b)/u, ' and my own ')
    // 'I am registered since March'
    .replace(/^I(?:'m| am) (\p{Ll}+ed\b.*) since (?=\S+$)/u, 'I have been $1 since ')
    .replace(/^I have also (?!\p{L}+(?:ed|en|wn|ne|lt|pt|ght|ade|un|et)\b)/u, 'I also have ')
    .replace(/^I (can|could|will|have) (\p{Ll}+) also\b/u, 'I $1 also $2')
    .replace(/^I (?!can|could|will|have|am)(\p{Ll}+) also\b/u, 'I also $1')
    .replace(/^I (\p{Ll}+) ((?:the |my )?\p{L}+(?: \p{L}+)?) also (?=(?:for|with|in|on|at) )/u, 'I also $1 $2 ')
    .replace(/^I already (worked|did|built|made|ran|led|used|wrote|taught)\b/, "I've already $1")
    .replace(/^(I've already) (did|ran|wrote)\b/, (_, lead: string, verb: string) => `${lead} ${PARTICIPLES[verb]}`)
    .replace(/^I done\b/, "I've done")
    .replace(/^I've (?=(?:an?|the|my|two|three|\d+|\p{Lu}+) )/u, 'I have ')
    .replace(/^got (?=(?:my|an?|the) )/, 'I got ')
    .replace(/^(I (?:have|hold|got|know|speak|use) .*), (?:I|it) .*$/, '$1')
    .replace(HELD, (_, verb: string, thing: string) => `${verb} ${articleOf(thing)} ${thing}`)
    .replace(
      /^(I(?: am|'m) (?:also )?)(?=(?:(?!an? |the |my )\p{L}+ (?:of|in|at|for) ))/u,
      (all, _, at: number, whole: string) => {
        const noun = tagged(whole.slice(at + all.length))[0];
        return noun?.trade === true && !noun.plural ? `${all}${articleOf(noun.text)} ` : all;
      },
    );
  return soundPart(forReader(text));
}

const PARTICIPLES: Readonly<Record<string, string>> = { did: 'done', ran: 'run', wrote: 'written' };

/** 'I ran the half marathon for them': of the company, where nobody else is named before. */
function forReader(text: string): string {
  const found = /\b(for|with) them\b/.exec(text);
  if (found === null || !/^(?:I|my)\b/.test(text)) return text;
  const before = tagged(text.slice(0, found.index).trim());
  return before.some((one) => one.plural || PEOPLE.has(one.low)) ? text : text.replace(/\b(for|with) them\b/, '$1 you');
}
