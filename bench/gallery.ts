/** The gallery: every mail in its variants, as HTML and as pictures, with an index page. `npm run gallery [-- name ...]` */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { compose } from '../lambdas/compose/compose.ts';
import { escaped } from '../lambdas/compose/html.ts';
import { inputOf, samples } from '../test/compose/samples.ts';
import { findBrowser, openBrowser } from './browser.ts';

const OUT = new URL('../docs/gallery/', import.meta.url);

/** Each as it is seen: width in CSS pixels, and whether the room is dark. */
const VIEWS = [
  { name: 'phone-light', width: 375, dark: false },
  { name: 'phone-dark', width: 375, dark: true },
  { name: 'desktop-light', width: 768, dark: false },
] as const;

interface Shown {
  readonly name: string;
  readonly subject: string;
  readonly bytes: number;
}

const wanted = process.argv.slice(2).filter((one) => !one.startsWith('-'));
const withPictures = !process.argv.includes('--no-pictures');
const chosen = samples.filter((one) => wanted.length === 0 || wanted.includes(one.name));

if (wanted.length === 0) await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });

const shown: Shown[] = [];
for (const sample of chosen) {
  const mail = compose(inputOf(sample));
  await writeFile(new URL(`${sample.name}.html`, OUT), mail.html);
  await writeFile(new URL(`${sample.name}.txt`, OUT), mail.text);
  shown.push({ name: sample.name, subject: mail.subject, bytes: Buffer.byteLength(mail.html) });
}

const browserPath = findBrowser();
if (!withPictures || browserPath === null) {
  console.error(withPictures ? 'No browser was found: the gallery has no pictures.' : 'Without pictures.');
} else {
  const browser = await openBrowser(browserPath);
  for (const view of VIEWS) {
    const page = await browser.newPage({
      viewport: { width: view.width, height: 700 },
      colorScheme: view.dark ? 'dark' : 'light',
    });
    for (const { name } of shown) {
      await page.goto(new URL(`${name}.html`, OUT).href);
      await page.screenshot({ path: new URL(`${name}-${view.name}.png`, OUT).pathname, fullPage: true });
    }
    await page.close();
  }
  await browser.close();
}

const entry = ({ name, subject, bytes }: Shown): string => {
  const links = VIEWS.map((view) => `<a href="${name}-${view.name}.png">${view.name.replace('-', ', ')}</a>`).join(
    ' · ',
  );
  const picture = `<a href="${name}.html"><img src="${name}-phone-light.png" width="188" loading="lazy" alt="${escaped(subject)}"></a>`;
  return `<li><h2>${escaped(name)}</h2><p>${escaped(subject)}</p>${picture}<p><a href="${name}.html">HTML</a> (${(bytes / 1024).toFixed(1)} KB) · <a href="${name}.txt">text</a> · ${links}</p></li>`;
};

const index = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Afterword: every mail</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 78rem; padding: 0 1rem; }
ul { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); list-style: none; padding: 0; }
h2 { font-size: 1rem; margin: 0; }
li p { font-size: 0.875rem; margin: 0.25rem 0; overflow-wrap: anywhere; }
img { border: 1px solid #8885; display: block; height: 22rem; object-fit: cover; object-position: top; }
</style>
</head>
<body>
<h1>Every mail that Afterword sends</h1>
<p>${shown.length} variants, made by <code>npm run gallery</code>.</p>
<ul>
${shown.map(entry).join('\n')}
</ul>
</body>
</html>
`;
if (wanted.length === 0) await writeFile(new URL('index.html', OUT), index);
console.log(`${shown.length} mails, the largest ${(Math.max(...shown.map((one) => one.bytes)) / 1024).toFixed(1)} KB`);
