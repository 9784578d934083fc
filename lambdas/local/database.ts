/** DynamoDB on this machine, for what must be tried against its wire without AWS: dynalite on loopback, its keys in a folder, open to this process alone. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { Unusable } from './unusable.ts';

export interface Database {
  readonly endpoint: string;
  /** Requests must be signed with this name: a stranger on the machine, or a page in a browser, does not know it. */
  readonly accessKeyId: string;
  readonly close: () => Promise<void>;
}

/** Opens the folder once by itself: dynalite would fall over a folder that is in use or damaged. */
async function tryFolder(folder: string): Promise<void> {
  const level = new ClassicLevel(folder);
  try {
    await level.open();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'LEVEL_LOCKED') throw new Unusable(`another afterword is using ${folder}`);
    throw new Unusable(
      `the database in ${folder} cannot be opened (${cause instanceof Error ? cause.message : String(error)}); move the folder away to begin anew`,
    );
  } finally {
    await level.close();
  }
}

/** `folder` null: in memory. */
export async function openDatabase(folder: string | null): Promise<Database> {
  if (folder !== null) await tryFolder(folder);
  const accessKeyId = `AFTERWORD${randomBytes(16).toString('hex').toUpperCase()}`;
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, ...(folder === null ? {} : { path: folder }) });
  const serve = server.listeners('request').at(0);
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const signed = request.headers.authorization?.includes(`Credential=${accessKeyId}/`) === true;
    if (signed && request.headers.origin === undefined) serve?.call(server, request, response);
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
