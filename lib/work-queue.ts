/** A queue that feeds one function: messages that keep failing end beside it, where an alarm tells of them. */
import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { NodeLambda } from './node-lambda.ts';

export interface Feeding {
  readonly batchSize: number;
  /** How many batches are worked on at once. */
  readonly atOnce: number;
}

/** How often a message is tried: faults of a minute pass, faults of the program do not. */
const TRIES = 5;

export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, feeds: NodeLambda, { batchSize, atOnce }: Feeding) {
    super(scope, id);
    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    this.queue = new Queue(this, 'Queue', {
      ...common,
      // Six times the function's: AWS's own advice, so that a batch under way is not handed out again.
      visibilityTimeout: Duration.seconds(feeds.timeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: TRIES },
    });
    feeds.fn.addEventSource(
      new SqsEventSource(this.queue, { batchSize, maxConcurrency: atOnce, reportBatchItemFailures: true }),
    );
  }
}
