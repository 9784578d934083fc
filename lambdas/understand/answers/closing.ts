/** The courtesy and name that end an answer, in any language: neither a command nor someone the candidate met. */
import { fold } from '../commands/tokens.ts';
import { withoutPrompts } from './prompts.ts';
import { ANSWER_WORDS, anyOf } from './words/all.ts';
import { unwrapped } from './wrapped.ts';

const CLOSINGS = anyOf('closings');
const LONGEST = Math.max(...[...CLOSINGS].map((one) => one.split(' ').length));

/** At most this many lines below a closing; anything longer is not a signature. */
const MOST_BELOW = 6;

export function withoutClosing(text: string, people: readonly string[] = [], isDebrief = false): string {
  const lines = text.split('\n');
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const first = filled[0];
  if (first === undefined) return text;
  const known = new Set(people.flatMap((one) => fold(one).split(/[\s-]+/u)));
  for (let place = Math.max(1, filled.length - MOST_BELOW - 1); place < filled.length; place += 1) {
    const at = filled[place] ?? 0;
    const below = filled.slice(place + 1).map((i) => (lines[i] ?? '').trim());
    if (closes(lines[at] ?? '', known) && below.every((line) => isOfSignature(line)))
      return lines.slice(0, at).join('\n').trim();
  }
  const block = isDebrief ? -1 : signatureBlock(lines, known);
  if (block > 0) return lines.slice(0, block).join('\n').trim();
  const last = filled.at(-1) ?? 0;
  if (filled.length > 1 && isName(lines[last] ?? '', known)) return lines.slice(0, last).join('\n').trim();
  return text;
}

/** 'Viele Grüße', 'LG Anna', 'Best,': a courtesy, with at most a name after it. */
function closes(line: string, known: ReadonlySet<string>): boolean {
  const words = line
    .trim()
    .split(/[\s,]+/u)
    .filter((one) => one !== '');
  if (words.length === 0 || words.length > LONGEST + 5 || /[:?]/u.test(line)) return false;
  for (let size = Math.min(LONGEST, words.length); size > 0; size -= 1) {
    const said = fold(words.slice(0, size).join(' ')).replace(/[.!,]+$/u, '');
    // 'Thanks & Regards'
    const parts = said.split(/ (?:&|\+|and|und|et|y) /u);
    if (!CLOSINGS.has(said) && !parts.every((one) => CLOSINGS.has(one))) continue;
    const rest = words.slice(size);
    return (
      rest.every((one) => /^[\p{Lu}(]/u.test(one) || /^(?:aus|from|de|und|von|y|et|and|der|die|le|la)$/u.test(one)) &&
      !rest.some((one) => known.has(fold(one)))
    );
  }
  return false;
}

/** A name, title, firm or phone number: short, and not a sentence. */
const isOfSignature = (line: string): boolean =>
  line.length <= 70 && !/[?!]$/u.test(line) && line.split(/\s+/u).length <= 9;

/** How many lines a name, a title and an address take. */
const MOST_OF_BLOCK = 4;

/** Where a last paragraph begins that is somebody's name, and what they are: 'Mrs. Pat Hollis / 3rd grade, room 12'. */
function signatureBlock(lines: readonly string[], known: ReadonlySet<string>): number {
  const empty = lines.findLastIndex((line, i) => line.trim() === '' && i < lines.length - 1);
  const [name = '', ...more] = lines.slice(empty + 1);
  const isFull = name.trim().split(/\s+/u).length >= 2 && isName(name.trim(), known);
  const isBlock = more.length > 0 && more.length < MOST_OF_BLOCK && more.every((line) => isOfSignature(line));
  return empty > 0 && isFull && isBlock ? empty : -1;
}

/** One to three capitalised words, none of them a person named in the nudge. */
function isName(line: string, known: ReadonlySet<string>): boolean {
  const words = line
    .trim()
    .replace(/^[-–—]\s?/u, '')
    .split(/\s+/u);
  return (
    words.length <= 3 &&
    words.every((one) => /^\p{Lu}[\p{L}\p{M}'’-]*[.,]?$/u.test(one) && !known.has(fold(one.replace(/[.,]$/u, '')))) &&
    (words.length > 1 || (words[0] ?? '').length <= 9) &&
    !NO_NAMES.test(line)
  );
}

/** Single words that are answers, whatever their capitals. */
const NO_NAMES =
  /^(?:done|sent|skip|undo|stop|yes|no|later|tomorrow|ok(?:ay)?|help|list|ja|nein|oui|non|s[ií]|gesendet|erledigt|envoy[ée]s?|enviad[oa]s?|hecho|fait|great|good|super|pause|resume|export|rejected|accepted|withdrawn|listo|later|sp[äa]ter|morgen|demain|ma[ñn]ana|rechazad[oa]|absage|refus[ée]?)\b/iu;

/** Dictated punctuation: 'comma', 'full stop', 'Punkt', 'virgule'; longest first. */
const DICTATED: readonly (readonly [spoken: RegExp, mark: string])[] = ANSWER_WORDS.flatMap(({ dictated }) =>
  Object.entries(dictated),
)
  .sort(([a], [b]) => b.length - a.length)
  .map(([spoken, mark]) => [new RegExp(`\\s${spoken}(?=\\s|$)`, 'giu'), mark]);

/** What was typed, with dictated punctuation written; in a debrief its questions are told from their answers, and broken lines are whole. */
export const asWritten = (text: string, people: readonly string[], isDebrief: boolean): string =>
  withMarks(isDebrief ? unwrapped(withoutPrompts(text, people), people) : text);

/** A text without punctuation that spells it out at least twice was dictated. */
function withMarks(text: string): string {
  if (/[,;:.!?]\s/u.test(text)) return text;
  let count = 0;
  const out = DICTATED.reduce(
    (now, [spoken, mark]) =>
      now.replace(spoken, () => {
        count += 1;
        return mark;
      }),
    text,
  );
  return count >= 2 ? out : text;
}
