/** What is watched on AWS, what a flood does, what DNS needs, and what the owner has to say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../lib/facts.ts';
import { properties, removeFolders, synthesize } from './synthesized.ts';

const { followUp, mailIn, domain, budget } = synthesize();

afterAll(removeFolders);

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
