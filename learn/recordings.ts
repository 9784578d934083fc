/** A careful reader's answers to the exact prompts a model would get, by prompt hash. They stand in for a model here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('recordings/', import.meta.url);

export const KINDS = ['mails', 'answers', 'debriefs'] as const;
export type Kind = (typeof KINDS)[number];

/** `twice`: answers given a second time, by somebody else. */
export function recordings(kind: Kind, twice = false): ReadonlyMap<string, unknown> {
  const folder = new URL(`${kind}/`, FOLDER);
  if (!existsSync(folder)) return new Map();
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && name.startsWith('twice') === twice)
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  return new Map(
    lines.flatMap((line) => {
      if (line.trim() === '') return [];
      const { hash, answer } = JSON.parse(line) as { hash: string; answer: unknown };
      return [[hash, answer] as const];
    }),
  );
}
