/** `afterword doctor --local`: tries the servers and checks the machine. */
import { whyNot } from '../lambdas/local/in-words.ts';
import { connect } from '../lambdas/local/mailbox/connection.ts';
import { readMailboxPlace } from '../lambdas/local/mailbox/place.ts';
import { readSecrets, type Secrets } from '../lambdas/local/secrets.ts';
import { lookAtMachine, type Tried } from '../lambdas/local/setup/look-local.ts';
import { openTransport, readMailServer } from '../lambdas/local/transport.ts';
import type { Finding } from './diagnosis.ts';
import { diagnoseLocal } from './diagnosis-local.ts';
import { readStarted, type Settings } from './settings.ts';
import { loginOf, placeOf } from './try-out.ts';

const textOf = (value: Settings[string] | undefined): string | null => (typeof value === 'string' ? value : null);

interface Looked {
  readonly mailbox: Tried | undefined;
  readonly drafts: boolean | null;
}

async function tryMailbox(settings: Settings, secrets: Secrets): Promise<Looked> {
  const url = textOf(settings['mailbox']);
  if (url === null) return { mailbox: undefined, drafts: null };
  const server = readMailboxPlace(url);
  const place = placeOf(server);
  if (secrets.mailbox === null) return { mailbox: { place, error: null, isUntried: true }, drafts: null };
  try {
    const connection = await connect(server, await loginOf(secrets.mailbox));
    try {
      await connection.open('in');
      const drafts = settings['drafts'] === true ? connection.has('drafts') : null;
      return { mailbox: { place, error: null }, drafts };
    } finally {
      connection.close();
    }
  } catch (error) {
    return { mailbox: { place, error: whyNot(error) }, drafts: null };
  }
}

async function trySending(settings: Settings, secrets: Secrets): Promise<Tried | undefined> {
  const url = textOf(settings['send']) ?? textOf(settings['relay']);
  if (url === null) return undefined;
  const server = readMailServer(url, '--send');
  const place = placeOf(server);
  if (server.user !== null && secrets.send === null) return { place, error: null, isUntried: true };
  try {
    const transport = await openTransport(server, secrets.send, PATIENCE);
    try {
      await transport.verify();
      return { place, error: null };
    } finally {
      transport.close();
    }
  } catch (error) {
    return { place, error: whyNot(error) };
  }
}

/** Milliseconds to wait for a mail server. */
const PATIENCE = 30_000;

export async function diagnoseInstallation(data: string): Promise<readonly Finding[]> {
  const settings = await readStarted(data);
  const secrets = await readSecrets({
    file: textOf(settings['secrets']),
    tokenCommand: textOf(settings['token-command']),
    environment: process.env,
  });
  const [looked, send] = await Promise.all([tryMailbox(settings, secrets), trySending(settings, secrets)]);
  const zone = textOf(settings['zone']) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return diagnoseLocal({ ...looked, send, ...(await lookAtMachine(data, zone)) }, Date.now());
}
