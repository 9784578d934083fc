/** One invite that comes by two ways at one moment, a filter and a hand: one application, in the folder of one machine and against DynamoDB's wire. */
import { afterAll, describe, expect, it } from 'vitest';
import { folderPlace } from '../../bench/torture/faults/folder.ts';
import { DOMAIN, HELLO } from '../../bench/torture/faults/letters.ts';
import type { Ports } from '../../bench/torture/faults/place.ts';
import { closeSharedWire, sharedWire } from '../../bench/torture/faults/wire.ts';
import { TRUSTED } from '../../lambdas/local/arrival.ts';
import { doorPart } from '../../lambdas/mail/token.ts';
import { receive } from '../../lambdas/pipeline.ts';
import { candidateIdOf } from '../../lambdas/story/newcomer.ts';
import type { World } from '../../lambdas/story/world.ts';

afterAll(closeSharedWire);

const KEYS = [{ id: 1, secret: new Uint8Array(32).fill(3) }];
const NOW = Date.parse('2026-11-24T15:00:00Z');
const SAM = 'sam@home.example';
const CANDIDATE = candidateIdOf(SAM);
const DOOR = `${doorPart(CANDIDATE, 0, KEYS)}@${DOMAIN}`;

const mail = (lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\r\n')}\r\n`);

interface Invite {
  readonly employer: string;
  readonly job: string;
  readonly uid: string;
  readonly hour?: string;
}

const calendar = ({ employer, job, uid, hour = '17' }: Invite): readonly string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'SEQUENCE:0',
  'DTSTAMP:20261124T140000Z',
  `DTSTART:20261201T${hour}0000Z`,
  `DTEND:20261201T${hour}4500Z`,
  `SUMMARY:Interview with ${employer} (${job})`,
  'ORGANIZER;CN=Dana Cole:mailto:dana@acme.example',
  'ATTENDEE;CN=Priya Shah:mailto:priya@acme.example',
  'END:VEVENT',
  'END:VCALENDAR',
];

/** As a filter sends it on: the organizer's own mail, at the candidate's own door. */
const filtered = (invite: Invite, id: string): Uint8Array =>
  mail([
    'From: Dana Cole <dana@acme.example>',
    `To: Sam Lee <${SAM}>`,
    `Subject: Interview with ${invite.employer}`,
    'Date: Tue, 24 Nov 2026 14:00:00 +0000',
    `Message-ID: <${id}@acme.example>`,
    'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
    '',
    ...calendar(invite),
  ]);

/** As a hand forwards it, with the calendar or with nothing but the words. */
const byHand = (invite: Invite, id: string, withCalendar: boolean): Uint8Array =>
  mail([
    `From: Sam Lee <${SAM}>`,
    `To: ${HELLO}`,
    `Subject: Fwd: Interview with ${invite.employer}`,
    'Date: Tue, 24 Nov 2026 15:00:00 +0000',
    `Message-ID: <${id}@home.example>`,
    ...(withCalendar
      ? ['Content-Type: text/calendar; method=REQUEST; charset=utf-8', '', ...calendar(invite)]
      : [
          'Content-Type: text/plain; charset=utf-8',
          '',
          '---------- Forwarded message ---------',
          'From: Dana Cole <dana@acme.example>',
          'Date: Tue, 24 Nov 2026 14:00:00 +0000',
          `Subject: Interview with ${invite.employer}`,
          `To: Sam Lee <${SAM}>`,
          '',
          'Hi Sam,',
          `we look forward to your interview for the ${invite.job} role on 1 December 2026 at ${invite.hour ?? 17}:00 UTC with Priya Shah.`,
          '',
          'Best,',
          'Dana Cole',
          `Recruiter, ${invite.employer}`,
        ]),
  ]);

const OPENED = mail([
  `From: Sam Lee <${SAM}>`,
  `To: ${HELLO}`,
  'Subject: list',
  'Message-ID: <0@home.example>',
  '',
  'list',
]);

const ENGINES = {
  folder: () => folderPlace({ now: NOW }),
  wire: async () => {
    const wire = await sharedWire();
    wire.front.expect(null);
    return wire.open({ now: NOW });
  },
} as const;

/** All have read the desk before the first of them may save. */
function together(applications: Ports['applications'], count: number): Ports['applications'] {
  let read = 0;
  let go = (): void => {};
  const all = new Promise<void>((resolve) => {
    go = resolve;
  });
  return {
    ...applications,
    desk: async (candidate) => {
      const desk = await applications.desk(candidate);
      read += 1;
      if (read === count) go();
      if (read <= count) await all;
      return desk;
    },
  };
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly raw: Uint8Array;
}

/** The applications that these ways leave, when all of them come at once. */
async function raced(engine: keyof typeof ENGINES, ways: readonly Way[]) {
  const place = await ENGINES[engine]();
  try {
    const { ports } = place;
    const worldOf = (applications: Ports['applications']): World => ({
      ...ports,
      applications,
      clock: { now: () => NOW },
      settings: { domain: DOMAIN, from: `Afterword <${HELLO}>`, allows: () => true, zone: null, keys: KEYS },
      log: () => {},
    });
    const keep = (id: string, { from, to, raw }: Way): Promise<void> =>
      ports.mailroom.keep({
        id,
        receivedAt: NOW,
        envelope: { mailFrom: from, rcptTo: [to] },
        verdicts: { ...TRUSTED, trusted: true },
        raw,
      });
    await keep('first', { from: SAM, to: HELLO, raw: OPENED });
    await receive(worldOf(ports.applications), 'first');
    for (const [n, way] of ways.entries()) await keep(`way${n}`, way);
    const racing = worldOf(together(ports.applications, ways.length));
    const ended = await Promise.all(ways.map((_, n) => receive(racing, `way${n}`)));
    const desk = await ports.applications.desk(CANDIDATE);
    const confirmed = place.copies().filter(({ mail: sent }) => sent.step === 'confirm').length;
    return { ended: ended.map(({ outcome }) => outcome), applications: desk?.applications ?? [], confirmed };
  } finally {
    await place.close();
  }
}

const ACME: Invite = { employer: 'Acme', job: 'Backend Engineer', uid: 'one@acme.example' };
const filter = (invite: Invite, id = 'f'): Way => ({ from: 'dana@acme.example', to: DOOR, raw: filtered(invite, id) });
const hand = (invite: Invite, withCalendar: boolean, id = 'h'): Way => ({
  from: SAM,
  to: HELLO,
  raw: byHand(invite, id, withCalendar),
});

describe.each(['folder', 'wire'] as const)('the same invite in the same second (%s)', (engine) => {
  it.each<[string, readonly Way[]]>([
    ['the calendar twice', [filter(ACME), hand(ACME, true)]],
    ['the calendar, and the words without it', [filter(ACME), hand(ACME, false)]],
    [
      'another spelling of employer and job',
      [
        filter(ACME),
        hand({ ...ACME, employer: 'Acme, Inc.', job: 'Senior Engineer, Backend', uid: 'x@ats.example' }, true),
      ],
    ],
    [
      'five copies at once',
      [filter(ACME), filter(ACME, 'g'), hand(ACME, true), hand(ACME, false, 'i'), hand(ACME, true, 'j')],
    ],
  ])('is one application: %s', { timeout: 60_000 }, async (_, ways) => {
    const { ended, applications, confirmed } = await raced(engine, ways);
    expect(applications).toHaveLength(1);
    // Nothing was dropped for that: each of them was read and answered.
    expect(ended.every((outcome) => outcome === 'acted' || outcome === 'asked')).toBe(true);
    expect(confirmed).toBe(ways.length);
  });

  it('two employers at one hour stay two applications', { timeout: 60_000 }, async () => {
    const other: Invite = { employer: 'Birchfield', job: 'Analyst', uid: 'two@birch.example' };
    const { applications } = await raced(engine, [hand(ACME, true), hand(other, true, 'k')]);
    expect(applications).toHaveLength(2);
  });

  it('one employer at two hours is decided by the job, as before', { timeout: 60_000 }, async () => {
    const later: Invite = { ...ACME, job: 'Data Analyst', uid: 'three@acme.example', hour: '19' };
    const { applications } = await raced(engine, [hand(ACME, true), hand(later, true, 'l')]);
    expect(applications).toHaveLength(2);
  });
});
