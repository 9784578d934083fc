/** How big the bundle of each function may be: what is loaded at its start, in KB. A test keeps it. */
import type { Metafile } from 'esbuild';

export const LIMITS = { receive: 2100, wake: 950, feedback: 300, sweep: 460, activate: 240 } as const;

export type FunctionName = keyof typeof LIMITS;

export const FUNCTIONS = Object.keys(LIMITS) as readonly FunctionName[];

/** Bytes of the entry and of everything that it imports statically. */
export function startSize({ outputs }: Metafile): number {
  const entry = Object.keys(outputs).find((one) => outputs[one]?.entryPoint !== undefined && one.endsWith('index.mjs'));
  const seen = new Set<string>();
  const walk = (file: string): number => {
    const output = outputs[file];
    if (output === undefined || seen.has(file)) return 0;
    seen.add(file);
    const statics = output.imports.filter(({ kind, external }) => kind === 'import-statement' && external !== true);
    return statics.reduce((sum, { path }) => sum + walk(path), output.bytes);
  };
  return entry === undefined ? 0 : walk(entry);
}
