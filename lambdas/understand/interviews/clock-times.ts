/** Clock time ranges as in schedules: '10:00 - 10:45', '1pm–2pm', '9h30 à 10h15', '14 Uhr bis 15 Uhr'. */

/** Minutes after midnight. `end` is null if only a start is given. */
export interface ClockRange {
  readonly start: number;
  readonly end: number | null;
  /** Neither end says am or pm, and both hours fit a twelve-hour clock. */
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
}

const ONE = '(\\d{1,2})(?:[:.：h](\\d{2})|時(?:(\\d{2})分)?)?\\s?(am\\b|pm\\b|a\\.m\\.|p\\.m\\.|uhr\\b|h\\b|u\\b)?';
const RANGE = new RegExp(
  `(?<![\\d:./-])(?:kl\\.? |godz\\.? |ore |às |a las )?${ONE}\\s*(?:\\([^()]{1,12}\\)\\s*)?(?:(?:-|–|—|~|〜|～|to|until|till|bis|à|al|até|as|às|a|tot|alle|do|till|–)\\s*(?:kl\\.? |las |les )?${ONE})?(?![\\d/]|[-.]\\d)`,
  'iu',
);

const half = (mark: string | undefined): 'am' | 'pm' | 'day' | null => {
  const text = mark?.toLowerCase().replaceAll('.', '') ?? '';
  if (text === 'am' || text === 'pm') return text;
  return text === '' ? null : 'day';
};

function minutes(hour: number, minute: number, mark: 'am' | 'pm' | 'day' | null): number | null {
  if (minute > 59 || hour > 24) return null;
  if (mark === 'am' || mark === 'pm') {
    if (hour < 1 || hour > 12) return hour <= 23 ? hour * 60 + minute : null;
    return ((hour % 12) + (mark === 'pm' ? 12 : 0)) * 60 + minute;
  }
  return hour * 60 + minute;
}

/** The first clock time or range on a line; a bare number does not count ('Room 4', '2 interviews'). */
export function readClockRange(line: string): ClockRange | null {
  let text = line.slice(0, 200);
  let offset = 0;
  for (let tries = 0; tries < 6; tries++) {
    const found = RANGE.exec(text);
    if (found === null) return null;
    const [whole, h1 = '', m1, k1, x1, h2, m2, k2, x2] = found;
    const firstMark = half(x1);
    const secondMark = half(x2);
    const clear =
      m1 !== undefined ||
      x1 !== undefined ||
      k1 !== undefined ||
      whole.includes('時') ||
      (h2 !== undefined && (m2 !== undefined || x2 !== undefined));
    const from = offset + found.index;
    const to = from + whole.length;
    if (clear) {
      const range = resolve(
        [Number(h1), Number(m1 ?? k1 ?? 0), firstMark],
        h2 === undefined ? null : [Number(h2), Number(m2 ?? k2 ?? 0), secondMark],
      );
      if (range !== null) return { ...range, from, to };
    }
    offset = to;
    text = line.slice(to, 200);
  }
  return null;
}

type Side = readonly [number, number, 'am' | 'pm' | 'day' | null];

function resolve(first: Side, second: Side | null): Pick<ClockRange, 'start' | 'end' | 'open'> | null {
  if (second === null) {
    const start = minutes(...first);
    return start === null ? null : { start, end: null, open: first[2] === null && first[0] >= 1 && first[0] <= 12 };
  }
  const end = minutes(...second);
  if (end === null) return null;
  // '11:30 - 12:15 PM': the start is the last one before the end.
  let start = minutes(first[0], first[1], first[2] ?? (second[2] === 'am' || second[2] === 'pm' ? second[2] : null));
  if (start !== null && start > end && first[2] === null) start = minutes(first[0], first[1], 'am');
  if (start === null || end <= start) return null;
  return { start, end, open: first[2] === null && second[2] === null && second[0] <= 12 };
}
