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

/** Raw mail was destroyed before its time: what it became goes at the next round, and what was refused, of which nobody knows whose it was. */
export async function markDue(mark: Marked, knows: (arrival: string) => Promise<boolean>): Promise<void> {
  const due = new Set<string>();
  for (const { arrival, filing, spot } of mark.now().put)
    if (spot !== null && (filing === 'refused' || !(await knows(arrival)))) due.add(arrival);
  if (due.size === 0) return;
  await mark.change({ put: mark.now().put.map((one) => (due.has(one.arrival) ? { ...one, isDue: true } : one)) });
}
