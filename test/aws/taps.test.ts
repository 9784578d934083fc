/** One-tap links on AWS: the very handlers, on a wire of loopback. The page hands over what was pressed, and `receive` carries it out. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deployment, openDeployment } from '../../bench/cost/deployment.ts';
import type { HttpAnswer, HttpEvent } from '../../lambdas/aws/tapping.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { tapPath } from '../../lambdas/mail/tap-link.ts';
import { replyPart } from '../../lambdas/mail/token.ts';

const PAGE = 'https://taps.example';
const ARN = 'arn:aws:sqs:us-east-1:1:press';
const SAM = 'sam.lee@home.example';
const KEYS = [{ id: 1, secret: Buffer.from('x'.repeat(48)) }];
const DAY = 86_400_000;

let aws: Deployment;
let open: (event: HttpEvent) => Promise<HttpAnswer>;
let receive: typeof import('../../lambdas/receive.ts')['handler'];
let links: ReadonlyMap<string, string>;
let candidate = '';

const asks = (link: string, more: Partial<HttpEvent> & { readonly method?: string } = {}): HttpEvent => {
  const { method = 'GET', ...rest } = more;
  const { pathname, search } = new URL(link);
  // An HTTP API decodes the path before it hands it over.
  return {
    rawPath: decodeURIComponent(pathname),
    rawQueryString: search.slice(1),
    headers: { 'sec-fetch-site': method === 'POST' ? 'same-origin' : 'none' },
    requestContext: { http: { method } },
    ...rest,
  };
};

const press = (
  link: string,
  headers: HttpEvent['headers'] = { 'sec-fetch-site': 'same-origin' },
): Promise<HttpAnswer> =>
  quietly(() =>
    open(
      asks(link, {
        method: 'POST',
        headers,
        body: Buffer.from('press=yes').toString('base64'),
        isBase64Encoded: true,
      }),
    ),
  );

async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    return await run();
  } finally {
    process.stdout.write = write;
  }
}

/** What lies in the queue of presses; it is taken out. */
const handedOver = (): readonly string[] => aws.takeDue().filter((body) => body.includes('"sign"'));

const hear = async (body: string, queue = ARN): Promise<number> => {
  const record = { messageId: 'm', body, eventSourceARN: queue, attributes: { ApproximateReceiveCount: '1' } };
  return (await quietly(() => receive({ Records: [record] }))).batchItemFailures.length;
};

const history = async (): Promise<readonly string[]> =>
  (await aws.table.desk(candidate))?.applications.flatMap(({ events }) => events.map(({ event }) => event.type)) ?? [];

const link = (label: string): string => {
  const found = links.get(label);
  if (found === undefined) throw new Error(`no link '${label}' among ${[...links.keys()].join(', ')}`);
  return found;
};

beforeAll(async () => {
  aws = await openDeployment(Date.parse('2026-11-24T15:00:00Z'));
  Object.assign(process.env, {
    TAP_PAGE: PAGE,
    PRESS_QUEUE_ARN: ARN,
    PRESS_QUEUE: process.env['RECEIVE_QUEUE']?.replace('receive', 'press'),
  });
  open = (await import('../../lambdas/tap.ts')).handler;
  receive = (await import('../../lambdas/receive.ts')).handler;
  await aws.mailIn({ from: SAM, to: 'hello@afterword.example', raw: await readFile('examples/google.eml') });
  const until = Date.parse('2026-12-01T21:00:00Z');
  for (let next = aws.nextAlarm(); next !== null && next <= until; next = aws.nextAlarm()) {
    aws.turn(next);
    await aws.ring();
  }
  aws.turn(until);
  const thank = aws.sent.find(({ step }) => step === 'thank');
  candidate = thank?.candidate ?? '';
  const { html } = await parseMessage(Buffer.from(thank?.raw ?? ''));
  links = new Map(
    [...(html ?? '').matchAll(/<a href="(https:[^"]+)"[^>]*>([^<]*)<\/a>/g)]
      .map(([, href = '', label = '']) => [label, href.replaceAll('&amp;', '&')] as const)
      .toReversed(),
  );
}, 60_000);
afterAll(() => aws.close());

describe('one-tap links on AWS', () => {
  it('change nothing and hand over nothing when they are merely opened', async () => {
    expect(link('Sent to Priya').startsWith(`${PAGE}/tap/re`)).toBe(true);
    const before = await history();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await open(asks(link('Sent to Priya'), { method }));
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('“<bdi>sent to Priya</bdi>”');
      expect(answer.body).toContain('<form method="post"><button type="submit" name="press" value="yes">');
      expect(answer.headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
      expect(answer.headers['Cache-Control']).toBe('no-store');
    }
    expect(handedOver()).toEqual([]);
    expect(await history()).toEqual(before);
  });

  it('are carried out when a person presses, and delivered twice is once', async () => {
    const answer = await press(link('Sent to Priya'));
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('Passed on')]);
    // Nothing has happened yet, and nothing of the person is in the queue but what the link says.
    expect((await history()).filter((type) => type === 'done')).toEqual([]);
    const [body = '', ...more] = handedOver();
    expect(more).toEqual([]);
    expect(Object.keys(JSON.parse(body)).toSorted()).toEqual(['minute', 'part', 'says', 'sign']);
    const sent = aws.sent.length;
    expect(await hear(body)).toBe(0);
    expect((await history()).filter((type) => type === 'done')).toEqual(['done']);
    expect(aws.sent.slice(sent).map(({ step }) => step)).toEqual(['answer']);
    expect(await hear(body)).toBe(0);
    expect((await history()).filter((type) => type === 'done')).toEqual(['done']);
    expect(aws.sent.length).toBe(sent + 1);
  });

  it('answer to nothing but the button of their page', async () => {
    const url = link('Skip Tom');
    expect((await open(asks(url, { method: 'POST' }))).statusCode).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await press(url, { 'sec-fetch-site': site })).statusCode).toBe(403);
    expect(handedOver()).toEqual([]);
  });

  it('say nothing else than they were made for, and end after two months', async () => {
    const url = new URL(link('Skip Tom'));
    for (const [name, value] of [
      ['say', 'rejected'],
      ['say', 'delete everything'],
      ['sign', '0'.repeat(32)],
      ['sign', ''],
    ] as const) {
      const forged = new URL(url);
      forged.searchParams.set(name, value);
      expect((await press(forged.href)).statusCode).toBe(404);
    }
    const now = aws.now();
    aws.turn(now + 70 * DAY);
    expect((await press(url.href)).statusCode).toBe(404);
    aws.turn(now);
    expect((await open(asks(`${PAGE}/tap/../api`))).statusCode).toBe(404);
    expect((await open(asks(`${PAGE}/other`))).statusCode).toBe(404);
    expect(handedOver()).toEqual([]);
  });

  it('are checked once more where they are carried out, so that the page alone can say nothing', async () => {
    const before = await history();
    await press(link('Skip Tom'));
    const [body = ''] = handedOver();
    const said = JSON.parse(body);
    for (const forged of [
      { ...said, says: 'rejected' },
      { ...said, sign: '0'.repeat(32) },
      { ...said, part: said.part.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')) },
      { replay: 'ses1' },
      'nonsense',
    ])
      expect(await hear(JSON.stringify(forged))).toBe(0);
    // The queue of presses brings no mail, and the queue of mail no presses.
    const notice = JSON.stringify({
      notificationType: 'Received',
      mail: { messageId: 'ses1', source: SAM, timestamp: new Date(aws.now()).toISOString() },
      receipt: { recipients: ['hello@afterword.example'], dmarcVerdict: { status: 'PASS' } },
    });
    expect(await hear(notice)).toBe(0);
    expect(await hear(body, 'arn:aws:sqs:us-east-1:1:receive')).toBe(0);
    expect(await history()).toEqual(before);
    expect(await hear(body)).toBe(0);
    expect(await history()).toContain('skipped');
  });

  it('leave room in the hour for the candidate’s own mail', async () => {
    const before = (await history()).filter((type) => type === 'snoozed').length;
    const began = aws.now();
    for (let minute = 0; minute < 16; minute += 1) {
      aws.turn(began + minute * 60_000);
      await press(link('Remind me tomorrow'));
      for (const body of handedOver()) await hear(body);
    }
    const heard = (await history()).filter((type) => type === 'snoozed').length - before;
    // Four places of the twelve were taken by the presses above.
    expect(heard).toBeGreaterThanOrEqual(7);
    expect(heard).toBeLessThan(12);
    aws.turn(began + 75 * 60_000);
    const own = await aws
      .mailIn({
        from: SAM,
        to: `${new URL(link('Skip Tom')).pathname.slice(5).replace('%2B', '+')}@afterword.example`,
        raw: Buffer.from(
          `From: ${SAM}\r\nTo: x@afterword.example\r\nSubject: Re: x\r\nMessage-ID: <own@home.example>\r\nDate: ${new Date(aws.now()).toUTCString()}\r\n\r\nlist\r\n`,
        ),
      })
      .then(() => aws.sent.at(-1)?.step);
    expect(own).toBe('list');
  });

  it('of an account that has gone do nothing', async () => {
    const nobody = { candidate: 'f'.repeat(16), application: null, step: 0 };
    const path = tapPath(replyPart(nobody, aws.now(), KEYS), 'sent to Priya', KEYS);
    const sent = aws.sent.length;
    expect((await press(PAGE + path)).statusCode).toBe(200);
    for (const body of handedOver()) expect(await hear(body)).toBe(0);
    expect(aws.sent.length).toBe(sent);
  });
});
