/** A function of `lambdas/`: bundled locally by esbuild, with its own role and log group and nothing more. */
import { join } from 'node:path';
import { AssetHashType, DockerImage, type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { ModelVariable, TapVariable, Variable } from '../lambdas/aws/environment.ts';
import { bundleInto, ROOT } from './bundle.ts';

interface NodeLambdaProps {
  /** The file in `lambdas/`, without its extension. */
  readonly runs: string;
  readonly says: string;
  readonly timeout: Duration;
  /** MB. A mail may have 40 MB, and is in memory twice while it is fetched. */
  readonly memory?: number;
  /** Reserved concurrency: runs kept for this function, and also their maximum. */
  readonly reserved?: number;
}

/** CDK requires a Docker image, but it is never used: bundling is done locally, or fails. */
const bundleOf = (runs: string): Code =>
  Code.fromAsset(join(ROOT, 'lambdas'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      // Never run. It makes each function's asset distinct; otherwise CDK would reuse the first bundle for all of them.
      command: [runs],
      local: {
        tryBundle: (folder) => {
          bundleInto(folder, runs);
          return true;
        },
      },
    },
  });

export class NodeLambda extends Construct {
  readonly fn: LambdaFunction;
  readonly role: Role;
  readonly logs: LogGroup;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, { runs, says, timeout, memory = 512, reserved }: NodeLambdaProps) {
    super(scope, id);
    this.timeout = timeout;
    this.logs = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: says });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logs.logGroupArn],
      }),
    );
    this.fn = new LambdaFunction(this, 'Function', {
      code: bundleOf(runs),
      handler: 'index.handler',
      description: says,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout,
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      role: this.role,
      logGroup: this.logs,
      environment: { NODE_OPTIONS: '--enable-source-maps=false' },
    });
  }

  tell(name: Variable | ModelVariable | TapVariable, value: string): void {
    this.fn.addEnvironment(name, value);
  }
}
