/**
 * Reads a debrief: whom each cue is about, what was forgotten, links, own questions, reasons, and what the candidate brings. Nothing is reworded
 * yet.
 */
import { named } from './attribute.ts';
import { isBan } from './bans.ts';
import { clausesOf, corrected, sentencesOf } from './clauses.ts';
import { SUBJECTS } from './lists.ts';
import { type Person, peopleIn, personNamed } from './people.ts';
import { verbAt } from './phrase.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { small } from './reader.ts';
import { isStandard } from './standard.ts';
import {
  feelingIn,
  forgottenIn,
  isAside,
  isAskedFor,
  isDictatedAddress,
  isNothing,
  isTiming,
  isUnmet,
  linksIn,
  offerIn,
  passedOn,
  type Rapport,
  rapportOf,
  whyIn,
} from './statements.ts';
import { tagged } from './tagged.ts';
import { plain, undictated } from './tidy.ts';
import { isSkip } from './unwanted.ts';
import { isReluctant } from './wanting.ts';

export interface Spoken {
  /** With 'she' for the note's reader as subject and 'her' as owner. */
  readonly text: string;
  /** As typed. */
  readonly typed: string;
  readonly person: Person | null;
  /** Everybody it was discussed with, if a label names several. */
  readonly shared: readonly Person[];
  /** Other interviewers it mentions. */
  readonly about: readonly Person[];
  readonly aside: boolean;
  /** The first thing under a name, or one that follows such a thing: a bare noun there is what was talked about. */
  readonly led: boolean;
}

export interface Given {
  readonly text: string;
  readonly person: Person | null;
}

export interface DebriefRead {
  readonly spoken: readonly Spoken[];
  readonly forgot: readonly (Given & { readonly show: boolean })[];
  /** What the candidate wants to be told to them. */
  readonly tell: readonly Given[];
  /** `forgotten`: it was given with what was forgotten. */
  readonly links: readonly (Given & { readonly url: string; readonly forgotten: boolean })[];
  readonly asks: readonly string[];
  readonly why: string | null;
  readonly offer: string | null;
  readonly rapport: Rapport | null;
  readonly skip: readonly Person[];
  /** 'Frau Kroll': how the candidate addresses them. */
  readonly titles: readonly {
    readonly person: Person;
    readonly title: string;
    /** It goes with the first name: 'Madam Ngozi'. */
    readonly first: boolean;
  }[];
  /** They said that they do not want the job. */
  readonly unwilling: boolean;
  /** Written in standard English throughout. */
  readonly standard: boolean;
  /** Questions that the candidate has to be asked, in words. */
  readonly doubts: readonly string[];
}

/** More cues than anybody writes about one interview. */
const MOST_SPOKEN = 80;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

interface State {
  current: Person | null;
  /** Nothing but things talked about was said since somebody's name. */
  led: boolean;
  readonly said: Map<Person, 'he' | 'she'>;
  /** In the order in which they were spoken of. */
  readonly recent: Person[];
}

/** 'he' after a 'she' means somebody else, if there is somebody. */
function byPronoun(text: string, { current, said, recent }: State, people: readonly Person[]): Person | null {
  const pronoun = /^(?:he|she)\b/i.exec(text)?.[0].toLowerCase();
  if (pronoun !== 'he' && pronoun !== 'she') return current;
  if (current === null) return people.length === 1 ? (people[0] ?? null) : null;
  const known = said.get(current);
  if (known === undefined || known === pronoun) {
    said.set(current, pronoun);
    return current;
  }
  const others = people.filter((one) => one !== current && (said.get(one) ?? pronoun) === pronoun);
  const sure = others.filter((one) => said.get(one) === pronoun);
  // Of several, whoever was spoken of last; nobody is not the one whose pronoun is another.
  const meant =
    sure.length === 1
      ? sure[0]
      : others.length === 1
        ? others[0]
        : recent.findLast((one) => (sure.length > 0 ? sure : others).includes(one));
  if (meant !== undefined) said.set(meant, pronoun);
  return meant ?? null;
}

const withoutLink = (text: string, url: string): string =>
  text
    .replace(url, ' ')
    .replace(/\(\s*[,;]?\s*|\s*\)/g, ' ')
    .replace(/,?\s*(?:which is here|it's here|is here|here|on|at|see)?[:\s]*$/i, '')
    .replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, '')
    .replace(/\s+/g, ' ');

export function readDebrief(typed: string, people: readonly Person[]): DebriefRead {
  const read: Mutable<DebriefRead> = {
    spoken: [],
    forgot: [],
    tell: [],
    links: [],
    asks: [],
    why: null,
    offer: null,
    rapport: null,
    skip: [],
    titles: [...titlesIn(typed, people)],
    unwilling: isReluctant(typed),
    standard: isStandard(typed),
    doubts: [],
  };
  const state: State = {
    current: people.length === 1 ? (people[0] ?? null) : null,
    led: people.length === 1,
    said: new Map(),
    recent: [],
  };
  const text = minuted(undictated(plain(typed)))
    .split('\n')
    .map((line) => corrected(corrected(line)))
    .join('\n');
  const pieces = piecesOf(text, people);
  const banned = bannedIn(pieces.flatMap((piece) => sentencesOf(piece.text)));
  for (const piece of pieces) readPiece(piece, people, read, state, banned);
  return read;
}

/** 'One boy cried, please don't use that': it names what is to be kept out, and not the sentence before it. */
const saysItself = (ban: string): boolean =>
  ban
    .split(/, |; | - | – | \(/)
    .some(
      (part) =>
        !isBan(part) &&
        part.split(' ').length >= 3 &&
        !/^(?:i|it|that|this|which|so|but|and|he|she|they|please|not|obviously|honestly)\b/i.test(part),
    );

/** What is asked to be kept out, and the sentence that it may speak of; a label's 'keep this out:' is said of what follows. */
const bannedIn = (sentences: readonly string[]): ReadonlySet<string> =>
  new Set(
    sentences.filter(
      (one, at) =>
        isBan(one) ||
        (isBan(sentences[at + 1] ?? '') && !saysItself(sentences[at + 1] ?? '')) ||
        (/:$/.test(sentences[at - 1] ?? '') && isBan(sentences[at - 1] ?? '')),
    ),
  );

function readPiece(
  piece: Piece,
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  banned: ReadonlySet<string>,
): void {
  const { field, text } = piece;
  if (field === 'rapport') {
    read.rapport = rapportOf(text) ?? read.rapport;
    return;
  }
  if (field === 'timing' || field === 'note') return;
  if (field === 'ask') {
    if (!isNothing(text)) read.asks.push(text);
    return;
  }
  if ((field === 'why' || field === 'offer') && !isNothing(text)) {
    read[field] = text.replace(/[.!]+$/, '');
    return;
  }
  if (field === 'link') {
    takeLinks(text, people, read, state, null);
    return;
  }
  const shared = piece.people ?? [];
  if (shared.length > 0) state.led = true;
  if (shared.length === 1) state.current = shared[0] ?? null;
  let given = false;
  for (const sentence of sentencesOf(text)) {
    const asked = given ? personIn(sentence, people) : null;
    const link = read.links.at(-1);
    given = linksIn(sentence).length > 0;
    if (asked !== null && link !== undefined && isAskedFor(sentence)) {
      read.links.splice(-1, 1, { ...link, person: asked });
      continue;
    }
    const last = read.forgot.at(-1);
    const meant =
      last !== undefined && OUGHT.test(sentence) && !/\b(?:I|we)\b/.test(sentence) ? personIn(sentence, people) : null;
    if (last !== undefined && meant !== null && sentence.split(' ').length < 10) {
      read.forgot.splice(-1, 1, { ...last, person: meant });
      continue;
    }
    const owner = shared.length === 1 ? (shared[0] ?? null) : null;
    if (banned.has(sentence)) {
      const found = named(sentence, people).person;
      if (found !== null) state.current = found;
      if (isSkip(sentence)) readSentence(sentence, shared, people, read, state, owner);
      else
        read.spoken.push({
          text: sentence,
          typed: sentence,
          person: found ?? owner ?? state.current,
          shared: [],
          about: [],
          aside: true,
          led: false,
        });
      continue;
    }
    if (field === 'forgot' && given && /^\S+ (?:wanted|asked|said)\b/i.test(sentence))
      takeLinks(sentence, people, read, state, null);
    else if (field === 'forgot' && (isTiming(sentence) || feelingIn(sentence) !== null))
      read.rapport ??= feelingIn(sentence);
    else if (field === 'forgot') takeForgotten(sentence, people, read, state, false);
    else readSentence(sentence, shared, people, read, state, owner);
  }
  if (text === '' && shared.length > 0) return;
}

function takeLinks(
  text: string,
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  forgot: string | null,
): void {
  for (const url of linksIn(text)) {
    const what = forgot ?? withoutLink(text, url);
    const meant = named(what, people).person;
    read.links.push({
      url,
      text: what,
      forgotten: forgot !== null,
      person: meant ?? (read.spoken.length > 0 && people.length > 1 && forgot === null ? nearest(text, state) : null),
    });
  }
}

/** A link on its own after somebody's part belongs to them only if the text says so ('he wanted to see it'). */
const nearest = (text: string, { current }: State): Person | null =>
  /\b(?:he|she|they|him|her|them)\b/i.test(text) ? current : null;

/** 'Mr Sheikh ought to know it', 'it is Mrs Kalita who would care': whom what was forgotten just before is meant for. */
const OUGHT =
  /\b(?:ought to|should|would|might|would really|needs to|must) (?:really )?(?:know|hear|care|like|want|appreciate|be (?:told|glad|pleased|interested))\b/i;

function takeForgotten(
  text: string,
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  show: boolean,
  to: Person | null = null,
): void {
  const [url] = linksIn(text);
  const words = url === undefined ? text : withoutLink(text, url);
  if (isNothing(words)) return;
  const inner = forgottenIn(words)?.text ?? words;
  const meant = named(inner, people).person ?? personIn(inner, people) ?? to;
  const fact = inner
    .replace(/\((?:.{0,60})\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/,? (?:for|which) \p{Lu}[\p{L}']+(?: would .*)?$/u, '')
    .replace(/[.,;!\s]+$/, '');
  // Several facts on one line are kept separate.
  for (const part of fact.split(
    /(?:,| and)? also (?=i\b|my\b)|, (?=i (?:speak|have|am|can)\b)| and (?=i(?:m|'m| am| speak| have| can)\b)/i,
  )) {
    if (part.trim() !== '') read.forgot.push({ text: part.trim(), person: meant, show });
  }
  if (url !== undefined) takeLinks(text, people, read, state, words);
}

/** 'skip tom': in a wish about notes a name may be in lower case. */
const namedInSmall = (text: string, people: readonly Person[]): Person | null => {
  const found = new Set(
    text.split(/[\s,.]+/).flatMap((word) => (word.length < 3 ? [] : (personNamed(word, people, true) ?? []))),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

const personIn = (text: string, people: readonly Person[]): Person | null => {
  const found = [
    ...new Set(
      text.split(' ').flatMap((word) => (/^["(]?\p{Lu}/u.test(word) ? (personNamed(word, people, true) ?? []) : [])),
    ),
  ];
  return found.length === 1 ? (found[0] ?? null) : null;
};

function readSentence(
  sentence: string,
  shared: readonly Person[],
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  owner: Person | null,
): void {
  if (
    /^(?:n\/a|nothing(?: much| really)?|nope|none|nil|nah)\b\s*[,.;–—-]|\((?:nope|no|skip|n\/a|nothing|leave out|not for (?:the )?notes?)\)\s*$/i.test(
      sentence,
    )
  )
    return;
  const trimmed = sentence.replace(/^(?:(?:um+|uh+|oh|ok(?:ay)?|so|well|yeah|hi|hey|and|anyway)\b[,\s]*)+/i, '').trim();
  if (isSkip(trimmed) || isUnmet(trimmed)) {
    const who =
      named(trimmed, people).person ??
      namedInSmall(trimmed, people) ??
      (/\b(?:him|her|them)\b/i.test(trimmed) ? state.current : null);
    if (who !== null) {
      read.skip.push(who);
      return;
    }
  }
  if (isTiming(trimmed)) return;
  const felt = /^rapport\b/i.test(trimmed) ? rapportOf(trimmed) : feelingIn(trimmed);
  if (felt !== null) {
    read.rapport ??= felt;
    return;
  }
  if (isDictatedAddress(trimmed)) read.doubts.push('address');
  const forgot = forgottenIn(trimmed);
  if (forgot !== null) {
    const to =
      personIn(trimmed.slice(0, trimmed.length - forgot.text.length), people) ??
      (people.length === 1 || /\b(?:her|him)\b/i.test(trimmed) ? owner : null);
    if (!isNothing(forgot.text)) takeForgotten(forgot.text, people, read, state, forgot.show, to);
    return;
  }
  const passed = passedOn(trimmed);
  if (passed !== null) {
    const to = personIn(trimmed.slice(0, trimmed.length - passed.length), people);
    read.tell.push({
      text: passed,
      person: to ?? (/\b(?:tell|let) (?:her|him)\b/i.test(trimmed) ? (owner ?? state.current) : null),
    });
    return;
  }
  const why = whyIn(trimmed);
  const offer = offerIn(trimmed);
  if (why !== null) read.why ??= why.replace(/[.!]+$/, '');
  if (offer !== null) read.offer ??= offer;
  if (why !== null || offer !== null) return;
  if (
    /\?$/.test(trimmed) &&
    /^(?:please |(?:do|am|can|will|would|is|are) (?:i|my|there|it)\b)/i.test(trimmed) &&
    shared.length === 0
  ) {
    read.asks.push(trimmed.replace(/^please /i, ''));
    return;
  }
  const question = /^(?:please )?(?:can you ask|i(?:'d| would) like to ask) (?=\S)/i.exec(trimmed);
  if (question !== null) {
    read.asks.push(trimmed.slice(question[0].length));
    return;
  }
  if (linksIn(trimmed).length > 0) {
    takeLinks(trimmed, people, read, state, null);
    const [url = ''] = linksIn(trimmed);
    const rest = withoutLink(trimmed, url);
    if (rest.split(' ').length < 4 || /^(?:my|here|a|an|the|link|portfolio|reel|it's|its)\b/i.test(rest)) return;
    readClauses(rest, shared, people, read, state, owner);
    return;
  }
  readClauses(trimmed, shared, people, read, state, owner);
}

function readClauses(
  sentence: string,
  shared: readonly Person[],
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  owner: Person | null,
): void {
  for (const clause of clausesOf(saidFirst(sentence), people)) {
    if (read.spoken.length >= MOST_SPOKEN) return;
    if (isTiming(clause) || isDictatedAddress(clause)) continue;
    const forgot = forgottenIn(clause);
    if (forgot !== null) {
      takeForgotten(forgot.text, people, read, state, forgot.show, owner);
      continue;
    }
    const why = whyIn(clause);
    const offer = offerIn(clause);
    if (offer !== null) read.offer ??= offer;
    if (why !== null) read.why ??= why.replace(/[.!]+$/, '');
    if (offer !== null || (why !== null && why !== clause)) continue;
    const whole = peopleLed(clause, people);
    const found = whole ?? { ...named(clause, people), everybody: null };
    // 'Rupert: disagreed with Helen': under his name it is of both, and what follows is still of him.
    if (
      shared.length === 1 &&
      found.person !== null &&
      found.person !== shared[0] &&
      personNamed(bareLead(clause), people, true) !== found.person
    ) {
      read.spoken.push({
        text: found.text,
        typed: clause,
        person: shared[0] ?? null,
        shared: [],
        about: [found.person],
        aside: isAside(clause),
        led: false,
      });
      continue;
    }
    // If the line turned to somebody else, continue with them.
    const elsewhere = shared.length === 1 && state.current !== null && state.current !== shared[0];
    const everybody = found.everybody ?? (found.person !== null ? [found.person] : elsewhere ? [] : shared);
    if (found.person !== null) state.current = found.person;
    const person =
      everybody.length === 1
        ? (everybody[0] ?? null)
        : everybody.length > 1
          ? null
          : byPronoun(found.text, state, people);
    if (person !== null) {
      state.recent.push(person);
      if (found.person === null) state.current = person;
      const pronoun = /^(?:he|she)\b/i.exec(found.text)?.[0].toLowerCase();
      const typedPronoun = /^(?:he|she)\b/i.exec(clause)?.[0].toLowerCase();
      if (typedPronoun !== undefined && (pronoun === 'he' || pronoun === 'she') && !state.said.has(person))
        state.said.set(person, pronoun);
    }
    if (found.text.trim() === '') continue;
    const led = state.led || (found.person !== null && personNamed(clause.split(' ')[0] ?? '', people, true) !== null);
    state.led = led && (/^(?:she|he)[.,:]?$/i.test(found.text) || isBareNoun(found.text));
    read.spoken.push({
      text: found.text,
      typed: clause,
      person,
      shared: everybody.length > 1 ? everybody : [],
      about: found.others.filter((one) => !everybody.includes(one)),
      aside: isAside(clause),
      led,
    });
  }
}

/** The first word that can be a name: not 'and', not a title. */
const bareLead = (clause: string): string =>
  clause
    .replace(/^(?:(?:and|but|then|so|also|with|met|the|mr|mrs|ms|miss|dr|prof|professor|sir|madam|engr)\b\.? )+/i, '')
    .split(' ')[0] ?? '';

/** Without a subject and a verb: 'foulbrood reporting'. */
const isBareNoun = (text: string): boolean => {
  const tokens = tagged(text);
  return !SUBJECTS.has(tokens[0]?.low.split("'")[0] ?? '') && verbAt(tokens) === -1;
};

/** 'Cash and paper, I said' becomes what I said. */
const saidFirst = (sentence: string): string =>
  sentence
    .replace(
      /^([^,]{3,60}), i (?:said|answered|told (?:her|him|them))\b[.,]?\s*(?=but\b|and\b|$)/i,
      (_, lead: string) => `I said ${small(lead)} `,
    )
    .trim();

function titlesIn(typed: string, people: readonly Person[]): DebriefRead['titles'] {
  return people.flatMap((person): DebriefRead['titles'] => {
    const last = person.name.split(' ').at(-1) ?? '';
    const at = last === '' ? -1 : typed.indexOf(` ${last}`);
    const title =
      at < 0
        ? undefined
        : /(?:^|\s)(Frau|Herr|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Professor|Madame|Judge)$/.exec(
            typed.slice(0, at),
          )?.[1];
    if (title !== undefined) return [{ person, title, first: false }];
    // 'madam ngozi', 'Sir Paolo', 'engr tunde': with the first name, as is done where they live.
    const first = (person.name.split(' ').find((word) => !/\.$/.test(word)) ?? '').replace(/[^\p{L}'-]/gu, '');
    const honoured =
      first === ''
        ? undefined
        : new RegExp(
            `(?:^|[\\s(,])(mr\\.?|mrs\\.?|ms\\.?|mdm\\.?|dr\\.?|madam|sir|engr\\.?|ma'am|chief|alhaji|hajia|pak|ibu|kuya|ate)\\s+${first}\\b`,
            'iu',
          ).exec(typed)?.[1];
    if (honoured === undefined) return [];
    const said = honoured.toLowerCase().replace('.', '');
    return [{ person, title: said === 'engr' ? 'Engr.' : said.charAt(0).toUpperCase() + said.slice(1), first: true }];
  });
}

/** In minutes, 'self' means the writer. */
const minuted = (text: string): string =>
  text
    .replace(/(^|[\s,;-])self's\b/gim, '$1my')
    .replace(/(^|[,;:.] ?|- )self (?=\p{L}+ed\b|had |gave |said |did )/gimu, '$1I ');

/** 'Everyone talked about the get-in', 'layla and vikram both very nice'. */
function peopleLed(
  clause: string,
  people: readonly Person[],
): {
  readonly person: null;
  readonly text: string;
  readonly others: readonly Person[];
  readonly everybody: readonly Person[];
} | null {
  const lead =
    /^(?:both(?: of them)?|everyone|everybody|all (?:of them|three|four|\d)|they both|they all)\b[,:]? (?=\S)/i.exec(
      clause,
    );
  if (lead !== null && people.length > 1)
    return {
      person: null,
      text: clause.slice(lead[0].length),
      others: [],
      everybody: peopleIn('all', people) ?? people,
    };
  const pair = /^(\S+(?: \S+)?) and (\S+(?: \S+)?)(?: both| together| mostly)? (?=\S)/i.exec(clause);
  if (pair === null) return null;
  const two = peopleIn(`${pair[1]} and ${pair[2]}`, people);
  return two === null || two.length < 2
    ? null
    : { person: null, text: clause.slice(pair[0].length), others: [], everybody: two };
}
