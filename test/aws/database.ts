/** DynamoDB on this machine, for what must be tried against its wire without AWS: dynalite on loopback and in memory, open to this process alone. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { Store } from '../../lambdas/aws/dynamo.ts';

export interface Database {
  readonly endpoint: string;
  /** Requests must be signed with this name: of several in one process each answers its own clients. */
  readonly accessKeyId: string;
  readonly close: () => Promise<void>;
}

export async function openDatabase(): Promise<Database> {
  const accessKeyId = `AFTERWORD${randomBytes(16).toString('hex').toUpperCase()}`;
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  const serve = server.listeners('request').at(0);
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.authorization?.includes(`Credential=${accessKeyId}/`) === true)
      serve?.call(server, request, response);
    else response.writeHead(403).end();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the database has no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    accessKeyId,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
        // What is being answered is answered first: a database that closes under a query would end the program.
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1500).unref();
      }),
  };
}

export function connect({ endpoint, accessKeyId }: Database): Store {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId, secretAccessKey: 'local' },
    maxAttempts: 3,
  });
  return { client, table: 'afterword' };
}
