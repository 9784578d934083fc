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
  /** What is answered to a command in the server's place, after its tag ('NO busy') or as it stands ('* BYE'); null: the server answers. */
  answer: ((asked: string) => string | null) | null;
  /** Changes what the client sends, and what the server says. */
  change: { readonly sent: (text: string) => string; readonly said: (text: string) => string } | null;
  readonly connections: () => number;
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

const changed = (chunk: Buffer, change: ((text: string) => string) | undefined): Buffer =>
  change === undefined ? chunk : Buffer.from(change(chunk.toString('latin1')), 'latin1');

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
        const command = words.replace(/^\w+ /, '');
        asked.push(command);
        const said = line.answer?.(command) ?? null;
        if (said !== null) {
          client.write(said.startsWith('*') ? `${said}\r\n` : `${words.split(' ', 1)[0]} ${said}\r\n`);
          if (said.startsWith('* BYE')) client.end();
          return;
        }
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
      pass(changed(chunk, line.change?.sent), upstream);
    });
    upstream.on('data', (chunk: Buffer) => pass(changed(chunk, line.change?.said), client));
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
    answer: null,
    change: null,
    connections: () => connections,
    cut,
    close: async () => {
      cut();
      await new Promise((closed) => server.close(closed));
    },
  };
  return line;
}
