/** The gallery: every mail in its variants, as HTML, text and pictures, with an index page. `npm run gallery [-- name ...] [--no-pictures]` */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { compose } from '../lambdas/compose/compose.ts';
import { escaped } from '../lambdas/compose/html.ts';
import { inputOf } from '../test/compose/sample.ts';
import { samples } from '../test/compose/samples.ts';
import { findBrowser, openBrowser } from './browser.ts';
import type { Fingerprint } from './fingerprint.ts';
import { COMPARED, fingerprints } from './looks.ts';

const OUT = new URL('../docs/gallery/', import.meta.url);
const PICTURES = new URL('../docs/pictures/', import.meta.url);
const REFERENCES = new URL('../test/compose/looks.references.json', import.meta.url);

/** Each as it is seen: width in CSS pixels, and whether the room is dark. */
const VIEWS = [
  { name: 'phone-light', width: 375, colorScheme: 'light' },
  { name: 'phone-dark', width: 375, colorScheme: 'dark' },
  { name: 'desktop-light', width: 768, colorScheme: 'light' },
] as const;

/** The pictures of the README. */
const SHOWN = ['confirm-phone-light', 'thank-phone-light', 'status-check-phone-dark'] as const;

interface Shown {
  readonly name: string;
  readonly subject: string;
  readonly bytes: number;
}

const names = process.argv.slice(2).filter((one) => !one.startsWith('-'));
const isWhole = names.length === 0;
const path = process.argv.includes('--no-pictures') ? null : findBrowser();

async function writeMails(): Promise<readonly Shown[]> {
  const chosen = samples.filter((one) => isWhole || names.includes(one.name));
  return Promise.all(
    chosen.map(async (sample) => {
      const mail = compose(inputOf(sample));
      await writeFile(new URL(`${sample.name}.html`, OUT), mail.html);
      await writeFile(new URL(`${sample.name}.txt`, OUT), mail.text);
      return { name: sample.name, subject: mail.subject, bytes: Buffer.byteLength(mail.html) };
    }),
  );
}

async function takePictures(browser: Browser, mails: readonly Shown[]): Promise<void> {
  for (const view of VIEWS) {
    const { width, colorScheme } = view;
    const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme });
    for (const { name } of mails) {
      await page.goto(new URL(`${name}.html`, OUT).href);
      await page.screenshot({ path: new URL(`${name}-${view.name}.png`, OUT).pathname, fullPage: true });
    }
    await page.close();
  }
}

/** What `npm test` compares with, and the pictures of the README. */
async function keepReferences(browser: Browser): Promise<void> {
  const compared = samples
    .filter((one) => COMPARED.includes(one.name))
    .map((sample) => ({ name: sample.name, html: compose(inputOf(sample)).html }));
  const references: { readonly [picture: string]: Fingerprint } = Object.fromEntries(
    await fingerprints(browser, compared),
  );
  await writeFile(REFERENCES, `${JSON.stringify(references, null, 2)}\n`);
  await mkdir(PICTURES, { recursive: true });
  for (const one of SHOWN) await copyFile(new URL(`${one}.png`, OUT), new URL(`${one}.png`, PICTURES));
}

function entry({ name, subject, bytes }: Shown): string {
  const title = escaped(subject);
  const pictures = VIEWS.map((view) => `<a href="${name}-${view.name}.png">${view.name.replace('-', ', ')}</a>`).join(
    ' · ',
  );
  return `<li><h2>${escaped(name)}</h2><p>${title}</p><iframe src="${name}.html" title="${title}" loading="lazy" sandbox></iframe><p><a href="${name}.html">HTML</a> (${(bytes / 1024).toFixed(1)} KB) · <a href="${name}.txt">text</a>${path === null ? '' : ` · ${pictures}`}</p></li>`;
}

const indexOf = (mails: readonly Shown[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Afterword: every mail</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 100rem; padding: 0 1rem; }
ul { display: grid; gap: 2.5rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); list-style: none; padding: 0; }
h2 { font-size: 1rem; margin: 0; }
li p { font-size: 0.875rem; margin: 0.25rem 0; overflow-wrap: anywhere; }
iframe { border: 1px solid #8885; height: 640px; margin: 0 -75px -160px 0; transform: scale(0.8); transform-origin: 0 0; width: 375px; }
li { overflow: hidden; }
</style>
</head>
<body>
<main>
<h1>Every mail that Afterword sends</h1>
<p>${mails.length} variants, made by <code>npm run gallery</code>.</p>
<ul>
${mails.map(entry).join('\n')}
</ul>
</main>
</body>
</html>
`;

if (isWhole) await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const mails = await writeMails();
if (isWhole) await writeFile(new URL('index.html', OUT), indexOf(mails));
if (path === null) console.error('Without pictures: no browser was found, or none was wanted.');
else {
  const browser = await openBrowser(path);
  await takePictures(browser, mails);
  if (isWhole) await keepReferences(browser);
  await browser.close();
}
console.log(`${mails.length} mails, the largest ${(Math.max(...mails.map((one) => one.bytes)) / 1024).toFixed(1)} KB`);
