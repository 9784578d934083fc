/** The main stack: the table, the mailroom, wake-ups, outgoing mail, the functions that use them, and monitoring. */
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ANYBODY } from '../lambdas/aws/environment.ts';
import { ApplicationTable } from './application-table.ts';
import { DailySweep } from './daily-sweep.ts';
import type { Facts } from './facts.ts';
import { receiptRuleOf } from './mail-in-stack.ts';
import { MailOut } from './mail-out.ts';
import { Mailroom } from './mailroom.ts';
import { grantModel } from './model-access.ts';
import { NodeLambda } from './node-lambda.ts';
import { QUEUE_TERMS } from './queue-terms.ts';
import { TapPage } from './tap-page.ts';
import { TokenKeys } from './token-keys.ts';
import { WakeUps } from './wake-ups.ts';
import { Watch } from './watch.ts';
import { WorkQueue } from './work-queue.ts';

interface FollowUpStackProps extends StackProps {
  readonly facts: Facts;
}

export class FollowUpStack extends Stack {
  readonly mailroom: Mailroom;
  readonly watch: Watch;

  constructor(scope: Construct, id: string, { facts, ...props }: FollowUpStackProps) {
    super(scope, id, { description: 'Afterword: the follow-up companion of a job candidate', ...props });
    const minute = { timeout: Duration.seconds(QUEUE_TERMS.function) };
    const withModel = facts.model !== null;
    const asking = withModel ? { timeout: Duration.seconds(QUEUE_TERMS.functionWithModel) } : minute;
    const receive = new NodeLambda(this, 'Receive', {
      runs: withModel ? 'receive-with-model' : 'receive',
      says: 'Handles a mail',
      ...asking,
      ...(facts.reserve ? { reserved: facts.atOnce } : {}),
    });
    const wake = new NodeLambda(this, 'Wake', {
      runs: withModel ? 'wake-with-model' : 'wake',
      says: 'Answers an alarm',
      ...asking,
    });
    const feedback = new NodeLambda(this, 'Feedback', { runs: 'feedback', says: 'Settles sent mail', ...minute });
    const sweep = new NodeLambda(this, 'Sweep', { runs: 'sweep', says: 'Finds what is overdue', ...minute });

    const { atOnce } = facts;
    const { batch } = QUEUE_TERMS;
    const arrivals = new WorkQueue(this, 'Arrivals', receive, { batchSize: batch.receive, atOnce });
    const ringing = new WorkQueue(this, 'Ringing', wake, { batchSize: batch.wake, atOnce });
    const events = new WorkQueue(this, 'Events', feedback, {
      batchSize: batch.feedback,
      atOnce: 2,
      gathers: QUEUE_TERMS.feedbackGathers,
    });

    const table = new ApplicationTable(this, 'Applications');
    const keys = new TokenKeys(this, 'Keys');
    const wakeUps = new WakeUps(this, 'WakeUps', ringing);
    const mailOut = new MailOut(this, 'MailOut', { facts, feedback: events });
    this.mailroom = new Mailroom(this, 'Mailroom', { receive, wake, arrivals, rule: receiptRuleOf(facts.domain) });

    for (const lambda of [receive, wake]) {
      table.grantUse(lambda);
      wakeUps.grantSet(lambda);
      mailOut.grantSend(lambda);
      keys.grantRead(lambda);
      table.grantForget(lambda);
      lambda.tell('DOMAIN', facts.domain);
      lambda.tell('CANDIDATES', facts.candidates?.join(',') ?? ANYBODY);
    }
    if (facts.model !== null) for (const lambda of [receive, wake]) grantModel(lambda, facts.model);
    table.grantUse(feedback);
    table.grantFindOverdue(sweep);
    wakeUps.grantRing(sweep);
    this.mailroom.grantLookThrough(sweep);
    for (const lambda of [receive, wake, feedback]) lambda.tell('ZONE', facts.zone ?? '');
    new DailySweep(this, 'Daily', { sweep, deadLetters: ringing.deadLetters });
    const taps = facts.taps ? new TapPage(this, 'Taps', { receive, keys }) : null;
    if (taps !== null) for (const lambda of [receive, wake]) lambda.tell('TAP_PAGE', taps.url);
    this.watch = new Watch(this, 'Watch', {
      address: facts.alarms,
      lambdas: { receive, wake, feedback, sweep, ...(taps === null ? {} : { tap: taps.page }) },
      queues: { receive: arrivals, wake: ringing, feedback: events, ...(taps === null ? {} : { press: taps.presses }) },
      hasDashboard: facts.dashboard,
    });

    const outputs = {
      Domain: facts.domain,
      TableName: table.table.tableName,
      MailroomName: this.mailroom.bucket.bucketName,
      NoticesTopic: this.mailroom.notices.topicArn,
      ReceiveQueue: arrivals.queue.queueUrl,
      ReceiveDead: arrivals.deadLetters.queueArn,
      WakeQueue: ringing.queue.queueUrl,
      WakeDead: ringing.deadLetters.queueArn,
      FeedbackDead: events.deadLetters.queueArn,
      WakeGroup: wakeUps.group.scheduleGroupName,
      KeySecret: keys.secret.secretArn,
      AlarmTopic: this.watch.topic.topicArn,
      ...(taps === null ? {} : { TapPage: taps.url, PressDead: taps.presses.deadLetters.queueArn }),
    };
    if (facts.model !== null) {
      new CfnOutput(this, 'Model', { value: facts.model.id });
      new CfnOutput(this, 'ModelRegion', { value: facts.model.region ?? this.region });
    }
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
