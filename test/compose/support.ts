/** What a mail asks of a mail program, in the terms of caniemail.com, and which programs do not give it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Feature {
  readonly slug: string;
  /** By family and platform, the newest version last: 'y', 'n', 'a #1' (partly, with a note), 'u' (not known). */
  readonly stats: {
    readonly [family: string]: { readonly [platform: string]: { readonly [version: string]: string } };
  };
}

/** The programs that candidates read mail in. */
const FAMILIES = [
  'apple-mail',
  'gmail',
  'outlook',
  'yahoo',
  'aol',
  'samsung-email',
  'thunderbird',
  'protonmail',
  'fastmail',
  'hey',
  'gmx',
  'web-de',
] as const;

const file = createRequire(import.meta.url).resolve('caniemail/caniemail.json');
const { data }: { readonly data: readonly Feature[] } = JSON.parse(readFileSync(file, 'utf8'));
const FEATURES: ReadonlyMap<string, Feature> = new Map(data.map((one) => [one.slug, one]));

/** Elements and properties that the data knows under the name of their kind. */
const KINDS: { readonly [name: string]: string } = {
  'html-h1': 'html-h1-h6',
  'html-h2': 'html-h1-h6',
  'html-ul': 'html-lists',
  'html-ol': 'html-lists',
  'html-li': 'html-lists',
  'css-border-top': 'css-border',
  'css-border-left': 'css-border',
  'css-border-color': 'css-border',
  'css-padding-left': 'css-padding',
  'css-padding-right': 'css-padding',
};

const declared = (style: string): readonly string[] =>
  style.split(';').flatMap((one) => {
    const name = one.slice(0, Math.max(0, one.indexOf(':'))).trim();
    return name === '' ? [] : [`css-${name}`, ...(one.includes('!important') ? ['css-important'] : [])];
  });

function inSelector(selector: string): readonly string[] {
  return [
    ...(selector.includes('[') ? ['css-selector-attribute'] : []),
    ...(selector.includes('>') ? ['css-selector-child'] : []),
    ...(selector.includes(',') ? ['css-selector-grouping'] : []),
    ...(/\S \S/.test(selector) ? ['css-selector-descendant'] : []),
    ...(selector.includes('.') ? ['css-selector-class'] : []),
    ...(selector.includes('#') ? ['css-selector-id'] : []),
  ];
}

/** A style sheet as it is compiled: rules, and rules in one @media. */
function inSheet(css: string): readonly string[] {
  const media = [...css.matchAll(/@media ([^{]*)\{/g)].flatMap((one) => [
    'css-at-media',
    ...((one[1] ?? '').includes('prefers-color-scheme') ? ['css-at-media-prefers-color-scheme'] : []),
  ]);
  const others = [...css.matchAll(/@(?!media)([a-z-]+)/g)].map((one) => `css-at-${one[1]}`);
  const rules = [...css.matchAll(/([^{}@]+)\{([^{}]*)\}/g)].flatMap((one) => [
    ...inSelector((one[1] ?? '').trim()),
    ...declared(one[2] ?? ''),
  ]);
  return [...media, ...others, ...rules];
}

/** Every feature that the page uses; comments are Outlook's own. */
export function featuresOf(html: string): ReadonlySet<string> {
  const page = html.replaceAll(/<!--.*?-->/gs, '');
  const sheets = [...page.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].flatMap((one) => inSheet(one[1] ?? ''));
  const tags = [...page.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)].flatMap((one) => [
    `html-${one[1]}`,
    ...[...(one[2] ?? '').matchAll(/([a-z-]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) =>
      name === 'style'
        ? declared(value)
        : [`html-${name}`, ...(name === 'href' && value.startsWith('mailto:') ? ['html-mailto-links'] : [])],
    ),
  ]);
  return new Set([...sheets, ...tags].map((one) => KINDS[one] ?? one));
}

export interface Lack {
  /** Families of which one program at least has nothing of it. */
  readonly without: readonly string[];
  /** Families of which one program at least has it in part, or with a fault. */
  readonly partly: readonly string[];
}

/** Who lacks the feature; null where nobody does, or where there is no data. */
export function lackOf(feature: string): Lack | null {
  const known = FEATURES.get(feature);
  if (known === undefined) return null;
  const having = (mark: string): readonly string[] =>
    FAMILIES.filter((family) =>
      Object.values(known.stats[family] ?? {}).some((versions) => Object.values(versions).at(-1)?.startsWith(mark)),
    );
  const [without, partly] = [having('n'), having('a')];
  return without.length + partly.length === 0 ? null : { without, partly };
}

export const isKnown = (feature: string): boolean => FEATURES.has(feature);
