/** A short run of the torture: calls of the ports fail, and nothing is lost and nothing is sent twice but where DESIGN.md says so. */
import { describe, expect, it } from 'vitest';
import { everySingle, tryShare } from '../../bench/torture/faults/batch.ts';
import { caseNamed, nameOf, type Strike } from '../../bench/torture/faults/fault.ts';
import { newTally, tryCase, wholeOf } from '../../bench/torture/faults/tries.ts';

const SLOW = { timeout: 300_000 };

describe('one fault at a call of a port, before and after its effect', () => {
  it.each([
    ['cloud', 'leaving', 2],
    ['machine', 'leaving', 5],
    ['cloud', 'brief', 5],
    ['machine', 'brief', 5],
  ])('%s, %s, one in %i: as if there had been none', SLOW, async (place, story, oneIn) => {
    const { failures, tried, doubled } = await tryShare({ batch: everySingle(place, story, oneIn), from: 0, every: 1 });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(150);
    expect(doubled).toBe(0);
  });

  it(
    'without any word from the outbox a crash sends a second copy, and only one that dies between the sending and the mark',
    SLOW,
    async () => {
      const { calls } = await wholeOf('cloud', 'brief');
      const doubledAt: string[] = [];
      for (const [place, name] of calls.entries())
        for (const after of [false, true]) {
          const tally = newTally();
          const strikes: readonly Strike[] = [{ call: place + 1, after, kind: 'crash' }];
          await tryCase({ place: 'cloud', story: 'brief', strikes }, tally, false);
          expect(tally.failures).toEqual([]);
          if (tally.doubled > 0) doubledAt.push(`${after ? 'after' : 'before'} ${name}`);
        }
      expect(new Set(doubledAt)).toEqual(
        new Set(['after outbox.send', 'before applications.saveApplication', 'before applications.saveCandidate']),
      );
      expect(doubledAt.length).toBeLessThan(calls.length / 2);
    },
  );
});

describe('two faults', () => {
  it('two or three by chance, in stories by chance', SLOW, async () => {
    const batch = {
      is: 'random',
      places: ['machine', 'cloud'],
      seed: 'ci',
      count: 200,
      stories: 20,
      months: 0.3,
    } as const;
    const { failures, tried, doubled } = await tryShare({ batch, from: 0, every: 1 });
    expect(failures).toEqual([]);
    expect([tried, doubled]).toEqual([200, 0]);
  });

  it('a mail of the day that was granted twice over and died empty leaves the day its place', SLOW, async () => {
    const { calls } = await wholeOf('machine', 'brief');
    for (const [place, name] of calls.entries()) {
      if (name !== 'applications.saveCandidate') continue;
      const tally = newTally();
      const fails = (call: number): Strike => ({ call, after: true, kind: 'exception' });
      await tryCase({ place: 'machine', story: 'brief', strikes: [fails(place + 1), fails(place + 3)] }, tally);
      expect(tally.failures).toEqual([]);
    }
  });
});

describe('the harness', () => {
  it('sees what is lost: a story under a fault that nothing mends differs from the whole', async () => {
    const tally = newTally();
    // A hundred calls of every port refused, one after the other: more than anybody tries again.
    const strikes = Array.from({ length: 100 }, (_, n): Strike => ({ call: 40 + n, after: true, kind: 'delay' }));
    const { ends, story } = await wholeOf('machine', 'brief');
    expect(ends.letters.length).toBeGreaterThan(8);
    expect(story.sendings.length).toBe(4);
    await tryCase({ place: 'machine', story: 'brief', strikes }, tally);
    expect(tally.failures.join()).toContain('nothing lost');
  });

  it('a case is read as it was named', () => {
    const name = 'cloud/whole/57.after.crash+90.before.throttle';
    expect(nameOf(caseNamed(name))).toBe(name);
    expect(() => caseNamed('cloud/whole/57.after.flood')).toThrow('is no fault');
  });
});
