// `npm test`: types, lint and every test; ends by printing `N passed, N failed`. `npm test -- reading`: the tests of one room.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bin = (name) => join(import.meta.dirname, '..', 'node_modules', '.bin', name);
const run = (name, args) =>
  spawnSync(bin(name), args, { stdio: 'inherit', env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'fr_FR.UTF-8' } })
    .status === 0;

let passed = 0;
let failed = 0;
const count = (ok) => {
  if (ok) passed += 1;
  else failed += 1;
};

/** Rooms by what they do; every folder of `test` is one too, by its name. */
const ROOMS = {
  reading: ['test/understand/'],
  answers: ['test/interpret/'],
  drafts: ['test/compose/drafts'],
  steps: ['test/application/'],
  rules: ['test/architecture', 'test/hostile/threats'],
};
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((one) => one.isDirectory());
for (const { name } of folders) ROOMS[name] ??= [`test/${name}/`];

const only = process.argv.slice(2).flatMap((one) => ROOMS[one] ?? [one]);
if (only.length === 0) {
  count(run('tsc', ['--noEmit']));
  count(run('biome', ['check', '--error-on-warnings', '.']));
}
const out = mkdtempSync(join(tmpdir(), 'afterword-test-'));
const report = join(out, 'report.json');
const ok = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only]);
let none = false;
try {
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  none = numTotalTests === 0;
  passed += numPassedTests;
  failed += numFailedTests;
} catch {
  failed += 1;
}
rmSync(out, { recursive: true, force: true });
if (!ok && failed === 0) failed = 1;
if (none) console.log(`The rooms are: ${Object.keys(ROOMS).sort().join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
