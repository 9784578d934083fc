/** Removes sent post from the desk, and claims again what a crash left behind. Both are conditional writes. */
import type { Post } from '../application/letter.ts';
import { VersionConflict } from '../ports.ts';
import { candidateWakeAt, wakeAtOf } from './alarms.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import type { Books } from './world.ts';

const TRIES = 8;

const mailOf = (post: Post): string => post.mail ?? post.id;

/** Removes sent mails from every item that holds a part of them, and retries if another run writes in between. */
export async function removeSent(world: Books, desk: OpenDesk, gone: ReadonlySet<string>): Promise<OpenDesk> {
  let current = desk;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await rewrite(world, current, (post) => (gone.has(mailOf(post)) ? null : post));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      const again = await world.applications.desk(desk.candidate.id);
      if (again === null) return desk;
      current = openDesk(again);
    }
  }
  throw new VersionConflict(`${desk.candidate.id} stayed contended`);
}

/** Claims a mail whose claim has lapsed. Throws VersionConflict if another run was faster: that one sends it. */
export function claimAgain(world: Books, desk: OpenDesk, mail: string): Promise<OpenDesk> {
  const claimedAt = world.clock.now();
  return rewrite(world, desk, (post) => (mailOf(post) === mail ? { ...post, claimedAt } : post));
}

/** Applies `change` to all post; null removes it. Items whose post does not change are not written. */
async function rewrite(world: Books, desk: OpenDesk, change: (post: Post) => Post | null): Promise<OpenDesk> {
  const now = world.clock.now();
  const changed = (outbox: readonly Post[]): readonly Post[] =>
    outbox.flatMap((post) => {
      const next = change(post);
      return next === null ? [] : [next];
    });
  const stays = (outbox: readonly Post[]): boolean => outbox.every((post) => change(post) === post);
  let { candidate } = desk;
  if (!stays(candidate.outbox)) {
    const next = { ...candidate, outbox: changed(candidate.outbox) };
    candidate = await world.applications.saveCandidate({
      ...next,
      wakeAt: candidateWakeAt({ ...desk, candidate: next }, now, world.settings.zone),
    });
  }
  const applications = await Promise.all(
    desk.applications.map(async (application) => {
      const { stored, state } = application;
      if (stays(stored.outbox)) return application;
      const next = { stored: { ...stored, outbox: changed(stored.outbox) }, state };
      const wakeAt = wakeAtOf({ ...desk, candidate }, next, now, world.settings.zone);
      return { stored: await world.applications.saveApplication({ ...next.stored, wakeAt }), state };
    }),
  );
  return { candidate, applications };
}
