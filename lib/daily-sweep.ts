/** The daily sweep: finds everything whose alarm did not ring. */

import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './known.ts';
import type { NodeLambda } from './node-lambda.ts';

export class DailySweep extends Construct {
  constructor(scope: Construct, id: string, { sweep, deadLetters }: { sweep: NodeLambda; deadLetters: Queue }) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const fn = Stack.of(this).getLogicalId(sweep.fn.node.defaultChild as CfnFunction);
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::<${fn}.Arn>:*]`]: 'Whichever version of the one function is current.',
    });
    new Schedule(this, 'Schedule', {
      description: 'Wakes whoever is overdue',
      schedule: ScheduleExpression.rate(Duration.days(1)),
      target: new LambdaInvoke(sweep.fn, {
        role,
        input: ScheduleTargetInput.fromObject({}),
        deadLetterQueue: deadLetters,
        retryAttempts: 3,
      }),
    });
  }
}
