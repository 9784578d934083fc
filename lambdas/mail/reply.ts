/** What a person typed in an answer, wherever in it they wrote: without quotes, signature, mobile footer and disclaimer. */

import { MAIL } from '../application/limits.ts';
import { readAttribution } from './attribution.ts';
import { isBelievable, readHeaderBlock } from './header-block.ts';
import { quotedHtml } from './html-quote.ts';
import { type Line, toLines, unquote } from './lines.ts';
import { markOf } from './marks.ts';
import type { Message } from './message.ts';
import { isDisclaimer, isFooter, isOrnament, withoutSignature } from './signature.ts';

interface TypedText {
  readonly text: string;
  /** The quoted text without quote marks. */
  readonly quoted: string;
  /** What was typed between quoted lines and below them, these marked with '>'. The earlier mail below it all is left out. */
  readonly inline: string;
}

export function typedText(message: Message): TypedText {
  const name = message.from?.name ?? null;
  if (message.textFrom !== 'html' || message.html === null) return typedIn(message.text, name);
  const marked = quotedHtml(message.html);
  const { text, quoted, inline } = typedIn(marked.text, name);
  return { text, inline, quoted: [quoted, marked.rest].filter((one) => one !== '').join('\n') };
}

/** `name`: the sender's, used to recognize a signature. */
export function typedIn(body: string, name: string | null): TypedText {
  const { typed, quoted, order } = sort(toLines(body), true);
  const own = withoutSignature(typed, name);
  return {
    text: written(own),
    inline: inlineOf(order, new Set(own)),
    quoted: quoted
      .map((one) => unquote(one.raw, 50).rest)
      .join('\n')
      .trim(),
  };
}

/** A body without the quoted earlier mails; signature and footers stay. */
export function withoutHistory(body: string): string {
  return written(sort(toLines(body), false).typed);
}

interface Sorted {
  readonly typed: readonly Line[];
  readonly quoted: readonly Line[];
  /** Typed lines and lines with quote marks as they stand; null where an earlier mail is introduced. */
  readonly order: readonly (Line | null)[];
}

/** Separates typed from quoted lines; with `strict`, footers and disclaimers are removed too. */
function sort(lines: readonly Line[], strict: boolean): Sorted {
  const typed: Line[] = [];
  const quoted: Line[] = [];
  const order: (Line | null)[] = [];
  let something = false;
  // A footer or disclaimer ends the typed text: unmarked lines after it are quoted.
  let ended = false;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.depth > 0 || isInitialQuote(line.words) || isWrapped(lines, at)) {
      quoted.push(line);
      order.push(line);
      ended = false;
      at++;
      continue;
    }
    const end = at < MAIL.structure && line.words !== '' ? quoteFrom(lines, at, !something) : null;
    if (end !== null) {
      quoted.push(...lines.slice(at, end));
      order.push(null);
      ended = false;
      at = end;
      continue;
    }
    if (strict && at < MAIL.structure && line.words !== '' && (isFooter(line.words) || isDisclaimer(lines, at))) {
      ended = ended || something || isDisclaimer(lines, at);
    } else if (ended) {
      quoted.push(line);
    } else {
      typed.push(line);
      order.push(line);
      something ||= line.words !== '' && !isOrnament(line.words);
    }
    at++;
  }
  return { typed, quoted, order };
}

function inlineOf(order: readonly (Line | null)[], own: ReadonlySet<Line>): string {
  const last = order.findLastIndex((line) => line !== null && own.has(line) && line.words !== '');
  const over = order.indexOf(null, last + 1);
  return order
    .slice(0, over < 0 ? order.length : over)
    .flatMap((line) =>
      line === null ? [] : own.has(line) ? [line.raw.trimEnd()] : line.depth > 0 ? [`> ${line.words}`] : [],
    )
    .join('\n')
    .trim();
}

/** Usenet programs quote with initials: 'DC> '. */
const isInitialQuote = (words: string): boolean => /^[A-Z]{1,3}>(?: |$)/.test(words);

/** The rest of a quoted line that a program wrapped without marking it: between two marked lines, in the middle of a sentence. */
const isWrapped = (lines: readonly Line[], at: number): boolean => {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined || line === undefined || below === undefined) return false;
  if (above.depth === 0 || below.depth === 0 || above.words.length < 60) return false;
  return /^\p{Ll}/u.test(line.words) && !/[.!?:。]$/.test(above.words);
};

/** If a quote is introduced here, where it ends. `nothingAbove`: nothing was typed so far. */
function quoteFrom(lines: readonly Line[], at: number, nothingAbove: boolean): number | null {
  const words = lines[at]?.words ?? '';
  const mark = markOf(words);
  if (mark === 'forwarded') return lines.length;
  const sure = mark === 'original';
  const start = mark !== null || isOrnament(words) ? skipEmpty(lines, at + 1) : at;
  const block = readHeaderBlock(lines, start, sure);
  if (block !== null && (sure || isBelievable(block)) && block.fields >= (mark === null ? 3 : 2))
    return pastQuote(lines, block.end);
  if (sure) {
    const said = readAttribution(lines, start);
    return said === null ? lines.length : pastQuote(lines, said.end);
  }
  const attribution = readAttribution(lines, at);
  if (attribution === null) return null;
  return nothingAbove ? toAnswer(lines, attribution.end) : pastQuote(lines, attribution.end);
}

const skipEmpty = (lines: readonly Line[], from: number): number => {
  let at = from;
  while (at < Math.min(lines.length, from + 5) && lines[at]?.words === '') at++;
  return at;
};

/** After the line that introduces a quote: quote marks show where it ends; without them, everything that follows is quoted. */
function pastQuote(lines: readonly Line[], end: number): number {
  const first = skipEmpty(lines, end);
  return (lines[first]?.depth ?? 0) > 0 ? first : lines.length;
}

/** If nothing was typed above and the quote has no marks, an answer can only stand below a later, marked quote. */
function toAnswer(lines: readonly Line[], end: number): number {
  const past = pastQuote(lines, end);
  if (past < lines.length) return past;
  for (let at = end; at < Math.min(lines.length, MAIL.structure); at++) {
    const later = lines[at]?.depth === 0 ? readAttribution(lines, at) : null;
    if (later !== null && pastQuote(lines, later.end) < lines.length) return later.end;
  }
  return lines.length;
}

/** Joins lines for display, without empty ones at the start and end or two in a row. */
function written(lines: readonly Line[]): string {
  const out: string[] = [];
  for (const line of lines) {
    const text = line.raw.replaceAll('\ufeff', '').replaceAll('\u00a0', ' ').trimEnd();
    if (text !== '' || (out.length > 0 && out.at(-1) !== '')) out.push(text);
  }
  return out.join('\n').trim();
}
