/** Connects the mailbox with the running server: what it hands over, and what it is told. */

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
import type { Patience } from './connection.ts';
import { judgeBy } from './judge.ts';
import { type OpenMailbox, openMailbox } from './open.ts';
import { openOwnMailbox } from './own-mailbox.ts';
import type { Place } from './place.ts';
import type { WatchOptions } from './watch.ts';

export interface MailboxOptions {
  readonly place: Place;
  /** The authserv-id that the provider puts on its results; null: it adds none. RFC 8601 §2.5 */
  readonly authserv: string | null;
  /** Only the owner puts mail into it, so From is believed. */
  readonly isTrusted: boolean;
  /** Whether the provider delivers plus addresses. */
  readonly keepsPlus: boolean;
  /** The address of the mailbox's owner. */
  readonly account: string;
  /** In the owner's own mailbox: put notes into Drafts, and search Sent for mail to the contacts of open steps. */
  readonly putsDrafts: boolean;
  readonly noticesSent: boolean;
}

/** Milliseconds, shorter in rehearsals. */
export type MailboxPatience = Patience & Pick<WatchOptions, 'firstGap' | 'pollEvery'>;

interface Around {
  readonly world: World;
  readonly running: Engine;
  readonly mailroom: FolderMailroom;
  readonly outbox: FolderOutbox;
  readonly options: { readonly data: string; readonly secrets?: Secrets; readonly dns?: string | null };
  readonly kept: number;
  readonly patience?: MailboxPatience;
}

/** The owner's door. The first mail moved here opens their account. */
async function doorOfOwner(world: World, account: string): Promise<string> {
  const { id, candidate } = await again(() => accountOf(world, account));
  return withPart(doorPart(id, candidate.door, world.settings.keys), world.settings.domain);
}

export async function servingMailbox(options: MailboxOptions, around: Around): Promise<OpenMailbox> {
  const { world, running, mailroom, outbox, kept, patience } = around;
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
    // If it fails, the engine tries again, now and at the next start.
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
    ...(patience === undefined ? {} : { patience }),
  });
}
