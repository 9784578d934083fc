/** The examples: whenever one is clicked, its interview lies ahead, and what it says of its dates agrees with itself. */
import { describe, expect, it } from 'vitest';
import { DAY } from '../../lambdas/application/instant.ts';
import { EXAMPLES, openExamples } from '../../lambdas/local/examples.ts';
import { redate } from '../../lambdas/local/redate.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { receive, sweep, wake } from '../../lambdas/pipeline.ts';
import { understand } from '../../lambdas/understand/understand.ts';
import { folder, running } from './serving.ts';

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

  it.each([
    [1, 'the interview is past'],
    [40, 'it was forgotten for weeks'],
  ])('the update moves the invite to a day ahead, %i days later: %s', async (days) => {
    const examples = openExamples({ domain: 'afterword.example', candidate: null, folder: await folder() });
    const read = async (name: string, now: number) => {
      const raw = await examples.fresh(name, now);
      const context = { now, zone: null, candidate: [], domain: 'afterword.example' };
      return (await understand(await parseMessage(raw ?? new Uint8Array()), context)).interviews[0];
    };
    for (const first of [Date.UTC(2026, 10, 24, 9), Date.UTC(2028, 4, 3, 9)]) {
      const invite = await read('google', first);
      const late = (invite?.start ?? 0) + days * DAY;
      const update = await read('reschedule', late);
      expect(update?.uid).toBe(invite?.uid);
      expect(update?.start).toBeGreaterThan(late);
      expect((await read('google', late))?.uid).not.toBe(invite?.uid);
    }
  });

  it('the update, clicked after the interview, moves the application there is', { timeout: 60_000 }, async () => {
    const served = await running({ now: Date.UTC(2026, 10, 24, 9) }, { receive, wake, sweep });
    const applications = async (): Promise<readonly { readonly interviews: readonly { readonly start: string }[] }[]> =>
      JSON.parse(await (await served.get('/api/applications')).text());
    await served.post('/api/examples?name=google', '');
    await served.post('/api/clock', JSON.stringify({ to: '2026-12-03T15:00:00Z' }));
    await served.post('/api/examples?name=reschedule', '');
    expect((await applications()).map(({ interviews }) => interviews.map(({ start }) => start))).toEqual([
      ['2026-12-09T20:00:00Z'],
    ]);
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
