/** A line between the program and a mail server that counts the calls, and fails at one of them. */
import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { type Call, imapCalls, isAnswered, smtpCalls } from './calls.ts';
import type { Fault, Protocol } from './fault.ts';

export interface StruckLine {
  readonly port: number;
  /** What was asked so far, 'CONNECT' among it. */
  readonly calls: readonly string[];
  /** What the fault struck; null: it came to no such call, or the fault cannot befall it. */
  readonly struck: () => string | null;
  readonly close: () => Promise<void>;
}

/** Milliseconds. */
const SLOW = 250;

const BYE = { imap: '* BYE Too many simultaneous connections\r\n', smtp: '421 4.3.2 Closing\r\n' } as const;
const SMTP_REFUSES = '451 4.3.0 Try again later\r\n';
/** A server that does not greet, or ends on request, has no way to refuse. */
const CANNOT_BE_REFUSED: ReadonlySet<string> = new Set(['CONNECT', 'DONE', 'LOGOUT', 'QUIT']);

export async function openStruckLine(
  protocol: Protocol,
  to: number,
  strike: { readonly call: number; readonly fault: Fault } | null,
): Promise<StruckLine> {
  const calls: string[] = [];
  const sockets = new Set<Socket>();
  let struck: string | null = null;

  const server = createServer((client) => {
    const line = openOne(client);
    client.on('data', (chunk: Buffer) => line.heard(chunk));
  }).listen(0, '127.0.0.1');

  /** What befalls this call. */
  function faultAt(words: string): Fault | null {
    calls.push(words);
    if (strike === null || calls.length !== strike.call) return null;
    if (strike.fault === 'refused' && CANNOT_BE_REFUSED.has(words)) return null;
    struck = words;
    return strike.fault;
  }

  function openOne(client: Socket) {
    let upstream: Socket | null = null;
    const split = protocol === 'imap' ? imapCalls() : smtpCalls();
    /** From the struck call on. */
    let silent = false;
    /** The call whose answer is held back, and what is done with it. */
    let held: { readonly call: Call; readonly then: (answer: Buffer) => void; said: Buffer } | null = null;
    /** The message that belongs to a refused call comes all the same, if the client did not wait for leave. */
    let isRefused = false;
    const cut = (): void => {
      client.destroy();
      upstream?.destroy();
    };
    for (const socket of [client]) track(socket, cut);

    function connect(): void {
      const up = createConnection(to, '127.0.0.1');
      upstream = up;
      track(up, cut);
      up.on('data', (chunk: Buffer) => {
        if (silent) return;
        if (held === null) return void client.write(chunk);
        held.said = Buffer.concat([held.said, chunk]);
        if (!isAnswered(held.said.toString('latin1'), held.call)) return;
        const { then, said } = held;
        held = null;
        then(said);
      });
    }
    const hold = (call: Call, then: (answer: Buffer) => void): void => {
      held = { call, then, said: Buffer.alloc(0) };
    };
    const late = (answer: Buffer): void => {
      const half = answer.byteLength >> 1;
      setTimeout(() => client.destroyed || client.write(answer.subarray(0, half)), SLOW);
      setTimeout(() => client.destroyed || client.write(answer.subarray(half)), 2 * SLOW);
    };
    function befall(fault: Fault, call: Call, pass: () => void): void {
      switch (fault) {
        case 'cut before':
          return cut();
        case 'cut after':
          hold(call, cut);
          return pass();
        case 'silent before':
          silent = true;
          return;
        case 'silent after':
          silent = true;
          return pass();
        case 'refused':
          isRefused = call.goesOn && call.words !== 'IDLE' && call.bytes.includes('+}');
          client.write(call.tag === null ? SMTP_REFUSES : `${call.tag} NO [UNAVAILABLE] Try again later\r\n`);
          return;
        case 'bye':
          client.end(BYE[protocol]);
          upstream?.destroy();
          return;
        case 'slow':
          hold(call, late);
          return pass();
        default:
          return fault satisfies never;
      }
    }

    const greeting: Call = {
      bytes: Buffer.alloc(0),
      words: 'CONNECT',
      tag: protocol === 'imap' ? '*' : null,
      goesOn: false,
    };
    const atGreeting = faultAt('CONNECT');
    if (atGreeting === null) connect();
    else befall(atGreeting, greeting, connect);
    return {
      heard: (chunk: Buffer): void => {
        if (silent) return;
        for (const call of split.of(chunk)) {
          if (isRefused) {
            isRefused = false;
            continue;
          }
          const fault = faultAt(call.words);
          const pass = (): void => void upstream?.write(call.bytes);
          if (fault === null) pass();
          else befall(fault, call, pass);
          if (silent || client.destroyed) return;
        }
      },
    };
  }
  function track(socket: Socket, cut: () => void): void {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      cut();
    });
  }

  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    calls,
    struck: () => struck,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
