/** What is done in the owner's own mailbox beside reading the one folder: notes go into Drafts, and Sent is searched. */
import { join } from 'node:path';
import { openNotes } from '../../application/open-notes.ts';
import { partOf } from '../../application/own.ts';
import type { Applications, Arrival } from '../../ports.ts';
import { openDesk } from '../../story/desk.ts';
import type { Received } from '../../story/world.ts';
import { TRUSTED } from '../arrival.ts';
import type { SentMail } from '../briefs.ts';
import type { Kept } from '../engine.ts';
import type { Log } from '../log.ts';
import { keptAs } from '../mail-file.ts';
import type { FolderMailroom } from '../mailroom.ts';
import type { FolderOutbox } from '../outbox.ts';
import type { Connection } from './connection.ts';
import { replaceOlder, syncDrafts } from './drafts.ts';
import { arrivalIdOf, type Fetched } from './fetch.ts';
import { type Note, openNotesFile } from './notes-file.ts';
import { lookThroughSent } from './sent.ts';
import { threadOf } from './thread.ts';

interface OwnMailboxParts {
  readonly data: string;
  readonly account: string;
  /** Afterword's address. */
  readonly own: string;
  readonly putsDrafts: boolean;
  readonly noticesSent: boolean;
  readonly applications: Pick<Applications, 'findCandidate' | 'desk'>;
  readonly mailroom: Pick<FolderMailroom, 'keep' | 'knows' | 'fetch'>;
  readonly outbox: Pick<FolderOutbox, 'each' | 'onSent'>;
  readonly deliver: (kept: Kept) => void;
  readonly now: () => number;
  readonly log: Log;
}

export interface OwnMailbox {
  /** Runs on each round. */
  readonly visit: (connection: Connection) => Promise<void>;
  readonly handled: (arrival: string, received: Received) => Promise<void>;
}

/** After a start, the notes in this many mails are checked, in case a crash kept them out of Drafts. */
const LOOKED_AT = 50;

const notesOf = ({ mail }: SentMail): readonly Note[] =>
  mail.drafts.flatMap(({ person, to, subject, text }) =>
    mail.application === null || to === null
      ? []
      : [{ application: mail.application, to: to.toLowerCase(), person, subject, text, draft: null, isTheirs: false }],
  );

export async function openOwnMailbox(parts: OwnMailboxParts, nudge: () => void): Promise<OwnMailbox> {
  const { account, own, putsDrafts, noticesSent, applications, mailroom, outbox, deliver, now, log } = parts;
  const file = await openNotesFile(join(parts.data, 'mailbox'), log);
  const offered: Note[] = [];
  for await (const sent of outbox.each(LOOKED_AT)) offered.push(...notesOf(sent));
  outbox.onSent((sent) => {
    offered.push(...notesOf(sent));
    nudge();
  });

  async function look() {
    const id = await applications.findCandidate(account);
    const stored = id === null ? null : await applications.desk(id);
    if (stored === null) return null;
    const { candidate, applications: all } = openDesk(stored);
    const open = all.flatMap(({ state }) =>
      openNotes(state, now()).flatMap(({ contact, offeredAt }) =>
        contact.address === null ? [] : [{ application: state.id, address: contact.address, since: offeredAt }],
      ),
    );
    return { name: candidate.candidate.name, open, known: all.map(({ state }) => state.id) };
  }

  /** It counts as the owner's mail, because nobody else puts mail into Sent. */
  async function take({ raw, arrivedAt }: Fetched): Promise<void> {
    const id = arrivalIdOf(raw);
    if (await mailroom.knows(id)) return;
    const arrival: Arrival = {
      id,
      receivedAt: Math.min(arrivedAt ?? now(), now()),
      envelope: { mailFrom: account, rcptTo: [own] },
      verdicts: TRUSTED,
      raw,
    };
    await mailroom.keep(arrival);
    deliver(keptAs(arrival));
  }

  return {
    visit: async (connection) => {
      const seen = (await look()) ?? { name: null, open: [], known: [] };
      if (putsDrafts && connection.has('drafts')) {
        const isOpen = (application: string, to: string): boolean =>
          seen.open.some((one) => one.application === application && one.address === to);
        const newest = offered.filter(({ application, to }) => isOpen(application, to));
        const last = newest.filter(
          (one, place) =>
            newest.findLastIndex(({ application, to }) => application === one.application && to === one.to) === place,
        );
        await replaceOlder(connection, file, last);
        // Nothing is remembered of a deleted account.
        const { threads } = file.now();
        if (seen.known.length === 0 && Object.keys(threads).length > 0) await file.change(() => ({ threads: {} }));
        offered.length = 0;
        const bcc = noticesSent ? null : own;
        await syncDrafts(connection, { file, account, name: async () => seen.name, bcc, isOpen, now });
      }
      if (noticesSent && connection.has('sent')) await lookThroughSent(connection, file, seen.open, take);
    },

    // A note answers what the employer wrote, and never what was said to us: a press on the page, or from another of one's addresses.
    handled: async (arrival, { application }) => {
      if (application === null || file.now().threads[application] !== undefined) return;
      const kept = await mailroom.fetch(arrival);
      if (kept === null || kept.envelope.rcptTo.some((address) => partOf(address, own)?.startsWith('re+'))) return;
      const ids = threadOf(kept.raw, account);
      if (ids !== null) await file.change(({ threads }) => ({ threads: { ...threads, [application]: ids } }));
    },
  };
}
