/** Filed mail is deleted together with the raw mail it is a copy of: after the same time, or when its owner asks. */
import type { Connection } from './connection.ts';
import type { Marked, Put } from './mark.ts';

const FOLDERS = ['done', 'refused'] as const;

/** Deletes only mail that this program filed itself, and only if its UID is still valid. */
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

/** Raw mail was deleted early. Its filed copies go on the next round, and so does all refused mail, because its owner is not known. */
export async function markDue(mark: Marked, knows: (arrival: string) => Promise<boolean>): Promise<void> {
  const due = new Set<string>();
  for (const { arrival, filing, spot } of mark.now().put)
    if (spot !== null && (filing === 'refused' || !(await knows(arrival)))) due.add(arrival);
  if (due.size === 0) return;
  await mark.change({ put: mark.now().put.map((one) => (due.has(one.arrival) ? { ...one, isDue: true } : one)) });
}
