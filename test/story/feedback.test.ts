import { describe, expect, it } from 'vitest';
import { openCandidate } from '../../lambdas/application/account.ts';
import type { Post } from '../../lambdas/application/letter.ts';
import { memoryApplications } from '../../lambdas/local/memory.ts';
import { settle } from '../../lambdas/pipeline.ts';
import { recipientOf } from '../../lambdas/recipient.ts';

const NOW = Date.UTC(2026, 11, 1, 12);
const post = (mail: string): Post => ({
  id: `${mail}.0`,
  letter: { kind: 'welcome' },
  to: null,
  inReplyTo: null,
  dueAt: NOW,
  claimedAt: NOW,
  mail,
});

async function opened(outbox: readonly Post[]) {
  const applications = memoryApplications();
  const candidate = {
    ...openCandidate('sam', 'sam@home.example', null, NOW),
    addresses: ['sam@home.example', 'sam@work.example'],
  };
  await applications.saveCandidate({ id: 'sam', version: 0, candidate, outbox, wakeAt: null, seen: [] });
  const books = { applications, clock: { now: () => NOW }, log: () => {}, settings: { zone: 'Europe/Lisbon' } };
  const now = async () => {
    const desk = await applications.desk('sam');
    if (desk === null) throw new Error('the desk is gone');
    return desk.candidate;
  };
  return { books, now };
}

const about = { candidate: 'sam', mail: 'm1', addresses: [] };

describe('what becomes of a mail', () => {
  it('a delivery settles its post and no other, so that a crash in between sends no second copy', async () => {
    const { books, now } = await opened([post('m1'), post('m2')]);
    await settle(books, { ...about, is: 'delivered' });
    expect((await now()).outbox.map(({ mail }) => mail)).toEqual(['m2']);
    await settle(books, { ...about, is: 'delivered' });
    expect((await now()).outbox).toHaveLength(1);
  });

  it('an address that bounces for good gets no more mail; the next one does', async () => {
    const { books, now } = await opened([post('m1')]);
    await settle(books, { ...about, is: 'bounced', addresses: ['sam@home.example'] });
    const { candidate, outbox } = await now();
    expect(outbox).toEqual([]);
    expect(recipientOf(candidate, 'sam@home.example')).toBe('sam@work.example');
    await settle(books, { ...about, is: 'complained', addresses: ['sam@work.example'] });
    expect(recipientOf((await now()).candidate, null)).toBeNull();
  });

  it('a bounce that may pass, or of an address that is not theirs, changes no address', async () => {
    const { books, now } = await opened([]);
    await settle(books, { ...about, is: 'delayed', addresses: ['sam@home.example'] });
    await settle(books, { ...about, is: 'bounced', addresses: ['other@else.example'] });
    expect((await now()).candidate.unreachable ?? []).toEqual([]);
  });

  it('of a candidate who is gone, nothing is done', async () => {
    const { books } = await opened([]);
    await expect(settle(books, { ...about, candidate: 'gone', is: 'delivered' })).resolves.toBeUndefined();
  });
});
