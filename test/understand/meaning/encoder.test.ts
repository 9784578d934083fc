import { describe, expect, it } from 'vitest';
import { AXES, meaningOf } from '../../../lambdas/understand/meaning/encoder.ts';

function closeness(a: string, b: string): number {
  const [x, y] = [meaningOf(a), meaningOf(b)];
  const dot = (p: Float32Array, q: Float32Array) => p.reduce((sum, one, i) => sum + one * (q[i] ?? 0), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe('the sentence encoder', () => {
  it.each([
    ['I sent it on the train this morning.', 'Ich habe sie heute früh im Zug abgeschickt.'],
    ['They went with somebody else.', "Ils ont pris quelqu'un d'autre."],
    ['Remind me on Monday.', 'Recuérdamelo el lunes.'],
    ['Ya está hecho.', "C'est fait."],
    ['We talked about the new greenhouse.', 'Wir haben über das neue Gewächshaus gesprochen.'],
  ])('puts %s close to %s', (a, b) => {
    expect(closeness(a, b)).toBeGreaterThan(0.6);
  });

  it.each([
    ['I sent it on the train this morning.', 'They went with somebody else.'],
    ['We talked about the new greenhouse.', 'I got the job!'],
    ['Remind me on Monday.', 'They went with somebody else.'],
  ])('puts %s far from %s', (a, b) => {
    expect(closeness(a, b)).toBeLessThan(0.3);
  });

  it('takes any text: none, signs, strange scripts, and one that is far too long', () => {
    for (const text of [
      '',
      ' \n\t',
      '…!?',
      '👍🏽',
      'ありがとうございました',
      '\ud800',
      'a'.repeat(3000),
      'so '.repeat(1500),
    ]) {
      const vector = meaningOf(text);
      expect(vector).toHaveLength(AXES);
      expect(vector.every(Number.isFinite)).toBe(true);
    }
  });

  it('gives the same numbers for the same words', () => {
    const before = [...meaningOf('No news yet.')];
    for (let n = 0; n < 100; n++) meaningOf(`Something else ${n}`);
    expect([...meaningOf('No news yet.')]).toEqual(before);
  });
});
