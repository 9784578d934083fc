/**
 * `npm run replay`: our own chat-completions server, which knows only the recorded answers; anything that was not recorded gets a
 * 404. Prints its address; `--port` sets the port.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hashOf } from '../lambdas/model/prompt.ts';
import { KINDS, recordings } from './recordings.ts';

interface Asked {
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
}

/** `answerTo`: the answer to the prompt with this hash, or undefined. */
function chatServer(answerTo: (hash: string, text: string) => string | undefined): Server {
  return createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      const { messages = [] } = JSON.parse(body) as Asked;
      const of = (role: string) => messages.find((one) => one.role === role)?.content ?? '';
      const content = answerTo(hashOf({ instructions: of('system'), text: of('user') }), of('user'));
      if (content === undefined) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
    });
  });
}

/** Listens on loopback; resolves with its address. */
export const listening = (server: Server, port = 0): Promise<string> =>
  new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)),
  );

export function replayServer(): Server {
  const known = new Map(KINDS.flatMap((kind) => [...recordings(kind)]));
  return chatServer((hash) => (known.has(hash) ? JSON.stringify(known.get(hash)) : undefined));
}

if (import.meta.main) {
  const at = process.argv.indexOf('--port');
  console.log(await listening(replayServer(), at < 0 ? 8035 : Number(process.argv[at + 1])));
}
