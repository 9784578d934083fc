/** A queue that feeds one function. Messages that keep failing end in a dead-letter queue, which has an alarm. */
import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { NodeLambda } from './node-lambda.ts';
import { QUEUE_TERMS } from './queue-terms.ts';

interface Feeding {
  readonly batchSize: number;
  /** How many batches are handled in parallel. */
  readonly atOnce: number;
  /** Seconds that a batch is filled for; left out: what is there is handled at once. */
  readonly gathers?: number;
}

export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, feeds: NodeLambda, { batchSize, atOnce, gathers = 0 }: Feeding) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(QUEUE_TERMS.keptDays),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    this.queue = new Queue(this, 'Queue', {
      ...common,
      visibilityTimeout: Duration.seconds(feeds.timeout.toSeconds() * QUEUE_TERMS.hiddenFor + gathers),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: QUEUE_TERMS.tries },
    });
    feeds.fn.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        maxConcurrency: atOnce,
        reportBatchItemFailures: true,
        ...(gathers === 0 ? {} : { maxBatchingWindow: Duration.seconds(gathers) }),
      }),
    );
  }
}
