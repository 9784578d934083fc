/** After `stop` nothing comes by itself: whoever still asks for something is told so, and how to turn mail on again. */
import { expect, it } from 'vitest';
import { invite, named, office, SAM, tapsIn, write } from './writing.ts';

it.each(['list', 'help', 'hours 10-17', 'snooze till Friday'])(
  '"%s" is answered, and says that mail is off',
  async (text) => {
    const box = office();
    const { replyTo } = named((await box.send(invite())).mails, 'confirm');
    await box.send(write({ to: replyTo, text: 'stop' }), { to: replyTo });
    expect((await box.desk(SAM))?.candidate.candidate.stopped).toBe(true);
    const { mails } = await box.send(write({ to: replyTo, text }), { to: replyTo });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('mail is off');
    expect(mails[0]?.text).not.toContain('question');
    expect(mails.flatMap(tapsIn).map(({ subject }) => subject)).toContain('resume');
    await box.close();
  },
);

it('says so only while it is off', async () => {
  const box = office();
  const { replyTo } = named((await box.send(invite())).mails, 'confirm');
  const { mails } = await box.send(write({ to: replyTo, text: 'hours 10-17' }), { to: replyTo });
  expect(mails[0]?.text).not.toContain('mail is off');
  await box.close();
});
