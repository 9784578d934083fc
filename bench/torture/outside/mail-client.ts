/** A mail client with several connections to the program, kept open from mail to mail. */
import { createTransport } from 'nodemailer';
import type { Letter } from './letters.ts';

interface MailClient {
  /** Throws where it hears no 250. */
  readonly send: (letter: Letter) => Promise<void>;
  readonly close: () => void;
}

/** `patience`: milliseconds in which something must be heard; left out: minutes, as mail servers have it. */
export function mailClient(port: number, connections: number, patience?: number): MailClient {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    ...(patience === undefined ? {} : { connectionTimeout: patience / 4, socketTimeout: patience }),
  });
  return {
    send: async ({ from, to, raw }) => {
      await transport.sendMail({ envelope: { from, to }, raw });
    },
    close: () => transport.close(),
  };
}
