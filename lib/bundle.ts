/** How a function of `lambdas/` is bundled for AWS: one file that always loads, with separate files for what is loaded on demand. */
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { TAGGER, taggerInto } from './tagger.ts';

export const ROOT = join(import.meta.dirname, '..');

/** Parts of the SDK are CommonJS and ask for `require`. */
const REQUIRE =
  "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);";

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  minify: true,
  logLevel: 'error',
};

/**
 * V8 checks every regex literal while it parses a file, even in functions that never run, and builds its character sets (40 to 160 µs for `\p{L}`).
 * Rewritten as `new RegExp('...')`, a pattern costs nothing until it is used.
 */
const LATE_PATTERNS = { 'regexp-unicode-property-escapes': false } as const;

/** An `import` of Node's HTTP reads all that it exports, and so loads undici, which nothing here uses: 30 ms. Asked of the process, it does not. */
const HTTP = join(ROOT, 'lib', 'node-http.cjs');
const ALIAS = { http: HTTP, 'node:http': HTTP };

/** `splitting` puts dynamic imports into files of their own, such as the SDK's credential providers that Lambda does not use. */
export const BUNDLED = {
  ...COMMON,
  format: 'esm',
  splitting: true,
  keepNames: true,
  mainFields: ['module', 'main'],
  supported: LATE_PATTERNS,
  alias: ALIAS,
  banner: { js: REQUIRE },
  outExtension: { '.js': '.mjs' },
  metafile: true,
} as const satisfies BuildOptions;

/** Big, seldom needed, and loaded with `require` by the code on the left: packaged beside the bundle. */
export const BESIDE: { readonly [file: string]: string } = {
  'lambdas/application/holidays.ts': 'date-holidays',
  'lambdas/compose/cues/english.ts': TAGGER,
};

/** Read from disk when first needed, by the code on the left: copied beside the bundle. */
const READ: { readonly [file: string]: string } = {
  'lambdas/understand/meaning/encoder-file.ts': 'lambdas/understand/meaning/encoder.bin',
  'lambdas/understand/likelihood/shipped.ts': 'lambdas/understand/likelihood/weights',
  'lambdas/understand/answers/families.ts': 'lambdas/understand/answers/families.json',
  'lambdas/compose/cues/classes.ts': 'lambdas/compose/cues/classes.json',
  'lambdas/compose/topics/judge.ts': 'lambdas/compose/topics/topics.json',
};

const holds = ({ outputs }: Metafile, file: string): boolean =>
  Object.values(outputs).some(({ inputs }) => (inputs[file]?.bytesInOutput ?? 0) > 0);

/** Copies what the bundled code reads from disk into its folder. */
export function copyWhatIsRead(metafile: Metafile, folder: string): void {
  for (const [file, read] of Object.entries(READ))
    if (holds(metafile, file)) cpSync(join(ROOT, read), join(folder, basename(read)), { recursive: true });
}

/** Puts everything that the bundled code reads or requires beside it. */
export function putBeside(metafile: Metafile, folder: string): void {
  copyWhatIsRead(metafile, folder);
  for (const [file, name] of Object.entries(BESIDE)) if (holds(metafile, file)) packageBeside(folder, name);
}

/** Bundles `lambdas/<runs>.ts` into the folder, as `index.mjs`. */
export function bundleInto(folder: string, runs: string): Metafile {
  const { metafile } = buildSync({ ...BUNDLED, entryPoints: { index: `lambdas/${runs}.ts` }, outdir: folder });
  putBeside(metafile, folder);
  return metafile;
}

export function packageBeside(folder: string, name: string): void {
  const place = join(folder, 'node_modules', name);
  if (name === TAGGER) return taggerInto(place, ROOT, COMMON);
  // Resolved as `require` does it: a package may export something else to `import`.
  const contents = `module.exports = require('${name}');`;
  buildSync({ ...COMMON, format: 'cjs', stdin: { contents, resolveDir: ROOT }, outfile: join(place, 'index.js') });
}
