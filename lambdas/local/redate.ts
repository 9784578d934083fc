/** Moves all dates of an example by whole weeks, so that weekdays stay right. Knows only the date formats that the examples use. */
import { DAY } from '../application/instant.ts';
import { MONTHS } from '../compose/dates.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function moved(year: number, month: number, day: number, weeks: number): Day {
  const date = new Date(Date.UTC(year, month, day) + weeks * 7 * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The names are written whole, or as their first three letters. */
const monthOf = (name: string): number => MONTHS.findIndex((one) => one === name || one.slice(0, 3) === name);
const nameOf = (month: number, like: string): string =>
  (like.length > 3 ? MONTHS[month] : MONTHS[month]?.slice(0, 3)) ?? like;
const two = (number: number): string => String(number).padStart(2, '0');

/** 'Dec 1, 2026' and 'December 1, 2026'; '23 Nov 2026'; 20261201T... Old time zone rules are left alone. */
function moveLine(line: string, weeks: number, named: number): string {
  return line
    .replace(/\b([A-Z][a-z]{2,8}) (\d{1,2}), (20\d\d)\b/g, (all, name: string, day: string, year: string) => {
      const month = monthOf(name);
      if (month < 0) return all;
      const to = moved(Number(year), month, Number(day), weeks);
      return `${nameOf(to.month, name)} ${to.day}, ${to.year}`;
    })
    .replace(/\b(\d{1,2}) ([A-Z][a-z]{2}) (20\d\d)\b/g, (all, day: string, name: string, year: string) => {
      const month = monthOf(name);
      if (month < 0) return all;
      const to = moved(Number(year), month, Number(day), weeks);
      return `${two(to.day)} ${nameOf(to.month, name)} ${to.year}`;
    })
    .replace(/\b(20[2-9]\d)(\d\d)(\d\d)(?=T\d{6})/g, (_, year: string, month: string, day: string) => {
      const to = moved(Number(year), Number(month) - 1, Number(day), weeks);
      return `${to.year}${two(to.month + 1)}${two(to.day)}`;
    })
    .replace(/^UID:/, named === 0 ? 'UID:' : `UID:${named}-`);
}

function moveEncoded(lines: readonly string[], weeks: number, named: number): readonly string[] {
  const text = Buffer.from(lines.join(''), 'base64').toString();
  const encoded = Buffer.from(
    text
      .split('\r\n')
      .map((line) => moveLine(line, weeks, named))
      .join('\r\n'),
  ).toString('base64');
  return encoded.match(/.{1,76}/g) ?? [];
}

/** `message` has CRLF line ends; its base64 parts are calendars. `named`: the weeks in their UIDs. */
export function redate(message: string, weeks: number, named = weeks): string {
  if (weeks === 0) return message;
  const out: string[] = [];
  let part: 'plain' | 'announced' | 'encoded' = 'plain';
  let encoded: string[] = [];
  for (const line of message.split('\r\n')) {
    if (part === 'encoded' && (line === '' || line.startsWith('--'))) {
      out.push(...moveEncoded(encoded, weeks, named));
      encoded = [];
      part = 'plain';
    }
    if (part === 'encoded') encoded.push(line);
    else out.push(moveLine(line, weeks, named));
    if (line === 'Content-Transfer-Encoding: base64') part = 'announced';
    else if (part === 'announced' && line === '') part = 'encoded';
  }
  return out.join('\r\n');
}
