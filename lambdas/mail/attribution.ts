/** The line above a quoted reply, on one line or several: 'On Mon, 5 Oct 2026 at 09:00, Dana Cole <dana@acme.example> wrote:'. */
import type { Mailbox } from '../application/interview.ts';
import { readMailbox } from './block-mailbox.ts';
import type { Line } from './lines.ts';
import { OPENING_WORDS, WROTE_WORDS } from './reply-marks.ts';

export interface Attribution {
  readonly start: number;
  /** The first line after it. */
  readonly end: number;
  readonly depth: number;
  /** All of its words. */
  readonly words: string;
  readonly from: Mailbox | null;
}

const LETTER = /[\p{L}\p{M}]/u;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The verbs by their last letter: lines are searched from the end, where most verbs stand. */
const BY_LAST: ReadonlyMap<string, readonly string[]> = Map.groupBy(WROTE_WORDS, (word) => word.slice(-1));

interface Verb {
  readonly at: number;
  readonly word: string;
}

/** Does it stand as a word of its own? */
const standsAlone = (lower: string, at: number, word: string): boolean =>
  NO_SPACES.test(word) || (!LETTER.test(lower.charAt(at - 1)) && !LETTER.test(lower.charAt(at + word.length)));

/** Where a verb of writing stands: the one that ends last, and of two that end together the longer. */
function wroteAt(lower: string): Verb | null {
  const seen = new Set<string>();
  for (let end = lower.length; end > 0; end--) {
    let best: Verb | null = null;
    for (const word of BY_LAST.get(lower.charAt(end - 1)) ?? []) {
      if (!lower.endsWith(word, end) || seen.has(word)) continue;
      seen.add(word);
      const at = end - word.length;
      if (word.length > (best?.word.length ?? 0) && standsAlone(lower, at, word)) best = { at, word };
    }
    if (best !== null) return best;
  }
  return null;
}

/** A date or a time in figures. */
const DATED =
  /\d{4}\s?[年년]|(?<!\d)\d{1,4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,4}(?!\d)|(?<!\d)(?:19|20|25)\d\d(?!\d)|(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|[٠-٩]{2}/;
const ADDRESS = /[^\s<>()[\]"]@[^\s<>()[\]"]+\.[^\s<>()[\]"]/;

const MOST_LINES = 6;
const MOST_CHARACTERS = 420;

/** Whether these words may open such a line. Looks only at the beginning, so that few lines need a closer look. */
function opens(words: string): boolean {
  const head = words.slice(0, 60).toLowerCase();
  if (/^["'“”„«<*[(]?\d/.test(head) || /^\p{N}/u.test(head)) return true;
  const first = head.split(' ');
  return (
    OPENING_WORDS.has(first[0] ?? '') ||
    OPENING_WORDS.has(`${first[0] ?? ''} ${first[1] ?? ''}`) ||
    NO_SPACES.test(head) ||
    /^[בفв]/.test(head)
  );
}

/** The attribution that begins at this line; null where none does. */
export function readAttribution(lines: readonly Line[], start: number): Attribution | null {
  const first = lines[start];
  if (first === undefined || first.words.length < 6) return null;
  // Zoho: '---- On Mon, 05 Oct 2026 08:00:00 +0200 Dana Cole <...> wrote ---'
  const framed = /^-{2,6} ?([^-].{10,400}[^-]) ?-{2,6}$/.exec(first.words);
  if (framed !== null) {
    const words = `${framed[1]}:`;
    const from = closes(words, opens(words), words.includes('@'), true, lines, start);
    return from === null ? null : { start, end: start + 1, depth: first.depth, words, from };
  }
  const opening = opens(first.words);
  const named = first.words.includes('<');
  let words = '';
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.depth !== first.depth) {
      // '<dana@acme.example' and '>:' on the next line: that bracket is no quote mark.
      if (line.depth !== first.depth + 1 || line.words.length > 60 || words.lastIndexOf('<') <= words.lastIndexOf('>'))
        break;
      const joined = `${words}> ${line.words}`.replace('> :', '>:');
      const who = closes(joined, opening, true, false, lines, at);
      return who === null ? null : { start, end: at + 1, depth: first.depth, words: joined, from: who };
    }
    if (line.words === '') {
      // A mail program may leave one empty line where it broke the text, but only where the words cannot end.
      if (at === start + 1 || !opening || words.length > 200 || !/(?:<|,|at|um|à|@[^\s>]*)$/.test(words)) break;
      continue;
    }
    words = words === '' ? line.words : `${words} ${line.words}`;
    if (words.length > MOST_CHARACTERS) break;
    const done = closes(words, opening, named || words.includes('@'), at === start, lines, at);
    if (done !== null) return { start, end: at + 1, depth: first.depth, words, from: done };
    // If no opener was found, the line only continues after an address in angle brackets.
    if (at === start && !opening && !first.words.includes('<')) break;
  }
  return null;
}

const EMPTY: Mailbox = { name: null, address: null };

/** Checks whether the attribution is complete here, and if so, who wrote. */
function closes(
  words: string,
  opening: boolean,
  named: boolean,
  single: boolean,
  lines: readonly Line[],
  at: number,
): Mailbox | null {
  const text = words.replace(/[\s*_]+$/, '');
  const colon = text.endsWith(':') || text.endsWith('：');
  const quoted = quoteFollows(lines, at);
  // Most lines are rejected here: without a colon, it must stand above a quote.
  if (!colon && !quoted) return null;
  const lower = text.toLowerCase();
  const verb = wroteAt(lower);
  const dated = DATED.test(text);
  if (verb === null) {
    // 2026-10-05 9:00 GMT+02:00 Dana Cole <dana@acme.example>:
    const old = colon && dated && /<[^<>]+@[^<>]+>\s?[:：]$/.test(text);
    return old ? whoIn(text, lower, null) : null;
  }
  const last = verb.at + verb.word.length;
  const tail = text.slice(last).replace(/[\s:：.]+$/, '');
  // The text ends with the verb, or continues with who (the name followed by a colon) or when.
  const ends = tail === '' || /^[\s)\]]*$/.test(tail);
  // In English nothing follows the verb.
  if (!ends && verb.word === 'wrote') return null;
  if (!ends && !(colon && (ADDRESS.test(tail) || DATED.test(tail) || opening))) return null;
  if (!colon && !(ends && quoted && (dated || named))) return null;
  // Without quote marks below and without an address, an empty line must follow: a person may write 'On Monday at 10:00 Dana wrote: ...'.
  if (dated && (opening || named) && (quoted || named || lines[at + 1]?.words === '')) return whoIn(text, lower, verb);
  // 'Dana Cole wrote:' alone counts only above a quote.
  if (quoted && single && (named || (ends && text.length < 120 && text.split(' ').length <= 8)))
    return whoIn(text, lower, verb);
  return null;
}

function quoteFollows(lines: readonly Line[], at: number): boolean {
  const depth = lines[at]?.depth ?? 0;
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) {
    const line = lines[next];
    if (line === undefined) return false;
    if (line.depth > depth) return true;
    if (line.words !== '') return false;
  }
  return false;
}

/** Who wrote: the words around the address, less dates, times and verbs. */
function whoIn(text: string, lower: string, verb: Verb | null): Mailbox {
  const at = text.indexOf('@');
  if (at < 0) {
    if (verb === null) return EMPTY;
    const before = text.slice(0, verb.at);
    const comma = before.replace(/[,\s]+$/, '').lastIndexOf(',');
    const name = (comma >= 0 ? before.slice(comma + 1) : before).replace(/[,\s"]+$/, '').trim();
    return /\d/.test(name) || name === '' ? EMPTY : (readMailbox(name) ?? EMPTY);
  }
  let open = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('(', at), text.lastIndexOf('[', at));
  if (open < 0) open = text.lastIndexOf(' ', at) + 1;
  const address = readMailbox(text.slice(open))?.address ?? null;
  const quoted = /["“„«]([^"“”„«»]{1,100})["”“»]\s*[(<[]*$/.exec(text.slice(0, open).slice(-130));
  if (quoted !== null) return { name: quoted[1]?.trim() ?? null, address };
  return { name: nameBefore(text.slice(0, open), lower.slice(0, open)), address };
}

/** The name before the address, back to the last digit, comma, colon or verb. */
function nameBefore(text: string, lower: string): string | null {
  let from = 0;
  for (const found of text.matchAll(/[\d,:：،](?=[^\d,:：،]*$)/g)) from = found.index + 1;
  const verb = wroteAt(lower);
  if (verb !== null && verb.at + verb.word.length > from) from = verb.at + verb.word.length;
  let name = text.slice(from).trim();
  for (const word of BEFORE_NAMES) {
    const spaced = `${word} `;
    const inner = ` ${name.toLowerCase()}`.lastIndexOf(` ${spaced}`);
    if (inner >= 0) name = name.slice(inner + spaced.length).trim();
  }
  name = name.replace(/^[)\].\s年月日]+/, '').trim();
  return readMailbox(name)?.name ?? null;
}

/** What may stand between the hour and the name. */
const BEFORE_NAMES =
  'uhr|am|pm|a.m.|p.m.|π.μ.|μ.μ.|utc|gmt|cet|cest|est|edt|pst|pdt|bst|heeft|użytkownik|uživatel|používateľ|пользователь|користувач|ο χρήστης|időpontban|schrieb|skrev|מאת|uhr schrieb|h|r.|г.|р.|kello|via|from'.split(
    '|',
  );
