/**
 * Monitoring: few alarms, each of which needs action, sent to one topic; the metrics behind them; and a dashboard if it is wanted. Every alarm costs
 * ten cents a month, each metric out of a log thirty, a dashboard three dollars: bench/cost/prices.ts.
 */
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

interface WatchProps {
  readonly address: string;
  readonly lambdas: { readonly [name: string]: NodeLambda };
  readonly queues: { readonly [name: string]: WorkQueue };
  readonly hasDashboard: boolean;
}

interface Figure {
  readonly from: string;
  readonly name: string;
  /** Which log lines count: CloudWatch's filter for JSON. */
  readonly lines: string;
  /** The field to sum up; left out: lines are counted. */
  readonly sums?: string;
  readonly by?: string;
}

/** A metric costs nothing while no line counts: these are silent as long as all is well. */
export const ALARMING: readonly Figure[] = [
  { from: 'wake', name: 'Unsent', lines: '{ $.what = "unsent" }' },
  { from: 'sweep', name: 'LeftBehind', lines: '{ $.what = "swept" && ($.overdue > 0 || $.left > 0) }' },
];

/** For the dashboard only. */
export const FIGURES: readonly Figure[] = [
  { from: 'receive', name: 'MailIn', lines: '{ $.what = "mail" }', by: 'outcome' },
  { from: 'receive', name: 'ReceiveTook', lines: '{ $.what = "done" }', sums: 'took' },
  { from: 'receive', name: 'AnswersOut', lines: '{ $.what = "sent" }' },
  { from: 'wake', name: 'NudgesOut', lines: '{ $.what = "sent" }' },
  { from: 'feedback', name: 'Unreachable', lines: '{ $.what = "unreachable" }' },
];

export class Watch extends Construct {
  readonly topic: Topic;
  readonly #namespace: string;

  constructor(scope: Construct, id: string, { address, lambdas, queues, hasDashboard }: WatchProps) {
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
    for (const figure of hasDashboard ? [...ALARMING, ...FIGURES] : ALARMING) this.#count(figure, lambdas);
    this.#alarms(lambdas, queues);
    if (hasDashboard) this.#dashboard(lambdas, queues);
  }

  #count({ from, name, lines, sums, by }: Figure, lambdas: WatchProps['lambdas']): void {
    const logGroup = lambdas[from]?.logs;
    if (logGroup === undefined) throw new Error(`there is no function '${from}'`);
    new MetricFilter(this, `${name}Figure`, {
      logGroup,
      filterPattern: FilterPattern.literal(lines),
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

  #alarms({ sweep, tap }: WatchProps['lambdas'], queues: WatchProps['queues']): void {
    const five = Duration.minutes(5);
    // A function that fails or is throttled shows in its queue: its messages wait, and end among the dead letters.
    for (const [name, { queue, deadLetters }] of Object.entries(queues)) {
      this.#alarm(
        `${name}DeadLetters`,
        `Something could not be handled and lies in the dead letters of ${name}: afterword replay --dead ${name}`,
        deadLetters.metricApproximateNumberOfMessagesVisible({ period: five, statistic: 'Maximum' }),
        1,
      );
      // What became of mail can wait.
      if (name === 'feedback') continue;
      this.#alarm(
        `${name}Waits`,
        `Messages for ${name} have waited for more than ten minutes`,
        queue.metricApproximateAgeOfOldestMessage({ period: five, statistic: 'Maximum' }),
        600,
        2,
      );
    }
    if (sweep === undefined) throw new Error('there is no sweep');
    const day = Duration.hours(24);
    // It has no queue, and runs once a day.
    this.#alarm('SweepFails', 'The daily sweep fails', sweep.fn.metricErrors({ period: day, statistic: 'Sum' }), 1);
    // Nor has the page of one-tap links: whoever opens a link sees the failure.
    if (tap !== undefined)
      this.#alarm(
        'TapFails',
        'The page of one-tap links fails; mail still works, and its log says why',
        tap.fn.metricErrors({ period: Duration.hours(1), statistic: 'Sum' }),
        1,
      );
    this.#alarm(
      'LeftBehind',
      'The daily sweep found people whose alarm did not ring, and has woken them; or mail that lay unhandled for more than an hour',
      this.#figure('LeftBehind').with({ period: day }),
      1,
    );
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
          graph('Sweeps that found somebody overdue or mail unhandled; refusals by SES', [
            this.#figure('LeftBehind'),
            this.#figure('Unsent'),
          ]),
          graph('Addresses that bounced or complained', [this.#figure('Unreachable')]),
        ],
      ],
    });
  }
}
