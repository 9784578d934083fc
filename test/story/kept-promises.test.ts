/** What an answer says is done, is done; what cannot be done is said instead. */
import { describe, expect, it } from 'vitest';
import type { OutboundMail } from '../../lambdas/ports.ts';
import {
  calendarPart,
  event,
  invite,
  mixed,
  named,
  type Office,
  office,
  SAM,
  tapped,
  tapsIn,
  textPart,
  write,
} from './writing.ts';

interface Begun {
  readonly box: Office;
  readonly confirm: OutboundMail;
}

async function begun(raw: Uint8Array = invite()): Promise<Begun> {
  const box = office();
  return { box, confirm: named((await box.send(raw)).mails, 'confirm') };
}

/** Runs the clock on, and resolves with what was sent on the way. */
async function until(box: Office, at: string): Promise<readonly OutboundMail[]> {
  box.fresh();
  await box.advance(Date.parse(at));
  return box.fresh();
}

const say = async (box: Office, to: string, text: string): Promise<OutboundMail> => {
  const { mails } = await box.send(write({ to, text, at: box.now() }), { to });
  return named(mails, 'answer');
};

const flat = ({ text }: OutboundMail): string => text.replace(/\s+/g, ' ');
const steps = (mails: readonly OutboundMail[]): readonly (string | null)[] => mails.map(({ step }) => step);

describe('a snooze', { timeout: 60_000 }, () => {
  it('before the interview names what comes all the same, and that comes', async () => {
    const { box, confirm } = await begun();
    const answer = flat(await say(box, confirm.replyTo, 'snooze till 7 December'));
    expect(answer).toContain('everything that can wait is snoozed until Mon 7 Dec 09:00');
    expect(answer).toContain(
      'Still on time: the questions to ask, the question how it was and the thank-yous, because they can’t wait.',
    );
    expect(steps(await until(box, '2026-12-07T12:00:00Z'))).toEqual(['prepare', 'debrief', 'thank', 'last-call']);
    await box.close();
  });

  it('that holds back everything there is says no more', async () => {
    const { box, confirm } = await begun();
    const answer = flat(await say(box, confirm.replyTo, 'snooze till Friday'));
    expect(answer).toContain('Next mail from me about this: not before Fri 27 Nov 09:00');
    expect(answer).not.toContain('Still on time');
    await box.close();
  });

  it('of the question how it was is kept, though the thank-yous come before', async () => {
    const { box } = await begun();
    const { replyTo } = named(await until(box, '2026-12-01T18:20:00Z'), 'debrief');
    expect(flat(await say(box, replyTo, 'snooze till tomorrow 10:00'))).toContain('snoozed until Wed 2 Dec 10:00');
    expect(steps(await until(box, '2026-12-02T15:05:00Z'))).toEqual(['thank', 'debrief']);
    await box.close();
  });

  it('of the question how it was ends with its answer', async () => {
    const { box } = await begun();
    const { replyTo } = named(await until(box, '2026-12-01T18:20:00Z'), 'debrief');
    await say(box, replyTo, 'snooze till tomorrow 10:00');
    await box.send(write({ to: replyTo, text: 'it felt great', at: box.now() }), { to: replyTo });
    expect(steps(await until(box, '2026-12-02T15:05:00Z'))).not.toContain('debrief');
    await box.close();
  });

  it('of the questions to ask says if the interview is over by then', async () => {
    const { box } = await begun();
    const { replyTo } = named(await until(box, '2026-11-30T23:05:00Z'), 'prepare');
    expect(flat(await say(box, replyTo, 'snooze till Friday'))).toContain('too late by then');
    await box.close();
  });
});

it('a status check that waits past the next interview names the check that follows it', {
  timeout: 60_000,
}, async () => {
  const { box } = await begun();
  const { replyTo } = named(await until(box, '2026-12-12T15:00:00Z'), 'status-check');
  const body = calendarPart(
    event({ uid: 'two@google.com', employer: 'Acme', title: 'Backend Engineer', start: '20261222T120000' }),
  );
  const again = write({
    subject: 'Fwd: Interview: Backend Engineer at Acme',
    body: mixed(textPart('Again.'), body),
    at: box.now(),
    id: '<two@home.example>',
  });
  await box.send(again);
  const answer = flat(await say(box, replyTo, 'not before 4 January'));
  expect(answer).toContain('The status check: the next one is planned for');
  expect(answer).not.toContain('won’t come again');
  await box.close();
});

describe('a note drafted on the day of the interview', () => {
  it('does not name that day', async () => {
    const { box } = await begun();
    const thank = named(await until(box, '2026-12-01T21:00:00Z'), 'thank');
    expect(thank.drafts.length).toBeGreaterThan(1);
    for (const { text } of thank.drafts) expect(text).not.toMatch(/on Tuesday|today/);
    await box.close();
  });
});

describe('what was forgotten, said after the drafts came', () => {
  it.each([
    'I forgot to tell them that I wrote a parser for train timetables',
    'forgot: I wrote a parser for train timetables',
  ])('goes into a note: %s', async (text) => {
    const { box } = await begun();
    const thank = named(await until(box, '2026-12-01T21:00:00Z'), 'thank');
    const answer = await say(box, thank.replyTo, text);
    expect(answer.drafts.map((one) => one.text).join(' ')).toContain('I wrote a parser for train timetables');
    expect(flat(answer)).toMatch(/Noted: still to be said: “(?:that )?I wrote a parser for train timetables”\./);
    await box.close();
  });

  it('does not take the place of what was forgotten before', async () => {
    const { box } = await begun();
    const thank = named(await until(box, '2026-12-01T21:00:00Z'), 'thank');
    await say(box, thank.replyTo, 'forgot: I wrote a parser for train timetables');
    const answer = await say(box, thank.replyTo, 'forgot: I speak Welsh');
    const notes = answer.drafts.map((one) => one.text).join(' ');
    expect(notes).toContain('I wrote a parser for train timetables');
    expect(notes).toContain('I also speak Welsh');
    await box.close();
  });
});

describe('the plan in an answer', () => {
  it('keeps the step that is open', async () => {
    const { box } = await begun();
    const thank = named(await until(box, '2026-12-01T21:00:00Z'), 'thank');
    // Other words for a note leave the plan as it is.
    expect(flat(await say(box, thank.replyTo, 'another one'))).not.toContain('The plan now');
    expect(flat(await say(box, thank.replyTo, 'sent to Priya'))).toContain('[>] Now Thank Tom ');
    expect(flat(await say(box, thank.replyTo, 'sent to Tom'))).not.toContain('[>]');
    const check = named(await until(box, '2026-12-08T21:00:00Z'), 'status-check');
    expect(flat(await say(box, check.replyTo, 'another one'))).not.toContain('The plan now');
    expect(flat(await say(box, check.replyTo, 'sent'))).not.toContain('[>]');
    await box.close();
  });

  it('does not end a quotation with two full stops', async () => {
    const { box } = await begun();
    const { replyTo } = named(await until(box, '2026-12-01T18:20:00Z'), 'debrief');
    const { mails } = await box.send(write({ to: replyTo, text: 'Tom: super interesting.', at: box.now() }), {
      to: replyTo,
    });
    expect(mails.map(flat).join()).toContain('“super interesting.” ');
    await box.close();
  });
});

describe('undo, said after the interview', () => {
  it('asks before it takes back the invite, and with it everything', async () => {
    const { box } = await begun();
    const thank = named(await until(box, '2026-12-01T21:00:00Z'), 'thank');
    const asked = flat(await say(box, thank.replyTo, 'undo'));
    expect(asked).toContain('Should I remove your application for Backend Engineer at Acme?');
    expect(asked).not.toContain('is removed');
    expect(flat(await say(box, thank.replyTo, 'that is not an interview'))).not.toContain('Should I remove');
    await box.close();
  });
});

describe('once an application has ended', () => {
  it.each(['rejected', 'offer accepted', 'I withdrew'])(
    'after "%s" old taps do nothing, and say so',
    async (ending) => {
      const { box, confirm } = await begun();
      const thank = named(await until(box, '2026-12-01T21:00:00Z'), 'thank');
      await box.send(write({ to: confirm.replyTo, text: ending }), { to: confirm.replyTo });
      const before = (await box.desk(SAM))?.applications[0]?.events.length;
      const taps = tapsIn(thank).filter(({ subject }) => /^(?:sent|skip|all sent|snooze)/.test(subject));
      expect(taps.length).toBeGreaterThan(4);
      for (const tap of taps) {
        const { mails } = await box.send(tapped(tap, undefined, box.now()), { to: tap.to });
        expect(mails).toHaveLength(1);
        const [answer] = mails;
        expect(answer?.subject).toContain('nothing has changed');
        expect(answer?.text.replace(/\s+/g, ' ')).toContain('this application is closed and no note is due any more');
        expect(answer?.drafts).toEqual([]);
        expect(answer === undefined ? [] : tapsIn(answer).map(({ subject }) => subject)).not.toContain('undo');
      }
      expect(flat(await say(box, thank.replyTo, 'another one'))).toContain('this application is closed');
      expect((await box.desk(SAM))?.applications[0]?.events.length).toBe(before);
      await box.close();
    },
  );

  it('the closing note may still be sent, and is noted', async () => {
    const { box, confirm } = await begun();
    await until(box, '2026-12-04T21:00:00Z');
    const { mails } = await box.send(write({ to: confirm.replyTo, text: 'rejected' }), { to: confirm.replyTo });
    const closing = named(mails, 'closing-note');
    expect(flat(await say(box, closing.replyTo, 'sent'))).toContain('Noted: your note is sent.');
    const bcc = decodeURIComponent(/bcc=([^&"]+)/.exec(closing.html.replaceAll('&amp;', '&'))?.[1] ?? '');
    const [draft] = closing.drafts;
    const note = write({ to: draft?.to ?? '', subject: draft?.subject ?? '', text: draft?.text ?? '', at: box.now() });
    const copied = await box.send(note, { to: bcc });
    expect(flat(named(copied.mails, 'answer'))).toContain('Noted: your note to Dana Cole is sent.');
    await box.close();
  });

  it('"ok" is noted, and changes nothing', async () => {
    const { box, confirm } = await begun();
    const { mails } = await box.send(write({ to: confirm.replyTo, text: 'rejected' }), { to: confirm.replyTo });
    const answer = await say(box, named(mails, 'closing-note').replyTo, 'ok');
    expect(flat(answer)).toContain('Noted. Nothing has changed.');
    expect(flat(answer)).not.toContain('didn’t understand');
    await box.close();
  });

  it('the invite once more opens nothing that is closed (R16)', async () => {
    const { box, confirm } = await begun();
    await until(box, '2026-12-01T21:00:00Z');
    await box.send(write({ to: confirm.replyTo, text: 'rejected' }), { to: confirm.replyTo });
    const { mails } = await box.send(invite(), { to: 'hello@afterword.example' });
    expect(flat(named(mails, 'confirm'))).toContain('Nothing has changed');
    expect(flat(named(mails, 'confirm'))).toContain('They said no');
    expect(steps(await until(box, '2027-02-01T21:00:00Z'))).toEqual([]);
    await box.close();
  });

  it('word from them opens it again', async () => {
    const { box, confirm } = await begun();
    const thank = named(await until(box, '2026-12-01T21:00:00Z'), 'thank');
    await box.send(write({ to: confirm.replyTo, text: 'rejected' }), { to: confirm.replyTo });
    await say(box, confirm.replyTo, 'heard back');
    expect(flat(await say(box, thank.replyTo, 'sent to Priya'))).toContain('Still to thank: Tom');
    await box.close();
  });
});

const proposal = (words: string, subject = 'Interview for Backend Engineer'): Uint8Array =>
  write({
    subject: `Fwd: ${subject}`,
    text: `---------- Forwarded message ---------
From: Dana Cole <dana@acme.example>
Date: Mon, Nov 23, 2026 at 9:12 AM
Subject: ${subject}
To: Sam Lee <${SAM}>

Hi Sam,

we would like to interview you at Acme. ${words} You would talk to Priya Shah.

Best,
Dana Cole
Recruiter, Acme`,
  });

describe('a proposed time', () => {
  it('is told as proposed, until it is agreed', async () => {
    const { box, confirm } = await begun(proposal('How about Thursday, December 3 at 2pm EST?'));
    expect(confirm.subject).toBe('Acme: interview proposed for Thursday 3 December at 14:00');
    expect(flat(confirm)).toContain(
      'Acme proposes an interview on Thursday 3 December at 14:00. It isn’t settled until you accept.',
    );
    expect(flat(confirm)).toContain('Interview with Priya, not settled yet');
    const prepare = named(await until(box, '2026-12-02T23:05:00Z'), 'prepare');
    expect(flat(prepare)).toContain('They proposed this time, and I don’t know whether you’ve accepted it.');
    const agreed = await box.send(proposal('Your interview is confirmed for Thursday, December 3 at 2pm EST.'));
    const again = named(agreed.mails, 'confirm');
    expect(again.subject).toContain('interview tomorrow at 14:00, noted');
    expect(flat(again)).not.toMatch(/settled|proposes|already/);
    await box.close();
  });

  it('is settled by the candidate who names it', async () => {
    const { box, confirm } = await begun(proposal('How about Thursday, December 3 at 2pm EST?'));
    const answer = await say(box, confirm.replyTo, 'start: 2026-12-03 14:00');
    expect(flat(answer)).toContain('Interview with Priya');
    expect(flat(answer)).not.toContain('not settled yet');
    await box.close();
  });

  it('an invite that fixes the time is told as before', async () => {
    const { box, confirm } = await begun();
    expect(confirm.subject).toBe('Acme: interview on Tuesday 1 December at 12:00, noted');
    expect(flat(confirm)).not.toMatch(/settled|propose/);
    await box.close();
  });
});

describe('public holidays', () => {
  const lifeFrom = async (country: string | null, day = 'Friday, December 11'): Promise<readonly string[]> => {
    const { box, confirm } = await begun(
      proposal(`Your interview is confirmed for ${day} at 2pm EST.`, 'Your interview'),
    );
    if (country !== null) await say(box, confirm.replyTo, `country: ${country}`);
    await box.advance(Date.parse('2028-02-01T00:00:00Z'));
    const days = box
      .sent()
      .filter(({ mail: { step } }) => /check|touch|close/.test(step ?? ''))
      .map(({ at }) => new Date(at).toISOString().slice(0, 10));
    await box.close();
    return days;
  };

  it.each([null, 'the United States', 'Japan'])(
    'no note is asked for from Christmas Eve to New Year’s Day, wherever the candidate lives: %s',
    async (country) => {
      const days = await lifeFrom(country);
      // Five business days after Friday 18 December, and 4 January is the fourth.
      expect(days).toContain('2027-01-05');
      expect(days.filter((day) => /12-2[4-9]|12-3|01-01/.test(day))).toEqual([]);
    },
  );

  it('nor on those of the country that the candidate names', async () => {
    expect(await lifeFrom(null, 'Thursday, December 10')).toContain('2027-02-15');
    const days = await lifeFrom('the United States', 'Thursday, December 10');
    // Presidents' Day
    expect(days).not.toContain('2027-02-15');
    expect(days).toContain('2027-02-16');
  });

  it('a country that nobody knows changes nothing, and is told', async () => {
    const { box, confirm } = await begun();
    expect(flat(await say(box, confirm.replyTo, 'country: Atlantis'))).toContain('I know no country called');
    expect((await box.desk(SAM))?.candidate.candidate.country).toBeNull();
    expect(flat(await say(box, confirm.replyTo, 'country: Germany'))).toContain('your country is Germany');
    expect((await box.desk(SAM))?.candidate.candidate.country).toBe('DE');
    await box.close();
  });
});

it('the last call does not offer to remind once more', async () => {
  const { box } = await begun();
  const mails = await until(box, '2026-12-03T00:00:00Z');
  const says = (step: string) => tapsIn(named(mails, step)).map(({ subject }) => subject);
  expect(says('thank')).toContain('snooze till tomorrow');
  expect(says('last-call')).not.toContain('snooze till tomorrow');
  await box.close();
});
