/** What is stored of a person goes when they say so, and no line of a log holds it while they are there. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeSharedWire } from '../../bench/torture/faults/wire.ts';
import { leave, markedBy, WHERE } from '../../bench/torture/privacy.ts';
import { faultOf as faultInAws } from '../../lambdas/aws/log.ts';
import { faultOf } from '../../lambdas/local/lane.ts';
import { folderOutbox } from '../../lambdas/local/outbox.ts';
import { mail } from '../ports/outbox.ts';

/** A hundred mails, each over the wire of AWS. */
const SLOW = { timeout: 180_000 };
afterAll(closeSharedWire);

describe.each(WHERE)('delete everything (%s)', (where) => {
  const marked = markedBy('privacy');

  it('while the account is there, what was told is stored, and nothing of it is logged', SLOW, async () => {
    const { stored, logged, lines } = await leave(where, marked, false);
    expect(stored.length).toBeGreaterThan(10);
    expect(lines).toBeGreaterThan(10);
    expect(logged).toEqual([]);
  });

  it('when it has gone, no byte of it is left', SLOW, async () => {
    const { stored, logged, lived } = await leave(where, marked);
    expect(stored).toEqual([]);
    expect(logged).toEqual([]);
    expect([lived.desk, lived.traces, lived.waiting]).toEqual([null, [], []]);
    expect(lived.copies.at(-1)?.mail.step).toBe('goodbye');
  });
});

describe('a fault in the log', () => {
  const words = 'no room for sam@home.example\n    at Priya Shah (file:///x/priya.ts:1:1)';

  it.each([
    ['of one machine', faultOf],
    ['in AWS', faultInAws],
  ])('says its kind and its place and none of its words, whatever they look like: %s', (_, says) => {
    const line = says(new TypeError(words));
    expect(line).toContain('TypeError');
    expect(line).toContain('privacy.test.ts');
    expect(line.toLowerCase()).not.toMatch(/sam|priya|room/);
  });
});

it('the goodbye is destroyed when its time is over, after a restart as well', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-goodbye-'));
  const open = () => folderOutbox(folder, () => {});
  const before = await open();
  await before.send({ ...mail('a'), step: 'goodbye' }, 1000);
  await before.send({ ...mail('b'), step: 'thank' }, 1000);
  await before.destroyGoodbyes(1000);
  expect(await readdir(folder)).toHaveLength(2);
  const after = await open();
  await after.destroyGoodbyes(1001);
  expect(after.ids()).toEqual(['b']);
  await after.send({ ...mail('c'), step: 'goodbye' }, 1002);
  await after.destroyGoodbyes(2000);
  expect(after.ids()).toEqual(['b']);
  expect(await readdir(folder)).toHaveLength(1);
  await rm(folder, { recursive: true });
});
