/** The mailbox inside the served program: what it hands on, and what it is told. */

import { again } from '../../again.ts';
import { SMTP } from '../../application/limits.ts';
import { withPart } from '../../application/own.ts';
import { doorPart } from '../../mail/token.ts';
import { accountOf } from '../../story/newcomer.ts';
import type { World } from '../../story/world.ts';
import { lookupBy } from '../dns.ts';
import type { Engine, Kept } from '../engine.ts';
import type { FolderMailroom } from '../mailroom.ts';
import type { FolderOutbox } from '../outbox.ts';
import type { Secrets } from '../secrets.ts';
import { judgeBy } from './judge.ts';
import { type OpenMailbox, openMailbox } from './open.ts';
import { openOwnMailbox } from './own-mailbox.ts';
import type { Place } from './place.ts';

export interface MailboxOptions {
  readonly place: Place;
  /** The name by which the provider signs what it found out about a sender; null: it says nothing. RFC 8601 §2.5 */
  readonly authserv: string | null;
  /** Only its owner puts mail into it: From counts as it stands. */
  readonly isTrusted: boolean;
  /** Whether the provider delivers what stands behind a plus. */
  readonly keepsPlus: boolean;
  /** Whose mailbox it is: an address. */
  readonly account: string;
  /** In one's own: notes are put into Drafts, and Sent is looked through for mail to the contacts of open steps. */
  readonly putsDrafts: boolean;
  readonly noticesSent: boolean;
}

interface Around {
  readonly world: World;
  readonly running: Engine;
  readonly mailroom: FolderMailroom;
  readonly outbox: FolderOutbox;
  readonly options: { readonly data: string; readonly secrets?: Secrets; readonly dns?: string | null };
  readonly kept: number;
}

/** The door of the mailbox's owner, whose account is opened by the first mail that is moved here. */
async function doorOfOwner(world: World, account: string): Promise<string> {
  const { id, candidate } = await again(() => accountOf(world, account));
  return withPart(doorPart(id, candidate.door, world.settings.keys), world.settings.domain);
}

export async function servingMailbox(options: MailboxOptions, around: Around): Promise<OpenMailbox> {
  const { world, running, mailroom, outbox, kept } = around;
  const { log, settings, applications } = world;
  const { place, authserv, isTrusted } = options;
  const deliver = (one: Kept): void => void running.deliver(one).catch(() => {});
  const { account, putsDrafts, noticesSent } = options;
  const parts = { data: around.options.data, account, own: settings.domain, putsDrafts, noticesSent };
  const owner = { account, door: () => doorOfOwner(world, account) };
  return openMailbox({
    ...(place.folder === null
      ? {}
      : {
          own: (nudge: () => void) =>
            openOwnMailbox({ ...parts, applications, mailroom, outbox, deliver, now: running.now, log }, nudge),
        }),
    place,
    data: around.options.data,
    secret: around.options.secrets?.mailbox ?? null,
    mailroom,
    // What fails is tried again by the engine, and at the next start.
    deliver,
    now: running.now,
    known: {
      settings,
      findCandidate: applications.findCandidate,
      findSent: async (id) => (await outbox.find(id))?.mail ?? null,
      now: running.now,
      ...(place.folder === null ? {} : { owner }),
    },
    judge: judgeBy({ authserv, isTrusted, lookup: lookupBy(around.options.dns ?? null) }),
    isFull: () => running.waits() >= SMTP.waiting,
    kept,
    log,
  });
}
