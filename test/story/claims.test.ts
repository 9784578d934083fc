/** Post that a crash left: whoever finds its claim lapsed sends it, and of several only one. */
import { expect, it } from 'vitest';
import { inviteMail, ZONE } from '../../bench/torture/faults/letters.ts';
import { JOBS, KEYS, SAM } from '../../bench/torture/faults/story.ts';
import { MINUTE } from '../../lambdas/application/instant.ts';
import { memoryApplications, memoryMailroom } from '../../lambdas/local/memory.ts';
import { receive, type World, wake } from '../../lambdas/pipeline.ts';
import type { WakeUp } from '../../lambdas/ports.ts';

const TRUSTED = {
  spf: 'none',
  dkim: 'none',
  dmarc: 'none',
  spfDomain: null,
  dkimDomains: [],
  virus: 'none',
  spam: 'none',
  trusted: true,
} as const;

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
