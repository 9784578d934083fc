/** A proxy in front of the services, on loopback: it counts each request of the SDK by its action and passes it on. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { NOTHING, type Tally } from './tally.ts';
import { indexEntry, indexUnits, itemBytes, readUnits, type WireItem, writeUnits } from './units.ts';

export interface Front {
  readonly port: number;
  /** What was asked since it was last taken. */
  readonly take: () => Tally;
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly action: string;
  readonly body: Buffer;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const TARGETS: { readonly [prefix: string]: string } = {
  DynamoDB_20120810: 'DynamoDB',
  AmazonSQS: 'SQS',
  secretsmanager: 'Secrets Manager',
};

/** The action, as each service's protocol says it: in a header, in a form, or in method and path. */
function actionOf({ method = '', url = '', headers }: IncomingMessage, body: Buffer): string {
  const [service, action] = String(headers['x-amz-target'] ?? '').split('.');
  if (service !== undefined && action !== undefined) return `${TARGETS[service] ?? service} ${action}`;
  if (url.startsWith('/schedules/'))
    return `Scheduler ${{ POST: 'CreateSchedule', PUT: 'UpdateSchedule', DELETE: 'DeleteSchedule' }[method] ?? method}`;
  if (url.startsWith('/mailroom')) {
    if (method === 'POST') return 'S3 DeleteObjects';
    if (url.includes('list-type')) return 'S3 ListObjectsV2';
    return `S3 ${{ GET: 'GetObject', PUT: 'PutObject', DELETE: 'DeleteObject' }[method] ?? method}`;
  }
  return `SES ${new URLSearchParams(body.toString()).get('Action') ?? 'unknown'}`;
}

/** What a table takes: it is told each request and its answer, and keeps what each item was before. */
function meter() {
  const known = new Map<string, { readonly bytes: number; readonly entry: string | null }>();
  const keyOf = (table: unknown, { pk, sk }: WireItem): string => JSON.stringify([table, pk, sk]);
  return (action: string, asked: Buffer, answered: Buffer): { readonly reads: number; readonly writes: number } => {
    const { TableName: table, Item: put, Key: key } = JSON.parse(asked.toString());
    const answer = JSON.parse(answered.toString());
    const failed = '__type' in answer;
    switch (action) {
      case 'DynamoDB PutItem': {
        const before = known.get(keyOf(table, put));
        const after = { bytes: itemBytes(put), entry: indexEntry(put) };
        const own = writeUnits(Math.max(before?.bytes ?? 0, failed ? 0 : after.bytes));
        if (failed) return { reads: 0, writes: own };
        known.set(keyOf(table, put), after);
        return { reads: 0, writes: own + indexUnits(before?.entry ?? null, after.entry) };
      }
      case 'DynamoDB DeleteItem': {
        const before = known.get(keyOf(table, key));
        known.delete(keyOf(table, key));
        return { reads: 0, writes: writeUnits(before?.bytes ?? 0) + indexUnits(before?.entry ?? null, null) };
      }
      case 'DynamoDB GetItem':
        return { reads: readUnits(answer.Item === undefined ? 0 : itemBytes(answer.Item)), writes: 0 };
      case 'DynamoDB Query': {
        const items: readonly WireItem[] = answer.Items ?? [];
        const read = readUnits(items.reduce((sum, item) => sum + itemBytes(item), 0));
        // The index is read eventually consistent: half.
        return { reads: JSON.parse(asked.toString()).ConsistentRead === true ? read : read / 2, writes: 0 };
      }
      default:
        return { reads: 0, writes: 0 };
    }
  };
}

/** `tableAt`: where DynamoDB listens; everything else goes to `restAt`. */
export async function openFront(tableAt: number, restAt: number): Promise<Front> {
  const agent = new Agent({ keepAlive: true });
  const measure = meter();
  let calls = new Map<string, number>();
  let [reads, writes, mailBytes, connections] = [0, 0, 0, 0];

  function count({ action, body }: Asked, answered: Buffer): void {
    calls.set(action, (calls.get(action) ?? 0) + 1);
    if (action === 'SES SendRawEmail')
      mailBytes += Buffer.byteLength(new URLSearchParams(body.toString()).get('RawMessage.Data') ?? '', 'base64');
    if (!action.startsWith('DynamoDB')) return;
    const units = measure(action, body, answered);
    reads += units.reads;
    writes += units.writes;
  }

  async function pass(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(message);
    const asked = { action: actionOf(message, body), body };
    const port = asked.action.startsWith('DynamoDB') ? tableAt : restAt;
    const { url: path, method, headers } = message;
    const onward = request({ agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
      void bodyOf(answer).then((read) => {
        count(asked, read);
        // The SDK asks a second time where the service's clock differs from its own.
        const headers = { ...answer.headers, date: new Date(Date.now()).toUTCString() };
        response.writeHead(answer.statusCode ?? 500, headers).end(read);
      });
    });
    onward.setNoDelay(true);
    onward.on('error', () => message.socket.destroy());
    onward.end(body);
  }

  const server = createServer((message, response) => void pass(message, response));
  server.on('connection', () => {
    connections += 1;
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    take: () => {
      const taken: Tally = { ...NOTHING, calls, reads, writes, mailBytes, connections };
      calls = new Map();
      [reads, writes, mailBytes, connections] = [0, 0, 0, 0];
      return taken;
    },
    close: () =>
      new Promise((closed) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
