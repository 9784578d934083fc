/** The npm package for people who do not clone the repository: one bundle, without developer dependencies and without AWS. `npm run package` */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { BESIDE, BUNDLED, copyWhatIsRead, packageBeside, ROOT } from './bundle.ts';

const OUT = join(ROOT, 'dist', 'package');
/** Where the program expects the files that it reads next to its code. */
const CODE = join(OUT, 'lambdas', 'local');

/** A native module, which comes with prebuilt binaries for each system. */
const NATIVE = 'classic-level';
/** Big, and loaded on demand: shipped as files of their own. */
const REQUIRED = Object.values(BESIDE).map((path) => ({ path, name: path.split('/')[0] ?? path }));

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const write = (path: string, value: unknown): void =>
  writeFileSync(join(OUT, path), typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);

const licenseOf = (name: string): string =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).license;

rmSync(OUT, { recursive: true, force: true });
const { metafile } = buildSync({
  ...BUNDLED,
  target: 'node22.18',
  entryPoints: { afterword: 'bin/afterword.ts' },
  outdir: CODE,
  chunkNames: 'part-[hash]',
  external: [NATIVE, ...Object.values(BESIDE), '@aws-sdk/*'],
});
copyWhatIsRead(metafile, CODE);
mkdirSync(join(OUT, 'bin'));
for (const { path, name } of REQUIRED) {
  packageBeside(OUT, path);
  write(join('node_modules', name, 'package.json'), {
    name,
    version: manifest.dependencies[name],
    license: licenseOf(name),
    main: 'index.js',
  });
}
const start = readFileSync(join(ROOT, 'bin', 'afterword.mjs'), 'utf8');
write('bin/afterword.mjs', start.replace('./afterword.ts', '../lambdas/local/afterword.mjs'));
cpSync(join(ROOT, 'lambdas', 'local', 'page'), join(CODE, 'page'), { recursive: true });
for (const name of [
  'examples',
  'packaging',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/self-hosting.md',
])
  cpSync(join(ROOT, name), join(OUT, name), { recursive: true });
write('package.json', {
  name: 'afterword',
  version: manifest.version,
  description: manifest.description,
  license: manifest.license,
  type: 'module',
  engines: { node: '>=22.18' },
  bin: { afterword: 'bin/afterword.mjs' },
  dependencies: {
    [NATIVE]: manifest.dependencies[NATIVE],
    ...Object.fromEntries(REQUIRED.map(({ name }) => [name, manifest.dependencies[name]])),
  },
  bundleDependencies: REQUIRED.map(({ name }) => name),
});
const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', join(ROOT, 'dist')], { cwd: OUT });
console.log(join(ROOT, 'dist', packed.toString().trim()));
