/** The page of one-tap links in the template: off by default, and with next to no rights where it is on. */
import { App } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { Match } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { TAP_VARIABLES } from '../../lambdas/aws/environment.ts';
import { FactMissing, factsOf } from '../../lib/facts.ts';
import {
  actionsIn,
  actionsOf,
  context,
  emptyFolder,
  everyStatement,
  removeFolders,
  resourcesIn,
  statementsOf,
  synthesize,
} from './synthesized.ts';

afterAll(removeFolders);

const off = synthesize();
const on = synthesize({ taps: true });

const told = (template: Template, name: string): { readonly [variable: string]: unknown } =>
  Object.entries(template.findResources('AWS::Lambda::Function')).find(([id]) => id.startsWith(name))?.[1]['Properties']
    .Environment.Variables;

describe('the page of one-tap links', () => {
  it('is off unless it is asked for, and then there is nothing of it', () => {
    expect(off.followUp.findResources('AWS::ApiGatewayV2::Api')).toEqual({});
    expect(Object.keys(off.followUp.findResources('AWS::SQS::Queue'))).toHaveLength(6);
    for (const name of ['Receive', 'Wake'])
      for (const variable of TAP_VARIABLES) expect(told(off.followUp, name)).not.toHaveProperty(variable);
    expect(JSON.stringify(off.followUp.toJSON())).not.toMatch(/ApiGateway|execute-api/);
  });

  it('may read the keys and write to its one queue, and nothing else: no table, no bucket, no mail', () => {
    expect([...new Set(actionsOf(on.followUp, 'TapsPage'))]).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
      'sqs:SendMessage',
    ]);
    const sends = statementsOf(on.followUp, 'TapsPage').filter((one) => actionsIn(one).includes('sqs:SendMessage'));
    expect(JSON.stringify(sends.flatMap(resourcesIn))).toMatch(
      /^\[\{"Fn::GetAtt":\["TapsPressesQueue\w+","Arn"\]\}\]$/,
    );
    expect(everyStatement(on.followUp).filter((one) => resourcesIn(one).includes('*'))).toEqual([]);
  });

  it('gives nobody else more rights, but that mail is told of the queue of presses', () => {
    for (const name of ['Wake', 'Feedback', 'Sweep'])
      expect(actionsOf(on.followUp, name)).toEqual(actionsOf(off.followUp, name));
    expect(new Set(actionsOf(on.followUp, 'Receive'))).toEqual(new Set(actionsOf(off.followUp, 'Receive')));
  });

  it('answers under one path only, to three methods, and slowly enough', () => {
    const routes = Object.values(on.followUp.findResources('AWS::ApiGatewayV2::Route'));
    expect(routes.map((one) => one['Properties'].RouteKey).toSorted()).toEqual([
      'GET /tap/{part}',
      'HEAD /tap/{part}',
      'POST /tap/{part}',
    ]);
    on.followUp.resourceCountIs('AWS::ApiGatewayV2::Stage', 1);
    on.followUp.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
    });
    expect(JSON.stringify(on.followUp.findResources('AWS::ApiGatewayV2::Api'))).not.toContain('Cors');
  });

  it('is where the links of all mails lead, and only the function for mail hears the queue', () => {
    for (const name of ['Receive', 'Wake']) expect(told(on.followUp, name)).toHaveProperty('TAP_PAGE');
    expect(told(on.followUp, 'Receive')).toHaveProperty('PRESS_QUEUE_ARN');
    on.followUp.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('TapsPresses'), 'Arn'] },
      FunctionName: { Ref: Match.stringLikeRegexp('Receive') },
    });
  });

  it('has its dead letters watched', () => {
    on.followUp.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('afterword replay --dead press'),
    });
  });

  it('has an alarm for its function, which has no queue in which a failure would show', () => {
    const about = { Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^TapsPage') } }] };
    on.followUp.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...about,
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      AlarmActions: Match.anyValue(),
    });
    const alarms = (template: Template) => Object.keys(template.findResources('AWS::CloudWatch::Alarm')).length;
    expect(alarms(on.followUp) - alarms(off.followUp)).toBe(3);
  });

  it.each(['yes', '1'])('is refused where it is said wrongly: %s', (taps) => {
    expect(() => factsOf(new App({ outdir: emptyFolder(), context: { ...context(), taps } }).node)).toThrow(
      FactMissing,
    );
  });
});
