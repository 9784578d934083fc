/** Where a mailbox is: 'imaps://sam.afterword%40mail.example@imap.mail.example', plus a folder if it is the owner's own mailbox. */
import { Unusable } from '../unusable.ts';

export interface Place {
  readonly user: string;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** The path of the one folder that is opened; null: the whole mailbox is Afterword's. */
  readonly folder: readonly string[] | null;
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

/** Whether a password may be sent unencrypted: only within this machine. */
export const mayBePlain = ({ host, secure }: Pick<Place, 'host' | 'secure'>): boolean => !secure && isLoopback(host);

/** Throws Unusable if the text is no such URL. */
function readPlace(option: string, text: string, schemes: Readonly<Record<string, number>>): Place {
  const usage = `--${option} takes a URL such as ${Object.keys(schemes)[0]}//user@host`;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Unusable(usage);
  }
  const port = schemes[url.protocol];
  if (port === undefined || url.hostname === '' || url.username === '') throw new Unusable(usage);
  if (url.password !== '')
    throw new Unusable(
      `--${option} takes no password, since others on this machine can read it; see --secrets in \`afterword serve --help\``,
    );
  const folder = url.pathname.split('/').filter((name) => name !== '');
  return {
    user: decodeURIComponent(url.username),
    host: url.hostname,
    port: url.port === '' ? port : Number(url.port),
    secure: url.protocol.endsWith('s:'),
    folder: folder.length === 0 ? null : folder.map(decodeURIComponent),
  };
}

export const readMailboxPlace = (text: string): Place => readPlace('mailbox', text, { 'imaps:': 993, 'imap:': 143 });

/** The account's address, which is also its login at most providers. */
export const accountOf = ({ user, host }: Place): string =>
  (user.includes('@') ? user : `${user}@${host}`).toLowerCase();
