/** Wake-ups: a group for the schedules, the queue they write to, and the role that lets Scheduler do so. */
import { RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { acknowledge } from './known.ts';
import type { NodeLambda } from './node-lambda.ts';
import type { WorkQueue } from './work-queue.ts';

/** As cdk-nag prints it: a known value as it is, anything else by its name. */
const shown = (value: string, name: string): string => (Token.isUnresolved(value) ? `<AWS::${name}>` : value);

export class WakeUps extends Construct {
  readonly group: ScheduleGroup;
  readonly #role: Role;
  readonly #ringing: WorkQueue;

  constructor(scope: Construct, id: string, ringing: WorkQueue) {
    super(scope, id);
    this.#ringing = ringing;
    // Deleting the group deletes its schedules. After a redeployment the sweep finds who is overdue.
    this.group = new ScheduleGroup(this, 'Group');
    this.group.applyRemovalPolicy(RemovalPolicy.DESTROY);
    // Only schedules of this group in this account may assume the role.
    this.#role = new Role(this, 'Rings', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnEquals: { 'aws:SourceArn': this.group.scheduleGroupArn },
        },
      }),
    });
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: [ringing.queue.queueArn, ringing.deadLetters.queueArn],
      }),
    );
  }

  grantSet(lambda: NodeLambda): void {
    const schedules = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.group.scheduleGroupName}/*`,
    });
    lambda.role.addToPolicy(
      new PolicyStatement({
        actions: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
        resources: [schedules],
      }),
    );
    lambda.role.addToPolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.#role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    this.grantRing(lambda);
    lambda.tell('WAKE_GROUP', this.group.scheduleGroupName);
    lambda.tell('WAKE_ROLE', this.#role.roleArn);
    lambda.tell('WAKE_QUEUE_ARN', this.#ringing.queue.queueArn);
    lambda.tell('WAKE_DEAD_ARN', this.#ringing.deadLetters.queueArn);
    const { partition, region, account } = Stack.of(this);
    acknowledge(lambda.role, {
      [`AwsSolutions-IAM5[Resource::arn:${shown(partition, 'Partition')}:scheduler:${shown(region, 'Region')}:${shown(account, 'AccountId')}:schedule/${this.group.scheduleGroupName}/*]`]:
        'The schedules of our own group: there is one for each application, made while the program runs.',
    });
  }

  /** Allows writing straight to the queue, for what is due now. */
  grantRing(lambda: NodeLambda): void {
    lambda.role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.#ringing.queue.queueArn] }),
    );
    lambda.tell('WAKE_QUEUE', this.#ringing.queue.queueUrl);
  }
}
