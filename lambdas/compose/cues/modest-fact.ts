/** A fact that was forgotten: said if it is a plain one about the candidate. */
import { domainsOf } from './features.ts';
import { isTheWork, isUnkind, pointsAway } from './fit-to-say.ts';
import { ADVERBS, AUXILIARIES } from './lists.ts';
import { isTopic, lacksArticle } from './noun-phrase.ts';
import { LOOSE } from './sound.ts';
import { isMisspelt } from './standard.ts';
import { tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

const count = (text: string): number => text.split(' ').length;

const MONTH =
  /\b(since|in|by|until|from|last|this) (may|march|june|july|august|january|february|april|september|october|november|december)\b/g;

const inMonth = (text: string): string =>
  text.replace(MONTH, (_, word: string, month: string) => `${word} ${month.charAt(0).toUpperCase()}${month.slice(1)}`);

/** 'I ran the handover': what was done or is held, and no wish or worry. */
function isOwnDeed(text: string): boolean {
  if (/^I'(?:ve|m|ll|d)\b/.test(text)) return !/^I'm (?:worried|sorry|not|sure|afraid|happy|sick|ill)\b/.test(text);
  const [subject, ...others] = tagged(text);
  const verb = others.find((one) => !ADVERBS.has(one.low) && !/ly$/.test(one.low));
  return (
    subject?.text === 'I' &&
    verb !== undefined &&
    (verb.low !== 'got' || /^I (?:\w+ )?got (?:my|an?) \S+ \S/.test(text)) &&
    (AUXILIARIES.has(verb.low) || verb.tense === 'past' || verb.tense === 'base') &&
    !/^(?:want|wanted|need|needed|think|thought|feel|felt|hope|hoped|like|liked|love|hate|could|couldn't|would|should|didn't|don't|was|were|left|quit|lost|failed|forgot|wish|mean|meant|guess|suppose|asked)$/.test(
      verb.low,
    )
  );
}

/** 'cleared CM2', 'led the migration': 'I' is understood. */
const DONE =
  /^got my (?:\d|\p{Lu}{2})|^(?:cleared|passed|led|built|ran|worked|managed|taught|wrote|trained|finished|won|speak|hold|done|have) (?:an?|the|my|two|three|four|five|\d|\p{Lu}|\p{Ll})/u;
const CREDENTIAL =
  /^(?:my |an? |the )?(?:[\p{L}\d.-]+ ){0,4}(?:certificate|certification|diploma|card|licence|license|ticket|degree|qualification|level \d|Level \d|[IVX]{1,3})(?: (?:from|in|on|of) .{2,40}| \d{4})?$/u;
const HELD =
  /^(?:my |the )?(?:\S+ ){1,5}(?:is|are) (?:now |all )?(?:current|valid|done|up to date|in date|finished|renewed|complete|accredited|published|online)\b/i;

const NEVER_A_FACT = new Set<string>(['pay', 'family', 'death', 'age', 'origin', 'leaving', 'secret']);

/** 'I have forklift ticket' */
const WITHOUT_ARTICLE =
  /\b(?:have|hold|got|passed) (?!an?\b|the\b|my\b|both\b|one\b|another\b|\d)(?:[\p{L}-]+ ){0,3}(?:ticket|certificate|licen[cs]e|degree|card|diploma|qualification|permit|badge|course|award)\b/u;

/** What is to be passed on: a fact, or a plain statement of the candidate's own affairs, and what follows from it. */
export function modestNews(text: string): string | null {
  const fact = modestFact(text);
  if (fact !== null && fact.split(' ').length >= text.split(' ').length) return fact;
  const tokens = tagged(text);
  const about = domainsOf(text);
  return /^(?:I\b|my )/i.test(text) &&
    tokens.length >= 4 &&
    tokens.length <= 24 &&
    (verbAt(tokens) > 0 || /^I(?:'|\b)/.test(text)) &&
    !about.some((one) => NEVER_A_FACT.has(one) || one === 'health' || one === 'terms') &&
    !isUnkind(text) &&
    !isMisspelt(text) &&
    !LOOSE.test(text) &&
    !/\b(?:he|she|they|him|her|them|his|their|it|that|this|sorry|said|say|thanks?|hi|hello|want|hate)\b/i.test(text)
    ? inMonth(text)
        .replace(/^My /, 'my ')
        .replace(/ but (?=I)/, ', but ')
    : null;
}

/** A fact that was forgotten, as far as it is a plain one about the candidate; null: not to be said. */
export function modestFact(fact: string): string | null {
  const dated = inMonth(fact)
    .replace(/\bcerts?\b/g, (word) => (word === 'cert' ? 'certificate' : 'certificates'))
    .replace(/\bI am having\b/, 'I have')
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
    .replace(/^I (can|could|will|have) (\p{Ll}+) also\b/u, 'I $1 also $2')
    .replace(/^I (?!can|could|will|have|am)(\p{Ll}+) also\b/u, 'I also $1')
    .replace(/^I've (?=(?:an?|the|my|two|three|\d+|\p{Lu}+) )/u, 'I have ')
    .replace(
      /^(I(?: am|'m) (?:also )?)(?=(?:(?!an? |the |my )\p{L}+ (?:of|in|at|for) ))/u,
      (all, _, at: number, text: string) => {
        const noun = tagged(text.slice(at + all.length))[0];
        return noun?.trade === true && !noun.plural ? `${all}${/^[aeiou]/i.test(noun.low) ? 'an' : 'a'} ` : all;
      },
    );
  const plain = dated.replace(/, (?:only|that|though|but not|not that|not only|and not) .*$/i, '');
  if (plain !== dated) return modestFact(plain);
  const [lead = dated] = dated.split(/, | and (?=(?:I|they|he|she|you|that|it)\b)|;/);
  // 'I am an electrician since 2019' is true without its year.
  const whole = dated.replace(/^(I(?: am|'m) .*) since \S+$/, '$1');
  const points = (text: string): boolean =>
    pointsAway(text.replace(/\bboth (?=\S+ and )/, '')) ||
    /\b(?:they|them|their|theirs|he|she|him|his|hers?)\b/i.test(text);
  const said = points(dated) ? lead.trim() : whole;
  const held = /\b(?:have|hold|got) (?!(?:my|your|our|an?|the|some|both|one|another) )(\p{Ll}.+)$/u.exec(said)?.[1];
  if (WITHOUT_ARTICLE.test(said) || (held !== undefined && lacksArticle(held))) return null;
  if (points(said) || isUnkind(said) || isMisspelt(said) || count(said) > 20 || said.split(' ').length < 2) return null;
  const about = domainsOf(said);
  if (about.some((one) => NEVER_A_FACT.has(one)) || (about.includes('health') && !isTheWork(said))) return null;
  // Two statements in a row without a link: 'I do my own pictures got my part 107'.
  if (
    /\S+ (?:got|passed|did|have|im|ive|I'm|I've) (?:my|a|the)\b/.test(
      said.replace(/^I(?:'ve)? (?:also |already )?(?:got|passed|did|have) /, ''),
    )
  )
    return null;
  if (/\b(?:on|from) (?:one|\d)\./.test(said)) return null;
  if (isOwnDeed(said) || DONE.test(said) || HELD.test(said)) return said;
  return CREDENTIAL.test(said) ||
    (/^(?:my|the|an?) /i.test(said) &&
      isTopic(said.replace(/^my /i, 'the ').replace(/ (?=\d{4}$)/, ' of '), { licensed: true, subject: true }))
    ? said
    : null;
}
