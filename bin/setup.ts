/** `afterword setup`: asks for a mailbox, finds and tries its servers, and writes the settings for `serve`. */
import { resolve } from 'node:path';
import { makeFolder } from '../lambdas/local/files.ts';
import { readSecrets, type Secrets, writeSecretsFile } from '../lambdas/local/secrets.ts';
import { findServers, type Servers, withUser } from '../lambdas/local/setup/find.ts';
import { Unusable } from '../lambdas/local/unusable.ts';
import { type Ask, openAsk } from './ask.ts';
import { isInbox, NOT_INBOX } from './mailbox-options.ts';
import { type Settings, secretsPath, writeSettings } from './settings.ts';
import { type Tried, tryOut } from './try-out.ts';
import { type Command, readOptions, UsageError, zoneOption } from './usage.ts';

const HELP = `Usage: afterword setup [OPTION...]

Asks for a mailbox, finds its servers, tries IMAP, SMTP and a mail to itself, and writes settings.json and secrets into the data folder,
which only you can read. Then \`afterword serve\` needs no options. Run it again at any time.

  --data DIR   where everything is kept (default: ./.afterword)
  --untried    write the settings without trying them`;

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

async function addressOf(ask: Ask, question: string): Promise<string> {
  for (;;) {
    const said = (await ask.line(question)).toLowerCase();
    if (ADDRESS.test(said)) return said;
    ask.say('That doesn’t look like an address. It should be something like sam@mail.example.');
  }
}

async function zoneOf(ask: Ask, usual: string): Promise<string> {
  for (;;) {
    const said = await ask.line('Your time zone, as in Europe/Lisbon', usual);
    try {
      return zoneOption(said) ?? usual;
    } catch {
      ask.say('I don’t know that time zone. The names look like Europe/Lisbon or America/New_York.');
    }
  }
}

async function serversOf(ask: Ask, address: string): Promise<Servers> {
  const found = await findServers(address.slice(address.lastIndexOf('@') + 1));
  if (found === null) ask.say('I don’t know this provider, and its domain doesn’t announce its servers.');
  else ask.say(`The servers of ${found.provider?.name ?? 'its domain'} are ${found.imap} and ${found.smtp}`);
  const imap = await ask.line('IMAP server, as in imaps://imap.mail.example', found?.imap);
  const smtp = await ask.line('SMTP server, as in smtps://smtp.mail.example', found?.smtp);
  return { imap, smtp, provider: found?.provider ?? null };
}

interface Credentials {
  readonly password: string | null;
  readonly tokenCommand: string | null;
}

async function credentialsOf(ask: Ask, { provider }: Servers): Promise<Credentials> {
  if (provider?.note != null) ask.say(provider.note);
  if (provider?.needsToken === true)
    return { password: null, tokenCommand: await ask.line('A command that prints a token') };
  if (provider !== null) ask.say(`This needs ${provider.password}.`);
  const password = await ask.secret('Password (not shown as you type)');
  // Google shows the password in groups of four; the spaces are not part of it.
  return { password: provider?.name === 'Gmail' ? password.replaceAll(' ', '') : password, tokenCommand: null };
}

interface Asked {
  readonly settings: Settings;
  readonly credentials: Credentials;
}

async function questions(ask: Ask): Promise<Asked> {
  ask.say('Afterword needs a mailbox: a spare one of its own, or one folder of yours.\n');
  const address = await addressOf(ask, 'Its address, as in sam.followup@mail.example');
  const isOwn = await ask.yes('Is it a spare mailbox, just for Afterword?', true);
  const servers = await serversOf(ask, address);
  const credentials = await credentialsOf(ask, servers);
  const user = await ask.line('User name', address);
  const common: Settings = {
    send: withUser(servers.smtp, user),
    from: `Afterword <${address}>`,
    ...(credentials.tokenCommand === null ? {} : { 'token-command': credentials.tokenCommand }),
    ...(servers.provider?.authserv == null ? {} : { 'authserv-id': servers.provider.authserv }),
  };
  const mine: Settings = isOwn
    ? {
        mailbox: withUser(servers.imap, user),
        candidate: [await addressOf(ask, 'Your own address, the one you will write from')],
      }
    : await folderOf(ask, withUser(servers.imap, user, await folderNameOf(ask)), address);
  const usual = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = await zoneOf(ask, usual);
  return { settings: { ...mine, ...common, zone }, credentials };
}

async function folderNameOf(ask: Ask): Promise<string> {
  for (;;) {
    const said = await ask.line('Folder', 'Afterword');
    if (!isInbox(said.split('/'))) return said;
    ask.say(`No: ${NOT_INBOX}.`);
  }
}

async function folderOf(ask: Ask, mailbox: string, address: string): Promise<Settings> {
  ask.say('I only ever open that folder, and Drafts and Sent if you allow it here.');
  const settings = {
    mailbox,
    candidate: [address],
    'trust-folder': await ask.yes('Will you move mail there by hand only, without rules or filters?', false),
    drafts: await ask.yes('Put each note into Drafts, ready to send?', true),
    'notice-sent': await ask.yes('Look in Sent, to see which notes you have sent?', true),
  };
  return settings;
}

/** How to start it, from a clone or installed. */
function startsWith(data: string | undefined): string {
  const program = process.env['npm_command'] === 'exec' ? 'npx afterword' : 'afterword';
  return `${program} serve${data === undefined ? '' : ` --data ${data}`}`;
}

const learntAs = ({ learnt, isFolder }: Tried, settings: Settings): Settings => {
  if (learnt === null || isFolder) return settings;
  const { 'authserv-id': known, ...rest } = settings;
  const authserv = learnt.authserv ?? known;
  return {
    ...rest,
    ...(authserv === undefined ? {} : { 'authserv-id': authserv }),
    ...(learnt.keepsPlus ? {} : { 'no-plus': true }),
  };
};

export const setupCommand: Command = {
  help: HELP,
  async run(args) {
    const { values } = readOptions(args, { data: { type: 'string' }, untried: { type: 'boolean' } });
    const data = resolve(values.data ?? '.afterword');
    const ask = openAsk();
    try {
      const { settings, credentials } = await questions(ask);
      const secrets = await secretsOf(credentials);
      const tried = values.untried === true ? null : await tryOut(settings, secrets, ask);
      if (tried?.failed === true && !(await ask.yes('Save these settings anyway?', false))) return 1;
      await makeFolder(data);
      const { password } = credentials;
      if (password !== null) await writeSecretsFile(secretsPath(data), { mailbox: password, send: password });
      const all = { ...(tried === null ? settings : learntAs(tried, settings)) };
      await writeSettings(data, password === null ? all : { ...all, secrets: secretsPath(data) });
      ask.say(`\nSaved in ${data}, where only you can read it. To start: ${startsWith(values.data)}`);
      return 0;
    } catch (error) {
      if (error instanceof Unusable) throw new UsageError(error.message);
      throw error;
    } finally {
      ask.close();
    }
  },
};

async function secretsOf({ password, tokenCommand }: Credentials): Promise<Secrets> {
  if (password === null) return readSecrets({ file: null, tokenCommand, environment: {} });
  const secret = { is: 'password', password } as const;
  return { mailbox: secret, send: secret };
}
