/** A small mail provider: takes mail by SMTP with a password, says in its own name who wrote, and puts what is for its users into their Maildir. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type Dovecot, PASSWORD } from './dovecot.ts';

export interface Provider {
  readonly port: number;
  /** What went to somebody else, and can only be looked at. */
  readonly left: readonly { readonly to: readonly string[]; readonly raw: string }[];
  readonly url: (user: string) => string;
  readonly close: () => Promise<void>;
}

export const AUTHSERV = 'mx.mail.example';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/**
 * `users`: addresses with a mailbox; what stands behind a plus is delivered as well, unless `dropsPlus`. `tokens`: those
 * that it takes, in place of a password.
 */
export async function openProvider(
  dovecot: Dovecot,
  users: readonly string[],
  dropsPlus = false,
  tokens?: ReadonlySet<string>,
): Promise<Provider> {
  const left: { to: readonly string[]; raw: string }[] = [];
  let ids = 0;
  const mailboxOf = (address: string): string | undefined =>
    users.find((one) => one === (dropsPlus ? address : address.replace(/\+[^@]*/, '')).toLowerCase());
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    ...(tokens === undefined ? {} : { authMethods: ['XOAUTH2'] }),
    onAuth({ username, password, accessToken }, _, answer) {
      const isGood = tokens === undefined ? password === PASSWORD : tokens.has(accessToken ?? '');
      if (isGood) answer(null, { user: username ?? '' });
      else answer(new Error('wrong'));
    },
    onData(stream, { envelope, user }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        const author = /^from:.*?([^\s<>@]+@[^\s<>]+)/im.exec(raw)?.[1] ?? '';
        // Whoever logged in may write in their own name only.
        const passed = user !== undefined && user === author ? 'pass' : 'fail';
        ids += 1;
        try {
          for (const address of to) {
            const mailbox = mailboxOf(address);
            if (mailbox === undefined) continue;
            const results = `Authentication-Results: ${AUTHSERV};\r\n spf=${passed} smtp.mailfrom=${from};\r\n dmarc=${passed} header.from=${domainOf(author)}`;
            const trace = `Received: from client by ${AUTHSERV} id ${ids} for <${address}>; ${new Date().toUTCString()}`;
            await dovecot.drop(mailbox, `Delivered-To: ${address}\r\n${results}\r\n${trace}\r\n${raw}`, from);
          }
          const foreign = to.filter((address) => mailboxOf(address) === undefined);
          if (foreign.length > 0) left.push({ to: foreign, raw });
          answer(null);
        } catch (error) {
          answer(error instanceof Error ? error : new Error('not delivered'));
        }
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    left,
    url: (user) => `smtp://${encodeURIComponent(user)}@127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
