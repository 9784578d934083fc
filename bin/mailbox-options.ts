/** The mailbox options: where it is, which part is Afterword's, and who authenticates senders there. */
import { accountOf, type Place, readMailboxPlace } from '../lambdas/local/mailbox/place.ts';
import type { MailboxOptions } from '../lambdas/local/mailbox/serving.ts';
import { UsageError } from './usage.ts';

export const MAILBOX = {
  mailbox: { type: 'string' },
  'authserv-id': { type: 'string' },
  'trust-folder': { type: 'boolean' },
  'no-plus': { type: 'boolean' },
  drafts: { type: 'boolean' },
  'notice-sent': { type: 'boolean' },
} as const;

export const MAILBOX_HELP = `  --mailbox URL         fetch mail from a mailbox, imaps://user@host, instead of SMTP: all of its INBOX is Afterword's. With a folder,
                        imaps://user@host/Afterword, it is your own mailbox, and only that folder, Drafts and Sent are opened
  --authserv-id NAME    the provider's name in Authentication-Results, which say who wrote; without it DKIM is checked here
  --no-plus             the provider does not deliver to name+anything@; answers are then matched by the mail they reply to
  --trust-folder        only you move mail into the folder, no rule does: its From is trusted
  --drafts              put each note into Drafts of your own mailbox, ready to send
  --notice-sent         look in Sent for mail to the contacts of open steps, and count those notes as sent`;

interface Values {
  readonly mailbox?: string | undefined;
  readonly 'authserv-id'?: string | undefined;
  readonly 'trust-folder'?: boolean | undefined;
  readonly 'no-plus'?: boolean | undefined;
  readonly drafts?: boolean | undefined;
  readonly 'notice-sent'?: boolean | undefined;
  readonly from?: string | undefined;
}

interface MailboxAsked {
  readonly options: MailboxOptions;
  /** The account used to log in, as an address. */
  readonly account: string;
  /** Afterword's own address. */
  readonly own: string;
}

/** All private mail would be read, as if its owner had moved it there. */
export const isInbox = (folder: Place['folder']): boolean =>
  folder?.length === 1 && folder[0]?.toUpperCase() === 'INBOX';
export const NOT_INBOX =
  'in INBOX all of your mail would be read as if you had moved it there; name a folder such as Afterword';

const addressIn = (text: string): string => (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim().toLowerCase();

/** In the owner's own mailbox Afterword's address is 'sam+afterword@', so that a filter rule can match it. */
function ownOf(place: Place, account: string): string {
  if (place.folder === null) return account;
  const at = account.lastIndexOf('@');
  return `${account.slice(0, at)}+afterword${account.slice(at)}`;
}

/** Null if mail does not come from a mailbox. */
export function mailboxOptions(values: Values): MailboxAsked | null {
  if (values.mailbox === undefined) {
    const needs = ['authserv-id', 'trust-folder', 'no-plus', 'drafts', 'notice-sent'] as const;
    const odd = needs.find((name) => values[name] !== undefined);
    if (odd !== undefined) throw new UsageError(`--${odd} needs --mailbox`);
    return null;
  }
  const place = readMailboxPlace(values.mailbox);
  const isFolder = place.folder !== null;
  if (isInbox(place.folder)) throw new UsageError(`--mailbox: ${NOT_INBOX}`);
  for (const name of ['trust-folder', 'drafts', 'notice-sent'] as const)
    if (values[name] === true && !isFolder)
      throw new UsageError(`--${name} is for a folder of your own mailbox: --mailbox imaps://user@host/Folder`);
  const account = !isFolder && values.from !== undefined ? addressIn(values.from) : accountOf(place);
  return {
    account,
    own: ownOf(place, account),
    options: {
      place,
      authserv: values['authserv-id']?.toLowerCase() ?? null,
      isTrusted: values['trust-folder'] ?? false,
      keepsPlus: values['no-plus'] !== true && !isFolder,
      account,
      putsDrafts: values.drafts ?? false,
      noticesSent: values['notice-sent'] ?? false,
    },
  };
}
