/** Once an application has ended: what old taps do, what may still be sent, and what opens it again. */
import { describe, expect, it } from 'vitest';
import { begun, flat, say, steps, until } from './saying.ts';
import { invite, named, SAM, tapped, tapsIn, write } from './writing.ts';

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
