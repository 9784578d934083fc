/** The page of one-tap links, for webmail in which mailto does nothing: a small HTTPS API in front of one function that may do hardly anything. */
import { Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from './known.ts';
import { NodeLambda } from './node-lambda.ts';
import type { TokenKeys } from './token-keys.ts';
import { WorkQueue } from './work-queue.ts';

interface TapPageProps {
  readonly receive: NodeLambda;
  readonly keys: TokenKeys;
}

/** Requests a second, and how many at once, before the API answers 429 by itself. A person opens a few links a day. */
const THROTTLE = { rateLimit: 10, burstLimit: 20 };

export class TapPage extends Construct {
  readonly presses: WorkQueue;
  readonly page: NodeLambda;
  /** Without a final slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { receive, keys }: TapPageProps) {
    super(scope, id);
    this.presses = new WorkQueue(this, 'Presses', receive, { batchSize: 1, atOnce: 2 });
    this.page = new NodeLambda(this, 'Page', {
      runs: 'tap',
      says: 'Shows what a one-tap link would say, and hands over what was pressed',
      timeout: Duration.seconds(10),
      memory: 256,
    });
    keys.grantRead(this.page);
    this.page.role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.presses.queue.queueArn] }),
    );
    this.page.tell('PRESS_QUEUE', this.presses.queue.queueUrl);
    receive.tell('PRESS_QUEUE_ARN', this.presses.queue.queueArn);
    const api = new HttpApi(this, 'Api', {
      description: 'Afterword: one-tap answers',
      createDefaultStage: false,
    });
    const routes = api.addRoutes({
      path: '/tap/{part}',
      methods: [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Tap', this.page.fn),
    });
    const stage = new HttpStage(this, 'Stage', { httpApi: api, autoDeploy: true, throttle: THROTTLE });
    for (const route of routes)
      acknowledge(route, {
        'AwsSolutions-APIG4':
          'Nobody logs in: each link is signed for one answer to one mail, and opening it changes nothing.',
      });
    acknowledge(stage, {
      'AwsSolutions-APIG1':
        'An access log would hold the links themselves, which are as good as the answers that they give.',
    });
    this.url = `https://${api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`;
  }
}
