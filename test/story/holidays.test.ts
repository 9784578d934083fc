/** No note is asked for on a public holiday. */
import { describe, expect, it } from 'vitest';
import { begun, flat, proposal, say } from './saying.ts';
import { SAM } from './writing.ts';

describe('public holidays', () => {
  const lifeFrom = async (country: string | null, day = 'Friday, December 11'): Promise<readonly string[]> => {
    const { box, confirm } = await begun(
      proposal(`Your interview is confirmed for ${day} at 2pm EST.`, 'Your interview'),
    );
    if (country !== null) await say(box, confirm.replyTo, `country: ${country}`);
    await box.advance(Date.parse('2028-02-01T00:00:00Z'));
    const days = box
      .sent()
      .filter(({ mail: { step } }) => /check|touch|close/.test(step ?? ''))
      .map(({ at }) => new Date(at).toISOString().slice(0, 10));
    await box.close();
    return days;
  };

  it.each([null, 'the United States', 'Japan'])(
    'no note is asked for from Christmas Eve to New Year’s Day, wherever the candidate lives: %s',
    async (country) => {
      const days = await lifeFrom(country);
      // Five business days after Friday 18 December, and 4 January is the fourth.
      expect(days).toContain('2027-01-05');
      expect(days.filter((day) => /12-2[4-9]|12-3|01-01/.test(day))).toEqual([]);
    },
  );

  it('nor on those of the country that the candidate names', async () => {
    expect(await lifeFrom(null, 'Thursday, December 10')).toContain('2027-02-15');
    const days = await lifeFrom('the United States', 'Thursday, December 10');
    // Presidents' Day
    expect(days).not.toContain('2027-02-15');
    expect(days).toContain('2027-02-16');
  });

  it('a country that nobody knows changes nothing, and is told', async () => {
    const { box, confirm } = await begun();
    expect(flat(await say(box, confirm.replyTo, 'country: Atlantis'))).toContain('I know no country called');
    expect((await box.desk(SAM))?.candidate.candidate.country).toBeNull();
    expect(flat(await say(box, confirm.replyTo, 'country: Germany'))).toContain('your country is Germany');
    expect((await box.desk(SAM))?.candidate.candidate.country).toBe('DE');
    await box.close();
  });
});
