/** `WakeUps` on EventBridge Scheduler: one schedule per application, named after it. It puts a message into the wake queue and deletes itself. */
import { createHash } from 'node:crypto';
import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { HOUR, type Instant, SECOND } from '../application/instant.ts';
import { jitterOf } from '../application/jitter.ts';
import type { Clock, WakeUp, WakeUps } from '../ports.ts';
import { type Queue, sendTo } from './queue.ts';

interface AlarmClock {
  readonly scheduler: SchedulerClient;
  readonly group: string;
  /** The role that Scheduler assumes to write to the queue. */
  readonly roleArn: string;
  readonly queueArn: string;
  readonly deadLettersArn: string;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** Anything due sooner goes straight into the queue: Scheduler rejects times in the past, and is only accurate to the minute. */
const NEAR = 90 * SECOND;
/** Overdue alarms are delayed this many seconds, so that one set to the past again and again does not become a storm. */
const OVERDUE_WAITS = 30;

/** At most 64 characters of [0-9a-zA-Z-_.]. The same wake-up always gets the same name, so there is only one. */
export function scheduleName({ candidate, application }: WakeUp): string {
  const name = application === null ? `c-${candidate}` : `a-${candidate}-${application}`;
  const plain = /^[0-9a-zA-Z]+$/.test(candidate) && /^[0-9a-zA-Z]*$/.test(application ?? '') && name.length <= 64;
  return plain
    ? name
    : `h-${createHash('sha256')
        .update(JSON.stringify([candidate, application]))
        .digest('hex')
        .slice(0, 40)}`;
}

/** 'at(2026-12-01T09:30:00)' in UTC, never before the instant. */
const atExpression = (at: Instant): string =>
  `at(${new Date(Math.ceil(at / SECOND) * SECOND).toISOString().slice(0, 19)})`;

/** Sets every field, because an update resets those it leaves out. */
const scheduleOf = (alarm: AlarmClock, wakeUp: WakeUp, at: Instant): CreateScheduleCommandInput => ({
  Name: scheduleName(wakeUp),
  GroupName: alarm.group,
  ScheduleExpression: atExpression(at),
  ScheduleExpressionTimezone: 'UTC',
  FlexibleTimeWindow: { Mode: 'OFF' },
  State: 'ENABLED',
  ActionAfterCompletion: 'DELETE',
  Target: {
    Arn: alarm.queueArn,
    RoleArn: alarm.roleArn,
    Input: JSON.stringify({ candidate: wakeUp.candidate, application: wakeUp.application }),
    DeadLetterConfig: { Arn: alarm.deadLettersArn },
    RetryPolicy: { MaximumEventAgeInSeconds: (24 * HOUR) / SECOND, MaximumRetryAttempts: 185 },
  },
});

/** False if there is no such schedule: it never existed, or has fired. */
async function update(alarm: AlarmClock, schedule: CreateScheduleCommandInput): Promise<boolean> {
  try {
    await alarm.scheduler.send(new UpdateScheduleCommand(schedule));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}

/** False if the schedule exists already. */
async function create(alarm: AlarmClock, schedule: CreateScheduleCommandInput): Promise<boolean> {
  try {
    await alarm.scheduler.send(new CreateScheduleCommand(schedule));
    return true;
  } catch (error) {
    if (error instanceof ConflictException) return false;
    throw error;
  }
}

/** Tries what is more likely to succeed first; meanwhile the schedule may be created or fire. */
async function setSchedule(alarm: AlarmClock, schedule: CreateScheduleCommandInput, isNew: boolean): Promise<void> {
  if (!isNew && (await update(alarm, schedule))) return;
  if (await create(alarm, schedule)) return;
  if (await update(alarm, schedule)) return;
  await create(alarm, schedule);
}

async function clear(alarm: AlarmClock, wakeUp: WakeUp): Promise<void> {
  try {
    await alarm.scheduler.send(new DeleteScheduleCommand({ Name: scheduleName(wakeUp), GroupName: alarm.group }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}

export function wakeUpsIn(alarm: AlarmClock): WakeUps {
  return {
    set: async (wakeUp, at, mayWait = false, isNew = false) => {
      if (at === null) return isNew ? undefined : clear(alarm, wakeUp);
      const left = at - alarm.clock.now();
      const spread = mayWait ? jitterOf(wakeUp.application ?? wakeUp.candidate) : 0;
      if (left > NEAR) return setSchedule(alarm, scheduleOf(alarm, wakeUp, at + spread), isNew);
      const { candidate, application } = wakeUp;
      return sendTo(alarm.queue, { candidate, application }, left > 0 ? left / SECOND : OVERDUE_WAITS);
    },
  };
}
