/** Splits a list of topics ('x, y and how you z'), and keeps those that are complete phrases. */
import { withArticle } from '../drafts/cue-article.ts';
import { isAct, isWhole } from './deeds.ts';
import { lexicon } from './english.ts';
import { PREPOSITIONS } from './lists.ts';
import { isTopic, lacksArticle, type Phrase } from './noun-phrase.ts';
import { smallWord } from './reader.ts';
import type { Source } from './source.ts';
import { tagged } from './tagged.ts';
import { HALF, isWhClause } from './wh-clause.ts';

const count = (text: string): number => text.split(' ').length;

const TAIL = /^(?:who|whom|which|that|whose|of|in|on|with|from|to|at|by|for|than|the|a|an|one|your|is|are|was|were)$/;

/** 'the guests', of 'the guests who return every year': what was cut off may be what mattered. */
export function isCut(text: string, source: string): boolean {
  const said = tagged(text).map((one) => one.low);
  const typed = tagged(source);
  const at = typed.findIndex((_, index) => said.slice(-2).every((word, step) => typed[index + step]?.low === word));
  const last = typed[at + Math.min(2, said.length) - 1];
  const next = typed[at + Math.min(2, said.length)];
  const after = typed[at + Math.min(2, said.length) + 1]?.low ?? '';
  // 'for about an hour' says how long it was spoken of.
  if (next?.low === 'for' && /^(?:about|over|nearly|an?|half|ages|most|\d+|ten|twenty|thirty|forty|fifty)$/.test(after))
    return false;
  // 'His trick with the keys is genius': only the verdict was cut off.
  if (next !== undefined && /^(?:is|was|are|were)$/.test(next.low) && typed.length - typed.indexOf(next) <= 3)
    return false;
  return at !== -1 && next !== undefined && /[\p{L}\p{N}]$/u.test(last?.text ?? '') && TAIL.test(next.low);
}

export const CLAUSES = /^(?:how|why|whether|where|when|what)\b/;

/** 'feature flags that never get removed': the clause must be whole, as 'feature flags never get removed' is. */
function isQualified(text: string, how: Phrase): boolean {
  const [, noun = '', clause = ''] = /^(.+?) (?:that|which|who) (.+)$/.exec(text) ?? [];
  // 'The history of the bats that eat the insects': it is the bats that eat.
  const [near = noun] = / of (.+)$/.exec(noun)?.slice(1) ?? [];
  return (
    noun !== '' &&
    !/ that | which | who /.test(clause) &&
    isTopic(noun, how) &&
    [noun, near].some((one) => isWhClause(`how ${one} ${clause}`))
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

/** 'refund journey', in the grammar of a language without articles; 'crop rotation' and 'legacy giving' need none. */
const isBareThing = (text: string): boolean =>
  /^\p{Ll}+ \p{Ll}+$/u.test(text) &&
  !/(?:s|ing|ness|ity|ism|age|ance|ence|ure|work|care|data|ment|tion|sion|ics|ship|hood|use|ware|wear)$/.test(text) &&
  tagged(text).every((one) => one.part === 'noun' && !one.plural && !one.name) &&
  lexicon()[text.split(' ')[1] ?? ''] !== 'Uncountable';

/** The members of 'x, y and how you z' from the first on, as far as each is whole. */
function topicsIn(text: string, { standard, topical = false, usable }: Source, licensed: boolean): string | null {
  const how = {
    licensed,
    acts: licensed || (topical && usable >= 0.7),
    english: standard && (licensed || (topical && usable >= 0.9)),
  };
  const isOne = (one: string): boolean => isTopic(one, how) || (standard && isQualified(one, how));
  const spoken = text.replace(/ (?:for|and|but|with|of|or|at)$/, '').replace(/ as well(?= and |,|$)/, '');
  const counted = / and (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)/i.test(spoken);
  // 'between the model and the plant' stays whole.
  const members =
    !counted && isOne(spoken) ? [spoken] : spoken.split(/, and |, | and (?<!\bbetween (?:(?!,| and ).)+ and )/);
  const kept: string[] = [];
  for (const member of members) {
    const isClause = CLAUSES.test(member);
    // 'off nightly batch and onto streaming': half of a move is none.
    if (kept.length > 0 && PREPOSITIONS.has(tagged(member)[0]?.low ?? '')) return null;
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
    const bareThing = !isClause && (licensed ? !standard && isBareThing(member) : lacksArticle(member));
    kept.push(bareThing ? `the ${smallWord(member)}` : isClause ? member : withArticle(member));
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

/** 'chancel repair searches', not right under a name, yet nothing else than what was talked about. */
export const standsAlone = (text: string, { usable, standard, topical = false }: Source): boolean =>
  standard &&
  topical &&
  usable >= 0.8 &&
  count(text) >= 2 &&
  !/\d/.test(text) &&
  (PLURAL_OR_ACT.test(text) || (usable >= 0.9 && count(text) >= 3));
const PLURAL_OR_ACT = /^(?!(?:the|an?|my|our|your|no|so|very) )[^,.]*?(?:[^s]s|ing)(?: (?:of|for|in|on|with|and) |$)/i;

/** 'your idea of', 'your plan to': what follows must be whole. */
const HEADED =
  /^your (?:\S+ )?(?:idea|plans?|project|proposal|ambition|goal|campaign|scheme|approach|way|trick) (of|for|with|to) (.+)$/;

export function whole(text: string, source: Source, licensed: boolean): string | null {
  const [, link, rest] = HEADED.exec(text) ?? [];
  if (link !== undefined && rest !== undefined && !isTopic(text)) {
    if (!source.standard) return null;
    return (link === 'to' ? isAct(rest) : isTopic(rest) || isWhole(rest)) && !HALF.test(rest) ? text : null;
  }
  // 'your vision of the brand as "the breakfast table" not "plant-based"'
  const vision = /^your vision (?:of|for) (?:(?! as |[",]).)+(?: as "[^"]{3,40}")?/.exec(text)?.[0];
  if (vision !== undefined && source.standard && isTopic(vision.replace(/ as ".*$/, ''))) return vision;
  for (const one of [text, text.replace(/,? and (?:how|why|what|when|where|whether) .*$/, '')]) {
    const said = topicsIn(one, source, licensed);
    if (said !== null && !isCut(said, source.text)) return said;
  }
  return null;
}
