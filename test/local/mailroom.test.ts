/** The mailroom's files: damaged mail is told apart and set aside, and is kept no longer than other mail. */
import { readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderMailroom } from '../../lambdas/local/mailroom.ts';
import { arrival } from '../ports/mailroom.ts';
import { folder } from './serving.ts';

const DAY = 86_400_000;

async function withDamaged() {
  const at = await folder();
  const log: string[] = [];
  const open = () => folderMailroom(at, (line) => log.push(JSON.stringify(line)));
  const mailroom = await open();
  await mailroom.keep(arrival('m1'));
  await mailroom.keep(arrival('m2'));
  const path = join(at, 'waiting', 'm1.mail');
  const bytes = await readFile(path);
  bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect(await mailroom.fetch('m1')).toBeNull();
  const asides = async () => (await readdir(join(at, 'waiting'))).filter((name) => name.startsWith('m1.mail.damaged-'));
  return { at, log, open, mailroom, asides, bytes };
}

it('a message of which one bit is another is not read, is set aside as it is, and that is said', async () => {
  const { at, log, mailroom, asides, bytes } = await withDamaged();
  const [aside] = await asides();
  expect(await readFile(join(at, 'waiting', aside ?? ''))).toEqual(bytes);
  expect(log.join()).toContain(aside);
  expect(await mailroom.waiting()).toEqual(['m2']);
  expect(await mailroom.fetch('m2')).toMatchObject({ id: 'm2' });
});

it('it can be sent again, and is kept then', async () => {
  const { mailroom } = await withDamaged();
  expect(await mailroom.knows('m1')).toBe(false);
  await mailroom.keep(arrival('m1'));
  expect(await mailroom.fetch('m1')).toMatchObject({ id: 'm1' });
});

it('what was set aside goes with the mail that it was, or when it is two weeks old, after a restart as well', async () => {
  const first = await withDamaged();
  await (await first.open()).destroy(['m1']);
  expect(await first.asides()).toEqual([]);
  const second = await withDamaged();
  const [aside] = await second.asides();
  const long = (Date.now() - 15 * DAY) / 1000;
  await utimes(join(second.at, 'waiting', aside ?? ''), long, long);
  const again = await second.open();
  await again.destroyBefore(Date.now() - 14 * DAY);
  expect(await second.asides()).toEqual([]);
});

it('handled mail is looked through only when some of it may be too old', async () => {
  const at = await folder();
  const mailroom = await folderMailroom(at, () => {});
  const { receivedAt } = arrival('m1');
  await mailroom.keep(arrival('m1'));
  await mailroom.keep(arrival('m2', { receivedAt: receivedAt + DAY }));
  await mailroom.handled('m1');
  await mailroom.handled('m2');
  expect(await mailroom.destroyBefore(receivedAt)).toBe(0);
  expect(await mailroom.destroyBefore(receivedAt + 1)).toBe(1);
  expect(await mailroom.destroyBefore(receivedAt + DAY)).toBe(0);
  await mailroom.keep(arrival('m3', { receivedAt: receivedAt - DAY }));
  await mailroom.handled('m3');
  expect(await mailroom.destroyBefore(receivedAt + DAY)).toBe(1);
  expect(await mailroom.destroyBefore(receivedAt + DAY + 1)).toBe(1);
});

it('whose a mail is, and what was deferred, is known after a restart as well', async () => {
  const at = await folder();
  const open = () => folderMailroom(at, () => {});
  const first = await open();
  for (const id of ['handled', 'deferred', 'another']) await first.keep(arrival(id));
  await first.owned('handled', 'aa');
  await first.handled('handled');
  await first.defer('deferred', 'aa', 'own');
  await first.owned('another', 'bb');
  await first.handled('another');
  const again = await open();
  const resumed: string[] = [];
  again.onResume((kept) => resumed.push(kept.arrival));
  expect(await again.waiting()).toEqual([]);
  expect(await again.resume('aa', 'own', 5)).toBe(false);
  expect(resumed).toEqual(['deferred']);
  expect(await again.waiting()).toEqual(['deferred']);
  const last = await open();
  await last.destroyAll('aa', ({ id }) => id === 'deferred');
  expect(await Promise.all(['handled', 'deferred', 'another'].map((id) => last.knows(id)))).toEqual([
    false,
    false,
    true,
  ]);
});

it('a file of another state that lies among the waiting is mail that waits', async () => {
  const at = await folder();
  const first = await folderMailroom(at, () => {});
  await first.keep(arrival('m1'));
  await first.owned('m1', 'aa');
  await first.handled('m1');
  await rename(join(at, 'handled', 'm1.aa.mail'), join(at, 'waiting', 'm1.aa.mail'));
  const again = await folderMailroom(at, () => {});
  expect(await again.waiting()).toEqual(['m1']);
  expect((await again.fetch('m1'))?.id).toBe('m1');
  await again.handled('m1');
  expect(await readdir(join(at, 'handled'))).toEqual(['m1.aa.mail']);
});
