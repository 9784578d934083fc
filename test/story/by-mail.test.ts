/** Everything from the welcome to 'delete everything' is done by mail alone. */
import { expect, it } from 'vitest';
import type { OutboundMail } from '../../lambdas/ports.ts';
import {
  doorIn,
  HELLO,
  invite,
  inviteBody,
  kinds,
  named,
  office,
  SAM,
  tapped,
  tapsIn,
  vouchedBy,
  write,
} from './writing.ts';

const WORK = 'sam.lee@work.example';
const GMAIL = 'forwarding-noreply@google.com';

it('a candidate needs no page and no password', { timeout: 60_000 }, async () => {
  const box = office();
  const reply = (to: OutboundMail, text: string) =>
    box.send(write({ to: to.replyTo, subject: `Re: ${to.subject}`, text }), { to: to.replyTo });
  const say = async (to: OutboundMail, text: string, ...contains: readonly string[]): Promise<OutboundMail> => {
    const { outcome, mails } = await reply(to, text);
    expect([text, outcome, mails.length]).toEqual([text, 'acted', 1]);
    const [answer] = mails;
    if (answer === undefined) throw new Error('no answer');
    expect(answer.to).toBe(SAM);
    for (const words of contains) expect(answer.text.replace(/\s+/g, ' ')).toContain(words);
    return answer;
  };
  const wishes = async () => (await box.desk(SAM))?.candidate.candidate;

  // The first forward opens the account.
  const first = await box.send(invite());
  expect(first.outcome).toBe('acted');
  expect(first.mails.map(({ step, to }) => [step, to])).toEqual([
    ['welcome', SAM],
    ['confirm', SAM],
  ]);
  const welcome = named(first.mails, 'welcome');
  const confirm = named(first.mails, 'confirm');
  expect(welcome.text).toContain('Outlook');
  const door = doorIn(welcome);

  await say(welcome, 'list', 'Acme');
  await say(welcome, 'help', 'delete everything', door);

  // Corrections, with before and after, and each can be taken back.
  await say(confirm, 'company: Acme Robotics', 'the company is Acme Robotics. * Before: Acme');
  await say(confirm, 'role: Staff Engineer', 'the role is Staff Engineer. * Before: Backend Engineer');
  await say(confirm, 'it was at 3pm', 'the interview starts Tue 1 Dec 15:00', '12:00');
  await say(confirm, 'undo', 'undo');
  await say(confirm, 'undo', 'undo');
  const undone = await say(confirm, 'undo', 'undo');
  expect(undone.subject).toContain('Acme');
  const back = (await box.desk(SAM))?.applications[0]?.events ?? [];
  expect(back.filter(({ event }) => event.type === 'undone')).toHaveLength(3);
  // And the invite itself: the beginning of the application.
  await say(confirm, 'undo', 'your application for Backend Engineer at Acme is removed');
  await say(confirm, 'undo', 'nothing left to undo');
  await box.advance(box.now() + 3_700_000);
  expect((await box.send(invite())).outcome).toBe('acted');
  expect((await box.desk(SAM))?.applications).toHaveLength(1);

  // The wishes of the account.
  await say(welcome, 'timezone Europe/Lisbon', 'your time zone is Europe/Lisbon. * Before: that of each invite');
  await say(welcome, 'hours 9-18', 'I’ll write between 09:00 and 18:00. * Before: 08:00 to 21:00');
  await say(welcome, 'pause until 5 January', 'no mail until Tue 5 Jan 09:00');
  expect(typeof (await wishes())?.paused).toBe('number');
  await say(welcome, 'resume', 'Noted: mail is on again.');
  for (let times = 0; times < 4; times += 1) await say(welcome, 'undo', 'your last change of settings is undone');
  expect(await wishes()).toMatchObject({ zone: null, paused: null, waking: { from: '08:00', to: '21:00' } });

  const exported = await say(welcome, 'export');
  expect(exported.attachments.map(({ name }) => name)).toEqual(['afterword.json', 'interviews.ics']);
  const [json, ics] = exported.attachments;
  expect(JSON.stringify(JSON.parse(json?.content ?? ''))).toContain('priya@acme.example');
  expect(ics?.content).toContain('BEGIN:VEVENT');
  await box.advance(box.now() + 3_700_000);

  // A second address: asked at the first, added by a tap, and from then on as good as the first.
  const asked = await box.send(write({ from: WORK, to: confirm.replyTo, text: 'rejected' }), {
    from: WORK,
    to: confirm.replyTo,
    verdicts: vouchedBy('work.example'),
  });
  expect([asked.outcome, asked.mails.map(({ to, step }) => [to, step])]).toEqual(['asked', [[SAM, 'confirm-address']]]);
  expect(kinds(await box.desk(SAM))).not.toContain('ended');
  const yes = tapsIn(named(asked.mails, 'confirm-address')).find(({ subject }) => subject === 'yes');
  if (yes === undefined) throw new Error('no tap that says yes');
  const agreed = await box.send(tapped(yes), { to: yes.to });
  expect(agreed.mails.map(({ to, step }) => [to, step])).toEqual([
    [SAM, 'answer'],
    [WORK, 'join-address'],
  ]);
  expect((await wishes())?.addresses).toEqual([SAM]);
  const too = tapsIn(named(agreed.mails, 'join-address')).find(({ subject }) => subject === 'yes');
  if (too === undefined) throw new Error('no second tap that says yes');
  const added = await box.send(tapped(too, WORK), { from: WORK, to: too.to, verdicts: vouchedBy('work.example') });
  expect([added.outcome, added.mails.map(({ to, step }) => [to, step])]).toEqual([
    'acted',
    [
      [WORK, 'answer'],
      [SAM, 'answer'],
    ],
  ]);
  expect((await wishes())?.addresses).toEqual([SAM, WORK]);
  const fromWork = await box.send(write({ from: WORK, to: confirm.replyTo, text: 'heard back' }), {
    from: WORK,
    to: confirm.replyTo,
    verdicts: vouchedBy('work.example'),
  });
  expect([fromWork.outcome, fromWork.mails.map(({ to }) => to)]).toEqual(['acted', [WORK]]);

  // The own door: Gmail asks, the candidate is told, and then a filter forwards.
  const link = `https://mail-settings.google.com/mail/vf-${'x'.repeat(120)}`;
  const gmail = await box.send(
    write({
      from: `Gmail Team <${GMAIL}>`,
      to: door,
      subject: `(#123456789) Gmail Forwarding Confirmation - Receive Mail from ${SAM}`,
      text: `${SAM} has requested to automatically forward mail to your address.\n\nConfirmation code: 123456789\n\n${link}\n`,
      headers: ['Auto-Submitted: auto-generated'],
    }),
    { from: '', to: door, verdicts: vouchedBy('google.com') },
  );
  expect(gmail.mails.map(({ to, step }) => [to, step])).toEqual([[SAM, 'passed-on']]);
  expect(named(gmail.mails, 'passed-on').text).toContain(link);
  expect(named(gmail.mails, 'passed-on').text).toContain('123456789');
  const filtered = write({
    from: 'Dana Cole <dana@globex.example>',
    to: `Sam Lee <${SAM}>`,
    subject: 'Interview: Backend Engineer at Globex',
    headers: [`X-Forwarded-To: ${door}`, `X-Forwarded-For: ${SAM} ${door}`, 'Auto-Submitted: auto-generated'],
    body: inviteBody('Globex', 'two@google.com'),
  });
  const byFilter = await box.send(filtered, { from: SAM, to: door, verdicts: vouchedBy('globex.example') });
  expect([byFilter.outcome, byFilter.mails.map(({ to, step }) => [to, step])]).toEqual(['acted', [[SAM, 'confirm']]]);
  expect((await box.desk(SAM))?.applications).toHaveLength(2);

  // A new door on request; the old one ends.
  await box.advance(box.now() + 3_700_000);
  const moved = await say(welcome, 'new address');
  const newDoor = doorIn(moved);
  expect(newDoor).not.toBe(door);
  const late = write({ from: 'dana@initech.example', to: SAM, body: inviteBody('Initech', 'three@google.com') });
  expect(await box.send(late, { from: SAM, to: door })).toMatchObject({ outcome: 'ignored', mails: [] });
  expect((await box.send(late, { from: SAM, to: newDoor })).outcome).toBe('acted');

  // Stop: nothing but answers.
  await say(welcome, 'stop', 'To turn it on again: reply "resume"');
  await box.advance(Date.parse('2027-02-01T00:00:00Z'));
  expect(box.fresh()).toEqual([]);

  // The end: asked once, in a mail of its own, and then nothing is left.
  const candidate = (await box.desk(SAM))?.candidate.id ?? '';
  const asks = await reply(welcome, 'delete everything\ndelete everything');
  expect([asks.outcome, asks.mails.map(({ step }) => step)]).toEqual(['asked', ['confirm-delete']]);
  const sure = tapsIn(named(asks.mails, 'confirm-delete')).find(({ subject }) => subject === 'delete everything');
  if (sure === undefined) throw new Error('no tap that deletes');
  const gone = await box.send(tapped(sure), { to: sure.to });
  expect(gone.mails.map(({ to, step }) => [to, step])).toEqual([[SAM, 'goodbye']]);
  expect(named(gone.mails, 'goodbye').text).toContain('Everything is deleted');
  expect(await box.world.applications.desk(candidate)).toBeNull();
  expect(await box.world.applications.findCandidate(SAM)).toBeNull();
  expect(await box.world.applications.findCandidate(WORK)).toBeNull();
  expect(await box.world.mailroom.waiting()).toEqual([]);
  expect(box.next()).toBeNull();
  expect(await box.send(late, { from: SAM, to: newDoor })).toMatchObject({ outcome: 'ignored', mails: [] });
  await box.advance(Date.parse('2028-01-01T00:00:00Z'));
  expect(box.fresh()).toEqual([]);

  // Whoever comes back begins anew.
  const again = await box.send(invite(), { to: HELLO });
  expect(again.mails.map(({ step }) => step)).toEqual(['welcome', 'confirm']);
  await box.close();
});
