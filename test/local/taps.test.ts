/** One-tap answers as links: a page that a person presses, and link scanners change nothing. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { frontDoorOf } from '../../lambdas/application/own.ts';
import type { ServeOptions } from '../../lambdas/local/serve-options.ts';
import { receive, sweep, wake } from '../../lambdas/pipeline.ts';
import { mustSkip, openBrowser } from './browser.ts';
import { afterwards, type Running, running } from './serving.ts';

const TAPS = 'https://taps.example';

const press = (url: string | URL, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body: new URLSearchParams({ press: 'yes' }) });

interface Sent {
  readonly step: string;
  readonly html: string;
  readonly replyTo: string;
}

const mails = async (served: Running): Promise<readonly Sent[]> =>
  JSON.parse(await (await served.get('/api/mails')).text());

/** By their labels; of two with one label the first. */
const linksIn = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)<\/a>/g)]
      .map(([, href = '', label = '']) => [label, href.replaceAll('&amp;', '&')] as const)
      .toReversed(),
  );

/** The program with thank-yous on offer, and the link in the mail that has a label. */
async function thanking(
  options: Partial<ServeOptions> = {},
): Promise<{ readonly served: Running; readonly link: (label: string) => string }> {
  const served = await running(
    { now: Date.UTC(2026, 10, 24, 9), zone: 'America/New_York', tapPage: TAPS, ...options },
    { receive, wake, sweep },
  );
  const invite = await readFile('examples/google.eml', 'utf8');
  const to = frontDoorOf(options.domain ?? 'afterword.example');
  await served.post(`/api/mails?to=${encodeURIComponent(to)}`, invite);
  await served.post('/api/clock', JSON.stringify({ to: '2026-12-01T21:00:00Z' }));
  const html = (await mails(served)).find(({ step }) => step === 'thank')?.html ?? '';
  const link = (label: string): string => linksIn(html).get(label) ?? '';
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
      expect((await press(forged)).status).toBe(404);
    }
    const other = url.href.replace(/re%2B./, (start) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`);
    expect((await press(other)).status).toBe(404);
    expect(await history(served)).toBe(before);
  });

  it('answer to nothing but the button of their page', async () => {
    const { served, link } = await thanking();
    const url = link('Sent to Priya').replace(TAPS, served.url);
    const before = await history(served);
    expect((await fetch(url, { method: 'POST' })).status).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await press(url, { 'Sec-Fetch-Site': site })).status).toBe(403);
    expect(await history(served)).toBe(before);
    expect((await press(url, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect(await history(served)).toContain('sent to Priya Shah');
  });

  it('leave room in the hour for the candidate’s own mail, however often they are pressed', async () => {
    const { served, link } = await thanking();
    const url = link('Remind me tomorrow').replace(TAPS, served.url);
    const statuses: number[] = [];
    for (let minute = 1; minute <= 14; minute += 1) {
      await served.post('/api/clock', JSON.stringify({ to: new Date(Date.UTC(2026, 11, 1, 21, minute)) }));
      statuses.push((await press(url)).status);
    }
    expect(statuses).toEqual([...Array(12).fill(200), 429, 429]);
    await served.post('/api/clock', JSON.stringify({ to: '2026-12-01T23:00:00Z' }));
    expect((await press(url)).status).toBe(200);
  });

  it('end after two months, long before the address of the mail does', async () => {
    const { served, link } = await thanking();
    const url = link('Sent to Priya').replace(TAPS, served.url);
    await served.post('/api/clock', JSON.stringify({ to: '2027-01-29T12:00:00Z' }));
    expect((await fetch(url)).status).toBe(200);
    await served.post('/api/clock', JSON.stringify({ to: '2027-02-02T12:00:00Z' }));
    expect((await fetch(url)).status).toBe(404);
    expect((await press(url)).status).toBe(404);
  });

  it('are in no mail that asks to delete everything, or whether an address is one’s own', async () => {
    const { served } = await thanking();
    const [first] = await mails(served);
    const wrote = (from: string, words: string): Promise<Response> =>
      served.post(
        `/api/mails?from=${from}&to=${encodeURIComponent(first?.replyTo ?? '')}`,
        `From: <${from}>\r\nTo: <${first?.replyTo}>\r\nSubject: Re: x\r\n\r\n${words}\r\n`,
      );
    await wrote('sam.lee@home.example', 'delete everything');
    await wrote('sam@work.example', 'sent to Priya');
    const asked = (await mails(served)).slice(-2).map(({ html }) => linksIn(html));
    for (const labels of [
      ['Yes, delete everything', 'No, keep it'],
      ['Yes, it’s mine', 'No'],
    ]) {
      const links = asked.find((one) => one.has(labels[0] ?? ''));
      for (const label of labels) expect([label, links?.get(label)?.slice(0, 7)]).toEqual([label, 'mailto:']);
    }
  });

  it('answer for a mailbox whose name leaves no room for a token', async () => {
    const { served, link } = await thanking({ domain: 'sam.lee.and.his.afterword@mail.example' });
    expect((await press(link('Sent to Priya').replace(TAPS, served.url))).status).toBe(200);
    expect(await history(served)).toContain('sent to Priya Shah');
  });

  it('are no longer good when the program runs without the page', async () => {
    const { served, link } = await thanking();
    await served.close();
    const again = await running({ data: served.data, now: Date.UTC(2026, 11, 1, 21) }, { receive, wake, sweep });
    const url = link('Sent to Priya').replace(TAPS, again.url);
    expect((await press(url)).status).toBe(404);
    expect((await fetch(url, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
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
    await page.getByRole('heading', { name: 'Noted: “sent to Priya”' }).waitFor();
    expect(await history(served)).toContain('sent to Priya Shah');
    const count = async (): Promise<number> => (await mails(served)).length;
    const before = await count();
    await press(page.url());
    expect(await count()).toBe(before);
  });
});
