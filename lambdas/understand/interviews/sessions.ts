/** A loop given in rows: a table, list or agenda with a time, a title and people for each part. */
import { TEXT } from '../../application/limits.ts';
import type { Named } from '../people/rules/list.ts';
import type { Line } from '../text/lines.ts';
import type { Words } from '../text/words.ts';
import { type ClockRange, readClockRange } from './clock-times.ts';
import { readRow } from './session-row.ts';

export interface RawSession {
  readonly line: number;
  readonly range: ClockRange;
  readonly title: string | null;
  readonly people: readonly Named[];
}

/** A break is not part of the loop. */
const PAUSE =
  /^(?:(?:short |lunch |coffee |comfort )?break|lunch|pause|mittagspause|mittagessen|pausa|almoço|pranzo|descanso|comida|déjeuner|pauze|lunchpauze|przerwa|paus|fika|休憩|昼食|buffer)(?: break| \(.*\))?$/iu;

/** 'The day is expected to finish by': the end of the day is not a part of its own. */
const ENDS =
  /\b(?:(?:finish|end|conclude|wrap up|be over)(?:es|s|ed)?(?: by| at| around)?|conclusion|departure|end of (?:the )?(?:day|visit)|ende|endet|enden|termine|terminera|termina|terminará|eindigt|kończy|slutar)\W*$/iu;

/** Rows of a schedule; at least two. Rows with nothing but a time are slots to choose from. */
export function readSessions(body: readonly Line[], words: Words): readonly RawSession[] {
  const rows: RawSession[] = [];
  for (const block of blocksOf(body)) if (rows.length < TEXT.rows) rows.push(...rowsOf(block, words));
  const told = rows.filter(
    ({ title, people }) => (title !== null || people.length > 0) && !(title !== null && ENDS.test(title)),
  );
  if (told.length < 2 || told.length * 2 < rows.length) return [];
  const over = rows.filter(({ title }) => title !== null && ENDS.test(title));
  const spanning = told.filter(
    (row) => !told.some((other) => other !== row && within(other, row)) || told.length === 2,
  );
  const kept = afternoons(closedBy(spanning, over)).filter(
    ({ title, people }) => people.length > 0 || title === null || !PAUSE.test(title),
  );
  const starts = new Set(kept.map(({ range, line }) => `${range.start}/${dayOf(line, kept)}`));
  return kept.length >= 2 && starts.size === kept.length ? kept : [];
}

/** '1:45 PM Conclude' is not a part, but says when the one above it ends. */
const closedBy = (rows: readonly RawSession[], over: readonly RawSession[]): readonly RawSession[] =>
  rows.map((row, index) => {
    const below = rows[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const stop = over.find(({ line, range }) => line > row.line && line < below && range.start > row.range.start);
    return stop === undefined || row.range.end !== null
      ? row
      : { ...row, range: { ...row.range, end: stop.range.start } };
  });

const dayOf = (line: number, rows: readonly RawSession[]): number => {
  // Rows on two days may begin at the same hour: a step back in time starts a new day.
  let day = 0;
  let last = -1;
  for (const row of rows) {
    if (row.range.start < last) day += 1;
    last = row.range.start;
    if (row.line === line) return day;
  }
  return day;
};

/** The range of the whole day is not one of its parts. */
const within = (inner: RawSession, outer: RawSession): boolean =>
  outer.range.end !== null &&
  inner.range.end !== null &&
  inner.range.start >= outer.range.start &&
  inner.range.end <= outer.range.end &&
  (inner.range.start > outer.range.start || inner.range.end < outer.range.end);

/** '11:00, 12:00, 1:00': on a twelve-hour clock, hours continue after noon. */
function afternoons(rows: readonly RawSession[]): readonly RawSession[] {
  let last = -1;
  return rows.map((row) => {
    let { range } = row;
    const late =
      range.open &&
      ((range.start < 7 * 60 && last < 0) || (last >= 0 && range.start < last && range.start + 720 >= last));
    if (late && range.start + 720 < 1440)
      range = { ...range, start: range.start + 720, end: range.end === null ? null : range.end + 720 };
    last = range.start;
    return { ...row, range };
  });
}

function blocksOf(body: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]];
  for (const line of body) {
    if (line.text === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

const timed = (line: Line): ClockRange | null => (line.text.length > 200 ? null : readClockRange(line.text));

/** In a block with several timed lines each is a row together with what follows it; a block with one time is one row. */
function rowsOf(block: readonly Line[], words: Words): readonly RawSession[] {
  const times = block.map((line) => timed(line));
  const count = times.filter((range) => range !== null).length;
  if (count === 0) return [];
  const out: RawSession[] = [];
  if (count === 1) {
    const at = times.findIndex((range) => range !== null);
    const range = times[at];
    const line = block[at];
    if (range === null || range === undefined || line === undefined || block.length > 8) return [];
    if (block.length === 1 && line.text.length > 130) return [];
    const row = readRow(
      block.map((one) => (one === line ? without(line.text, range) : one.text)),
      words,
    );
    return row === null
      ? [{ line: line.number, range, title: null, people: [] }]
      : [{ line: line.number, range, ...row }];
  }
  // Does each part begin with its time, or with a title above the time?
  const first = times.findIndex((range) => range !== null);
  const headed =
    first > 0 &&
    times.every((range, index) => range === null || (index > 0 && times[index - 1] === null)) &&
    count * 2 <= block.length &&
    readClockRange(block[0]?.text ?? '') === null &&
    residue(block[first], times[first]) === '';
  for (let i = 0; i < block.length && out.length < TEXT.rows; i++) {
    const range = times[i];
    const line = block[i];
    if (range === null || range === undefined || line === undefined) continue;
    let until = i + 1;
    while (until < block.length && times[until] === null) until++;
    const texts = headed
      ? [
          block[i - 1]?.text ?? '',
          without(line.text, range),
          ...block.slice(i + 1, until === block.length ? until : until - 1).map(({ text }) => text),
        ]
      : [without(line.text, range), ...block.slice(i + 1, until).map(({ text }) => text)];
    const row = readRow(texts.slice(0, 6), words);
    out.push({ line: line.number, range, title: row?.title ?? null, people: row?.people ?? [] });
  }
  return out;
}

const residue = (line: Line | undefined, range: ClockRange | null | undefined): string =>
  line === undefined || range === null || range === undefined ? '' : without(line.text, range);

/** The rest of a line, without time, date, zone and what joins them. */
function without(text: string, range: ClockRange): string {
  return `${text.slice(0, range.from)} | ${text.slice(range.to)}`
    .replace(
      /\(?\b(?:[ECMP][SD]?T|UTC|GMT|CET|CEST|BST|IST|JST|AEST|AEDT|MEZ|MESZ|WET|EET|(?:eastern|pacific|central|mountain)(?: standard| daylight)?(?: time)?)\b(?:[+-]\d{1,2}(?::\d{2})?)?\)?/giu,
      ' ',
    )
    .replace(/^[\s|:,–—-]+|[\s|:,–—-]+$/gu, '')
    .trim();
}

/** Where a row without an end stops: at the next start, or after `fallback` minutes. */
export function endsOf(rows: readonly RawSession[], fallback: number | null): readonly (number | null)[] {
  return rows.map(({ range }, index) => {
    if (range.end !== null) return range.end;
    const next = rows[index + 1]?.range.start;
    if (next !== undefined && next > range.start) return next;
    return fallback === null ? null : range.start + fallback;
  });
}
