/** Odd mails: each ends in exactly one way, with exactly one mail back where there should be one. */
import { describe, expect, it } from 'vitest';
import { ODD_MAILS } from './odd-mails.ts';
import { invite, office, SAM, write } from './writing.ts';

describe('an odd mail', () => {
  it.each(ODD_MAILS)('$name', async ({ mail, outcome, says }) => {
    const box = office();
    await box.send(invite());
    const received = await box.send(write(mail));
    expect([received.outcome, received.mails.map(({ to, subject }) => [to, subject])]).toEqual([
      outcome,
      outcome === 'ignored' ? [] : [[SAM, expect.stringMatching(says ?? /./)]],
    ]);
    // Nothing is written later either, but the plan.
    await box.advance(box.now() + 3_600_000);
    expect(box.fresh()).toEqual([]);
    await box.close();
  });

  it.each(ODD_MAILS)('$name, as the first mail ever', async ({ mail, outcome }) => {
    const box = office();
    const received = await box.send(write(mail));
    expect(received.mails.filter(({ step }) => step === 'welcome')).toHaveLength(outcome === 'ignored' ? 0 : 1);
    expect(received.mails.filter(({ step }) => step !== 'welcome')).toHaveLength(outcome === 'ignored' ? 0 : 1);
    await box.close();
  });
});
