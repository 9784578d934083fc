/** One-tap answers as links: a page that a person presses, and link scanners change nothing. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { receive, sweep, wake } from '../../lambdas/pipeline.ts';
import { mustSkip, openBrowser } from './browser.ts';
import { afterwards, type Running, running } from './serving.ts';

const TAPS = 'https://taps.example';

/** The program with thank-yous on offer, and the link in the mail that has a label. */
async function thanking(): Promise<{ readonly served: Running; readonly link: (label: string) => string }> {
  const served = await running(
    { now: Date.UTC(2026, 10, 24, 9), zone: 'America/New_York', tapPage: TAPS },
    { receive, wake, sweep },
  );
  await served.post('/api/mails', await readFile('examples/google.eml', 'utf8'));
  await served.post('/api/clock', JSON.stringify({ to: '2026-12-01T21:00:00Z' }));
  const sent: readonly { readonly step: string; readonly html: string }[] = JSON.parse(
    await (await served.get('/api/mails')).text(),
  );
  const html = sent.find(({ step }) => step === 'thank')?.html ?? '';
  const link = (label: string): string =>
    [...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)<\/a>/g)]
      .find(([, , text]) => text === label)?.[1]
      ?.replaceAll('&amp;', '&') ?? '';
  return { served, link };
}

const history = async (served: Running): Promise<string> => (await served.get('/api/applications')).text();

describe('one-tap links', { timeout: 60_000 }, () => {
  it('lead to the page, but for what is to be filled in, and for what only a mail may say', async () => {
    const { link } = await thanking();
    for (const label of ['Sent to Priya', 'Skip Tom', 'All sent', 'Remind me tomorrow'])
      expect([label, link(label).startsWith(`${TAPS}/tap/re`)]).toEqual([label, true]);
    for (const label of ['Stop', 'Pause', 'My applications', 'Help'])
      expect([label, link(label).startsWith('mailto:')]).toEqual([label, true]);
  });

  it('change nothing when they are merely opened, as link scanners do', async () => {
    const { served, link } = await thanking();
    const path = link('Sent to Priya').replace(TAPS, '');
    const before = await history(served);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await fetch(served.url + path, { method, headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(
        200,
      );
    expect(await history(served)).toBe(before);
  });

  it('say nothing else than they were made for', async () => {
    const { served, link } = await thanking();
    const url = new URL(link('Sent to Priya').replace(TAPS, served.url));
    const before = await history(served);
    for (const [name, value] of [
      ['say', 'rejected'],
      ['say', 'delete everything'],
      ['sign', '0'.repeat(32)],
      ['sign', ''],
    ] as const) {
      const forged = new URL(url);
      forged.searchParams.set(name, value);
      expect((await fetch(forged, { method: 'POST' })).status).toBe(404);
    }
    const other = url.href.replace(/re%2B./, (start) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`);
    expect((await fetch(other, { method: 'POST' })).status).toBe(404);
    expect(await history(served)).toBe(before);
  });

  it.skipIf(mustSkip)('answer when a person presses, and twice is once', async () => {
    const { served, link } = await thanking();
    const browser = await openBrowser();
    afterwards(() => browser.close());
    const page = await browser.newPage();
    await page.goto(link('Sent to Priya').replace(TAPS, served.url));
    await page.getByText('“sent to Priya”').waitFor();
    expect(await history(served)).not.toContain('sent to Priya Shah');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    expect(await history(served)).toContain('sent to Priya Shah');
    const count = async (): Promise<number> => JSON.parse(await (await served.get('/api/mails')).text()).length;
    const before = await count();
    await fetch(page.url(), { method: 'POST' });
    expect(await count()).toBe(before);
  });
});
