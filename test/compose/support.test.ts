/** What mail programs do not support is used only where nothing is lost by it, and that is argued feature by feature. */
import { describe, expect, test } from 'vitest';
import { compose } from '../../lambdas/compose/compose.ts';
import { inputOf } from './sample.ts';
import { hostileSamples, samples } from './samples.ts';
import given from './support.arguments.json' with { type: 'json' };
import { featuresOf, isKnown, lackOf } from './support.ts';

const ARGUED: { readonly [feature: string]: { readonly without: readonly string[]; readonly why: string } } = given;

const used = new Map<string, string>();
for (const sample of [...samples, ...hostileSamples]) {
  const { html } = compose(inputOf(sample));
  for (const feature of featuresOf(html)) if (!used.has(feature)) used.set(feature, sample.name);
}

describe('by the data of caniemail.com', () => {
  test('whatever a program lacks is argued, with the programs that have nothing of it', () => {
    const lacking = [...used].flatMap(([feature, name]) => {
      const lack = lackOf(feature);
      if (lack === null) return [];
      const known = ARGUED[feature]?.without ?? null;
      return JSON.stringify(known) === JSON.stringify(lack.without)
        ? []
        : [`${feature} (in ${name}): without ${JSON.stringify(lack.without)}, argued ${JSON.stringify(known)}`];
    });
    expect(lacking).toEqual([]);
  });

  test('no argument is left over', () => {
    expect(Object.keys(ARGUED).filter((feature) => !used.has(feature) || lackOf(feature) === null)).toEqual([]);
    for (const { why } of Object.values(ARGUED)) expect(why).toMatch(/^[A-Z0-9].{12,}\.$/);
  });

  test('most of what is used is known to the data', () => {
    expect([...used.keys()].filter(isKnown).length).toBeGreaterThan(50);
  });

  test('a style sheet is far under the 16 KB that Gmail takes', () => {
    for (const sample of samples) {
      const { html } = compose(inputOf(sample));
      const sheets = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((one) => one[1]?.length ?? 0);
      expect(sheets.reduce((sum, one) => sum + one, 0)).toBeLessThan(4096);
    }
  });
});

test('the check sees what a page uses', () => {
  const seen = featuresOf(
    '<style>.a > b{display:flex}@media (prefers-color-scheme:dark){p{gap:1px!important}}</style><video style="float:left" title="x"></video><a href="mailto:x@x.example">x</a>',
  );
  for (const one of [
    'css-selector-child',
    'css-display',
    'css-gap',
    'css-important',
    'css-at-media-prefers-color-scheme',
    'html-video',
    'css-float',
    'html-mailto-links',
  ])
    expect(seen.has(one), one).toBe(true);
  expect(lackOf('html-video')?.without).toContain('gmail');
});
