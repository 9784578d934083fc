/** A mail server that the program relays to: takes everything, and counts how often each mail came. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Sink {
  readonly url: string;
  /** Copies by Message-ID. */
  readonly copies: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const copies = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, _session, answer) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
      });
      stream.on('end', () => {
        const id = /^Message-ID: <([^>@]+)@/im.exec(text.slice(0, 8192))?.[1] ?? '';
        copies.set(id, (copies.get(id) ?? 0) + 1);
        answer();
      });
    },
  });
  // A client that is killed in the middle is no event.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}?ignoreTLS=true`,
    copies,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
