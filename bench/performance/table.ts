/** Figures as a table: for the terminal, and as a section of docs/performance.md. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Figure } from './part.ts';

const HEADS = ['', 'figure', 'against', 'goal', ''] as const;

const verdict = ({ met }: Figure): string => (met === null ? '' : met ? 'met' : 'missed');
const cells = (one: Figure): readonly string[] => [one.what, one.value, one.against, one.goal, verdict(one)];

export function tableOf(figures: readonly Figure[]): string {
  const lines = [HEADS, ...figures.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => (column === 1 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
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

const MEASURED = [
  'mailparser',
  'node-ical',
  'postal-mime',
  'email-reply-parser',
  'planer',
  'mjml',
  'esbuild',
  'tinybench',
];

/** Where and with what the figures were made. */
export function circumstances(command: string, seconds: number): string {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), load average ${(loadavg()[1] ?? 0).toFixed(0)}`;
  const versions = [`Node ${process.versions.node}`, ...MEASURED.map(versionOf)].join(', ');
  return `\`${command}\`, ${Math.round(seconds)} s, ${new Date().toISOString().slice(0, 10)}, on ${machine}; ${versions}.`;
}

export function markdownOf(figures: readonly Figure[], says: readonly string[], made: string): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const table = [line(HEADS), '| --- | ---: | --- | --- | --- |', ...figures.map((one) => line(cells(one)))].join('\n');
  return [table, ...says, made].join('\n\n');
}
