/** Wake-ups in EventBridge Scheduler: what it is asked for, and when. */
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../lambdas/application/instant.ts';
import { scheduleName, wakeUpsIn } from '../../lambdas/aws/wake-ups.ts';
import { NOW, wakeUpsKeepTheirWord } from '../ports/wake-ups.ts';
import type { Schedule } from './endpoint.ts';
import { smallAws } from './small-aws.ts';

const { schedules, messages, config } = smallAws();

const wakeUpsAt = (now: number) =>
  wakeUpsIn({
    scheduler: new SchedulerClient(config()),
    group: 'g',
    roleArn: 'arn:aws:iam::1:role/rings',
    queueArn: 'arn:aws:sqs:eu-west-1:1:wake',
    deadLettersArn: 'arn:aws:sqs:eu-west-1:1:dead',
    queue: { client: new SQSClient(config()), url: `${config().endpoint}/1/wake` },
    clock: { now: () => now },
  });

const secondOf = ({ ScheduleExpression: expression }: Schedule): number => Date.parse(`${expression.slice(3, -1)}Z`);

/** Fires what is due, and deletes it as asked. */
function fire(until: number) {
  const due = [...schedules].filter(([, one]) => secondOf(one) <= until);
  for (const [name] of due) schedules.delete(name);
  return due
    .sort(([, a], [, b]) => secondOf(a) - secondOf(b))
    .map(([, { Target: target }]) => JSON.parse((target as { Input: string }).Input));
}

wakeUpsKeepTheirWord(
  'EventBridge Scheduler',
  async () => ({ wakeUps: wakeUpsAt(NOW - HOUR), ring: async (until) => fire(until) }),
  SECOND,
);

describe('what Scheduler is asked for', () => {
  const wakeUp = { candidate: '0123456789abcdef', application: '0123456789ab' };

  it('every field, also when a schedule is moved: an update resets what it leaves out', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + HOUR);
    const made = schedules.get('a-0123456789abcdef-0123456789ab');
    expect(made).toEqual({
      Name: 'a-0123456789abcdef-0123456789ab',
      GroupName: 'g',
      ClientToken: expect.any(String),
      ScheduleExpression: 'at(2026-12-01T13:00:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:aws:sqs:eu-west-1:1:wake',
        RoleArn: 'arn:aws:iam::1:role/rings',
        Input: JSON.stringify(wakeUp),
        DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-1:1:dead' },
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      },
    });
    await wakeUps.set(wakeUp, NOW + 2 * HOUR);
    const moved = schedules.get('a-0123456789abcdef-0123456789ab');
    expect(moved).toEqual({
      ...made,
      ClientToken: expect.any(String),
      ScheduleExpression: 'at(2026-12-01T14:00:00)',
    });
    expect(schedules.size).toBe(1);
  });

  it('never before the instant: a second that has begun is rounded up', async () => {
    await wakeUpsAt(NOW).set(wakeUp, NOW + HOUR + 1);
    expect([...schedules.values()].map((one) => one.ScheduleExpression)).toEqual(['at(2026-12-01T13:00:01)']);
  });

  it('what is due within 90 seconds goes straight into the queue, later by as much', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + 90 * SECOND);
    expect(messages).toEqual([{ body: JSON.stringify(wakeUp), delay: 90 }]);
    await wakeUps.set(wakeUp, NOW + 90 * SECOND + 1);
    expect([messages.length, schedules.size]).toEqual([1, 1]);
  });

  it('what is overdue waits half a minute, so that it is never a storm', async () => {
    await wakeUpsAt(NOW).set(wakeUp, NOW - HOUR);
    expect(messages.map(({ delay }) => delay)).toEqual([30]);
  });

  it('what may wait is spread over the hour, always the same for one application', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + HOUR, true);
    const [first] = [...schedules.values()].map(secondOf);
    await wakeUps.set(wakeUp, NOW + HOUR, true);
    expect([...schedules.values()].map(secondOf)).toEqual([first]);
    expect(first).toBeGreaterThan(NOW + HOUR);
    expect(first).toBeLessThanOrEqual(NOW + 2 * HOUR);
  });

  it('where there is none as far as is known, it is made at once; one that is there all the same is moved', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + HOUR, false, true);
    await wakeUps.set(wakeUp, NOW + 2 * HOUR, false, true);
    expect([...schedules.values()].map((one) => one.ScheduleExpression)).toEqual(['at(2026-12-01T14:00:00)']);
    await wakeUps.set({ ...wakeUp, application: null }, null, false, true);
    expect(schedules.size).toBe(1);
  });

  it('names are what Scheduler takes, and differ where the wake-ups do', () => {
    const odd = [
      { candidate: 'a', application: 'b-c' },
      { candidate: 'a-b', application: 'c' },
      { candidate: 'é', application: null },
      { candidate: 'x'.repeat(80), application: 'y' },
      { candidate: 'a', application: null },
    ];
    const names = odd.map(scheduleName);
    for (const name of names) expect(name).toMatch(/^[0-9a-zA-Z\-_.]{1,64}$/);
    expect(new Set(names).size).toBe(odd.length);
  });
});
