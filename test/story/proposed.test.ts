/** A time that the employer only proposes is told as proposed, until it is agreed. */
import { describe, expect, it } from 'vitest';
import { begun, flat, proposal, say, until } from './saying.ts';
import { named } from './writing.ts';

describe('a proposed time', () => {
  it('is told as proposed, until it is agreed', async () => {
    const { box, confirm } = await begun(proposal('How about Thursday, December 3 at 2pm EST?'));
    expect(confirm.subject).toBe('Acme: interview proposed for Thursday 3 December at 14:00');
    expect(flat(confirm)).toContain(
      'Acme proposes an interview on Thursday 3 December at 14:00. It isn’t settled until you accept.',
    );
    expect(flat(confirm)).toContain('Interview with Priya, not settled yet');
    const prepare = named(await until(box, '2026-12-02T23:05:00Z'), 'prepare');
    expect(flat(prepare)).toContain('They proposed this time, and I don’t know whether you’ve accepted it.');
    const agreed = await box.send(proposal('Your interview is confirmed for Thursday, December 3 at 2pm EST.'));
    const again = named(agreed.mails, 'confirm');
    expect(again.subject).toContain('interview tomorrow at 14:00, noted');
    expect(flat(again)).not.toMatch(/settled|proposes|already/);
    await box.close();
  });

  it('is settled by the candidate who names it', async () => {
    const { box, confirm } = await begun(proposal('How about Thursday, December 3 at 2pm EST?'));
    const answer = await say(box, confirm.replyTo, 'start: 2026-12-03 14:00');
    expect(flat(answer)).toContain('Interview with Priya');
    expect(flat(answer)).not.toContain('not settled yet');
    await box.close();
  });

  it('an invite that fixes the time is told as before', async () => {
    const { box, confirm } = await begun();
    expect(confirm.subject).toBe('Acme: interview on Tuesday 1 December at 12:00, noted');
    expect(flat(confirm)).not.toMatch(/settled|propose/);
    await box.close();
  });
});
