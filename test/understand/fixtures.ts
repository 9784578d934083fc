/** The folder of fixtures: `x.eml` or `x.ics`, and what is understood of it, `x.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseFile } from '../../lambdas/mail/parse.ts';
import { understandingToJson } from '../../lambdas/understand/json.ts';
import type { Witness } from '../../lambdas/understand/likelihood/evidence.ts';
import { understand } from '../../lambdas/understand/understand.ts';
import { compare, type Labels, type Miss } from './labels.ts';

export const INVITES = new URL('./invites/', import.meta.url);

export interface Fixture {
  readonly name: string;
  readonly file: URL;
  readonly labels: Labels;
}

export function fixturesIn(folder: URL): readonly Fixture[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => /\.(?:eml|ics)$/u.test(file))
    .map((file) => {
      const name = file.replace(/\.(?:eml|ics)$/u, '');
      const labels: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
      if (typeof labels !== 'object' || labels === null) throw new Error(`${name}.json holds no labels`);
      return { name, file: new URL(file, folder), labels: { ...labels } };
    });
}

export interface Outcome {
  readonly facts: number;
  readonly misses: readonly Miss[];
  readonly answer: Readonly<Record<string, unknown>>;
}

export async function tryFixture({ name, file, labels }: Fixture, witness?: Witness): Promise<Outcome> {
  const zone = labels['#zone'];
  const context = {
    now: Date.UTC(2026, 10, 24, 12),
    zone: typeof zone === 'string' ? zone : null,
    candidate: [],
    domain: 'afterword.example',
    ...(witness === undefined ? {} : { witness }),
  };
  const answer = { ...understandingToJson(name, await understand(await parseFile(readFileSync(file)), context)) };
  return { ...compare(labels, answer), answer };
}
