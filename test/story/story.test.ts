import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SentMail, Served } from './serve.ts';

const SAM = 'sam@home.example';

const INVITE = `From: Sam Lee <${SAM}>
To: hello@afterword.example
Subject: Fwd: Interview: Backend Engineer at Acme
Date: Tue, 24 Nov 2026 09:00:00 -0500
Message-ID: <fwd-1@home.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

---------- Forwarded message ---------
From: Dana Cole <dana@acme.example>
Date: Mon, Nov 23, 2026 at 4:12 PM
Subject: Interview: Backend Engineer at Acme
To: Sam Lee <${SAM}>

Hi Sam,

we are looking forward to talking with you about the Backend Engineer role at Acme. You will meet Priya Shah,
Engineering Manager, and Tom Okafor, Senior Engineer.

Best,
Dana Cole
Recruiter, Acme

--b1
Content-Type: text/calendar; charset=utf-8; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"

BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART;TZID=America/New_York:20261201T120000
DTEND;TZID=America/New_York:20261201T124500
DTSTAMP:20261123T211200Z
ORGANIZER;CN=Dana Cole:mailto:dana@acme.example
UID:story-1@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Priya Shah:mailto:priya@acme.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Tom Okafor:mailto:tom@acme.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Sam Lee:mailto:${SAM}
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Interview: Sam Lee and Acme (Backend Engineer)
END:VEVENT
END:VCALENDAR

--b1--
`.replaceAll('\n', '\r\n');

let count = 0;
const reply = (to: SentMail, date: string, text: string): string => {
  count += 1;
  return [
    `From: Sam Lee <${SAM}>`,
    `To: ${to.replyTo}`,
    `Subject: Re: ${to.subject}`,
    `Date: ${date}`,
    `Message-ID: <reply-${count}@home.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
    'On Tue, Dec 1, 2026 at 1:15 PM Afterword <hello@afterword.example> wrote:',
    '> How did it go?',
    '',
  ].join('\r\n');
};

describe('the story of one application, by SMTP, with the power cut three times', () => {
  const served = new Served(['--now', '2026-11-24T15:00:00Z', '--zone', 'America/New_York']);
  let seen = 0;
  const fresh = async (): Promise<readonly SentMail[]> => {
    const mails = await served.mails();
    const news = mails.slice(seen);
    seen = mails.length;
    return news;
  };
  const answer = async (to: SentMail, date: string, text: string, mails: number): Promise<readonly SentMail[]> => {
    await served.smtp(reply(to, date, text), SAM, to.replyTo);
    await served.untilMails(seen + mails);
    return fresh();
  };
  const one = (mails: readonly SentMail[], step: string): SentMail => {
    const found = mails.find((mail) => mail.step === step);
    if (found === undefined)
      throw new Error(`no ${step} among ${mails.map((mail) => `${mail.step}: ${mail.subject}`).join(' | ')}`);
    return found;
  };

  beforeAll(() => served.start());
  afterAll(() => served.stop());

  it('runs from the invite to the rejection', { timeout: 120_000 }, async () => {
    // The invite: a welcome and the confirmation with the plan.
    await served.smtp(INVITE, SAM, 'hello@afterword.example');
    await served.untilMails(2);
    const first = await fresh();
    expect(first.map((mail) => mail.step)).toEqual(['welcome', 'confirm']);
    expect(one(first, 'confirm').text).toContain('Acme');
    expect(one(first, 'confirm').text).toContain('Priya Shah');
    const [application] = await served.applications();
    expect(application).toMatchObject({
      employer: 'Acme',
      job: 'Backend Engineer',
      status: 'active',
      next: { step: 'prepare', at: '2026-11-30T23:00:00Z' },
    });

    // The first power cut: nothing is lost, nothing comes twice.
    await served.kill();
    await served.start();
    expect((await served.mails()).length).toBe(seen);

    await served.turn('2026-12-01T18:20:00Z');
    const debrief = one(await fresh(), 'debrief');
    expect(debrief.at).toBe('2026-12-01T18:15:00Z');

    // The answer to the debrief brings one draft for each person, at once.
    const thanks = await answer(
      debrief,
      'Tue, 1 Dec 2026 13:40:00 -0500',
      'Priya: the migration to Postgres\r\nTom: on-call rotations\r\nforgot: my talk at PyData\r\nit went great\r\nThey decide within a week or so',
      1,
    );
    const thank = one(thanks, 'thank');
    expect(thank.drafts.map((draft) => draft.person)).toEqual(['Priya Shah', 'Tom Okafor']);
    const [priya, tom] = thank.drafts;
    expect(priya?.to).toBe('priya@acme.example');
    expect(priya?.text).toMatch(/Postgres/);
    expect(tom?.text).toMatch(/on-call/i);
    expect(priya?.text).not.toEqual(tom?.text);

    expect((await answer(thank, 'Tue, 1 Dec 2026 14:00:00 -0500', 'Sent to Priya', 1))[0]?.step).toBe('answer');

    // The second power cut, in the middle of it.
    await served.kill();
    await served.start();

    await served.turn('2026-12-02T18:00:00Z');
    const lastCall = one(await fresh(), 'last-call');
    expect(lastCall.drafts.map((draft) => draft.person)).toEqual(['Tom Okafor']);
    await answer(lastCall, 'Wed, 2 Dec 2026 13:10:00 -0500', 'done!', 1);

    await served.turn('next');
    const check = one(await fresh(), 'status-check');
    expect(check.drafts.map((draft) => draft.to)).toEqual(['dana@acme.example']);
    expect(new Date(check.at).getTime()).toBeGreaterThanOrEqual(Date.parse('2026-12-08T14:30:00Z'));

    await answer(check, 'Wed, 9 Dec 2026 10:00:00 -0500', 'snooze till Monday', 1);
    await served.turn('2026-12-14T13:59:00Z');
    expect(await fresh()).toEqual([]);
    await served.turn('2026-12-14T14:00:00Z');
    const again = one(await fresh(), 'status-check');

    await answer(again, 'Mon, 14 Dec 2026 10:00:00 -0500', 'they said two weeks', 1);

    // The third power cut; then nothing before the date that they gave, nor between the years.
    await served.kill();
    await served.start();
    await served.turn('2027-01-02T04:00:00Z');
    expect(await fresh()).toEqual([]);
    await served.turn('2027-01-04T20:00:00Z');
    const after = one(await fresh(), 'status-check');

    const closing = await answer(after, 'Mon, 4 Jan 2027 15:10:00 -0500', 'They rejected me', 1);
    expect(one(closing, 'closing-note').drafts).toHaveLength(1);

    // Silence for ever after.
    await served.turn('2027-12-31T00:00:00Z');
    expect(await fresh()).toEqual([]);
    expect((await served.clock()).next).toBeNull();
    expect((await served.applications())[0]).toMatchObject({ status: 'rejected', next: null });
  });
});
