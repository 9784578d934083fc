/** Handles an alarm. All of the candidate's applications that are due are handled together, and what can wait shares a mail. */
import { deciding } from '../application/decide/deciding.ts';
import { dueSteps, type Kind, offerDue } from '../application/decide/offer.ts';
import type { Instant } from '../application/instant.ts';
import type { WakeUp } from '../ports.ts';
import { candidateWakeAt, idleAt, overviewAt, wakeAtOf } from './alarms.ts';
import { deliver } from './deliver.ts';
import { type OpenApplication, type OpenDesk, openDesk, outreachElsewhere, wishesFor } from './desk.ts';
import { leave } from './leave.ts';
import { postOf, shortHash } from './post.ts';
import { resumeDeferred } from './resume-deferred.ts';
import { saveCandidate, saveChange } from './save.ts';
import { setAlarms } from './set-alarms.ts';
import { overviewHasTurn, turnOf } from './two-a-day.ts';
import type { World } from './world.ts';

/** Throws VersionConflict if another run was faster: the caller retries. */
export async function wakeDesk(world: World, wakeUp: WakeUp): Promise<void> {
  const stored = await world.applications.desk(wakeUp.candidate);
  if (stored === null) return;
  const desk = openDesk(stored);
  if (desk.candidate.candidate.leaving === true) return leave(world, desk, new Set());
  const idle = idleAt(desk);
  if (idle !== null && idle <= world.clock.now() && desk.candidate.outbox.length === 0) {
    const { candidate } = desk.candidate;
    return leave(world, await saveCandidate(world, desk, { candidate: { ...candidate, leaving: true } }), new Set());
  }
  // The alarm that rang no longer exists, so it is always set again.
  const rang = new Set([wakeUp.application]);
  await offerAll(world, await resumeDeferred(world, desk), new Set(), rang, rang);
}

/**
 * Offers everything that is due at a desk, sends it, and sets the alarms. `mine` and `touched` belong to a change just saved; `silent`: items that
 * have no alarm now.
 */
export async function offerAll(
  world: World,
  opened: OpenDesk,
  mine: ReadonlySet<string>,
  touched: ReadonlySet<string | null>,
  silent: ReadonlySet<string | null> = new Set(),
): Promise<OpenDesk> {
  const now = world.clock.now();
  const claimed = new Set(mine);
  const items = new Set(touched);
  let desk = opened;
  const offer = async (application: OpenApplication, kind: Kind, granted: string | null): Promise<void> => {
    const wishes = wishesFor(desk.candidate.candidate, application.state, world.settings.zone);
    const making = deciding(application.state, wishes, now);
    if (!offerDue(making, kind, outreachElsewhere(desk, application.state))) return;
    const { events, letters } = making.decision();
    const by = `w${shortHash(`${application.stored.id}/${application.stored.version}`, 7)}`;
    const post = postOf(by, application.stored.id, letters, now, { to: null, inReplyTo: null }, granted);
    desk = await saveChange(world, desk, application, { by, at: now, events, post, seen: application.stored.seen });
    for (const one of post) claimed.add(one.id);
    items.add(application.stored.id);
  };

  for (const application of dueOf(world, desk, 'at-once', now)) await offer(application, 'at-once', null);
  const due = dueOf(world, desk, 'waits', now);
  const unused = unusedGrant(desk, due);
  // If a run granted a mail but died before filling it, everything that can wait shares that mail.
  const waiting = unused === null ? due.filter((one) => mayGo(world, desk, one, now)) : due;
  const overview = overviewIsDue(world, desk, now);
  if (waiting.length > 0 || overview) {
    const granted = unused ?? grantName(desk, overview ? null : (waiting[0] ?? null), now);
    if (unused === null) {
      desk = await grant(world, desk, granted, overview, now);
      // The grant may have moved the overview's alarm.
      items.add(null);
    }
    if (overview) {
      for (const one of desk.candidate.outbox) if (one.mail === granted) claimed.add(one.id);
    }
    for (const { stored } of waiting) {
      const current = desk.applications.find((one) => one.stored.id === stored.id);
      if (current !== undefined) await offer(current, 'waits', granted);
    }
  }
  return reset(world, await deliver(world, desk, claimed, items, silent));
}

function dueOf(world: World, desk: OpenDesk, kind: Kind, now: Instant): readonly OpenApplication[] {
  return desk.applications.filter(({ state }) => {
    const making = deciding(state, wishesFor(desk.candidate.candidate, state, world.settings.zone), now);
    return dueSteps(making, kind, outreachElsewhere(desk, state)).length > 0;
  });
}

function mayGo(world: World, desk: OpenDesk, application: OpenApplication, now: Instant): boolean {
  const { state } = application;
  const making = deciding(state, wishesFor(desk.candidate.candidate, state, world.settings.zone), now);
  const first = dueSteps(making, 'waits', outreachElsewhere(desk, state))[0];
  const turn = first === undefined ? null : turnOf(desk, application, first, now, world.settings.zone);
  return turn !== null && turn <= now;
}

function overviewIsDue(world: World, desk: OpenDesk, now: Instant): boolean {
  const at = overviewAt(desk, now, world.settings.zone);
  return at !== null && at <= now && overviewHasTurn(desk, now, world.settings.zone);
}

/**
 * The name of a grant depends on the version of the first application put into it: while that is unchanged, the mail is still empty. An overview is
 * saved together with its grant.
 */
const grantName = (desk: OpenDesk, first: OpenApplication | null, now: Instant): string =>
  first === null
    ? shortHash(`${desk.candidate.id}/${desk.candidate.version}/${now}`, 24)
    : shortHash(`${desk.candidate.id}/${first.stored.id}/${first.stored.version}`, 24);

function unusedGrant(desk: OpenDesk, due: readonly OpenApplication[]): string | null {
  const granted = new Set(desk.candidate.candidate.waits.map(({ mail }) => mail));
  return due.map((one) => grantName(desk, one, 0)).find((name) => granted.has(name)) ?? null;
}

const WAITS_KEPT = 6;

/** Takes one of the day's two mails, before anything is put into it. */
async function grant(world: World, desk: OpenDesk, mail: string, overview: boolean, now: Instant): Promise<OpenDesk> {
  const { candidate } = desk.candidate;
  const waits = [...candidate.waits, { at: now, mail }].slice(-WAITS_KEPT);
  const post = overview
    ? postOf(`o${mail.slice(0, 7)}`, candidate.id, [{ kind: 'overview' }], now, { to: null, inReplyTo: null }, mail)
    : [];
  return saveCandidate(world, desk, {
    candidate: { ...candidate, waits, overviewAt: overview ? now : candidate.overviewAt },
    post,
  });
}

/** Sets the alarms of items that could offer nothing now (two mails sent already, a pause, another zone) to when they can. */
async function reset(world: World, desk: OpenDesk): Promise<OpenDesk> {
  const now = world.clock.now();
  let current = desk;
  for (const application of desk.applications) {
    const { stored } = application;
    const wakeAt = wakeAtOf(current, application, now, world.settings.zone);
    if (wakeAt === stored.wakeAt) continue;
    current = await saveChange(world, current, application, {
      by: '',
      at: now,
      events: [],
      post: [],
      seen: stored.seen,
    });
    await setAlarms(world, current, new Set([stored.id]));
  }
  const wakeAt = candidateWakeAt(current, now, world.settings.zone);
  if (wakeAt === current.candidate.wakeAt) return current;
  current = await saveCandidate(world, current, {});
  await setAlarms(world, current, new Set([null]));
  return current;
}
