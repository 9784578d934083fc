import { App } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { MODEL_VARIABLES } from '../../lambdas/aws/environment.ts';
import { FactMissing, factsOf } from '../../lib/facts.ts';
import { QUEUE_TERMS } from '../../lib/queue-terms.ts';
import {
  actionsIn,
  context,
  emptyFolder,
  removeFolders,
  resourcesIn,
  statementsOf,
  synthesize,
} from './synthesized.ts';

afterAll(removeFolders);

const bedrockOf = (facts: object, name = 'Receive', made = synthesize({ ...facts })) =>
  statementsOf(made.followUp, name).filter((one) => actionsIn(one).some((action) => action.startsWith('bedrock:')));
const factsWith = (model: unknown) =>
  factsOf(new App({ outdir: emptyFolder(), context: { ...context(), model } }).node).model;

describe('a model of Bedrock', () => {
  it('is off unless cdk.json names one: nobody may ask any', () => {
    const made = synthesize();
    for (const name of ['Receive', 'Wake', 'Feedback', 'Sweep']) expect(bedrockOf({}, name, made)).toEqual([]);
  }, 60_000);

  it('may be asked by the functions for mail and for alarms, and no other model', () => {
    const facts = { model: { id: 'amazon.nova-lite-v1:0', region: 'eu-central-1' } };
    const [statement, ...more] = bedrockOf(facts);
    expect(more).toEqual([]);
    expect(statement === undefined ? [] : actionsIn(statement)).toEqual(['bedrock:InvokeModel']);
    const resources = JSON.stringify(statement === undefined ? [] : resourcesIn(statement));
    expect(resources).toContain(':bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0');
    expect(resources).not.toContain('foundation-model/*');
    expect(bedrockOf(facts, 'Wake').map(resourcesIn)).toEqual(statement === undefined ? [] : [resourcesIn(statement)]);
    for (const name of ['Feedback', 'Sweep']) expect(bedrockOf(facts, name)).toEqual([]);
  });

  it('may be an inference profile, which reaches the one model in its regions', () => {
    const [statement] = bedrockOf({ model: { id: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0' } });
    const resources = JSON.stringify(statement === undefined ? [] : resourcesIn(statement));
    expect(resources).toContain('inference-profile/eu.anthropic.claude-haiku-4-5-20251001-v1:0');
    expect(resources).toContain('::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0');
  });

  it.each(['Receive', 'Wake'])('is told to %s, which has the time to wait for it', (name) => {
    const { followUp } = synthesize({ model: { id: 'amazon.nova-lite-v1:0', use: 'always', aDay: 40 } });
    const functions = Object.entries(followUp.findResources('AWS::Lambda::Function'));
    const made = functions.find(([id]) => id.startsWith(name))?.[1]['Properties'];
    const told = made.Environment.Variables;
    expect(Object.keys(told)).toEqual(expect.arrayContaining([...MODEL_VARIABLES]));
    expect(told).toMatchObject({ MODEL: 'amazon.nova-lite-v1:0', MODEL_USE: 'always', MODEL_A_DAY: '40' });
    expect(made.Timeout).toBe(QUEUE_TERMS.functionWithModel);
  });

  it.each([7, { id: 'no such*' }, { id: 'a.b', use: 'never' }, { id: 'a.b', region: 'mars' }, { id: 'a.b', aDay: 0 }])(
    'is refused where it is said wrongly: %j',
    (model) => {
      expect(() => factsWith(model)).toThrow(FactMissing);
    },
  );

  it('may be said by its id alone', () => {
    expect(factsWith('amazon.nova-micro-v1:0')).toEqual({
      id: 'amazon.nova-micro-v1:0',
      region: null,
      use: 'doubt',
      aDay: 500,
    });
  });
});
