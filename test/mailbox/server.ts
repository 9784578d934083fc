/** An IMAP server as the contract suite drives it, whichever it is. */
import type { ImapFlow } from 'imapflow';

export interface ImapServer {
  readonly port: number;
  /** It lets everybody in. */
  readonly takesAnyPassword?: boolean;
  readonly addUser: (user: string) => Promise<void>;
  /** By the server's own way of delivery, into INBOX or the folder. */
  readonly deliver: (user: string, message: string, folder?: string) => Promise<void>;
  readonly other: (user: string) => Promise<ImapFlow>;
  readonly subjects: (user: string, folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (user: string, name: string) => Promise<void>;
  /** The full name of a folder inside another. */
  readonly named: (...names: readonly string[]) => string;
  /** Gives the folder a new UIDVALIDITY. */
  readonly renumber: (user: string, folder: string) => Promise<void>;
  /** The same, and it says that it has no IDLE; left out where it cannot do that. */
  readonly withoutIdle?: () => Promise<ImapServer>;
  readonly halt: () => Promise<void>;
  readonly start: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
}
