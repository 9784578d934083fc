/** Where in a body a forward begins: at a mark, at a header block, or, if the subject says that it is a forward, at 'On ... wrote:'. */

import { MAIL } from '../application/limits.ts';
import { type Attribution, readAttribution } from './attribution.ts';
import { FORWARD_MARKS } from './forward-marks.ts';
import { type HeaderBlock, isBelievable, readHeaderBlock } from './header-block.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';
import { readOneLine } from './one-line-block.ts';
import { subjectKind } from './subject.ts';

/** '----- Forwarded Message ----- From: Dana <...>To: ...': the mark and the block on the same line. */
function markedLine(words: string): string | null {
  const found = /^[-–—]{3,}\s?([^-–—]{4,60}?)\s?[-–—]{3,}\s?(?=\S)/.exec(words.slice(0, 200));
  if (found === null || !FORWARD_MARKS.has((found[1] ?? '').trim().toLowerCase())) return null;
  return words.slice(found[0].length);
}

export interface Start {
  /** The first line that belongs to the forward. */
  readonly at: number;
  readonly block: HeaderBlock | null;
  readonly attribution: Attribution | null;
}

/** Null if the body holds no forward. `answered`: the message is an answer to another. */
export function findStart(lines: readonly Line[], subject: string, answered: boolean): Start | null {
  let typed = false;
  for (let at = 0; at < Math.min(lines.length, MAIL.structure); at++) {
    const line = lines[at];
    if (line === undefined || line.words === '') continue;
    const one = markedLine(line.words);
    if (one !== null) {
      const block = readOneLine(one, at, line.depth);
      if (block !== null) return { at, block, attribution: null };
    }
    const mark = markOf(line.words);
    if (mark === 'forwarded') {
      const start = afterMark(lines, at);
      if (start !== null) return start;
    }
    const sure = mark === 'original';
    const first = mark === null ? at : nextLine(lines, at);
    const block = first === null ? null : readHeaderBlock(lines, first, sure);
    if (
      block !== null &&
      block.fields >= (sure ? 2 : 3) &&
      (sure || isBelievable(block)) &&
      (block.date !== null || block.subject !== null)
    ) {
      const kind = subjectKind(subject, block.language);
      if (kind === 'reply') return null;
      if (kind === 'forward' || !answered || !typed) return { at, block, attribution: null };
      return null;
    }
    const attribution = mark === null ? readAttribution(lines, at) : null;
    if (attribution !== null) {
      // A quote under 'wrote:' is a reply, unless the subject says that it is a forward.
      const forwards = subjectKind(subject) === 'forward' && attribution.from?.address !== null;
      return forwards ? { at, block: null, attribution } : null;
    }
    if (mark === null) typed = true;
  }
  return null;
}

const nextLine = (lines: readonly Line[], from: number): number | null => {
  for (let at = from + 1; at < Math.min(lines.length, from + 6); at++) if (lines[at]?.words !== '') return at;
  return null;
};

/** After 'Forwarded message': a header block, possibly on a single line, or a line with the author and date. */
function afterMark(lines: readonly Line[], at: number): Start | null {
  const first = nextLine(lines, at);
  if (first === null) return null;
  const line = lines[first];
  if (line === undefined) return null;
  const single = readOneLine(line.words, first, line.depth);
  if (single !== null) return { at, block: single, attribution: null };
  const block = readHeaderBlock(lines, first, true) ?? withoutColons(lines, first);
  if (block !== null) return { at, block, attribution: null };
  const attribution = readAttribution(lines, first) ?? datedLine(lines, first);
  return attribution === null ? null : { at, block: null, attribution };
}

/** eM Client writes 'From "Dana Cole" <...>' without colons. */
function withoutColons(lines: readonly Line[], start: number): HeaderBlock | null {
  const as: Line[] = lines.slice(start, start + 12).map((line) => {
    const found = /^(From|To|Cc|Date|Sent|Subject|Von|An|Datum|Betreff) (?=\S)/.exec(line.words);
    return found === null ? line : { ...line, words: `${found[1]}: ${line.words.slice(found[0].length)}` };
  });
  const block = readHeaderBlock(as, 0, true);
  return block === null || block.fields < 3 ? null : { ...block, end: block.end + start };
}

/** Yandex prints '02.10.2026, 16:52, "Dana Cole" <dana@acme.example>:' under its mark. */
function datedLine(lines: readonly Line[], at: number): Attribution | null {
  const line = lines[at];
  if (line === undefined || !/^\d/.test(line.words) || !/@[^:]*[:;]$/.test(line.words)) return null;
  const found = /^([\d./,:\s-]+)(.*)$/.exec(line.words.slice(0, 300));
  const from =
    readHeaderBlock([{ ...line, words: `From: ${(found?.[2] ?? '').replace(/[:;]$/, '')}` }], 0, true)?.from ?? null;
  return from === null ? null : { start: at, end: at + 1, depth: line.depth, words: line.words, from };
}
