/** Tries the settings: the mailbox, the mail server, and a mail to itself, which shows how the provider treats mail. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Transporter } from 'nodemailer';
import { readAuthResults } from '../../mail/auth-results.ts';
import { type Field, fieldsOf } from '../../mail/head.ts';
import type { Connection } from '../mailbox/connection.ts';
import { fetchMessage } from '../mailbox/fetch.ts';

export interface Learnt {
  /** Whether the mail arrived at all. */
  readonly came: boolean;
  /** Whether mail to name+anything@ arrived as well. */
  readonly keepsPlus: boolean;
  /** The name in the provider's topmost result; null: none, or the provider lets a forged one through. */
  readonly authserv: string | null;
}

/** The topmost Authentication-Results. The one we forge bears a token, so that it is recognized if the provider leaves it on top. */
const topmost = (fields: readonly Field[]): string =>
  fields.find(({ name }) => name === 'authentication-results')?.value ?? '';

export interface Trial {
  readonly connection: Pick<Connection, 'open' | 'uidsFrom' | 'look' | 'piece' | 'remove'>;
  readonly transport: Transporter;
  readonly address: string;
  /** Milliseconds to wait for a mail. */
  readonly patience?: number;
}

/** Sends a mail to itself and waits for it. Resolves with its header fields, or null. The mail is removed afterwards. */
async function sendAndFind(
  { connection, transport, address, patience = 60_000 }: Trial,
  to: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly Field[] | null> {
  const messageId = `<${randomUUID()}@${address.slice(address.lastIndexOf('@') + 1)}>`;
  const { uidNext } = await connection.open('in');
  await transport.sendMail({
    from: `Afterword <${address}>`,
    to,
    messageId,
    subject: 'Afterword: a test of this mailbox',
    text: 'Afterword tried whether mail to this address arrives. You can delete this.\n',
    headers: { 'X-Loop': 'afterword', 'Auto-Submitted': 'auto-generated', ...headers },
  });
  const end = performance.now() + patience;
  const looked = new Set<number>();
  while (performance.now() < end) {
    await connection.open('in');
    for (const uid of await connection.uidsFrom(uidNext)) {
      if (looked.has(uid)) continue;
      looked.add(uid);
      const found = await fetchMessage(connection, uid);
      if (found === null || found === 'too-large') continue;
      const fields = fieldsOf(found.raw);
      if (!fields.some(({ name, value }) => name === 'message-id' && value === messageId)) continue;
      await connection.remove([uid]);
      return fields;
    }
    await sleep(1000);
  }
  return null;
}

export async function learn(trial: Trial): Promise<Learnt> {
  const { address } = trial;
  const began = performance.now();
  const plain = await sendAndFind(trial, address, {});
  // A second mail by the same route takes about as long as the first.
  const soon = { ...trial, patience: Math.max(15_000, 3 * (performance.now() - began)) };
  if (plain === null) return { came: false, keepsPlus: false, authserv: null };
  const authserv = readAuthResults(topmost(plain))?.server ?? null;
  const [local, domain] = [address.slice(0, address.lastIndexOf('@')), address.slice(address.lastIndexOf('@'))];
  const token = randomUUID();
  const forged = `${authserv ?? 'forged.invalid'}; dmarc=pass header.from=${token}.example`;
  const plus = await sendAndFind(soon, `${local}+afterword${domain}`, { 'Authentication-Results': forged });
  const seen =
    plus ?? (authserv === null ? null : await sendAndFind(trial, address, { 'Authentication-Results': forged }));
  const isFooled = seen === null || topmost(seen).includes(token);
  return { came: true, keepsPlus: plus !== null, authserv: isFooled ? null : authserv };
}
