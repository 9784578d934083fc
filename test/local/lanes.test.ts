/** Lanes: whose work waits for whose, and what becomes of work that fails. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LaneClosed, lanes, type Work } from '../../lambdas/local/lane.ts';

function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

const work = <T>(owner: string, run: () => Promise<T>, more: Partial<Work<T>> = {}): Work<T> => ({
  name: 'arrival',
  owner,
  run,
  ...more,
});

afterEach(() => void vi.useRealTimers());

describe('lanes', () => {
  it('keep the order of one owner, and nobody waits for another', async () => {
    const all = lanes(() => {});
    const { open, passed } = gate();
    const done: string[] = [];
    const first = all.run(work('sam', () => passed.then(() => void done.push('sam 1'))));
    const second = all.run(work('sam', async () => void done.push('sam 2')));
    await all.run(work('kim', async () => void done.push('kim')));
    expect(done).toEqual(['kim']);
    expect(all.size()).toBe(2);
    open();
    await Promise.all([first, second]);
    expect(done).toEqual(['kim', 'sam 1', 'sam 2']);
    await all.idle();
    expect(all.size()).toBe(0);
  });

  it('take turns: who sends a thousand keeps nobody waiting for a thousand', async () => {
    const all = lanes(() => {});
    let flood = 0;
    const wave = async (): Promise<void> => {
      flood += 1;
    };
    const floods = Array.from({ length: 1000 }, () => all.run(work('flood', wave)));
    await all.run(work('kim', async () => {}));
    expect(flood).toBeLessThan(50);
    await Promise.all(floods);
  });

  it('run no more than a few at once, and what needs much memory by itself', async () => {
    const all = lanes(() => {});
    let running = 0;
    let most = 0;
    let besideLarge = 0;
    const one = (alone: boolean) => async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      if (alone) besideLarge = Math.max(besideLarge, running);
      await sleep(2);
      if (alone) besideLarge = Math.max(besideLarge, running);
      running -= 1;
    };
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => all.run(work(`owner ${n}`, one(n % 10 === 0), { alone: n % 10 === 0 }))),
    );
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
    expect(besideLarge).toBe(1);
  });

  it('try again what failed, while others go on, and say it without its words', async () => {
    const lines: string[] = [];
    const all = lanes((line) => lines.push(JSON.stringify(line)));
    let tries = 0;
    const done: string[] = [];
    const failing = all.run(
      work('sam', async () => {
        tries += 1;
        if (tries < 3) throw new Error('priya@acme.example');
        done.push('sam');
      }),
    );
    await all.run(work('kim', async () => void done.push('kim')));
    await failing;
    expect([done, tries]).toEqual([['kim', 'sam'], 3]);
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('priya');
  });

  it('give up after five tries, and try somebody’s mail again later', async () => {
    vi.useFakeTimers();
    const all = lanes(() => {});
    let tries = 0;
    const fails = async (): Promise<void> => {
      tries += 1;
      if (tries <= 5) throw new Error('not yet');
    };
    const run = all.run(work('sam', fails, { lasting: true }));
    const given = expect(run).rejects.toThrow('not yet');
    await vi.advanceTimersByTimeAsync(10_000);
    await given;
    expect([tries, all.size()]).toEqual([5, 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).toBe(6);
    const once = all.run(work('sam', () => Promise.reject(new Error('no')), { name: 'wake-up' }));
    const refused = expect(once).rejects.toThrow('no');
    await vi.advanceTimersByTimeAsync(3_600_000);
    await refused;
    expect(tries).toBe(6);
  });

  it('end with what is under way, also while something waits for its next try', async () => {
    const all = lanes(() => {});
    const { open, passed } = gate();
    const under = all.run(work('sam', () => passed));
    const waits = expect(all.run(work('sam', async () => {}))).rejects.toThrow(LaneClosed);
    const pauses = expect(all.run(work('kim', () => Promise.reject(new Error('no'))))).rejects.toThrow(LaneClosed);
    await sleep(10);
    const closing = all.close();
    await Promise.all([waits, pauses]);
    open();
    await Promise.all([under, closing]);
    await expect(all.run(work('sam', async () => {}))).rejects.toThrow(LaneClosed);
  });
});
