/** Incoming mail: SES's receipt rule for the domain. A stack of its own, because SES receives mail only in some regions. */
import { CfnOutput, CustomResource, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { MAIL } from '../lambdas/aws/mail-labels.ts';
import type { Facts } from './facts.ts';
import { FloodGate } from './flood-gate.ts';
import { acknowledge } from './known.ts';
import type { Mailroom } from './mailroom.ts';
import { NodeLambda } from './node-lambda.ts';

interface MailInStackProps extends StackProps {
  readonly facts: Facts;
  readonly mailroom: Mailroom;
  /** The topic that alarms are sent to. */
  readonly alarms: ITopic;
}

/** SES allows 64 characters. */
export const receiptRuleOf = (domain: string): string => `afterword-${domain}`.slice(0, 64).replace(/[.-]+$/, '');

/** SES supports no narrower resource for these actions. SES API 2010-12-01. */
const ON_RULE_SETS = [
  'ses:DescribeActiveReceiptRuleSet',
  'ses:SetActiveReceiptRuleSet',
  'ses:CreateReceiptRule',
  'ses:UpdateReceiptRule',
  'ses:DeleteReceiptRule',
];

export class MailInStack extends Stack {
  constructor(scope: Construct, id: string, { facts, mailroom, alarms, ...props }: MailInStackProps) {
    super(scope, id, { description: 'Afterword: mail in', ...props });
    const { bucket, notices } = mailroom;
    const { domain } = facts;
    const rules = new ReceiptRuleSet(this, 'Rules');
    const rule = rules.addRule('ToAfterword', {
      receiptRuleName: receiptRuleOf(domain),
      recipients: [domain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      // The bucket and the topic belong to the other stack, which grants SES access.
      actions: [
        {
          bind: () => ({
            s3Action: { bucketName: bucket.bucketName, objectKeyPrefix: MAIL, topicArn: notices.topicArn },
          }),
        },
      ],
    });
    const activate = new NodeLambda(this, 'Activate', {
      runs: 'activate',
      says: 'Makes the receipt rule work, beside whatever is active already',
      timeout: Duration.minutes(1),
      memory: 256,
    });
    activate.role.addToPolicy(new PolicyStatement({ actions: ON_RULE_SETS, resources: ['*'] }));
    acknowledge(activate.role, {
      'AwsSolutions-IAM5[Resource::*]':
        'SES has no narrower resource for receipt rule sets. This role can do nothing but read and set receipt rules, and only while a stack is deployed.',
    });
    const activated = new CustomResource(this, 'Activated', {
      serviceToken: activate.fn.functionArn,
      resourceType: 'Custom::ActiveReceiptRule',
      properties: {
        ruleSet: rules.receiptRuleSetName,
        rule: receiptRuleOf(domain),
        domain,
        bucket: bucket.bucketName,
        prefix: MAIL,
        topic: notices.topicArn,
      },
    });
    activated.node.addDependency(rule);
    new FloodGate(this, 'Flood', { facts, mailroom, alarms });
    new CfnOutput(this, 'Says', { value: activated.getAttString('says') });
  }
}
