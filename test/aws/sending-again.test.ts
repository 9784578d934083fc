/** SES is asked again only where it refused: after an answer that was lost, a second request would be a second copy. */
import { SESClient } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { outboxIn } from '../../lambdas/aws/outbox.ts';
import { onlyIfRefused } from '../../lambdas/aws/sending-again.ts';
import { mail } from '../ports/outbox.ts';
import { type Answered, type Endpoint, openEndpoint, ses } from './endpoint.ts';

const calls: URLSearchParams[] = [];
/** What comes of the first requests; after them SES answers. */
const answers: (Answered | 'lost')[] = [];

let aws: Endpoint;
beforeAll(async () => {
  aws = await openEndpoint((asked) => {
    const next = answers.shift();
    if (next !== undefined && next !== 'lost') return next;
    const answer = ses(calls, asked) ?? { status: 400 };
    return next === 'lost' ? { status: 500 } : answer;
  });
});
afterAll(() => aws.close());
beforeEach(() => {
  calls.length = 0;
  answers.length = 0;
});

const throttled: Answered = {
  status: 400,
  headers: { 'content-type': 'application/xml' },
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>',
};

const send = () => {
  const { maxAttempts: _, ...config } = aws.config;
  const client = new SESClient({ ...config, retryStrategy: onlyIfRefused });
  return outboxIn({ client, configurationSet: 'set', mayWriteTo: () => true, held: () => {} }).send(mail('a'), 1);
};

it('a mail that was taken and not answered for is not sent again', async () => {
  answers.push('lost');
  await expect(send()).rejects.toThrow();
  expect(calls).toHaveLength(1);
});

it('a throttled one is, after a while', async () => {
  answers.push(throttled, throttled);
  await send();
  expect(calls).toHaveLength(1);
});

it('and not for ever', async () => {
  answers.push(...Array.from({ length: 9 }, () => throttled));
  await expect(send()).rejects.toThrow('Maximum sending rate exceeded');
  expect(answers).toHaveLength(4);
});
