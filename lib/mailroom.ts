/** Where raw mail waits: a private bucket whose objects expire, and SES's notices about each mail for `receive`. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DEFERRED, HANDLED, MAIL, OWNED, WAITING } from '../lambdas/aws/mail-labels.ts';
import { acknowledge } from './known.ts';
import type { NodeLambda } from './node-lambda.ts';
import type { WorkQueue } from './work-queue.ts';

/** When raw mail is deleted. What was understood of it stays. */
const MAIL_KEPT = Duration.days(14);

interface MailroomProps {
  readonly receive: NodeLambda;
  readonly wake: NodeLambda;
  readonly arrivals: WorkQueue;
  /** The name of the receipt rule: only this one may store mail here. */
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
    // `wake` hands over deferred mail and finishes deletions after a crash, and for both it needs the mail.
    for (const lambda of [receive, wake]) {
      this.#grantKeep(lambda);
      this.#grantHandOver(lambda);
    }
  }

  /** Allows SES, for one receipt rule of this account, to store mail here and publish notices. */
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

  /** Matches the rule in any rule set: the active one may be ours or an older one. */
  #ruleArn(): string {
    const resourceName = `*:receipt-rule/${this.#rule}`;
    return Stack.of(this).formatArn({ service: 'ses', resource: 'receipt-rule-set', resourceName });
  }

  /** Allows mail that had to wait to be queued again, grouped by its sender or candidate. */
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

  /** Allows looking for mail that was not handled. */
  grantLookThrough(lambda: NodeLambda): void {
    lambda.role.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.bucket.arnForObjects(`${WAITING}*`)] }),
    );
    this.#grantList(lambda);
    this.#known(lambda, WAITING);
  }

  /** With permission to list, S3 reports a missing object as missing; without it, as forbidden. */
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
