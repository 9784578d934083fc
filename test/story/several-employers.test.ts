/** Invites of several employers in one mail: each goes to its own application. */
import { expect, it } from 'vitest';
import { calendarPart, mixed, office, SAM, textPart, write } from './writing.ts';

const meeting = (employer: string, uid: string, day: string, organizer: string): string =>
  calendarPart(`BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART;TZID=America/New_York:${day}T120000
DURATION:PT45M
DTSTAMP:20261123T211200Z
ORGANIZER;CN=${organizer}
UID:${uid}
ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Sam Lee:mailto:${SAM}
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Interview: Sam Lee and ${employer} (Backend Engineer)
END:VEVENT
END:VCALENDAR
`);

const ACME = meeting('Acme', 'one@acme.example', '20261201', 'Dana Cole:mailto:dana@acme.example');
const ACME_AGAIN = meeting('Acme, Inc.', 'two@acme.example', '20261203', 'Dana Cole:mailto:dana@acme.example');
const GLOBEX = meeting('Globex', 'one@globex.example', '20261202', 'Ravi Nair:mailto:ravi@globex.example');

const both = (...parts: readonly string[]): Uint8Array =>
  write({ id: '<both@home.example>', subject: 'my interviews', body: mixed(textPart('Here they are.'), ...parts) });

const held = async (box: ReturnType<typeof office>): Promise<readonly string[]> =>
  ((await box.desk(SAM))?.applications ?? [])
    .map(({ events }) =>
      events
        .flatMap(({ event }) =>
          event.type === 'interview-noted' ? [`${event.facts.employer} ${event.facts.uid}`] : [],
        )
        .join(', '),
    )
    .toSorted();

it('two employers are two applications, each with its confirmation', async () => {
  const box = office();
  const { outcome, mails } = await box.send(both(ACME, GLOBEX));
  expect(outcome).toBe('acted');
  expect(await held(box)).toEqual(['Acme one@acme.example', 'Globex one@globex.example']);
  const confirms = mails.filter(({ step }) => step === 'confirm').map(({ subject }) => subject);
  expect(confirms).toHaveLength(2);
  expect(confirms.join()).toMatch(/Globex.*Acme|Acme.*Globex/);
});

it('a second delivery changes nothing', async () => {
  const box = office();
  const raw = both(ACME, GLOBEX);
  await box.send(raw);
  const before = await held(box);
  const { mails } = await box.send(raw);
  expect(mails).toEqual([]);
  expect(await held(box)).toEqual(before);
});

it('one employer under two forms of its name is one application', async () => {
  const box = office();
  await box.send(both(ACME, ACME_AGAIN, GLOBEX));
  const applications = await held(box);
  expect(applications).toHaveLength(2);
  expect(applications[0]).toContain('one@acme.example');
  expect(applications[0]).toContain('two@acme.example');
});

it('an application that is known already gets its own part', async () => {
  const box = office();
  await box.send(write({ subject: 'Fwd: interview', body: mixed(textPart('An invite.'), GLOBEX) }));
  await box.send(both(ACME, GLOBEX));
  expect(await held(box)).toEqual([
    expect.stringMatching(/^Acme one@acme\.example$/),
    expect.stringMatching(/^Globex one@globex\.example/),
  ]);
});
