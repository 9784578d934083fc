/**
 * Reads a debrief: whom each cue is about, what was forgotten, links, own questions, reasons, and what the candidate brings. Nothing is reworded
 * yet.
 */

import { named } from './attribute.ts';
import { bannedIn } from './bans.ts';
import { corrected, sentencesOf } from './clauses.ts';
import type { DebriefRead, Mutable, State } from './debrief.ts';
import type { Person } from './people.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { readClauses } from './read-clauses.ts';
import { namedInSmall, OUGHT, personIn, takeForgotten, takeLinks, withoutLink } from './set-apart.ts';
import { isStandard } from './standard.ts';
import {
  feelingIn,
  forgottenIn,
  isAskedFor,
  isDictatedAddress,
  isNothing,
  isTiming,
  isUnmet,
  linksIn,
  offerIn,
  passedOn,
  rapportOf,
  whyIn,
} from './statements.ts';
import { plain, undictated, unenveloped, unshouted } from './tidy.ts';
import { titlesIn } from './titles.ts';
import { isSkip } from './unwanted.ts';
import { isHesitant, isReluctant } from './wanting.ts';

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
    byPhone: people.length === 1 && BY_PHONE.test(typed),
    standard: isStandard(typed),
    doubts: [],
  };
  const state: State = {
    current: people.length === 1 ? (people[0] ?? null) : null,
    led: people.length === 1,
    said: new Map(),
    recent: [],
  };
  const text = minuted(
    unshouted(
      unenveloped(apart(undictated(plain(typed)))),
      people.map((one) => one.name),
    ),
  )
    .split('\n')
    .map((line) => corrected(corrected(line)))
    .join('\n');
  const pieces = piecesOf(text, people);
  const banned = bannedIn(pieces.flatMap((piece) => sentencesOf(piece.text)));
  for (const piece of pieces) readPiece(piece, people, read, state, banned);
  if (read.rapport === null && isHesitant(typed)) read.rapport = 'unsure';
  return read;
}

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
  if (shared.length === 0) state.current = underHeading(text, people) ?? state.current;
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
}

/** 'Page turns. DP brought a photocopy': a heading is of whoever the next sentence names. */
function underHeading(text: string, people: readonly Person[]): Person | null {
  const [heading = '', next = ''] = sentencesOf(text);
  return next !== '' && heading.split(' ').length <= 4 && named(heading, people).person === null
    ? named(next, people).person
    : null;
}

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
    if (who !== null) read.skip.push(who);
    return;
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

/** 'Um why do I want it I like running a crew', in one breath: the question begins a line of its own. */
const apart = (text: string): string =>
  text.replace(
    /(?:,|\.)?(?: (?:and|um+|uh|so|oh|ok)){1,3} why (?:do )?i want (?:it|this(?: job)?|the job)[?:,]? (?=\S)/gi,
    '\nWhy: ',
  );

const BY_PHONE =
  /\b(?:called|rang|phoned) me\b|\bon the phone (?:with|for)\b|\b(?:by|over the) (?:tele)?phone\b|\bphone (?:call|interview|screen)\b/i;

/** In minutes, 'self' means the writer. */
const minuted = (text: string): string =>
  text
    .replace(/(^|[\s,;-])self's\b/gim, '$1my')
    .replace(/(^|[,;:.] ?|- )self (?=\p{L}+ed\b|had |gave |said |did )/gimu, '$1I ');
