/** Many deliveries for one person at one moment, against conditional writes over the wire of DynamoDB. */
import { afterAll, expect, it } from 'vitest';
import { firstMails, moment, wakeUpsAtOnce } from '../../bench/torture/concurrency/at-once.ts';
import { closeSharedWire } from '../../bench/torture/faults/wire.ts';

const SLOW = { timeout: 300_000 };
afterAll(closeSharedWire);

it('the first mails of somebody open one account, each is answered once, and no note is lost', SLOW, async () => {
  const { conflicts, redelivered: _, ...counts } = await firstMails('first', 8, 12);
  expect(counts).toEqual({ deliveries: 29, lost: 0, doubled: 0, wrong: [] });
  expect(conflicts).toBeGreaterThan(10);
});

it('mails, repetitions of them and alarms at one moment: no update is lost, no second alarm is set', SLOW, async () => {
  const { conflicts, redelivered: _, ...counts } = await moment('moment', 8, 7, 10);
  expect(counts).toEqual({ deliveries: 24, lost: 0, doubled: 0, wrong: [] });
  expect(conflicts).toBeGreaterThan(10);
});

it('of twenty alarms that ring at once for one application, one nudge comes', SLOW, async () => {
  const { conflicts, redelivered: _, ...counts } = await wakeUpsAtOnce('alarms', 20);
  expect(counts).toEqual({ deliveries: 20, lost: 0, doubled: 0, wrong: [] });
  expect(conflicts).toBeGreaterThan(10);
});
