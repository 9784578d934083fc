/** The inbox page in a browser, used as a newcomer uses it, over the real story. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEP_NAMES } from '../../lambdas/application/step.ts';
import { isToFill } from '../../lambdas/application/to-fill.ts';
import { tapPath } from '../../lambdas/mail/tap-link.ts';
import { receive, sweep, wake } from '../../lambdas/pipeline.ts';
import { mustSkip, openBrowser } from './browser.ts';
import { afterwards, folder, type Running, running } from './serving.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const EXAMPLES = new URL('../../examples/', import.meta.url).pathname;

it('the page calls the steps of the plan what mails and the shell call them', async () => {
  const words = '../../lambdas/local/page/words.js';
  const { STEPS } = await import(words);
  expect(STEPS).toMatchObject(STEP_NAMES);
});

it('what is to be filled in is marked for the page, and no link that one press sends', () => {
  const key = { id: 1, secret: new Uint8Array(32).fill(1) };
  const isHeldBack = (says: string) => [isToFill(says), tapPath('re+x', says, [key]) === null];
  for (const label of ['company', 'role', 'start', 'end', 'where'])
    for (const value of ['', 'Pier 4 (8)']) expect(isHeldBack(`${label}: ${value}`)).toEqual([true, true]);
  for (const says of ['timezone ', 'I also met ']) expect(isHeldBack(says)).toEqual([true, true]);
  for (const says of ['sent to Priya', 'undo', 'it felt great']) expect(isHeldBack(says)).toEqual([false, false]);
  expect(isHeldBack('timezone America/Chicago')).toEqual([false, true]);
});

describe.skipIf(mustSkip)('the page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(
    width = 1280,
    options: Parameters<typeof running>[0] = {},
  ): Promise<{ readonly page: Page; readonly served: Running; readonly complaints: string[] }> {
    const served = await running({ now: NOW, ...options }, { receive, wake, sweep });
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
    });
    afterwards(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    await page.goto(served.url);
    if (options.relay == null) await page.waitForSelector('#example-google');
    return { page, served, complaints };
  }

  const quiet = (page: Page) => page.waitForSelector('body:not([aria-busy])');
  const newest = (page: Page) => page.locator('.mail').first();

  /** Turns the clock until a mail of that step came. */
  async function turnTo(page: Page, step: string): Promise<void> {
    for (let turns = 0; turns < 8; turns += 1) {
      if ((await newest(page).getAttribute('data-step')) === step) return;
      await page.getByRole('button', { name: 'Go to the next thing that happens' }).click();
      await quiet(page);
    }
    expect(await newest(page).getAttribute('data-step')).toBe(step);
  }

  it('an invite that is dropped is confirmed, and the clock brings the thank-you drafts', async () => {
    const { page, complaints } = await open();
    await page.setInputFiles('#file', join(EXAMPLES, 'google.eml'));
    await page.waitForSelector('.mail[data-step="confirm"]');
    expect(await page.locator('#timeline').textContent()).toContain('Brightwater');
    await turnTo(page, 'thank');
    const shown = page.frameLocator('.mail:first-child iframe');
    await shown.getByText('priya.shah@brightwater.example').first().waitFor();
    await shown.getByText('tom.okafor@brightwater.example').first().waitFor();
    expect(await page.locator('#timeline .now').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('where mail is real there is neither a button that turns the clock nor an example', async () => {
    const { page } = await open(1280, { relay: 'smtp://127.0.0.1:9', now: null });
    await page.waitForSelector('#address:not(:empty)');
    expect(await page.getByRole('button', { name: /clock|next|day|real/i }).count()).toBe(0);
    expect(await page.locator('#examples button').count()).toBe(0);
  });

  it('a tap in the mail answers, and the plan moves', async () => {
    const { page, served } = await open();
    await page.click('#example-google');
    await page.waitForSelector('.mail[data-step="confirm"]');
    await turnTo(page, 'thank');
    await page.frameLocator('.mail:first-child iframe').getByRole('link', { name: 'Sent to Priya' }).click();
    await page.waitForSelector('.mine');
    await quiet(page);
    expect(await (await served.get('/api/applications')).text()).toContain('sent to Priya Shah');
    await expect.poll(() => page.locator('#timeline').textContent()).toContain('sent to Priya Shah');
    // And what was done is said.
    await expect
      .poll(() => page.locator('#status').textContent())
      .toBe('Afterword answered: Brightwater: sent to Priya Shah');
  });

  it('all mails are dated in one zone, also after an application in another', async () => {
    const { page } = await open();
    const zoned = (name: string, uid: string, zone: string): string =>
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Example//EN',
        'METHOD:REQUEST',
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'DTSTAMP:20261123T211200Z',
        `DTSTART;TZID=${zone}:20261201T120000`,
        'DURATION:PT45M',
        `ORGANIZER;CN=Dana Cole:mailto:dana@${name.toLowerCase()}.example`,
        'ATTENDEE;CN=Sam Lee:mailto:sam.lee@home.example',
        `SUMMARY:Interview: Sam Lee and ${name}`,
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n');
    for (const [name, zone] of [
      ['Hooli', 'America/New_York'],
      ['Initech', 'Asia/Tokyo'],
    ] as const) {
      const file = join(await folder(), 'invite.ics');
      await writeFile(file, zoned(name, `${name}@x.example`, zone));
      await page.setInputFiles('#file', file);
      const dialog = page.getByRole('dialog');
      if (name === 'Hooli') {
        await dialog.getByRole('radio', { name: 'sam.lee@home.example' }).check();
        await dialog.getByRole('button', { name: 'That’s me' }).click();
      }
      await page.locator('.mail .subject', { hasText: name }).waitFor();
      await quiet(page);
    }
    const dates = await page.locator('.mail .when').allTextContents();
    expect(dates.length).toBeGreaterThan(1);
    expect(new Set(dates)).toEqual(new Set(['Tue 24 Nov 18:00']));
    expect(await page.locator('#now').textContent()).toBe('Tue 24 Nov 2026 18:00, Tokyo time');
  });

  it('on a phone the bar at the bottom covers nothing that has the focus, and not the end of the page', async () => {
    const { page } = await open(390);
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

  it('a correction is filled in, to be changed before it is sent', async () => {
    const { page } = await open();
    await page.click('#example-google');
    await page.waitForSelector('.mail[data-step="confirm"]');
    await page.frameLocator('.mail:first-child iframe').getByRole('link', { name: 'Company' }).click();
    expect(await page.locator('.mail:first-child textarea').inputValue()).toBe('company: Brightwater');
    await page.frameLocator('.mail:first-child iframe').getByRole('link', { name: 'Place', exact: true }).click();
    expect(await page.locator('.mail:first-child textarea').inputValue()).toMatch(/^where: \S/);
    expect(await page.locator('.mine').count()).toBe(0);
  });

  it('after a reply the answer is what one sees', async () => {
    const { page } = await open(390);
    await page.click('#example-google');
    await page.waitForSelector('.mail[data-step="confirm"]');
    const box = page.locator('.mail:first-child textarea');
    await box.fill('link https://work.example/talk');
    await page.locator('.mail:first-child').getByRole('button', { name: 'Send the reply' }).click();
    await page.waitForSelector('.mail[data-step="answer"]');
    await quiet(page);
    const head = newest(page).locator('.head');
    await expect.poll(() => head.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.head[aria-expanded="true"]').count()).toBe(1);
    const top = (await head.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
    expect(await head.evaluate((shown) => shown === shown.ownerDocument.activeElement)).toBe(true);
  });

  it('keys search, leave the search, and go from mail to mail', async () => {
    const { page, complaints } = await open();
    await page.click('#example-google');
    await page.waitForSelector('.mail[data-step="confirm"]');
    await quiet(page);
    const heads = page.locator('.mail .head');
    const isFocused = async (nth: number) => (await heads.nth(nth).and(page.locator(':focus')).count()) === 1;
    await heads.first().focus();
    await page.keyboard.press('j');
    expect(await isFocused(1)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(0)).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('nobody / says this');
    await page.getByText('Clear the search to see them all').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.mail[data-step="welcome"]');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.locator('#next').textContent()).toMatch(/^Next: Questions to ask \(Brightwater\), in \d+ days?$/);
    expect(complaints).toEqual([]);
  });

  it('an application shows its own mails, and words find theirs', async () => {
    const { page } = await open();
    for (const example of ['google', 'outlook']) {
      await page.click(`#example-${example}`);
      await quiet(page);
    }
    const subjects = () => page.locator('.mail .subject').allTextContents();
    await expect.poll(async () => (await subjects()).length).toBe(3);
    await page.getByRole('group', { name: 'Which application' }).getByRole('button', { name: 'Brightwater' }).click();
    await expect.poll(async () => (await subjects()).length).toBe(1);
    expect((await subjects()).join()).toContain('Brightwater');
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(async () => (await subjects()).length).toBe(3);
    await page.getByRole('searchbox', { name: 'Search the mails' }).fill('kestrel');
    await expect.poll(async () => (await subjects()).length).toBe(1);
    await page.getByRole('searchbox').fill('nobody has said this');
    await page.getByText('Clear the search to see them all').waitFor();
  });

  it('a reload keeps which mails are shown, and the way back leads to all of them', async () => {
    const { page, complaints } = await open();
    for (const example of ['google', 'outlook']) {
      await page.click(`#example-${example}`);
      await quiet(page);
    }
    const count = () => page.locator('.mail').count();
    await expect.poll(count).toBe(3);
    await page.getByRole('group', { name: 'Which application' }).getByRole('button', { name: 'Brightwater' }).click();
    await expect.poll(count).toBe(1);
    await page.reload();
    await page.waitForSelector('.mail');
    await quiet(page);
    expect(await count()).toBe(1);
    await page.goBack();
    await expect.poll(count).toBe(3);
    await page.getByRole('searchbox').fill('kestrel');
    await expect.poll(count).toBe(1);
    await page.reload();
    await page.waitForSelector('.mail');
    expect(await page.getByRole('searchbox').inputValue()).toBe('kestrel');
    expect(await count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('the files of a mail can be saved, and what came unseen is counted in the title', async () => {
    const { page, served } = await open();
    await page.evaluate("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
    await served.post('/api/examples?name=google', '');
    await expect.poll(() => page.title()).toBe('(2) Afterword inbox');
    await page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
    expect(await page.title()).toBe('Afterword inbox');
    await turnTo(page, 'thank');
    const link = newest(page).getByRole('link', { name: '1-note-to-Priya-Shah.eml' });
    const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(saved.suggestedFilename()).toBe('1-note-to-Priya-Shah.eml');
    expect(await readFile(await saved.path(), 'utf8')).toContain('priya.shah@brightwater.example');
    expect((await served.get(`${new URL(saved.url()).pathname.replace(/\d+$/, '')}9`)).status).toBe(404);
  });

  it('an own file asks once who the reader is, who is not met then', async () => {
    const { page, served } = await open();
    const file = join(await folder(), 'invite.eml');
    await writeFile(
      file,
      [
        'From: Dana Cole <dana.cole@brightwater.example>',
        'To: Sam Lee <sam.lee@home.example>, Priya Shah <priya.shah@brightwater.example>',
        'Subject: Interview with Brightwater: Backend Engineer',
        'Date: Mon, 23 Nov 2026 10:01:00 -0500',
        'Message-ID: <a1@brightwater.example>',
        '',
        'Hi Sam,',
        '',
        'we would like to invite you to an interview for the Backend Engineer role on Tuesday, December 1, 2026 at 12:00 pm EST with Priya Shah.',
        '',
        'Dana Cole',
        '',
      ].join('\r\n'),
    );
    await page.setInputFiles('#file', file);
    await page.getByRole('dialog', { name: 'Which of these addresses is yours?' }).waitFor();
    await page.getByRole('radio', { name: 'sam.lee@home.example' }).check();
    await page.getByRole('button', { name: 'That’s me' }).click();
    await page.waitForSelector('.mail[data-step="confirm"]');
    await quiet(page);
    const told: readonly { readonly people: readonly { readonly name: string }[] }[] = JSON.parse(
      await (await served.get('/api/applications')).text(),
    );
    expect(told[0]?.people.map(({ name }) => name)).not.toContain('Sam Lee');
    await page.setInputFiles('#file', file);
    await quiet(page);
    expect(await page.locator('#who[open]').count()).toBe(0);
  });

  it.each([390, 1280])('an invite can be forwarded from everywhere at %i px, by keyboard too', async (width) => {
    const { page } = await open(width);
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
    const { page, served } = await open();
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
    const { page } = await open(width);
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
    const { page, served } = await open();
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
