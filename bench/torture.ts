/** `npm run torture`: faults, kills, floods and hostile input, and one table of what was lost or sent twice. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Part, Row } from './torture/part.ts';
import { madeBy, sectionOf, tableOf, withRows, withSection } from './torture/report.ts';

/** In the order of the page. A part is read when it is run: one that is broken does not take the others with it. */
const PARTS = [
  'faults',
  'mailbox',
  'concurrency',
  'privacy',
  'kills',
  'calamities',
  'load',
  'fuzz',
  'forgeries',
] as const;

const HELP = `npm run torture [-- options]

  --only PART    one of: ${PARTS.join(', ')}; may be repeated
  --seed WORD    the trouble that the same seed made before (default: by the clock; it is printed)
  --row WORDS    of a part's rows those whose names hold these words (faults; with --only)
  --minutes N    at most about so long, and then what was tried by then (mailbox)
  --short        seconds instead of minutes
  --case NAME    one case of a part again, as a failure names it (with --only)
  --write        puts the figures into docs/reliability.md, each part into its own section
  --help         this

Exits with 1 when anything is lost, or was as it must not be.`;

const PAGE = new URL('../docs/reliability.md', import.meta.url);

async function partNamed(name: string): Promise<Part> {
  const read: { readonly part: Part } = await import(new URL(`./torture/${name}.ts`, import.meta.url).href);
  return read.part;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [...PARTS] },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    short: { type: 'boolean', default: false },
    case: { type: 'string' },
    row: { type: 'string' },
    minutes: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function runAll(): Promise<boolean> {
  const rows: Row[] = [];
  const failures: string[] = [];
  let lost = 0;
  for (const name of values.only) {
    const began = performance.now();
    console.log(`${name}, seed ${values.seed} ...`);
    try {
      const part = await partNamed(name);
      const outcome = await part.run({
        seed: values.seed,
        short: values.short,
        ...(values.case === undefined ? {} : { only: values.case }),
        ...(values.row === undefined ? {} : { row: values.row }),
        ...(values.minutes === undefined ? {} : { minutes: Number(values.minutes) }),
      });
      rows.push(...outcome.rows);
      failures.push(...outcome.failures);
      lost += outcome.lost;
      const seconds = (performance.now() - began) / 1000;
      console.log(`${tableOf(outcome.rows)}\n${seconds.toFixed(1)} s\n`);
      if (values.write) {
        const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : null;
        const written =
          values.row === undefined
            ? withSection(page, PARTS, name, sectionOf(part, outcome, values, seconds))
            : withRows(page ?? '', outcome.rows, madeBy(name, values, seconds));
        writeFileSync(PAGE, written);
      }
    } catch (error) {
      failures.push(`${name} did not run: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (values.only.length > 1) console.log(tableOf(rows));
  for (const one of failures) console.log(one);
  console.log(`seed ${values.seed}: ${rows.reduce((sum, { tried }) => sum + tried, 0)} tried, ${lost} lost`);
  return lost === 0 && failures.length === 0;
}

if (values.help) console.log(HELP);
else process.exitCode = (await runAll()) ? 0 : 1;
