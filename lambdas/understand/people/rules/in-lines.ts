/** Who will be met, according to labelled lines, headings, lists and tables. */
import { type Line, labelled, plain } from '../../text/lines.ts';
import { hasPhrase } from '../../text/phrases.ts';
import type { Words } from '../../text/words.ts';
import { isFullName } from '../names.ts';
import { isTitle } from '../titles.ts';
import { type Named, readPeopleList } from './list.ts';
import { type InText, partOf, type TextContext } from './named.ts';

const ORGANIZER =
  /[-–—(]\s*(?:organi[sz]er|creator|organisateur|organisatrice|organisator(?:in)?|organizador(?:a)?|organizzatore|organizator|arrangör|主催者)\)?$/iu;

type Section = { readonly part: InText['part']; readonly label: string; blanks: number; found: number } | null;

export function peopleInLines(body: readonly Line[], context: TextContext): readonly InText[] {
  const { words } = context;
  const out: InText[] = [];
  let section: Section = null;
  let column: number | null = null;
  const take = (list: readonly Named[], part: InText['part']) => {
    for (const one of list) out.push({ ...one, part });
    return list.length;
  };
  let timed = 0;
  for (const [at, { text, item }] of body.entries()) {
    if (/\d{1,2}[:.h]\d{2}/u.test(text)) timed = at;
    if (text === '') {
      column = null;
      if (section !== null && (++section.blanks > 1 || section.found > 0)) section = null;
      continue;
    }
    // A line marked as the organizer, as in Google's and Cal.com's guest lists: used only if no calendar object says it.
    if (ORGANIZER.test(text)) {
      if (!context.calendar) {
        const list = readPeopleList(text.replace(ORGANIZER, ''), words, true).slice(0, 1);
        take(list, section?.label === 'who' ? 'named' : 'organizer');
        if (section !== null) section.found += 1;
      }
      continue;
    }
    const cells = text.split(/\s*\|\s*/u);
    if (cells.length > 2 || (cells.length === 2 && column !== null)) {
      const header = cells.findIndex((cell) => partOf(plain(cell), words) !== null);
      if (header >= 0 && cells.every((cell) => cell.length < 30 && !/\d:\d/u.test(cell))) {
        column = header;
        continue;
      }
      const cell = column === null ? null : (cells[column] ?? null);
      if (cell !== null && take(readPeopleList(cell, words, false), 'named') > 0) continue;
      if (column === null) take(peopleInCells(cells, words), 'named');
      continue;
    }
    const pair = labelled(text);
    const part = pair === null ? partOf(plain(text).replace(/[:：]$/u, ''), words) : partOf(pair.label, words);
    // 'Guests' alone on a line is also a heading.
    if (part !== null && text.length < 30 + (pair?.value.length ?? 0)) {
      const value = pair?.value ?? '';
      const found = value === '' ? 0 : take(readPeopleList(value, words, false), part);
      section = { part, label: pair?.label ?? plain(text).replace(/[:：]$/u, ''), blanks: 0, found };
      continue;
    }
    const opens = /[:：]$/u.test(text) && text.length < 160;
    if (
      opens &&
      (hasPhrase(plain(text), words.meet) ||
        /(?:who|whom|interviewers|interviewer|panel|people)\b|\b(?:kommission|auswahlgremium|jury|commission|commissione|comisión|tribunal|comissão|júri|commissie|komisj[ai]|rekryteringsgrupp\p{L}*)\b/iu.test(
          text,
        ))
    ) {
      section = { part: 'named', label: '', blanks: 0, found: 0 };
      continue;
    }
    if (section !== null) {
      // 'Job Requisition: ...': another label begins if what precedes the colon is neither a name nor a title.
      if (
        pair !== null &&
        (/[\u3040-\u9fff]/u.test(pair.label) ||
          !isFullName(
            pair.label.replace(/(?<!\p{L})\p{L}/gu, (one) => one.toUpperCase()),
            words,
          )) &&
        !isTitle(pair.label, words)
      ) {
        section = null;
        continue;
      }
      const list =
        text.length > 160
          ? []
          : readPeopleList(text, words, false).filter(
              ({ name, address }) => address !== null || (name !== null && (item || isFullName(name, words))),
            );
      if (list.length > 0) {
        section.found += take(list, section.part);
        continue;
      }
      // A title may be on the line below the name.
      const last = out.at(-1);
      if (last !== undefined && last.title === null && section.found > 0 && isTitle(text, words) && text.length < 60) {
        out[out.length - 1] = { ...last, title: text };
        continue;
      }
      if (!item && section.found > 0) section = null;
      continue;
    }
    // A name and a title on two lines: the title confirms the name, with a time above it or a common given name.
    const below = body[at + 1]?.text ?? '';
    if (
      isFullName(text, words) &&
      text.includes(' ') &&
      below.length < 60 &&
      isTitle(below, words) &&
      !isFullName(below, words) &&
      (isFullName(text.split(' ')[0] ?? '', words) || (timed > 0 && at - timed <= 6))
    ) {
      take([{ name: text, address: null, title: below }], 'named');
      continue;
    }
    if (pair !== null && Object.values(words.labels).some((label) => label.has(pair.label))) continue;
    if (text.length < 110 && !hasPhrase(plain(text), words.meet)) take(nameBesideTitle(text, words), 'named');
  }
  return out;
}

/** Cells of a table row without a useful heading: a full name counts next to a time or title. */
function peopleInCells(cells: readonly string[], words: Words): readonly Named[] {
  const telling = cells.some((cell) => /\d{1,2}[:.h]\d{2}|\b\d{1,2}\s?[ap]m\b/iu.test(cell) || isTitle(cell, words));
  if (!telling) return [];
  const label = partOf(plain(cells[0] ?? '').replace(/[:：]$/u, ''), words);
  if (label !== null) return readPeopleList(cells.slice(1).join(', '), words, false);
  return cells.flatMap((cell, index) => {
    if (/\d{1,2}[:.h]\d{2}/u.test(cell) || (isTitle(cell, words) && !/[(,]/u.test(cell))) return [];
    const next = cells[index + 1];
    return readPeopleList(cell, words, false)
      .filter(({ name }) => name !== null && isFullName(name, words))
      .map((one) =>
        one.title === null && next !== undefined && isTitle(next, words) && next.length < 50
          ? { ...one, title: next }
          : one,
      );
  });
}

/** 'Priya Shah, Engineering Manager', '10:00 Priya Shah (Staff Engineer)' on its own line: the title confirms the name. */
function nameBesideTitle(text: string, words: Words): readonly Named[] {
  const list = readPeopleList(text.replace(/^[\d:.\s–—-]+(?:am|pm|uhr|h)?\b[\s:–—-]*/iu, ''), words, false);
  return list.filter(
    ({ name, title }) =>
      name !== null &&
      title !== null &&
      isFullName(name, words) &&
      isTitle(title, words) &&
      title.split(' ').length <= 7,
  );
}
