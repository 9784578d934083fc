/** Command arguments other than people and moments: names, addresses, links, zones, hours, corrections. */
import type { CorrectField } from '../../application/instruction.ts';
import { nameEnds } from '../commands/people-said.ts';
import { slotsOf } from '../commands/slots.ts';
import { typed } from '../commands/tokens.ts';
import { zoneNamed } from '../commands/zone-named.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { PARTICLES } from '../people/names.ts';
import type { LaidOut } from './laid-out.ts';
import type { Mention } from './mention.ts';
import { anyOf } from './words/all.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

const tokenIn = ({ tokens }: LaidOut, { from, to }: Span, kind: string) =>
  tokens.slice(from, to).find((one) => one.kind === kind);

export const urlIn = (laid: LaidOut, span: Span): string | null => tokenIn(laid, span, 'url')?.text ?? null;

export function addressIn(laid: LaidOut, span: Span): string | null {
  const own = tokenIn(laid, span, 'email');
  const next = laid.segments.find((one) => one.from === span.to);
  const alone = next !== undefined && next.to - next.from === 1 ? tokenIn(laid, next, 'email') : undefined;
  return (own ?? alone)?.text.toLowerCase() ?? null;
}

/** The name of a contact. A name that the nudge does not list is preferred: 'not Odette, Fay' mentions both. */
export function nameIn(laid: LaidOut, span: Span, mentions: readonly Mention[]): string | null {
  const names = namesIn(laid, span);
  const fresh = names.find((name) => !mentions.some((one) => one.who === name));
  const known = mentions.find((one) => one.who !== null);
  const stranger = mentions.find((one) => one.how === 'stranger')?.who;
  // In a debrief a single new word beside a person is what they are: 'Frau Thielen (das ist die Rektorin)'.
  const isTitle =
    laid.nudge.step === 'debrief' &&
    known !== undefined &&
    fresh?.includes(' ') === false &&
    !laid.tokens.slice(span.from, span.to).some(({ word }) => DENIES.has(word));
  return stranger ?? (isTitle ? null : fresh) ?? (known === undefined ? null : nameTyped(laid, known));
}

/** Full names that the nudge does not list: 'two others sat in, Rana Haddad and Ulysses Finch'. */
export const fullNamesIn = (laid: LaidOut, span: Span): readonly string[] =>
  namesIn(laid, span).filter((name) => name.includes(' '));

/** Nouns with a capital that say what somebody is, and articles. */
const ROLES = new Set([...anyOf('staff'), ...anyOf('bosses'), ...COMMAND_WORDS.flatMap(({ articles }) => articles)]);
const TITLES = new Set([...anyOf('titles')].filter((one) => !ROLES.has(one)));

/** As typed; a surname alone keeps its title: 'Frau Vogt', but 'Albin Rausch'. */
export function nameTyped({ text, tokens }: LaidOut, { from, to, who }: Mention): string | null {
  const hasTitle =
    to - from === 1 && TITLES.has(tokens[from - 1]?.word ?? '') && /^\.? $/u.test(tokens[from]?.lead ?? '');
  return hasTitle ? typed(text, tokens, from - 1, to).replace(/['’]s$/u, '') : who;
}

function namesIn({ text, tokens, languages, mentions }: LaidOut, { from, to }: Span): readonly string[] {
  const words = COMMAND_WORDS.filter((one) => one.language === languages[0] || one.language === 'en');
  const out: string[] = [];
  for (let at = from; at < to; ) {
    const token = tokens[at];
    const isCapital = token !== undefined && token.kind === 'word' && /^\p{Lu}[\p{L}'’-]+$/u.test(token.text);
    const end = isCapital ? Math.max(at, ...words.map((one) => nameEnds(tokens, at, to, one)[0] ?? at)) : at;
    const known = mentions.find((one) => one.from <= at && one.to > at);
    if (end <= at || known !== undefined) {
      at = known?.to ?? at + 1;
      continue;
    }
    // 'Herr Ocke Paulsen', but 'Frau Vogt'; nothing in lower case after a title belongs to the name.
    const isTitle = TITLES.has(tokens[at]?.word ?? '');
    let last = end;
    const small = tokens.slice(at + 1, end).findIndex((one) => /^\p{Ll}/u.test(one.text) && !PARTICLES.has(one.word));
    if (isTitle && small > 0) last = at + 1 + small;
    const said = typed(text, tokens, isTitle && last > at + 2 ? at + 1 : at, last);
    if (/^\p{Lu}{2,4}$/u.test(said) || ROLES.has(tokens[at]?.word ?? '')) {
      at = end;
      continue;
    }
    if (!(at === from && end - at === 1) || to - from <= 3) out.push(said.replace(/['’]s$/u, ''));
    at = end;
  }
  return out;
}

export function zoneIn({ text, tokens }: LaidOut, { from, to }: Span): string | null {
  for (let length = 4; length > 0; length -= 1)
    for (let at = from; at + length <= to; at += 1) {
      const first = tokens[at];
      if (first === undefined || (length === 1 && !/^\p{Lu}/u.test(first.text))) continue;
      const zone = zoneNamed(typed(text, tokens, at, at + length));
      if (zone !== null) return zone;
    }
  return null;
}

export function hoursIn(laid: LaidOut, { from, to }: Span): { readonly from: string; readonly to: string } | null {
  const { text, tokens, languages } = laid;
  const words = COMMAND_WORDS.find((one) => one.language === languages[0]) ?? COMMAND_WORDS[0];
  if (words === undefined) return null;
  const fill = slotsOf(text, tokens, words);
  const upto = Math.min(tokens.length, to + 4);
  for (let at = from; at < to; at += 1) {
    const found = fill('hours', at, upto)[0]?.value;
    if (typeof found === 'object' && found !== null && 'from' in found && 'to' in found)
      return { from: String(found.from), to: String(found.to) };
  }
  return hoursBetween(laid, { from, to });
}

/** 'Not before 10 and not after 7 in the evening', 'between 8 and half past 5': two hours of the day in one sentence. */
function hoursBetween(
  { tokens, moments }: LaidOut,
  { from, to }: Span,
): { readonly from: string; readonly to: string } | null {
  const next = tokens.findIndex(({ lead }, at) => at >= to && /[.!?;\n]/u.test(lead));
  const end = next < 0 ? tokens.length : next;
  const said = moments.filter((one) => one.from >= from && one.to <= end && one.said.minutes !== null);
  // 'Between 8 and half past 5': a bare number beside an hour is one.
  const bare = tokens.slice(from, end).flatMap(({ kind, word }, i) => {
    const isFree = !moments.some((one) => from + i >= one.from && from + i < one.to);
    return kind === 'number' && isFree && Number(word) <= 24
      ? [{ from: from + i, said: { day: null, minutes: Number(word) * 60, side: null } }]
      : [];
  });
  const hours = [...said, ...bare].sort((a, b) => a.from - b.from);
  if (hours.length !== 2 || said.length === 0 || said.some((one) => one.said.day !== null)) return null;
  const early = hours.find((one) => one.said.side === 'before') ?? hours.find((one) => one.said.side !== 'after');
  const late = hours.find((one) => one !== early);
  const [begin, finish] = [early?.said.minutes ?? 0, late?.said.minutes ?? 0];
  return begin < finish ? { from: onClock(begin), to: onClock(finish) } : null;
}

const onClock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

const BEFORE_VALUE = anyOf('beforeValue');

/** The corrected word or time as typed, after 'is', 'to' or 'called'; for a time, the moment itself. */
export function companyIn(laid: LaidOut, said: Span, field: CorrectField): string | null {
  const { text, tokens, moments } = laid;
  const span = withoutDenied(laid, said);
  if (field === 'start' || field === 'end') {
    const within = moments.filter((one) => one.from >= span.from && one.to <= span.to);
    const last = within.at(-1);
    return last === undefined ? null : typed(text, tokens, last.from, last.to);
  }
  if (field === 'timeZone') return zoneIn(laid, span);
  let from = span.from;
  for (let at = span.from; at < span.to - 1; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (BEFORE_VALUE.has(token.word) || tokens[at + 1]?.lead.includes(':') === true) from = at + 1;
  }
  const capital = tokens.slice(span.from, span.to).findIndex((one, i) => i > 0 && /^[\p{Lu}\d]/u.test(one.text));
  if (from === span.from && capital > 0) from = span.from + capital;
  const value = typed(text, tokens, from, valueEnds(laid, from, span.to));
  return value === '' ? null : value;
}

const LIGHT = new Set(
  COMMAND_WORDS.flatMap(({ trail, floating, joints }) =>
    [...trail, ...floating, ...joints].filter((one) => !/\s/u.test(one)),
  ),
);

/** 'Sterling Harbor Trust, kindly amend', 'Dana now': a name ends where words in small letters follow a comma, or say nothing. */
function valueEnds({ tokens }: LaidOut, from: number, end: number): number {
  if (!/^\p{Lu}/u.test(tokens[from]?.text ?? '')) return end;
  const parted = tokens.findIndex(
    ({ lead, text }, at) => at > from && at < end && /[,;:!?(\u2013\u2014]|\.\s/u.test(lead) && /^\p{Ll}/u.test(text),
  );
  let to = parted < 0 ? end : parted;
  while (to > from + 1 && LIGHT.has(tokens[to - 1]?.word ?? '')) to -= 1;
  return to;
}

const DENIES = anyOf('denies');

/** 'Thursday at 2, not Wednesday', 'Bayview Unified (not Schools)': drops what is denied after the right word. */
function withoutDenied({ tokens }: LaidOut, { from, to }: Span): Span {
  const isBefore = (i: number) => BEFORE_VALUE.has(tokens[i]?.word ?? '');
  const at = tokens.findIndex(
    (one, i) =>
      i > from + 1 &&
      i < to &&
      DENIES.has(one.word) &&
      // 'Retail Trainer not Sales', but 'it is not Sales'
      (/[,(\u2013\u2014-]/u.test(one.lead) ||
        (!isBefore(i - 1) && tokens.slice(from, i).some((_, n) => isBefore(from + n)))),
  );
  if (at < 0) return { from, to };
  return { from, to: LIGHT.has(tokens[at - 1]?.word ?? '') ? at - 1 : at };
}

const OF_FIVE = anyOf('ofFive');

/** How it felt, as a number from 1 to 5: '4/5', '3 von 5', '8 out of 10', 'a solid 4', stars. */
export function scoreIn(laid: LaidOut, { from, to }: Span): number | null {
  const { tokens } = laid;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.word ?? '';
    const slashed = /^(\d{1,2})\/(5|10)$/u.exec(word);
    if (slashed !== null) return scaled(Number(slashed[1]), Number(slashed[2]));
    if (!/^\d{1,2}$/u.test(word)) continue;
    let next = at + 1;
    while (next < to && OF_FIVE.has(tokens[next]?.word ?? '')) next += 1;
    const most = Number(tokens[next]?.word);
    if ((next > at + 1 || tokens[next]?.lead.trim() === '/') && (most === 5 || most === 10))
      return scaled(Number(word), most);
  }
  // 'I'd give it a 3', 'rapport 4': a lone digit in a short answer that is about nothing else.
  const digits = tokens
    .slice(from, to)
    .flatMap((one, i) => (/^[1-5]$/u.test(one.word) ? [{ n: Number(one.word), at: from + i }] : []));
  const [only] = digits;
  const isAlone = digits.length === 1 && only !== undefined && to - from <= 8;
  return isAlone && !laid.mentions.some((one) => one.from === only.at && only.at > from) ? only.n : null;
}

const scaled = (n: number, most: number): number | null =>
  n > most ? null : Math.max(1, most === 5 ? n : Math.round(n / 2));
