/** The line between the program and a mail server: it writes down what is asked, and can be cut, slowed down or stopped at any command. */
import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';

export interface Line {
  readonly port: number;
  /** What the client sent, line by line, the tags left out. */
  readonly asked: readonly string[];
  /** Cuts the line when the client has sent as many lines as that from now on; null: never. */
  cutAfter: number | null;
  /** Milliseconds before anything goes on. */
  delay: number;
  /** Nothing goes on any more, and nobody is told. */
  hangs: boolean;
  readonly connections: () => number;
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

export async function openLine(to: number): Promise<Line> {
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    const upstream = createConnection(to, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    const pass = (chunk: Buffer, into: Socket): void => {
      if (line.hangs) return;
      if (line.delay === 0) into.write(chunk);
      else setTimeout(() => into.destroyed || into.write(chunk), line.delay);
    };
    client.on('data', (chunk: Buffer) => {
      for (const words of chunk
        .toString('latin1')
        .split('\r\n')
        .filter((one) => one !== '')) {
        asked.push(words.replace(/^\w+ /, ''));
        if (line.cutAfter !== null) {
          line.cutAfter -= 1;
          if (line.cutAfter <= 0) {
            line.cutAfter = null;
            client.destroy();
            upstream.destroy();
            return;
          }
        }
      }
      pass(chunk, upstream);
    });
    upstream.on('data', (chunk: Buffer) => pass(chunk, client));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const line: Line = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    asked,
    cutAfter: null,
    delay: 0,
    hangs: false,
    connections: () => connections,
    cut,
    close: async () => {
      cut();
      await new Promise((closed) => server.close(closed));
    },
  };
  return line;
}
