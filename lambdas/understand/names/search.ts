/** What the rules search for names of the employer and the job, and with what. */
import type { Mailbox, Source } from '../../application/interview.ts';
import type { Reading } from '../reading.ts';
import type { Sender } from '../senders/sender.ts';
import type { Agency } from './agency.ts';

export interface NamingInput {
  readonly reading: Reading;
  /** The calendar's title and description, if any. */
  readonly title: string | null;
  readonly description: string | null;
  /** Organizer, attendees and writer, whose domain may be the employer's. */
  readonly contacts: readonly Mailbox[];
  /** People's names known so far. */
  readonly people: readonly string[];
}

/** What is searched, and where a name goes that is found; a greater weight is trusted further. */
export interface Search {
  readonly input: NamingInput;
  /** Whoever writes, invites or takes part, apart from the candidate. */
  readonly theirs: readonly Mailbox[];
  /** The tool that sent the mail. */
  readonly sender: Sender | null;
  /** Keys of the employer's names, from the domains. */
  readonly keys: ReadonlySet<string>;
  readonly agency: Agency;
  readonly offer: (employer: string | null, weight: number, source: Source) => void;
  readonly job: (name: string | null, weight: number, source: Source) => void;
  /** `less`: what its names weigh less than those of a calendar's title. */
  readonly readTitle: (text: string, source: Source, less: number) => void;
}
