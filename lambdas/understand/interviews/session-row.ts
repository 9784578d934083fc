/** One row of a schedule, without its time: what it is called, and who is there. */
import { isFullName } from '../people/names.ts';
import { type Named, readPeopleList } from '../people/rules/list.ts';
import { isTitle } from '../people/titles.ts';
import { labelled } from '../text/lines.ts';
import { findPhrase, hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';

const DATE_CELL =
  /^(?:\p{L}{2,12}\.?,?\s+)?(?:\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?|\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[./]\d{1,2}|\d{4}-\d{2}-\d{2})(?:[./,]?\s*(?:de\s+)?\d{2,4})?(?:\s+(?:at|um|à|a las|às|om|alle|o|kl\.?))?$|^\(?\d{1,3}\s*(?:min|minutes|mins|minuten|minuti|minutos|minut|分)\.?\)?$|^(?:at|from|um|von|de|à|om)$/iu;

/** The title and the people of one row, from its texts; null if it says nothing. */
export function readRow(
  texts: readonly string[],
  words: Words,
): { readonly title: string | null; readonly people: readonly Named[] } | null {
  let title: string | null = null;
  const people: Named[] = [];
  for (const text of texts) {
    const pair = labelled(text);
    const label = pair?.label.replace(/\s*\(?\d*\)?$/u, '') ?? '';
    if (pair !== null && (words.labels.people.has(label) || words.labels.manager.has(label))) {
      people.push(...readPeopleList(pair.value, words, false));
      // 'Hiring Manager | Dana Cole' also names the conversation.
      if (words.labels.manager.has(label)) title ??= text.slice(0, pair.label.length);
      continue;
    }
    if (
      pair !== null &&
      (words.labels.stage.has(label) ||
        words.labels.agenda.has(label) ||
        [
          'topic',
          'focus',
          'session',
          'title',
          'subject',
          'thema',
          'sujet',
          'tema',
          'onderwerp',
          'temat',
          'ämne',
          'テーマ',
        ].includes(label))
    ) {
      title ??= pair.value;
      continue;
    }
    if (
      pair !== null &&
      (words.labels.join.has(label) ||
        words.labels.where.has(label) ||
        words.labels.when.has(label) ||
        words.labels.duration.has(label))
    )
      continue;
    for (const cell of text.split(/\s*(?:\||•|·|;)\s*|\s+[–—-]\s+|(?<=\p{L}|\))[:：]\s+/u)) {
      const bare = cell.replace(/^[\s:,–—-]+|[\s:,–—-]+$/gu, '');
      if (bare === '' || DATE_CELL.test(bare) || /^https?:|@/u.test(bare)) continue;
      const read = readCell(bare, words);
      people.push(...read.people);
      if (read.people.length > 0 && read.title === null) continue;
      const last = people.at(-1);
      if (
        last !== undefined &&
        last.title === null &&
        read.title !== null &&
        isTitle(read.title, words) &&
        title !== null
      )
        people[people.length - 1] = { ...last, title: read.title };
      else title ??= read.title;
    }
  }
  return title === null && people.length === 0 ? null : { title: title === null ? null : title.slice(0, 120), people };
}

/** 'System design with Priya Shah (Staff Engineer)', 'Priya Shah, Engineering Manager', 'Coding'. */
function readCell(cell: string, words: Words): { readonly title: string | null; readonly people: readonly Named[] } {
  const whole = readPeopleList(cell, words, true).filter(
    ({ name, address }) => address !== null || (name !== null && isFullName(name, words)),
  );
  if (whole.length > 0) return { title: null, people: whole };
  const line = cell.toLowerCase();
  const by = line.length === cell.length ? (findPhrase(line, WITH) ?? findPhrase(line, words.meet)) : null;
  if (by !== null) {
    const people = readPeopleList(cell.slice(by.end), words, true);
    if (people.length > 0) {
      const head = cell.slice(0, by.at).replace(/[\s,(:–—-]+$/u, '');
      const keepsPhrase = head === '' ? cell.slice(0, by.end).replace(/\s*\S+$/u, '') : head;
      return { title: keepsPhrase === '' || hasPhrase(keepsPhrase.toLowerCase(), WITH) ? null : keepsPhrase, people };
    }
  }
  const bracket = /^(.{3,80}?)\s*[(（]([^()（）]{3,80})[)）]$/u.exec(cell);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    const people = readPeopleList(bracket[2], words, true).filter(
      ({ name }) => name !== null && isFullName(name, words),
    );
    if (people.length > 0) return { title: bracket[1].trim(), people };
  }
  const named = readPeopleList(cell, words, false).filter(
    ({ name }) => name !== null && isFullName(name, words) && name.includes(' '),
  );
  if (named.length > 0 && cell.includes(',')) {
    const head = cell.split(',')[0]?.trim() ?? '';
    return { title: named.some(({ name }) => head.includes(name ?? '')) ? null : head, people: named };
  }
  return cell.length <= 120 ? { title: cell, people: [] } : { title: null, people: [] };
}

const WITH: readonly string[] = ['with', 'w/', 'mit', 'avec', 'con', 'com', 'met', 'z', 'med', 'by', 'von', 'par'];
