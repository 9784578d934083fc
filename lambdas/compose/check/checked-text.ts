/** A draft split up for checking: the part that counts towards its length, its lines, its sentences and their positions. */
import type { DraftKind } from '../draft.ts';
import { isClosing } from '../drafts/likeness.ts';

export interface At {
  readonly text: string;
  /** Its position: the number of characters before it. */
  readonly at: number;
}

export interface CheckedText {
  readonly whole: string;
  /** The part that counts: without the signature and any enclosed note. */
  readonly counted: string;
  readonly lines: readonly At[];
  readonly sentences: readonly At[];
}

/** Enough for any draft. A longer text is too long anyway. */
const LONGEST = 20_000;

function linesIn(text: string): readonly At[] {
  const lines: At[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line.replace(/\r$/, ''), at });
    at += line.length + 1;
  }
  return lines;
}

/** 'My B.Ed. from Leeds' goes on. */
const GOES_ON = /\p{L}\.\p{L}+\. \p{Ll}/u;

function sentencesIn(lines: readonly At[]): readonly At[] {
  return lines.flatMap(({ text, at }) => {
    const found: At[] = [];
    let start = 0;
    for (const end of text.matchAll(/[.?!]["”']? (?=\S)/g)) {
      if (GOES_ON.test(text.slice(Math.max(0, end.index - 6), end.index + 3))) continue;
      const stop = end.index + end[0].length;
      found.push({ text: text.slice(start, stop), at: at + start });
      start = stop;
    }
    return [...found, { text: text.slice(start), at: at + start }].filter((one) => one.text.trim() !== '');
  });
}

/** The part that counts ends with the name after the closing. Below it come the signature or an enclosure. */
function countedPart(lines: readonly At[], kind: DraftKind, signature: string | null): string {
  const text = lines.map((line) => line.text).join('\n');
  const end =
    kind === 'pass-on'
      ? lines.findIndex((line) => isClosing(line.text.trim()))
      : lines.findLastIndex((line) => isClosing(line.text.trim()));
  if (end > 0)
    return lines
      .slice(0, end + 2)
      .map((line) => line.text)
      .join('\n');
  return signature !== null && text.trimEnd().endsWith(signature.trim())
    ? text.trimEnd().slice(0, -signature.trim().length)
    : text;
}

export function checkedText(text: string, kind: DraftKind, signature: string | null): CheckedText {
  const whole = text.slice(0, LONGEST);
  const lines = linesIn(whole);
  return {
    whole,
    counted: text.length > LONGEST ? text : countedPart(lines, kind, signature),
    lines,
    sentences: sentencesIn(lines),
  };
}
