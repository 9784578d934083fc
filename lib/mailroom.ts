/** Where raw mail waits: a private bucket that forgets by itself, and SES's notice of each mail on its way to `receive`. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DEFERRED, HANDLED, MAIL, OWNED, WAITING } from '../lambdas/aws/mailroom.ts';
import { acknowledge } from './known.ts';
import type { NodeLambda } from './node-lambda.ts';
import type { WorkQueue } from './work-queue.ts';

/** Raw mail is destroyed after that: what was understood of it stays. */
const MAIL_KEPT = Duration.days(14);

export interface MailroomProps {
  readonly receive: NodeLambda;
  readonly wake: NodeLambda;
  readonly arrivals: WorkQueue;
  /** The name of the receipt rule: nothing else of SES's may put mail here. */
  readonly rule: string;
}

export class Mailroom extends Construct {
  readonly bucket: Bucket;
  readonly notices: Topic;
  readonly arrivals: WorkQueue;
  readonly #rule: string;

  constructor(scope: Construct, id: string, { receive, wake, arrivals, rule }: MailroomProps) {
    super(scope, id);
    this.arrivals = arrivals;
    this.#rule = rule;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ expiration: MAIL_KEPT, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'An access log would be a second, longer-lived record of who had mail when. Two roles reach this bucket, and its mail is gone in 14 days.',
    });
    this.notices = new Topic(this, 'Notices', { enforceSSL: true });
    this.notices.addSubscription(
      new SqsSubscription(arrivals.queue, { rawMessageDelivery: true, deadLetterQueue: arrivals.deadLetters }),
    );
    this.#takeFromSes();
    // Waking hands over what was deferred, and ends accounts that a crash left: their mail goes with them.
    for (const lambda of [receive, wake]) {
      this.#grantKeep(lambda);
      this.#grantHandOver(lambda);
    }
  }

  /** SES, for one receipt rule of this account, may put mail here and tell of it. */
  #takeFromSes(): void {
    const ses = {
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        ArnLike: { 'aws:SourceArn': this.#ruleArn() },
      },
    };
    this.bucket.addToResourcePolicy(
      new PolicyStatement({ ...ses, actions: ['s3:PutObject'], resources: [this.bucket.arnForObjects(`${MAIL}*`)] }),
    );
    this.notices.addToResourcePolicy(
      new PolicyStatement({ ...ses, actions: ['sns:Publish'], resources: [this.notices.topicArn] }),
    );
  }

  /** In whatever rule set is active: ours, or one that was there before. */
  #ruleArn(): string {
    const resourceName = `*:receipt-rule/${this.#rule}`;
    return Stack.of(this).formatArn({ service: 'ses', resource: 'receipt-rule-set', resourceName });
  }

  /** Mail that had to wait goes back into the queue, under its sender or its candidate. */
  #grantHandOver(lambda: NodeLambda): void {
    const { queueArn, queueUrl } = this.arrivals.queue;
    lambda.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }));
    lambda.tell('RECEIVE_QUEUE', queueUrl);
  }

  #grantKeep(lambda: NodeLambda): void {
    const prefixes = [MAIL, WAITING, HANDLED, OWNED, DEFERRED];
    lambda.role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        resources: prefixes.map((prefix) => this.bucket.arnForObjects(`${prefix}*`)),
      }),
    );
    this.#grantList(lambda);
    for (const prefix of prefixes) this.#known(lambda, prefix);
  }

  /** What lies unhandled. */
  grantLookThrough(lambda: NodeLambda): void {
    lambda.role.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.bucket.arnForObjects(`${WAITING}*`)] }),
    );
    this.#grantList(lambda);
    this.#known(lambda, WAITING);
  }

  /** To whoever may list, S3 says that there is no such mail; to others only that it is forbidden. */
  #grantList(lambda: NodeLambda): void {
    lambda.role.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
    lambda.tell('MAILROOM', this.bucket.bucketName);
  }

  #known(lambda: NodeLambda, prefix: string): void {
    const bucket = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    acknowledge(lambda.role, {
      [`AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${prefix}*]`]:
        'The objects of one prefix of one bucket: each mail is one, under a name of its own.',
    });
  }
}
