/** The pages that hold what is measured; each part of it keeps a section of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface Page {
  readonly file: URL;
  readonly head: string;
  /** In the order of the page; each is a `## ` heading with one of these names. */
  readonly sections: readonly string[];
}

const docs = (name: string): URL => new URL(`../../docs/${name}`, import.meta.url);

const PAGES = [
  {
    file: docs('performance.md'),
    head: `# Performance

How fast Afterword is beside what one would build instead. Figures are processor time, which a busy machine disturbs less than the clock; what counts
is the ratio, since both sides of it ran in turns. Each figure is the median of its rounds, with the rounds' smallest and largest ratio beside
it; \`before\` is the figure before the last changes. What AWS is asked and what it costs: [on AWS](aws-figures.md).`,
    sections: ['Speed', 'The first mail', 'On one machine'],
  },
  {
    file: docs('aws-figures.md'),
    head: `# On AWS

What a deployment asks of AWS, how it grows, and what it costs. Each section names the command that made it and the day.`,
    sections: ['Calls', 'Growth', 'Cost'],
  },
] as const satisfies readonly Page[];

export type Section = (typeof PAGES)[number]['sections'][number];

const pageOf = (name: Section): Page => PAGES.find(({ sections }: Page) => sections.includes(name)) ?? PAGES[0];

const textOf = ({ file }: Page): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Each section of a page's text by its name. */
function sectionsIn(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  for (const one of text.split(/^(?=## )/mu).slice(1)) sections.set(one.slice(3, one.indexOf('\n')).trim(), one.trim());
  return sections;
}

/** What a section says now. */
export const sectionNow = (name: Section): string => sectionsIn(textOf(pageOf(name))).get(name) ?? '';

/** Writes one section into its page, as late as possible: others may be writing theirs. The text has no heading of the second level. */
export function writeSection(name: Section, text: string): void {
  const page = pageOf(name);
  const sections = sectionsIn(textOf(page));
  sections.set(name, `## ${name}\n\n${text.trim()}`);
  const all = page.sections.flatMap((one) => sections.get(one) ?? []);
  writeFileSync(page.file, `${[page.head, ...all].join('\n\n')}\n`);
}
