import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, describe, expect, it } from 'vitest';
import { VARIABLES } from '../../lambdas/aws/environment.ts';
import { addAfterword } from '../../lib/afterword-app.ts';
import { factsOf } from '../../lib/facts.ts';
import {
  actionsIn,
  actionsOf,
  context,
  emptyFolder,
  everyStatement,
  removeFolders,
  resourcesIn,
  type Statement,
  statementsOf,
  synthesize,
} from './synthesized.ts';

const { app, outdir, followUp, mailIn, domain, budget } = synthesize();

afterAll(removeFolders);

const properties = (template: Template, type: string): readonly { readonly [name: string]: unknown }[] =>
  Object.values(template.findResources(type)).map((one) => one['Properties'] ?? {});

describe('what each function may do', () => {
  const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  const QUEUE = [
    'sqs:ChangeMessageVisibility',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:ReceiveMessage',
  ];
  const DESK = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'];
  const SCHEDULES = ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:UpdateSchedule'];
  const SENDS = [
    ...DESK,
    ...SCHEDULES,
    'iam:PassRole',
    'secretsmanager:GetSecretValue',
    'ses:SendRawEmail',
    'sqs:SendMessage',
  ];
  const may = (name: string): readonly string[] => [...new Set(actionsOf(followUp, name))];
  const sorted = (...some: readonly (readonly string[])[]): readonly string[] => [...new Set(some.flat())].toSorted();

  it('receive: a desk, the mailroom, alarms, mail to candidates, and forgetting who asks for it', () => {
    const mailroom = ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject'];
    expect(may('Receive')).toEqual(sorted(LOGS, QUEUE, SENDS, mailroom, ['dynamodb:DeleteItem']));
  });

  it('wake: the same, since it brings accounts to their end that a crash left, and hands over what was deferred', () => {
    expect(may('Wake')).toEqual(may('Receive'));
  });

  it('feedback: a desk, and it sends nothing', () => {
    expect(may('Feedback')).toEqual(sorted(LOGS, QUEUE, DESK));
  });

  it('sweep: the keys of who is overdue, and the wake queue', () => {
    expect(may('Sweep')).toEqual(sorted(LOGS, ['dynamodb:Query', 's3:GetObject', 's3:ListBucket', 'sqs:SendMessage']));
    const query = statementsOf(followUp, 'Sweep').find((one) => actionsIn(one).includes('dynamodb:Query'));
    expect(JSON.stringify(query?.Resource)).toContain('/index/wake');
  });

  it('nothing is allowed on every resource, but setting receipt rules, for which SES knows no other', () => {
    expect(everyStatement(followUp).filter((one) => resourcesIn(one).includes('*'))).toEqual([]);
    const open = everyStatement(mailIn).filter((one) => resourcesIn(one).includes('*'));
    expect(open.flatMap(actionsIn).every((one) => /^ses:\w+ReceiptRule(Set)?$/.test(one))).toBe(true);
    // Activate, and the flood gate.
    expect(open).toHaveLength(2);
  });

  it('no action is a pattern', () => {
    const actions = [followUp, mailIn, budget].flatMap(everyStatement).flatMap(actionsIn);
    expect(actions.filter((one) => one.includes('*'))).toEqual([]);
  });

  it('no policy of AWS is attached to a role', () => {
    for (const template of [followUp, mailIn])
      expect(properties(template, 'AWS::IAM::Role').filter((one) => 'ManagedPolicyArns' in one)).toEqual([]);
  });

  it('a role is passed to Scheduler only, and Scheduler takes it on for our group of our account only', () => {
    const passes = everyStatement(followUp).filter((one) => actionsIn(one).includes('iam:PassRole'));
    for (const one of passes)
      expect(one.Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
    followUp.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'scheduler.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': Match.anyValue() },
              ArnEquals: { 'aws:SourceArn': Match.anyValue() },
            },
          },
        ],
      },
    });
  });
});

describe('to whom mail may go', () => {
  const sending = (template: Template) =>
    statementsOf(template, 'Wake').find((one) => actionsIn(one).includes('ses:SendRawEmail'))?.Condition;

  it('as our own address, to the fixed list', () => {
    expect(sending(followUp)).toEqual({
      StringEquals: { 'ses:FromAddress': 'hello@afterword.example' },
      'ForAllValues:StringLike': { 'ses:Recipients': ['sam.lee@home.example'] },
    });
  });

  it('where a domain may use it, to that domain; where anybody may, to whoever the program confirms', () => {
    expect(sending(synthesize({ candidates: '@team.example' }).followUp)?.['ForAllValues:StringLike']).toEqual({
      'ses:Recipients': ['*@team.example'],
    });
    expect(sending(synthesize({ candidates: '*' }).followUp)).toEqual({
      StringEquals: { 'ses:FromAddress': 'hello@afterword.example' },
    });
  });
});

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

describe('a flood', () => {
  it('is worked on by so many runs and no more', () => {
    const reserved = (template: Template) =>
      properties(template, 'AWS::Lambda::Function').map((one) => one['ReservedConcurrentExecutions']);
    expect(reserved(followUp).filter((one) => one !== undefined)).toEqual([5]);
    expect(reserved(synthesize({ reserve: 'false' }).followUp).every((one) => one === undefined)).toBe(true);
  });

  it('turns the receipt rule off by an alarm, and an hour without so much mail turns it on', () => {
    mailIn.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'NumberOfMessagesSent',
      Namespace: 'AWS/SQS',
      Threshold: 300,
      Period: 300,
      EvaluationPeriods: 12,
      DatapointsToAlarm: 1,
      TreatMissingData: 'notBreaching',
    });
    const [alarm] = properties(mailIn, 'AWS::CloudWatch::Alarm');
    expect(alarm?.['AlarmActions']).toEqual(alarm?.['OKActions']);
    expect(alarm?.['AlarmActions']).toHaveLength(2);
    mailIn.hasResourceProperties('AWS::Lambda::Permission', { Principal: 'lambda.alarms.cloudwatch.amazonaws.com' });
    const [other] = properties(synthesize({ flood: '1000' }).mailIn, 'AWS::CloudWatch::Alarm');
    expect(other?.['Threshold']).toBe(1000);
  });
});

describe('DNS', () => {
  it('is printed to copy where the zone is not named', () => {
    const outputs = JSON.stringify(domain.findOutputs('*'));
    for (const part of [' CNAME ', 'MX 10 inbound-smtp.', 'MX 10 feedback-smtp.', 'v=spf1', 'v=DMARC1'])
      expect(outputs).toContain(part);
    expect(properties(domain, 'AWS::Route53::RecordSet')).toEqual([]);
  });

  it('is made where it is', () => {
    const { domain: own } = synthesize({ hostedZoneId: 'Z1', hostedZoneName: 'afterword.example' });
    const records = properties(own, 'AWS::Route53::RecordSet').map((one) => one['Type']);
    expect(records.toSorted()).toEqual(['CNAME', 'CNAME', 'CNAME', 'MX', 'MX', 'TXT', 'TXT']);
  });
});

describe('what is watched', () => {
  it('every alarm tells somebody, says what it means, and is quiet while there is nothing to see', () => {
    const alarms = properties(followUp, 'AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(8);
    for (const one of alarms) {
      expect(one['AlarmActions']).toHaveLength(1);
      expect(String(one['AlarmDescription']).length).toBeGreaterThan(20);
      expect(one['TreatMissingData']).toBe('notBreaching');
    }
  });

  it('alarms are explained in the manual', () => {
    const manual = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
    const names = Object.keys(followUp.findResources('AWS::CloudWatch::Alarm')).map((id) =>
      id
        .replace(/^Watch/, '')
        .replace(/^(receive|wake|feedback|sweep)/, '')
        .replace(/[0-9A-F]{8}$/, ''),
    );
    for (const name of new Set(names)) expect(manual).toContain(`\`${name}\``);
  });

  it('the budget tells the same person', () => {
    budget.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 10, Unit: 'USD' } },
      NotificationsWithSubscribers: Match.arrayWith([
        Match.objectLike({ Subscribers: [{ Address: 'owner@home.example', SubscriptionType: 'EMAIL' }] }),
      ]),
    });
  });
});

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly { readonly ruleName: string; readonly severity: string }[];
  }[];
}

/** What the checks found as the app in `folder` was synthesized, but for warnings. */
function found(folder: string): readonly string[] {
  const report: Report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'));
  return report.pluginReports
    .flatMap(({ violations }) => violations)
    .filter(({ severity }) => severity !== 'warning')
    .map(({ ruleName }) => ruleName);
}

describe('the checks of cdk-nag', () => {
  it('find nothing that is not acknowledged with a reason', () => {
    app.synth();
    expect(found(outdir)).toEqual([]);
  });

  it('are there: a bucket that anybody may reach without TLS is found', () => {
    const folder = emptyFolder();
    const other = new App({ outdir: folder, context: { ...context(), 'aws:cdk:bundling-stacks': [] } });
    new Bucket(addAfterword(other).budget, 'Open');
    expect(() => other.synth()).toThrow('AwsSolutions-S10');
  });
});

describe('the three facts', () => {
  const facts = (context: { [name: string]: unknown }) => () => factsOf(new App({ context }).node);
  const right = { domain: 'Mail.Example', candidates: 'A@x.example, @y.example', alarms: 'o@x.example' };

  it('are read from cdk.json or from the command line', () => {
    expect(facts(right)()).toMatchObject({ domain: 'mail.example', candidates: ['a@x.example', '@y.example'] });
    expect(facts({ ...right, candidates: ['*'] })().candidates).toBeNull();
  });

  it('one that is missing or no such thing is named', () => {
    expect(facts({ ...right, domain: 'nodots' })).toThrow('domain');
    expect(facts({ ...right, alarms: undefined })).toThrow('alarms');
    expect(facts({ ...right, candidates: 'sam' })).toThrow('candidates');
    expect(facts({ ...right, candidates: '' })).toThrow('candidates');
  });
});
