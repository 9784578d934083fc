/** Clients that are slow, silent, or too many: everybody else is served meanwhile. */
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFolder } from '../calamities/folder.ts';
import { handOver } from '../kills/hand-over.ts';
import { invite } from '../outside/letters.ts';
import { ended, memoryOf, type Program, started } from '../outside/program.ts';
import type { Row } from '../part.ts';
import { percentile } from './measures.ts';

const HOUR = 3_600_000;
const CLIENTS = 200;

interface Slow {
  readonly rows: readonly Row[];
  readonly failures: readonly string[];
}

async function opened(port: number): Promise<{ readonly socket: Socket; readonly heard: () => string }> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  socket.on('error', () => {});
  for (let tries = 0; tries < 500 && !heard.includes('\r\n'); tries += 1) await sleep(10);
  return { socket, heard: () => heard };
}

/** So many mails of others, each timed. */
async function served(program: Program, count: number, from: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    const letter = invite({ person: from + n, date: Date.now() }, Date.now() + 90 * HOUR);
    if ((await handOver(program.smtp, [letter], 1)).length === 0) times.push(performance.now() - began);
  }
  return times;
}

const TRICKLE = ['EHLO x\r\n', 'MAIL FROM:<a@home.example>\r\n', 'RCPT TO:<hello@afterword.example>\r\n', 'DATA\r\n'];

/** Some say a byte at a time, some have said DATA and go on a byte at a time, some say nothing. */
async function trickling(program: Program, count: number): Promise<() => void> {
  const clients = await Promise.all(Array.from({ length: count }, () => opened(program.smtp)));
  for (const [n, { socket }] of clients.entries()) {
    if (n % 3 === 0) continue;
    if (n % 3 === 1) for (const line of TRICKLE) socket.write(line);
  }
  const timer = setInterval(() => {
    for (const [n, { socket }] of clients.entries()) if (n % 3 !== 0 && socket.writable) socket.write('x');
  }, 200);
  return () => {
    clearInterval(timer);
    for (const { socket } of clients) socket.destroy();
  };
}

export async function slowClients(short: boolean): Promise<Slow> {
  return withFolder(async (folder) => {
    const failures: string[] = [];
    const program = await started({ data: join(folder, 'data') });
    const count = short ? 10 : 60;
    const before = await memoryOf(program);
    const stop = await trickling(program, short ? 60 : 180);
    const times = await served(program, count, 0);
    const during = await memoryOf(program);
    if (times.length < count)
      failures.push(`load: ${count - times.length} of ${count} mails were not taken beside slow clients`);
    stop();
    await sleep(300);
    const silent = await Promise.all(Array.from({ length: CLIENTS }, () => opened(program.smtp)));
    const one = await opened(program.smtp);
    if (!one.heard().startsWith('421')) failures.push(`load: client ${CLIENTS + 1} heard: ${one.heard().trim()}`);
    for (const { socket } of [...silent, one]) socket.destroy();
    await sleep(300);
    const after = await served(program, 3, count);
    if (after.length < 3) failures.push('load: after too many clients nobody was served');
    await ended(program, 'SIGTERM');
    const rows: readonly Row[] = [
      {
        name: 'mails beside clients that send a byte at a time or nothing',
        tried: count,
        survived: times.length,
        lost: 0,
        doubled: 0,
        note: `${short ? 60 : 180} such clients; until 250, connection included: ${percentile(times, 0.5).toFixed(0)} ms in the middle, ${percentile(times, 0.95).toFixed(0)} ms at 95 of a hundred; memory from ${before?.toFixed(0) ?? '?'} to ${during?.toFixed(0) ?? '?'} MB`,
      },
      {
        name: `more than ${CLIENTS} clients at once`,
        tried: CLIENTS + 1,
        survived: CLIENTS + 1 - failures.length,
        lost: 0,
        doubled: 0,
        note: one.heard().trim(),
      },
    ];
    return { rows, failures };
  });
}
