/** Assembles an installation's mailbox: where it is, how to log in, and what is done on each round. */
import { join } from 'node:path';
import type { Verdicts } from '../../ports.ts';
import type { Log } from '../log.ts';
import type { Secret } from '../secrets.ts';
import { Unusable } from '../unusable.ts';
import { claimToken, openClaim } from './claim.ts';
import { type Connection, connect, type Login, type Patience } from './connection.ts';
import type { Inside } from './intake.ts';
import { idOf, openMark } from './mark.ts';
import type { OwnMailbox } from './own-mailbox.ts';
import type { Place } from './place.ts';
import { isRefusal, whyOf } from './refusal.ts';
import { markDue, removeOld } from './retention.ts';
import { envelopeIn, type Known } from './route.ts';
import { type Watch, type WatchOptions, watch } from './watch.ts';

interface MailboxParts extends Pick<Inside, 'mailroom' | 'deliver' | 'now'> {
  readonly place: Place;
  readonly data: string;
  readonly secret: Secret | null;
  readonly known: Known;
  readonly judge: Judge;
  readonly isFull: () => boolean;
  /** How long raw mail is kept, in milliseconds. */
  readonly kept: number;
  /** What else is done in the owner's own mailbox. */
  readonly own?: (nudge: () => void) => Promise<OwnMailbox>;
  readonly log: Log;
  readonly patience?: Patience & Pick<WatchOptions, 'firstGap' | 'pollEvery'>;
}

/** Judges who wrote a mail, as far as anything vouches for it. */
export type Judge = (raw: Uint8Array) => Promise<Verdicts>;

export interface OpenMailbox extends Watch {
  /** Raw mail was deleted early: its copies in the mailbox are deleted on the next round. */
  readonly destroyed: () => Promise<void>;
}

const loginOf = (secret: Secret) => async (): Promise<Login> =>
  secret.is === 'token' ? { accessToken: await secret.token() } : { pass: secret.password };

export async function openMailbox(parts: MailboxParts): Promise<OpenMailbox> {
  const { place, secret, known, judge, kept, log, mailroom, deliver, now, isFull } = parts;
  if (secret === null)
    throw new Unusable(
      `no password was given for ${place.user}; put it into AFTERWORD_MAILBOX_PASSWORD or a file (--secrets FILE), or give --token-command`,
    );
  const login = loginOf(secret);
  const mark = await openMark(join(parts.data, 'mailbox'), log);
  const moves = place.folder === null;
  let refused: string | null = null;
  let nudge = (): void => {};
  const own = (await parts.own?.(() => nudge())) ?? null;
  const also = async (connection: Connection): Promise<void> => {
    if (moves) await removeOld(connection, mark, now() - kept);
    try {
      await own?.visit(connection);
    } catch (error) {
      // A full mailbox takes no drafts; mail is still read.
      if (!isRefusal(error)) throw error;
      const code = whyOf(error);
      if (refused !== code) log({ what: 'mailbox: Drafts or Sent cannot be used now; it is tried again', code });
      refused = code;
      return;
    }
    refused = null;
  };
  const watching = watch({
    mark,
    ...(parts.patience ?? {}),
    connect: async () => connect(place, await login(), parts.patience),
    moves,
    claim: openClaim({
      role: moves ? 'done' : 'in',
      token: claimToken(await idOf(mark), parts.data),
      log,
    }),
    also,
    isFull,
    mailroom,
    deliver,
    now,
    route: async (raw, fields) => {
      const envelope = await envelopeIn(raw, fields, known);
      return { envelope, verdicts: await judge(raw) };
    },
    log,
  });
  nudge = watching.nudge;
  return {
    ...watching,
    handled: async (arrival, received) => {
      await own?.handled(arrival, received);
      await watching.handled(arrival, received);
    },
    destroyed: async () => {
      await markDue(mark, mailroom.knows);
      watching.nudge();
    },
  };
}
