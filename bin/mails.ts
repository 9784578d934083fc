/** Compiles the MJML frame of the mails: run `npm run mails` after a change to lambdas/compose/mjml/frame.mjml. */
import { readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';

const SOURCE = new URL('../lambdas/compose/mjml/frame.mjml', import.meta.url);
const TARGET = new URL('../lambdas/compose/frame.generated.ts', import.meta.url);

/** Removes line breaks and indents between tags. The frame's texts have one line each, so they are not affected. */
const squeezed = (html: string): string =>
  html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll('>\n<', '><')
    .replaceAll('>\n{{', '>{{')
    .replaceAll('}}\n<', '}}<')
    .replaceAll('"\n>', '">')
    .replaceAll('\n>', '>')
    .replaceAll('\n', ' ')
    // Removes attributes that only repeat the default.
    .replaceAll('table-layout:auto;', '')
    .replaceAll('width:100%;border:none;', '')
    .replaceAll(';"', '"')
    .replaceAll('; }', '}')
    // Gives the hidden preheader the colour of text: spam filters treat white on white as a trick.
    .replace('display:none;font-size:1px;color:#ffffff;', 'display:none;font-size:1px;color:#23282d;')
    // Mail programs expect an article, screen readers look for a main element around it.
    .replace('<div aria-label', '<div role="main"><div aria-label')
    .replace('</body>', '</div></body>')
    .replace(/([^}])\} /g, '$1}')
    .replaceAll(' { ', '{');

/** Cuts the marked fragments out of the page. The rest is the frame. */
function cut(html: string): ReadonlyMap<string, string> {
  const fragments = new Map<string, string>();
  let rest = html;
  for (;;) {
    const start = rest.indexOf('<!--[[');
    if (start === -1) break;
    const nameEnd = rest.indexOf('-->', start);
    const name = rest.slice(start + 6, nameEnd);
    const close = `<!--${name}]]-->`;
    const end = rest.indexOf(close, nameEnd);
    if (end === -1) throw new Error(`The fragment '${name}' is not closed.`);
    fragments.set(name, rest.slice(nameEnd + 3, end).trim());
    rest = rest.slice(0, start) + rest.slice(end + close.length);
  }
  fragments.set('frame', rest);
  return fragments;
}

/** Generates the source of frame.generated.ts. */
export async function compileFrame(): Promise<string> {
  const mjml = await readFile(SOURCE, 'utf8');
  const { html, errors } = await mjml2html(mjml, { fonts: {}, validationLevel: 'strict', keepComments: true });
  if (errors.length > 0) throw new Error(errors.map((one) => one.formattedMessage).join('\n'));
  const lines = [...cut(squeezed(html))].map(([name, text]) => `  ${name}: ${JSON.stringify(text)},`);
  return [
    '/** The frame of the mails and its fragments, compiled from mjml/frame.mjml by `npm run mails`. Do not edit. */',
    'export const FRAGMENTS = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('mails.ts')) await writeFile(TARGET, await compileFrame());
