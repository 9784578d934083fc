/** Features for and against each kind of mail: its words, known phrases, what the readers found, and its layout. */
import { TEXT } from '../../application/limits.ts';
import { MEETINGS, TOPICS } from '../lexicon/hints.ts';
import { isMachineAddress } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import { scrap } from '../text/remembered.ts';
import type { Words } from '../text/words.ts';
import type { Moment } from '../when/find-moments.ts';

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)?|\d+|[?!]/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;
const CONDITION = /\b(?:if|should|unless|whether|in case|wenn|falls|sollten?|si|se|als|mocht|jeśli|gdyby|om)\b/u;
const NEGATION =
  /\b(?:not|no|nobody|none|neither|never|n't|cannot|unable|without|nicht|niemand|kein\p{L}*|ne|pas|aucun\p{L}*|nadie|ningun\p{L}*|não|ninguém|nenhum\p{L}*|non|nessun\p{L}*|niet|geen|nie|nikt|żad\p{L}*|inte|ingen)\b|n't\b|ない|ません|ず/u;

/** The words of a text, with numbers as '#'; pairs of characters in a script without spaces. */
export function wordsOfText(text: string): readonly string[] {
  return [...plain(text.slice(0, TEXT.sentence)).matchAll(WORD)].flatMap(([word]) => {
    if (/^\d/.test(word)) return ['#'];
    if (!UNSPACED.test(word)) return [word];
    return [...word].flatMap((sign, at, all) => (at + 1 < all.length ? [`${sign}${all[at + 1]}`] : []));
  });
}

/** Phrase lists that tell what a sentence does. */
const DOES = [
  'rejection',
  'offer',
  'nextRound',
  'timing',
  'interview',
  'hiring',
  'meet',
  'asksTime',
  'moved',
  'cancelled',
  'outOfOffice',
  'mock',
  'personal',
  'alert',
  'apply',
  'newsletter',
  'agency',
  'notTheMoment',
  'thanks',
] as const satisfies readonly (keyof Words)[];

/** By the words that count, for one mail: many readers ask the same of the same sentence. */
const known = scrap<Map<Words, readonly string[]>>();

/** What a sentence does, as far as phrases show. */
export function doesOf(text: string, words: Words): readonly string[] {
  const line = plain(text.slice(0, TEXT.sentence));
  const byWords = known.get(line) ?? new Map<Words, readonly string[]>();
  known.set(line, byWords);
  const does = byWords.get(words) ?? doneIn(line, words);
  byWords.set(words, does);
  return does;
}

function doneIn(line: string, words: Words): readonly string[] {
  return [
    ...DOES.filter((list) => hasPhrase(line, words[list])),
    ...(hasPhrase(line, MEETINGS.talk) ? ['talk'] : []),
    ...(hasPhrase(line, MEETINGS.unrelated) ? ['unrelated'] : []),
    ...(/[?？]/u.test(line) ? ['question'] : []),
    ...(CONDITION.test(line) ? ['if'] : []),
    ...(NEGATION.test(line) ? ['not'] : []),
    ...(/\d{1,2}[:.h]\d{2}|\b\d{1,2} ?(?:am|pm|uhr|h)\b|\d時/u.test(line) ? ['hour'] : []),
    ...(/https?:|www\./u.test(line) ? ['link'] : []),
  ];
}

const size = (count: number, steps: readonly number[]): string => String(steps.findLast((step) => count >= step) ?? 0);

export function textFeatures(reading: Reading): readonly string[] {
  const { subject, sentences, words } = reading;
  const out = new Set<string>();
  const subjectWords = wordsOfText(subject.replace(/^(?:(?:re|fwd?|fw|aw|wg|tr|rv|sv|vs)\s*:\s*)+/iu, ''));
  for (const word of subjectWords) out.add(`subject ${word}`);
  for (const does of doesOf(subject, words)) out.add(`subject says ${does}`);
  const read = sentences.slice(0, 60);
  for (const [index, { text }] of read.entries()) {
    const list = wordsOfText(text);
    for (const [at, word] of list.entries()) {
      out.add(`word ${word}`);
      if (index < 2) out.add(`first ${word}`);
      const next = list[at + 1];
      if (next !== undefined) out.add(`words ${word} ${next}`);
    }
    const does = doesOf(text, words);
    for (const [at, one] of does.entries()) {
      out.add(`says ${one}`);
      for (const other of does.slice(at + 1)) out.add(`says ${one} + ${other}`);
    }
  }
  out.add(`language ${words.languages[0] ?? 'none'}`);
  out.add(`sentences ${size(sentences.length, [1, 3, 6, 10, 20, 40])}`);
  out.add(`questions ${size(read.filter(({ text }) => /[?？]/u.test(text)).length, [1, 2, 3])}`);
  return [...out];
}

/** How often a topic comes up, in steps. */
const OFTEN = [1, 2, 3, 5] as const;

/** The topics of the mail, and how strongly each comes up. */
export function topicFeatures({ subject, sentences, words }: Reading): readonly string[] {
  const head = plain(subject);
  const lines = sentences.slice(0, TEXT.stated).map(({ text }) => plain(text.slice(0, TEXT.sentence)));
  const profession = [head, ...lines].some((line) => (line.match(WORD) ?? []).some(words.profession));
  const job = [head, ...lines].some((line) => hasPhrase(line, TOPICS.job));
  const jobless = !profession && !job;
  return Object.entries(TOPICS)
    .flatMap(([topic, phrases]) => {
      const count = lines.filter((line) => hasPhrase(line, phrases)).length;
      return [
        ...(hasPhrase(head, phrases) ? [`subject about ${topic}`] : []),
        ...OFTEN.filter((often) => count >= often).map((often) => `about ${topic} ${often}`),
        ...(lines.length > 0 && count / lines.length > 0.4 ? [`mostly about ${topic}`] : []),
        ...(jobless && count > 0 ? [`about ${topic}, and no job`] : []),
      ];
    })
    .concat(profession ? ['a profession'] : [], jobless ? ['about no job'] : []);
}

export function senderFeatures({ from, theirs, fresh, text, subject, signature }: Reading): readonly string[] {
  const address = from?.address ?? null;
  const sender = senderOf(address?.split('@')[1] ?? '');
  return [
    ...(theirs ? ['from them'] : ['from the candidate']),
    ...(address !== null && isMachineAddress(address) ? ['from a machine'] : []),
    ...(sender === null ? [] : [`from a ${sender.purpose}`]),
    ...(signature === null ? ['unsigned'] : ['signed']),
    ...(fresh.length < text.length * 0.9 ? ['has older mails'] : []),
    ...(/^re\b|^aw:|^sv:|^odp:/iu.test(subject) ? ['is an answer'] : []),
  ];
}

/** Which times there are: a day and hour ahead, several of them, options. */
export function momentFeatures(moments: readonly Moment[], sentAt: number): readonly string[] {
  const full = moments.filter(({ start }) => start !== null);
  const ahead = new Set(
    full.flatMap(({ start, struck }) => (start !== null && start > sentAt && !struck ? [start] : [])),
  );
  return [
    `times ahead ${size(ahead.size, [1, 2, 3, 5])}`,
    `days ${size(moments.filter(({ hasDate, hasTime }) => hasDate && !hasTime).length, [1, 2, 3, 5])}`,
    ...(full.some(({ start }) => start !== null && start < sentAt) ? ['a time that is past'] : []),
    ...(moments.some(({ struck }) => struck) ? ['an old time'] : []),
    `offered ${size(moments.filter(({ offered }) => offered).length, [1, 2, 3])}`,
    ...(moments.some(({ hasTime, start }) => hasTime && start === null) ? ['an hour without a day'] : []),
    ...(full.some(({ end }) => end !== null) ? ['a span'] : []),
  ];
}
