/** A mail client in a process of its own: so many mails a second for so many seconds, over several connections, each again until it is taken. */
import { setTimeout as sleep } from 'node:timers/promises';
import { invite, type Letter, say } from '../outside/letters.ts';
import { mailClient } from '../outside/mail-client.ts';

const HOUR = 3_600_000;

export interface Told {
  /** Milliseconds from when a mail was to be sent until its 250, in the order of sending. */
  readonly latencies: readonly number[];
  /** Unix milliseconds of the 250 by Message-ID. */
  readonly taken: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly seconds: number;
}

/** A third of them invites of candidates who are new, then the move of each, then a question. */
export function loadOf(mails: number, now: number): readonly Letter[] {
  const people = Array.from({ length: Math.ceil(mails / 3) }, (_, person) => person);
  const start = (person: number): number => Math.ceil(now / HOUR) * HOUR + (72 + (person % 240)) * HOUR;
  return [
    ...people.map((person) => invite({ person, date: now }, start(person))),
    ...people.map((person) => invite({ person, date: now }, start(person) + 24 * HOUR, 1)),
    ...people.map((person) => say({ person, date: now }, 'list', 0)),
  ];
}

async function main(port: number, rate: number, mails: number, connections: number): Promise<Told> {
  const client = mailClient(port, connections);
  const letters = loadOf(mails, Date.now());
  const latencies: number[] = [];
  const taken: Record<string, number> = {};
  let refused = 0;
  const began = performance.now();
  const hand = async (letter: Letter, due: number): Promise<void> => {
    for (;;) {
      try {
        await client.send(letter);
        break;
      } catch {
        refused += 1;
        await sleep(200);
      }
    }
    // Counted from when it was to be sent: a client that waits for its turn waits for the server.
    latencies.push(performance.now() - due);
    taken[letter.id] = Date.now();
  };
  const all: Promise<void>[] = [];
  for (const [n, letter] of letters.entries()) {
    const due = began + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    all.push(hand(letter, due));
  }
  await Promise.all(all);
  client.close();
  return { latencies, taken, refused, seconds: (performance.now() - began) / 1000 };
}

if (process.send !== undefined && process.argv[1] === import.meta.filename) {
  const [port = 0, rate = 0, mails = 0, connections = 0] = process.argv.slice(2).map(Number);
  const told = await main(port, rate, mails, connections);
  process.send(told, () => process.exit(0));
}
