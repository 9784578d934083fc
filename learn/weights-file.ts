/** A weights file as text: one feature per line, sorted, so that a diff shows what changed in what was learnt. */
import { writeFileSync } from 'node:fs';
import type { Row, Weights } from '../lambdas/understand/likelihood/likelihood.ts';

export function asText({ answers, unit, features }: Weights): string {
  const lines = Object.keys(features)
    .sort()
    .map((name) => `    ${JSON.stringify(name)}: ${rowText(features[name] ?? [])}`);
  const head = unit === undefined ? '' : `  "unit": ${unit},\n`;
  return `{\n  "answers": ${JSON.stringify(answers)},\n${head}  "features": {\n${lines.join(',\n')}\n  }\n}\n`;
}

const rowText = (row: Row): string => (typeof row === 'string' ? JSON.stringify(row) : `[${row.join(', ')}]`);

const FOLDER = new URL('../lambdas/understand/likelihood/weights/', import.meta.url);

export const writeWeights = (
  question: string,
  weights: Weights,
  file: URL = new URL(`${question}.json`, FOLDER),
): void => writeFileSync(file, asText(weights));
