/** `WakeUps` on EventBridge Scheduler: one schedule for each application, named after it, which puts a message into the wake queue and is gone. */
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
import { spreadOf } from '../application/spread.ts';
import type { Clock, WakeUp, WakeUps } from '../ports.ts';
import { type Queue, sendTo } from './queue.ts';

export interface AlarmClock {
  readonly scheduler: SchedulerClient;
  readonly group: string;
  /** The role that Scheduler takes on to write to the queue. */
  readonly roleArn: string;
  readonly queueArn: string;
  readonly deadLettersArn: string;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** What is due sooner goes straight into the queue: Scheduler refuses the past, and fires some time within the minute. */
const NEAR = 90 * SECOND;
/** What is overdue waits so long, seconds: should an alarm ever be set to the past again and again, it is no storm. */
const OVERDUE_WAITS = 30;

/** At most 64 characters of [0-9a-zA-Z-_.]; the same wake-up always has the same name, so that there is one. */
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

/** 'at(2026-12-01T09:30:00)', UTC, never before the instant. */
export const atExpression = (at: Instant): string =>
  `at(${new Date(Math.ceil(at / SECOND) * SECOND).toISOString().slice(0, 19)})`;

/** Every field: an update that leaves one out resets it. */
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

/** False where there is no such schedule: it never was, or it has fired. */
async function update(alarm: AlarmClock, schedule: CreateScheduleCommandInput): Promise<boolean> {
  try {
    await alarm.scheduler.send(new UpdateScheduleCommand(schedule));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}

/** False where there is such a schedule. */
async function create(alarm: AlarmClock, schedule: CreateScheduleCommandInput): Promise<boolean> {
  try {
    await alarm.scheduler.send(new CreateScheduleCommand(schedule));
    return true;
  } catch (error) {
    if (error instanceof ConflictException) return false;
    throw error;
  }
}

/** Begins with what is likely to succeed; others may make or fire it in between. */
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
      const spread = mayWait ? spreadOf(wakeUp.application ?? wakeUp.candidate) : 0;
      if (left > NEAR) return setSchedule(alarm, scheduleOf(alarm, wakeUp, at + spread), isNew);
      const { candidate, application } = wakeUp;
      return sendTo(alarm.queue, { candidate, application }, left > 0 ? left / SECOND : OVERDUE_WAITS);
    },
  };
}
