/** docs/performance.md: a page in which each part of what is measured keeps a section of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** In the order of the page; a section is a `## ` heading with one of these names. */
export const SECTIONS = [
  'Speed',
  'Cold start',
  'On one machine',
  'Calls',
  'Growth',
  'Cost',
  'Where the time goes',
] as const;

export type Section = (typeof SECTIONS)[number];

const PAGE = new URL('../../docs/performance.md', import.meta.url);

const FRAME = `# Performance

How fast, how small and how cheap, measured side by side with what one would use instead. Each section names the command that made it, the
machine and the day. Times on a shared machine say little; what counts are the ratios, each taken within one run.`;

/** The page with that section's text put in its place, all others as they stand. The text has no heading of the second level. */
export function withSection(page: string | null, name: Section, text: string): string {
  const sections = new Map<string, string>();
  for (const one of (page ?? '').split(/^(?=## )/mu).slice(1))
    sections.set(one.slice(3, one.indexOf('\n')).trim(), one.trim());
  sections.set(name, `## ${name}\n\n${text.trim()}`);
  return `${[FRAME, ...SECTIONS.flatMap((one) => sections.get(one) ?? [])].join('\n\n')}\n`;
}

/** Writes one section into the page, as late as possible: others may be writing theirs. */
export function writeSection(name: Section, text: string): void {
  writeFileSync(PAGE, withSection(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : null, name, text));
}
