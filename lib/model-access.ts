/** Bedrock access for the functions that receive mail and answer alarms: one model, and nothing else. */
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ModelFacts } from './facts.ts';
import { acknowledge } from './known.ts';
import type { NodeLambda } from './node-lambda.ts';

/** Inference profiles call their model in several regions; their ids begin with 'eu.', 'us.', 'apac.' or 'global.'. */
const PROFILE = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\./;

export function grantModel(lambda: NodeLambda, { id, region, use, aDay }: ModelFacts): void {
  const { partition, account, region: here } = Stack.of(lambda);
  const at = region ?? here;
  const isProfile = PROFILE.test(id);
  const model = id.replace(PROFILE, '');
  lambda.role.addToPolicy(
    new PolicyStatement({
      actions: ['bedrock:InvokeModel'],
      resources: isProfile
        ? [
            `arn:${partition}:bedrock:${at}:${account}:inference-profile/${id}`,
            `arn:${partition}:bedrock:*::foundation-model/${model}`,
          ]
        : [`arn:${partition}:bedrock:${at}::foundation-model/${model}`],
    }),
  );
  if (isProfile)
    acknowledge(lambda.role, {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${model}]`]:
        'The profile asks its one model in whichever of its regions has room.',
    });
  lambda.tell('MODEL', id);
  lambda.tell('MODEL_REGION', at);
  lambda.tell('MODEL_USE', use);
  lambda.tell('MODEL_A_DAY', String(aDay));
}
