/** Monitoring: alarms that need action, sent to one topic; the metrics behind them; and a dashboard. */
import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { NodeLambda } from './node-lambda.ts';
import type { WorkQueue } from './work-queue.ts';

export interface WatchProps {
  readonly address: string;
  readonly lambdas: { readonly [name: string]: NodeLambda };
  readonly queues: { readonly [name: string]: WorkQueue };
}

interface Figure {
  readonly from: string;
  readonly name: string;
  /** Which log lines count. */
  readonly what: string;
  /** The field to sum up; left out: lines are counted. */
  readonly sums?: string;
  readonly by?: string;
}

export const FIGURES: readonly Figure[] = [
  { from: 'receive', name: 'MailIn', what: 'mail', by: 'outcome' },
  { from: 'receive', name: 'ReceiveTook', what: 'done', sums: 'took' },
  { from: 'receive', name: 'AnswersOut', what: 'sent' },
  { from: 'wake', name: 'NudgesOut', what: 'sent' },
  { from: 'wake', name: 'Unsent', what: 'unsent' },
  { from: 'sweep', name: 'Overdue', what: 'swept', sums: 'overdue' },
  { from: 'sweep', name: 'Unhandled', what: 'swept', sums: 'left' },
  { from: 'feedback', name: 'Unreachable', what: 'unreachable' },
];

export class Watch extends Construct {
  readonly topic: Topic;
  readonly #namespace: string;

  constructor(scope: Construct, id: string, { address, lambdas, queues }: WatchProps) {
    super(scope, id);
    this.#namespace = `Afterword/${Stack.of(this).stackName}`;
    this.topic = new Topic(this, 'Alarms', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(address));
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const figure of FIGURES) this.#count(figure, lambdas);
    this.#alarms(lambdas, queues);
    this.#dashboard(lambdas, queues);
  }

  #count({ from, name, what, sums, by }: Figure, lambdas: WatchProps['lambdas']): void {
    const logGroup = lambdas[from]?.logs;
    if (logGroup === undefined) throw new Error(`there is no function '${from}'`);
    new MetricFilter(this, `${name}Figure`, {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.what', '=', what),
      metricNamespace: this.#namespace,
      metricName: name,
      metricValue: sums === undefined ? '1' : `$.${sums}`,
      ...(by === undefined ? {} : { dimensions: { [by]: `$.${by}` } }),
    });
  }

  #figure(metricName: string, statistic = 'Sum', dimensionsMap: { [name: string]: string } = {}): Metric {
    return new Metric({
      namespace: this.#namespace,
      metricName,
      statistic,
      dimensionsMap,
      period: Duration.minutes(5),
    });
  }

  #alarm(id: string, says: string, metric: IMetric, threshold: number, periods = 1): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: says,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  #alarms(lambdas: WatchProps['lambdas'], queues: WatchProps['queues']): void {
    for (const [name, { queue, deadLetters }] of Object.entries(queues)) {
      const five = { period: Duration.minutes(5), statistic: 'Maximum' };
      this.#alarm(
        `${name}DeadLetters`,
        `Something could not be handled and lies in the dead letters of ${name}: afterword replay --dead ${name}`,
        deadLetters.metricApproximateNumberOfMessagesVisible(five),
        1,
      );
      this.#alarm(
        `${name}Waits`,
        `Messages for ${name} have waited for more than ten minutes`,
        queue.metricApproximateAgeOfOldestMessage(five),
        600,
        2,
      );
    }
    for (const [name, { fn }] of Object.entries(lambdas)) {
      const five = { period: Duration.minutes(5), statistic: 'Sum' };
      this.#alarm(
        `${name}Fails`,
        `The function ${name} ends with errors or runs out of time`,
        fn.metricErrors(five),
        1,
        3,
      );
      this.#alarm(
        `${name}Throttled`,
        `The function ${name} is not let run as often as it must`,
        fn.metricThrottles(five),
        10,
        3,
      );
    }
    const day = { statistic: 'Maximum', period: Duration.hours(24) };
    this.#alarm(
      'Overdue',
      'Alarms did not ring; the sweep has woken whom they missed',
      this.#figure('Overdue').with(day),
      1,
    );
    this.#alarm('Unhandled', 'Mail has lain unhandled for more than an hour', this.#figure('Unhandled').with(day), 1);
    // A mail refused once is tried again after ten minutes; if it was an answer sent by `receive`, it is `wake` that tries again.
    this.#alarm(
      'Unsent',
      'For an hour SES has refused to send; nothing is lost, and it is tried again every ten minutes',
      this.#figure('Unsent').with({ period: Duration.minutes(30) }),
      1,
      2,
    );
    const reputation = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) });
    this.#alarm(
      'Bounces',
      'Five in a hundred mails bounce: SES reviews an account at that rate',
      reputation('Reputation.BounceRate'),
      0.05,
    );
    this.#alarm(
      'Complaints',
      'One in a thousand mails is complained of: SES reviews an account at that rate',
      reputation('Reputation.ComplaintRate'),
      0.001,
    );
  }

  #dashboard(lambdas: WatchProps['lambdas'], queues: WatchProps['queues']): void {
    const outcome = (one: string): Metric => this.#figure('MailIn', 'Sum', { outcome: one }).with({ label: one });
    const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(7),
      widgets: [
        [
          graph(
            'Mails in: understood and acted on, asked, refused, ignored',
            ['acted', 'asked', 'refused', 'ignored'].map(outcome),
          ),
          graph('Mails out', [this.#figure('AnswersOut'), this.#figure('NudgesOut')]),
        ],
        [
          graph('From mail to answer, milliseconds', [
            this.#figure('ReceiveTook', 'p50'),
            this.#figure('ReceiveTook', 'p99'),
          ]),
          graph(
            'Age of the oldest message, seconds',
            Object.values(queues).map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
          ),
        ],
        [
          graph(
            'Dead letters',
            Object.values(queues).map(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible()),
          ),
          graph(
            'Errors',
            Object.values(lambdas).map(({ fn }) => fn.metricErrors()),
          ),
        ],
        [
          graph('Overdue wake-ups, unhandled mail', [
            this.#figure('Overdue', 'Maximum'),
            this.#figure('Unhandled', 'Maximum'),
          ]),
          graph('Addresses that bounced or complained', [this.#figure('Unreachable')]),
        ],
      ],
    });
  }
}
