/** Where nobody told a zone, the times of an invite are told with their zone, and it is asked; what is taken back is no application. */
import { expect, it } from 'vitest';
import { invite, named, office, SAM, write } from './writing.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

it('says and asks the zone until the candidate tells it', async () => {
  const box = office(() => true, null);
  const first = await box.send(invite());
  expect(flat(named(first.mails, 'welcome').text)).toContain('I don’t know your time zone yet');
  const confirm = named(first.mails, 'confirm');
  expect(flat(confirm.text)).toContain('so times are in New York time, as in the invite');
  expect(flat(confirm.text)).toMatch(/When: .* New York time/);

  const list = await box.send(write({ to: confirm.replyTo, subject: 'Re: x', text: 'list' }), { to: confirm.replyTo });
  const planned = (await box.desk(SAM))?.applications[0]?.wakeAt ?? 0;
  expect(planned).toBeGreaterThan(0);
  expect(list.mails[0]?.text).toContain('18:00');
  expect(list.mails[0]?.text).toContain('Times here are in New York time.');

  await box.send(write({ to: confirm.replyTo, subject: 'Re: x', text: 'timezone America/New_York' }), {
    to: confirm.replyTo,
  });
  const again = await box.send(invite());
  expect(named(again.mails, 'confirm').text).not.toContain('New York time');
});

it('speaks of no application whose invite was taken back', async () => {
  const box = office();
  const confirm = named((await box.send(invite())).mails, 'confirm');
  const reply = (text: string) =>
    box.send(write({ to: confirm.replyTo, subject: 'Re: x', text }), { to: confirm.replyTo });
  const undone = await reply('undo');
  expect(flat(undone.mails[0]?.text ?? '')).toContain('your application for Backend Engineer at Acme is removed');
  const { mails } = await reply('list');
  expect(mails[0]?.subject).toBe('Your applications: none yet');
});
