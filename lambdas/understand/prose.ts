/** An interview told in prose: which of the moments of a text is meant, whether it was moved, cancelled or only proposed. */
import { type Instant, MINUTE } from '../application/instant.ts';
import type { Source, Status } from '../application/interview.ts';
import type { Trouble } from '../mail/message.ts';
import { around } from './around.ts';
import { findDuration } from './durations.ts';
import { labelled, plain } from './lines.ts';
import { hasPhrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Moment } from './when.ts';

export interface Told {
  readonly status: Status;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly timeZone: string | null;
  readonly source: Source;
  readonly trouble: readonly Trouble[];
  /** The moment that was taken; null where there is none to take. */
  readonly moment: Moment | null;
  /** The sentence around it. */
  readonly sentence: string;
}

interface Weighed {
  readonly moment: Moment;
  readonly source: Source;
  readonly sentence: string;
  weight: number;
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
    const next = moments[index + 1];
    if (
      next !== undefined &&
      next.from - moment.to < 40 &&
      hasPhrase(line, words.moved) &&
      TO.test(text.slice(moment.to, next.from))
    )
      weight -= 6;
    if (moment.start !== null && reading.sentAt !== null && moment.start < reading.sentAt - 3_600_000) weight -= 5;
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

/** A day up to which something is done is not the day of the meeting. */
const UNTIL =
  /(?:^|\s)(?:by|until|before|bis(?: zum| spätestens)?|d'ici(?: le| au)?|avant(?: le)?|antes del?|hasta el|até(?: (?:ao?|o))?(?: dia)?|uiterlijk|vóór|voor|entro(?: il)?|do(?: dnia)?|najpóźniej|senast(?: den)?|before the|by the)$/u;
const OLD_LABEL =
  /^(?:old|previous|original|was|before|alter?|bisherige[rs]?|ursprünglich(?:er)?|ancien(?:ne)?|anterior|vorige|oude|precedente|vecchi[oa]|poprzedni[ae]?|tidigare|変更前)(?: .*)?$/u;

/** The same moment said twice weighs more; a date without a time counts for the time that is said for that date. */
function best(weighed: readonly Weighed[]): Weighed | null {
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

/** A negation or a condition before it makes it none: 'should you need to cancel'. */
const IF =
  /\b(?:if|should you|in case|unless|(?:^|, )to (?:reschedule|cancel)|reschedule or cancel|cancel or reschedule|need to reschedule or|need to cancel (?:or|this)|reschedule or|wenn|falls|sollten sie|si vous|si necesita|si necesitas|caso precise|caso|se precisar|mocht|indien|als je|se dovess|w razie|jeśli|gdyby|om du behöver|cancel(?:lation)? (?:link|policy)|click here)\b|場合/u;

export interface Change {
  readonly cancelled: boolean;
  readonly moved: boolean;
  readonly asks: boolean;
}

/** What the text does to a meeting: calls it off, moves it, asks for a time. */
export function changeIn({ subject, sentences, words }: Reading): Change {
  let cancelled = false;
  let moved = false;
  let asks = false;
  for (const text of [subject, ...sentences.slice(0, 80).map(({ text }) => text)]) {
    const line = plain(text);
    if (line.length > 800) continue;
    const conditional = IF.test(line);
    if (
      !conditional &&
      hasPhrase(line, words.cancelled) &&
      !/\b(?:not|isn't|nicht|pas|no|não|niet|non|nie|inte)\b.{0,20}\b(?:cancel|absag|annul|cancela|annuller|odwoł|ställ)/u.test(
        line,
      )
    )
      cancelled = true;
    if (!conditional && hasPhrase(line, words.moved) && !hasPhrase(line, words.nextRound)) moved = true;
    if (hasPhrase(line, words.asksTime)) asks = true;
  }
  return { cancelled, moved, asks };
}

const NO_TIME: Trouble = { code: 'no-time', says: 'The message does not say at what time the interview is.' };

/** The meeting that the text tells of, or null where it tells of no moment. */
export function tell(weighed: readonly Weighed[], change: Change, reading: Reading): Told | null {
  const kept = weighed.filter(({ weight }) => weight > 0);
  const chosen = best(kept);
  // Where several are offered none is settled, unless a labelled line or a plain sentence settles one.
  const settled = kept.some(
    ({ moment, sentence, labelled }) =>
      moment.hasTime && (labelled || (!moment.offered && !hasPhrase(plain(sentence), reading.words.asksTime))),
  );
  const open = kept.filter(
    ({ moment }) => moment.hasTime && moment.hasDate && (moment.offered || (change.asks && !settled)),
  );
  const proposals = [...new Map(open.map((one) => [one.moment.start ?? `${one.moment.from}`, one])).values()];
  const sure = kept.some(({ labelled }) => labelled);
  if (proposals.length > 1 && !settled) {
    const choices = proposals.slice(0, 6).map(({ moment }) => `start: ${moment.text.replace(/\s+/gu, ' ').trim()}`);
    return {
      status: 'tentative',
      start: null,
      end: null,
      timeZone: proposals[0]?.moment.timeZone ?? null,
      source: 'body',
      trouble: [{ code: 'ambiguous-date', says: 'Several times are proposed, and none is settled yet.', choices }],
      moment: proposals[0]?.moment ?? null,
      sentence: proposals[0]?.sentence ?? '',
    };
  }
  if (chosen === null) return null;
  const { moment, sentence, source } = chosen;
  const cancelled =
    change.cancelled && !(change.moved && moment.hasTime && !hasPhrase(plain(sentence), reading.words.cancelled));
  let end = moment.end;
  if (end === null && moment.start !== null && moment.hasTime) {
    const minutes = findDuration(reading.body, sentence, reading.words);
    if (minutes !== null) end = moment.start + minutes * MINUTE;
  }
  const trouble = [...moment.trouble];
  if (!moment.hasTime && !trouble.some(({ code }) => code === 'no-time')) trouble.push(NO_TIME);
  const tentative =
    !sure && !cancelled && (moment.offered || (change.asks && hasPhrase(plain(sentence), reading.words.asksTime)));
  return {
    status: cancelled ? 'cancelled' : tentative ? 'tentative' : 'confirmed',
    start: moment.hasTime ? moment.start : null,
    end: moment.hasTime ? end : null,
    timeZone: moment.timeZone,
    source,
    trouble: cancelled ? trouble.filter(({ code }) => code !== 'no-time') : trouble,
    moment,
    sentence,
  };
}
