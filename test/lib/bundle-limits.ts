/** Limits for the code that each function loads at start, in KB. A test enforces them. */
import type { Metafile } from 'esbuild';

export const LIMITS = {
  receive: 640,
  wake: 590,
  feedback: 300,
  sweep: 460,
  activate: 240,
  flood: 240,
  tap: 300,
} as const;

export type FunctionName = keyof typeof LIMITS;

export const FUNCTIONS = Object.keys(LIMITS) as readonly FunctionName[];

/** The entry file and everything it imports statically. */
export function startFiles({ outputs }: Metafile): readonly string[] {
  const entry = Object.keys(outputs).find((one) => outputs[one]?.entryPoint !== undefined && one.endsWith('index.mjs'));
  const seen = new Set<string>();
  const walk = (file: string): void => {
    const output = outputs[file];
    if (output === undefined || seen.has(file)) return;
    seen.add(file);
    for (const { kind, external, path } of output.imports)
      if (kind === 'import-statement' && external !== true) walk(path);
  };
  if (entry !== undefined) walk(entry);
  return [...seen];
}

/** Their total size in bytes. */
export const startSize = (metafile: Metafile): number =>
  startFiles(metafile).reduce((sum, file) => sum + (metafile.outputs[file]?.bytes ?? 0), 0);
