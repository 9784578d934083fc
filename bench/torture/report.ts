/** What a run of the torture leaves: a table for the terminal, and docs/reliability.md, in which each part keeps a section of its own. */
import { cpus } from 'node:os';
import type { Options, Outcome, Part, Row } from './part.ts';

const HEADS = ['', 'tried', 'survived', 'lost', 'doubled', ''] as const;

const figures = (row: Row): readonly string[] => [
  row.name,
  row.tried.toLocaleString('en-US'),
  row.survived.toLocaleString('en-US'),
  row.lost.toLocaleString('en-US'),
  row.doubled.toLocaleString('en-US'),
  row.note,
];

/** The first and the last column are words, the others figures. */
const isWords = (column: number): boolean => column === 0 || column === HEADS.length - 1;

export function tableOf(rows: readonly Row[]): string {
  const lines = [HEADS, ...rows.map(figures)];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    isWords(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}

function markdownOf(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(HEADS), '| --- | ---: | ---: | ---: | ---: | --- |', ...rows.map((row) => line(figures(row)))].join(
    '\n',
  );
}

type Run = Pick<Options, 'seed' | 'short' | 'row'> & { readonly minutes?: string };

/** The command, how long it took, where and when. */
export function madeBy(name: string, { seed, short, row, minutes }: Run, seconds: number): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`;
  const command = `npm run torture -- --only ${name} --seed ${seed}${short ? ' --short' : ''}${row === undefined ? '' : ` --row '${row}'`}${minutes === undefined ? '' : ` --minutes ${minutes}`}`;
  return `\`${command}\`, ${Math.round(seconds)} s on ${machine}, ${new Date().toISOString().slice(0, 10)}.`;
}

export function sectionOf(part: Part, outcome: Outcome, run: Run, seconds: number): string {
  return [
    `## ${part.name}`,
    part.says,
    markdownOf(outcome.rows),
    ...(outcome.paragraphs ?? []),
    madeBy(part.name, run, seconds),
  ].join('\n\n');
}

const FRAME = `# Reliability

What was done to Afterword, and what it lost. Made by \`npm run torture -- --write\`, which exits with 1 when anything is lost; each section names
the command that makes it alone. *Survived*: afterwards everything was as it would have been without the trouble. *Doubled*: a mail went out a
second time, or something else was there twice.`;

/** The page with that part's section put in its place (in the order of `names`), all others as they stand. */
export function withSection(page: string | null, names: readonly string[], name: string, section: string): string {
  const sections = new Map<string, string>();
  for (const text of (page ?? '').split(/^(?=## )/mu).slice(1))
    sections.set(text.slice(3, text.indexOf('\n')).trim(), text.trim());
  sections.set(name, section);
  return `${[FRAME, ...names.flatMap((one) => sections.get(one) ?? [])].join('\n\n')}\n`;
}

/** The page with those rows put in the place of what they said before; `made` stands below, in the place of the same command's last run. */
export function withRows(page: string, rows: readonly Row[], made: string): string {
  const command = made.slice(0, made.indexOf('`', 1) + 1);
  const lines = page.split('\n').filter((line) => !line.startsWith(command));
  let last = 0;
  for (const row of rows) {
    last = lines.findIndex((line) => line.startsWith(`| ${row.name} |`));
    if (last < 0) throw new Error(`no row of that name stands in the page: ${row.name}`);
    lines[last] = `| ${figures(row).join(' | ')} |`;
  }
  const end = lines.findIndex((line, n) => n > last && line.startsWith('`npm run torture'));
  lines.splice(end + 1, 0, '', made);
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}
