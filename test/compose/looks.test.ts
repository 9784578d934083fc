/** How the mails look in a browser: accessible, nothing cut off, nothing too small to tap, from 320 to 1200 px, light and dark. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, openBrowser } from '../../bench/browser.ts';
import { differences, type Fingerprint } from '../../bench/fingerprint.ts';
import { COMPARED, fingerprints, LOOKS } from '../../bench/looks.ts';
import { compose } from '../../lambdas/compose/compose.ts';
import references from './looks.references.json' with { type: 'json' };
import { inputOf } from './sample.ts';
import { hostileSamples, samples } from './samples.ts';

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

const main = mails.filter(({ name }) => COMPARED.includes(name));

const KNOWN: { readonly [picture: string]: Fingerprint } = references;

function referenceOf(picture: string): Fingerprint {
  const reference = KNOWN[picture];
  if (reference === undefined) throw new Error(`no reference for ${picture}: npm run gallery`);
  return reference;
}

/** Elements with their looks, and how headings follow each other; what links say and where they lead is left out. */
function shapesOf(html: string): ReadonlySet<string> {
  const elements = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) =>
    tag.replaceAll(/ (?:href|aria-label)="[^"]*"/g, ' $1'),
  );
  const headings = elements.filter((one) => /^<h\d/.test(one)).map((one) => one.slice(0, 3));
  return new Set([...elements, ...headings.map((one, at) => `${headings[at - 1] ?? ''}${one}`)]);
}

/** A mail whose every shape stands in others too tells axe nothing new. */
function distinct(all: typeof mails): typeof mails {
  const seen = new Set<string>();
  return all
    .map((mail) => ({ mail, shapes: shapesOf(mail.html) }))
    .sort((a, b) => b.shapes.size - a.shapes.size)
    .flatMap(({ mail, shapes }) => {
      if (shapes.isSubsetOf(seen)) return [];
      for (const one of shapes) seen.add(one);
      return [mail];
    });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs axe in the page; what cannot be told (incomplete) is no violation. */
async function violations(page: Page, rules: string): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found: readonly Violation[] = await page.evaluate(
    `axe.run({ resultTypes: ['violations'], preload: false${rules} }).then((result) => result.violations)`,
  );
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

  // In the dark only colours are others.
  test.each([
    ['light', ''],
    ['dark', ", runOnly: ['color-contrast']"],
  ] as const)('axe finds nothing in any mail, %s', { timeout: 180_000 }, async (colorScheme, rules) => {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 }, colorScheme });
    const found: string[] = [];
    for (const { name, html } of distinct(mails)) {
      await page.setContent(html);
      found.push(...(await violations(page, rules)).map((one) => `${name}: ${one}`));
    }
    await page.close();
    expect(found).toEqual([]);
  });

  test.each([320, 375, 768, 1280])(
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
    const pictures = await fingerprints(browser, main);
    expect(pictures.map(([picture]) => picture).sort()).toEqual(Object.keys(KNOWN).sort());
    for (const [picture, now] of pictures) expect(differences(now, referenceOf(picture)), picture).toEqual([]);
  });

  test.each([
    ['serif', 'sans-serif'],
    ['monospace', 'monospace'],
  ])('other fonts are not taken for other looks: %s', { timeout: 60_000 }, async (font, noteFont) => {
    const others = main.map(({ name, html }) => ({
      name,
      html: html.replaceAll(/system-ui,[^";]*/g, font).replaceAll(/Georgia,[^";]*/g, noteFont),
    }));
    for (const [picture, now] of await fingerprints(browser, others, [LOOKS[1]]))
      expect(differences(now, referenceOf(picture)), picture).toEqual([]);
  });

  test.each<readonly [fault: string, mails: readonly string[], spoil: (html: string) => string]>([
    ['the inline styles are lost', ['confirm', 'thank', 'answer'], (html) => html.replaceAll(/ style="[^"]*"/g, '')],
    [
      'the sheet has the colour of the ground',
      ['confirm', 'thank', 'answer'],
      (html) => html.replaceAll('#ffffff', '#f3efe8'),
    ],
    [
      'tables are no tables',
      ['confirm', 'thank', 'answer'],
      (html) => html.replaceAll('<table', '<div').replaceAll('</table', '</div'),
    ],
    ['the buttons have no colour', ['thank', 'status-check'], (html) => html.replaceAll('#17625c', '#ffffff')],
    ['the notes have no card', ['thank', 'status-check'], (html) => html.replaceAll('#fdfaf4', '#ffffff')],
  ])('a fault is seen: %s', { timeout: 60_000 }, async (_fault, names, spoil) => {
    const spoilt = main.filter(({ name }) => names.includes(name)).map((one) => ({ ...one, html: spoil(one.html) }));
    expect(spoilt).toHaveLength(names.length);
    for (const [picture, now] of await fingerprints(browser, spoilt, [LOOKS[1]]))
      expect(differences(now, referenceOf(picture)), picture).not.toEqual([]);
  });

  test('a fault is seen: the dark colours are lost', { timeout: 60_000 }, async () => {
    const light = main
      .slice(0, 4)
      .map((one) => ({ ...one, html: one.html.replaceAll('prefers-color-scheme:dark', 'print') }));
    for (const [picture, now] of await fingerprints(browser, light, [LOOKS[2]]))
      expect(differences(now, referenceOf(picture)), picture).not.toEqual([]);
  });
});
