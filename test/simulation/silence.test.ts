import { describe, expect, it } from 'vitest';
import { planOf, rehearseFiles } from '../../bin/rehearse.ts';
import { at } from '../application/given.ts';

const OPTIONS = { now: at('2026-11-24T12:00:00Z'), zone: null, candidate: [], domain: 'afterword.example' } as const;
const CHECKS = ['status-check', 'second-check', 'hiring-manager', 'keep-in-touch', 'close'];

/** What is sent until the end of next year if the candidate never answers. */
async function silence(example: string) {
  const rehearsed = await rehearseFiles([`examples/${example}.eml`], [], OPTIONS);
  const { steps } = await planOf(rehearsed, OPTIONS, at('2027-12-31T00:00:00Z'));
  await rehearsed.rehearsal.close();
  return steps;
}

describe('the long silence of an example', () => {
  it.each(['google', 'outlook', 'panel', 'greenhouse', 'prose'])(
    'of %s: 13 mails at most from the confirmation on, and of them all only the status check is reminded',
    { timeout: 60_000 },
    async (example) => {
      const all = await silence(example);
      expect(all.filter(({ step }) => step !== 'welcome').length).toBeLessThanOrEqual(13);
      const steps = all.filter(({ step }) => CHECKS.includes(step));
      const told = steps.map(({ step }) => step);
      expect(told).toEqual([
        'status-check',
        'status-check',
        'second-check',
        ...Array.from({ length: 4 }, () => 'keep-in-touch'),
        'close',
      ]);
      const days = steps.map((one) => one.at / 86_400_000);
      const apart = days.slice(1).map((day, n) => day - (days[n] ?? 0));
      expect(Math.min(...apart)).toBeGreaterThan(1.9);
    },
  );
});
