/** The tagger of English as bundles hold it is the one of the package, ready made. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { HELD_OUT, labelledAnswers } from '../../learn/answers/labelled.ts';
import { packageBeside } from '../../lib/bundle.ts';
import { TAGGER } from '../../lib/tagger.ts';
import { emptyFolder, removeFolders } from './synthesized.ts';

afterAll(removeFolders);

interface Compromise {
  (text: string): { readonly json: () => readonly { readonly terms: readonly object[] }[] };
  readonly model: () => { readonly one: object; readonly two: object };
}

const require = createRequire(import.meta.url);
const folder = emptyFolder();
const packaged: Compromise = require(TAGGER);
// Its rules are in another form once it has tagged; the bundle is of the package as it comes.
packaged('We talked about sheep.').json();
packageBeside(folder, TAGGER);
const bundled: Compromise = require(join(folder, 'node_modules', TAGGER, 'index.js'));

it('has the dictionary and the tables of the package', () => {
  const { matches: _, ...tables } = packaged.model().two as { readonly matches: unknown };
  expect(bundled.model().two).toEqual(tables);
  expect(bundled.model().one).toEqual(packaged.model().one);
});

it('tags what candidates write as the package does', () => {
  // A term's id is drawn by chance.
  const tagged = (tagger: Compromise, text: string) =>
    tagger(text)
      .json()
      .flatMap(({ terms }) => terms.map((term) => ({ ...term, id: '' })));
  const texts = labelledAnswers()
    .filter(({ writer, lang }) => !HELD_OUT.has(writer) && lang === 'en')
    .slice(0, 200);
  expect(texts.length).toBe(200);
  for (const { typed } of texts) expect(tagged(bundled, typed)).toEqual(tagged(packaged, typed));
});
