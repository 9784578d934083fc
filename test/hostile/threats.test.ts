/** THREATS.md names tests that exist, and packages are what they were when they were looked at. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** '`test/x.test.ts`: the name of a test' */
const NAMED = [...read('THREATS.md').matchAll(/`(test\/[^`]+)`: ([^|;]+?)(?= \||;)/g)].map(
  ([, file = '', name = '']) => ({ file, name: name.trim() }),
);

describe('THREATS.md', () => {
  it('names a test for each threat', () => {
    const threats = read('THREATS.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:threat|---)/.test(line));
    expect(threats.length).toBeGreaterThan(20);
    for (const threat of threats) expect(threat).toMatch(/`test\/[^`]+\.test\.ts`: /);
    expect(NAMED.length).toBeGreaterThanOrEqual(threats.length);
  });

  it.each(NAMED)('$file holds "$name"', ({ file, name }) => {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    const plain = (text: string): string => text.replaceAll('\\', '').replaceAll(/["']/g, '');
    expect(plain(read(file))).toContain(plain(name));
  });

  it('is linked, with SECURITY.md, from the README', () => {
    expect(read('README.md')).toContain('](THREATS.md)');
    expect(read('README.md')).toContain('](SECURITY.md)');
  });
});

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly integrity?: string;
        readonly hasInstallScript?: boolean;
        readonly optional?: boolean;
        readonly inBundle?: boolean;
      }
    >
  >;
}

describe('packages', () => {
  const own: Package = JSON.parse(read('package.json'));
  const lock: Lock = JSON.parse(read('package-lock.json'));
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

  it('every dependency is pinned to one version', () => {
    const all = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
    for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    // Of other machines' binaries, and of what comes inside another package, npm writes down none.
    const unhashed = installed
      .filter(([, { integrity }]) => integrity === undefined)
      .map(([path]) => lock.packages[path]);
    for (const one of unhashed) expect(one?.optional === true || one?.inBundle === true).toBe(true);
    for (const [path, { integrity }] of installed)
      if (integrity !== undefined) expect(integrity, path).toMatch(/^sha512-/);
  });

  it('no install script runs, and the packages that have any are named', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    const scripted = installed
      .filter(([, one]) => one.hasInstallScript === true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
    expect(Object.keys(own.allowScripts).sort()).toEqual([...new Set(scripted)].sort());
    expect(Object.values(own.allowScripts)).not.toContain(true);
  });

  it('what runs is audited in continuous integration', () => {
    expect(read('.ci/run')).toContain('npm audit --omit=dev --audit-level=high');
  });
});
