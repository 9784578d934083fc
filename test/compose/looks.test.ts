/** How the mails look in a browser: accessible, nothing cut off, nothing too small to tap, from 320 to 1200 px, light and dark. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, openBrowser } from '../../bench/browser.ts';
import { type Fingerprint, fingerprintOf, unlike } from '../../bench/fingerprint.ts';
import { compose } from '../../lambdas/compose/compose.ts';
import references from './looks.references.json' with { type: 'json' };
import { hostileSamples, inputOf, samples } from './samples.ts';

const path = findBrowser();
const { CI } = process.env;
if (path === null && CI === 'true') throw new Error('No Chromium was found, and CI needs one (set CHROMIUM).');

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const mails = [...samples, ...hostileSamples.filter((one) => /hostile-(confirm|thank|answer)$/.test(one.name))].map(
  (sample) => ({
    name: sample.name,
    html: compose(inputOf(sample)).html,
  }),
);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs axe in the page; what cannot be told (incomplete) is no violation. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found: readonly Violation[] = await page.evaluate('axe.run().then((result) => result.violations)');
  return found.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''} ${one.nodes[0]?.failureSummary ?? ''}`);
}

/** What sticks out of the page or of its own box, and what is too small to tap. */
const MEASURE = `(() => {
  const wide = document.documentElement.clientWidth;
  const out = [];
  if (document.documentElement.scrollWidth > wide) out.push('the page scrolls sideways: ' + document.documentElement.scrollWidth);
  for (const one of document.querySelectorAll('td, div, a, li, h1, h2, span, strong')) {
    if (getComputedStyle(one).display === 'none' || one.closest('[style*="display:none"]')) continue;
    const box = one.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.right > wide + 0.5 || box.left < -0.5) out.push('out of the page: ' + one.outerHTML.slice(0, 120));
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline') out.push('wider than its box: ' + one.outerHTML.slice(0, 120));
  }
  for (const one of document.querySelectorAll('.sheet a')) {
    const box = one.getBoundingClientRect();
    if (box.height < 43.5) out.push('too low to tap: ' + one.outerHTML.slice(0, 120) + box.height);
  }
  return out;
})()`;

describe.skipIf(path === null)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(path ?? '');
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in any mail, %s',
    { timeout: 180_000 },
    async (colorScheme) => {
      const page = await browser.newPage({ viewport: { width: 375, height: 800 }, colorScheme });
      const found: string[] = [];
      for (const { name, html } of mails) {
        await page.setContent(html);
        found.push(...(await violations(page)).map((one) => `${name}: ${one}`));
      }
      await page.close();
      expect(found).toEqual([]);
    },
  );

  test.each([320, 375, 768, 1200])(
    'nothing is cut off or too small to tap at %i px',
    { timeout: 120_000 },
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const found: string[] = [];
      for (const { name, html } of mails) {
        await page.setContent(html);
        const here: readonly string[] = await page.evaluate(MEASURE);
        found.push(...here.map((one) => `${name}: ${one}`));
      }
      await page.close();
      expect(found).toEqual([]);
    },
  );

  test('large system fonts break nothing at 375 px', { timeout: 60_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
    const found: string[] = [];
    for (const { name, html } of mails) {
      await page.setContent(
        html
          .replaceAll(/font-size:(\d+)px/g, (_all, size) => `font-size:${Math.round(Number(size) * 1.5)}px`)
          .replaceAll(/line-height:(\d\d)px/g, 'line-height:1.4'),
      );
      const here: readonly string[] = await page.evaluate(MEASURE);
      found.push(...here.filter((one) => !one.startsWith('too low')).map((one) => `${name}: ${one}`));
    }
    await page.close();
    expect(found).toEqual([]);
  });

  test('the mails look as they did when they were last looked at', { timeout: 60_000 }, async () => {
    const views = [
      { name: 'phone-light', width: 375, colorScheme: 'light' },
      { name: 'phone-dark', width: 375, colorScheme: 'dark' },
      { name: 'desktop-light', width: 768, colorScheme: 'light' },
    ] as const;
    const known: { readonly [picture: string]: Fingerprint } = references;
    let compared = 0;
    for (const { name, width, colorScheme } of views) {
      const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme });
      for (const mail of mails) {
        const reference = known[`${mail.name}-${name}`];
        if (reference === undefined) continue;
        await page.setContent(mail.html);
        const now = await fingerprintOf(page);
        // Another font makes a page longer or shorter and moves its lines; a colour or a column that is lost does far more.
        expect(unlike(now, reference), `${mail.name}, ${name}`).toBeLessThan(0.1);
        expect(Math.abs(now.height / reference.height - 1), `height of ${mail.name}, ${name}`).toBeLessThan(0.3);
        compared += 1;
      }
      await page.close();
    }
    expect(compared).toBe(Object.keys(references).length);
  });

  test('light and dark are not alike', () => {
    const known: { readonly [picture: string]: Fingerprint } = references;
    const light = known['thank-phone-light'];
    const dark = known['thank-phone-dark'];
    expect(light !== undefined && dark !== undefined && unlike(light, dark) > 0.5).toBe(true);
  });
});
