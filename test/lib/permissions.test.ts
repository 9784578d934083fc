/** What the functions may do on AWS, to whom they may write, and what the checks of cdk-nag find. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, describe, expect, it } from 'vitest';
import { addAfterword } from '../../lib/afterword-app.ts';
import {
  actionsIn,
  actionsOf,
  context,
  emptyFolder,
  everyStatement,
  properties,
  removeFolders,
  resourcesIn,
  statementsOf,
  synthesize,
} from './synthesized.ts';

const { app, outdir, followUp, mailIn, budget } = synthesize();

afterAll(removeFolders);

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
