/** What a note may surely say: the words fit a form of sentence whole. A plain note is never wrong, and a spliced one can hurt. */
import { isAct, isDeed, isWhole, KIND, STATE } from './deeds.ts';
import { domainsOf } from './features.ts';
import { isTheWork, isUnkind, pointsAway } from './fit-to-say.ts';
import { AUXILIARIES, PREPOSITIONS } from './lists.ts';
import { isTopic, lacksArticle, type Phrase } from './noun-phrase.ts';
import { saidAgain } from './own-words.ts';
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
  /** The question that it answers, as the note would have it. */
  readonly asked?: string | null;
}

const NEUTRAL = new Set<string>(['praise', 'empty', 'bad']);

const MOST: Readonly<Partial<Record<Form, number>>> = {
  enjoyed: 10,
  thanks: 14,
  did: 10,
  question: 16,
  fact: 14,
  plan: 14,
  wants: 14,
  view: 12,
  advice: 12,
  rule: 9,
  common: 12,
  answer: 20,
  about: 20,
  heard: 20,
};

const count = (text: string): number => text.split(' ').length;

const TAIL = /^(?:who|whom|which|that|whose|of|in|on|with|from|to|at|by|for|than|the|a|an|one|your|is|are|was|were)$/;

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
  const counted = / and (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)/i.test(spoken);
  const members = !counted && isOne(spoken) ? [spoken] : spoken.split(/, and |, | and /);
  const kept: string[] = [];
  for (const member of members) {
    const isClause = CLAUSES.test(member);
    if (isClause ? !isWhClause(member, standard) || (kept.length > 0 && !standard) : !isOne(member)) break;
    if (!standard && isBarePart(member)) break;
    // 'the standby service, one week from five'
    if (kept.length > 0 && /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d)/i.test(member)) break;
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
  /\b(?:talk\w*|spoke|speak|chat\w*|discuss\w*|told|tell|explained|described|mentioned|went (?:over|through)|covered|conversation|discussion|debrief|about|got (?:on)?to|yarn\w*|into)\b/i;

/** A 'they' that became 'you' without doubt. */
const isSwapped = (source: string, said: string): boolean =>
  /\b(?:they|them|their|theirs|theyre|theyve)\b/i.test(source) &&
  /\b(?:you|your|yours|you're|you've)\b/i.test(said) &&
  !/^(?:he|she) (?:showed|explained to|told) (?:me|us) (?:how|why) they (?!\S+ (?:them|their)\b)[^,]*$/i.test(source) &&
  // 'How you tell someone no' is about anybody.
  !(/\byou\b/i.test(source) && !/\b(?:they|their|theirs)\b/i.test(source)) &&
  !isTheirs(source) &&
  (/\bthem\b/i.test(source) ||
    !/^(?:their \S+(?: |$))/i.test(
      source.replace(/^.*\b(?:about|on|of|discussed|asked|through|showed me|covered) (?:\p{L}+ing )?(?=their )/iu, ''),
    ));

const WOULD = /^(?:how|what|where|why|which|when) (?:\S+ ){0,4}?I(?:'d|'ll| would| will) (?:\p{L}+ly )?(\p{Ll}+)/u;
const DO = /^(?:how|what|where|which) (?:\S+ ){0,2}?I (\p{Ll}+)/u;

/** What I would do, or do, in the work: not why I left. */
function isOfWork(text: string, standard: boolean): boolean {
  const words = count(text);
  const would = WOULD.exec(text)?.[1];
  if (would !== undefined)
    return (
      baseOf(would) === would &&
      !text.endsWith(would) &&
      !/^(?:like|expect|need|be|accept|feel|earn)$/.test(would) &&
      (would !== 'want' || / want (?:an?|the|my) \S+(?: \S+)? to /.test(text)) &&
      (words > 3 || !/^(?:do|say|see|think|go|get|have)$/.test(would)) &&
      (standard || words <= 9)
    );
  const now = DO.exec(text)?.[1];
  return (
    now !== undefined &&
    (standard || words <= 8) &&
    words >= 5 &&
    baseOf(now) === now &&
    (now === 'do' || !AUXILIARIES.has(now)) &&
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

/** A view is of how things are: what somebody did once is a story, and may be about a colleague. */
const isAlways = (text: string): boolean => {
  const tokens = tagged(text);
  const verb = tokens[verbAt(tokens)];
  // Of somebody there is always a person who may read it.
  const somebody =
    /^(?:boss|owner|manager|director|colleague|predecessor)s?$/.test(
      tokens
        .slice(0, 3)
        .map((one) => one.low)
        .find((one) => !/^(?:the|your|an?)$/.test(one)) ?? '',
    ) || tokens.slice(0, Math.max(0, verbAt(tokens))).some((one) => (one.trade && !one.plural) || one.person);
  return !somebody && verb?.tense !== 'past' && !/\b(?:was|were|had|got|the last)\b/.test(text);
};

/** What follows 'you want', as it was typed: a thing, and what is to be done with it. Not whom they want to hire. */
const isWanted = (text: string): boolean =>
  !/\b(?:I|my|me|you|your|isn't|not|no|less|fewer|someone|somebody|anyone|people|person|candidate|hire)\b/i.test(
    text,
  ) &&
  !HALF.test(text) &&
  !/\b(?:it|them|that|this)$/.test(text) &&
  !/\b(?:gone|out|back|away|baby|money)\b/i.test(text) &&
  tagged(text)[0]?.person !== true &&
  !/^\p{Lu}\p{Ll}/u.test(text) &&
  / (?:to \p{Ll}+|able|\p{Ll}+ed|on|off|\p{Ll}+er by)\b/u.test(text) &&
  !/^(?:to|more|it|this|that|the same|two|three|four|five|six|\d+ \p{L}+$)\b/u.test(text);

/** A clause that is whole, about now, and of the reader's own work. */
const CLAUSE =
  /^you(?:'re| are) (?:(?:about|looking|hoping|planning|trying|going) to (?=\p{L})|also from (?=\p{Lu})|(?:also )?(?:adding|keeping|opening|building|moving|sending|training|starting|launching|trying|planning|hiring|running|switching|rolling|changing|growing|introducing|bringing|expanding|working|setting|replacing|writing|making|testing|taking|trialling|digitising|rebuilding|restoring)\b)|^you(?:'ve| have) (?:just |recently )?(?:started|opened|built|switched|launched|added|brought|begun|taken|moved|introduced|set up)\b|^you (?:want|plan|hope|aim) to (?!know|hear|discuss|talk|see|ask|find out|explain|meet|run$|leave|tell|understand)\b/u;
/** 'you do forest school every Wednesday' */
const HABIT = /^you (?:run|train|do|use|grow|make|serve|rotate|split|bake|brew|teach|host|keep|offer) (?!\S+$|\d)/;

/** Their own words, short and kind, and clear without what came before. */
const isQuotable = (text: string): boolean =>
  count(text) >= 3 &&
  count(text) <= 7 &&
  domainsOf(text).length === 0 &&
  !/\b(?:I|me|my|you|your|he|she|it|this|that|or|no|never|isn't|don't)\b/i.test(text);

/** 'walked the whole house with her': whoever did it, I was there. */
const TOGETHER = /^(?!she |he |they )\p{L}+ .*\b(?:with (?:he|she|him|her|them)\b|together\b)/iu;

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
      return (!licensed && !led && !standsAlone(text, source)) || usable < (licensed ? 0.5 : 0.65)
        ? null
        : whole(text, source, licensed);
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
        (/^(?:(?:and|but|then|so) )?(?:we\b|did .* with me\b)/i.test(typed) || TOGETHER.test(typed)) &&
          !STATE.test(text) &&
          !HALF.test(text) &&
          isAct(
            `${baseOf(text.split(' ')[0] ?? '')} ${text
              .split(' ')
              .slice(1)
              .join(' ')
              .replace(/ with (?:me|you)\b.*$/, '')}`,
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
    case 'wants':
      return when(plain && usable >= 0.6 && isWanted(text));
    case 'quote':
      return when(standard && usable >= 0.65 && isQuotable(text));
    case 'view':
      return when(
        plain &&
          usable >= 0.6 &&
          isView(text, typed) &&
          isAlways(text) &&
          (verbAt(tagged(text)) > 0 || isWhClause(`how ${text}`)),
      );
    case 'advice':
    case 'rule':
      return when(plain && usable >= 0.6 && !/\b(?:I|my)\b/.test(text) && !HALF.test(text));
    case 'common':
      if (/\bwe were \p{Ll}+ing\b/u.test(text)) return null;
      // A place in lower case would be misspelt.
      return when(!HALF.test(text) && !/ (?:at|in|from|near) \p{Ll}+$/u.test(text));
    case 'own':
      return when(
        standard &&
          !/^I still\b/.test(text) &&
          (!WISH.test(text) || isAct(text.replace(WISH, ''))) &&
          !/[,"]/.test(text),
      );
    default:
      return saidAgain(way, typed, standard, (source.asked ?? '') !== '');
  }
}

/** 'chancel repair searches', not right under a name, yet nothing else than what was talked about. */
const standsAlone = (text: string, { usable, standard, topical = false }: Source): boolean =>
  standard && topical && usable >= 0.8 && count(text) >= 2 && !/\d/.test(text) && PLURAL_OR_ACT.test(text);
const PLURAL_OR_ACT = /^(?!(?:the|an?|my|our|your|no|so|very) )[^,.]*?(?:[^s]s|ing)(?: (?:of|for|in|on|with|and) |$)/i;

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
      .replace(/^((?:showing|taking|bringing|walking|driving) (?:me|us) .+?) (?:where|when|while|because) .*$/, '$1')
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
      : pointsAway(
          way.form === 'common' ? text.replace(/\bboth\b|\bthe same\b/g, '') : `${source.asked ?? ''} ${text}`.trim(),
        )
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
