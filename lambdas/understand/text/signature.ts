/** Where a text ends and its signature begins, and who signed. */

import { isFullName, isName, sameName, withoutHonorific } from '../people/names.ts';
import { isTitle } from '../people/titles.ts';
import { type Line, plain } from './lines.ts';
import { findPhrase } from './phrases.ts';
import type { Words } from './words.ts';

export interface Signature {
  readonly name: string | null;
  readonly title: string | null;
  /** Lines, or parts of lines, that may be the company's name. */
  readonly companies: readonly string[];
  readonly lines: readonly Line[];
}

const MOST = 12;

/** The line before the signature: the last closing formula ('Best regards,') or '--'. -1 if there is none. */
function closing(lines: readonly Line[], words: Words): number {
  for (let i = lines.length - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (/^--+$/u.test(text)) return i;
    const line = plain(text).replace(/[\s,.:!–—-]+$/u, '');
    if (line === '' || line.length > 60) continue;
    const found = findPhrase(line, words.regards);
    if (found !== null && found.at === 0 && (found.end === line.length || line.length - found.end < 24)) {
      const rest = line.slice(found.end).replace(/^[\s,.!–—-]+/u, '');
      const next = lines.slice(i + 1, i + 4).find(({ text }) => text !== '')?.text ?? '';
      if (rest === '' ? next === '' || next.length < 60 : isName(text.slice(-rest.length), words)) return i;
    }
  }
  return -1;
}

/** Splits the lines. Without a closing formula, a short last block that begins with the writer's name is the signature. */
export function splitSignature(
  lines: readonly Line[],
  writer: string | null,
  words: Words,
): { readonly body: readonly Line[]; readonly signature: Signature | null } {
  let at = closing(lines, words);
  // A signature is not followed by a lot of text: 'Thanks,' may also come in the middle.
  if (at >= 0 && lines.slice(at + 1).filter(({ text }) => text !== '').length > MOST + 18) at = -1;
  if (at < 0 && writer !== null) {
    const own = lines.findLastIndex(
      ({ text }) => text.length < 60 && isName(text.replace(/[,.]$/u, ''), words) && sameName(text, writer),
    );
    // The line above the name may be the last of the text: 'See you then.'
    if (own > 0 && lines.slice(own).filter(({ text }) => text !== '').length <= MOST)
      return {
        body: lines.slice(0, own),
        signature: readSignature(
          lines
            .slice(own)
            .filter(({ text }) => text !== '')
            .slice(0, MOST),
          writer,
          words,
        ),
      };
  }
  if (at < 0) {
    const own = signedBelow(lines, words);
    return own < 0
      ? { body: lines, signature: null }
      : {
          body: lines.slice(0, own),
          signature: readSignature(
            lines.slice(own).filter(({ text }) => text !== ''),
            writer,
            words,
          ),
        };
  }
  const opening = plain(lines[at]?.text ?? '');
  const formula = findPhrase(opening, words.regards);
  const inline = formula === null ? '' : (lines[at]?.text ?? '').slice(formula.end).replace(/^[\s,.!–—-]+/u, '');
  const after = lines.slice(at + 1).filter(({ text }) => text !== '');
  const signed = inline !== '' && isName(inline, words) ? [{ ...(lines[at] as Line), text: inline }, ...after] : after;
  return { body: lines.slice(0, at), signature: readSignature(signed.slice(0, MOST), writer, words) };
}

/** A full name and title on the last two to four lines are a signature even without a closing formula; -1 if there are none. */
function signedBelow(lines: readonly Line[], words: Words): number {
  const last = lines.findLastIndex(({ text }) => text !== '');
  for (let at = last - 1; at >= Math.max(1, last - 4); at--) {
    const { text, item } = lines[at] ?? { text: '', item: true };
    const below = lines[at + 1]?.text ?? '';
    if (text === '' || item) return -1;
    if (isFullName(text, words) && text.includes(' ') && isTitle(below, words) && below.length < 70) {
      // A list of people looks the same, with names and titles above it too.
      const above = lines[at - 1]?.text ?? '';
      return isTitle(above, words) || isFullName(above, words) ? -1 : at;
    }
  }
  return -1;
}

function readSignature(lines: readonly Line[], writer: string | null, words: Words): Signature {
  let name: string | null = null;
  let title: string | null = null;
  const companies: string[] = [];
  for (const { text } of lines) {
    const parts = text
      .split(/\s*[|•·\t]\s*|\s+[–—-]\s+|,\s+|\s+(?:at|bei|chez|@|hos|presso|na|bij|w)\s+(?=\p{Lu})|\s\/\s/u)
      .map((part) => part.trim())
      .filter(
        (part) =>
          part !== '' && !/@|https?:|www\.|^\+?[\d\s().-]{6,}$|^(?:tel|mobile|phone|m|t|cell|mob)[.:]/iu.test(part),
      );
    for (const part of parts) {
      const bare = withoutHonorific(part);
      if (
        name === null &&
        title === null &&
        (writer !== null && isName(bare, words)
          ? sameName(bare, writer) || isFullName(bare, words)
          : isName(bare, words))
      )
        name = bare;
      else if (title === null && isTitle(part, words) && !/\b(?:gmbh|inc|ltd|llc)\b/iu.test(part)) title = part;
      else if (part.length <= 50 && /^[\p{Lu}\d\p{Lo}]/u.test(part)) companies.push(part);
    }
  }
  return { name, title, companies, lines };
}
