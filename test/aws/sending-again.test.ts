/** SES is asked again only where it refused: after an answer that was lost, a second request would be a second copy. */
import { SESClient } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { outboxIn } from '../../lambdas/aws/outbox.ts';
import { onlyIfRefused } from '../../lambdas/aws/sending-again.ts';
import { NotTaken } from '../../lambdas/ports.ts';
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

const refusedWith = (code: string, says: string): Answered => ({
  status: 400,
  headers: { 'content-type': 'application/xml' },
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${says}</Message></Error></ErrorResponse>`,
});
const throttled = refusedWith('Throttling', 'Maximum sending rate exceeded.');

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
  let token = await onlyIfRefused.acquireInitialRetryToken('');
  let [waited, tries] = [0, 0];
  await expect(
    (async () => {
      for (; tries < 1000; tries += 1) {
        token = await onlyIfRefused.refreshRetryTokenForRetry(token, { errorType: 'THROTTLING' });
        waited += token.getRetryDelay();
      }
    })(),
  ).rejects.toThrow('not sent again');
  expect(waited).toBeGreaterThan(25_000);
  expect(waited).toBeLessThanOrEqual(30_000);
});

it.each([
  ['a quota of the day that is used up', 'Throttling', 'Daily message quota exceeded.', false],
  ['an account that may not send', 'AccountSendingPausedException', 'Sending is paused.', false],
  ['an address that SES does not send to', 'MessageRejected', 'Email address is not verified.', true],
])('%s: not asked again, and known not to have left', async (_, code, says, onlyThis) => {
  answers.push(refusedWith(code, says));
  await expect(send()).rejects.toMatchObject({ onlyThis });
  await expect(send()).resolves.toBeUndefined();
  expect(calls).toHaveLength(1);
});

it('of a fault of its own SES does not say whether the mail left', async () => {
  answers.push('lost');
  await expect(send()).rejects.not.toBeInstanceOf(NotTaken);
});
