/** What a note may surely say: the words fit a form of sentence whole. A plain note is never wrong, and a spliced one can hurt. */
import { domainsOf } from './features.ts';
import { ADVERBS, AUXILIARIES, PREPOSITIONS, SUBJECTS } from './lists.ts';
import { isTopic, lacksArticle, type Phrase, POINTS } from './noun-phrase.ts';
import { verbAt } from './phrase.ts';
import { smallWord } from './reader.ts';
import type { Form, Saying } from './saying.ts';
import { LOOSE } from './sound.ts';
import { isMisspelt } from './standard.ts';
import { baseOf, tagged } from './tagged.ts';
import { HALF, isTheirs, isWhClause } from './wh-clause.ts';
import { WISH } from './wish.ts';

export interface Source {
  /** As it was typed, with 'she' for the reader. */
  readonly text: string;
  /** How likely it is that it may be used at all. */
  readonly usable: number;
  /** Whether the whole debrief is in standard English. */
  readonly standard: boolean;
  /** Whether it is the first thing under somebody's name, or follows such a thing: there a bare noun is what was talked about. */
  readonly led: boolean;
  /** Most likely it is a matter that was talked about, and not something done. */
  readonly topical?: boolean;
}

/** Of a person, a mood, a slip or money: never. */
const UNKIND =
  /\b(?:a bit much|too much|bossy|gruff|rude|nobody|drunk|nervous|bad patch|mistakes?|blam\w+|own up|debt|owe[ds]?|(?:pay|pays|paying)(?! (?:its|their|your) way| off| attention)|paid|salar\w+|wages?|fired|sacked|lawsuit|sued|cheat\w*|illness|hospital admission|d(?:ie|ies|ied|ying|ead|eaths?)|kill\w*|gossip|fella|bloke|lad|jail|prison|convict\w*|arrest\w*|DUI|weakness\w*|run late|running late|had to (?:run|go|leave))\b/i;
/** Unkind of a person, but not of a thing: 'a cold store', 'fault finding'. */
const HARSH =
  /^(?:stern|strict|scary|afraid|blunt|cold|odd|drink|drinking|quiet|patch|slip|wrong|fault|bill|ill|sick|guy)$/;

const isUnkind = (text: string): boolean => {
  if (UNKIND.test(text)) return true;
  const tokens = tagged(text);
  return tokens.some(
    (one, at) =>
      HARSH.test(one.low) &&
      !(
        tokens[at + 1] !== undefined &&
        (tokens[at + 1]?.part === 'noun' || tokens[at + 1]?.tense === 'gerund') &&
        tokens[at + 1]?.trade === false
      ),
  );
};

const NEUTRAL = new Set<string>(['praise', 'empty', 'bad']);

/** 'the sick bay', 'a health visitor': of the work, and of nobody's health. */
const isTheWork = (text: string): boolean => {
  const tokens = tagged(text);
  return tokens.every((one, at) => !domainsOf(one.low).includes('health') || tokens[at + 1]?.part === 'noun');
};

const MOST: Readonly<Partial<Record<Form, number>>> = {
  enjoyed: 10,
  thanks: 14,
  did: 10,
  question: 16,
  fact: 14,
  plan: 14,
  view: 12,
  advice: 12,
  rule: 9,
  common: 12,
  about: 20,
  heard: 20,
};

const count = (text: string): number => text.split(' ').length;

const TAIL =
  /^(?:who|whom|which|that|where|whose|of|in|on|with|from|to|at|by|for|than|the|a|an|one|your|is|are|was|were)$/;

/** 'the guests', of 'the guests who return every year': what was cut off may be what mattered. */
function isCut(text: string, source: string): boolean {
  const said = tagged(text).map((one) => one.low);
  const typed = tagged(source);
  const at = typed.findIndex((_, index) => said.slice(-2).every((word, step) => typed[index + step]?.low === word));
  const last = typed[at + Math.min(2, said.length) - 1];
  const next = typed[at + Math.min(2, said.length)];
  const after = typed[at + Math.min(2, said.length) + 1]?.low ?? '';
  // 'for about an hour' says how long it was spoken of.
  if (next?.low === 'for' && /^(?:about|over|nearly|an?|half|ages|most|\d+|ten|twenty|thirty|forty|fifty)$/.test(after))
    return false;
  return at !== -1 && next !== undefined && /[\p{L}\p{N}]$/u.test(last?.text ?? '') && TAIL.test(next.low);
}

const CLAUSES = /^(?:how|why|whether|where|when|what)\b/;

/** 'feature flags that never get removed': the clause must be whole, as 'feature flags never get removed' is. */
function isQualified(text: string, how: Phrase): boolean {
  const [, noun = '', clause = ''] = /^(.+?) (?:that|which|who) (.+)$/.exec(text) ?? [];
  return (
    noun !== '' && !/ that | which | who /.test(clause) && isTopic(noun, how) && isWhClause(`how ${noun} ${clause}`)
  );
}

/** 'zone design for bank': a single thing without its article, in somebody else's grammar. */
function isBarePart(text: string): boolean {
  const tokens = tagged(text);
  return tokens.some((one, at) => {
    const [noun, next] = [tokens[at + 1], tokens[at + 2]];
    return (
      at > 0 &&
      PREPOSITIONS.has(one.low) &&
      noun?.part === 'noun' &&
      noun.countable &&
      !noun.plural &&
      !noun.name &&
      next?.part !== 'noun'
    );
  });
}

/** The members of 'x, y and how you z' from the first on, as far as each is whole. */
function topicsIn(text: string, { standard, topical = false, usable }: Source, licensed: boolean): string | null {
  const how = { licensed, acts: licensed || (topical && usable >= 0.7) };
  const isOne = (one: string): boolean => isTopic(one, how) || (standard && isQualified(one, how));
  const spoken = text.replace(/ (?:for|and|but|with|of|or|at)$/, '').replace(/ as well(?= and |,|$)/, '');
  const members = isOne(spoken) ? [spoken] : spoken.split(/, and |, | and /);
  const kept: string[] = [];
  for (const member of members) {
    const isClause = CLAUSES.test(member);
    if (isClause ? !isWhClause(member, standard) || (kept.length > 0 && !standard) : !isOne(member)) break;
    if (!standard && isBarePart(member)) break;
    if (
      !standard &&
      kept.length === 0 &&
      / and /.test(member) &&
      member.split(/ and /).some((one) => lacksArticle(`x ${one}`.replace(/^x /, '')))
    )
      break;
    kept.push(!isClause && !licensed && lacksArticle(member) ? `the ${smallWord(member)}` : member);
    if (isClause) break;
  }
  // Bare single things in somebody else's grammar: 'heat and mat for crack'.
  const some = kept.slice(0, 3);
  const last = some.at(-1);
  if (last === undefined) return null;
  // One topic of a list is no list: what follows is another thought.
  return some.length === 1
    ? last
    : `${some.slice(0, -1).join(', ')}${/ and /.test(some.join(' ')) ? ', and' : ' and'} ${last}`;
}

const SPOKEN_OF =
  /\b(?:talk\w*|spoke|speak|chat\w*|discuss\w*|told|tell|explained|described|mentioned|went (?:over|through)|covered|conversation|discussion|about|got (?:on)?to|yarn\w*|into)\b/i;

/** A 'they' that became 'you' without doubt. */
const isSwapped = (source: string, said: string): boolean =>
  /\b(?:they|them|their|theirs|theyre|theyve)\b/i.test(source) &&
  /\b(?:you|your|yours|you're|you've)\b/i.test(said) &&
  !/^(?:he|she) (?:showed|explained to|told) (?:me|us) (?:how|why) they (?!\S+ (?:them|their)\b)[^,]*$/i.test(source) &&
  // 'How you tell someone no' is about anybody.
  !(/\byou\b/i.test(source) && !/\b(?:they|their|theirs)\b/i.test(source)) &&
  !isTheirs(source) &&
  (/\bthem\b/i.test(source) ||
    !/^(?:their \S+ )/i.test(
      source.replace(/^.*\b(?:about|on|of|discussed|asked|through|showed me|covered) (?:\p{L}+ing )?(?=their )/iu, ''),
    ));

/** Words that point at something are clear where it stands before them in the same words. */
function pointsAway(text: string): boolean {
  const found = POINTS.exec(text);
  if (found === null) return false;
  if (!/^(?:it|its|they|them|their|themselves)$/i.test(found[0])) return true;
  const before = tagged(text.slice(0, found.index).trim());
  const many = /^th/i.test(found[0]);
  const rest = text.slice(found.index + found[0].length);
  // 'A client that their logo fails': one person may be 'they'.
  return (
    !before.some(
      (one) =>
        one.part === 'noun' &&
        !one.person &&
        !/^(?:every|any|no)(?:one|body)$/.test(one.low) &&
        (one.plural === many || many),
    ) || POINTS.test(rest)
  );
}

/** What is given thanks for: done for the candidate. */
const KIND =
  /^(?:showing|taking|walking|talking|bringing|driving|lending|introducing|inviting|welcoming|sending|letting|teaching|running|guiding|leading) (?:me|us)\b|^(?:telling|talking) me (?:about|through) |^explaining (?:the|how|your|why) |^giving me (?:an?|the|your|some) (?:\S+ )?(?:tour|tips?|advice|look|lift|coffee|demo|demonstration|copy|card|chance|go|overview|introduction|idea|sample)\b|^giving me (?:tips|advice)\b|^having me \p{Ll}+ |^(?:walking|doing|sharing|watching|packing|sorting|reading|pairing|standing|sitting|working|going|drawing|opening|explaining|fixing|sketching|reviewing|correcting|marking|playing|mapping|building) .*\b(?:with|for|to) me\b|^(?:reading|reviewing|correcting|marking|playing|opening) .*\b(?:my|so (?:that )?I could)\b|^(?:the|a|an) (?:\S+ )?(?:tea|coffee|biscuits?|lunch|cake|tour|sandwich\w*|lift|brew|book|demo)$|^(?:moving|rearranging|rescheduling|arranging|organising|organizing) (?:the|my) /u;
/** States and reactions, which nobody enjoys doing with somebody. */
const STATE =
  /^(?:being|having|getting|feeling|waiting|coming|hating|leaving|knowing|thinking|saying|asking|agreeing|arguing|disagreeing|laughing|crying|failing|losing|breaking|missing|forgetting|spilling|clipping|stopping|standing|staying|sitting (?:at|there|on|down|across)|going (?:to|into|back|home|on)) ?/;

/** What follows 'letting me': a verb, and what it is done to, whole. */
function isDeed(text: string): boolean {
  if (/^(?:showing|taking|walking) (?:me|us) (?:round|around)$/.test(text)) return true;
  const [, arranged] =
    /^(?:moving|rearranging|rescheduling|arranging|organising|organizing) (?:the|my) (.+)$/.exec(text) ?? [];
  if (arranged !== undefined) return isTopic(`the ${arranged}`);
  const [, clause] =
    /^(?:showing|teaching|telling|explaining)(?: me| us)? ((?:how|why|what|where) .+)$/.exec(text) ?? [];
  if (clause !== undefined) return isWhClause(clause);
  const [, doing] = /^(?:letting|having) (?:me|us) (.+)$/.exec(text) ?? [];
  if (doing !== undefined) {
    const [, act = '', of] = /^(.+?) ((?:how|why|what|where) .+)$/.exec(doing) ?? [];
    if (of !== undefined) return /^(?:see|hear|try|watch)$/.test(act) && isWhClause(of);
    return isAct(doing);
  }
  const [, object] =
    /^\p{L}+ing (?:me|us) (?:(?:round|around|through|into|onto|out on|out to|to|up to|up|over|along|down to|aboard|inside|back to|home|about) )?(.+)$/u.exec(
      text,
    ) ?? [];
  if (object !== undefined) return isWhole(object);
  const [, with_ = '', rest = ''] = /^\p{L}+ing (.*?)\b(?:with|for|to) me\b ?(.*)$/u.exec(text) ?? [];
  if (rest !== '' || with_ !== '')
    return (
      (with_ === '' ||
        isWhole(with_.replace(/^up |^down |^out /, '').trim()) ||
        (with_ !== '' && isTopic(`x ${with_}`.trim()))) &&
      (rest === '' || isWhole(rest.replace(/^(?:on|in|at|about|over|through|to) /, '')))
    );
  const [, mine] = /^(?:reading|reviewing|correcting|marking|playing) (.*\bmy .+)$/.exec(text) ?? [];
  if (mine !== undefined)
    return isTopic(
      mine
        .replace(/^(?:one|a page|some|part) of /, 'the ')
        .replace(/\bmy\b/, 'the')
        .replace(/\bthe the\b/, 'the')
        .replace(/ (?:aloud|line by line|page by page|with me)$/, ''),
    );
  const [, opened, could] = /^\p{L}+ing (?:up |out )?(.+) so (?:that )?I could (.+)$/u.exec(text) ?? [];
  if (opened !== undefined && could !== undefined) return isWhole(opened) && isAct(could);
  const [, thing] =
    /^(?:explaining|doing|walking|sharing|watching|packing|sorting|reading) (.+?)(?: (?:with|to) (?:me|us))?$/.exec(
      text,
    ) ?? [];
  return thing === undefined ? /^(?:the|a|an) /.test(text) && isTopic(text) : isWhole(thing);
}

/** Where a thing is, or how it was done: it does not change what the thing is. */
const ASIDE = / (?:out back|out the back|upstairs|downstairs|outside|together|in person)$/;

const isWhole = (whole: string): boolean => {
  const text = whole.replace(ASIDE, '');
  return isTopic(
    `the ${text.replace(/^(?:the|a|an|all the|both|your|some|one|two|three|four|five|six|seven|eight|nine|ten) /i, '')}`,
  );
};

/** 'make three grafts on a plum', 'listen to the tower frequency', 'shadow rounds'. */
function isAct(text: string): boolean {
  const tokens = tagged(`I ${text}`).slice(1);
  const verb = tokens[0];
  if (verb === undefined || tokens.length < 2 || tokens.length > 12) return false;
  if (verb.tense !== 'base' && (verb.part === 'verb' ? baseOf(verb.low) !== verb.low : /(?:ed|ing|s)$/.test(verb.low)))
    return false;
  if (tokens.slice(1).some((one) => AUXILIARIES.has(one.low) || SUBJECTS.has(one.low.split("'")[0] ?? '')))
    return false;
  const [, spent] =
    /^spend (?:an?|the|two|three|half an) (?:hour|afternoon|morning|hours|day|while) (\p{L}+ing .+)$/u.exec(text) ?? [];
  if (spent !== undefined) return isTopic(`the ${spent.replace(/^\S+ (?:the|an?|one|two|three|your) /, '')}`);
  const rest = tokens
    .slice(1)
    .map((one) => one.text)
    .join(' ')
    .replace(
      / (?:the week before|for (?:an hour|a while|a bit|a day|a morning|an afternoon|a run)|together|myself|along)$/,
      '',
    );
  const object = rest.replace(
    /^(?:in|on|at|to|up|out|down|off|over|through|around|round|into|with|for|along)(?: (?:on|in|to|with|at|of))? /,
    '',
  );
  return isWhole(object);
}

const WOULD = /^(?:how|what|where|why|which|when) (?:\S+ ){0,4}?I(?:'d| would) (?:\p{L}+ly )?(\p{Ll}+)/u;
const DO = /^(?:how|what|where|which) (?:\S+ ){0,2}?I (\p{Ll}+)/u;

/** What I would do, or do, in the work: not why I left. */
function isOfWork(text: string, standard: boolean): boolean {
  const words = count(text);
  const would = WOULD.exec(text)?.[1];
  if (would !== undefined)
    return (
      baseOf(would) === would &&
      !/^(?:like|expect|want|need|be|accept|feel|earn)$/.test(would) &&
      (words > 3 || !/^(?:do|say|see|think|go|get|have)$/.test(would)) &&
      (standard || words <= 9)
    );
  const now = DO.exec(text)?.[1];
  return (
    now !== undefined &&
    (standard || words <= 8) &&
    words >= 5 &&
    tagged(`I ${now}`)[1]?.tense === 'base' &&
    !/^(?:earn|live|want|expect|am|have|feel|see|think|like|leave|know)$/.test(now)
  );
}

/** A general statement: not of the reader or the candidate, and not that something fails. 'You' is anybody where it was typed so. */
const isView = (text: string, typed: string): boolean =>
  !/\b(?:I|my|won't|can't|don't|isn't|aren't|doesn't)\b/.test(text) &&
  !HALF.test(text) &&
  !/\b(?:is|are) like\b|\d/.test(text) &&
  (!/\b(?:you|your)\b/.test(text) ||
    (/\byou\b/i.test(typed) &&
      !/\b(?:they|he|she|her|his|their) (?!said|says|thinks|told)/i.test(typed.replace(/^\S+ /, ''))));

/** A clause that is whole, about now, and of the reader's own work. */
const CLAUSE =
  /^you(?:'re| are) (?:(?:about|looking|hoping|planning|trying) to (?=\p{L})|(?:also )?(?:adding|keeping|opening|building|moving|sending|training|starting|launching|trying|planning|hiring|running|switching|rolling|changing|growing|introducing|bringing|expanding|working|setting|replacing|writing|making|testing|taking|trialling|digitising|rebuilding|restoring)\b)|^you(?:'ve| have) (?:just |recently )?(?:started|opened|built|switched|launched|added|brought|begun|taken|moved|introduced|set up)\b|^you (?:want|plan|hope|aim) to (?!know|hear|discuss|talk|see|ask|find out|explain|meet|run$|leave|tell|understand)\b/u;
/** 'you do forest school every Wednesday' */
const HABIT = /^you (?:run|train|do|use|grow|make|serve|rotate|split|bake|brew|teach|host|keep|offer) (?!\S+$|\d)/;

const SAYS = (text: string, about: string): boolean => tagged(text).some((one) => one.low === about);

function fitted(way: Saying, source: Source): string | null {
  const { form, text } = way;
  const { standard, usable, text: typed, led } = source;
  const plain = standard && !/[,"]/.test(text);
  const when = (fits: boolean): string | null => (fits ? text : null);
  const licensed =
    way.sure >= 0.9 ||
    (/^it was (?!an? |the (?:first|same|best))/i.test(typed) && usable >= 0.85 && source.topical === true) ||
    SPOKEN_OF.test(typed) ||
    form === 'heard';
  switch (form) {
    case 'about':
    case 'heard':
      return (!licensed && !led) || usable < (licensed ? 0.5 : 0.65) ? null : whole(text, source, licensed);
    case 'said':
      return SAYS(typed, 'about') && usable >= 0.6 ? whole(text, source, true) : null;
    case 'plans':
      return usable >= 0.6 && standard ? whole(text, source, true) : null;
    case 'enjoyed':
      return when(
        /^the /.test(text)
          ? isTopic(text)
          : !STATE.test(text) &&
              !HALF.test(text) &&
              isAct(`${baseOf(text.split(' ')[0] ?? '')} ${text.split(' ').slice(1).join(' ')}`),
      );
    case 'question':
      return /^(?:how|what|where|why|which|when|who)\b/.test(text) && / I(?:'d|\b)/.test(text)
        ? when(isOfWork(text, standard) && !/\b(?:then|too|again|because|so)\b/.test(text) && !/[,"]/.test(text))
        : CLAUSES.test(text)
          ? when(plain && usable >= 0.7 && isWhClause(text) && !/\b(?:I|my|me)\b/.test(text))
          : when(isTopic(text) && !isCut(text, typed));
    case 'thanks':
      return when(
        KIND.test(text) &&
          !HALF.test(text.replace(/ so (?:that )?I could /, ' ')) &&
          !/[,"]/.test(text) &&
          text.split(/ and (?=\p{L}+ing (?:me|us)\b)/u).every((one) => KIND.test(one) && isDeed(one)),
      );
    case 'did':
      return when(
        /^(?:(?:and|but|then|so) )?(?:we\b|did .* with me\b)/i.test(typed) &&
          !STATE.test(text) &&
          !HALF.test(text) &&
          isAct(
            `${baseOf(text.split(' ')[0] ?? '')} ${text
              .split(' ')
              .slice(1)
              .join(' ')
              .replace(/ with me\b.*$/, '')}`,
          ),
      );
    case 'how':
      // 'When you came back' is half a sentence, unless it was spoken of.
      return when(
        usable >= 0.5 && (/^(?:how|why|whether)\b/.test(text) || SPOKEN_OF.test(typed)) && isWhClause(text, standard),
      );
    case 'fact':
      return when(
        plain &&
          usable >= 0.6 &&
          (CLAUSE.test(text) || (HABIT.test(text) && /^(?:they|he|she)\b/i.test(typed))) &&
          !HALF.test(text),
      );
    case 'plan':
      return when(
        standard && usable >= 0.7 && CLAUSE.test(`you want to ${text}`) && !HALF.test(text) && !/[,"]/.test(text),
      );
    case 'view':
      return when(
        plain && usable >= 0.7 && isView(text, typed) && (verbAt(tagged(text)) > 0 || isWhClause(`how ${text}`)),
      );
    case 'advice':
    case 'rule':
      return when(plain && usable >= 0.8 && !/\b(?:I|my)\b/.test(text) && !HALF.test(text));
    case 'common':
      // A place in lower case would be misspelt.
      return when(!HALF.test(text) && !/ (?:at|in|from|near) \p{Ll}+$/u.test(text));
    case 'own':
      return when(
        standard &&
          !/^I still\b/.test(text) &&
          (!WISH.test(text) || isAct(text.replace(WISH, ''))) &&
          !/[,"]/.test(text),
      );
    // What the candidate said was said already.
    default:
      return null;
  }
}

/** 'your idea of', 'your plan to': what follows must be whole. */
const HEADED =
  /^your (?:\S+ )?(?:idea|plans?|project|proposal|ambition|goal|campaign|scheme|approach|way|trick) (of|for|with|to) (.+)$/;

function whole(text: string, source: Source, licensed: boolean): string | null {
  const [, link, rest] = HEADED.exec(text) ?? [];
  if (link !== undefined && rest !== undefined && !isTopic(text)) {
    if (!source.standard) return null;
    return (link === 'to' ? isAct(rest) : isTopic(rest) || isWhole(rest)) && !HALF.test(rest) ? text : null;
  }
  const said = topicsIn(text, source, licensed);
  return said === null || isCut(said, source.text) ? null : said;
}

const TOUR = /^(?:the|a|your) (?:\S+ )?(?:tour|demo|demonstration|walk-?through) (?:of|round|around) [^,]+$/;

/** 'What would I do about a regular who stops coming in?' is a question, and for what was done with me I give thanks. */
function asMeant(way: Saying): Saying {
  if (way.form === 'how' && WOULD.test(way.text)) return { ...way, form: 'question' };
  const done = way.form === 'did' ? /^.+? with me\b/.exec(way.text)?.[0] : undefined;
  if (done !== undefined) return { ...way, form: 'thanks', text: done };
  // One thanks for a tour, and does not talk about it.
  if (way.form === 'about' && TOUR.test(way.text)) return { ...way, form: 'thanks' };
  if (way.form === 'thanks') {
    // 'walking the property with me, up to the tank and back', 'showing me round first', 'moving the call when there was a power cut'
    const text = way.text
      .replace(/, .*$/, '')
      .replace(/ first$/, '')
      .replace(
        /^(moving|rearranging|rescheduling|arranging|organising|organizing) ((?:the|my) .+?) (?:when|because|so|since|after) .*$/,
        '$1 $2',
      );
    if (text !== way.text) return asMeant({ ...way, text });
  }
  const all = way.form === 'thanks' ? /^(showing me) all the (\p{L}+[^s])$/u.exec(way.text) : null;
  return all === null ? way : { ...way, text: `${all[1]} the whole ${all[2]}` };
}

/** The cue as far as it can be said for certain; null: it cannot. */
export function modestly(typed: Saying, source: Source): Saying | null {
  const way = asMeant(typed);
  if (way.sure < (/^(?:about|heard|said|plans)$/.test(way.form) ? 0.6 : 0.5)) return null;
  const text = fitted(way, source);
  if (text === null || count(text) > (MOST[way.form] ?? 16)) return null;
  if (
    way.form === 'view'
      ? pointsAway(text.replace(/\b(?:half|most|both)\b|(?<= is an? \w+) one$/g, ''))
      : pointsAway(way.form === 'common' ? text.replace(/\bboth\b|\bthe same\b/g, '') : text)
  )
    return null;
  if (isUnkind(text) || isMisspelt(text) || LOOSE.test(text)) return null;
  if (
    domainsOf(text).some(
      (one) =>
        !NEUTRAL.has(one) &&
        !(one === 'praised' && source.usable >= 0.7) &&
        !(one === 'terms' && source.usable >= 0.8) &&
        !(one === 'health' && isTheWork(text)),
    )
  )
    return null;
  // 'You do the desk now you're moving': two statements without a link.
  if (
    /^(?:fact|view|plan|how)$/.test(way.form) &&
    /(?<!\b(?:and|but|or|that|if|when|because|how|what|where|why|as|while|before|after|once|whether|which|who|than)) (?:you|I|it|they|he|she)(?:'\w+)? (?!the|a|an|your)/.test(
      text.slice(5),
    )
  )
    return null;
  // 'In there app', 'looking the old maps'
  if (/\b(?:in|of|how|on|with|for) there \p{Ll}|\b(?:look|looking) (?:the|a|an|your)\b/u.test(text)) return null;
  if (isSwapped(source.text, text) || /\b(?:would|do|did|can|could|will) (?:you|u)\b/i.test(source.text)) return null;
  return text === way.text ? way : { ...way, text, names: way.names === null ? null : text };
}

const MONTH =
  /\b(since|in|by|until|from|last|this) (may|march|june|july|august|january|february|april|september|october|november|december)\b/g;

/** 'I ran the handover': what was done or is held, and no wish or worry. */
function isOwnDeed(text: string): boolean {
  if (/^I'(?:ve|m|ll|d)\b/.test(text)) return !/^I'm (?:worried|sorry|not|sure|afraid|happy|sick|ill)\b/.test(text);
  const [subject, ...others] = tagged(text);
  const verb = others.find((one) => !ADVERBS.has(one.low) && !/ly$/.test(one.low));
  return (
    subject?.text === 'I' &&
    verb !== undefined &&
    (AUXILIARIES.has(verb.low) || verb.tense === 'past' || verb.tense === 'base') &&
    !/^(?:want|wanted|need|needed|think|thought|feel|felt|hope|hoped|like|liked|love|hate|could|couldn't|would|should|didn't|don't|was|were|left|quit|lost|failed|forgot|wish|mean|meant|guess|suppose|asked|got)$/.test(
      verb.low,
    )
  );
}

/** 'cleared CM2', 'led the migration': 'I' is understood. */
const DONE =
  /^(?:cleared|passed|led|built|ran|worked|managed|taught|wrote|trained|finished|won|speak|hold|done|have) (?:an?|the|my|two|three|four|five|\d|\p{Lu}|\p{Ll})/u;
const CREDENTIAL =
  /^(?:my |an? |the )?(?:[\p{L}\d.-]+ ){0,4}(?:certificate|certification|diploma|card|licence|license|ticket|degree|qualification|level \d|Level \d|[IVX]{1,3})(?: (?:from|in|on|of) .{2,40}| \d{4})?$/u;
const HELD =
  /^(?:my |the )?(?:\S+ ){1,5}(?:is|are) (?:now |all )?(?:current|valid|done|up to date|in date|finished|renewed|complete|accredited|published|online)\b/i;

const NEVER_A_FACT = new Set<string>(['pay', 'family', 'death', 'age', 'origin', 'leaving', 'secret']);

/** 'I have forklift ticket' */
const WITHOUT_ARTICLE =
  /\b(?:have|hold|got|passed) (?!an?\b|the\b|my\b|both\b|one\b|another\b|\d)(?:[\p{L}-]+ ){0,3}(?:ticket|certificate|licen[cs]e|degree|card|diploma|qualification|permit|badge|course|award)\b/u;

/** A fact that was forgotten, as far as it is a plain one about the candidate; null: not to be said. */
export function modestFact(fact: string): string | null {
  const dated = fact
    .replace(MONTH, (_, word: string, month: string) => `${word} ${month.charAt(0).toUpperCase()}${month.slice(1)}`)
    .replace(/\bcerts?\b/g, (word) => (word === 'cert' ? 'certificate' : 'certificates'))
    .replace(/\bI am having\b/, 'I have')
    // 'I'm doing this three years'
    .replace(
      /^I(?:'m| am) (?:already )?(\p{L}+ing) (.+?) (?:for |since |already )?((?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months))$/u,
      "I've been $1 $2 for $3",
    )
    .replace(/^I (can|could|will|have) (\p{Ll}+) also\b/u, 'I $1 also $2')
    .replace(/^I've (?=(?:an?|the|my|two|three|\d+|\p{Lu}+) )/u, 'I have ')
    .replace(
      /^(I(?: am|'m) (?:also )?)(?=(?:(?!an? |the |my )\p{L}+ (?:of|in|at|for) ))/u,
      (all, _, at: number, text: string) => {
        const noun = tagged(text.slice(at + all.length))[0];
        return noun?.trade === true && !noun.plural ? `${all}${/^[aeiou]/i.test(noun.low) ? 'an' : 'a'} ` : all;
      },
    );
  const [lead = dated] = dated.split(/, | and (?=(?:I|they|he|she|you|that|it)\b)|;/);
  // 'I am an electrician since 2019' is true without its year.
  const whole = dated.replace(/^(I(?: am|'m) .*) since \S+$/, '$1');
  const points = (text: string): boolean => pointsAway(text.replace(/\bboth (?=\S+ and )/, ''));
  const said = points(dated) ? lead.trim() : whole;
  if (WITHOUT_ARTICLE.test(said)) return null;
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
