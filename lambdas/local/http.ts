/** HTTP on loopback: who may connect, what is answered, and how much is read. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { HTTP } from '../application/limits.ts';
import { codeOf, Unusable } from './unusable.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  /** Text may come in parts and is written as it comes: after years it may be long. */
  readonly body: string | Uint8Array | AsyncIterable<string>;
  readonly headers?: { readonly [name: string]: string };
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Reads the body; throws a Refusal if it is longer than `limit` bytes. */
  readonly body: (limit: number) => Promise<Uint8Array>;
  readonly response: ServerResponse;
}

/** Null: the handler writes the answer itself, as a stream. */
export type Handler = (asked: Asked) => Promise<Answer | null>;

/** Why a request is refused, in words for a person. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

export const json = (body: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(body)}\n`,
});

/** A JSON list, streamed member by member. */
export const jsonList = (members: AsyncIterable<unknown>): Answer => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: listed(members),
});

async function* listed(members: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const member of members) {
    yield before + JSON.stringify(member);
    before = ',\n';
  }
  yield before === '[' ? '[]\n' : ']\n';
}

/** Allows only what this server serves itself, and no inline scripts. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ALWAYS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Headers that proxies add. A request with one of these came from another machine, even if Host is 127.0.0.1. */
const BY_PROXY = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const;

/**
 * Whether another site sent the request. A site whose DNS name leads to 127.0.0.1 shows its name in Host; one that calls us directly shows it in
 * Origin.
 */
function isForeign({ headers }: IncomingMessage, port: number): boolean {
  const ours = (host: string): boolean => {
    const end = host.lastIndexOf(':');
    return end > 0 && LOOPBACK.has(host.slice(0, end).toLowerCase()) && host.slice(end + 1) === String(port);
  };
  if (headers.host === undefined || !ours(headers.host)) return true;
  if (BY_PROXY.some((name) => headers[name] !== undefined)) return true;
  const { origin } = headers;
  if (origin !== undefined && !(origin.startsWith('http://') && ours(origin.slice('http://'.length)))) return true;
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, `a message may have at most ${limit} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function write(response: ServerResponse, { status, type, body, headers }: Answer, close = false): void {
  if (response.headersSent) return void response.end();
  const all = { ...ALWAYS, 'Content-Type': type, ...headers, ...(close ? { Connection: 'close' } : {}) };
  response.writeHead(status, all);
  if (typeof body === 'string' || body instanceof Uint8Array) return void response.end(body);
  // If the client leaves or a fault occurs midway, the answer ends early: the JSON is then visibly incomplete.
  pipeline(Readable.from(body), response, () => {});
}

interface Http {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** `port` 0: any free one. `fault` receives unexpected errors. `open`: path prefixes that anybody may request, under any host name. */
export function openHttp(
  port: number,
  handle: Handler,
  fault: (error: unknown) => void,
  open: string | null = null,
): Promise<Http> {
  let bound = port;
  const answering = new Set<Promise<unknown>>();
  const server = createServer({ requestTimeout: HTTP.whole, headersTimeout: HTTP.head }, (request, response) => {
    const target = request.url ?? '';
    const url = target.startsWith('/') ? URL.parse(`http://localhost${target}`) : null;
    // A path that reads differently once it is resolved ('/open/..\\api') is none: a proxy may have let it through for its beginning.
    const path = url?.pathname === target.split('?', 1)[0] ? url?.pathname : undefined;
    const isOpen = open !== null && path?.startsWith(open) === true;
    if (!isOpen && isForeign(request, bound))
      return write(response, json({ error: 'this page answers to its own address only' }, 403), true);
    if (url === null || path === undefined) return write(response, json({ error: 'no such page' }, 404));
    const answered = handle({
      method: request.method ?? 'GET',
      path,
      query: url.searchParams,
      headers: request.headers,
      body: (limit) => readBody(request, limit),
      response,
    }).then(
      (answer) => {
        if (answer !== null) write(response, answer);
      },
      (error: unknown) => {
        if (error instanceof Refusal) return write(response, json({ error: error.message }, error.status), true);
        fault(error);
        write(response, json({ error: 'this went wrong; the log says where' }, 500), true);
      },
    );
    answering.add(answered);
    void answered.finally(() => answering.delete(answered));
  });
  server.maxConnections = HTTP.clients;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = codeOf(error) === 'EADDRINUSE' ? 'in use' : codeOf(error) === 'EACCES' ? 'not allowed' : null;
      reject(taken === null ? error : new Unusable(`port ${port} is ${taken}; choose another with --http-port`));
    });
    server.listen(port, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      if (typeof address === 'object' && address !== null) bound = address.port;
      resolve({
        port: bound,
        close: async () => {
          const closed = new Promise((done) => server.close(done));
          server.closeIdleConnections();
          await Promise.all(answering);
          // Pages that listen for changes would otherwise keep their connections open forever.
          server.closeAllConnections();
          await closed;
        },
      });
    });
  });
}
