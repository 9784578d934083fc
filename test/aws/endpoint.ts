/** A small AWS on a port of this machine: it speaks the wire of Scheduler, SQS, S3, SES and Secrets Manager, and keeps what it was told. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly target: string;
  readonly body: Buffer;
}

export interface Answered {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
}

export interface Endpoint {
  readonly config: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly maxAttempts: number;
  };
  readonly close: () => Promise<void>;
}

async function read(message: IncomingMessage): Promise<Asked> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const url = new URL(message.url ?? '/', 'http://localhost');
  return {
    method: message.method ?? '',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    target: String(message.headers['x-amz-target'] ?? ''),
    body: Buffer.concat(chunks),
  };
}

function write(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answered): void {
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
  response.end(body);
}

export async function openEndpoint(answer: (asked: Asked) => Answered | Promise<Answered>): Promise<Endpoint> {
  const server = createServer((message, response) => {
    read(message)
      .then(async (asked) => write(response, await answer(asked)))
      .catch((error) => write(response, { status: 500, body: String(error) }));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    config: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

export const json = (value: unknown, status = 200, headers: Answered['headers'] = {}): Answered => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

const xml = (body: string, status = 200): Answered => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body,
});

export interface Schedule {
  readonly ScheduleExpression: string;
  readonly [field: string]: unknown;
}

/** Scheduler: schedules by name. An update of one that is not there is refused, and so is making one that is. */
export function scheduler(schedules: Map<string, Schedule>, asked: Asked): Answered | null {
  const [, name] = /^\/schedules\/([0-9a-zA-Z\-_.]{1,64})$/.exec(asked.path) ?? [];
  if (name === undefined) return null;
  const refuse = (kind: string, status: number) => json({ Message: kind }, status, { 'x-amzn-errortype': kind });
  const there = schedules.has(name);
  if (asked.method === 'POST' && there) return refuse('ConflictException', 409);
  if (asked.method !== 'POST' && !there) return refuse('ResourceNotFoundException', 404);
  if (asked.method === 'DELETE') schedules.delete(name);
  else schedules.set(name, { ...JSON.parse(asked.body.toString()), Name: name });
  return json({ ScheduleArn: `arn:aws:scheduler:eu-west-1:1:schedule/g/${name}` });
}

export interface QueuedMessage {
  readonly body: string;
  /** Seconds. */
  readonly delay: number;
}

interface Entry {
  readonly Id: string;
  readonly MessageBody: string;
}

export function queue(messages: QueuedMessage[], asked: Asked): Answered | null {
  if (asked.target === 'AmazonSQS.SendMessageBatch') {
    const { Entries: entries }: { readonly Entries: readonly Entry[] } = JSON.parse(asked.body.toString());
    messages.push(...entries.map(({ MessageBody: body }) => ({ body, delay: 0 })));
    const taken = entries.map(({ Id, MessageBody: body }) => ({
      Id,
      MessageId: Id,
      MD5OfMessageBody: createHash('md5').update(body).digest('hex'),
    }));
    return json({ Successful: taken, Failed: [] });
  }
  if (asked.target !== 'AmazonSQS.SendMessage') return null;
  const { MessageBody: body, DelaySeconds: delay } = JSON.parse(asked.body.toString());
  messages.push({ body, delay });
  return json({ MessageId: String(messages.length), MD5OfMessageBody: createHash('md5').update(body).digest('hex') });
}

/** S3 in path style: one bucket of objects. */
export function bucket(objects: Map<string, Buffer>, asked: Asked): Answered | null {
  const [, key] = /^\/mailroom\/?(.*)$/s.exec(asked.path) ?? [];
  if (key === undefined) return null;
  if (asked.method === 'PUT') {
    objects.set(key, asked.body);
    return {};
  }
  if (asked.method === 'POST' && asked.query.has('delete')) {
    for (const [, one] of asked.body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)) objects.delete(one ?? '');
    return xml('<DeleteResult></DeleteResult>');
  }
  if (asked.query.has('list-type')) {
    const found = [...objects.keys()].filter((one) => one.startsWith(asked.query.get('prefix') ?? '')).sort();
    // Two to a page, so that pages are turned.
    const from = Number(asked.query.get('continuation-token') ?? 0);
    const more = from + 2 < found.length;
    const contents = found.slice(from, from + 2).map((one) => `<Contents><Key>${one}</Key></Contents>`);
    const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
    return xml(`<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`);
  }
  const object = objects.get(key);
  return object === undefined
    ? xml('<Error><Code>NoSuchKey</Code><Message>none</Message></Error>', 404)
    : { headers: { 'content-type': 'application/octet-stream' }, body: object };
}

/** SES by its query protocol; keeps the fields of each call. */
export function ses(calls: URLSearchParams[], asked: Asked): Answered | null {
  const form = new URLSearchParams(asked.body.toString());
  if (!form.has('Action')) return null;
  calls.push(form);
  const action = form.get('Action') ?? '';
  const active = calls.findLast((one) => one.get('Action') === 'SetActiveReceiptRuleSet')?.get('RuleSetName');
  const result =
    action === 'SendRawEmail'
      ? `<MessageId>${calls.length}</MessageId>`
      : action === 'DescribeActiveReceiptRuleSet' && active
        ? `<Metadata><Name>${active}</Name></Metadata>`
        : '';
  return xml(
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result></${action}Response>`,
  );
}

export function secrets(held: { text: string }, asked: Asked): Answered | null {
  if (asked.target === 'secretsmanager.GetSecretValue') return json({ Name: 'keys', SecretString: held.text });
  if (asked.target !== 'secretsmanager.PutSecretValue') return null;
  held.text = JSON.parse(asked.body.toString()).SecretString;
  return json({ Name: 'keys' });
}
