/** The files of the desks: what a restart finds, and what becomes of damaged ones. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskFiles } from '../../lambdas/local/desk-files.ts';
import { openDesks } from '../../lambdas/local/desks.ts';
import { lockFolder } from '../../lambdas/local/lock.ts';
import { writeSealed } from '../../lambdas/local/sealed.ts';
import { SCHEMA } from '../../lambdas/upgrade.ts';
import { application, candidate } from '../ports/applications.ts';
import { folder } from './serving.ts';

async function open(at: string, log: string[] = []) {
  return openDesks(await deskFiles(at, (line) => log.push(JSON.stringify(line))), 0);
}

/** Sam with two applications, closed again. */
async function kept(): Promise<string> {
  const at = await folder();
  const desks = await open(at);
  await desks.claimAddress('sam@home.example', 'sam');
  await desks.saveCandidate(candidate('sam', { wakeAt: 5 }));
  await desks.saveApplication(application('sam', 'a1', { wakeAt: 7 }));
  await desks.saveApplication(application('sam', 'a2'));
  return at;
}

const path = (at: string, name: string): string => join(at, 'desks', 'sam', name);

async function flip(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
  return bytes;
}

describe('desks in files', () => {
  it('are there after a restart, with what is to ring', async () => {
    const desks = await open(await kept());
    expect(desks.alarms().toSorted((a, b) => a.at - b.at)).toEqual([
      { wakeUp: { candidate: 'sam', application: null }, at: 5 },
      { wakeUp: { candidate: 'sam', application: 'a1' }, at: 7 },
    ]);
    expect((await Array.fromAsync(desks.all())).map((one) => one.applications.length)).toEqual([2]);
    expect((await desks.desk('sam'))?.candidate.version).toBe(1);
  });

  it('an application that is damaged is set aside as it is, and the other goes on', async () => {
    const at = await kept();
    const bytes = await flip(path(at, 'a-a1'));
    const log: string[] = [];
    const desks = await open(at, log);
    expect((await desks.desk('sam'))?.applications.map(({ id }) => id)).toEqual(['a2']);
    const aside = (await readdir(join(at, 'desks', 'sam'))).find((name) => name.startsWith('a-a1.damaged-'));
    expect(await readFile(path(at, aside ?? ''))).toEqual(bytes);
    expect(log.join()).toContain(aside);
  });

  it('a candidate that is damaged is opened anew, and keeps the applications, the address and their alarms', async () => {
    const at = await kept();
    await flip(path(at, 'candidate'));
    const desks = await open(at);
    const desk = await desks.desk('sam');
    expect(desk?.candidate.candidate.addresses).toEqual(['sam@home.example']);
    expect(desk?.applications.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(desks.alarms()).toHaveLength(1);
    // And is saved as any other.
    if (desk === null) throw new Error('there is a desk');
    expect((await desks.saveCandidate(desk.candidate)).version).toBe(2);
  });

  it('what a newer program wrote is left alone, and that is said', async () => {
    const at = await kept();
    const file = path(at, 'a-a1');
    await writeSealed(file, { schema: SCHEMA + 1, stored: {} });
    const before = await readFile(file);
    await expect(open(at)).rejects.toThrow(/a-a1 was written by a newer Afterword/);
    expect(await readFile(file)).toEqual(before);
  });

  it('what a crash left half written is taken away, and nothing else', async () => {
    const at = await kept();
    await writeFile(path(at, 'a-a2.123-4.part'), 'half');
    const before = (await readdir(join(at, 'desks', 'sam'))).filter((name) => !name.endsWith('.part'));
    await open(at);
    expect(await readdir(join(at, 'desks', 'sam'))).toEqual(before);
  });

  it('deleting leaves nothing, damaged files included', async () => {
    const at = await kept();
    await flip(path(at, 'a-a1'));
    const desks = await open(at);
    await desks.deleteCandidate('sam');
    expect(await readdir(join(at, 'desks'))).toEqual([]);
    expect(await readdir(join(at, 'addresses'))).toEqual([]);
    expect(desks.alarms()).toEqual([]);
  });
});

describe('the lock', () => {
  it('is held by one, and let go', async () => {
    const at = join(await folder(), 'lock');
    const lock = await lockFolder(at, 'here');
    await expect(lockFolder(at, 'here')).rejects.toThrow('another afterword is using here');
    await lock.release();
    await (await lockFolder(at, 'here')).release();
  });

  it('is made anew where it is damaged', async () => {
    const at = join(await folder(), 'lock');
    await (await lockFolder(at, 'here')).release();
    await writeFile(join(at, 'CURRENT'), 'nonsense\n');
    await (await lockFolder(at, 'here')).release();
  });
});
