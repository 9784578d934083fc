/** Every adapter of every port that runs on one machine, held to the same facts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationsIn } from '../../lambdas/aws/applications.ts';
import { ensureTable, type Store } from '../../lambdas/aws/dynamo.ts';
import { alarms } from '../../lambdas/local/alarms.ts';
import { deskFiles } from '../../lambdas/local/desk-files.ts';
import { openDesks } from '../../lambdas/local/desks.ts';
import { folderMailroom } from '../../lambdas/local/mailroom.ts';
import { memoryApplications, memoryMailroom, memoryOutbox } from '../../lambdas/local/memory.ts';
import { folderOutbox } from '../../lambdas/local/outbox.ts';
import { connect, type Database, openDatabase } from '../aws/database.ts';
import { applicationsKeepTheirWord } from './applications.ts';
import { arrival, mailroomKeepsItsWord } from './mailroom.ts';
import { mail, outboxKeepsItsWord } from './outbox.ts';
import { wakeUpsKeepTheirWord } from './wake-ups.ts';

const folders: string[] = [];
async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'afterword-'));
  folders.push(made);
  return made;
}

const quiet = (): void => {};

let database: Database;
let tables = 0;
async function freshTable(): Promise<Store> {
  tables += 1;
  const store = { ...connect(database), table: `table-${tables}` };
  await ensureTable(store);
  await ensureTable(store);
  return store;
}

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  for (const one of folders) await rm(one, { recursive: true, force: true });
});

applicationsKeepTheirWord('memory', async () => memoryApplications());
applicationsKeepTheirWord('a folder', async () => openDesks(await deskFiles(await folder(), quiet), 0));
applicationsKeepTheirWord('DynamoDB by dynalite', async () => applicationsIn(await freshTable()));

mailroomKeepsItsWord('memory', async (handOver) => {
  const mailroom = memoryMailroom();
  mailroom.onResume(({ id }) => handOver(id));
  return mailroom;
});
mailroomKeepsItsWord('a folder', async (handOver) => {
  const mailroom = await folderMailroom(await folder(), quiet);
  mailroom.onResume(({ arrival: id }) => handOver(id));
  return mailroom;
});

outboxKeepsItsWord('memory', async () => {
  const outbox = memoryOutbox();
  return { outbox, sent: async () => outbox.sent() };
});
outboxKeepsItsWord('a folder', async () => {
  const outbox = await folderOutbox(await folder(), quiet);
  return { outbox, sent: () => Array.fromAsync(outbox.each()) };
});

wakeUpsKeepTheirWord('timers in the process', async () => {
  const set = alarms();
  return { wakeUps: set, ring: async (until) => set.ring(until).map(({ wakeUp }) => wakeUp) };
});

describe('what a restart finds', () => {
  it('the mailroom: what waited still waits, what was handled is not handled again', async () => {
    const at = await folder();
    const before = await folderMailroom(at, quiet);
    await before.keep(arrival('m1'));
    await before.keep(arrival('m2', { receivedAt: arrival('m1').receivedAt + 1 }));
    await before.handled('m1');
    const after = await folderMailroom(at, quiet);
    expect(await after.waiting()).toEqual(['m2']);
    expect(await after.knows('m1')).toBe(true);
    expect(await after.destroyBefore(arrival('m1').receivedAt + 1)).toBe(1);
    expect(await after.knows('m1')).toBe(false);
  });

  it('the outbox: what left is known, and the order goes on', async () => {
    const at = await folder();
    await (await folderOutbox(at, quiet)).send(mail('a'), 1);
    const after = await folderOutbox(at, quiet);
    expect(await after.wasSent('a')).toBe(true);
    await after.send(mail('a'), 2);
    await after.send(mail('b'), 3);
    expect((await Array.fromAsync(after.each())).map((one) => one.mail.id)).toEqual(['a', 'b']);
  });
});
