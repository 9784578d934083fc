/** `npm run bench`: how fast and how small Afterword is, beside what one would use instead. */
import { parseArgs } from 'node:util';
import type { Figure, Part } from './performance/part.ts';
import { type Section, sectionNow, writeSection } from './performance/section.ts';
import { circumstances, markdownOf, tableOf } from './performance/table.ts';

const PARTS = ['understanding', 'replies', 'deciding', 'composing', 'first-mail', 'serving'] as const;

const HELP = `npm run bench [-- options]

  --only PART    one of: ${PARTS.join(', ')}; may be repeated
  --write        puts the figures into docs/performance.md; of a section that several parts fill, all of them must run
  --help         this

A goal that is missed is told as missed; the command ends well all the same.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [...PARTS] },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

interface Filled {
  readonly figures: Figure[];
  readonly says: string[];
  seconds: number;
}

async function partNamed(name: string): Promise<Part> {
  const read: { readonly part: Part } = await import(new URL(`./performance/${name}.ts`, import.meta.url).href);
  return read.part;
}

async function runAll(): Promise<void> {
  const sections = new Map<Section, Filled>();
  for (const name of PARTS.filter((one) => values.only.includes(one))) {
    const began = performance.now();
    const part = await partNamed(name);
    const { figures, says } = await part.run((line) => console.log(`${line} ...`));
    const filled = sections.get(part.section) ?? { figures: [], says: [], seconds: 0 };
    filled.figures.push(...figures);
    filled.says.push(...says);
    filled.seconds += (performance.now() - began) / 1000;
    sections.set(part.section, filled);
  }
  for (const [section, { figures, says, seconds }] of sections) {
    const before = sectionNow(section);
    console.log(`\n${section}\n\n${tableOf(figures, before)}\n\n${says.join('\n\n')}`);
    if (values.write) writeSection(section, markdownOf(figures, before, says, circumstances('npm run bench', seconds)));
  }
}

const unknown = values.only.filter((one) => !PARTS.some((name) => name === one));
if (values.help) console.log(HELP);
else if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}\n\n${HELP}`);
  process.exitCode = 2;
} else await runAll();
