/** A draft opens in the mail program with one tap. */
import { describe, expect, test } from 'vitest';
import { mailtoLink } from '../../lambdas/compose/mailto.ts';

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
