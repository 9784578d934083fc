/** What the stacks keep, and how they are wired. */
import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { VARIABLES } from '../../lambdas/aws/environment.ts';
import { properties, removeFolders, type Statement, synthesize } from './synthesized.ts';

const { followUp, mailIn, domain } = synthesize();

afterAll(removeFolders);

describe('what is stored', () => {
  it('the table: encrypted, restorable, paid by use, kept on delete; what is temporary expires', () => {
    followUp.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 14 },
        SSESpecification: { SSEEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
        GlobalSecondaryIndexes: [
          {
            IndexName: 'wake',
            KeySchema: [
              { AttributeName: 'wakeShard', KeyType: 'HASH' },
              { AttributeName: 'wakeAt', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
      },
    });
  });

  it('raw mail: encrypted, private, gone after two weeks', () => {
    followUp.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 14, Status: 'Enabled' })] },
    });
  });

  it('the bucket is reached by TLS only, and SES of this account may put mail into it', () => {
    followUp.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Action: 's3:PutObject',
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
              ArnLike: { 'aws:SourceArn': Match.anyValue() },
            },
          }),
        ]),
      },
    });
  });

  it('SES may put mail under its prefix and tell of it for our receipt rule only, and of sent mail for our configuration set only', () => {
    const policies = ['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) =>
      properties(followUp, type).map((one) => one['PolicyDocument'] as { readonly Statement: readonly Statement[] }),
    );
    const ofSes = policies
      .flatMap((one) => one.Statement)
      .filter((one) => JSON.stringify(one).includes('ses.amazonaws.com'));
    expect(ofSes).toHaveLength(3);
    const sources = ofSes.map(({ Condition: condition }) => JSON.stringify(condition));
    for (const one of sources)
      expect(one).toMatch(/aws:SourceAccount.*aws:SourceArn|aws:SourceArn.*aws:SourceAccount/i);
    expect(
      sources.filter((one) => one.includes(':receipt-rule-set/*:receipt-rule/afterword-afterword.example')),
    ).toHaveLength(2);
    expect(sources.filter((one) => one.includes(':configuration-set/'))).toHaveLength(1);
    mailIn.hasResourceProperties('AWS::SES::ReceiptRule', { Rule: { Name: 'afterword-afterword.example' } });
  });

  it('every queue is encrypted, and every log ends', () => {
    const queues = properties(followUp, 'AWS::SQS::Queue');
    expect(queues.filter((one) => one['SqsManagedSseEnabled'] !== true)).toEqual([]);
    for (const template of [followUp, mailIn])
      expect(properties(template, 'AWS::Logs::LogGroup').map((one) => one['RetentionInDays'])).not.toContain(undefined);
  });

  it('the token keys are made by the stack and outlive it', () => {
    followUp.hasResource('AWS::SecretsManager::Secret', {
      DeletionPolicy: 'Retain',
      Properties: { GenerateSecretString: { GenerateStringKey: 'secret', PasswordLength: 48 } },
    });
  });
});

describe('how it is wired', () => {
  it('functions run on Node 24 and arm64, with 512 MB', () => {
    const functions = properties(followUp, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(4);
    for (const one of functions)
      expect(one).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], MemorySize: 512 });
  });

  it('each function is told what it asks for', () => {
    const told = (name: string): readonly string[] => {
      const found = Object.entries(followUp.findResources('AWS::Lambda::Function')).find(([id]) => id.startsWith(name));
      return Object.keys(found?.[1]['Properties'].Environment.Variables);
    };
    for (const name of ['Receive', 'Wake']) expect(told(name)).toEqual(expect.arrayContaining([...VARIABLES]));
    expect(told('Feedback')).toEqual(expect.arrayContaining(['TABLE', 'ZONE']));
    expect(told('Sweep')).toEqual(expect.arrayContaining(['TABLE', 'MAILROOM', 'WAKE_QUEUE']));
  });

  it('queues feed functions at a bounded pace, and only what failed comes again', () => {
    const sources = properties(followUp, 'AWS::Lambda::EventSourceMapping');
    expect(sources).toHaveLength(3);
    for (const one of sources) {
      expect(one['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
      expect(one['ScalingConfig']).toMatchObject({ MaximumConcurrency: expect.any(Number) });
    }
  });

  it('what keeps failing goes to a queue of its own', () => {
    const queues = properties(followUp, 'AWS::SQS::Queue');
    const withDead = queues.filter((one) => one['RedrivePolicy'] !== undefined);
    expect(withDead).toHaveLength(3);
    // What became of mail is gathered for twenty seconds.
    expect(withDead.map((one) => one['VisibilityTimeout']).toSorted()).toEqual([360, 360, 380]);
    followUp.hasResourceProperties('AWS::Lambda::EventSourceMapping', { MaximumBatchingWindowInSeconds: 20 });
  });

  it("SES's notices and events reach their queues as they are", () => {
    const subscriptions = properties(followUp, 'AWS::SNS::Subscription').filter((one) => one['Protocol'] === 'sqs');
    expect(subscriptions).toHaveLength(2);
    for (const one of subscriptions) expect(one['RawMessageDelivery']).toBe(true);
  });

  it('what becomes of mail is told: delivery, bounce, complaint', () => {
    followUp.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { Enabled: true, MatchingEventTypes: Match.arrayWith(['delivery', 'bounce', 'complaint']) },
    });
  });

  it('mail goes out by TLS, from a domain with Easy DKIM and a MAIL FROM of its own', () => {
    followUp.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    domain.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'afterword.example',
      MailFromAttributes: { MailFromDomain: 'bounce.afterword.example' },
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
    });
  });

  it('mail in is scanned, needs TLS, and lands under the prefix that SES may write to', () => {
    mailIn.hasResourceProperties('AWS::SES::ReceiptRule', {
      Rule: {
        Enabled: true,
        ScanEnabled: true,
        TlsPolicy: 'Require',
        Recipients: ['afterword.example'],
        Actions: [{ S3Action: Match.objectLike({ ObjectKeyPrefix: 'mail/' }) }],
      },
    });
  });
});
