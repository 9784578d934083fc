/** A text's structure: lines, sentences that run across wrapped lines, and lines of the form 'label: value'. */

import { TEXT } from '../../application/limits.ts';
import { remembered } from './remembered.ts';

export interface Line {
  readonly text: string;
  /** Character offset in the whole text. */
  readonly from: number;
  /** It began with a bullet, a dash or a number ('1.'). */
  readonly item: boolean;
  /** Line number from 0; blank lines count. */
  readonly number: number;
}

const BULLET = /^(?:[-–—*•·▪◦‣●○■➢►✓✔]|\(?\d{1,2}[.)](?=\s))\s*/u;
const DECORATION = /[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?=[\s,.;:!?)]|$)|[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu;

/** Each line without quote marks, bullets, emphasis and invisible characters; blank lines are kept as ''. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const [number, whole] of text.split('\n', TEXT.lines).entries()) {
    const plain = whole
      .slice(0, TEXT.line)
      .replace(/^(?:\s?>)+\s?/u, '')
      // '■場所　本社': a full-width space stands for the colon.
      .replace(/^(\s*[■◆●◇○・]\s?\p{L}{2,8})\u3000+(?=\S)/u, '$1：')
      .replace(DECORATION, '')
      .replace(/[-–—_=+*~·. ]{4,}/gu, (run) => (run.trim() === '' ? ' | ' : ' '))
      .replace(/ ?\t\s?/gu, ' | ')
      .replace(/^ ?\|+|[| ]+$/gu, '')
      .replace(/[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu, ' ')
      .trim();
    const bullet = BULLET.exec(plain)?.[0] ?? '';
    const item = bullet !== '' && bullet.length < plain.length;
    lines.push({ text: item ? plain.slice(bullet.length) : plain, from, item, number });
    from += whole.length + 1;
  }
  return lines;
}

/** Most texts: no accents, full-width characters or double spaces to normalise. */
const ASCII = /^[\x21-\x5f\x61-\x7e]*(?: [\x21-\x5f\x61-\x7e]+)*$/;

/** Lower case, with one kind of quote and apostrophe: the form that phrases are searched in. */
export const plain = remembered((text: string): string => {
  if (ASCII.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
});

const LABEL = /^([\p{L}][\p{L}\p{M}'’/&(). -]{0,40}?)\s*(?:[:：]\s*|\t|\s\|\s|\s{2,})(.*)$/u;

/** 'Label: value' with the label in plain form; null if the line is not one ('10:30'). */
export const labelled = remembered((line: string): { readonly label: string; readonly value: string } | null => {
  if (/^https?:/iu.test(line)) return null;
  const found = LABEL.exec(line);
  if (found?.[1] === undefined || found[2] === undefined || found[2].startsWith('//')) return null;
  return { label: plain(found[1]), value: found[2].trim() };
});

/** A line at least this long may have been wrapped, so the next one continues its sentence. */
export const WRAPPED = 56;

export interface Sentence {
  readonly text: string;
  readonly from: number;
  readonly line: number;
}

/** Dots that do not end a sentence: initials and common abbreviations. */
const NO_END =
  /(?:^|[\s('’])(?:\p{Lu}|mr|mrs|ms|dr|drs|prof|rev|cllr|st|no|nr|inc|ltd|co|corp|vs|ca|bzw|z\.\s?b|d\.\s?h|usw|sr|sra|approx|a\.m|p\.m|jr|dra|dott|dott\.ssa|mme|mlle|ing|avv|rag|geom|sig|sig\.ra|sig\.na|mgr|inż|lic|arq|eng|sres|dhr|mevr|mw|hr|fr|mag|phil|med|iur|rer|nat|oec|\d{1,2})\.$/iu;

/** Sentences, with wrapped lines joined; list items and labelled lines stand alone. */
export function sentencesOf(lines: readonly Line[]): readonly Sentence[] {
  const out: Sentence[] = [];
  let open: { text: string; from: number; line: number; last: number } | null = null;
  const close = () => {
    if (open !== null) out.push(...split(open));
    open = null;
  };
  for (const line of lines) {
    if (line.text === '') {
      close();
      continue;
    }
    const joins =
      open !== null && !line.item && open.last >= WRAPPED && labelled(line.text) === null && open.text.length < 3000;
    if (open !== null && joins) {
      open.text += ` ${line.text}`;
      open.last = line.text.length;
    } else {
      close();
      open = {
        text: line.text,
        from: line.from,
        line: line.number,
        last: line.item ? Math.max(line.text.length, WRAPPED) : line.text.length,
      };
    }
  }
  close();
  return out;
}

function split(block: { readonly text: string; readonly from: number; readonly line: number }): readonly Sentence[] {
  const out: Sentence[] = [];
  let rest = 0;
  for (const end of block.text.matchAll(/[.!?]["')\]]{0,2}\s+(?=["'(\p{Lu}\d¿¡])|[。!?！？]/gu)) {
    const upto = end.index + end[0].length;
    const text = block.text.slice(rest, upto).trim();
    if (NO_END.test(text) && !/\d{4}\.$/u.test(text)) continue;
    if (text !== '') out.push({ text, from: block.from, line: block.line });
    rest = upto;
  }
  const last = block.text.slice(rest).trim();
  if (last !== '') out.push({ text: last, from: block.from, line: block.line });
  return out;
}
