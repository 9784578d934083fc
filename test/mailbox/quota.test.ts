/** A mailbox that is full: what is in it is handled and put away, and a draft waits for room without stopping anything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../lambdas/local/mailbox/connection.ts';
import { readMailboxPlace } from '../../lambdas/local/mailbox/place.ts';
import { isRefusal, whyOf } from '../../lambdas/local/mailbox/refusal.ts';
import { letter } from './at-server.ts';
import { Dovecot, mustSkip, PASSWORD } from './dovecot.ts';
import { dataFolder, removeFolder, until, watching } from './watching.ts';

describe.skipIf(mustSkip)('a full mailbox', { timeout: 30_000 }, () => {
  let dovecot: Dovecot;
  let data = '';
  beforeAll(async () => {
    dovecot = await new Dovecot({ quotaMessages: 2 }).start();
    data = await dataFolder();
    await dovecot.deliver('sam', letter('first'));
    await dovecot.deliver('sam', letter('second'));
  });
  afterAll(async () => {
    await dovecot.stop();
    await removeFolder(data);
  });

  it('says no to a draft, and is there all the same', async () => {
    const connection = await connect(readMailboxPlace(dovecot.url('sam', 'INBOX')), { pass: PASSWORD });
    const error = await connection
      .append('drafts', Buffer.from(letter('draft')), ['\\Draft'])
      .catch((thrown: unknown) => thrown);
    expect([isRefusal(error), whyOf(error)]).toEqual([true, 'OVERQUOTA']);
    await connection.open('in');
    expect(await connection.uidsFrom(1)).toEqual([1, 2]);
    connection.close();
  });

  it('is read, and what was handled is put away', async () => {
    const one = await watching({ url: dovecot.url('sam'), data });
    await until(async () => (await dovecot.subjects('sam', 'INBOX')).length === 0);
    expect(one.handledMail).toEqual(['first', 'second']);
    expect(one.state().is).toBe('connected');
    await one.close();
  });
});
