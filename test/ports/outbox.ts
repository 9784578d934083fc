/** What every adapter of `Outbox` keeps. `sent` tells the test what left, oldest first. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openCandidate } from '../../lambdas/application/account.ts';
import type { OutboundMail, Outbox, Recipient } from '../../lambdas/ports.ts';
import { recipientOf } from '../../lambdas/recipient.ts';

const NOW = Date.UTC(2026, 11, 1, 12);

function recipient(address: string): Recipient {
  const found = recipientOf(openCandidate('sam', address, null, NOW), null);
  if (found === null) throw new Error('an open account has an address');
  return found;
}

export function mail(id: string, more: Partial<OutboundMail> = {}): OutboundMail {
  return {
    id,
    candidate: 'sam',
    application: 'a1',
    step: 'thank',
    from: 'Afterword <hello@afterword.example>',
    to: recipient('sam@home.example'),
    replyTo: 're+token@afterword.example',
    subject: `Acme: thank Priya (${id})`,
    text: 'Plain words.\n',
    html: '<p>Plain words.</p>',
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [],
    drafts: [{ person: 'Priya Shah', to: 'priya@acme.example', subject: 'Thank you', text: 'Dear Priya,' }],
    ...more,
  };
}

export interface OpenOutbox {
  readonly outbox: Outbox;
  readonly sent: () => Promise<readonly { readonly mail: OutboundMail; readonly at: number }[]>;
}

/** What an adapter keeps that cannot be asked: it drops nothing, and whoever reads the mails can tell copies of one. */
export function outboxThatCannotTellKeepsItsWord(
  name: string,
  open: () => Promise<{
    readonly outbox: Outbox;
    readonly sent: () => Promise<readonly { readonly id: string; readonly to: string; readonly subject: string }[]>;
  }>,
): void {
  describe(`outbox: ${name}`, () => {
    it('what is sent leaves, in order, to the recipient alone', async () => {
      const { outbox, sent } = await open();
      await outbox.send(mail('b'), NOW);
      await outbox.send(mail('a', { application: null, step: null }), NOW);
      const to = 'sam@home.example';
      expect(await sent()).toEqual([
        { id: 'b', to, subject: mail('b').subject },
        { id: 'a', to, subject: mail('a').subject },
      ]);
    });

    it('says that it cannot tell, and sends again what is given to it again, under the same id', async () => {
      const { outbox, sent } = await open();
      await outbox.send(mail('a'), NOW);
      expect(await outbox.wasSent('a')).toBeNull();
      expect(await outbox.wasSent('b')).toBeNull();
      await outbox.send(mail('a'), NOW + 1);
      expect((await sent()).map(({ id }) => id)).toEqual(['a', 'a']);
    });
  });
}

export function outboxKeepsItsWord(name: string, open: () => Promise<OpenOutbox>): void {
  describe(`outbox: ${name}`, () => {
    let opened: OpenOutbox;
    beforeEach(async () => {
      opened = await open();
    });

    it('what is sent leaves as it is, in order', async () => {
      await opened.outbox.send(mail('b'), NOW);
      await opened.outbox.send(mail('a', { application: null, step: null }), NOW);
      expect(await opened.sent()).toEqual([
        { mail: mail('b'), at: NOW },
        { mail: mail('a', { application: null, step: null }), at: NOW },
      ]);
    });

    it('one id leaves once, however often it is sent', async () => {
      await Promise.all([opened.outbox.send(mail('a'), NOW), opened.outbox.send(mail('a'), NOW)]);
      await opened.outbox.send(mail('a', { subject: 'another' }), NOW + 1);
      expect((await opened.sent()).map((one) => one.mail.subject)).toEqual(['Acme: thank Priya (a)']);
    });

    it('tells what was sent from what was not', async () => {
      expect(await opened.outbox.wasSent('a/1 <odd>')).toBe(false);
      await opened.outbox.send(mail('a/1 <odd>'), NOW);
      expect(await opened.outbox.wasSent('a/1 <odd>')).toBe(true);
      expect(await opened.outbox.wasSent('a/2')).toBe(false);
    });
  });
}
