/**
 * Punctuation and capitals: exclamation marks, double spaces and marks, sentences that begin in lower case, shouting, repeated words, an empty
 * greeting.
 */

import type { At, CheckedText } from './checked-text.ts';
import type { Fault } from './fault.ts';

const hasAddress = (text: string): boolean => /https?:\/\/|www\.|@\w/.test(text);

const PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  [/\S {2,}(?=\S)/g, 'Two spaces in a row.'],
  [/[,;:][,;:]|(?<!\.)\.\.(?!\.)|[,;:]\.|\.,|\?[.,]|\?[?!]+|!\?+/g, 'Two marks in a row.'],
  [/\w [,.;:?!](?=\s|$)/g, 'A space before a mark.'],
  [/[a-z][,;?!][A-Za-z]/g, 'No space after a mark.'],
  [/\( | \)/g, 'A space inside a bracket.'],
];

function punctuationFaults({ text, at }: At): readonly Fault[] {
  if (hasAddress(text)) return [];
  return PUNCTUATION.flatMap(([mark, says]) =>
    [...text.matchAll(mark)].map((found): Fault => ({ rule: 'punctuation', says, at: at + found.index })),
  );
}

/** 'the the', 'to to': repeated by mistake. 'that that' and 'had had' can be right. */
function repetitionFaults({ text, at }: At): readonly Fault[] {
  return [...text.matchAll(/\b(\p{L}+) \1\b/giu)].flatMap((found): readonly Fault[] =>
    /^(?:that|had)$/i.test(found[1] ?? '')
      ? []
      : [{ rule: 'repetition', says: `'${found[0]}': the word is repeated.`, at: at + found.index }],
  );
}

/** A list item, an address or a word such as iOS may begin in lower case. */
function capitalFaults({ text, at }: At): readonly Fault[] {
  const first = text.trimStart();
  const word = first.split(/[\s,.]/)[0] ?? '';
  const small = /^\p{Ll}/u.test(first) && !/\p{Lu}/u.test(word) && !hasAddress(text) && !/^[\w-]+\.[\w-]+/.test(first);
  return small
    ? [
        {
          rule: 'capital',
          says: `'${word}': a sentence should begin with a capital.`,
          at: at + text.length - first.length,
        },
      ]
    : [];
}

function shoutingFaults({ text, at }: At): readonly Fault[] {
  const found = /(?:\b[A-Z]{3,}\b[ ,]+){2,}\b[A-Z]{3,}\b/.exec(text);
  return found === null
    ? []
    : [{ rule: 'shouting', says: 'Words in capitals look like shouting.', at: at + found.index }];
}

function greetingFaults(lines: readonly At[]): readonly Fault[] {
  const first = lines.find((line) => line.text.trim() !== '');
  if (first === undefined || !/^(?:hi|hello|dear|hey) *[,.:!]?$/i.test(first.text.trim())) return [];
  return /^(?:hi|hello|hey),$/i.test(first.text.trim())
    ? []
    : [{ rule: 'greeting', says: 'The greeting has no name.', at: first.at }];
}

function exclamationFaults(whole: string): readonly Fault[] {
  const marks = [...whole.matchAll(/!/g)];
  return marks.slice(1, 2).map(
    (mark): Fault => ({
      rule: 'exclamation',
      says: `${marks.length} exclamation marks: one at most, better none.`,
      at: mark.index,
    }),
  );
}

export function markFaults({ whole, lines, sentences }: CheckedText): readonly Fault[] {
  return [
    ...greetingFaults(lines),
    ...exclamationFaults(whole),
    ...lines.flatMap(punctuationFaults),
    ...lines.flatMap(repetitionFaults),
    ...sentences.flatMap(capitalFaults),
    ...sentences.flatMap(shoutingFaults),
  ];
}
