/** What was promised or said in one mail holds in the next note. */
import { expect, it, vi } from 'vitest';
import { BEGIN, invite, named, office, write } from './writing.ts';

vi.setConfig({ testTimeout: 60_000 });

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const at = (day: string) => Date.parse(`2026-12-${day}:00Z`);

it('the last call promises that the status check passes the thanks on, and it does', async () => {
  const box = office();
  await box.send(invite());
  box.fresh();
  await box.advance(at('02T18:00'));
  const last = named(box.fresh(), 'last-call');
  expect(flat(last.text)).toContain('The status check will pass your thanks on');
  await box.advance(at('08T15:00'));
  const check = named(box.fresh(), 'status-check');
  expect(check.drafts[0]?.text).toMatch(/thanks?[^.?]*Priya and Tom/i);
  expect(flat(check.text)).toContain('passes on your thanks');
  await box.close();
});

it('thanks that went out are not passed on again', async () => {
  const box = office();
  await box.send(invite());
  await box.advance(at('01T21:00'));
  const { replyTo } = named(box.fresh(), 'thank');
  await box.send(write({ to: replyTo, subject: 'all sent', at: box.now() }), { to: replyTo });
  await box.advance(at('08T15:00'));
  const check = named(box.fresh(), 'status-check');
  expect(check.drafts[0]?.text).not.toContain('Priya');
  expect(flat(check.text)).not.toContain('passes on your thanks');
  await box.close();
});

it.each([
  ['got the offer. I need until Friday', 'Fri 11 Dec', 'by Friday'],
  ['An offer! They want my answer by 18 December.', 'Fri 18 Dec', 'by December 18'],
])('"%s" is noted with its day, and the note asks for none', async (text, noted, said) => {
  const box = office();
  const { replyTo } = named((await box.send(invite())).mails, 'confirm');
  await box.advance(at('09T15:00'));
  const { mails } = await box.send(write({ to: replyTo, subject: 'Re: Acme', text, at: box.now() }), { to: replyTo });
  const [mail] = mails;
  expect(flat(mail?.text ?? '')).toContain(`they want an answer by ${noted}`);
  expect(mail?.drafts[0]?.text).toContain(said);
  expect(mail?.drafts[0]?.text).not.toMatch(/\?|by when|what date/i);
  expect(flat(mail?.text ?? '')).not.toContain('Wait until');
  await box.close();
});

it('a day that is denied, or one to be reminded on, is not taken for the answer', async () => {
  for (const text of ['got the offer. They want it by Friday, I cannot decide that fast', 'got the offer']) {
    const box = office();
    const { replyTo } = named((await box.send(invite())).mails, 'confirm');
    const { mails } = await box.send(write({ to: replyTo, subject: 'Re: Acme', text, at: BEGIN }), { to: replyTo });
    expect(mails.map((one) => flat(one.text)).join(' ')).not.toContain('they want an answer by');
    await box.close();
  }
});

it('a debrief full of misery gets one kind sentence, and each their own line', async () => {
  const box = office();
  await box.send(invite());
  await box.advance(at('01T18:30'));
  const { replyTo } = named(box.fresh(), 'debrief');
  const text = 'It was awful, I froze.\nPriya: the migration to Postgres, Tom was cold';
  const { mails } = await box.send(write({ to: replyTo, subject: 'Re: Acme', text, at: box.now() }), { to: replyTo });
  const all = flat(mails.map((one) => one.text).join('\n'));
  expect(all.match(/I’m sorry it felt that way/g)).toHaveLength(1);
  expect(all.indexOf('I’m sorry')).toBeLessThan(all.indexOf('Note to Priya'));
  expect(all).toContain('With Priya you talked about the migration to Postgres.');
  await box.close();
});

it('a keep-in-touch note names those still to come, and no word of praise is given for nothing', async () => {
  const box = office();
  await box.send(invite());
  await box.advance(Date.parse('2027-01-06T15:00:00Z'));
  const touch = box.fresh().findLast(({ step }) => step === 'keep-in-touch');
  expect(touch?.text.match(/\[ \] .*Keep in touch/g)).toHaveLength(3);
  await box.advance(Date.parse('2027-04-07T15:00:00Z'));
  expect(flat(named(box.fresh(), 'close').text)).not.toContain('done what you can');
  await box.close();
});

it('an answer says what changed, and only that', async () => {
  const box = office();
  const { replyTo } = named((await box.send(invite())).mails, 'confirm');
  await box.advance(at('02T19:00'));
  const say = async (text: string): Promise<string> => {
    const { mails } = await box.send(write({ to: replyTo, subject: 'Re: Acme', text, at: box.now() }), { to: replyTo });
    return flat(mails.map((one) => one.text).join('\n'));
  };
  expect(await say('list')).toContain('You have one application, and it’s active.');
  expect(await say('got a second round')).toContain('Next: forward the invite when it comes');
  expect(await say('company: Initech')).toContain('Noted: the company is Initech. * Before: Acme');
  expect(await say('got the offer')).toContain('Reminders: off');
  expect(await say('offer accepted')).not.toContain('Reminders');
  expect(await say('snooze')).not.toMatch(/The plan now|What happened/);
  await box.close();
});

it('the day of another round is said, and no status check comes before it', async () => {
  for (const [text, day] of [
    ['second interview on Monday 21 December', 'Mon 21 Dec'],
    ['got a second round, no day yet', null],
    ['second interview next Friday', null],
  ] as const) {
    const box = office();
    await box.send(invite());
    await box.advance(at('09T15:00'));
    const { replyTo } = named(box.fresh(), 'status-check');
    const { mails } = await box.send(write({ to: replyTo, subject: 'Re: Acme', text, at: box.now() }), { to: replyTo });
    const told = flat(mails.map((one) => one.text).join(' '));
    expect(told).toContain(day === null ? 'there will be another round.' : `there will be another round on ${day}.`);
    expect(told.includes('On which day is it?')).toBe(text.includes('next Friday'));
    await box.advance(at('21T23:00'));
    expect(box.fresh().some(({ step }) => step === 'status-check' || step === 'second-check')).toBe(day === null);
    await box.close();
  }
});

it('a topic in answer to the drafts gives that person’s note anew, typed or tapped', async () => {
  const box = office();
  await box.send(invite());
  await box.advance(at('01T21:00'));
  const { replyTo } = named(box.fresh(), 'thank');
  const say = async (subject: string, text: string) => {
    const { mails } = await box.send(write({ to: replyTo, subject, text, at: box.now() }), { to: replyTo });
    return mails.flatMap(({ drafts }) => drafts).map(({ person, text: note }) => `${person}: ${flat(note)}`);
  };
  expect(await say('Re: Acme', 'Tom: on-call')).toEqual([expect.stringMatching(/^Tom Okafor: .*on-call/)]);
  expect(await say('Priya: the migration to Postgres', '')).toEqual([
    expect.stringMatching(/^Priya Shah: .*migration to Postgres/),
  ]);
  await box.close();
});
