/** The examples: whenever one is clicked, its interview lies ahead, and what it says of its dates agrees with itself. */
import { describe, expect, it } from 'vitest';
import { DAY } from '../../lambdas/application/instant.ts';
import { EXAMPLES, openExamples } from '../../lambdas/local/examples.ts';
import { redate } from '../../lambdas/local/redate.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { understand } from '../../lambdas/understand/understand.ts';
import { folder } from './serving.ts';

const CLOCKS = [Date.UTC(2026, 10, 24, 9), Date.UTC(2026, 11, 2, 9), Date.UTC(2027, 6, 1, 9), Date.UTC(2031, 1, 28, 9)];

async function startOf(
  raw: Uint8Array,
  now: number,
): Promise<{ readonly start: number | null; readonly trouble: unknown }> {
  const context = { now, zone: 'America/New_York', candidate: [], domain: 'afterword.example' };
  const { interviews, trouble } = await understand(await parseMessage(raw), context);
  return { start: interviews[0]?.start ?? null, trouble };
}

it.each(EXAMPLES.map(({ name }) => name))('%s is held at no person', async (name) => {
  const examples = openExamples({ domain: 'afterword.example', candidate: null, folder: await folder() });
  const raw = await examples.fresh(name, Date.UTC(2026, 10, 24, 9));
  const context = {
    now: Date.UTC(2026, 10, 24, 9),
    zone: 'America/New_York',
    candidate: [],
    domain: 'afterword.example',
  };
  const { interviews } = await understand(await parseMessage(raw ?? new Uint8Array()), context);
  for (const { location, people } of interviews)
    for (const one of people) expect(location ?? '').not.toContain(one.name);
});

describe.each(CLOCKS.map((now) => [new Date(now).toISOString().slice(0, 10), now] as const))('on %s', (_, now) => {
  it.each(EXAMPLES.map(({ name }) => name))('%s is an interview within the next three weeks', async (name) => {
    const examples = openExamples({ domain: 'afterword.example', candidate: null, folder: await folder() });
    const raw = await examples.fresh(name, now);
    const { start, trouble } = await startOf(raw ?? new Uint8Array(), now);
    expect(start).toBeGreaterThan(now + 0.9 * DAY);
    expect(start).toBeLessThan(now + 21 * DAY);
    expect(trouble).toEqual([]);
  });
});

describe('the examples', () => {
  it('the update meets the invite that it updates, wherever that was moved', async () => {
    const examples = openExamples({ domain: 'afterword.example', candidate: null, folder: await folder() });
    const now = Date.UTC(2028, 4, 3, 9);
    const uid = async (name: string, at: number): Promise<string | null | undefined> => {
      const raw = await examples.fresh(name, at);
      const context = { now: at, zone: null, candidate: [], domain: 'afterword.example' };
      return (await understand(await parseMessage(raw ?? new Uint8Array()), context)).interviews[0]?.uid;
    };
    const first = await uid('google', now);
    expect(first).toEqual(expect.any(String));
    expect(await uid('reschedule', now + DAY / 2)).toBe(first);
  });

  it('come from whoever uses the program, to its own domain', async () => {
    const examples = openExamples({ domain: 'mine.example', candidate: 'kim@home.example', folder: await folder() });
    const text = Buffer.from((await examples.fresh('google', Date.UTC(2026, 10, 24))) ?? []).toString();
    expect(text).toContain('<kim@home.example>');
    expect(text).toContain('hello@mine.example');
    expect(text).not.toContain('afterword.example');
    expect(await examples.fresh('../package', 0)).toBeNull();
  });

  it('keep their weekdays when they are moved', () => {
    const ics = Buffer.from('DTSTART;TZID=X:20261201T120000\r\nUID:a\r\nDTSTART:19701101T020000').toString('base64');
    const moved = redate(
      `Date: Mon, 23 Nov 2026 18:20:41 -0500\r\nTuesday, December 1, 2026 and Tue Dec 29, 2026\r\nContent-Transfer-Encoding: base64\r\n\r\n${ics}\r\n--x`,
      1,
    );
    expect(moved).toContain('Mon, 30 Nov 2026 18:20:41');
    expect(moved).toContain('Tuesday, December 8, 2026 and Tue Jan 5, 2027');
    const encoded = moved.split('\r\n\r\n')[1]?.split('\r\n--x')[0] ?? '';
    expect(Buffer.from(encoded, 'base64').toString()).toBe(
      'DTSTART;TZID=X:20261208T120000\r\nUID:1-a\r\nDTSTART:19701101T020000',
    );
  });
});
