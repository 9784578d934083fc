/** The inbox page, opened in a browser over the real story. */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { receive, sweep, wake } from '../../lambdas/pipeline.ts';
import { afterwards, type Running, running } from './serving.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
export const EXAMPLES = new URL('../../examples/', import.meta.url).pathname;

/** The page of a server that plays, as its own browser shows it, and what the browser complained of. */
export async function openPage(
  browser: Browser,
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

/** Until nothing more is under way. */
export const quiet = (page: Page) => page.waitForSelector('body:not([aria-busy])');
export const newest = (page: Page) => page.locator('.mail').first();

/** Turns the clock until a mail of that step came. */
export async function turnTo(page: Page, step: string): Promise<void> {
  for (let turns = 0; turns < 8; turns += 1) {
    if ((await newest(page).getAttribute('data-step')) === step) return;
    await page.getByRole('button', { name: 'Go to the next thing that happens' }).click();
    await quiet(page);
  }
  expect(await newest(page).getAttribute('data-step')).toBe(step);
}
