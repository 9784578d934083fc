/** Tries the settings of a mailbox: each server, and a mail to itself. Each finding is one line. */

import type { Transporter } from 'nodemailer';
import { whyNot } from '../lambdas/local/in-words.ts';
import { connect, type Login } from '../lambdas/local/mailbox/connection.ts';
import { readMailboxPlace } from '../lambdas/local/mailbox/place.ts';
import type { Secret, Secrets } from '../lambdas/local/secrets.ts';
import { type Learnt, learn } from '../lambdas/local/setup/try.ts';
import { openTransport, readMailServer } from '../lambdas/local/transport.ts';
import type { Ask } from './ask.ts';
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

/** Afterword's address in the owner's own mailbox: 'sam+afterword@mail.example'. */
const replyAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+afterword${address.slice(at)}`;
};

/** Their INBOX is never opened, so its owner has to look whether an answer would arrive. */
async function tryReplies(transport: Transporter, address: string, { say, yes }: Asking): Promise<boolean> {
  const to = replyAddress(address);
  await transport.sendMail({
    from: `Afterword <${address}>`,
    to,
    subject: 'Afterword: a test of this mailbox',
    text: `This went to ${to}, where your answers to Afterword will go. It arrived, so they will too. You can delete it.\n`,
    headers: { 'X-Loop': 'afterword', 'Auto-Submitted': 'auto-generated' },
  });
  if (await yes(`I have sent a mail to ${to}. Is it in your inbox? It can take a minute or two`, true)) return true;
  say(
    'Then this provider loses what is sent to name+anything@, and with it your answers. Use a spare mailbox instead.',
  );
  return false;
}

type Asking = Pick<Ask, 'say' | 'yes'>;

export async function tryOut(settings: Settings, secrets: Secrets, ask: Asking): Promise<Tried> {
  const { say } = ask;
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
      const address = /<([^<>]+)>/.exec(textOf(settings['from']))?.[1] ?? '';
      if (isFolder) {
        const arrive = await tryReplies(transport, address, ask).catch((error: unknown) => ({ error }));
        if (typeof arrive === 'object') return failed(`Mail to ${replyAddress(address)} can’t be sent`, arrive.error);
        return { failed: !arrive, isFolder, learnt: null };
      }
      say('Sending a mail to itself; this can take two minutes.');
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
