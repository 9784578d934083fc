/** A short run of the torture of mailboxes: one call to a mail server fails, and nothing is lost or there twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trySingles } from '../../bench/torture/mailbox/tries.ts';
import { Dovecot, mustSkip } from '../mailbox/dovecot.ts';

describe.skipIf(mustSkip)('one fault at a call to a mail server', { timeout: 300_000 }, () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await new Dovecot().start();
  });
  afterAll(() => dovecot.stop());

  // Numbers that no pattern of the story divides: the kinds of faults and the calls come mixed.
  it.concurrent.each([
    ['spare', 109],
    ['folder', 127],
  ])('%s, one in %i: as if there had been none', async (story, oneIn) => {
    const { failures, tried } = await trySingles(dovecot, story, { oneIn, lanes: 8 });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(4);
  });
});
