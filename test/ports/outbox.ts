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
