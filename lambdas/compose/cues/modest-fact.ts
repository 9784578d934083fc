/** A fact that was forgotten: said if it is a plain one about the candidate. */
import { domainsOf } from './features.ts';
import { isTheWork, isUnkind, pointsAway } from './fit-to-say.ts';
import { ADVERBS, AUXILIARIES } from './lists.ts';
import { inMonth, mended } from './mended.ts';
import { isTopic, lacksArticle } from './noun-phrase.ts';
import { LOOSE } from './sound.ts';
import { isMisspelt, isStandard } from './standard.ts';
import { tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

const count = (text: string): number => text.split(' ').length;

/** 'At Larch', before what was done there. */
const LEAD = /^(?:at|in|for|with|during|as) (?:(?!I\b)\S+ ){1,6}(?=I\b)/u;

/** 'I ran the handover': what was done or is held, and no wish or worry. */
function isOwnDeed(text: string): boolean {
  if (/^I'(?:ve|m|ll|d)\b/.test(text)) return !/^I'm (?:worried|sorry|not|sure|afraid|happy|sick|ill)\b/.test(text);
  // 'At Larch I ran the sampling', 'I was the one who wrote it'
  if (LEAD.test(text)) return isOwnDeed(text.replace(LEAD, ''));
  if (/^I was the (?:one|person) who \p{L}+/u.test(text)) return !/\b(?:left|quit|lost|failed)\b/.test(text);
  if (/^I would have \p{Ll}+ (?:the|an?|my|your)\b/u.test(text)) return true;
  const [subject, ...others] = tagged(text);
  const verb = others.find((one) => !ADVERBS.has(one.low) && !/ly$/.test(one.low));
  return (
    subject?.text === 'I' &&
    verb !== undefined &&
    (verb.low !== 'got' || /^I (?:\w+ )?got (?:my|an?) \S+/.test(text)) &&
    (AUXILIARIES.has(verb.low) || verb.tense === 'past' || verb.tense === 'base') &&
    !/^(?:want|wanted|need|needed|think|thought|feel|felt|hope|hoped|like|liked|love|hate|could|couldn't|would|should|didn't|don't|was|were|left|quit|lost|failed|forgot|wish|mean|meant|guess|suppose|asked)$/.test(
      verb.low,
    )
  );
}

/** 'cleared CM2', 'led the migration': 'I' is understood. */
const DONE =
  /^(?:cleared|passed|led|built|ran|worked|managed|taught|wrote|trained|finished|won|speak|hold|done|have) (?:an?|the|my|two|three|four|five|\d|\p{Lu}|\p{Ll})/u;
const CREDENTIAL =
  /^(?:my |an? |the )?(?:[\p{L}\d.-]+ ){0,4}(?:certificate|certification|diploma|card|licence|license|ticket|degree|qualification|level \d|Level \d|[IVX]{1,3})(?: (?:from|in|on|of) .{2,40}| \d{4})?$|^my (?:\d{3,5}|\p{Lu}{2,5}\d?)$/u;
const HELD =
  /^(?:my |the )?(?:\S+ ){1,5}(?:is|are) (?:now |all )?(?:current|valid|done|up to date|in date|finished|renewed|complete|accredited|published|online)\b/i;

const NEVER_A_FACT = new Set<string>(['pay', 'family', 'death', 'age', 'origin', 'leaving', 'secret']);

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

/** A thing with what the candidate did with it: 'the audit I did for the tram company'. */
const MADE =
  /^((?:the|my|an?|two|three|four|some) .+?) (?:that |which )?I (?:did|ran|made|wrote|built|led|took|gave|taught|designed|organi[sz]ed|published|finished|set up|worked on|helped (?:with|on))\b ?(.*)$/u;

/** 'I use all in app for sorting': a plain noun without its article, or words of somebody else's grammar. */
const isForeign = (text: string): boolean =>
  /\b(?:years? half|since (?:\d+|two|three|four|five|six|ten) (?:years|months)|the both|informations|make the practice)\b/.test(
    text,
  );

/** The fact as typed, then what of it stands before a comma or 'and': the longest first. */
function readings(text: string): readonly string[] {
  const found = [text];
  const cuts = [
    ...text.matchAll(/, | and (?=(?:I|they|he|she|you|that|it|it's|got|have|has|did|done)\b)|;| – | - /g),
  ].map((one) => one.index);
  for (const at of cuts.toReversed()) found.push(text.slice(0, at).trim());
  // 'I have been an electrician since 2019' is true without its year.
  return found.map((one) => one.replace(/^(I(?: am|'m) .*) since \S+$/, '$1'));
}

/** A tail that undoes what stands before it, or speaks to nobody: 'not that it matters', 'only said I was studying', 'pics on Instagram'. */
const TAIL =
  /(?:, |;| – | - )(?:only|that|though|but not|not that|not only|and not|if|pics?|photos?|pictures?|see|tell|which|who|so|for what|i think|I think|\S*@)\b.*$|(?:,|;) .*@\S+.*$/;

/** A fact that was forgotten, as far as it is a plain one about the candidate; null: not to be said. */
export function modestFact(fact: string): string | null {
  const whole = mended(fact.replace(TAIL, ''));
  return readings(whole).find(isModest) ?? null;
}

function isModest(said: string): boolean {
  if (
    pointsAway(said.replace(/\bboth (?=\S+ and )|\bthe one (?=who )|\bhalf (?!of )/g, '')) ||
    /\b(?:they|them|their|theirs|he|she|him|his|hers?)\b/i.test(said) ||
    isUnkind(said) ||
    isMisspelt(said) ||
    isForeign(said) ||
    !isStandard(said) ||
    count(said) > 26 ||
    count(said) < 2
  )
    return false;
  const held = /\b(?:have|hold|got) (?!(?:my|your|our|an?|the|some|both|one|another) )(\p{Ll}.+)$/u.exec(said)?.[1];
  if (held !== undefined && tagged(held)[0]?.part !== 'verb' && lacksArticle(held)) return false;
  const about = domainsOf(said);
  if (about.some((one) => NEVER_A_FACT.has(one)) || (about.includes('health') && !isTheWork(said))) return false;
  // Two statements in a row without a link: 'I do my own pictures got my part 107'.
  const rest_ = said.replace(LEAD, '').replace(/^I(?:'\w+)? (?:also |already )?(?:got|passed|did|have) /, '');
  if (/\S+ (?:got|passed|did|have|im|ive|I'm|I've) (?:my|a|the)\b/.test(rest_.replace(MADE, ''))) return false;
  if (/(?<!\b(?:that|which|where|what|as|when|and|one|if)) I(?:'\w+)?\b/.test(rest_) && !MADE.test(said)) return false;
  if (/\b(?:on|from) (?:one|\d)\./.test(said)) return false;
  if (isOwnDeed(said) || DONE.test(said) || HELD.test(said)) return true;
  const [, thing, rest = ''] = MADE.exec(said) ?? [];
  if (thing !== undefined && isThing(thing)) return rest === '' || !/\b(?:I|we)\b/.test(rest);
  return CREDENTIAL.test(said) || (/^(?:my|the|an?) /i.test(said) && isThing(said));
}

const isThing = (text: string): boolean =>
  isTopic(text.replace(/^(?:my|two|three|four|some) /i, 'the ').replace(/(?: from| of| in)? \d{4}$/, ''), {
    licensed: true,
    subject: true,
  });
