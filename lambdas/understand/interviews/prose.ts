/** An interview described in prose: which moment is meant, and whether it was moved, cancelled or only proposed. */
import type { Instant } from '../../application/instant.ts';
import type { Status } from '../../application/interview.ts';
import type { Trouble } from '../../mail/message.ts';
import { MEETINGS } from '../lexicon/hints.ts';
import type { Reading } from '../reading.ts';
import { isOldTime, readShift, sameTimeOn, saysSameTime, shifted } from '../start/shifts.ts';
import { best, type Weighed } from '../start/weigh-moments.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Moment } from '../when/find-moments.ts';
import type { Change } from './change.ts';

export interface Told {
  readonly status: Status;
  readonly start: Instant | null;
  readonly timeZone: string | null;
  readonly trouble: readonly Trouble[];
  /** The moment chosen; null if there is none. */
  readonly moment: Moment | null;
  /** The sentence around it. */
  readonly sentence: string;
}

const NO_TIME: Trouble = { code: 'no-time', says: 'The message does not say at what time the interview is.' };
const NO_NEW_TIME: Trouble = {
  code: 'no-time',
  says: 'The interview is moved, and the message does not say to when.',
};
const NO_DAY: Trouble = {
  code: 'ambiguous-date',
  says: 'The message does not say on which day the interview is.',
};

/** For days without hours: the first day in a change, a question, or a sentence about meeting. */
const openDay = (weighed: readonly Weighed[], change: Change): Weighed | null =>
  weighed.find(
    ({ moment, weight, sentence }) =>
      moment.hasDate &&
      !moment.hasTime &&
      !moment.struck &&
      weight >= 0 &&
      (change.moved || change.asks || hasPhrase(plain(sentence), MEETINGS.talk)),
  ) ?? null;

/** The new time, from the old one and the size of the move. Null: ask. Undefined: the text moves no time this way. */
function moved(weighed: readonly Weighed[]): Instant | null | undefined {
  const timed = weighed.filter(({ moment }) => moment.hasTime && moment.start !== null);
  const [old] = timed;
  const starts = [...new Set(timed.map(({ moment }) => moment.start))];
  if (old?.moment.start == null || starts.length > 2) return undefined;
  const { start, timeZone, from, text } = old.moment;
  if (starts.length === 2) {
    // 'Monday at 10 is brought forward by half an hour. We expect you at 9:30.'
    const whole = plain(old.sentence);
    const known = readShift(whole);
    const other = starts.find((one) => one !== start) ?? null;
    if (known?.by == null || old.moment.struck || !isOldTime(whole, text, known)) return undefined;
    return shifted(start, timeZone, known.by) === other ? other : undefined;
  }
  const day = weighed.find(
    ({ moment, sentence }) =>
      moment.date !== null && !moment.hasTime && !moment.struck && moment.from > from && saysSameTime(sentence),
  );
  if (day?.moment.date != null) return sameTimeOn(start, timeZone, day.moment.date);
  const sentence = plain(old.sentence);
  const shift = readShift(sentence);
  if (shift === null || !isOldTime(sentence, text, shift)) return undefined;
  return shift.by === null ? null : shifted(start, timeZone, shift.by);
}

/** The meeting the text describes, or null if it gives no moment. */
export function tell(weighed: readonly Weighed[], change: Change, reading: Reading): Told | null {
  const kept = weighed.filter(({ weight }) => weight > 0);
  const chosen = best(kept) ?? openDay(weighed, change);
  // If several times are offered, none is settled unless a labelled line or a plain statement settles one.
  const settled = kept.some(
    ({ moment, sentence, labelled }) =>
      moment.hasTime && (labelled || (!moment.offered && !hasPhrase(plain(sentence), reading.words.asksTime))),
  );
  const open = kept.filter(
    ({ moment }) => moment.hasTime && moment.hasDate && (moment.offered || (change.asks && !settled)),
  );
  // 'Tuesday or Wednesday at 4': the first day is an option as much as the second.
  const days = change.moved
    ? []
    : weighed.filter(
        ({ moment, weight }) =>
          !moment.hasTime && moment.offered && weight >= 0 && open.some((one) => one.moment.line === moment.line),
      );
  const proposals = [
    ...new Map([...days, ...open].map((one) => [one.moment.start ?? `${one.moment.from}`, one])).values(),
  ];
  const sure = kept.some(({ labelled }) => labelled);
  if (proposals.length > 1 && !settled) {
    // A day without an hour cannot be a one-tap answer.
    const choices =
      days.length === 0
        ? proposals.slice(0, 6).map(({ moment }) => `start: ${moment.text.replace(/\s+/gu, ' ').trim()}`)
        : [];
    return {
      status: 'tentative',
      start: null,
      timeZone: proposals[0]?.moment.timeZone ?? null,
      trouble: [{ code: 'ambiguous-date', says: 'Several times are proposed, and none is settled yet.', choices }],
      moment: proposals[0]?.moment ?? null,
      sentence: proposals[0]?.sentence ?? '',
    };
  }
  if (chosen === null) return null;
  const { moment, sentence } = chosen;
  const cancelled =
    change.cancelled && !(change.moved && moment.hasTime && !hasPhrase(plain(sentence), reading.words.cancelled));
  const fresh = change.moved && !cancelled ? moved(weighed) : undefined;
  const start = fresh !== undefined ? fresh : moment.hasTime ? moment.start : null;
  const trouble = fresh != null ? moment.trouble.filter(({ code }) => code !== 'no-time') : [...moment.trouble];
  if (start === null && !trouble.some(({ code }) => code === 'no-time')) {
    if (fresh === null) trouble.push(NO_NEW_TIME);
    else if (!moment.hasTime) trouble.push(NO_TIME);
    else if (!moment.hasDate && trouble.length === 0) trouble.push(NO_DAY);
  }
  const tentative =
    !sure && !cancelled && (moment.offered || (change.asks && hasPhrase(plain(sentence), reading.words.asksTime)));
  return {
    status: cancelled ? 'cancelled' : tentative ? 'tentative' : 'confirmed',
    start,
    timeZone: moment.timeZone,
    trouble: cancelled ? trouble.filter(({ code }) => code !== 'no-time') : trouble,
    moment,
    sentence,
  };
}
