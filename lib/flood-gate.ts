/** Limits the cost of a flood: far too much mail turns the receipt rule off, and an hour without that turns it on again. */
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaAction, SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Facts } from './facts.ts';
import { acknowledge } from './known.ts';
import type { Mailroom } from './mailroom.ts';
import { NodeLambda } from './node-lambda.ts';

interface FloodGateProps {
  readonly facts: Facts;
  readonly mailroom: Mailroom;
  readonly alarms: ITopic;
}

const PERIOD = Duration.minutes(5);
/** One hour, in five-minute periods. */
const PERIODS = 12;

export class FloodGate extends Construct {
  constructor(scope: Construct, id: string, { facts, mailroom, alarms }: FloodGateProps) {
    super(scope, id);
    const gate = new NodeLambda(this, 'Gate', {
      runs: 'flood',
      says: 'Turns the receipt rule off in a flood, and on again after it',
      timeout: Duration.minutes(1),
      memory: 256,
    });
    gate.tell('DOMAIN', facts.domain);
    gate.tell('MAILROOM', mailroom.bucket.bucketName);
    gate.role.addToPolicy(
      new PolicyStatement({
        actions: ['ses:DescribeActiveReceiptRuleSet', 'ses:UpdateReceiptRule'],
        resources: ['*'],
      }),
    );
    acknowledge(gate.role, {
      'AwsSolutions-IAM5[Resource::*]':
        'SES has no narrower resource for receipt rules. This role can read and update rules and nothing else, and runs when the one alarm changes.',
    });
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: `More than ${facts.flood} mails came within five minutes: the receipt rule is off until an hour has passed without so many`,
      metric: mailroom.arrivals.queue.metricNumberOfMessagesSent({ period: PERIOD, statistic: 'Sum' }),
      threshold: facts.flood,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // One flooded period in the last hour keeps the gate shut.
      evaluationPeriods: PERIODS,
      datapointsToAlarm: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    for (const action of [new LambdaAction(gate.fn), new SnsAction(alarms)]) {
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}
