/** Many alarms in one second while SES refuses: the deployed handler, fed as SQS feeds it, loses no mail and doubles none. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openThrottled, type Throttled, type Trial } from '../../bench/growth/throttle/throttled.ts';

const HOUR = 3_600_000;
const SECOND = 1000;

let throttled: Throttled;
beforeAll(async () => {
  throttled = await openThrottled();
}, 60_000);
afterAll(() => throttled.close());

const live = async (trial: Omit<Trial, 'within'>) => {
  const { mails, sent, lost, doubled, deadLetters, ...rest } = await throttled.live({ ...trial, within: 5 * HOUR });
  expect({ sent, lost, doubled, deadLetters }).toEqual({ sent: mails, lost: 0, doubled: 0, deadLetters: 0 });
  return rest;
};

it('a few a second: the last of forty leaves when it would in any order, and no message is tried twice', async () => {
  const { last, receives } = await live({ name: 'few', mails: 40, ses: () => ({ rate: 5 }) });
  expect(last).toBeLessThan(13 * SECOND);
  expect(receives).toBe(1);
}, 60_000);

it('none for an hour and a half: they leave within the next claim', async () => {
  const until = 1.5 * HOUR;
  const { last } = await live({
    name: 'none',
    mails: 3,
    ses: (begins) => ({ rate: 5, none: { until: begins + until, because: 'quota' } }),
  });
  expect(last).toBeGreaterThanOrEqual(until);
  expect(last).toBeLessThan(until + HOUR / 4);
}, 60_000);

it('an account that may not send is asked once in ten minutes for each mail, and no more', async () => {
  const { requests, last } = await live({
    name: 'paused',
    mails: 2,
    ses: (begins) => ({ rate: 5, none: { until: begins + HOUR, because: 'paused' } }),
  });
  expect(requests).toBeLessThan(20);
  expect(last).toBeGreaterThanOrEqual(HOUR);
}, 60_000);
