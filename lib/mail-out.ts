/** Outgoing mail: who may send to whom, and the delivery events that `feedback` receives. */
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Facts } from './facts.ts';
import type { NodeLambda } from './node-lambda.ts';
import type { WorkQueue } from './work-queue.ts';

interface MailOutProps {
  readonly facts: Facts;
  readonly feedback: WorkQueue;
}

export class MailOut extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly #facts: Facts;

  constructor(scope: Construct, id: string, { facts, feedback }: MailOutProps) {
    super(scope, id);
    this.#facts = facts;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    this.#tellFeedback(feedback);
  }

  #tellFeedback(feedback: WorkQueue): void {
    const topic = new Topic(this, 'Feedback', { enforceSSL: true });
    topic.addSubscription(
      new SqsSubscription(feedback.queue, { rawMessageDelivery: true, deadLetterQueue: feedback.deadLetters }),
    );
    // CDK adds the permission for SES to publish there, for this account's configuration set only.
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }

  #configurationSetArn(): string {
    const resourceName = this.configurationSet.configurationSetName;
    return Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName });
  }

  /** Allows sending only from our own address and, if the users are a fixed list of addresses, only to them. */
  grantSend(lambda: NodeLambda): void {
    const { domain, candidates } = this.#facts;
    const identity = (name: string): string =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: name });
    const fixed = candidates?.every((one) => !one.startsWith('@')) ? candidates : null;
    const patterns = candidates?.map((one) => (one.startsWith('@') ? `*${one}` : one)) ?? null;
    lambda.role.addToPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [
          identity(domain),
          this.#configurationSetArn(),
          // A verified recipient is an identity too, and in the sandbox SES requires permission for it as well.
          ...(fixed ?? []).map(identity),
        ],
        conditions: {
          StringEquals: { 'ses:FromAddress': `hello@${domain}` },
          ...(patterns === null ? {} : { 'ForAllValues:StringLike': { 'ses:Recipients': [...patterns] } }),
        },
      }),
    );
    lambda.tell('CONFIGURATION_SET', this.configurationSet.configurationSetName);
    lambda.tell('FROM', `Afterword <hello@${domain}>`);
  }
}
