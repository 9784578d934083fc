import { expect, test } from 'vitest';
import { leftOut } from '../../lambdas/compose/left-out.ts';

test('what has no place in a thank-you is told apart from what could not be worded', () => {
  const said = leftOut([
    { text: 'asked what I earn', person: null, class: 'private' },
    { text: 'the office was cold', person: null, class: 'negative' },
    { text: 'it was fun', person: null, class: 'aside' },
  ]);
  expect(said).toContain('isn’t the place for private matters or anything that could read as a complaint.');
  expect(said).toContain('I couldn’t put "it was fun" into words that I’m sure of.');
});

test('nobody is told that a thank-you is not the place for what could not be worded', () => {
  const said = leftOut([{ text: 'it was fun', person: null, class: 'aside' }]);
  expect(said).toContain('I couldn’t put it into words that I’m sure of.');
  expect(said).not.toContain('the place for');
});
