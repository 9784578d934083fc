/** A mail client that does not give up: hands each mail over again until it hears 250, as RFC 5321 §4.5.4.1 asks. */
import type { Letter } from '../outside/letters.ts';
import { mailClient } from '../outside/mail-client.ts';

const PATIENCE = 20_000;

/** Hands over what it can to one program; resolves with what got no 250. */
export async function handOver(
  port: number,
  letters: readonly Letter[],
  connections: number,
): Promise<readonly Letter[]> {
  const client = mailClient(port, connections, PATIENCE);
  const left: Letter[] = [];
  await Promise.all(
    letters.map(async (letter) => {
      try {
        await client.send(letter);
      } catch {
        left.push(letter);
      }
    }),
  );
  client.close();
  return left;
}
