/** What was talked about is said back as theirs alone, and in a sentence that holds. */
import { expect, it } from 'vitest';
import { ownPart, talkedAbout } from '../../lambdas/application/decide/talked-about.ts';

it.each([
  ['the migration to Postgres, Tom was cold', 'the migration to Postgres', 'Tom was cold'],
  ['the roadmap; but Tom seemed bored', 'the roadmap', 'Tom seemed bored'],
  ['the roadmap. Tom and I talked about testing', 'the roadmap', 'Tom and I talked about testing'],
  ['the roadmap while Tom kept typing', 'the roadmap', 'Tom kept typing'],
  ['how Tom was hired', 'how Tom was hired', null],
  ['working with Dana and Tom on the ledger', 'working with Dana and Tom on the ledger', null],
  ['how she, Tom and Lee share on-call', 'how she, Tom and Lee share on-call', null],
  ['Tom was cold', 'Tom was cold', null],
])('%j', (text, own, rest) => {
  expect(ownPart(text, ['Tom', 'Lee'])).toEqual({ own, rest });
});

it.each([
  ['the migration to Postgres', 'with Priya you talked about the migration to Postgres'],
  ['how on-call is shared', 'with Priya you talked about how on-call is shared'],
  ['we talked about the migration', 'from your talk with Priya: “we talked about the migration”'],
  ['on-call', 'from your talk with Priya: “on-call”'],
])('%j is said back as %j', (text, said) => {
  expect(talkedAbout(text, 'Priya')).toBe(said);
});
