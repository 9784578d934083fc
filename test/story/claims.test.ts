/** Post that a crash left: whoever finds its claim lapsed sends it, and of several only one. */
import { expect, it } from 'vitest';
import { answerMail, inviteMail, ZONE } from '../../bench/torture/faults/letters.ts';
import { JOBS, KEYS, SAM } from '../../bench/torture/faults/telling.ts';
import { MINUTE } from '../../lambdas/application/instant.ts';
import { TRUSTED } from '../../lambdas/local/arrival.ts';
import { memoryApplications, memoryMailroom } from '../../lambdas/local/memory.ts';
import { receive, wake } from '../../lambdas/pipeline.ts';
import type { Verdicts, WakeUp } from '../../lambdas/ports.ts';
import type { World } from '../../lambdas/story/world.ts';

it('of many who ring at once after a crash, one sends, where the outbox cannot be asked', async () => {
  let now = Date.parse('2026-11-30T15:00:00Z');
  let works = false;
  const sent: string[] = [];
  const alarms = new Map<string, WakeUp>();
  const world: World = {
    mailroom: memoryMailroom(),
    applications: memoryApplications(),
    wakeUps: { set: async (wakeUp) => void alarms.set(JSON.stringify(wakeUp), wakeUp) },
    outbox: {
      send: async (mail) => {
        if (!works) throw new Error('the power is cut');
        sent.push(mail.step ?? '');
      },
      wasSent: async () => null,
    },
    clock: { now: () => now },
    settings: {
      domain: 'afterword.example',
      from: 'hello@afterword.example',
      allows: () => true,
      zone: ZONE,
      keys: KEYS,
    },
    log: () => {},
  };
  const [acme] = JOBS;
  if (acme === undefined) throw new Error('no job');
  const meeting = { uid: 'one@calendar.example', sequence: 0, start: now + 50 * 3_600_000, long: 45 * MINUTE };
  const raw = inviteMail(
    SAM,
    { id: 'a', at: now, to: 'hello@afterword.example', subject: 'Fwd: Interview' },
    acme,
    meeting,
  );
  const envelope = { mailFrom: SAM.address, rcptTo: ['hello@afterword.example'] };
  await world.mailroom.keep({ id: 'a', receivedAt: now, envelope, verdicts: TRUSTED, raw });
  // The welcome is claimed, and then the confirmation; neither leaves.
  for (let tries = 0; tries < 2; tries += 1) await expect(receive(world, 'a')).rejects.toThrow('the power is cut');
  works = true;
  await receive(world, 'a');
  expect(sent).toEqual([]);

  now += 11 * MINUTE;
  const [alarm] = alarms.values();
  if (alarm === undefined) throw new Error('nothing would ring');
  await Promise.all(Array.from({ length: 10 }, () => wake(world, alarm)));
  expect(sent.toSorted()).toEqual(['confirm', 'welcome']);
  const desk = await world.applications.desk(alarm.candidate);
  expect([desk?.candidate.outbox, desk?.applications[0]?.outbox]).toEqual([[], []]);
});

it('a warning that mail in somebody’s name is not vouched for survives a crash after any of its calls, and comes once', async () => {
  const warnings = async (dies: number): Promise<readonly number[]> => {
    const now = Date.parse('2026-11-30T15:00:00Z');
    const sent: string[] = [];
    let calls = 0;
    const applications = memoryApplications();
    const mortal = new Proxy(applications, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: readonly unknown[]) => {
          const result: unknown = await Reflect.apply(method, target, args);
          calls += 1;
          if (calls === dies) throw new Error('the power is cut');
          return result;
        };
      },
    });
    const world: World = {
      mailroom: memoryMailroom(),
      applications: mortal,
      wakeUps: { set: async () => {} },
      outbox: {
        send: async ({ id }) => void (sent.includes(id) || sent.push(id)),
        wasSent: async (id) => sent.includes(id),
      },
      clock: { now: () => now },
      settings: {
        domain: 'afterword.example',
        from: 'hello@afterword.example',
        allows: () => true,
        zone: ZONE,
        keys: KEYS,
      },
      log: () => {},
    };
    const write = (id: string) =>
      answerMail(SAM, { id, at: now, to: 'hello@afterword.example', subject: 'Re: Acme' }, ['list']);
    const arrives = async (id: string, verdicts: Verdicts): Promise<void> => {
      const envelope = { mailFrom: SAM.address, rcptTo: ['hello@afterword.example'] };
      await world.mailroom.keep({ id, receivedAt: now, envelope, verdicts, raw: write(id) });
      await receive(world, id).catch(() => receive(world, id));
    };
    await arrives('a', TRUSTED);
    const before = sent.length;
    calls = dies === 0 ? 1 : 0;
    await arrives('b', { ...TRUSTED, trusted: false });
    const used = calls;
    await arrives('c', { ...TRUSTED, trusted: false });
    return [sent.length - before, used];
  };
  const [, calls = 0] = await warnings(0);
  expect(calls).toBeGreaterThan(3);
  for (let dies = 1; dies < calls; dies += 1) expect([dies, (await warnings(dies))[0]]).toEqual([dies, 1]);
});
