/** What speaks for and against a candidate: its edges, what it stood after and before, what it is about. A judge is learnt from these. */
import type { Classed } from '../cues/classes.ts';
import { domainsOf } from '../cues/features.ts';
import {
  ACTS,
  ADVERBS,
  ASKING,
  AUXILIARIES,
  GIVING,
  PREPOSITIONS,
  SAYING,
  TALKING,
  WANTING,
  WH,
} from '../cues/lists.ts';
import { PEOPLE, SOMEBODY } from '../cues/reader.ts';
import { isEnglish, isVerbWord, type Token } from '../cues/tagged.ts';
import type { Candidate, Stretch } from './candidates.ts';

interface Context extends Classed {
  readonly led: boolean;
  readonly standard: boolean;
}

const verbClass = (low: string): string =>
  TALKING.has(low) || /^(?:went|go|goes|got|nerded|centred|revolved|focused)$/.test(low)
    ? 'talked'
    : ASKING.has(low)
      ? 'asked'
      : SAYING.has(low)
        ? 'said'
        : WANTING.has(low)
          ? 'wants'
          : GIVING.has(low)
            ? 'gave'
            : AUXILIARIES.has(low)
              ? 'is or has'
              : ACTS.has(low)
                ? 'did'
                : 'other';

const subjectOf = (one: Token | undefined): string => {
  const [stem = ''] = (one?.low ?? '').split("'");
  return /^(?:he|she)$/.test(stem) ? 'reader' : /^(?:i|we|they|it|you|there)$/.test(stem) ? stem : 'none';
};

const nearClass = (one: Token | undefined, letter: string): string =>
  one === undefined
    ? 'nothing'
    : PREPOSITIONS.has(one.low) ||
        WH.has(one.low) ||
        /^(?:and|or|that|because|but|so|to|as|than|if|the|not)$/.test(one.low)
      ? one.low
      : letter === 'X' || one.part === 'verb'
        ? `verb ${verbClass(one.low)}`
        : letter;

const HEAD_ENDS = /(ing|tion|sion|ment|ness|ity|ance|ence|ship|ism|ics|ers|ists|age|ure|al)$/;

const bucket = (of: number, steps: readonly number[]): string => String(steps.findLast((one) => of >= one) ?? 0);

export function featuresOf(
  { tokens, shape, ends, about: around, partsAbout }: Stretch,
  { kind, from, to }: Candidate,
  said: string,
  { class: classed, usable, led, standard }: Context,
): readonly string[] {
  const own = tokens.slice(from, to);
  const letters = shape.slice(from, to);
  const words = said.split(' ');
  const starts = from === 0 || ends.includes(from);
  const before = tokens[from - 1];
  const after = tokens[to];
  const closes = ends.includes(to);
  const main = tokens.findIndex(
    (one, at) => at < from && (shape[at] === 'X' || (one.part === 'verb' && one.tense !== 'gerund')),
  );
  const verb = main === -1 ? 'none' : verbClass(tokens[main]?.low ?? '');
  const who = subjectOf(tokens.find((one) => !ADVERBS.has(one.low)));
  const about = tokens.slice(0, from).findLast((one) => PREPOSITIONS.has(one.low))?.low ?? 'none';
  const headEnd = letters.search(/[PCTSWX]/);
  const head = own[(kind === 'thing' && headEnd > 0 ? headEnd : own.length) - 1];
  const last = own.at(-1);
  const stood = starts ? (from === 0 ? 'first' : 'after a comma') : `after ${nearClass(before, shape[from - 1] ?? '')}`;
  const follows = closes ? (to === tokens.length ? 'the end' : 'a comma') : nearClass(after, shape[to] ?? '');
  const form =
    kind === 'clause'
      ? `clause ${own[0]?.low} ${letters.slice(1, 2)}`
      : kind === 'aim'
        ? 'aim'
        : `${kind} ${letters.replace(/(.)\1+/g, '$1').slice(0, 8)}`;
  const short = kind === 'thing' ? 'thing' : form;
  const domains = domainsOf(said);
  const segmentFrom = ends.findLast((one) => one <= from) ?? 0;
  const segmentTo = ends.find((one) => one >= to) ?? tokens.length;
  const segment = partsAbout[ends.findIndex((one) => one >= to)] ?? [];
  const over = tokens[from - 2];
  const hangs = over === undefined || ends.includes(from - 1) ? 'nothing' : nearClass(over, shape[from - 2] ?? '');
  const outside = tokens.flatMap((one, at) =>
    at >= segmentFrom && at < segmentTo && (at < from || at >= to) ? [one.low] : [],
  );
  const enclosing = tokens.slice(segmentFrom, from).findLast((one) => WH.has(one.low))?.low;
  const share = (to - from) / Math.max(1, segmentTo - segmentFrom);
  const lead = /^(?:the|an?|your|my|some)$/.test(words[0] ?? '') ? (words[0] ?? '') : 'none';
  const added = !/^(?:the|an?)$/.test(own[0]?.low ?? '') && lead === 'the';
  return [
    `kind: ${kind}`,
    `form: ${form}`,
    `stood: ${stood}`,
    `stood: ${stood}, ${short}`,
    `before: ${follows}`,
    `before: ${follows}, ${short}`,
    `verb: ${verb}`,
    `verb: ${verb}, subject: ${who}`,
    `verb: ${verb}, after: ${about}`,
    `${starts ? 'starts' : 'inside'}, ${closes ? 'closes' : 'cut'}`,
    `words: ${bucket(words.length, [1, 2, 3, 4, 5, 7, 9, 11, 13])}`,
    `words: ${bucket(words.length, [1, 2, 3, 5, 8])}, ${short}`,
    `lead: ${lead}${added ? ' added' : ''}`,
    `lead: ${lead}, words: ${bucket(words.length, [1, 2, 3, 5])}`,
    `share: ${bucket(share, [0, 0.25, 0.5, 0.75, 0.99])}`,
    `share: ${bucket(share, [0, 0.5, 0.99])}, led: ${led}`,
    `part: ${segmentFrom === 0 ? 'first' : 'later'}`,
    `class: ${classed}`,
    `class: ${classed}, kind: ${kind}`,
    `usable: ${bucket(usable, [0, 0.2, 0.4, 0.6, 0.8, 0.9])}`,
    `led: ${led}, stood: ${starts}`,
    `standard: ${standard}, kind: ${kind}`,
    ...domains.map((one) => `about: ${one}`),
    ...segment.map((one) => `part about: ${one}`),
    ...around.map((one) => `stretch about: ${one}`),
    ...(around.length === 0 ? ['stretch about nothing touchy'] : []),
    ...(head === undefined
      ? []
      : [
          `head: ${head.low}`,
          `head ends: ${HEAD_ENDS.exec(head.low)?.[0] ?? (head.plural ? 's' : 'other')}`,
          ...(head.trade || head.person ? [`head: somebody, many: ${head.plural}`] : []),
          ...(PEOPLE.has(head.low) ? ['head: people'] : []),
          ...(SOMEBODY.has(head.low) ? ['head: one person'] : []),
          ...(head.name ? ['head: name'] : []),
          ...(isEnglish(head.low) ? [] : ['head: in no dictionary']),
          `head: ${head.plural ? 'many' : head.countable ? 'one' : 'mass'}, lead: ${lead}, words: ${bucket(words.length, [1, 2, 3])}`,
        ]),
    ...(last === undefined || last === head ? [] : [`last: ${last.low}`, `last: ${letters.at(-1)}`]),
    `first: ${own[0]?.low}`,
    ...(isVerbWord((own[0]?.low ?? '').replace(/s$/, ''))
      ? [`first could be a verb, ${/s$/.test(own[0]?.low ?? '') ? '-s' : 'base'}, ${starts}`]
      : []),
    ...(about !== 'none' && before !== undefined && PREPOSITIONS.has(before.low)
      ? [`hangs on: ${hangs} ${before.low}`, `hangs on: ${hangs}`]
      : []),
    ...outside.map((one) => `near: ${one}`),
    ...(enclosing === undefined ? [] : [`inside a clause: ${enclosing}`]),
    ...own.map((one) => `word: ${one.low}`),
    ...(/\d/.test(said) ? ['number'] : []),
    ...(/^(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b/.test(said)
      ? [`begins with a number, ${kind}`]
      : []),
    ...(/\b(?:I|my|me)\b/.test(said) ? [`of me, ${kind}`] : []),
    ...(/\b(?:you|your)\b/.test(said) ? [`of the reader, ${kind}`] : []),
    ...(/\bthey\b/i.test(own.map((one) => one.low).join(' '))
      ? [
          `they, ${/\byou\b/.test(said) ? 'the reader' : 'others'}, after many: ${tokens.slice(0, from).some((one) => one.plural && one.part === 'noun')}`,
        ]
      : []),
    ...(letters.slice(1).includes('X') || letters.includes('S') ? [`${kind} with a verb`] : []),
    ...(kind === 'clause'
      ? [
          `clause ends: ${letters.at(-1)}`,
          `clause verb: ${verbClass(own.find((_, at) => letters[at] === 'X')?.low ?? '')}`,
        ]
      : []),
    ...(tokens.some((one) => /^(?:not|no|never|nothing|nobody)$|n't$/.test(one.low)) ? ['stretch denies'] : []),
  ];
}
