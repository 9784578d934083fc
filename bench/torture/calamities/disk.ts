/** A disk that fills up while mail comes in, one that is read-only, and files that may not grow: what is taken is kept, what cannot be is not taken. */
import { execFile } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { handOver } from '../kills/hand-over.ts';
import { invite, type Letter, say } from '../outside/letters.ts';
import { ended, isProgram, killLeft, launch, mailsOf, type Program, started } from '../outside/program.ts';
import type { Row } from '../part.ts';
import { NOW, settled, withFolder } from './folder.ts';

const run = promisify(execFile);
const at = Date.parse(NOW);
const HOUR = 3_600_000;

interface Disk {
  readonly rows: readonly Row[];
  readonly failures: readonly string[];
}

/** A small disk of its own; null where none may be mounted. */
async function smallDisk(folder: string, megabytes: number): Promise<string | null> {
  const place = join(folder, 'disk');
  await mkdir(place);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]);
    return place;
  } catch {
    return null;
  }
}

/** The last answer to a message that is handed over by hand. */
async function answerTo(port: number, { from, to, raw }: Letter): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  for (const line of ['EHLO home.example', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']) {
    await answered(() => heard);
    heard = '';
    socket.write(`${line}\r\n`);
  }
  await answered(() => heard);
  heard = '';
  socket.write(`${raw}\r\n.\r\n`);
  await answered(() => heard);
  socket.destroy();
  return heard.trim();
}

async function answered(heard: () => string): Promise<void> {
  for (let tries = 0; tries < 1000 && !/^\d{3} .*\r\n$/m.test(heard()); tries += 1) await sleep(10);
}

async function fill(place: string): Promise<string> {
  const path = join(place, 'filler');
  const { bavail, bsize } = await statfs(place);
  await writeFile(path, Buffer.alloc(Math.max(0, bavail * bsize))).catch(() => {});
  return path;
}

const count = async (program: Program): Promise<number> => (await mailsOf(program)).length;

async function reaches(program: Program, wanted: number, seconds: number): Promise<boolean> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(200))
    if ((await count(program)) >= wanted) return true;
  return false;
}

/**
 * In the middle of it no byte can be written any more; then there is room again. Every mail that was taken must be answered without a
 * restart, every other gets 4xx.
 */
async function fullDisk(
  place: string,
  people: number,
): Promise<{ readonly failures: string[]; readonly says: string; readonly refused: number }> {
  const failures: string[] = [];
  const data = join(place, 'data');
  const program = await started({ data, now: NOW });
  let wanted = 0;
  const hand = async (letters: readonly Letter[]): Promise<readonly Letter[]> => {
    const left = await handOver(program.smtp, letters, 4);
    wanted += letters.filter((one) => !left.includes(one)).reduce((sum, one) => sum + one.answers, 0);
    return left;
  };
  const all = (from: number, to: number): readonly Letter[] =>
    Array.from({ length: to - from }, (_, n) => invite({ person: from + n, date: at }, at + 5 * HOUR));
  const left = [...(await hand(all(0, people)))];
  // While what was taken is still being handled.
  const filler = await fill(place);
  const says = await answerTo(program.smtp, say({ person: 0, date: at }, 'list', 1));
  left.push(...(await hand(all(people, 2 * people))));
  if (!/^452 4\.3\.1/.test(says)) failures.push(`calamities: a full disk: the answer was ${says}`);
  if (left.length === 0) failures.push('calamities: a full disk: nothing was refused, so it was not full');
  if (program.child.exitCode !== null)
    failures.push(`calamities: a full disk: the program ended: ${program.said().slice(-500)}`);
  await rm(filler);
  const refused = left.length;
  if ((await hand(left)).length > 0)
    failures.push('calamities: a full disk: mail is not taken after there is room again');
  // What failed five times is tried again after a minute.
  if (!(await reaches(program, wanted, 120)))
    failures.push(
      `calamities: a full disk: ${await count(program)} mails were sent of ${wanted}: ${program.said().slice(-500)}`,
    );
  await settled(program);
  if ((await count(program)) > wanted) failures.push('calamities: a full disk: more was sent than was to be');
  const code = await ended(program, 'SIGTERM');
  if (code !== 0) failures.push(`calamities: a full disk: it ended with ${code}`);
  return { failures, says, refused };
}

/** As a system mounts a disk that had faults: it says so, and ends. */
async function readOnly(place: string): Promise<{ readonly failures: string[]; readonly says: string }> {
  await run('mount', ['-o', 'remount,ro', place]);
  const found = await launch({ data: join(place, 'data'), now: NOW });
  await run('mount', ['-o', 'remount,rw', place]);
  if (isProgram(found)) return { failures: ['calamities: a disk that is read-only: it went on'], says: '' };
  const says = found.said.trim();
  const isClear = found.status === 2 && /^afterword: .*cannot be written: the disk is read-only.*$/.test(says);
  return { failures: isClear ? [] : [`calamities: a disk that is read-only: ${found.status} ${says}`], says };
}

/** POSIX `ulimit -f`: files may have 24 KB, less than some of what is written. */
async function smallFiles(folder: string): Promise<{ readonly failures: string[] }> {
  const failures: string[] = [];
  const data = join(folder, 'data');
  const letter = invite({ person: 0, date: at }, at + 5 * HOUR);
  const limited = await started({ data, now: NOW, through: ['prlimit', '--fsize=24576'] });
  const large = {
    ...say({ person: 1, date: at }, 'list', 1),
    raw: `${say({ person: 1, date: at }, 'list', 1).raw}${'x'.repeat(70)}\r\n`.padEnd(
      40_000,
      'x'.repeat(70).concat('\r\n'),
    ),
  };
  const says = await answerTo(limited.smtp, large);
  if (!/^452 4\.3\.1/.test(says)) failures.push(`calamities: a limit on files: the answer was ${says}`);
  await handOver(limited.smtp, [letter], 1);
  await sleep(500);
  if (limited.child.exitCode !== null)
    failures.push(`calamities: a limit on files: the program ended: ${limited.said().slice(-300)}`);
  await ended(limited, 'SIGKILL');
  const free = await started({ data, now: NOW });
  if (!(await reaches(free, letter.answers, 30)))
    failures.push('calamities: a limit on files: what was taken is not answered afterwards');
  await ended(free, 'SIGTERM');
  return { failures };
}

const row = (name: string, tried: number, failures: readonly string[], note: string): Row => ({
  name,
  tried,
  survived: tried - Math.min(tried, failures.length),
  lost: 0,
  doubled: 0,
  note,
});

export async function troubledDisks(short: boolean): Promise<Disk> {
  return withFolder(async (folder) => {
    const rows: Row[] = [];
    const failures: string[] = [];
    const limits = await smallFiles(folder);
    failures.push(...limits.failures);
    rows.push(row('a limit on the size of files', 1, limits.failures, 'EFBIG'));
    const place = await smallDisk(folder, 24);
    if (place === null)
      return {
        rows: [...rows, row('a full disk', 0, [], 'not tried: nothing may be mounted here')],
        failures,
        lines: [],
      };
    try {
      const full = await fullDisk(place, short ? 8 : 40);
      const still = await readOnly(place);
      failures.push(...full.failures, ...still.failures);
      rows.push(
        row(
          'a full disk, and room again',
          1,
          full.failures,
          `${full.refused} mails were not taken meanwhile: ${full.says}`,
        ),
      );
      rows.push(row('a disk that is read-only', 1, still.failures, 'one line and status 2'));
      return { rows, failures };
    } finally {
      killLeft();
      await run('umount', ['--lazy', place]);
    }
  });
}
