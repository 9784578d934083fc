/** The time an answer picks from the mail below it: 'Thursday it is' above 'Wednesday at 9 or Thursday at 11?'. */
import { daysOf, type LocalDate } from '../../application/local-time.ts';
import type { Told } from '../interviews/prose.ts';
import type { Reading } from '../reading.ts';
import type { Weighed } from './weigh-moments.ts';

const daysIn = ({ year, month, day }: LocalDate): number => daysOf(year, month, day);
const WEEK = 7;

/** The first line below the answer; null if nothing is below it. */
function historyFrom({ text, fresh }: Reading): number | null {
  const last = fresh.split('\n').findLast((line) => line.trim() !== '');
  if (last === undefined || fresh.trim().length >= text.trim().length) return null;
  const at = text.split('\n').findIndex((line) => line.trim() === last.trim());
  return at < 0 ? null : at + 1;
}

/** Null if the answer gives an hour itself, or the mail below does not offer at least two times. */
export function chosenBelow(weighed: readonly Weighed[], reading: Reading): Told | null {
  const below = historyFrom(reading);
  if (below === null) return null;
  const inBody = weighed.filter(({ moment, source }) => source === 'body' && !moment.struck);
  const own = inBody.filter(({ moment }) => moment.line < below);
  if (own.some(({ moment }) => moment.hasTime)) return null;
  const times = inBody.filter(({ moment }) => moment.line >= below && moment.hasTime && moment.start !== null);
  const options = [...new Map(times.map((one) => [one.moment.start, one])).values()];
  if (options.length < 2) return null;
  const day = own.find(({ moment }) => moment.date !== null)?.moment ?? null;
  if (day === null && !options.some(({ moment }) => moment.offered)) return null;
  const said = day?.date ?? null;
  // A bare weekday is the one among the options, whichever week they are in.
  const bare = day !== null && !/\d/u.test(day.text);
  const fitting =
    said === null
      ? []
      : options.filter(({ moment: { date } }) => {
          if (date === null) return false;
          const apart = daysIn(date) - daysIn(said);
          return apart === 0 || (bare && apart % WEEK === 0);
        });
  const [only] = fitting;
  const { moment } = only ?? options[0] ?? { moment: null };
  const base = { moment, timeZone: moment?.timeZone ?? null } as const;
  if (only === undefined || fitting.length > 1 || only.moment.start === null)
    return {
      ...base,
      status: 'tentative',
      start: null,
      trouble: [
        {
          code: 'ambiguous-date',
          says: 'One of several times is chosen, and the message does not say clearly which.',
          choices: options.slice(0, 6).map((one) => `start: ${one.moment.text.replace(/\s+/gu, ' ').trim()}`),
        },
      ],
      sentence: own[0]?.sentence ?? only?.sentence ?? '',
    };
  return {
    ...base,
    status: 'confirmed',
    start: only.moment.start,
    trouble: only.moment.trouble,
    sentence: only.sentence,
  };
}
