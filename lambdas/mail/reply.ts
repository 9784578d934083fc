/** What a person typed in an answer: without the quote, the signature, the mobile footer and the disclaimer, wherever they wrote it. */
import { readAttribution } from './attribution.ts';
import { isBelievable, readHeaderBlock } from './header-block.ts';
import { quotedHtml } from './html-quote.ts';
import { LIMITS } from './limits.ts';
import { type Line, toLines, unquote } from './lines.ts';
import { markOf } from './marks.ts';
import type { Message } from './message.ts';
import { delimiterOf, isDisclaimer, isFooter, isOrnament, isSignature } from './signature.ts';

export interface TypedText {
  readonly text: string;
  /** What was quoted, its marks taken off. */
  readonly quoted: string;
}

export function typedText(message: Message): TypedText {
  const name = message.from?.name ?? null;
  if (message.textFrom !== 'html' || message.html === null) return typedIn(message.text, name);
  const marked = quotedHtml(message.html);
  const { text, quoted } = typedIn(marked.text, name);
  return { text, quoted: [quoted, marked.rest].filter((one) => one !== '').join('\n') };
}

/** `name`: the sender's, by which a signature is known. */
export function typedIn(body: string, name: string | null): TypedText {
  const lines = toLines(body);
  const typed: Line[] = [];
  const quoted: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.depth > 0 || isInitialQuote(line.words) || isWrapped(lines, at)) {
      quoted.push(line);
      at++;
      continue;
    }
    const next = at < LIMITS.structure ? step(lines, at, typed) : null;
    if (next === null) {
      typed.push(line);
      at++;
      continue;
    }
    if (next.quote) quoted.push(...lines.slice(at, next.to));
    at = next.to;
  }
  return {
    text: finish(typed, name),
    quoted: quoted
      .map((one) => unquote(one.raw, 50).rest)
      .join('\n')
      .trim(),
  };
}

/** Usenet programs quote with initials: 'DC> '. */
const isInitialQuote = (words: string): boolean => /^[A-Z]{1,3}>(?: |$)/.test(words);

/** The end of a quoted line that a program broke without marking it: between two marked lines, and in the middle of a sentence. */
const isWrapped = (lines: readonly Line[], at: number): boolean => {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above === undefined || line === undefined || below === undefined) return false;
  return (
    above.depth > 0 &&
    below.depth > 0 &&
    above.words.length >= 60 &&
    /^\p{Ll}/u.test(line.words) &&
    !/[.!?:。]$/.test(above.words)
  );
};

interface Step {
  /** The next line to look at. */
  readonly to: number;
  readonly quote: boolean;
}

/** If something that is not typed begins here: where it ends. */
function step(lines: readonly Line[], at: number, typed: readonly Line[]): Step | null {
  const words = lines[at]?.words ?? '';
  if (words === '') return null;
  const mark = markOf(words);
  const nothing = !typed.some((one) => one.words !== '' && !isOrnament(one.words));
  if (mark === 'forwarded') return { to: lines.length, quote: true };
  const start = mark === null ? at : skipEmpty(lines, at + 1);
  const ornament = mark === null && isOrnament(words);
  const blockAt = ornament ? skipEmpty(lines, at + 1) : start;
  const block = readHeaderBlock(lines, blockAt, mark === 'original');
  if (
    block !== null &&
    block.fields >= (mark === 'original' || mark === 'rule' ? 2 : 3) &&
    (mark === 'original' || isBelievable(block))
  )
    return pastQuote(lines, block.end, false);
  if (mark === 'original') {
    const said = readAttribution(lines, start);
    return said === null ? { to: lines.length, quote: true } : pastQuote(lines, said.end, false);
  }
  const attribution = readAttribution(lines, at);
  if (attribution !== null) return pastQuote(lines, attribution.end, nothing);
  // Under what was typed, a footer ends it: what follows without marks is quote. Above it, it is only a line.
  if (isFooter(words)) return { to: nothing ? at + 1 : sectionEnd(lines, at), quote: false };
  return isDisclaimer(lines, at) ? { to: sectionEnd(lines, at), quote: false } : null;
}

const skipEmpty = (lines: readonly Line[], from: number): number => {
  let at = from;
  while (at < Math.min(lines.length, from + 5) && lines[at]?.words === '') at++;
  return at;
};

/**
 * After the line that introduces a quote: where typing may go on. With '>' marks the quote ends where they end. Without them all of
 * the rest is quote; or, where nothing was typed above, all up to the first marks, behind which somebody may have answered.
 */
function pastQuote(lines: readonly Line[], end: number, nothingAbove: boolean): Step {
  const first = skipEmpty(lines, end);
  if ((lines[first]?.depth ?? 0) > 0) return { to: first, quote: true };
  const marked = nothingAbove ? lines.findIndex((one, at) => at >= end && one.depth > 0) : -1;
  return { to: marked < 0 ? lines.length : marked, quote: true };
}

/** Where a stretch of unquoted lines ends. */
const sectionEnd = (lines: readonly Line[], from: number): number => {
  const end = lines.findIndex((one, at) => at > from && (one.depth > 0 || markOf(one.words) === 'original'));
  return end < 0 ? lines.length : end;
};

/** Takes off the signature, ornaments and empty lines at the ends. */
function finish(typed: readonly Line[], name: string | null): string {
  let end = typed.length;
  for (let at = typed.length - 1; at >= Math.max(0, typed.length - 400); at--) {
    const line = typed[at];
    if (line === undefined) continue;
    const delimiter = delimiterOf(line);
    if (delimiter !== null && isSignature(typed.slice(at + 1, end), name, delimiter)) end = at;
  }
  while (end > 0 && (typed[end - 1]?.words === '' || isOrnament(typed[end - 1]?.words ?? ''))) end--;
  let start = 0;
  while (start < end && typed[start]?.words === '') start++;
  const out: string[] = [];
  for (const line of typed.slice(start, end)) {
    const text = line.raw.replaceAll('\ufeff', '').replaceAll('\u00a0', ' ').trimEnd();
    if (text !== '' || out.at(-1) !== '') out.push(text);
  }
  return out.join('\n').trim();
}
