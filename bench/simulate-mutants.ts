/** `npm run simulate:mutants`: breaks a copy of the program in many ways, one at a time; the simulation must see each. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Caught, tryOne } from './simulation/break.ts';
import { MUTANTS, type Mutant } from './simulation/mutants.ts';

const DOC = join(import.meta.dirname, '../docs/simulation.md');
const TABLE = '<!-- the table of mutants -->';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'mutants' },
    histories: { type: 'string', default: '1500' },
    workers: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});

const chosen = MUTANTS.filter(({ says }) => values.only === undefined || says.includes(values.only));
const queue = [...chosen];
const results = new Map<Mutant, Caught>();
const began = performance.now();
await Promise.all(
  Array.from({ length: Number(values.workers) }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const one = await tryOne(next, values.seed, Number(values.histories));
      console.log(
        `${one.by === null ? 'SURVIVED' : 'caught  '} ${next.says}: ${one.by ?? ''} (${one.histories} histories)`,
      );
      results.set(next, one);
    }
  }),
);

const all = chosen.map((one) => results.get(one)).filter((one) => one !== undefined);
const caught = all.filter(({ by }) => by !== null);
const argued = all.filter(({ mutant, by }) => by === null && mutant.argued !== undefined);
const summary = `${caught.length} of ${all.length} caught, ${argued.length} argued`;
const seconds = ((performance.now() - began) / 1000).toFixed(0);
if (values.only === undefined) {
  const rows = all.map(
    ({ mutant, by, histories }) =>
      `| ${mutant.says} | \`${mutant.file.slice('lambdas/'.length)}\` | ${by ?? `not caught: ${mutant.argued ?? '**unexplained**'}`} | ${histories} |`,
  );
  const head = readFileSync(DOC, 'utf8').split(TABLE)[0] ?? '';
  writeFileSync(
    DOC,
    `${head}${TABLE}\n\n${summary}.\n\n| what was broken | where | seen by | histories |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  );
}
console.log(`${summary}, ${seconds} s`);
process.exitCode = caught.length + argued.length === all.length ? 0 : 1;
