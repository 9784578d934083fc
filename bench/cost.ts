/** `npm run cost`: what Afterword asks of AWS and what that costs, counted on the real handlers and adapters. */
import { parseArgs } from 'node:util';
import { billOf, SIZES } from './cost/bill.ts';
import { countKinds } from './cost/kinds.ts';
import { countSearch } from './cost/search.ts';
import { callsTable, costText } from './cost/tables.ts';
import { callsOf } from './cost/tally.ts';
import { writeSection } from './performance/section.ts';

const HELP = `npm run cost [-- options]

  --calls    the calls of each kind of mail and alarm instead of the cost
  --json     for scripts: the counts of a search and the bills (with --calls: the counts of each kind)
  --write    puts the tables into docs/aws-figures.md ('Cost'; with --calls: 'Calls')
  --help     this

Takes about a minute. Nothing leaves this machine: dynalite and small stand-ins answer for AWS.`;

const { values } = parseArgs({
  options: {
    calls: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const day = new Date().toISOString().slice(0, 10);

async function calls(): Promise<void> {
  const kinds = await countKinds();
  if (values.json) {
    const plain = kinds.map(({ tally, ...kind }) => ({ ...kind, ...tally, calls: Object.fromEntries(tally.calls) }));
    console.log(
      JSON.stringify(
        plain.map(({ runs, ...one }) => ({ ...one, runs: Object.fromEntries(runs) })),
        null,
        2,
      ),
    );
    return;
  }
  const connections = kinds.reduce((sum, { tally }) => sum + tally.connections, 0);
  const asked = kinds.reduce((sum, { tally }) => sum + callsOf(tally), 0);
  const text = `What AWS is asked for each kind of mail and alarm, counted at the wire: the real handlers and adapters with the SDK, against dynalite and stand-ins on loopback. \`test/aws/calls.test.ts\` holds it.

${callsTable(kinds)}

A mail is read from S3 once and gets one label there when it is done; only a mail that is not handled at the first try is labelled before. A desk is one query; each change of an item is one write with the post it causes, and one without it once that is sent. Clients are made once for a process, and ${asked} calls went over ${connections} connections. The keys of the reply addresses are read every ten minutes at most, so the first kinds after a pause have one call more. A unit of reading is 4 KB, one of writing 1 KB; those of the index of wake-ups are counted.

\`npm run cost -- --calls --write\`, Node ${process.versions.node}, ${day}.`;
  if (values.write) writeSection('Calls', text);
  console.log(text);
}

async function cost(): Promise<void> {
  const search = await countSearch();
  const bills = SIZES.map((size) => billOf(search, size));
  if (values.json) {
    const { tally, kinds, ...rest } = search;
    const { calls: counted, runs, ...units } = tally;
    const plain = { ...rest, ...units, calls: Object.fromEntries(counted), runs: Object.fromEntries(runs) };
    console.log(JSON.stringify({ search: { ...plain, kinds: Object.fromEntries(kinds) }, bills }, null, 2));
    return;
  }
  const text = `${costText(search, bills)}\n\n\`npm run cost -- --write\`, Node ${process.versions.node}, ${day}.`;
  if (values.write) writeSection('Cost', text);
  console.log(text);
}

if (values.help) console.log(HELP);
else await (values.calls ? calls() : cost());
