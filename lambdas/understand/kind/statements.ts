/** What each sentence of a mail does: rejects, offers, sets an interview, moves it, or nothing of the kind. Learnt from sentences. */
import { TEXT } from '../../application/limits.ts';
import { learnt } from '../likelihood/learnt.ts';
import { type Likely, likelihoods } from '../likelihood/likelihood.ts';
import type { Reading } from '../reading.ts';
import { scrap } from '../text/remembered.ts';
import { type Words, wordsOf } from '../text/words.ts';
import { doesOf, wordsOfText } from './features.ts';

const weights = learnt('statement');

/** Long words are also matched by their beginning, since endings vary. */
const STEM = 5;

export function statementFeatures(text: string, words: Words): readonly string[] {
  const list = wordsOfText(text);
  const does = doesOf(text, words);
  return [
    ...list.flatMap((word, at) => [
      word,
      ...(word.length > STEM ? [`${word.slice(0, STEM)}*`] : []),
      `${word} ${list[at + 1] ?? '$'}`,
      ...(at + 2 < list.length ? [`${word} _ ${list[at + 2]}`] : []),
    ]),
    `^ ${list[0] ?? ''}`,
    ...does.map((one) => `says ${one}`),
    ...does.flatMap((one, at) => does.slice(at + 1).map((other) => `says ${one} + ${other}`)),
    `length ${Math.min(4, Math.floor(list.length / 8))}`,
  ];
}

const known = scrap<readonly Likely[]>();

export function statementOf(text: string, words: Words = wordsOf(text)): readonly Likely[] {
  const key = `${words.languages.join(' ')}: ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const all = likelihoods(weights(), statementFeatures(text, words));
  known.set(key, all);
  return all;
}

/** How likely it is that a sentence says when the employer will be in touch. */
export const tellsWhen =
  (words: Words) =>
  (sentence: string): number =>
    statementOf(sentence, words).find(({ answer }) => answer === 'timing')?.likelihood ?? 0;

const STEPS = [0.4, 0.7, 0.9];

/** For each thing a sentence can do: how certainly some sentence does it, and which comes first. */
export function statedIn({ subject, sentences, words }: Reading): readonly string[] {
  const surest = new Map<string, number>();
  const first: string[] = [];
  const texts = [subject, ...sentences.slice(0, TEXT.stated).map(({ text }) => text)];
  for (const [index, text] of texts.entries()) {
    if (text === '' || text.length > TEXT.sentence) continue;
    const [best] = statementOf(text, words);
    if (best === undefined) continue;
    const key = index === 0 ? `the subject ${best.answer}` : best.answer;
    surest.set(key, Math.max(surest.get(key) ?? 0, best.likelihood));
    const tells = !QUIET.has(best.answer) && best.likelihood >= 0.6 && index > 0;
    if (tells && first.length < 2 && !first.includes(best.answer)) first.push(best.answer);
  }
  return [
    ...[...surest].flatMap(([what, likelihood]) =>
      STEPS.filter((step) => likelihood >= step).map((step) => `some sentence ${what} ${step}`),
    ),
    ...first.map((what, at) => `what is told ${at === 0 ? 'first' : 'second'}: ${what}`),
    ...(first.length === 2 ? [`told: ${first.join(', then ')}`] : []),
    ...(first.length === 0 ? ['nothing is told'] : []),
  ];
}

/** Found in mails of every kind. */
const QUIET: ReadonlySet<string> = new Set(['courtesy', 'logistics', 'about-firm', 'none']);
