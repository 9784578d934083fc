/** Moves mail from the mailbox into the mailroom: each message once, in order, and recorded before it is handled. */

import { type Field, fieldsOf } from '../../mail/head.ts';
import type { Arrival, Envelope, Verdicts } from '../../ports.ts';
import type { Received } from '../../story/world.ts';
import type { Kept } from '../engine.ts';
import type { Log } from '../log.ts';
import { keptAs } from '../mail-file.ts';
import type { FolderMailroom } from '../mailroom.ts';
import type { Connection, Opened } from './connection.ts';
import { arrivalIdOf, type Fetched, fetchMessage } from './fetch.ts';
import type { Filing, Mark, Marked, Taken } from './mark.ts';
import { isRefusal } from './refusal.ts';

interface Routed {
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
  /** Whether a message is no mail, but says which program is at work here. */
  readonly isClaim?: (fields: readonly Field[]) => boolean;
  readonly log: Log;
}

interface MailIntake {
  /** Recovers after a restart: finds out how mail ended that was handled but not filed. */
  readonly recover: () => Promise<void>;
  /** Takes no more after `until`, of Date.now(). Resolves with the server's refusal to hand over what came last; null: none. */
  readonly takeNew: (connection: Connection, until: number) => Promise<Error | null>;
  readonly handled: (arrival: string, received: Received) => Promise<boolean>;
}

/** After this many tries the next message is tried before one that the server will not hand over. */
const TRIES = 4;

const filingOf = ({ outcome }: Received): Exclude<Filing, null> =>
  outcome === 'refused' || outcome === 'ignored' ? 'refused' : 'done';

export function mailIntake(mark: Marked, { mailroom, deliver, now, route, isClaim, log }: Inside): MailIntake {
  /** How often the server refused to hand over a mail. */
  const refusals = new Map<number, number>();

  const withTaken = (taken: Taken): readonly Taken[] => [
    ...mark.now().open.filter(({ uid }) => uid === 0 || uid !== taken.uid),
    taken,
  ];

  /** All UIDs are new. Mail already filed, or in progress, is recognized by its id. */
  function renumbered({ uidValidity, uidNext }: Opened, isAgain: boolean): Partial<Mark> {
    const { open, put } = mark.now();
    const ended = open.flatMap(({ arrival, filing }) =>
      filing === null ? [] : [{ arrival, filing, spot: null, at: now() }],
    );
    const left = open.filter(({ filing }) => filing === null).map((one) => ({ ...one, uid: 0 }));
    return { uidValidity, last: 0, againBelow: isAgain ? uidNext : 0, open: left, put: [...put, ...ended] };
  }

  async function take({ raw, arrivedAt }: Fetched, uid: number): Promise<void> {
    const fields = fieldsOf(raw);
    if (isClaim?.(fields) === true) return mark.change({ last: uid });
    const id = arrivalIdOf(raw);
    const mayBeKnown = uid < (mark.now().againBelow ?? 0);
    const before = mayBeKnown ? mark.now().put.findLast((one) => one.arrival === id) : undefined;
    const underWay = mark.now().open.some((one) => one.uid === 0 && one.arrival === id);
    if (underWay) {
      const open = mark.now().open.map((one) => (one.uid === 0 && one.arrival === id ? { ...one, uid } : one));
      return mark.change({ last: uid, open });
    }
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

  /**
   * A server that refuses one mail again and again, and hands over a later one, cannot read it: it is skipped. One that refuses them all is busy,
   * or limits us (Gmail: [OVERQUOTA]), and is asked again later.
   */
  async function fetchPatiently(connection: Connection, uid: number): Promise<Fetched | 'too-large' | null | Error> {
    try {
      return await fetchMessage(connection, uid);
    } catch (error) {
      if (!(error instanceof Error && isRefusal(error))) throw error;
      const tries = (refusals.get(uid) ?? 0) + 1;
      refusals.set(uid, tries);
      if (tries < TRIES) throw error;
      return error;
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

    takeNew: async (connection, until) => {
      const opened = await connection.open('in');
      const known = mark.now().uidValidity;
      const isAgain = known !== null && known !== opened.uidValidity;
      if (isAgain)
        log({
          what: 'mailbox: the folder is a new one, or the server numbered its mail anew; what was handled is known by what it says. If you renamed the folder, run setup again',
        });
      if (known !== opened.uidValidity) await mark.change(renumbered(opened, isAgain));
      let refusal: Error | null = null;
      for (const uid of await connection.uidsFrom(mark.now().last + 1)) {
        if (Date.now() > until) break;
        const found = await fetchPatiently(connection, uid);
        if (found instanceof Error) {
          refusal = found;
          continue;
        }
        if (refusal !== null)
          for (const one of [...refusals.keys()].filter((other) => other < uid))
            log({ what: 'mailbox: the server does not hand over a mail, which is left where it is', uid: one });
        refusals.clear();
        refusal = null;
        if (found === 'too-large') {
          log({ what: 'mailbox: a mail of more than 40 MB is not read', uid });
          await mark.change({ last: uid, open: withTaken({ uid, arrival: `too-large-${uid}`, filing: 'refused' }) });
        } else if (found === null) await mark.change({ last: uid });
        else await take(found, uid);
      }
      return refusal;
    },

    handled: async (arrival, received) => {
      if (!mark.now().open.some((one) => one.arrival === arrival)) return false;
      const filing = filingOf(received);
      await mark.change({ open: mark.now().open.map((one) => (one.arrival === arrival ? { ...one, filing } : one)) });
      return true;
    },
  };
}
