/** Headers in which the judge reads Eve's From, and a reader that repairs them reads Sam's. Authentication passes, for Eve's domain. */
import { sign } from './domains.ts';
import { AT, byEve, dateOf, EVE, EVIL, type Forgery, joined, SAM, type Scene, signedByEve } from './scene.ts';

/** How Sam's From is written so that it has to be mended. No signature of Eve's stands on top of it: SPF passes for her. */
const SHOWN: { readonly [name: string]: (field: string) => Uint8Array } = {
  'after a byte order mark': (field) => Buffer.from(`\ufeff${field}\r\n`),
  'after the separator of an mbox': (field) => Buffer.from(`From eve Tue Nov 24 15:00:00 2026\r\n${field}\r\n`),
  'after a separator that is quoted': (field) => Buffer.from(`>From eve Tue Nov 24 15:00:00 2026\r\n${field}\r\n`),
  'after an empty line': (field) => Buffer.from(`\r\n${field}\r\n`),
  'before a carriage return alone': (field) => Buffer.from(`${field}\r`),
  'before a line feed alone': (field) => Buffer.from(`${field}\n`),
  'with a space before the colon': (field) => Buffer.from(`${field.replace(':', ' :')}\r\n`),
  'with a fold before the colon': (field) => Buffer.from(`${field.replace(':', '\r\n :')}\r\n`),
  'after a no-break space': (field) => Buffer.from(`\u00a0${field}\r\n`),
  'with a null byte': (field) => Buffer.from(`${field.replace(':', '\0:')}\r\n`),
  'in a line that a field above folds in by a form feed': (field) => Buffer.from(`X: y\r\n\f${field}\r\n`),
};

/** Where Eve's From stands, so that a reader may not come to it. */
const HIDDEN: { readonly [name: string]: (field: string) => string } = {
  'after two thousand fields': (field) => `${'X: y\r\n'.repeat(2001)}${field}\r\n`,
  'beyond a quarter of a megabyte': (field) => `X: ${'y '.repeat(140_000)}\r\n${field}\r\n`,
  'after a line of blanks': (field) => `X: y\r\n \t\r\n${field}\r\n`,
  'after an empty line between line feeds': (field) => `X: y\n\n${field}\r\n`,
};

/** The other fields, so that a reader that stops early has them. */
const others = ({ token, now }: Scene): string =>
  [
    `To: ${token}`,
    'Subject: Re: Acme',
    `Date: ${dateOf(now)}`,
    `Message-ID: <${Math.random()}@evil.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
  ].join('\r\n');

const BODY = '\r\nrejected\r\n';
const rest = (one: Scene): string => `${others(one)}${BODY}`;

const sam = `From: Sam Lee <${SAM}>`;
const eve = `From: Eve <${EVE}>`;

const mended = (name: string, make: Forgery['make']): Forgery => ({ kind: 'mended', name, make });

const shown = Object.entries(SHOWN).map(([name, write]) =>
  mended(`Sam ${name}, and Eve below`, (one) => byEve(joined(write(sam), `${eve}\r\n${rest(one)}`), one.token)),
);

const hidden = Object.entries(HIDDEN).map(([name, write]) =>
  mended(`Sam, and Eve ${name}`, (one) => signedByEve(joined(`${sam}\r\n${others(one)}`, write(eve), BODY), one.token)),
);

/** Both at once: the reader comes to Sam alone, and the judge to Eve alone. */
const both = Object.entries(SHOWN).map(([name, write]) =>
  mended(`Sam ${name}, and Eve after two thousand fields`, (one) =>
    byEve(joined(write(sam), others(one), HIDDEN['after two thousand fields']?.(eve) ?? '', BODY), one.token),
  ),
);

export const MENDED: readonly Forgery[] = [
  ...shown,
  ...hidden,
  ...both,
  mended('UTF-16, and Eve in front', (one) => {
    const told = Buffer.from(`${sam}\r\n${rest(one)}`, 'utf16le');
    return byEve(joined(`${eve}\r\nContent-Type: text/plain; charset=utf-16le\r\n`, told), one.token);
  }),
  mended('UTF-16 with its mark', (one) =>
    byEve(joined(Buffer.from([0xff, 0xfe]), Buffer.from(`${sam}\r\n${rest(one)}`, 'utf16le')), one.token),
  ),
  mended('a head in a charset that a field names', (one) =>
    byEve(
      joined(
        `${eve}\r\nX: `,
        Buffer.from('\xff\xfe', 'latin1'),
        `\r\nX-Type: text/plain; charset=utf-7\r\n${rest(one)}`,
      ),
      one.token,
    ),
  ),
  mended("Sam's mail, all of its lines ended by carriage returns", (one) =>
    byEve(Buffer.from(`${eve}\r\n\r\n${sam}\r\n${rest(one)}`.replaceAll('\r\n', '\r')), one.token),
  ),
  mended("Sam's own mail in the separator of an mbox", async (one) => {
    const own = await sign(Buffer.from(`${sam}\r\n${rest(one)}`), EVIL);
    return { ...byEve(joined('From sam@home.example Tue Nov 24 15:00:00 2026\r\n', own), one.token), ip: AT.evil };
  }),
];
