/** The single entrance: SMTP, scripts and the page hand over bytes, which are stored as an arrival and handled. */
import type { Mailbox } from '../application/interview.ts';
import { frontDoorOf, isOwn } from '../application/own.ts';
import { parseMessage } from '../mail/parse.ts';
import type { Envelope, Verdicts } from '../ports.ts';
import type { Received } from '../story/world.ts';
import { arrivalOf, TRUSTED } from './arrival.ts';
import type { Engine, Kept } from './engine.ts';
import { Refusal } from './http.ts';
import { keptAs } from './mail-file.ts';
import type { FolderMailroom } from './mailroom.ts';
import { asForward, asMail, isCalendarFile } from './wrap.ts';

export interface Intake {
  /** Stores it, and has it handled soon. */
  readonly take: (envelope: Envelope, raw: Uint8Array, verdicts: Verdicts) => Promise<void>;
  /** The same, but waits until it is handled and nothing else is in progress. */
  readonly submit: (raw: Uint8Array, from: string | null, to: readonly string[]) => Promise<Received>;
  /**
   * A file dropped on the page. If it was not written to us, it is forwarded to us in the name of its reader. If the reader is not known, the page
   * asks: otherwise everybody named in the file would be thanked, even the candidate.
   */
  readonly drop: (raw: Uint8Array, reader: string | null) => Promise<Received | Who>;
}

/** Whose file it may be. */
export interface Who {
  readonly outcome: 'who';
  readonly addresses: readonly string[];
}

interface Inward {
  readonly mailroom: FolderMailroom;
  readonly engine: Engine;
  readonly domain: string;
  /** The sender of a file that names none. */
  readonly usualCandidate: () => Promise<string>;
  /** The owner of the installation; null: nobody was named. */
  readonly owner: string | null;
}

/** A local part with a token behind the plus of a mailbox may be longer than mail servers allow: it stays in here. */
const isAddress = (text: string): boolean => /^[^\s@<>"]{1,128}@[^\s@<>"]{1,255}$/u.test(text);

const few = (addresses: readonly string[]): readonly string[] => [...new Set(addresses)].slice(0, 8);

/** The attendees of a calendar file, as far as its beginning shows. RFC 5545 §3.8.4.1 */
const attendeesIn = (raw: Uint8Array): readonly string[] =>
  few(
    [
      ...Buffer.from(raw.subarray(0, 100_000))
        .toString()
        .replace(/\r?\n[ \t]/g, '')
        .matchAll(/^ATTENDEE[^\n]{0,2000}?mailto:([^\s;,"]{3,320})/gim),
    ].flatMap(([, address]) => (address === undefined ? [] : [address.toLowerCase()])),
  );

export function intake({ mailroom, engine, domain, usualCandidate, owner }: Inward): Intake {
  const door = frontDoorOf(domain);
  const isOurs = (address: string): boolean => isOwn(address, domain);

  async function keep(envelope: Envelope, raw: Uint8Array, verdicts: Verdicts): Promise<Kept> {
    const arrival = arrivalOf(envelope, raw, engine.now(), verdicts);
    await mailroom.keep(arrival);
    return keptAs(arrival);
  }

  async function submit(given: Uint8Array, from: string | null, to: readonly string[]): Promise<Received> {
    const rcptTo = to.length === 0 ? [door] : to;
    if (from !== null && from !== '' && !isAddress(from)) throw new Refusal(400, `'${from}' is no address`);
    if (!rcptTo.every(isAddress)) throw new Refusal(400, 'to takes an address');
    const foreign = rcptTo.find((address) => !isOurs(address));
    if (foreign !== undefined) throw new Refusal(400, `mail is taken for ${domain} only, not for ${foreign}`);
    const sender = isCalendarFile(given) ? (from ?? (await usualCandidate())) : from;
    const raw = await asMail(given, sender ?? '', rcptTo[0] ?? door, engine.now());
    const mailFrom = sender ?? (await parseMessage(raw)).from?.address ?? '';
    const received = await engine.deliver(await keep({ mailFrom, rcptTo }, raw, TRUSTED));
    await engine.settled();
    return received;
  }

  return {
    submit,
    take: async (envelope, raw, verdicts) => {
      const kept = await keep(envelope, raw, verdicts);
      // If it fails, the engine tries again, now and at the next start.
      engine.deliver(kept).catch(() => {});
    },
    drop: async (raw, reader) => {
      const from = owner ?? reader;
      if (isCalendarFile(raw))
        return from === null ? { outcome: 'who', addresses: attendeesIn(raw) } : submit(raw, from, []);
      const message = await parseMessage(raw);
      const ours = ({ address }: Mailbox): boolean => address !== null && isOurs(address);
      const readers = [...message.to, ...message.cc];
      if (readers.some(ours)) return submit(raw, null, []);
      if (from === null) return { outcome: 'who', addresses: few(readers.flatMap(({ address }) => address ?? [])) };
      if (!isAddress(from)) throw new Refusal(400, `'${from}' is no address`);
      return submit(await asForward(raw, from, door, engine.now()), from, []);
    },
  };
}
