/** A draft opens in the mail program with one tap. */
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { mailtoLink, unsentEml } from '../../lambdas/compose/mailto.ts';

const PARTS = {
  to: 'priya+jobs@acme.example',
  subject: 'Thank you & more',
  body: 'Hi Priya,\n\n100% sure + "fine"?\nZoë',
  bcc: 're+abc@afterword.example',
};

describe('a mailto link', () => {
  test('is encoded as RFC 6068 asks', () => {
    const { href, whole } = mailtoLink(PARTS);
    expect(whole).toBe(true);
    expect(href).toMatch(
      /^mailto:priya%2Bjobs@acme\.example\?subject=Thank%20you%20%26%20more&bcc=re%2Babc@afterword\.example&body=/,
    );
    expect(href).toContain('Hi%20Priya%2C%0D%0A%0D%0A100%25%20sure%20%2B%20%22fine%22%3F%0D%0AZo%C3%AB');
    expect(href).not.toMatch(/[+\s"<>']|%0A%0A|%0D%0D/);
  });

  test('gives back what went in', () => {
    const url = new URL(mailtoLink(PARTS).href);
    expect(decodeURIComponent(url.pathname)).toBe(PARTS.to);
    expect(decodeURIComponent(/body=(.*)$/.exec(url.search)?.[1] ?? '')).toBe(PARTS.body.replaceAll('\n', '\r\n'));
  });

  test('lets nobody add a field or a recipient', () => {
    const { href } = mailtoLink({
      ...PARTS,
      to: 'a@acme.example?cc=x@evil.example',
      subject: 'Hi\r\nBcc: x@evil.example',
      bcc: 'a&to=x',
    });
    expect(new URL(href).search.split('&').length).toBe(3);
    expect(href).not.toMatch(/cc=x/);
  });

  test('leaves out a body that does not fit, and says so', () => {
    const { href, whole } = mailtoLink({ ...PARTS, body: 'é'.repeat(400) });
    expect(whole).toBe(false);
    expect(href).not.toContain('body=');
    expect(href.length).toBeLessThanOrEqual(1900);
  });

  test('survives half a character', () => {
    expect(() => mailtoLink({ ...PARTS, body: '\ud800' })).not.toThrow();
  });
});

describe('an unsent message', () => {
  const draft = {
    kind: 'thank' as const,
    person: 'Zoë Brontë',
    to: 'zoe@acme.example',
    subject: 'Thank you, Zoë',
    text: 'Hi Zoë,\n\nThank you for meeting with me.\n\nKind regards,\nSam Lee',
  };
  const sender = { name: 'Sam Lee', address: 'sam@home.example', bcc: 're+abc@afterword.example' };

  test('reads back as it was written', async () => {
    const eml = await unsentEml(draft, sender);
    const mail = await PostalMime.parse(eml);
    expect(mail.headers.find((header) => header.key === 'x-unsent')?.value).toBe('1');
    expect([mail.subject, mail.from?.address, mail.to?.[0]?.name, mail.bcc?.[0]?.address]).toEqual([
      'Thank you, Zoë',
      'sam@home.example',
      'Zoë Brontë',
      're+abc@afterword.example',
    ]);
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(draft.text);
  });

  test('has no date and no identifier yet, and CRLF throughout', async () => {
    const eml = await unsentEml(draft, sender);
    expect(eml).not.toMatch(/^(?:date|message-id):/im);
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is the same each time', async () => {
    expect(await unsentEml(draft, sender)).toBe(await unsentEml(draft, sender));
  });
});
