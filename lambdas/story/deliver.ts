/** Sends the post of a desk: composes each mail from what is known now, sends it once, and takes it off the desk. */
import type { Post } from '../application/letter.ts';
import { timetable } from '../application/timetable.ts';
import { compose, type Part } from '../compose/compose.ts';
import { doorPart, replyPart } from '../mail/token.ts';
import type { Books, World } from '../pipeline.ts';
import { type OutboundMail, VersionConflict, type WakeUp } from '../ports.ts';
import { recipientOf } from '../recipient.ts';
import { candidateWakeAt, wakeAtOf } from './alarms.ts';
import { type OpenDesk, openDesk, outreachElsewhere, wishesFor, zoneOf } from './desk.ts';
import { mailHeaders } from './headers.ts';
import { mayRingLater } from './may-wait.ts';
import { CLAIM_HOLDS } from './post.ts';
import { addressMark } from './sender.ts';
import { stepNumber } from './steps.ts';

interface Waiting {
  /** Null: the candidate's own. */
  readonly application: string | null;
  readonly post: Post;
}

const allPost = (desk: OpenDesk): readonly Waiting[] => [
  ...desk.candidate.outbox.map((post) => ({ application: null, post })),
  ...desk.applications.flatMap(({ stored }) => stored.outbox.map((post) => ({ application: stored.id, post }))),
];

const mailOf = ({ post }: Waiting): string => post.mail ?? post.id;

/**
 * Sends what `mine` has just claimed, and what a crash left: post whose claim has lapsed, or of which the outbox can tell
 * whether it went out. Ends with every touched item's alarm set.
 */
export async function deliver(
  world: World,
  desk: OpenDesk,
  mine: ReadonlySet<string>,
  touched: ReadonlySet<string | null>,
): Promise<OpenDesk> {
  const waiting = allPost(desk);
  const gone = new Set<string>();
  for (const mail of new Set(waiting.map(mailOf))) {
    const parts = waiting.filter((one) => mailOf(one) === mail);
    if (await deliverOne(world, desk, mail, parts, mine)) gone.add(mail);
  }
  const items = new Set([
    ...touched,
    ...waiting.filter((one) => gone.has(mailOf(one))).map(({ application }) => application),
  ]);
  const cleared = gone.size === 0 ? desk : await takeOff(world, desk, gone);
  await setAlarms(world, cleared, items);
  return cleared;
}

/** Resolves with whether the mail is out. */
async function deliverOne(
  world: World,
  desk: OpenDesk,
  mail: string,
  parts: readonly Waiting[],
  mine: ReadonlySet<string>,
): Promise<boolean> {
  const now = world.clock.now();
  if (!parts.some(({ post }) => mine.has(post.id))) {
    const sent = await world.outbox.wasSent(mail);
    if (sent === true) return true;
    const lapsed = parts.every(({ post }) => now - (post.claimedAt ?? 0) > CLAIM_HOLDS);
    if (sent === null && !lapsed) return false;
  }
  const outbound = outboundMail(world, desk, mail, parts);
  if (outbound === null) return true;
  await world.outbox.send(outbound, now);
  world.log({ what: 'sent', mail, step: outbound.step, parts: parts.length });
  return true;
}

/** Null where there is nobody to write to (any more). */
export function outboundMail(
  world: World,
  desk: OpenDesk,
  mail: string,
  waiting: readonly Waiting[],
): OutboundMail | null {
  const { candidate } = desk.candidate;
  const { settings } = world;
  const now = world.clock.now();
  const first = waiting[0];
  const to = recipientOf(candidate, first?.post.to ?? null);
  if (first === undefined || to === null) return null;
  const states = desk.applications.map(({ state }) => state);
  const parts: readonly Part[] = waiting.map(({ application, post }) => ({
    letter: post.letter,
    application: states.find((one) => one.id === application) ?? null,
  }));
  // The answer to a confirmation says by its token which address it is about.
  const { letter } = first.post;
  const asked = letter.kind === 'confirm-address' ? addressMark(letter.address) : null;
  const replyAddress = (application: string | null, step: string | null): string => {
    const about = step === 'confirm-address' ? asked : application;
    const part = replyPart({ candidate: candidate.id, application: about, step: stepNumber(step) }, now, settings.keys);
    return `${part}@${settings.domain}`;
  };
  const about =
    parts.length === 1 || waiting.every(({ application }) => application === first.application)
      ? first.application
      : null;
  const step = parts.at(-1)?.letter.kind ?? null;
  const composed = (world.compose ?? compose)({
    parts,
    candidate,
    applications: states,
    now,
    zone: zoneOf(
      candidate,
      parts.flatMap((one) => (one.application === null ? [] : [one.application])),
      settings.zone,
    ),
    plan: (application) =>
      timetable(
        application,
        wishesFor(candidate, application, settings.zone),
        now,
        outreachElsewhere(desk, application),
      ),
    replyAddress,
    door: `${doorPart(candidate.id, candidate.door, settings.keys)}@${settings.domain}`,
    frontDoor: `hello@${settings.domain}`,
  });
  const replyTo = replyAddress(about, step);
  return {
    id: mail,
    candidate: candidate.id,
    application: about,
    step,
    from: settings.from,
    to,
    replyTo,
    ...composed,
    headers: mailHeaders(
      first.post.inReplyTo === null ? 'generated' : 'replied',
      first.post.inReplyTo,
      replyAddress(about, null),
    ),
  };
}

/** Takes mails that are out off every item that holds a part of them; another's write in between is no harm. */
export async function takeOff(world: Books, desk: OpenDesk, gone: ReadonlySet<string>): Promise<OpenDesk> {
  let current = desk;
  for (let tries = 0; tries < 8; tries += 1) {
    try {
      return await takeOffOnce(world, current, gone);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      const again = await world.applications.desk(desk.candidate.id);
      if (again === null) return desk;
      current = openDesk(again);
    }
  }
  throw new VersionConflict(`${desk.candidate.id} stayed contended`);
}

async function takeOffOnce(world: Books, desk: OpenDesk, gone: ReadonlySet<string>): Promise<OpenDesk> {
  const now = world.clock.now();
  const stays = (post: Post): boolean => !gone.has(post.mail ?? post.id);
  let candidate = desk.candidate;
  if (!candidate.outbox.every(stays)) {
    const next = { ...candidate, outbox: candidate.outbox.filter(stays) };
    candidate = await world.applications.saveCandidate({
      ...next,
      wakeAt: candidateWakeAt({ ...desk, candidate: next }, now, world.settings.zone),
    });
  }
  const applications = await Promise.all(
    desk.applications.map(async (application) => {
      const { stored } = application;
      if (stored.outbox.every(stays)) return application;
      const next = { stored: { ...stored, outbox: stored.outbox.filter(stays) }, state: application.state };
      const wakeAt = wakeAtOf({ ...desk, candidate }, next, now, world.settings.zone);
      return { stored: await world.applications.saveApplication({ ...next.stored, wakeAt }), state: next.state };
    }),
  );
  return { candidate, applications };
}

/** The alarm of an item rings when its stored `wakeAt` says so. */
async function setAlarms(world: World, desk: OpenDesk, items: ReadonlySet<string | null>): Promise<void> {
  const candidate = desk.candidate.id;
  const alarms: { readonly wakeUp: WakeUp; readonly at: number | null; readonly later: boolean }[] = [];
  for (const application of desk.applications) {
    const { stored } = application;
    if (!items.has(stored.id)) continue;
    const later = mayRingLater(desk, application, stored.wakeAt, world.clock.now(), world.settings.zone);
    alarms.push({ wakeUp: { candidate, application: stored.id }, at: stored.wakeAt, later });
  }
  if (items.has(null))
    alarms.push({ wakeUp: { candidate, application: null }, at: desk.candidate.wakeAt, later: false });
  await Promise.all(alarms.map(({ wakeUp, at, later }) => world.wakeUps.set(wakeUp, at, later)));
}
