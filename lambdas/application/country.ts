/** A country as people say it ('Germany', 'Deutschland', 'the UK', 'de'), as its code. ISO 3166-1 alpha-2 */

/** The languages in which answers are read. */
const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Common names that are no official ones. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'great britain': 'GB',
  usa: 'US',
  america: 'US',
  'united states of america': 'US',
  holland: 'NL',
};

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

let named: ReadonlyMap<string, string> | undefined;

/** Every code and every name that this runtime knows, made when first asked for. */
function names(): ReadonlyMap<string, string> {
  if (named !== undefined) return named;
  const found = new Map<string, string>();
  const inEach = LANGUAGES.map((one) => new Intl.DisplayNames(one, { type: 'region', fallback: 'none' }));
  for (const a of LETTERS)
    for (const b of LETTERS) {
      const code = new Intl.Locale(`und-${a}${b}`).region ?? '';
      const all = inEach.flatMap((one) => one.of(code) ?? []);
      if (code === 'ZZ' || all.length === 0) continue;
      for (const name of [a + b, ...all]) if (!found.has(plain(name))) found.set(plain(name), code);
    }
  named = new Map([...found, ...Object.entries(ALSO)]);
  return named;
}

/** Null if no country is called that. */
export const countryCode = (said: string): string | null => names().get(plain(said)) ?? null;

/** 'Germany' */
export const countryName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code;
