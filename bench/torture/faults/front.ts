/** An HTTP proxy in front of the services: it counts the requests and makes chosen ones fail. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What happens to the n-th request, counted from 1. */
export type WireKind = 'throttled' | 'broken' | 'unanswered';

interface WireStrike {
  readonly request: number;
  readonly kind: WireKind;
}

export interface Front {
  readonly port: number;
  /** Begins to count anew. */
  readonly expect: (strike: WireStrike | null) => void;
  /** Requests since, by the service and its action: each once, however often the SDK made it again. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** 'attempt=2; max=5': the SDK's own retry of a request that failed. Under load sockets break by themselves, which must not shift the count. */
const isRetry = ({ headers }: IncomingMessage): boolean => {
  const [, attempt = '1'] = /^attempt=(\d+)/.exec(String(headers['amz-sdk-request'] ?? '')) ?? [];
  return attempt !== '1';
};

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const portOf = (address: unknown): number =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;

/** As each service says it, or near enough for its client to read: the codes of JSON and of XML protocols. */
function refuse(response: ServerResponse, target: string, isThrottle: boolean): void {
  const kind = isThrottle ? 'ThrottlingException' : 'InternalServerError';
  const isXml = target === '';
  const body = isXml
    ? `<ErrorResponse><Error><Code>${isThrottle ? 'Throttling' : 'InternalFailure'}</Code></Error><Code>${isThrottle ? 'SlowDown' : 'InternalError'}</Code></ErrorResponse>`
    : JSON.stringify({ __type: kind, message: kind });
  response.writeHead(isThrottle ? 400 : 500, {
    'content-type': isXml ? 'application/xml' : 'application/x-amz-json-1.0',
    'x-amzn-errortype': kind,
    'content-length': String(Buffer.byteLength(body)),
  });
  response.end(body);
}

/** `tableAt`: where DynamoDB listens; everything else goes to `restAt`. */
export async function openFront(tableAt: number, restAt: number): Promise<Front> {
  const agent = new Agent({ keepAlive: true });
  let asked: string[] = [];
  let expected: WireStrike | null = null;

  function forward(
    message: IncomingMessage,
    body: Buffer,
    done: (answer: IncomingMessage, body: Buffer) => void,
  ): void {
    const target = String(message.headers['x-amz-target'] ?? '');
    const port = target.startsWith('DynamoDB') ? tableAt : restAt;
    const { url: path, method, headers } = message;
    const onward = request({ agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
      void bodyOf(answer).then((read) => done(answer, read));
    });
    onward.on('error', () => message.socket.destroy());
    onward.end(body);
  }

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(message);
    const target = String(message.headers['x-amz-target'] ?? '');
    const again = isRetry(message);
    if (!again)
      asked.push(target === '' ? `${message.method} ${message.url?.split('?')[0]?.split('/')[1] ?? ''}` : target);
    const strike = !again && expected?.request === asked.length ? expected : null;
    if (strike !== null && strike.kind !== 'unanswered') refuse(response, target, strike.kind === 'throttled');
    else
      forward(message, body, (onward, read) => {
        if (strike === null) response.writeHead(onward.statusCode ?? 500, onward.headers).end(read);
        else message.socket.destroy();
      });
  }

  const server = createServer((message, response) => void answer(message, response));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: portOf(server.address()),
    expect: (strike) => {
      asked = [];
      expected = strike;
    },
    asked: () => asked,
    close: () =>
      new Promise((closed) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
