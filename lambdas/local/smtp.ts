/** Incoming SMTP for one domain. Says 250 once the mailroom has stored the mail. RFC 5321 */
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { SMTP } from '../application/limits.ts';
import type { Envelope } from '../ports.ts';
import { codeOf, Unusable } from './unusable.ts';

type SmtpLimits = { readonly [limit in keyof typeof SMTP]: number };

export interface Client {
  readonly ip: string;
  readonly helo: string;
}

export interface SmtpOptions {
  /** The domain that mail is accepted for, lower case. */
  readonly domain: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Stores the message; resolves when it is safe. */
  readonly take: (envelope: Envelope, raw: Uint8Array, client: Client) => Promise<void>;
  /** Tighter limits, for tests. */
  readonly limits?: Partial<SmtpLimits>;
}

export interface Smtp {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A reply to the client: its code and its words. RFC 5321 §4.2, RFC 3463 */
export class Reply extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const isOwnMachine = (ip: string): boolean => ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.');

interface Received {
  readonly raw: Uint8Array;
  /** Until this is called, its bytes count as held in memory. */
  readonly release: () => void;
}

/** Reads the whole message. One that is too long is read to the end and discarded, so that the client gets the reason. */
function readMessage(
  stream: SMTPServerDataStream,
  receiving: { bytes: number },
  limits: SmtpLimits,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let held = 0;
    let refused: Reply | null = null;
    const release = (): void => {
      receiving.bytes -= held;
      held = 0;
      chunks.length = 0;
    };
    stream.on('data', (chunk: Buffer) => {
      if (refused === null && stream.byteLength > limits.message)
        refused = new Reply(552, `5.3.4 Messages of more than ${limits.message} bytes are not taken`);
      if (refused === null && receiving.bytes + chunk.length > limits.receiving)
        refused = new Reply(452, '4.3.1 Too much is coming in at once, try again later');
      if (refused !== null) return release();
      held += chunk.length;
      receiving.bytes += chunk.length;
      chunks.push(chunk);
    });
    stream.on('end', () => {
      if (refused !== null) return reject(refused);
      const raw = Buffer.concat(chunks);
      chunks.length = 0;
      resolve({ raw, release });
    });
    stream.on('error', (error) => {
      release();
      reject(error);
    });
  });
}

/** Reports a full disk as such. RFC 5321 §4.2.3, RFC 3463 §3.4 */
const notKept = (error: unknown): Reply =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '')
    ? new Reply(452, '4.3.1 The disk is full, try again later')
    : new Reply(451, '4.3.0 Not kept, try again later');

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  return {
    mailFrom: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    rcptTo: envelope.rcptTo.map(({ address }) => address),
  };
}

const placeOf = ({ remoteAddress, remotePort }: Pick<Socket, 'remoteAddress' | 'remotePort'>): string =>
  `${remoteAddress}:${remotePort}`;

export function openSmtp({ domain, host, port, take, limits: narrower = {} }: SmtpOptions): Promise<Smtp> {
  const limits: SmtpLimits = { ...SMTP, ...narrower };
  const receiving = { bytes: 0 };
  /** Open connections by the client's address and port, each with what ends it when its time is up. */
  const sockets = new Map<string, { readonly socket: Socket; readonly over: NodeJS.Timeout }>();
  const ofOne = (ip: string): number =>
    [...sockets.values()].filter(({ socket }) => socket.remoteAddress === ip).length;
  const server = new SMTPServer({
    name: domain,
    banner: 'Afterword',
    size: limits.message,
    maxClients: limits.clients,
    socketTimeout: limits.silence,
    closeTimeout: 500,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect({ remoteAddress }, answer) {
      if (!isOwnMachine(remoteAddress) && ofOne(remoteAddress) > limits.clientsOfOne)
        answer(new Reply(421, '4.7.0 Too many connections from your address, try again later'));
      else answer();
    },
    onRcptTo({ address }, session, answer) {
      if (session.envelope.rcptTo.length >= limits.recipients) answer(new Reply(452, '4.5.3 Too many recipients'));
      else if (domainOf(address) !== domain) answer(new Reply(550, `5.1.1 Mail is taken for ${domain} only`));
      else answer();
    },
    onData(stream, session, answer) {
      const client = { ip: session.remoteAddress, helo: session.hostNameAppearsAs || session.remoteAddress };
      readMessage(stream, receiving, limits)
        // While the message is verified and stored it is in memory, and counts until that ends one way or another.
        .then(async ({ raw, release }) => {
          try {
            await take(envelopeOf(session), raw, client);
          } finally {
            release();
          }
        })
        .then(
          () => {
            sockets.get(placeOf(session))?.over.refresh();
            answer(null, '2.0.0 Kept');
          },
          (error) => answer(error instanceof Reply ? error : notKept(error)),
        );
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const place = placeOf(socket);
    const over = setTimeout(() => {
      socket.end('421 4.4.2 This takes too long, try again later\r\n');
      setTimeout(() => socket.destroy(), 1000).unref();
    }, limits.patience).unref();
    sockets.set(place, { socket, over });
    socket.once('close', () => {
      clearTimeout(over);
      sockets.delete(place);
    });
  });
  // A client that disconnects is not worth logging; whatever matters is said in a reply.
  server.on('error', () => {});
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(whyNot(error, host, port));
    server.server.once('error', failed);
    server.listen(port, host, () => {
      server.server.off('error', failed);
      const address: AddressInfo | string | null = server.server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            setTimeout(() => {
              for (const { socket } of sockets.values()) socket.destroy();
            }, 400).unref();
          }),
      });
    });
  });
}

function whyNot(error: Error, host: string, port: number): Error {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new Unusable(`port ${port} is in use; choose another with --smtp-port`);
  if (code === 'EACCES') return new Unusable(`port ${port} is not allowed; choose another with --smtp-port`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Unusable(`${host} is not an address of this machine`);
  return error;
}
