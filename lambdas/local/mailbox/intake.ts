/** Moves mail from the mailbox into the mailroom: each message once, in order, and recorded before it is handled. */

import { type Field, fieldsOf } from '../../mail/head.ts';
import type { Arrival, Envelope, Verdicts } from '../../ports.ts';
import type { Received } from '../../story/world.ts';
import type { Kept } from '../engine.ts';
import type { Log } from '../log.ts';
import { type FolderMailroom, keptAs } from '../mailroom.ts';
import { codeOf } from '../unusable.ts';
import type { Connection } from './connection.ts';
import { arrivalIdOf, type Fetched, fetchMessage } from './fetch.ts';
import type { Filing, Mark, Marked, Taken } from './mark.ts';
import { isRefusal } from './refusal.ts';

export interface Routed {
  readonly envelope: Envelope;
  readonly verdicts: Verdicts;
}

export interface Inside {
  readonly mailroom: Pick<FolderMailroom, 'keep' | 'knows' | 'left'>;
  /** Handles a stored mail; `handled` is told how it ended. */
  readonly deliver: (kept: Kept) => void;
  readonly now: () => number;
  /** Whose it is and by which door it came; null: it is not for us, and is left alone. */
  readonly route: (raw: Uint8Array, fields: readonly Field[]) => Promise<Routed | null>;
  readonly log: Log;
}

export interface MailIntake {
  /** Recovers after a restart: finds out how mail ended that was handled but not filed. */
  readonly recover: () => Promise<void>;
  readonly takeNew: (connection: Connection) => Promise<void>;
  readonly handled: (arrival: string, received: Received) => Promise<boolean>;
}

/** After this many tries a message that the server will not hand over is skipped. */
const TRIES = 4;

export const filingOf = ({ outcome }: Received): Exclude<Filing, null> =>
  outcome === 'refused' || outcome === 'ignored' ? 'refused' : 'done';

export function mailIntake(mark: Marked, { mailroom, deliver, now, route, log }: Inside): MailIntake {
  let refused = { uid: 0, tries: 0 };

  const withTaken = (taken: Taken): readonly Taken[] => [
    ...mark.now().open.filter(({ uid }) => uid === 0 || uid !== taken.uid),
    taken,
  ];

  /** All UIDs are new. Mail already filed, or in progress, is recognized by its id. */
  function renumbered(uidValidity: string): Partial<Mark> {
    const { open, put } = mark.now();
    const ended = open.flatMap(({ arrival, filing }) =>
      filing === null ? [] : [{ arrival, filing, spot: null, at: now() }],
    );
    const left = open.filter(({ filing }) => filing === null).map((one) => ({ ...one, uid: 0 }));
    return { uidValidity, last: 0, open: left, put: [...put, ...ended] };
  }

  async function take({ raw, arrivedAt }: Fetched, uid: number, isAgain: boolean): Promise<void> {
    const id = arrivalIdOf(raw);
    const before = isAgain ? mark.now().put.findLast((one) => one.arrival === id) : undefined;
    const underWay = mark.now().open.some((one) => one.uid === 0 && one.arrival === id);
    if (underWay) {
      const open = mark.now().open.map((one) => (one.uid === 0 && one.arrival === id ? { ...one, uid } : one));
      return mark.change({ last: uid, open });
    }
    const fields = fieldsOf(raw);
    const routed = before === undefined ? await route(raw, fields) : null;
    if (before !== undefined || routed === null) {
      const open = before === undefined ? mark.now().open : withTaken({ uid, arrival: id, filing: before.filing });
      return mark.change({ last: uid, open });
    }
    const arrival: Arrival = { id, receivedAt: Math.min(arrivedAt ?? now(), now()), ...routed, raw };
    await mailroom.keep(arrival);
    const messageId = fields.find(({ name }) => name === 'message-id')?.value ?? null;
    await mark.change({ last: uid, open: withTaken({ uid, arrival: id, filing: null, messageId }) });
    deliver(keptAs(arrival));
  }

  async function fetchPatiently(connection: Connection, uid: number): ReturnType<typeof fetchMessage> {
    try {
      return await fetchMessage(connection, uid);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused = { uid, tries: refused.uid === uid ? refused.tries + 1 : 1 };
      if (refused.tries < TRIES) throw error;
      log({ what: 'mailbox: the server does not hand over a mail, which is left where it is', uid });
      return null;
    }
  }

  return {
    recover: async () => {
      const waiting = new Set((await mailroom.left()).map(({ arrival }) => arrival));
      const open: Taken[] = [];
      for (const taken of mark.now().open) {
        const isOpen = taken.filing !== null || waiting.has(taken.arrival);
        // Mail that came to nothing is not stored any more.
        const filing = (await mailroom.knows(taken.arrival)) ? 'done' : 'refused';
        open.push(isOpen ? taken : { ...taken, filing });
      }
      await mark.change({ open });
    },

    takeNew: async (connection) => {
      const { uidValidity } = await connection.open('in');
      const known = mark.now().uidValidity;
      const isAgain = known !== null && known !== uidValidity;
      if (isAgain)
        log({ what: 'mailbox: the server numbered its mail anew; what was handled is known by what it says' });
      if (known !== uidValidity) await mark.change(renumbered(uidValidity));
      for (const uid of await connection.uidsFrom(mark.now().last + 1)) {
        const found = await fetchPatiently(connection, uid);
        if (found === 'too-large') {
          log({ what: 'mailbox: a mail of more than 40 MB is not read', uid });
          await mark.change({ last: uid, open: withTaken({ uid, arrival: `too-large-${uid}`, filing: 'refused' }) });
        } else if (found === null) await mark.change({ last: uid });
        else await take(found, uid, isAgain);
      }
    },

    handled: async (arrival, received) => {
      if (!mark.now().open.some((one) => one.arrival === arrival)) return false;
      const filing = filingOf(received);
      await mark.change({ open: mark.now().open.map((one) => (one.arrival === arrival ? { ...one, filing } : one)) });
      return true;
    },
  };
}

export const faultCode = (error: unknown): string => codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
