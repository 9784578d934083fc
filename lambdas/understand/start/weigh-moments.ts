/** Which moments in a text may be the meeting's, by what stands around each. */
import { DAY } from '../../application/instant.ts';
import type { Source } from '../../application/interview.ts';
import { daysOf, type LocalDate } from '../../application/local-time.ts';
import { MEETINGS } from '../lexicon/hints.ts';
import type { Reading } from '../reading.ts';
import { around } from '../text/around.ts';
import { labelled, plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Moment } from '../when/find-moments.ts';

export interface Weighed {
  readonly moment: Moment;
  readonly source: Source;
  readonly sentence: string;
  readonly weight: number;
  readonly labelled: boolean;
}

const TO =
  /^[\s,)(]*(?:to|→|->|=>|auf(?: den)?|zu|au|vers|à|al?|para(?: (?:o|a|el))?|naar|na|till|hacia|へ|に|から)[\s,]*(?:the |den |le |el |o |op )?$/iu;

export function weighMoments(
  moments: readonly Moment[],
  inSubject: readonly Moment[],
  reading: Reading,
): readonly Weighed[] {
  const { words, text } = reading;
  const out: Weighed[] = [];
  for (const [index, moment] of moments.entries()) {
    const place = around(text, moment.from, moment.to);
    const line = plain(place.whole);
    const before = plain(place.before);
    const own = reading.lines[moment.line]?.text ?? '';
    const previous =
      reading.lines.slice(Math.max(0, moment.line - 2), moment.line).findLast((one) => one.text !== '')?.text ?? '';
    const label = labelled(own)?.label ?? '';
    const named =
      words.labels.when.has(label) ||
      (words.labels.when.has(plain(previous).replace(/[:：\s]+$/u, '')) && previous.length < 40);
    let weight = moment.hasTime ? 5 : 0;
    if (named) weight += 4;
    if (
      hasPhrase(line, words.interview) ||
      words.stages.some(([, phrases]) => hasPhrase(line, phrases)) ||
      hasPhrase(line, words.meet)
    )
      weight += 3;
    if ((hasPhrase(before, words.notTheMoment) || (!moment.hasTime && UNTIL.test(before))) && !named) weight -= 6;
    if (moment.struck || OLD_LABEL.test(label) || OLD_LABEL.test(plain(previous).replace(/[:：\s]+$/u, '')))
      weight -= 8;
    if (
      !moment.hasTime &&
      !named &&
      hasPhrase(line, MEETINGS.writes) &&
      !hasPhrase(line, words.interview) &&
      !HOUR_FOLLOWS.test(line)
    )
      weight -= 6;
    if (hasPhrase(line, MEETINGS.cannot) && moments.some((other) => other !== moment && outside(other, place, moment)))
      weight -= 8;
    const next = moments[index + 1];
    if (
      next !== undefined &&
      next.from - moment.to < 40 &&
      hasPhrase(line, words.moved) &&
      TO.test(text.slice(moment.to, next.from))
    )
      weight -= 6;
    if (moment.start !== null && reading.sentAt !== null && moment.start < reading.sentAt - 3_600_000) weight -= 5;
    if (!moment.hasTime && moment.date !== null && reading.sentAt !== null && isOver(moment.date, reading.sentAt))
      weight -= 5;
    out.push({ moment, source: 'body', sentence: place.whole, weight, labelled: named });
  }
  for (const moment of inSubject)
    out.push({
      moment,
      source: 'subject',
      sentence: reading.subject,
      weight: (moment.hasTime ? 5 : 0) + 1 - (moment.struck ? 8 : 0),
      labelled: false,
    });
  return out;
}

/** Is a moment outside the sentence around another? */
const outside = (
  other: Moment,
  { before, whole }: { readonly before: string; readonly whole: string },
  at: Moment,
): boolean => other.from >= at.from - before.length + whole.length || other.to <= at.from - before.length;

/** A day that is over everywhere on earth. */
const isOver = ({ year, month, day }: LocalDate, sentAt: number): boolean =>
  (daysOf(year, month, day) + 1.5) * DAY < sentAt;

/** 'I will send the exact time later': the day is the meeting's. */
const HOUR_FOLLOWS =
  /\b(?:exact|precise) time\b|\bgenaue (?:uhr)?zeit\b|\bheure (?:exacte|précise)\b|\bhora exac?ta\b|\bora (?:esatta|precisa)\b|\b(?:exacte|precieze) tijd\b|\bdokładną godzinę\b|\bexakt tid\b|詳しい時間|正確な時間/u;

/** A deadline is not the day of the meeting. */
const UNTIL =
  /(?:^|\s)(?:by|until|before|bis(?: zum| spätestens)?|d'ici(?: le| au)?|avant(?: le)?|antes del?|hasta el|até(?: (?:ao?|o))?(?: dia)?|uiterlijk|vóór|voor|entro(?: il)?|do(?: dnia)?|najpóźniej|senast(?: den)?|before the|by the)$/u;
const OLD_LABEL =
  /^(?:old|previous|original|was|before|alter?|bisherige[rs]?|ursprünglich(?:er)?|ancien(?:ne)?|anterior|vorige|oude|precedente|vecchi[oa]|poprzedni[ae]?|tidigare|変更前)(?: .*)?$/u;

/** A repeated moment weighs more; a bare date supports the time given for that date. */
export function best(weighed: readonly Weighed[]): Weighed | null {
  let winner: { one: Weighed; weight: number } | null = null;
  for (const one of weighed) {
    const again = weighed.filter((other) => other !== one && same(one.moment, other.moment)).length;
    const weight = one.weight + Math.min(again, 2);
    if (weight > 0 && (winner === null || weight > winner.weight)) winner = { one, weight };
  }
  return winner?.one ?? null;
}

const same = (a: Moment, b: Moment): boolean =>
  (a.start !== null && a.start === b.start) ||
  (a.date !== null &&
    b.date !== null &&
    a.date.year === b.date.year &&
    a.date.month === b.date.month &&
    a.date.day === b.date.day &&
    (!a.hasTime || !b.hasTime));
