/** Whoever does not want the job, or is in two minds, claims no interest: sentences by somebody who never saw the forms. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isReluctant } from '../../lambdas/compose/cues/wanting.ts';

const sentences = readFileSync(new URL('../../learn/sentences/wanting-2.tsv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, , language]) => language === 'en');
const share = (classes: readonly string[]): number => {
  const own = sentences.filter(([, answer = '']) => classes.includes(answer));
  return own.filter(([text = '']) => isReluctant(text)).length / own.length;
};

describe('reluctance', () => {
  it.each([
    "I won't be taking it if it's offered.",
    "I don't think I really want the job.",
    'not sure i want it, the mrs wants me off nights',
    "I've decided against it, but they were kind.",
    'nah not for me mate',
    "I'm on the fence.",
    'meh. imogen was nice enough',
    'She was lovely.\nI only went for the practice.',
  ])('is heard in %s', (typed) => expect(isReluctant(typed)).toBe(true));

  it.each([
    "They don't want it rushed.",
    'She was on the fence about my accent.',
    "I don't want to pester them.",
    'She said, "I will not take it lightly."',
    "I'd take it tomorrow.",
    'He is not sure about the start date.',
    "I didn't want to interrupt.",
  ])('is not heard in %s', (typed) => expect(isReluctant(typed)).toBe(false));

  it('is found in a quarter of what strangers say in their own words, and hardly ever where it is not', () => {
    expect(share(['unwilling', 'unsure'])).toBeGreaterThan(0.25);
    expect(share(['wants', 'other'])).toBeLessThan(0.03);
  });
});
