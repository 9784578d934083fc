/** The rules of the playbook are told once, and the code says where it keeps each. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../lambdas/application/rules.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const all = Object.keys(RULES);

it('docs/playbook.md tells the same rules in the same words', () => {
  const rows = [...read('docs/playbook.md').matchAll(/^\| (R\d+) \| (.+) \|$/gm)];
  const plain = (text: string): string => text.replaceAll('’', "'");
  expect(rows.map(([, rule, says = '']) => [rule, plain(says)])).toEqual(
    Object.entries(RULES).map(([rule, says]) => [rule, plain(says)]),
  );
});

/** 'R6, R9' and 'R1-R5' name six rules. */
function named(text: string): readonly string[] {
  return [...text.matchAll(/\bR(\d{1,2})(?:-R(\d{1,2}))?\b/g)].flatMap(([, from, to = from]) => {
    const [first, last] = [Number(from), Number(to)];
    return Array.from({ length: last - first + 1 }, (_, n) => `R${first + n}`);
  });
}

it('every rule is named in the code that keeps it', () => {
  const files = globSync('lambdas/{application,compose,story}/**/*.ts', { cwd: ROOT });
  const keeping = files.filter((file) => !file.endsWith('application/rules.ts'));
  const found = new Set(keeping.flatMap((file) => named(read(file))));
  expect(all.filter((rule) => !found.has(rule))).toEqual([]);
});

it('the code names no rule that does not exist', () => {
  const files = globSync('lambdas/application/**/*.ts', { cwd: ROOT });
  expect(files.flatMap((file) => named(read(file))).filter((rule) => !all.includes(rule))).toEqual([]);
});
