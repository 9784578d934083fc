/** `afterword setup`: asks for a mailbox, finds and tries its servers, and writes the settings for `serve`. */
import { resolve } from 'node:path';
import { makeFolder } from '../lambdas/local/files.ts';
import { readSecrets, type Secrets, writeSecretsFile } from '../lambdas/local/secrets.ts';
import { findServers, type Servers, withUser } from '../lambdas/local/setup/find.ts';
import { Unusable } from '../lambdas/local/unusable.ts';
import { type Ask, openAsk } from './ask.ts';
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
    ask.say('That is no address.');
  }
}

async function serversOf(ask: Ask, address: string): Promise<Servers> {
  const found = await findServers(address.slice(address.lastIndexOf('@') + 1));
  const say = found?.provider?.name ?? (found === null ? null : 'its domain');
  if (found !== null) ask.say(`The servers, as ${say} has them: ${found.imap} and ${found.smtp}`);
  else ask.say('The servers are not known and its domain does not announce them.');
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
    return { password: null, tokenCommand: await ask.line('The command that prints a token') };
  if (provider !== null) ask.say(`The password for apps: ${provider.password}.`);
  const password = await ask.secret('Password for apps (it is not shown)');
  // Google shows the password in groups of four; the spaces are not part of it.
  return { password: provider?.name === 'Gmail' ? password.replaceAll(' ', '') : password, tokenCommand: null };
}

interface Asked {
  readonly settings: Settings;
  readonly credentials: Credentials;
}

async function questions(ask: Ask): Promise<Asked> {
  ask.say('Afterword lives in a mailbox: a spare one that is all its own, or one folder of yours.\n');
  const address = await addressOf(ask, 'The address of that mailbox');
  const isOwn = await ask.yes('Is it a spare one, all of it for Afterword?', true);
  const servers = await serversOf(ask, address);
  const credentials = await credentialsOf(ask, servers);
  const user = await ask.line('User name at the servers', address);
  const common: Settings = {
    send: withUser(servers.smtp, user),
    from: `Afterword <${address}>`,
    ...(credentials.tokenCommand === null ? {} : { 'token-command': credentials.tokenCommand }),
    ...(servers.provider?.authserv == null ? {} : { 'authserv-id': servers.provider.authserv }),
  };
  const mine: Settings = isOwn
    ? {
        mailbox: withUser(servers.imap, user),
        candidate: [await addressOf(ask, 'The address that you write to it from')],
      }
    : await folderOf(ask, withUser(servers.imap, user, await ask.line('The folder', 'Afterword')), address);
  const usual = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = zoneOption(await ask.line('Your time zone', usual)) ?? usual;
  return { settings: { ...mine, ...common, zone }, credentials };
}

async function folderOf(ask: Ask, mailbox: string, address: string): Promise<Settings> {
  ask.say('Only that folder, Drafts and Sent are ever opened, the last two if you allow it here.');
  const settings = {
    mailbox,
    candidate: [address],
    'trust-folder': await ask.yes('Do you move mail into it by hand only, with no rule that does it?', false),
    drafts: await ask.yes('Shall each note be put into Drafts, ready to send?', true),
    'notice-sent': await ask.yes('May it look in Sent for mail to the people of open steps?', true),
  };
  return settings;
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
      const tried = values.untried === true ? null : await tryOut(settings, secrets, ask.say);
      if (tried?.failed === true && !(await ask.yes('Write the settings all the same?', false))) return 1;
      await makeFolder(data);
      const { password } = credentials;
      if (password !== null) await writeSecretsFile(secretsPath(data), { mailbox: password, send: password });
      const all = { ...(tried === null ? settings : learntAs(tried, settings)) };
      await writeSettings(data, password === null ? all : { ...all, secrets: secretsPath(data) });
      ask.say(`\nWritten to ${data}, for you alone to read. Now: afterword serve --data ${data}`);
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
