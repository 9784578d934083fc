import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Instant, MINUTE } from '../../lambdas/application/instant.ts';
import { alarms } from '../../lambdas/local/alarms.ts';
import { turnableClock } from '../../lambdas/local/clock.ts';
import { memoryApplications, memoryMailroom, memoryOutbox } from '../../lambdas/local/memory.ts';
import { receive, sweep, type World, wake } from '../../lambdas/pipeline.ts';
import { at } from '../application/given.ts';

const SAM = 'sam@home.example';
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

const INVITE = [
  `From: Sam Lee <${SAM}>`,
  'To: hello@afterword.example',
  'Subject: Fwd: Interview with Acme',
  'Date: Tue, 24 Nov 2026 09:00:00 -0500',
  'Message-ID: <f1@home.example>',
  'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
  '',
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:faults@acme.example',
  'SEQUENCE:0',
  'DTSTAMP:20261123T100000Z',
  'DTSTART;TZID=America/New_York:20261201T120000',
  'DTEND;TZID=America/New_York:20261201T124500',
  'SUMMARY:Interview with Acme (Backend Engineer)',
  'ORGANIZER;CN=Dana Cole:mailto:dana@acme.example',
  'ATTENDEE;CN=Priya Shah:mailto:priya@acme.example',
  'ATTENDEE;CN=Tom Okafor:mailto:tom@acme.example',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const reply = (words: string, n: number): string =>
  [
    `From: Sam Lee <${SAM}>`,
    'Subject: Re: Acme',
    `Message-ID: <r${n}@home.example>`,
    'Date: Tue, 1 Dec 2026 14:00:00 -0500',
    '',
    words,
    '',
  ].join('\r\n');

class Fault extends Error {}

/** Where the fault strikes: at the n-th call of any port, before or after it took effect. */
interface Strike {
  readonly call: number;
  readonly after: boolean;
}

interface Ran {
  /** 'step subject', in the order in which they went out. */
  readonly sent: readonly string[];
  readonly state: unknown;
  readonly calls: number;
  readonly struck: string | null;
}

/** The story of one application, every port call under the same count. A failed delivery is made again, as a queue would. */
async function run(strike: Strike | null, canTell: boolean): Promise<Ran> {
  const clock = turnableClock(at('2026-11-24T15:00:00Z'));
  const ring = alarms();
  const out = memoryOutbox();
  const store = memoryApplications();
  const went: string[] = [];
  let calls = 0;
  let struck: string | null = null;
  const struckBy = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const method = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: readonly unknown[]) => {
          calls += 1;
          const hit = strike !== null && strike.call === calls;
          if (hit) struck = String(name);
          if (hit && !strike.after) throw new Fault(String(name));
          const result: unknown = await Reflect.apply(method, target, args);
          if (hit) throw new Fault(String(name));
          return result;
        };
      },
    });
  const world: World = {
    mailroom: struckBy(memoryMailroom()),
    applications: struckBy(store),
    wakeUps: struckBy(ring),
    outbox: struckBy({
      send: async (mail: Parameters<typeof out.send>[0], when: Instant) => {
        went.push(`${mail.step} ${mail.subject}`);
        await out.send(mail, when);
      },
      wasSent: async (id: string) => (canTell ? out.wasSent(id) : null),
    }),
    clock,
    settings: {
      domain: 'afterword.example',
      from: 'Afterword <hello@afterword.example>',
      allows: () => true,
      zone: 'America/New_York',
      keys: [{ id: 1, secret: new Uint8Array(32).fill(3) }],
    },
    log: () => {},
  };
  const again = async (work: () => Promise<unknown>): Promise<void> => {
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
      }
    }
  };
  const ringUntil = async (to: Instant): Promise<void> => {
    for (let next = ring.next(); next !== null && next.at <= to; next = ring.next()) {
      await clock.stand(Math.max(clock.now(), next.at));
      for (const { wakeUp } of ring.ring(clock.now())) await again(() => wake(world, wakeUp));
    }
    await clock.stand(Math.max(clock.now(), to));
    await again(() => sweep(world));
  };
  let n = 0;
  const deliver = async (raw: string, to: string): Promise<void> => {
    n += 1;
    const bytes = Buffer.from(raw);
    const id = createHash('sha256').update(`${n}`).digest('hex').slice(0, 24);
    await again(() =>
      world.mailroom.keep({
        id,
        receivedAt: clock.now(),
        envelope: { mailFrom: SAM, rcptTo: [to] },
        verdicts: TRUSTED,
        raw: bytes,
      }),
    );
    await again(() => receive(world, id));
    await ringUntil(clock.now() + 12 * MINUTE);
  };
  const lastReplyTo = (): string => out.sent().at(-1)?.mail.replyTo ?? 'hello@afterword.example';

  await deliver(INVITE, 'hello@afterword.example');
  await ringUntil(at('2026-12-01T18:30:00Z'));
  await deliver(reply('Priya: the migration\r\nit went great', 1), lastReplyTo());
  await deliver(reply('sent to Priya', 2), lastReplyTo());
  await ringUntil(at('2026-12-09T15:00:00Z'));
  await deliver(reply('they said two weeks', 3), lastReplyTo());
  await ringUntil(at('2027-01-05T15:00:00Z'));
  await deliver(reply('rejected', 4), lastReplyTo());
  await ringUntil(at('2027-06-01T15:00:00Z'));

  const id = await store.findCandidate(SAM);
  const desk = id === null ? null : await store.desk(id);
  const events = desk?.applications.map((one) => one.events.map(({ event }) => event)) ?? [];
  return { sent: went, state: { events, left: desk?.applications.flatMap((one) => one.outbox) }, calls, struck };
}

const counted = (sent: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const one of sent) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

describe('every single fault of a port, before and after its effect', () => {
  it('loses nothing and doubles nothing, where the outbox can tell what went out', { timeout: 120_000 }, async () => {
    const whole = await run(null, true);
    expect(whole.sent.length).toBeGreaterThan(8);
    for (let call = 1; call <= whole.calls; call += 1) {
      for (const after of [false, true]) {
        const one = await run({ call, after }, true);
        expect({ call, after, struck: one.struck, sent: one.sent.toSorted() }).toEqual({
          call,
          after,
          struck: one.struck,
          sent: whole.sent.toSorted(),
        });
        expect(one.state).toEqual(whole.state);
      }
    }
  });

  it('loses nothing where it cannot, and doubles only what died between the sending and the mark', {
    timeout: 120_000,
  }, async () => {
    const whole = counted((await run(null, false)).sent);
    const { calls } = await run(null, false);
    let doubled = 0;
    for (let call = 1; call <= calls; call += 1) {
      for (const after of [false, true]) {
        const one = await run({ call, after }, false);
        const sent = counted(one.sent);
        for (const [mail, times] of whole)
          expect([call, after, one.struck, mail, (sent.get(mail) ?? 0) >= times]).toEqual([
            call,
            after,
            one.struck,
            mail,
            true,
          ]);
        const extra = one.sent.length - [...whole.values()].reduce((sum, times) => sum + times, 0);
        if (extra > 0) {
          doubled += 1;
          const between =
            (one.struck === 'send' && after) || ['saveApplication', 'saveCandidate'].includes(one.struck ?? '');
          expect([call, after, one.struck, extra, between]).toEqual([call, after, one.struck, 1, true]);
        }
      }
    }
    expect(doubled).toBeLessThan(calls / 2);
  });
});
