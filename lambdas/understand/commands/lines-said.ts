/** A typed text as lines, with lines rejoined that a mail program wrapped. */

import { TEXT } from '../../application/limits.ts';
export interface SaidLine {
  readonly text: string;
  /** The number of a list item ('2. Tom'), as typed. */
  readonly item: string | null;
  /** A blank line comes before it, or it is the first line. */
  readonly opens: boolean;
}

/** Programs wrap at 72 to 80 columns: a line this long continues on the next. */
const WRAPPED = 64;

export function saidLines(text: string): { readonly lines: readonly SaidLine[]; readonly unread: string } {
  const read = text.slice(0, TEXT.reply);
  const all = read.split('\n', TEXT.replyLines + 1);
  const lines: SaidLine[] = [];
  let isBlank = true;
  let before = '';
  for (const whole of all.slice(0, TEXT.replyLines)) {
    const plain = whole.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu, ' ').trim();
    const last = lines.at(-1);
    if (plain === '') isBlank = true;
    else if (
      last !== undefined &&
      !isBlank &&
      before.length >= WRAPPED &&
      /^[\p{Ll}\d(]/u.test(plain) &&
      !/^[\p{L} ]{2,20}:/u.test(plain) &&
      !/^\d{1,2}\s?[.):=–-]/u.test(plain) &&
      !/^#?\d{1,2}\s\p{L}/u.test(plain)
    ) {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${plain}` };
      before = plain;
    } else {
      const bullet = /^(?:[-*\u2022\u00b7\u2013\u2014>]+\s+|\(?(\d{1,2})[.)]\s+|\u2022)/u.exec(plain);
      const rest = bullet === null ? plain : plain.slice(bullet[0].length);
      if (rest !== '') lines.push({ text: unmarked(rest), item: bullet?.[1] ?? null, opens: isBlank });
      isBlank = false;
      before = plain;
    }
  }
  const cut = all.length > TEXT.replyLines ? (all[TEXT.replyLines] ?? '') : '';
  return { lines, unread: `${cut}${text.slice(TEXT.reply)}`.trim() };
}

/** Strips *emphasis* around the whole line or its label. */
const unmarked = (line: string): string => line.replace(/^([*_]{1,2})([^*_]{1,200})\1/u, '$2');
