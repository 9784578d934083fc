/** The mails of which only the kind is labelled are read as mails that were forwarded. */
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../lambdas/mail/forwarded.ts';
import { parseFile } from '../../lambdas/mail/parse.ts';
import { appointments } from '../../learn/appointments.ts';

describe('an appointment that is learnt from', () => {
  test.each(appointments())('$id has a sender, a subject and a text, and says what it does', async ({ raw, does }) => {
    expect(['nothing', 'interview', 'cancelled']).toContain(does);
    const inner = unwrap(await parseFile(raw), { domain: 'afterword.example' });
    expect(inner?.from?.address).toMatch(/^[^@ ]+@[^@ ]+\.example$/u);
    expect(inner?.subject).not.toBe('');
    expect(inner?.text.length).toBeGreaterThan(20);
  });
});
