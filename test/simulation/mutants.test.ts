import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MUTANTS } from '../../bench/simulation/mutants.ts';

const ROOT = join(import.meta.dirname, '../..');
const count = (file: string, text: string): number => readFileSync(join(ROOT, file), 'utf8').split(text).length - 1;

it('each fault on purpose still has its one place in the program', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(30);
  expect(
    MUTANTS.filter(({ file, from, to }) => from === to || count(file, from) !== 1).map(({ says }) => says),
  ).toEqual([]);
});
