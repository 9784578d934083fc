/** Mail out: the domain as SES's sending identity, and what becomes of each mail on its way to `feedback`. */
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnRecordSet, HostedZone, MxRecord, TxtRecord } from 'aws-cdk-lib/aws-route53';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Facts } from './facts.ts';
import type { NodeLambda } from './node-lambda.ts';
import type { WorkQueue } from './work-queue.ts';

export interface MailOutProps {
  readonly facts: Facts;
  readonly feedback: WorkQueue;
}

export class MailOut extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly #identity: EmailIdentity;
  readonly #facts: Facts;

  constructor(scope: Construct, id: string, { facts, feedback }: MailOutProps) {
    super(scope, id);
    this.#facts = facts;
    const { domain, hostedZone } = facts;
    const zone =
      hostedZone === null
        ? null
        : HostedZone.fromHostedZoneAttributes(this, 'Zone', {
            hostedZoneId: hostedZone.id,
            zoneName: hostedZone.name,
          });
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    this.#identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.configurationSet,
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: `bounce.${domain}`,
    });
    this.#tellFeedback(feedback);
    const { region } = Stack.of(this);
    const mailIn = `inbound-smtp.${region}.amazonaws.com`;
    const bounces = `feedback-smtp.${region}.amazonses.com`;
    if (zone === null) {
      this.#print(mailIn, bounces);
      return;
    }
    this.#identity.dkimRecords.forEach(({ name, value }, place) => {
      new CfnRecordSet(this, `Dkim${place}`, {
        hostedZoneId: zone.hostedZoneId,
        name,
        type: 'CNAME',
        ttl: '1800',
        resourceRecords: [value],
      });
    });
    new MxRecord(this, 'MailIn', { zone, recordName: `${domain}.`, values: [{ priority: 10, hostName: mailIn }] });
    new MxRecord(this, 'Bounces', {
      zone,
      recordName: `bounce.${domain}.`,
      values: [{ priority: 10, hostName: bounces }],
    });
    new TxtRecord(this, 'Spf', { zone, recordName: `bounce.${domain}.`, values: [SPF] });
    new TxtRecord(this, 'Dmarc', { zone, recordName: `_dmarc.${domain}.`, values: [DMARC] });
  }

  #tellFeedback(feedback: WorkQueue): void {
    const topic = new Topic(this, 'Feedback', { enforceSSL: true });
    topic.addSubscription(
      new SqsSubscription(feedback.queue, { rawMessageDelivery: true, deadLetterQueue: feedback.deadLetters }),
    );
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
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

  /** For whoever keeps the domain elsewhere: to copy. */
  #print(mailIn: string, bounces: string): void {
    const { domain } = this.#facts;
    const records = [
      ...this.#identity.dkimRecords.map(({ name, value }, place) => [`Dkim${place + 1}`, `${name} CNAME ${value}`]),
      ['MailIn', `${domain} MX 10 ${mailIn}`],
      ['BounceMx', `bounce.${domain} MX 10 ${bounces}`],
      ['BounceSpf', `bounce.${domain} TXT "${SPF}"`],
      ['Dmarc', `_dmarc.${domain} TXT "${DMARC}"`],
    ] as const;
    for (const [name, value] of records)
      if (name !== undefined && value !== undefined) new CfnOutput(this, `Dns${name}`, { value });
  }

  /** Only as our own address, and where the users are a fixed list of addresses, only to them. */
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
          Stack.of(this).formatArn({
            service: 'ses',
            resource: 'configuration-set',
            resourceName: this.configurationSet.configurationSetName,
          }),
          // A verified recipient is an identity too, and in the sandbox SES asks for that right as well.
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

const SPF = 'v=spf1 include:amazonses.com ~all';
const DMARC = 'v=DMARC1; p=reject; adkim=r; aspf=r';
