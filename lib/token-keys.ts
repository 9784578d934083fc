/** The keys of the reply tokens: made by the stack, kept as a secret, rotated by `afterword rotate`. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './known.ts';
import type { NodeLambda } from './node-lambda.ts';

export class TokenKeys extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Keys of the reply addresses. Without them no mail that was ever sent can be answered.',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: 1 }),
        generateStringKey: 'secret',
        passwordLength: 48,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.secret, {
      'AwsSolutions-SMG4':
        'Reply addresses are good for 18 months and are signed with these keys. `afterword rotate` puts a new one in front and keeps the old.',
    });
  }

  grantRead(lambda: NodeLambda): void {
    lambda.role.addToPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] }),
    );
    lambda.tell('KEY_SECRET', this.secret.secretArn);
  }
}
