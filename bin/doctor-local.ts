/** `afterword doctor --local`: tries the servers and checks the machine. */
import { connect } from '../lambdas/local/mailbox/connection.ts';
import { readMailboxPlace } from '../lambdas/local/mailbox/place.ts';
import { readSecrets, type Secrets } from '../lambdas/local/secrets.ts';
import { lookAtMachine } from '../lambdas/local/setup/look-local.ts';
import { openTransport, readMailServer } from '../lambdas/local/transport.ts';
import type { Finding } from './diagnosis.ts';
import { diagnoseLocal } from './diagnosis-local.ts';
import { readSettings, type Settings } from './settings.ts';
import { loginOf, whyNot } from './try-out.ts';

const textOf = (value: Settings[string] | undefined): string | null => (typeof value === 'string' ? value : null);

interface Looked {
  readonly mailbox: string | null | undefined;
  readonly drafts: boolean | null;
}

async function tryMailbox(settings: Settings, secrets: Secrets): Promise<Looked> {
  const url = textOf(settings['mailbox']);
  if (url === null) return { mailbox: undefined, drafts: null };
  try {
    const connection = await connect(readMailboxPlace(url), await loginOf(secrets.mailbox));
    try {
      await connection.open('in');
      return { mailbox: null, drafts: settings['drafts'] === true ? connection.has('drafts') : null };
    } finally {
      connection.close();
    }
  } catch (error) {
    return { mailbox: whyNot(error), drafts: null };
  }
}

async function trySending(settings: Settings, secrets: Secrets): Promise<string | null | undefined> {
  const url = textOf(settings['send']) ?? textOf(settings['relay']);
  if (url === null) return undefined;
  try {
    const transport = await openTransport(readMailServer(url, '--send'), secrets.send);
    try {
      await transport.verify();
      return null;
    } finally {
      transport.close();
    }
  } catch (error) {
    return whyNot(error);
  }
}

export async function diagnoseInstallation(data: string): Promise<readonly Finding[]> {
  const settings = await readSettings(data);
  const secrets = await readSecrets({
    file: textOf(settings['secrets']),
    tokenCommand: textOf(settings['token-command']),
    environment: process.env,
  });
  const [looked, send] = await Promise.all([tryMailbox(settings, secrets), trySending(settings, secrets)]);
  const zone = textOf(settings['zone']) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return diagnoseLocal({ ...looked, send, ...(await lookAtMachine(data, zone)) }, Date.now());
}
