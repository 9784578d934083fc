import { expect, it } from 'vitest';
import { lieAboutAnswers, lieAboutMails } from '../../bench/model/hostile.ts';
import { randomOf } from '../../bench/simulation/random.ts';
import { HELD_OUT, labelledAnswers } from '../../learn/answers/labelled.ts';
import { openMails } from '../../learn/mails.ts';

/** `npm run hostile` tells ten thousand; these are some of them. */
const some = <T>(all: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)] as T);

it('lies about mails bring in nothing that is not in the text, and hurt no more than no model', async () => {
  const told = await lieAboutMails(randomOf('mails'), some(openMails(), 10), 5);
  expect(told.invented).toBe(0);
  expect(told.harmWith).toBeLessThanOrEqual(told.harmWithout);
}, 120_000);

it('lies about answers end nothing, stop nothing and delete nothing', async () => {
  const answers = labelledAnswers().filter(({ writer }) => !HELD_OUT.has(writer));
  const told = await lieAboutAnswers(randomOf('answers'), some(answers, 20), 10);
  expect(told.ended).toBe(0);
}, 120_000);
