/** The page in a browser, with a mail that is all markup: even where nothing had been escaped, nothing of it runs, leaves, or reaches the controls. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../lambdas/local/serve-options.ts';
import { mustSkip, openBrowser } from './browser.ts';
import { afterwards, letter, type Running, running } from './serving.ts';
import { tinyStory } from './tiny-story.ts';

const hostile = (outside: string): string => `<!doctype html><html><head>
<meta http-equiv="refresh" content="0;url=${outside}/refreshed">
<base href="${outside}/">
<link rel="stylesheet" href="${outside}/style.css"><link rel="prefetch" href="${outside}/prefetched">
<style>@import "${outside}/imported.css"; body { background: url(${outside}/back.png) } * { position: fixed; inset: 0 }</style>
<script>top.owned = 1; parent.document.title = 'owned'; fetch('/api/clock', { method: 'POST', body: '{"to":"next"}' })</script>
<script src="${outside}/x.js"></script></head>
<body onload="top.owned = 2">
<img src="${outside}/pixel.png" onerror="top.owned = 3"><svg onload="top.owned = 4"></svg>
<iframe src="${outside}/framed" srcdoc="<script>top.owned = 5</script>"></iframe><object data="${outside}/object"></object><embed src="${outside}/embed">
<video src="${outside}/video" autoplay></video><audio src="${outside}/audio" autoplay></audio>
<form id="form" action="/api/clock" method="post" target="_top"><button id="send" autofocus>Send</button></form>
<a id="script" href="javascript:top.owned = 6" target="_top">script</a>
<a id="data" href="data:text/html,x" target="_top">data</a>
<p id="last">the end of the mail</p></body></html>`;

/** Sends every mail with that body. */
const unescaped = (html: string): Story => ({
  ...tinyStory,
  receive: (world, arrival) =>
    tinyStory.receive(
      { ...world, outbox: { ...world.outbox, send: (mail, at) => world.outbox.send({ ...mail, html }, at) } },
      arrival,
    ),
});

describe.skipIf(mustSkip)('a mail that is all markup', { timeout: 90_000 }, () => {
  const open: { browser: Browser | null } = { browser: null };
  beforeAll(async () => {
    open.browser = await openBrowser(['--host-resolver-rules=MAP *.example 127.0.0.1']);
  }, 90_000);
  afterAll(() => open.browser?.close());

  interface Shown {
    readonly page: Page;
    readonly served: Running;
    /** Everything that reached a server outside. */
    readonly reached: string[];
    readonly outside: string;
  }

  /** A server that is not ours; every page of it frames ours. */
  async function outsider(framed: () => string): Promise<{ readonly port: number; readonly reached: string[] }> {
    const reached: string[] = [];
    const server = createServer(({ url }, answer) => {
      reached.push(url ?? '');
      answer.setHeader('Content-Type', 'text/html').end(`<iframe src="${framed()}/"></iframe>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    afterwards(async () => {
      server.closeAllConnections();
      server.close();
    });
    const address: AddressInfo | string | null = server.address();
    return { port: typeof address === 'object' && address !== null ? address.port : 0, reached };
  }

  async function shown(path: (served: Running) => Promise<string>): Promise<Shown> {
    const ours = { url: '' };
    const { port, reached } = await outsider(() => ours.url);
    const outside = `http://outside.example:${port}`;
    const served = await running({}, unescaped(hostile(outside)));
    ours.url = served.url;
    await served.post('/api/mails', letter('x'));
    const page = await open.browser?.newPage();
    if (page === undefined) throw new Error('there is no browser');
    afterwards(() => page.close());
    await page.goto(served.url + (await path(served)));
    return { page, served, reached, outside };
  }

  const expectNothing = async ({ page, served, reached }: Shown, url: string): Promise<void> => {
    await page.waitForTimeout(400);
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(await page.title()).not.toBe('owned');
    expect(page.url()).toBe(served.url + url);
    expect(reached).toEqual([]);
  };

  it('runs nothing and asks for nothing in the page, whatever in it is clicked', async () => {
    const here = await shown(async () => '/');
    const frame = here.page.frameLocator('.mail:first-child iframe');
    await frame.locator('#last').waitFor({ state: 'attached' });
    await expectNothing(here, '/');
    for (const id of ['#send', '#script', '#data']) {
      await frame.locator(id).dispatchEvent('click');
      await expectNothing(here, '/');
    }
    await expect(here.page.locator('#turn-next').isVisible()).resolves.toBe(true);
  });

  it('runs nothing where it is opened by itself', async () => {
    const mailOf = async (served: Running): Promise<string> => {
      const mails: readonly { readonly id: string }[] = JSON.parse(await (await served.get('/api/mails')).text());
      return `/mail/${encodeURIComponent(mails[0]?.id ?? '')}`;
    };
    const here = await shown(mailOf);
    await here.page.locator('#last').waitFor({ state: 'attached' });
    await expectNothing(here, await mailOf(here.served));
  });

  it('no other page can frame ours, nor reach it by another name', async () => {
    const here = await shown(async () => '/');
    const port = new URL(here.served.url).port;
    for (const site of [here.outside, here.outside.replace('outside.example', '127.0.0.1')]) {
      await here.page.goto(site);
      await here.page.waitForTimeout(300);
      const [, framed] = here.page.frames();
      expect(await framed?.locator('#turn-next').count()).toBe(0);
    }
    expect(here.reached).not.toEqual([]);
    const rebound = await here.page.goto(`http://rebound.example:${port}/`);
    expect(rebound?.status()).toBe(403);
  });
});

describe('the page', () => {
  it('listens on loopback and nowhere else', async () => {
    const { http } = await running();
    const outward = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
    );
    for (const address of outward)
      await expect(
        fetch(`http://${address}:${http}/api/clock`, { signal: AbortSignal.timeout(2000) }),
      ).rejects.toThrow();
    expect((await fetch(`http://127.0.0.1:${http}/api/clock`)).status).toBe(200);
  });

  it('lets a mail do less than itself, by its policy', async () => {
    const served = await running();
    await served.post('/api/mails', letter('x'));
    const mails: readonly { readonly id: string }[] = JSON.parse(await (await served.get('/api/mails')).text());
    const policyOf = async (path: string): Promise<string> =>
      (await served.get(path)).headers.get('content-security-policy') ?? '';
    const [own, mail] = await Promise.all([policyOf('/'), policyOf(`/mail/${encodeURIComponent(mails[0]?.id ?? '')}`)]);
    for (const policy of [own, mail]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
    }
    expect(own).toContain("frame-ancestors 'none'");
    expect(mail).toContain('sandbox');
    expect(mail).not.toContain('allow-scripts');
    expect(mail).not.toContain('script-src');
  });
});
