/** A mail client that does not give up: hands each mail over again until it hears 250, as RFC 5321 §4.5.4.1 asks. */
import { createTransport } from 'nodemailer';
import type { Letter } from '../outside/letters.ts';

/** Hands over what it can to one program; resolves with what got no 250. */
export async function handOver(
  port: number,
  letters: readonly Letter[],
  connections: number,
): Promise<readonly Letter[]> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    connectionTimeout: 5_000,
    socketTimeout: 20_000,
  });
  const left: Letter[] = [];
  await Promise.all(
    letters.map(async (letter) => {
      try {
        await transport.sendMail({ envelope: { from: letter.from, to: letter.to }, raw: letter.raw });
      } catch {
        left.push(letter);
      }
    }),
  );
  transport.close();
  return left;
}
