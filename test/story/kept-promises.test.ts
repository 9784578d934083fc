/** What an answer says is done, is done; what cannot be done is said instead. */
import { describe, expect, it } from 'vitest';
import { begun, flat, say, steps, until } from './saying.ts';
import { calendarPart, event, mixed, named, tapsIn, textPart, write } from './writing.ts';

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

it('the last call does not offer to remind once more', async () => {
  const { box } = await begun();
  const mails = await until(box, '2026-12-03T00:00:00Z');
  const says = (step: string) => tapsIn(named(mails, step)).map(({ subject }) => subject);
  expect(says('thank')).toContain('snooze till tomorrow');
  expect(says('last-call')).not.toContain('snooze till tomorrow');
  await box.close();
});
