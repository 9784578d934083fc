/** Times in prose, phrase by phrase, in ten languages. */
import { describe, expect, test } from 'vitest';
import { type Facts, understood } from './facts.ts';
import { changes } from './phrases/changes.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { fr } from './phrases/fr.ts';
import { it } from './phrases/it.ts';
import { ja } from './phrases/ja.ts';
import { nl } from './phrases/nl.ts';
import { offers } from './phrases/offers.ts';
import { orders } from './phrases/orders.ts';
import { pl } from './phrases/pl.ts';
import { pt } from './phrases/pt.ts';
import { sv } from './phrases/sv.ts';
import { tables } from './phrases/tables.ts';
import { toldInWords } from './phrases/told-in-words.ts';
import { traps } from './phrases/traps.ts';
import { zones } from './phrases/zones.ts';

const all: Readonly<Record<string, Facts>> = {
  en,
  de,
  fr,
  es,
  pt,
  nl,
  it,
  pl,
  sv,
  ja,
  zones,
  orders,
  tables,
  changes,
  offers,
  traps,
  toldInWords,
};

for (const [name, { zone, facts }] of Object.entries(all)) {
  describe(name, () => {
    test.each(facts.map(([text, said, sender]) => ({ text, said, sender })))('$text', ({ text, said, sender }) => {
      expect(understood(text, zone, sender)).toBe(said);
    });
  });
}

test('there are more than three hundred facts', () => {
  expect(Object.values(all).flatMap((one) => one.facts).length).toBeGreaterThan(300);
});
