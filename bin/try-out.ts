/** Tries the settings of a mailbox: each server, and a mail to itself. Each finding is one line. */

import { whyNot } from '../lambdas/local/in-words.ts';
import { connect, type Login } from '../lambdas/local/mailbox/connection.ts';
import { readMailboxPlace } from '../lambdas/local/mailbox/place.ts';
import type { Secret, Secrets } from '../lambdas/local/secrets.ts';
import { type Learnt, learn } from '../lambdas/local/setup/try.ts';
import { openTransport, readMailServer } from '../lambdas/local/transport.ts';
import type { Settings } from './settings.ts';

export interface Tried {
  readonly failed: boolean;
  readonly isFolder: boolean;
  /** What the mail to itself showed; null: it was not sent. */
  readonly learnt: Learnt | null;
}

const textOf = (value: Settings[string] | undefined): string => (typeof value === 'string' ? value : '');

export const loginOf = async (secret: Secret | null): Promise<Login> => {
  if (secret === null) return {};
  return secret.is === 'token' ? { accessToken: await secret.token() } : { pass: secret.password };
};

/** 'imap.mail.example, port 993' */
export const placeOf = ({ host, port }: { readonly host: string; readonly port: number }): string =>
  `${host}, port ${port}`;

export async function tryOut(settings: Settings, secrets: Secrets, say: (text: string) => void): Promise<Tried> {
  const place = readMailboxPlace(textOf(settings['mailbox']));
  const isFolder = place.folder !== null;
  const failed = (what: string, error: unknown): Tried => {
    say(`${what}: ${whyNot(error)}.`);
    return { failed: true, isFolder, learnt: null };
  };
  const server = readMailServer(textOf(settings['send']), '--send');
  const transport = await openTransport(server, secrets.send);
  try {
    const connection = await connect(place, await loginOf(secrets.mailbox)).catch((error: unknown) => ({ error }));
    if ('error' in connection) return failed(`The mailbox at ${placeOf(place)} can’t be opened`, connection.error);
    try {
      await connection.open('in');
      say(`The mailbox opens${connection.hasIdle ? ', and new mail is announced at once' : ''}.`);
      const verified = await transport.verify().catch((error: unknown) => ({ error }));
      if (typeof verified === 'object')
        return failed(`The mail server at ${placeOf(server)} can’t be used`, verified.error);
      say('The mail server accepts mail.');
      if (isFolder) return { failed: false, isFolder, learnt: null };
      say('Sending a mail to itself; this can take two minutes.');
      const address = /<([^<>]+)>/.exec(textOf(settings['from']))?.[1] ?? '';
      const learnt = await learn({ connection, transport, address });
      for (const line of told(learnt)) say(line);
      return { failed: !learnt.came, isFolder, learnt };
    } finally {
      connection.close();
    }
  } finally {
    transport.close();
  }
}

function told({ came, keepsPlus, authserv }: Learnt): readonly string[] {
  if (!came) return ['The mail to itself did not arrive within a minute. Is it in the spam folder?'];
  return [
    'The mail to itself came back.',
    keepsPlus
      ? 'Mail to name+anything@ arrives, so each mail gets a reply address of its own.'
      : 'Mail to name+anything@ doesn’t arrive, so answers are matched by the mail they reply to.',
    authserv === null
      ? 'The provider doesn’t say reliably who wrote a mail, so senders are checked by their DKIM signature.'
      : `${authserv} confirms who wrote each mail.`,
  ];
}
