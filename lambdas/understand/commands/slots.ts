/** Reads the slots of sayings: people, moments, addresses, zones, hours, free words. */
import { DATE_NAMES } from './dates.ts';
import { readMoments } from './moment.ts';
import type { Filled, Slots } from './pattern.ts';
import { nameEnds, peopleAt, personAt } from './people-said.ts';
import type { Said } from './said.ts';
import { meantBy } from './sayings.ts';
import { type Token, typed } from './tokens.ts';
import type { CommandWords } from './words.ts';
import { zoneNamed } from './zone-named.ts';

/** Fills slots for one clause in one language, remembering what it has read. */
export function slotsOf(text: string, given: readonly Token[], words: CommandWords): Slots {
  const tokens = given.map(withDateWord);
  const known = new Map<string, readonly Filled[]>();
  const one = (at: number, end: number) => personAt(text, tokens, at, end, words);
  const languages = words.language === 'en' ? ['en'] : [words.language, 'en'];
  const fill = (slot: string, at: number, end: number): readonly Filled[] => {
    const token = tokens[at];
    if (token === undefined || at >= end) return [];
    switch (slot) {
      case 'persons':
        return peopleAt(tokens, at, end, words, (from) => one(from, end));
      case 'person':
        return one(at, end).map((read) => ({ end: read.end, value: read.who }));
      case 'name':
      case 'ignored':
        return nameEnds(tokens, at, end, words).map((to) => ({ end: to, value: typed(text, tokens, at, to) }));
      case 'people': {
        const names = (from: number) =>
          nameEnds(tokens, from, end, words).map((to) => ({ end: to, who: typed(text, tokens, from, to) }));
        return peopleAt(tokens, at, end, words, names);
      }
      case 'owner':
        return nameEnds(tokens, at, end, words).flatMap((to) => {
          const name = typed(text, tokens, at, to);
          return /['’]s?$/u.test(name) ? [{ end: to, value: name.replace(/['’]s?$/u, '') }] : [];
        });
      case 'when':
        return readMoments(tokens, at, end, languages).map(({ end: to, value }) => ({
          end: to,
          value: value satisfies Said,
        }));
      case 'moment-words':
        return readMoments(tokens, at, end, languages).map(({ end: to }) => ({
          end: to,
          value: typed(text, tokens, at, to),
        }));
      case 'email':
        return token.kind === 'email' ? [{ end: at + 1, value: token.text.toLowerCase() }] : [];
      case 'url':
        return token.kind === 'url' ? [{ end: at + 1, value: token.text }] : [];
      case 'text':
        return [{ end, value: typed(text, tokens, at, end) }, ...shorter(text, tokens, at, end)];
      case 'old':
        return [
          ...readMoments(tokens, at, end, languages).map(({ end: to }) => ({ end: to, value: null })),
          ...(token.kind === 'number' ? [{ end: at + 1, value: null }] : []),
        ];
      case 'company':
      case 'title':
        return /^\p{Lu}/u.test(token.text)
          ? lengths(at, end, 6).map((to) => ({ end: to, value: typed(text, tokens, at, to) }))
          : [];
      case 'country':
        return lengths(at, end, 6).map((to) => ({ end: to, value: typed(text, tokens, at, to) }));
      case 'zone':
        return lengths(at, end, 4).flatMap((to) => {
          const zone = zoneNamed(typed(text, tokens, at, to));
          return zone === null ? [] : [{ end: to, value: zone }];
        });
      case 'score':
        return score(tokens, at, end);
      case 'hours':
        return hours(tokens, at, end);
      default:
        throw new Error(`no slot {${slot}}`);
    }
  };
  return (slot, at, end) => {
    const key = `${slot} ${at} ${end}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const filled = fill(slot, at, end);
    known.set(key, filled);
    return filled;
  };
}

/** Forgives a typo in the name of a day or month. */
export function withDateWord(token: Token): Token {
  const meant = token.kind === 'word' ? meantBy(token.word) : null;
  return meant !== null && DATE_NAMES.has(meant) ? { ...token, word: meant } : token;
}

const lengths = (at: number, end: number, most: number): readonly number[] =>
  Array.from({ length: Math.min(most, end - at) }, (_, i) => Math.min(most, end - at) - i + at);

/** Free words may be followed by 'with Priya', so ends before the last words are tried, the latest first. */
const shorter = (text: string, tokens: readonly Token[], at: number, end: number): readonly Filled[] =>
  Array.from({ length: Math.max(0, Math.min(7, end - at - 1)) }, (_, i) => ({
    end: end - 1 - i,
    value: typed(text, tokens, at, end - 1 - i),
  }));

const OUT_OF = new Set(['of', 'von', 'sur', 'de', 'out', 'sobre', 'aus']);

/** '4/5', '8 out of 10', '4 stars', '★★★★☆': scaled to 1 to 5. */
function score(tokens: readonly Token[], at: number, end: number): readonly Filled[] {
  const first = tokens[at];
  if (first === undefined) return [];
  const stars = tokens.slice(at, end).findIndex((one) => !/^(?:\u2b50|\u2605|\u2606)+$/u.test(one.word));
  const run = stars < 0 ? end - at : stars;
  if (run > 0) {
    const lit = tokens.slice(at, at + run).filter((one) => one.word !== '\u2606').length;
    return lit <= 5 ? [{ end: at + run, value: Math.max(1, lit) }] : [];
  }
  const slashed = /^(\d{1,2})\/(5|10)$/u.exec(first.word);
  if (slashed !== null) return scaled(Number(slashed[1]), Number(slashed[2]), at + 1);
  const n = /^\d{1,2}$/u.test(first.word) ? Number(first.word) : Number.NaN;
  if (Number.isNaN(n)) return [];
  if (/^(?:stars?|sterne?n?|etoiles?|estrellas?)$/u.test(tokens[at + 1]?.word ?? '') && at + 1 < end)
    return scaled(n, 5, at + 2);
  let i = at + 1;
  while (i < end && OUT_OF.has(tokens[i]?.word ?? '')) i += 1;
  const most = Number(tokens[i]?.word);
  const isSaid = i > at + 1 || tokens[i]?.lead.trim() === '/';
  return isSaid && i < end && (most === 5 || most === 10) ? scaled(n, most, i + 1) : [];
}

const scaled = (n: number, most: number, end: number): readonly Filled[] =>
  n > most ? [] : [{ end, value: Math.max(1, most === 5 ? n : Math.round(n / 2)) }];

const HOUR = /^(\d{1,2})(?:[:.h](\d{2})?)?(am|pm)?$/u;
const BETWEEN = new Set([
  'to',
  'and',
  'until',
  'till',
  'bis',
  'und',
  'a',
  'et',
  'y',
  'hasta',
  'uhr',
  'h',
  'las',
  'de',
  'von',
  'from',
  'zwischen',
  'entre',
  'heures',
  'horas',
]);

/** '9-18', '9:00 to 17:30', '8am until 6pm'. */
function hours(tokens: readonly Token[], at: number, end: number): readonly Filled[] {
  const found: { readonly minutes: number; readonly half: string | undefined }[] = [];
  let i = at;
  for (; i < end && i < at + 9; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const hour = HOUR.exec(token.word);
    if (hour !== null && (token.kind === 'clock' || token.kind === 'number')) {
      if (found.length === 2) break;
      const half = hour[3];
      const whole = Number(hour[1]);
      const day = half === 'pm' && whole < 12 ? whole + 12 : half === 'am' && whole === 12 ? 0 : whole;
      if (day > 24 || Number(hour[2] ?? 0) > 59) return [];
      found.push({ minutes: day * 60 + Number(hour[2] ?? 0), half });
    } else if (!BETWEEN.has(token.word)) break;
  }
  const [from, to] = found;
  if (from === undefined || to === undefined) return [];
  const upto = to.half === undefined && to.minutes <= from.minutes && to.minutes < 720 ? to.minutes + 720 : to.minutes;
  if (upto <= from.minutes || upto > 1440) return [];
  return [{ end: i, value: { from: written(from.minutes), to: written(upto) } }];
}

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
