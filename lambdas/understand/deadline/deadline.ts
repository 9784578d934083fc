/**
 * How long the employer asked to wait: 'we will decide by 12 December', 'two more weeks', 'back in the office on 7 January'.
 *
 * A day without an hour means its end, 23:59:59 on the candidate's clock. 'Within five business days' skips Saturdays and Sundays;
 * for 'two to three weeks' the longer counts; 'next week' ends on its Friday, 'early next week' on its Wednesday. A date by which
 * the candidate must do something is not the employer's deadline. Vague wording ('soon', 'a few days') gives null.
 */

import { DAY, type Instant, SECOND } from '../../application/instant.ts';
import { TEXT } from '../../application/limits.ts';
import { daysOf, fieldsOf, isZone, type LocalTime, localOf } from '../../application/local-time.ts';
import { LANGUAGES } from '../languages/all.ts';
import { DEADLINES } from '../lexicon/hints.ts';
import type { DateAtom } from '../when/date-atom.ts';
import { gap } from '../when/gap.ts';
import { type ReadLine, type Scan, scan, type WhenContext } from '../when/scan.ts';
import { orderOf, settleDate } from '../when/settle-date.ts';
import { type Dial, at as instantOn, settleZone } from '../when/settle-zone.ts';
import { struckAtoms } from '../when/struck.ts';
import { edgeAt, lengthAt } from './periods.ts';
import { asked, signsOf, weightOf } from './signs.ts';

/** As tokens, where each Japanese character is one. */
const HEAR_TOKENS = DEADLINES.hear.map((word) => (/[\u3040-\u9fff]/.test(word) ? [...word].join(' ') : word));

interface DayNamed {
  /** The number of its token in the line. */
  readonly at: number;
  /** Days since 1970. */
  readonly days: number;
  readonly clock: { readonly hour: number; readonly minute: number } | null;
  readonly dial: Dial | null;
  /** How certain it is that this is meant. */
  readonly weight: number;
}

/** Learnt from sentences: 'please send it by Friday' sets the candidate a date, 'I'll know on Friday' the employer. */
export interface Hearing {
  /** How likely it is that a sentence says when the employer will be in touch. */
  readonly tells: (sentence: string) => number;
  /** A date in a sentence less likely than this is not one to wait for. */
  readonly least: number;
}

/** From this likelihood on a sentence says so, whatever its words. */
const TELLS = 0.5;

export function findDeadline(text: string, context: WhenContext, hearing: Hearing | null = null): Instant | null {
  const read = scan(unwrapped(text.slice(0, TEXT.deadline)), context);
  const own = context.zone !== null && isZone(context.zone) ? context.zone : null;
  const home: Dial = own === null ? { offset: context.sentOffset ?? 0 } : { zone: own };
  const shown =
    own === null ? fieldsOf(context.sentAt + (context.sentOffset ?? 0) * 60 * SECOND) : localOf(context.sentAt, own);
  const base = daysOf(shown.year, shown.month, shown.day);
  const away = read.lines.some((line) => line.reader.tokens.some((_, at) => line.reader.sense(at, 'away') !== null));
  const struck = struckAtoms(read);
  let best: { readonly at: Instant; readonly weight: number } | null = null;
  for (const line of read.lines) {
    const tells = (place: number): number => hearing?.tells(sentenceAt(line, place)) ?? 0;
    for (const one of candidatesOf(line, read, base, context, away, tells)) {
      if (one.date !== null && struck.has(one.date)) continue;
      const told = tells(one.at);
      if (hearing !== null && told < hearing.least) continue;
      const weight = one.weight * (TELLS + told);
      const date = fieldsOf(one.days * DAY);
      const time: LocalTime = {
        year: date.year,
        month: date.month,
        day: date.day,
        ...(one.clock ?? { hour: 23, minute: 59, second: 59 }),
      };
      const at = instantOn(one.dial ?? home, time);
      if (at >= context.sentAt && (best === null || weight > best.weight)) best = { at, weight };
    }
  }
  return best?.at ?? null;
}

/** The sentence that contains a token. */
function sentenceAt({ reader }: ReadLine, at: number): string {
  const ends = (one: number) => ENDS.has(reader.key(one)) && reader.token(one + 1)?.space !== false;
  let from = at;
  while (from > 0 && !ends(from - 1)) from--;
  let to = at;
  while (to < reader.tokens.length - 1 && !ends(to)) to++;
  const start = reader.token(from)?.from ?? 0;
  return reader.line.raw.slice(start - reader.line.from, (reader.token(to)?.to ?? start) - reader.line.from);
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '。', ';']);

/** Puts a wrapped sentence back on one line. */
function unwrapped(text: string): string {
  const out: string[] = [];
  let last = '';
  for (const line of text.split('\n', TEXT.deadlineLines)) {
    const joins = last.length >= 45 && last.length < 800 && line.trim() !== '' && !/[.!?:。]\s*$/u.test(last);
    if (joins && out.length > 0) out[out.length - 1] = `${out.at(-1)} ${line.trim()}`;
    else out.push(line);
    last = out.at(-1) ?? '';
  }
  return out.join('\n');
}

function candidatesOf(
  line: ReadLine,
  read: Scan,
  base: number,
  context: WhenContext,
  away: boolean,
  tells: (place: number) => number,
): readonly (DayNamed & { readonly date: DateAtom | null })[] {
  const { reader } = line;
  const plain = reader.tokens.map((one) => one.key).join(' ');
  const named = HEAR_TOKENS.some((word) => plain.includes(word));
  const hearsAt = (place: number) => named || tells(place) >= TELLS;
  const out: (DayNamed & { readonly date: DateAtom | null })[] = [];
  const signs = signsOf(reader);
  for (const date of line.atoms.filter((one) => one.kind === 'date').slice(0, TEXT.datesOfLine)) {
    const weight = asked(reader, date.at) ? 0 : weightOf(line, date, signs, hearsAt(date.at), away);
    if (weight === 0) continue;
    const settled = settleDate(
      date,
      base,
      orderOf(LANGUAGES.find((one) => one.code === read.tongues.first)?.order ?? null, context, null),
    );
    if (settled.kind !== 'day') continue;
    const { year, month, day } = settled.date;
    const last = date.lastDay ?? day;
    out.push({
      at: date.at,
      days: daysOf(year, month, last),
      ...hourOf(line, read, date, settled.date, context),
      weight,
      date,
    });
  }
  for (let at = 0; at < reader.tokens.length; at++) {
    const hears = hearsAt(at);
    const period = lengthAt(reader, at, base, hears) ?? edgeAt(reader, at, base, hears);
    if (period !== null && !asked(reader, at)) out.push({ at, ...period, clock: null, dial: null, date: null });
  }
  return out;
}

/** An hour next to the date counts: 'by Friday at 5pm ET'. */
function hourOf(
  line: ReadLine,
  read: Scan,
  date: DateAtom,
  day: { year: number; month: number; day: number },
  context: WhenContext,
) {
  const clock = line.atoms.find((one) => {
    if (one.kind !== 'clock') return false;
    const apart =
      one.at > date.at
        ? gap(line.reader, date.next, one.at, line.atoms)
        : gap(line.reader, one.next, date.at, line.atoms);
    return apart <= 1;
  });
  if (clock?.kind !== 'clock') return { clock: null, dial: null };
  const zone = line.atoms.find((one) => one.kind === 'zone' && one.at >= clock.next);
  const time = clock.end ?? clock.start;
  const said = zone?.kind === 'zone' ? zone.said : null;
  const zoned = settleZone(
    { said, others: [], spokenOf: [], time: { ...day, ...time }, language: read.tongues.first },
    context,
  );
  return { clock: time, dial: said !== null && zoned.kind === 'dial' ? zoned.dial : null };
}
