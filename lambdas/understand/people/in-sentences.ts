/** Names in sentences, lines and cells, each with the words around it. */
import { TEXT } from '../../application/limits.ts';
import { statementOf } from '../kind/statements.ts';
import { OTHER_TIMES, TOPICS } from '../lexicon/hints.ts';
import type { Sentence } from '../text/lines.ts';
import { everyPhrase, hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';
import { cellSigns, formOf } from './in-rows.ts';
import { besideSelf, listsOf } from './listed.ts';
import type { Mention } from './mention.ts';
import type { Place } from './place-in-text.ts';
import { saidBeside, standingOf, titleOf, wordsNear } from './said-beside.ts';
import { type Spotted, spotNames } from './spot.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Found {
  readonly mentions: readonly Mention[];
  /** How the writers refer to themselves: 'self:prev:with'. */
  readonly self: readonly string[];
}

/** What a sentence that names somebody may be about. */
const ABOUT = [...Object.entries(TOPICS), ...Object.entries(OTHER_TIMES)];

const NOTHING: Found = { mentions: [], self: [] };

/** `next`: the sentence after it. */
export function inSentence(
  { text }: Sentence,
  place: Place,
  words: Words,
  known: ReadonlySet<string>,
  next = '',
): Found {
  const line = text.slice(0, TEXT.sentence);
  const tokens = tokensOf(line);
  const names = spotNames(line, tokens, words, known);
  const selves = place.zone === 'new' ? selvesIn(tokens, words) : [];
  const mine = place.zone === 'new' && hasPhrase(samePlain(line), words.mine) ? ['self:mine'] : [];
  if (names.length === 0 && selves.length === 0) return mine.length === 0 ? NOTHING : { mentions: [], self: mine };
  const shared = sentenceSigns(line, tokens, words);
  const company = [...names, ...selves].sort((a, b) => a.from - b.from);
  const lists = listsOf(tokens, company, words);
  const self: string[] = [...mine];
  const mentions = company.flatMap((one): readonly Mention[] => {
    const list = lists.get(one) ?? [one];
    const around = aroundOf(tokens, one, list, words, shared);
    if (one.name === '') {
      self.push(
        ...[...around, ...wordsNear(tokens, one, company), ...standingOf(line, tokens, one, company, words)].map(
          (sign) => `self:${sign}`,
        ),
        'self',
      );
      return [];
    }
    const { title, signs } = titleOf(line, tokens, one, words);
    signs.push(...saidBeside(line, tokens, one, company, words, next), ...wordsNear(tokens, one, company));
    if (list.some(({ name }) => name === '')) signs.push('with-self');
    if (besideSelf(tokens, one, list, words)) signs.push('beside-self');
    // 'Hiring manager chat with Bogdan Ilie at Fernhill Labs'
    if (
      shared.signs.includes('says:hires') &&
      names[0] === one &&
      (names.length === 1 || signs.includes('called-before:hiring-manager'))
    )
      signs.push('alone:hires');
    const whole = one.from === 0 && one.to === tokens.length;
    return [
      {
        name: one.name,
        address: null,
        title,
        part: null,
        list: list.flatMap(({ name }) => (name === '' || name === one.name ? [] : [name])),
        form: formOf(tokens, one, place),
        signs: inZone(place.zone, [
          ...around,
          ...signs,
          ...place.signs,
          ...cellSigns(tokens, one, place),
          ...(one.honorific === null ? [] : ['honorific']),
          ...(one.lower ? ['lower-case'] : []),
          ...(whole ? ['line:alone'] : []),
        ]),
      },
    ];
  });
  return { mentions, self };
}

/** Signs that somebody is met, or is not; the newest message has the last word on both. */
const MET =
  /^(?:label:people|under:people|column:people|before:meet-phrase|right-before:meet-phrase|right-before:presents|after:interviews-phrase|right-after:attends|with-self)$/u;
const AWAY = /^(?:before:absent-phrase|after:absent-phrase|right-before:instead-of|then:arrow)$/u;

const inZone = (zone: Place['zone'], signs: readonly string[]): readonly string[] =>
  zone === 'signature'
    ? ['in:signature', ...signs.map((sign) => `signature:${sign}`)]
    : [
        `in:${zone}`,
        ...signs,
        ...(signs.some((sign) => MET.test(sign)) ? [`${zone}:met`] : []),
        ...(signs.some((sign) => AWAY.test(sign)) ? [`${zone}:away`] : []),
      ];

/** 'I', 'me', 'mir': the writer, unnamed here. */
const selvesIn = (tokens: readonly Token[], words: Words): readonly Spotted[] =>
  tokens.flatMap(({ kind, plain: word, text }, at) =>
    kind === 'word' && words.self.includes(word) && !(word === 'i' && text !== 'I' && !/^[Ii]['’]/u.test(text))
      ? [{ name: '', from: at, to: at + 1, honorific: null, start: at, lower: false }]
      : [],
  );

interface Shared {
  readonly signs: readonly string[];
  /** Where a phrase of meeting ends, and where one begins that follows the names; in characters. */
  readonly meets: readonly number[];
  readonly follows: readonly number[];
  readonly absent: readonly { readonly at: number; readonly end: number }[];
  readonly attends: readonly number[];
  readonly presents: readonly number[];
  readonly insteadOf: readonly { readonly at: number; readonly end: number }[];
}

function sentenceSigns(line: string, tokens: readonly Token[], words: Words): Shared {
  const lower = samePlain(line);
  const meets = everyPhrase(lower, words.meet).map(({ end }) => end);
  const follows = everyPhrase(lower, words.interviews).map(({ at }) => at);
  // 'Priya instead of Oskar': the person before the phrase is met.
  const insteadOf = everyPhrase(lower, words.insteadOf);
  const absent = everyPhrase(lower, words.absent).filter(({ at }) => !insteadOf.some((one) => one.at === at));
  const signs: string[] = [];
  if (meets.length > 0) signs.push('says:meet');
  if (follows.length > 0) signs.push('says:will-interview');
  if (absent.length > 0) signs.push('says:absent');
  if (hasPhrase(lower, words.interview)) signs.push('says:interview');
  if (hasPhrase(lower, words.hires)) signs.push('says:hires');
  if (/\d{1,2}[:.h]\d{2}|\b\d{1,2} ?[ap]\.?m\b/iu.test(line)) signs.push('says:time');
  if (/[?？]$/u.test(line)) signs.push('says:question');
  if (tokens.length <= 6) signs.push('says:little');
  const [does] = statementOf(line, words);
  if (does !== undefined && does.likelihood >= 0.5) signs.push(`states:${does.answer}`);
  for (const [topic, phrases] of ABOUT) if (hasPhrase(lower, phrases)) signs.push(`about:${topic}`);
  return {
    signs,
    meets,
    follows,
    absent,
    attends: everyPhrase(lower, words.attends).map(({ at }) => at),
    presents: everyPhrase(lower, words.presents).map(({ end }) => end),
    insteadOf,
  };
}

function aroundOf(
  tokens: readonly Token[],
  one: Spotted,
  list: readonly Spotted[],
  words: Words,
  { signs, meets, follows, absent, attends, presents, insteadOf }: Shared,
): string[] {
  const out = [...signs];
  const head = list[0] ?? one;
  const tail = list.at(-1) ?? one;
  const word = (at: number): string => {
    const token = tokens[at];
    if (token === undefined) return at < 0 ? '^' : '$';
    if (token.kind === 'number') return '#';
    if (token.kind === 'mark') return token.text;
    if (words.self.includes(token.plain)) return 'self';
    return /^\p{Lu}/u.test(token.text) && at > 0 && !words.stop.has(token.plain) && !words.notName.has(token.plain)
      ? 'Capital'
      : token.plain;
  };
  out.push(
    `prev:${word(one.start - 1)}`,
    `prev2:${word(one.start - 2)}`,
    `next:${word(one.to)}`,
    `next2:${word(one.to + 1)}`,
  );
  out.push(`before:${word(head.start - 1)}`, `after:${word(tail.to)}`);
  if (tokens.slice(tail.to, tail.to + 6).some((token) => words.you.includes(token.plain))) out.push('then:you');
  if (tokens.slice(Math.max(0, head.start - 6), head.start).some((token) => words.you.includes(token.plain)))
    out.push('you-before');
  if (list.length > 1) out.push(`list:${list.length > 2 ? 'many' : 'two'}`, head === one ? 'list:head' : 'list:rest');
  if (words.with.includes(word(head.start - 1))) out.push('before:with-word');
  const begins = tokens[head.start]?.at ?? 0;
  const ends = tokens[tail.to - 1]?.end ?? 0;
  if (meets.some((end) => begins >= end && begins - end <= 24)) out.push('before:meet-phrase');
  else if (meets.some((end) => begins >= end)) out.push('somewhere-before:meet-phrase');
  if (follows.some((at) => at >= ends && at - ends <= 30)) out.push('after:interviews-phrase');
  else if (follows.some((at) => at >= ends)) out.push('somewhere-after:interviews-phrase');
  const own = tokens[one.start]?.at ?? 0;
  const end = tokens[one.to - 1]?.end ?? 0;
  if (meets.some((at) => begins >= at && begins - at <= 2)) out.push('right-before:meet-phrase');
  if (presents.some((at) => begins >= at && begins - at <= 2)) out.push('right-before:presents');
  if (attends.some((at) => at >= ends && at - ends <= 2)) out.push('right-after:attends');
  else if (attends.some((at) => at >= ends && at - ends <= 40)) out.push('soon-after:attends');
  if (insteadOf.some((found) => own >= found.end && own - found.end <= 2)) out.push('right-before:instead-of');
  if (insteadOf.some((found) => found.at >= end && found.at - end <= 2)) out.push('right-after:instead-of');
  if (
    /^(?:→|⇒|➔|->|-->|=>)$/u.test(tokens[one.to]?.text ?? '') ||
    (tokens[one.to]?.text === '-' && tokens[one.to + 1]?.text === '>')
  )
    out.push('then:arrow');
  if (absent.some((found) => own >= found.end && own - found.end <= 16)) out.push('before:absent-phrase');
  if (absent.some((found) => found.at >= end && found.at - end <= 24)) out.push('after:absent-phrase');
  return out;
}

/** Like `plain`, but every character keeps its position. */
const samePlain = (text: string): string => {
  const line = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s/gu, ' ');
  return line.length === text.length ? line : text;
};
