/** Sends a desk's post: composes each mail from what is known now, sends it once, and removes it from the desk. */
import type { Candidate } from '../application/candidate.ts';
import type { Letter, Post } from '../application/letter.ts';
import { frontDoorOf, ownAddress } from '../application/own.ts';
import { timetable } from '../application/timetable.ts';
import type { ComposedMail, ComposeInput, Part } from '../compose/composed.ts';
import { tapPath } from '../mail/tap-link.ts';
import { copiesPart, doorPart, replyPart } from '../mail/token.ts';
import { NotTaken, type OutboundMail, VersionConflict } from '../ports.ts';
import { askedRecipient, recipientOf } from '../recipient.ts';
import { claimAgain, removeSent } from './claims.ts';
import { type OpenDesk, outreachElsewhere, wishesFor, zoneOf } from './desk.ts';
import { addressMark, deletionMark } from './door.ts';
import { mailHeaders } from './headers.ts';
import { CLAIM_HOLDS } from './post.ts';
import { setAlarms } from './set-alarms.ts';
import { ASKS, stepNumber } from './steps.ts';
import type { World } from './world.ts';

interface Waiting {
  /** Null: the post belongs to the account. */
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
 * whether it went out. Ends with every touched item's alarm set; `silent`: items that have none now.
 */
export async function deliver(
  world: World,
  opened: OpenDesk,
  mine: ReadonlySet<string>,
  touched: ReadonlySet<string | null>,
  silent: ReadonlySet<string | null> = new Set(),
): Promise<OpenDesk> {
  const waiting = allPost(opened);
  const gone = new Set<string>();
  /** Mails the outbox refused. Their claims stay, and when those lapse an alarm tries them again. */
  const refused = new Set<string>();
  let desk = opened;
  try {
    for (const mail of new Set(waiting.map(mailOf))) {
      const parts = waiting.filter((one) => mailOf(one) === mail);
      const fate = await fateOf(world, mail, parts, mine);
      if (fate === 'wait') continue;
      // If two runs find the same lapsed claim, only one of them sends the mail.
      if (fate === 'claim and send') desk = await claimAgain(world, desk, mail);
      const became = fate === 'gone' ? 'gone' : await send(world, desk, mail, parts);
      (became === 'gone' ? gone : refused).add(mail);
      if (became === 'none taken') break;
    }
  } catch (error) {
    // Another run claimed a later mail. Take off what is already sent, so that a retry does not send it again.
    if (error instanceof VersionConflict && gone.size > 0) await removeSent(world, desk, gone);
    throw error;
  }
  const changed = waiting.filter((one) => gone.has(mailOf(one)) || refused.has(mailOf(one)));
  const items = new Set([...touched, ...changed.map(({ application }) => application)]);
  const cleared = gone.size === 0 ? desk : await removeSent(world, desk, gone);
  await setAlarms(world, cleared, items, silent);
  return cleared;
}

/** Decides what to do with a mail. If another run claimed it, that depends on what the outbox knows and on how old the claim is. */
async function fateOf(
  world: World,
  mail: string,
  parts: readonly Waiting[],
  mine: ReadonlySet<string>,
): Promise<'send' | 'claim and send' | 'wait' | 'gone'> {
  if (parts.some(({ post }) => mine.has(post.id))) return 'send';
  const sent = await world.outbox.wasSent(mail);
  if (sent !== null) return sent ? 'gone' : 'send';
  const now = world.clock.now();
  return parts.every(({ post }) => now - (post.claimedAt ?? 0) > CLAIM_HOLDS) ? 'claim and send' : 'wait';
}

/** 'refused': this mail stays. 'none taken': it stays, and the outbox would refuse any other mail as well. */
async function send(
  world: World,
  desk: OpenDesk,
  mail: string,
  parts: readonly Waiting[],
): Promise<'gone' | 'refused' | 'none taken'> {
  const compose = world.compose ?? (await import('../compose/compose.ts')).compose;
  const outbound = await outboundMail(world, desk, mail, parts, compose);
  if (outbound === null) return 'gone';
  try {
    await world.outbox.send(outbound, world.clock.now());
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    world.log({ what: 'unsent', mail, step: outbound.step, because: error.because });
    return error.onlyThis ? 'refused' : 'none taken';
  }
  world.log({ what: 'sent', mail, step: outbound.step, parts: parts.length });
  return 'gone';
}

/** What a letter asks about the account, as it is written into the reply token. */
function askedIn(letter: Letter, candidate: Candidate): string | null {
  if (letter.kind === 'confirm-address' || letter.kind === 'join-address') return addressMark(letter.address);
  return letter.kind === 'confirm-delete' ? deletionMark(candidate, letter.asked) : null;
}

/** Null if there is nobody (left) to write to. */
async function outboundMail(
  world: World,
  desk: OpenDesk,
  mail: string,
  waiting: readonly Waiting[],
  compose: (input: ComposeInput) => ComposedMail,
): Promise<OutboundMail | null> {
  const { candidate } = desk.candidate;
  const { settings } = world;
  const now = world.clock.now();
  const first = waiting[0];
  if (first === undefined) return null;
  const { letter } = first.post;
  const isAsked = letter.kind === 'join-address';
  const to = isAsked ? askedRecipient(candidate, letter.address) : recipientOf(candidate, first.post.to);
  if (to === null) return null;
  const states = desk.applications.map(({ state }) => state);
  const parts: readonly Part[] = waiting.map(({ application, post }) => ({
    letter: post.letter,
    application: states.find((one) => one.id === application) ?? null,
  }));
  const asked = askedIn(letter, candidate);
  const partFor = (application: string | null, step: string | null): string => {
    const about = ASKS.has(step) ? asked : application;
    return replyPart({ candidate: candidate.id, application: about, step: stepNumber(step) }, now, settings.keys);
  };
  const replyAddress = (application: string | null, step: string | null): string =>
    ownAddress(partFor(application, step), settings.domain, settings.keepsPlus);
  const { tapPage } = settings;
  const linkTo =
    (base: string) =>
    (application: string | null, step: string | null, says: string): string | null => {
      const path = ASKS.has(step) ? null : tapPath(partFor(application, step), says, settings.keys);
      return path === null ? null : `${base}${path}`;
    };
  /** False in a mailbox that cannot hold a token after the plus: there every reply goes to the same address. */
  const isTold = replyAddress(null, null) !== frontDoorOf(settings.domain);
  const about =
    parts.length === 1 || waiting.every(({ application }) => application === first.application)
      ? first.application
      : null;
  const step = parts.at(-1)?.letter.kind ?? null;
  const modelAt = (world.reader ?? world.editor)?.where;
  const input: ComposeInput = {
    parts,
    candidate,
    applications: states,
    now,
    zone: zoneOf(candidate, about === null ? states : states.filter(({ id }) => id === about), settings.zone),
    zoneIs: candidate.zone === null && settings.zone === null ? 'assumed' : 'told',
    plan: (application) =>
      timetable(
        application,
        wishesFor(candidate, application, settings.zone),
        now,
        outreachElsewhere(desk, application),
      ),
    replyAddress,
    ...(isTold ? {} : { mark: partFor }),
    ...(tapPage === undefined ? {} : { tapLink: linkTo(tapPage) }),
    copies: ownAddress(
      copiesPart(candidate.id, candidate.copies ?? 0, now, settings.keys),
      settings.domain,
      settings.keepsPlus,
    ),
    door: ownAddress(doorPart(candidate.id, candidate.door, settings.keys), settings.domain, settings.keepsPlus),
    frontDoor: frontDoorOf(settings.domain),
    ...(modelAt === undefined ? {} : { modelAt }),
  };
  const edit = await world.editor?.edits(input);
  const composed = compose(edit === undefined ? input : { ...input, edit });
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
      replyAddress(about, isAsked ? 'join-address' : null),
    ),
  };
}
