/** A function of `lambdas/`: bundled by esbuild on this machine, with a role and a log of its own and nothing more. */
import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Variable } from '../lambdas/aws/environment.ts';

const ROOT = join(import.meta.dirname, '..');

/** Parts of the SDK are CommonJS and ask for `require`. */
const REQUIRE =
  "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);";

export interface NodeLambdaProps {
  /** The file in `lambdas/`, without its ending. */
  readonly runs: string;
  readonly says: string;
  readonly timeout: Duration;
  /** MB. A mail may have 40 MB, and is held twice while it is fetched. */
  readonly memory?: number;
}

export class NodeLambda extends Construct {
  readonly fn: NodejsFunction;
  readonly role: Role;
  readonly logs: LogGroup;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, { runs, says, timeout, memory = 512 }: NodeLambdaProps) {
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
    this.fn = new NodejsFunction(this, 'Function', {
      entry: join(ROOT, 'lambdas', `${runs}.ts`),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, 'package-lock.json'),
      handler: 'handler',
      description: says,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout,
      role: this.role,
      logGroup: this.logs,
      environment: { NODE_OPTIONS: '--enable-source-maps=false' },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        mainFields: ['module', 'main'],
        minify: true,
        keepNames: true,
        bundleAwsSDK: true,
        externalModules: [],
        banner: REQUIRE,
        forceDockerBundling: false,
      },
    });
  }

  tell(name: Variable, value: string): void {
    this.fn.addEnvironment(name, value);
  }
}
