/** What was put away is destroyed with the raw mail that it is a copy of: after the same time, or when its owner asks for it. */
import type { Connection } from './connection.ts';
import type { Marked, Put } from './mark.ts';

const FOLDERS = ['done', 'refused'] as const;

/** Only what this program put there itself, and only under the numbers that it had then. */
export async function removeOld(connection: Connection, mark: Marked, before: number): Promise<void> {
  const isOver = ({ spot, at, isDue }: Put): boolean => spot !== null && (isDue === true || at < before);
  for (const folder of FOLDERS) {
    const over = mark.now().put.filter((one) => one.filing === folder && isOver(one));
    if (over.length === 0) continue;
    const { uidValidity } = await connection.open(folder);
    await connection.remove(over.flatMap(({ spot }) => (spot?.uidValidity === uidValidity ? [spot.uid] : [])));
    const gone = new Set(over);
    await mark.change({ put: mark.now().put.map((one) => (gone.has(one) ? { ...one, spot: null } : one)) });
  }
}

/** Marks what these arrivals became as to be destroyed at the next round. */
export async function markDue(mark: Marked, arrivals: ReadonlySet<string>): Promise<boolean> {
  if (!mark.now().put.some(({ arrival, spot }) => spot !== null && arrivals.has(arrival))) return false;
  await mark.change({
    put: mark.now().put.map((one) => (arrivals.has(one.arrival) ? { ...one, isDue: true } : one)),
  });
  return true;
}
