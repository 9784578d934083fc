/** The cases made by hand, each in a process of its own: what they cost and what is wrong with them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, Row } from '../part.ts';
import { CASES } from './cases/all.ts';
import { MOST } from './examine.ts';
import { replay } from './keep.ts';

const MB = 1024 * 1024;
/** '40 MB: plain text' belongs to '40 MB'. */
const familyOf = (name: string): string => name.slice(0, name.indexOf(':'));

async function rowOf(family: string, folder: string, failures: string[]): Promise<Row> {
  let [tried, survived, slowest, biggest] = [0, 0, 0, 0];
  for (const [name, { kind, make }] of Object.entries(CASES)) {
    if (familyOf(name) !== family) continue;
    tried += 1;
    // The name says the kind, as `replay` reads it.
    const file = join(folder, `${kind}-case.${kind === 'calendar' ? 'ics' : 'eml'}`);
    writeFileSync(file, make());
    const alone = await replay(file);
    rmSync(file);
    slowest = Math.max(slowest, alone?.milliseconds ?? 0);
    biggest = Math.max(biggest, alone?.peak ?? 0);
    const cost = alone !== null && (alone.milliseconds > MOST.milliseconds || alone.peak > MOST.bytes / MB);
    if (alone === null) failures.push(`${name}: it kills its process`);
    else if (cost) failures.push(`${name}: ${alone.milliseconds} ms, ${alone.peak} MB`);
    else if (alone.faults.length > 0) failures.push(`${name}: ${alone.faults.join('; ')}`);
    else survived += 1;
  }
  const note = `slowest ${slowest} ms of CPU, biggest ${biggest} MB`;
  return { name: `made by hand, ${family}`, tried, survived, lost: tried - survived, doubled: 0, note };
}

/** `short`: those of 40 MB only. */
export async function handMade(short: boolean): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-cases-'));
  const failures: string[] = [];
  const rows: Row[] = [];
  try {
    for (const family of new Set(Object.keys(CASES).map(familyOf)))
      if (!short || family === '40 MB') rows.push(await rowOf(family, folder, failures));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { rows, failures, lost: rows.reduce((sum, { lost }) => sum + lost, 0) };
}
