/** Undo names what it takes back, and what was taken back can be forwarded again. */
import { expect, it, vi } from 'vitest';
import { receive, sweep, wake } from '../../lambdas/pipeline.ts';
import { running } from '../local/serving.ts';
import { BEGIN, inviteBody, kinds, named, office, onlySignedBy, SAM, tapsIn, write, ZONE } from './writing.ts';

vi.setConfig({ testTimeout: 60_000 });

const first = { subject: 'Fwd: Interview: Backend Engineer at Acme', body: inviteBody(), id: '<again@home.example>' };
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

async function takenBack() {
  const box = office();
  const file = write(first);
  const confirm = named((await box.send(file)).mails, 'confirm');
  const undo = async () => {
    const { mails } = await box.send(write({ to: confirm.replyTo, subject: 'undo' }), { to: confirm.replyTo });
    return mails;
  };
  return { box, file, undo, confirm };
}

it('undo of a whole application names it, and offers no further undo', async () => {
  const { undo } = await takenBack();
  const [mail, ...more] = await undo();
  if (mail === undefined) throw new Error('no answer');
  expect(more).toEqual([]);
  expect(mail.subject).toContain('Acme');
  expect(flat(mail.text)).toContain('your application for Backend Engineer at Acme is removed');
  expect(flat(mail.text)).toContain('forward the invite again');
  expect(tapsIn(mail).map(({ subject }) => subject)).not.toContain('undo');
});

it('the same file, forwarded again after that, starts it again', async () => {
  const { box, file, undo, confirm } = await takenBack();
  await undo();
  const again = named((await box.send(file)).mails, 'confirm');
  expect(again.text).toBe(confirm.text);
  // The same once more is a second copy, and gets no answer.
  expect((await box.send(file)).mails).toEqual([]);
});

it('a signature alone brings nothing back: anybody could have sent that copy', async () => {
  const { box, file, undo } = await takenBack();
  await undo();
  const before = kinds(await box.desk(SAM));
  const { mails } = await box.send(file, { from: 'eve@elsewhere.example', verdicts: onlySignedBy('home.example') });
  expect(mails).toEqual([]);
  expect(kinds(await box.desk(SAM))).toEqual(before);
});

it('undo of one thing says which, and offers to take back the change before it', async () => {
  const { box, confirm, undo } = await takenBack();
  await box.send(write({ to: confirm.replyTo, subject: 'role: Staff Engineer' }), { to: confirm.replyTo });
  const [mail] = await undo();
  if (mail === undefined) throw new Error('no answer');
  expect(flat(mail.text)).toContain('the employer or the job');
  expect(flat(mail.text)).toContain('Undo the change before it, too');
  expect(flat(mail.text)).not.toContain('Not what you meant?');
});

it('undo of what the employer said says what that was', async () => {
  const { box, confirm, undo } = await takenBack();
  const { mails } = await box.send(write({ to: confirm.replyTo, subject: 'heard back, by 18 December' }), {
    to: confirm.replyTo,
  });
  expect(flat(mails[0]?.text ?? '')).toContain('you expect to hear by Fri 18 Dec.');
  const [mail] = await undo();
  expect(flat(mail?.text ?? '')).toContain('Undone: that you’d hear by Fri 18 Dec');
});

it('so it does on one machine, where the same bytes are one arrival', async () => {
  const { get, post } = await running({ zone: ZONE, now: BEGIN }, { receive, wake, sweep });
  const steps = async (): Promise<readonly { step: string; replyTo: string }[]> =>
    JSON.parse(await (await get('/api/mails')).text());
  const file = Buffer.from(write(first));
  await post('/api/mails', file);
  const to = (await steps()).at(-1)?.replyTo ?? '';
  await post(`/api/mails?to=${encodeURIComponent(to)}`, Buffer.from(write({ to, subject: 'undo' })));
  await post('/api/mails', file);
  await post('/api/mails', file);
  expect((await steps()).map(({ step }) => step)).toEqual(['welcome', 'confirm', 'answer', 'confirm']);
});
