/** Where the interview is held: everything in a text that could be a place is weighed. */

import { doesOf } from '../kind/features.ts';
import { PLACES } from '../lexicon/hints.ts';
import { learnt } from '../likelihood/learnt.ts';
import { sharesOf } from '../likelihood/likelihood.ts';
import type { Reading } from '../reading.ts';
import { isSmallWord } from '../text/language-detection.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import { scan } from '../when/scan.ts';
import { MONTHS_AND_DAYS } from './not-employers.ts';
import { type Passage, passagesOf } from './zones.ts';

const weights = learnt('place');

interface PlaceChoice {
  readonly text: string;
  /** From 0 to 1. */
  readonly likelihood: number;
}

interface Piece {
  readonly text: string;
  readonly features: readonly string[];
}

const BEFORE = new Set(PLACES.before);
const [LEAST, MOST, MOST_PIECES] = [3, 110, 260];
/** Characters of a sentence that are looked at. */
const LONGEST = 600;
const UNKNOWN = { sentAt: 0, zone: null, sentOffset: null, country: null };
const HAS_TIME = /\d/u;
const STRONG = /(?<=[^\d])[.;!?](?:\s+|$)|[。！？]|\s[–—|-]\s|\s*[()]\s*|\s{2,}/u;
const TIME =
  /\d{1,2}[:.h]\d{2}|\b\d{1,2}\s?(?:am|pm|uhr|h|o'clock)\b|\d{1,2}時|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;
const ONLINE = /\b(?:zoom|teams|google meet|skype|webex|online|phone|video|call)\b|オンライン/iu;
const POSTCODE = /\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b\d{4,5}(?:[- ]\d{3})?\b|〒/u;
const HOUSE = /\p{L}\.?\s\d{1,4}[a-z]?\b|^\d{1,5}[a-z]?\s\p{L}|\d-\d/u;

/** 'December', '1', '1st': a text of nothing else is a date. */
const isOfDate = (token: string): boolean => MONTHS_AND_DAYS.has(token) || /^\d+\p{L}{0,2}$/u.test(token);

/** Every possible place, likeliest first. */
export function weighPlaces(reading: Reading, description: string | null): readonly PlaceChoice[] {
  const passages = passagesOf(reading, { title: null, description }, []);
  const pieces: Piece[] = [];
  for (const passage of passages) {
    if (pieces.length > MOST_PIECES) break;
    if (passage.zone === 'sender' || passage.zone === 'title' || passage.zone === 'contact') continue;
    pieces.push(...piecesOf(passage, reading));
  }
  pieces.push(...blocks(reading));
  const shares = sharesOf(
    weights(),
    'place',
    pieces.map(({ features }) => features),
  );
  const all = pieces.map(({ text, features }, at) => {
    const likelihood = shares[at] ?? 0;
    reading.witness?.({ question: 'place', about: text, value: text, answer: 'place', likelihood, features });
    return { text, likelihood };
  });
  const [best] = all.toSorted((a, b) => b.likelihood - a.likelihood);
  if (best === undefined) return [];
  // Whatever contains the likeliest, or is part of it, means the same place.
  const isSame = ({ text }: PlaceChoice) => text.includes(best.text) || best.text.includes(text);
  const together = all.reduce((sum, one) => (isSame(one) ? sum + one.likelihood : sum), 0);
  return [
    { ...best, likelihood: Math.min(1, together) },
    ...all.filter((one) => !isSame(one)).sort((a, b) => b.likelihood - a.likelihood),
  ];
}

function piecesOf({ zone, text, label, place }: Passage, reading: Reading): readonly Piece[] {
  const does = doesOf(text, reading.words).filter((one) => one !== 'link');
  const around = [
    ...does.map((one) => `the sentence says ${one}`),
    ...(zone === 'body' ? [`sentence ${Math.min(place, 6)}`] : []),
    `in ${zone}`,
    ...(label === null
      ? []
      : [`under ${label}`, ...(reading.words.labels.where.has(label) ? ['under a label for places'] : [])]),
  ];
  const out: Piece[] = [];
  const times = timesIn(text.slice(0, LONGEST));
  const add = (piece: string, before: string, beforeTwo: string, how: string) => {
    const clean = piece.replace(/^[\s,:–-]+|[\s,:;–-]+$/gu, '');
    if (clean.length < LEAST || clean.length > MOST || out.length > 40) return;
    const time = times.some((one) => clean.includes(one)) ? ['read as a time'] : [];
    out.push({
      text: clean,
      features: [...around, ...featuresOf(clean, reading), ...time, `after: ${before}`, `after: ${beforeTwo}`, how],
    });
  };
  const clauses = text.slice(0, LONGEST).split(STRONG);
  if (label !== null) add(text.replace(/\s*[<(]?https?:\/\/\S+/giu, ''), 'label', label, 'all of a value');
  for (const clause of clauses) {
    const words = [...clause.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./&-]*/gu)];
    if (words.length === 0) continue;
    const parts = clause.split(/,\s+/u);
    add(clause, '^', '^', parts.length > 1 ? 'a clause with commas' : 'a clause');
    for (let at = 0; at < parts.length && parts.length > 1; at++) {
      add(parts[at] ?? '', at === 0 ? '^' : ',', at === 0 ? '^' : 'part', 'a part');
      if (at + 1 < parts.length)
        add(parts.slice(at, at + 2).join(', '), at === 0 ? '^' : ',', 'two parts', 'two parts');
    }
    for (const [index, found] of words.entries()) {
      if (!BEFORE.has(found[0].toLowerCase())) continue;
      const next = words[index + 1];
      if (next === undefined || BEFORE.has(next[0].toLowerCase())) continue;
      const rest = clause.slice(next.index);
      const before = found[0].toLowerCase();
      const two = `${words[index - 1]?.[0].toLowerCase() ?? '^'} ${before}`;
      const comma = rest.indexOf(', ');
      add(rest, before, two, 'to the end');
      if (comma > 0) add(rest.slice(0, comma), before, two, 'to the comma');
      const time = Math.min(
        ...[TIME.exec(rest)?.index ?? -1, ...times.map((one) => rest.indexOf(one))].filter((at) => at > 4),
      );
      if (Number.isFinite(time))
        add(
          rest.slice(0, time).replace(/\s(?:on|at|um|am|à|a las|el|le|om|alle|o|kl\.?)\s*$/iu, ''),
          before,
          two,
          'to the time',
        );
      const second = rest.slice(comma + 2).indexOf(', ');
      if (comma > 0 && second > 0) add(rest.slice(0, comma + 2 + second), before, two, 'to the second comma');
    }
  }
  return out;
}

/** The words of each date and hour in a text. */
function timesIn(text: string): readonly string[] {
  if (!HAS_TIME.test(text)) return [];
  return scan(text, UNKNOWN).lines.flatMap(({ line: { tokens }, atoms }) =>
    atoms.flatMap((atom) => {
      if (atom.kind !== 'date' && (atom.kind !== 'clock' || atom.weak)) return [];
      const from = tokens[atom.at]?.from ?? 0;
      const to = tokens[atom.next - 1]?.to ?? from;
      return to - from < 2 ? [] : [text.slice(from, to)];
    }),
  );
}

/** Short lines one below another, as an address is written. */
function blocks(reading: Reading): readonly Piece[] {
  const out: Piece[] = [];
  const { lines } = reading;
  const isShort = (text: string) => text !== '' && text.length <= 60 && !/[.!?:]$/u.test(text);
  for (let from = 0; from < Math.min(lines.length, 120); from++) {
    if (!isShort(lines[from]?.text ?? '') || isShort(lines[from - 1]?.text ?? '')) continue;
    let to = from;
    while (to < lines.length && to - from < 5 && isShort(lines[to]?.text ?? '')) to += 1;
    if (to - from < 2) continue;
    const text = lines
      .slice(from, to)
      .map((one) => one.text.replace(/,$/u, ''))
      .join(', ');
    if (text.length > MOST + 60) continue;
    const above = lines.slice(Math.max(0, from - 2), from).findLast((one) => one.text !== '')?.text ?? '';
    const label = plain(above).replace(/[:：\s]+$/u, '');
    out.push({
      text,
      features: [
        'a block of lines',
        `lines ${to - from}`,
        ...featuresOf(text, reading),
        ...(reading.words.labels.where.has(label) ? ['under a label for places'] : []),
        ...(/[:：]$/u.test(above) ? ['announced'] : []),
      ],
    });
  }
  return out;
}

function featuresOf(text: string, { words, candidate }: Reading): readonly string[] {
  const line = plain(text);
  const tokens = line.split(/[\s,]+/u).filter((token) => token !== '');
  return [
    ...new Set(tokens.slice(0, 14).map((token) => `holds ${/^\d/u.test(token) ? '#' : token}`)),
    `first ${tokens[0] ?? ''}`,
    `last ${tokens.at(-1) ?? ''}`,
    `words ${Math.min(8, tokens.length)}`,
    ...(isSmallWord(tokens.at(-1) ?? '') ? ['a small word last'] : []),
    ...new Set(
      text.match(/(?<![\p{L}])\p{Lu}[\p{L}]*\p{Ll}{4}(?![\p{L}])/gu)?.map((name) => `ends ${plain(name.slice(-4))}`),
    ),
    ...(POSTCODE.test(text) ? ['a postcode'] : []),
    ...(HOUSE.test(text) ? ['a number at a name'] : []),
    ...(TIME.test(text) || tokens.every(isOfDate) ? ['an hour or day'] : []),
    ...(ONLINE.test(text) ? ['online'] : []),
    ...(/https?:|@|www\./u.test(text) ? ['a link or address'] : []),
    ...(/\p{Lu}/u.test(text.slice(1)) ? ['capitals'] : []),
    ...(/^\p{Lu}/u.test(text) ? ['a capital first'] : []),
    ...(hasPhrase(line, words.interview) ? ['a word for interview'] : []),
    ...(candidate.names.some((name) => line.includes(plain(name))) ? ["the candidate's name"] : []),
    ...(tokens.some((token) => words.profession(token)) ? ['a trade'] : []),
  ];
}
