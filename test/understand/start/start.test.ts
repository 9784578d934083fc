/** When the interview is, where a mail names several times: stated where one is likely enough, else asked about. */
import { describe, expect, test } from 'vitest';
import { writeInstant } from '../../../lambdas/application/instant.ts';
import { parseFile } from '../../../lambdas/mail/parse.ts';
import { understand } from '../../../lambdas/understand/understand.ts';

async function read(original: string, note = '') {
  const raw = `From: Ola Berg <ola@home.example>
To: hello@afterword.example
Date: Tue, 24 Nov 2026 12:00:00 +0000
Subject: Fwd: Your interview
Content-Type: text/plain; charset=utf-8

${note}

---------- Forwarded message ---------
From: Liz Tranter <liz@peakmobility.example>
Date: Tue, 24 Nov 2026 at 10:00
Subject: Your interview
To: Ola Berg <ola@home.example>

${original}
`;
  const answer = await understand(await parseFile(new TextEncoder().encode(raw.replaceAll('\n', '\r\n'))), {
    now: Date.UTC(2026, 10, 24, 12),
    zone: 'Europe/London',
    candidate: [],
    domain: 'afterword.example',
  });
  const [first] = answer.interviews;
  return {
    starts: answer.interviews.map(({ start }) => (start === null ? null : writeInstant(start))),
    ends: answer.interviews.map(({ end }) => (end == null ? null : writeInstant(end))),
    sessions: first?.sessions.length ?? 0,
    likely: first?.likely?.start ?? null,
    codes: answer.trouble.map(({ code }) => code),
    choices: answer.trouble.flatMap(({ choices }) => choices ?? []),
  };
}

describe('the start', () => {
  test('is the interview’s, and neither the deadline nor the hours of the office', async () => {
    const { starts, likely } = await read(
      'Dear Ola,\n\nyou are invited to an interview on Thursday 3 December at 10:30 with Graham Sykes.\nPlease confirm by noon on Friday 27 November.\n\nLiz Tranter\nOffice hours: Monday to Friday 9.00-17.00',
    );
    expect(starts).toEqual(['2026-12-03T10:30:00Z']);
    expect(likely).toBeGreaterThan(0.8);
  });

  test('is an hour of the newest message on the day of an older one, or asked with that reading', async () => {
    const { starts, choices } = await read(
      'Hi Ola,\n\n11.30am then. All other arrangements remain.\n\nLiz\n\nOn Mon, 23 Nov 2026 at 16:40, Liz Tranter <liz@peakmobility.example> wrote:\n\n> You are invited to an interview.\n> Date: Thursday, 10th December 2026\n> Time: 9.30am\n',
    );
    expect([...starts, ...choices].join()).toMatch(/2026-12-10(?:T11:30:00Z| 11:30)/);
  });

  test('that the candidate’s note contradicts is asked', async () => {
    const { starts, codes, choices } = await read(
      'Dear Ola,\n\nconfirming your interview on Monday 7 December at 2pm with Graham Sykes.\n\nLiz',
      'she rang me, it is Monday 7 December at 3pm',
    );
    expect(starts).toEqual([null]);
    expect(codes).toContain('contradicts-note');
    expect(choices).toEqual(['start: 2026-12-07 15:00 Europe/London', 'start: 2026-12-07 14:00 Europe/London']);
  });

  test('of one interview is one, whatever else has an hour', async () => {
    const { starts } = await read(
      'Dear Ola,\n\nyour interview for the post of workshop technician is on Tuesday 8 December at 11:00.\n\nThe 49 bus leaves at 10:05 and at 10:35.\nDoors open at 8:30. The open day is on Saturday 12 December from 10:00 to 16:00.\n\nLiz',
    );
    expect(starts).toHaveLength(1);
  });
});

describe('the end', () => {
  test('is the length that is said, not an hour of something else', async () => {
    const { starts, ends } = await read(
      'Dear Ola,\n\nAn interview has been added to your application.\n\nWhen: Thursday 3 December 2026, 10:40\nHow long: 30 minutes\nWho: Graham Sykes; Dana Whitlow\n\nApplication received 29 October 2026, 11:52. Reference 20417-88.\n\nLiz Tranter',
    );
    expect(starts).toEqual(['2026-12-03T10:40:00Z']);
    expect(ends).toEqual(['2026-12-03T11:10:00Z']);
  });

  test('of a timetable is that of its last part', async () => {
    const { ends, sessions } = await read(
      'Dear Ola,\n\nyour interview is on Thursday 3 December:\n\n9:00 - 9:45 | Design | Graham Sykes\n10:00 - 10:30 | Quality | Dana Whitlow\n10:45 - 11:30 | Hiring manager | Priya Anand\n\nLiz Tranter',
    );
    expect(sessions).toBe(3);
    expect(ends).toEqual(['2026-12-03T11:30:00Z']);
  });

  test('is left open where the parts run into each other', async () => {
    const { ends } = await read(
      'Dear Ola,\n\nyour interview is on Thursday 3 December:\n\n9:00 - 11:45 | Design | Graham Sykes\n10:00 - 11:50 | Quality | Dana Whitlow\n10:45 - 11:55 | Hiring manager | Priya Anand\n\nLiz Tranter',
    );
    expect(ends).toEqual([null]);
  });
});

describe('the end of an interview', () => {
  test.each([
    ['We should be through by 4.', '2026-12-03T16:00:00Z'],
    ['Please allow forty-five minutes.', '2026-12-03T15:45:00Z'],
    ['It will last an hour, and lunch is at one.', '2026-12-03T16:00:00Z'],
  ])('is what the mail says of the interview: %s', async (said, end) => {
    const { ends } = await read(
      `Dear Ola,\n\nplease come to your interview on Thursday 3 December at 3pm. ${said}\n\nLiz Tranter`,
    );
    expect(ends).toEqual([end]);
  });

  test.each(['The shop opens at 5pm.', 'Please be there ten minutes early.', 'The bus from town leaves at 3.40pm.'])(
    'is nothing else that takes time or comes later: %s',
    async (said) => {
      const { starts, ends } = await read(
        `Dear Ola,\n\nplease come to your interview on Thursday 3 December at 3pm. ${said}\n\nLiz Tranter`,
      );
      expect(starts).toEqual(['2026-12-03T15:00:00Z']);
      expect(ends).toEqual([null]);
    },
  );
});
