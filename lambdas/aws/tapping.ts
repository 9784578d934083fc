/** The page of one-tap links on AWS. It knows the keys and one queue: no candidate, no application, no mail. */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { keyNumberOf } from '../mail/token.ts';
import { type TapDoor, tapPage } from '../story/tap-page.ts';
import { told, toldOfTaps } from './environment.ts';
import { keyCache } from './keys.ts';
import { log } from './log.ts';
import { sendTo } from './queue.ts';

/** A request as an HTTP API hands it over, payload format 2.0. docs.aws.amazon.com/apigateway, "Create AWS Lambda proxy integrations" */
export interface HttpEvent {
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly requestContext: { readonly http: { readonly method: string } };
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

let made: TapDoor | undefined;

function door(): TapDoor {
  const queue = { client: new SQSClient({ maxAttempts: 3 }), url: toldOfTaps('PRESS_QUEUE') ?? '' };
  const keys = keyCache({ client: new SecretsManagerClient({ maxAttempts: 3 }), secret: told('KEY_SECRET') }, Date.now);
  return {
    now: Date.now,
    keys: (part) => keys([keyNumberOf(part) ?? []].flat()),
    // Whether the account still exists is only known where the press is carried out.
    isThere: async () => true,
    press: async (press) => {
      await sendTo(queue, press);
      log({ what: 'pressed' });
      return 'handed-over';
    },
  };
}

const NOTHING: HttpAnswer = {
  statusCode: 404,
  headers: { 'Content-Type': 'text/plain' },
  body: 'There is nothing here.\n',
};

export async function tapping(event: HttpEvent): Promise<HttpAnswer> {
  made ??= door();
  const answer = await tapPage(made, {
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: new URLSearchParams(event.rawQueryString),
    headers: event.headers,
    body: async () => Buffer.from(event.body ?? '', event.isBase64Encoded === true ? 'base64' : 'utf8'),
  });
  if (answer === null) return NOTHING;
  return { statusCode: answer.status, headers: { ...answer.headers, 'Content-Type': answer.type }, body: answer.body };
}
