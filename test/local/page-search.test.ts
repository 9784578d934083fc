/** The inbox page: which of the mails it shows, by application, by words and by keys. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustSkip, openBrowser } from './browser.ts';
import { openPage, quiet } from './page-open.ts';

describe.skipIf(mustSkip)('the mails of the page', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('keys search, leave the search, and go from mail to mail', async () => {
    const { page, complaints } = await openPage(browser);
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
    const { page } = await openPage(browser);
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
    const { page, complaints } = await openPage(browser);
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
});
