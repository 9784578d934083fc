/** The inbox page at every width, by keyboard alone, under axe, and with a mail that means harm. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustSkip, openBrowser } from './browser.ts';
import { openPage, quiet } from './page-open.ts';

describe.skipIf(mustSkip)('the page for everybody', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('on a phone the bar at the bottom covers nothing that has the focus, and not the end of the page', async () => {
    const { page } = await openPage(browser, 390);
    await page.click('#example-panel');
    await page.waitForSelector('.mail[data-step="confirm"] iframe');
    await quiet(page);
    const bar = (await page.getByRole('button', { name: 'Forward an invite', exact: true }).boundingBox())?.y ?? 0;
    expect(bar).toBeGreaterThan(800);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const last = await page.locator('main').evaluate((main) => {
      const ends = [...main.querySelectorAll('*')].map((one) => one.getBoundingClientRect().bottom);
      return Math.max(...ends);
    });
    expect(last).toBeLessThanOrEqual(bar);
    await page.evaluate('scrollTo(0, 0)');
    for (let tabs = 0; tabs < 25; tabs += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(
        `(() => { const one = document.activeElement; if (one.id === 'forward' || one === document.body || one.tagName === 'IFRAME') return false;
          const { top, bottom } = one.getBoundingClientRect(); return bottom - top < 300 && bottom > ${bar} + 1; })()`,
      );
      expect([tabs, await page.evaluate('document.activeElement.outerHTML.slice(0, 80)'), covered]).toEqual([
        tabs,
        expect.anything(),
        false,
      ]);
    }
  });

  it.each([390, 1280])('an invite can be forwarded from everywhere at %i px, by keyboard too', async (width) => {
    const { page } = await openPage(browser, width);
    await page.click('#example-panel');
    await page.waitForSelector('.mail[data-step="confirm"] iframe');
    await quiet(page);
    const forward = page.getByRole('button', { name: 'Forward an invite', exact: true });
    expect(
      await forward.evaluate((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return top >= 0 && bottom <= 900;
      }),
    ).toBe(true);
    await forward.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('file');
    expect(
      await page.locator('#drop').evaluate((drop) => {
        const { top, bottom } = drop.getBoundingClientRect();
        return top >= 0 && bottom <= 900;
      }),
    ).toBe(true);
  });

  it('everything can be done by keyboard alone', async () => {
    const { page, served } = await openPage(browser);
    await page.focus('#example-outlook');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.mail[data-step="confirm"]');
    await page.focus('#turn-next');
    await page.keyboard.press('Enter');
    await quiet(page);
    await page.locator('.mail textarea:visible').first().focus();
    await page.keyboard.type('link https://work.example/talk');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.mine');
    await quiet(page);
    expect(await (await served.get('/api/applications')).text()).toContain('"You gave a link"');
  });

  it.each([
    [320, 'light'],
    [390, 'light'],
    [390, 'dark'],
    [768, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('nothing sticks out at %i px, %s, and axe finds nothing', async (width, colorScheme) => {
    const { page } = await openPage(browser, width);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.click('#example-panel');
    await page.waitForSelector('.mail[data-step="confirm"] iframe');
    await quiet(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(
      'axe.run(document, { iframes: false }).then((r) => r.violations.map((v) => [v.id, v.nodes[0].html]))',
    );
    expect(found).toEqual([]);
  });

  it('a mail of the page can run nothing, and the page knows nothing of the outside', async () => {
    const { page, served } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    const hostile = [
      'From: "<img src=x onerror=alert(1)>" <sam.lee@home.example>',
      'To: hello@afterword.example',
      'Subject: Interview with <script>alert(1)</script> on 1 December 2026 at 10:00 UTC',
      '',
      'Interview with "><script>alert(1)</script><img src="https://outside.example/x.png"> on Tuesday, December 1, 2026 at 10:00 am UTC.',
      '',
    ].join('\r\n');
    let alerts = 0;
    page.on('dialog', (dialog) => {
      alerts += 1;
      void dialog.dismiss();
    });
    await served.post('/api/mails', hostile);
    await page.waitForSelector('.mail iframe');
    await page.waitForTimeout(300);
    expect(alerts).toBe(0);
    expect(new Set(asked)).toEqual(new Set([new URL(served.url).host]));
  });
});
