/** A corrupted data folder: each kind of file in turn, damaged in each way, and what a foreign or a second program does to it. */
import { chmod, chown, cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSealed } from '../../../lambdas/local/sealed.ts';
import { ended, started } from '../outside/program.ts';
import type { Row } from '../part.ts';
import { DAMAGES, type Damage, PLACES, type Place } from './damage.ts';
import { makeHistory, settled, withFolder } from './folder.ts';
import { type Trial, tried, type Verdict } from './trial.ts';

/** Root may read everything: what is unreadable is tried as somebody else. */
const AS_NOBODY = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];

const nothing: Omit<Trial, 'start'> = { says: null, kept: null, spoiled: 0 };

async function damaged(data: string, place: Place, damage: Damage): Promise<Verdict> {
  const path = await place.path(data);
  const before = await readFile(path);
  await damage.to(path);
  const isThere = damage.leaves && damage.name !== 'unreadable';
  const bytes = isThere ? await readFile(path) : null;
  const says = place.matters && isThere ? /damaged/ : null;
  const through = damage.name === 'unreadable' ? AS_NOBODY : [];
  if (through.length > 0) await belongsToNobody(data);
  const verdict = await tried(
    {
      ...nothing,
      start: { data, through },
      says,
      kept: place.name === 'the lock' || place.name === 'the notes of the examples' ? null : bytes,
      spoiled: 1,
    },
    data,
  );
  if (bytes?.equals(before) === true) return { is: 'wrong', why: 'the damage did nothing' };
  return verdict;
}

async function belongsToNobody(data: string): Promise<void> {
  await chown(data, 65_534, 65_534);
  await chmod(join(data, '..'), 0o777);
  for (const name of await readdir(data, { recursive: true })) await chown(join(data, name), 65_534, 65_534);
}

type Special = (data: string) => Promise<Verdict>;

const SPECIAL: Readonly<Record<string, Special>> = {
  'written by a newer version': async (data) => {
    const [application] = PLACES.filter(({ name }) => name === 'an application');
    if (application === undefined) throw new Error('no such place');
    const path = await application.path(data);
    const kept: { readonly stored: unknown } = JSON.parse((await readFile(path, 'utf8')).split('\n')[1] ?? '');
    await writeSealed(path, { ...kept, schema: 99 });
    return refusedWith(await tried({ ...nothing, start: { data } }, data), /newer Afterword/);
  },
  'a second program on it': async (data) => {
    const first = await started({ data });
    try {
      await settled(first);
      return refusedWith(await secondOn(data), /another afterword is using/);
    } finally {
      await ended(first, 'SIGTERM');
    }
  },
  'a folder that may not be written': async (data) => {
    if (AS_NOBODY.length === 0) await chmod(data, 0o555);
    else await chmod(join(data, '..'), 0o755);
    const verdict = await tried({ ...nothing, start: { data, through: AS_NOBODY, env: { HOME: '/' } } }, data);
    await chmod(data, 0o700);
    return refusedWith(verdict, /cannot be (?:read|(?:read and )?written)/);
  },
  'all desks missing': async (data) => {
    await rm(join(data, 'desks'), { recursive: true });
    return tried({ ...nothing, start: { data }, spoiled: 4 }, data);
  },
  'all sent mails missing': async (data) => {
    await rm(join(data, 'outbox'), { recursive: true });
    return tried({ ...nothing, start: { data } }, data);
  },
};

/** The lock itself is looked at by nobody: the first program goes on. */
const secondOn = (data: string): Promise<Verdict> => tried({ ...nothing, start: { data } }, data);

function refusedWith(verdict: Verdict, words: RegExp): Verdict {
  if (verdict.is === 'refused' && !words.test(verdict.said)) return { is: 'wrong', why: `it said: ${verdict.said}` };
  return verdict.is === 'went on' ? { is: 'wrong', why: 'it went on' } : verdict;
}

export interface Found {
  readonly rows: readonly Row[];
  readonly failures: readonly string[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export async function corruptedFolders(isTried: (name: string) => boolean): Promise<Found> {
  const failures: string[] = [];
  const verdicts = new Map<string, Verdict>();
  const row = { tried: 0, wentOn: 0, refused: 0 };
  await withFolder(async (folder) => {
    const history = join(folder, 'history');
    await makeHistory(history);
    const cases: readonly (readonly [string, Special])[] = [
      ...PLACES.flatMap((place) =>
        DAMAGES.map(
          (damage) => [`${place.name}: ${damage.name}`, (data: string) => damaged(data, place, damage)] as const,
        ),
      ),
      ...Object.entries(SPECIAL),
    ];
    for (const [name, special] of cases.filter(([one]) => isTried(one))) {
      const verdict = await withFolder(async (place) => {
        const data = join(place, 'data');
        await cp(history, data, { recursive: true, preserveTimestamps: true });
        return special(data);
      });
      row.tried += 1;
      if (verdict.is === 'went on') row.wentOn += 1;
      if (verdict.is === 'refused') row.refused += 1;
      if (verdict.is === 'wrong') failures.push(`calamities: ${name}: ${verdict.why}`);
      verdicts.set(name, verdict);
    }
  });
  const survived = row.wentOn + row.refused;
  return {
    rows: [
      {
        name: 'a corrupted data folder',
        tried: row.tried,
        survived,
        lost: 0,
        doubled: 0,
        note: `${row.wentOn} went on for everybody else, ${row.refused} refused with one line and status 2; nothing destroyed`,
      },
    ],
    failures,
    verdicts,
  };
}
