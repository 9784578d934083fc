/** The inbox page in a browser, used as a newcomer uses it, over the real story. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEP_NAMES } from '../../lambdas/application/step.ts';
import { isToFill } from '../../lambdas/application/to-fill.ts';
import { tapPath } from '../../lambdas/mail/tap-link.ts';
import { mustSkip, openBrowser } from './browser.ts';
import { EXAMPLES, newest, openPage, quiet, turnTo } from './page-open.ts';
import { folder } from './serving.ts';

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

  it('an invite that is dropped is confirmed, and the clock brings the thank-you drafts', async () => {
    const { page, complaints } = await openPage(browser);
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
    const { page } = await openPage(browser, 1280, { relay: 'smtp://127.0.0.1:9', now: null });
    await page.waitForSelector('#address:not(:empty)');
    expect(await page.getByRole('button', { name: /clock|next|day|real/i }).count()).toBe(0);
    expect(await page.locator('#examples button').count()).toBe(0);
  });

  it('a tap in the mail answers, and the plan moves', async () => {
    const { page, served } = await openPage(browser);
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
    const { page } = await openPage(browser);
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

  it('a correction is filled in, to be changed before it is sent', async () => {
    const { page } = await openPage(browser);
    await page.click('#example-google');
    await page.waitForSelector('.mail[data-step="confirm"]');
    await page.frameLocator('.mail:first-child iframe').getByRole('link', { name: 'Company' }).click();
    expect(await page.locator('.mail:first-child textarea').inputValue()).toBe('company: Brightwater');
    await page.frameLocator('.mail:first-child iframe').getByRole('link', { name: 'Place', exact: true }).click();
    expect(await page.locator('.mail:first-child textarea').inputValue()).toMatch(/^where: \S/);
    expect(await page.locator('.mine').count()).toBe(0);
  });

  it('after a reply the answer is what one sees', async () => {
    const { page } = await openPage(browser, 390);
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

  it('the files of a mail can be saved, and what came unseen is counted in the title', async () => {
    const { page, served } = await openPage(browser);
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
    const { page, served } = await openPage(browser);
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
});
