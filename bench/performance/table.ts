/** Figures as a table: for the terminal, and as a section of a page, each beside what it was before. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Figure } from './part.ts';

const HEADS = ['', 'now', 'before', 'what is compared', 'goal', ''] as const;

/** What each row said when the section was last written. */
function figuresIn(section: string): ReadonlyMap<string, string> {
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map(([, what = '', now = '']) => [what, now]));
}

const verdict = ({ met }: Figure): string => (met === null ? '' : met ? 'met' : 'missed');

const rowsOf = (figures: readonly Figure[], section: string): readonly (readonly string[])[] => {
  const before = figuresIn(section);
  return figures.map((one) => [one.what, one.value, before.get(one.what) ?? '', one.against, one.goal, verdict(one)]);
};

/** `section`: as it stands on its page. */
export function tableOf(figures: readonly Figure[], section: string): string {
  const lines = [HEADS, ...rowsOf(figures, section)];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const versionOf = (name: string): string => {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
  );
  return `${name} ${version}`;
};

const MEASURED = ['postal-mime', 'email-forward-parser', 'node-ical', 'chrono-node', 'email-reply-parser', 'mjml'];

/** Where and with what the figures were made. */
export function circumstances(command: string, seconds: number): string {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), load average ${(loadavg()[1] ?? 0).toFixed(0)}`;
  const versions = [`Node ${process.versions.node}`, ...MEASURED.map(versionOf)].join(', ');
  return `\`${command}\`, ${Math.round(seconds)} s, ${new Date().toISOString().slice(0, 10)}, on ${machine}; ${versions}.`;
}

export function markdownOf(figures: readonly Figure[], section: string, says: readonly string[], made: string): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const rows = rowsOf(figures, section).map(line);
  return [[line(HEADS), '| --- | ---: | ---: | --- | --- | --- |', ...rows].join('\n'), ...says, made].join('\n\n');
}
