/** `afterword serve`: all of Afterword on one machine. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES_FOLDER } from '../lambdas/local/examples.ts';
import { writeWhole } from '../lambdas/local/files.ts';
import { lastAnswer, whyNot } from '../lambdas/local/in-words.ts';
import { faultOf } from '../lambdas/local/lane.ts';
import { logTo } from '../lambdas/local/log.ts';
import { readSecrets, SECRET_NAMES } from '../lambdas/local/secrets.ts';
import { type Served, type ServeOptions, serve } from '../lambdas/local/serve.ts';
import { readMailServer } from '../lambdas/local/transport.ts';
import { Unusable } from '../lambdas/local/unusable.ts';
import { receive, sweep, wake } from '../lambdas/pipeline.ts';
import { MAILBOX, MAILBOX_HELP, mailboxOptions } from './mailbox-options.ts';
import { MODEL, MODEL_HELP, type ModelAsked, modelAsked, openModel, whereIs } from './model-options.ts';
import { asArguments, readSettings, writeStarted } from './settings.ts';
import { type Command, instantOption, readOptions, UsageError, zoneOption } from './usage.ts';

const OPTIONS = {
  'smtp-port': { type: 'string' },
  'smtp-host': { type: 'string' },
  'http-port': { type: 'string' },
  data: { type: 'string' },
  domain: { type: 'string' },
  zone: { type: 'string' },
  candidate: { type: 'string', multiple: true },
  relay: { type: 'string' },
  ...MAILBOX,
  ...MODEL,
  send: { type: 'string' },
  secrets: { type: 'string' },
  'token-command': { type: 'string' },
  from: { type: 'string' },
  'tap-page': { type: 'string' },
  now: { type: 'string' },
  authenticate: { type: 'boolean' },
  dns: { type: 'string' },
  'new-key': { type: 'boolean' },
  'ready-file': { type: 'string' },
} as const;

const HELP = `Usage: afterword serve [OPTION...]

Runs the whole of Afterword on this machine: mail in by SMTP, an inbox page to see what it sends, alarms at the right moments. Nothing
leaves the machine unless --send is given.

  --smtp-port PORT      where mail comes in (default: 2525; 0: any free one)
  --http-port PORT      where the page is, on 127.0.0.1 (default: 8025; 0: any free one)
  --data DIR            where everything is kept (default: ./.afterword, or ./.afterword/play where no mail is sent)
  --domain DOMAIN       Afterword's own domain (default: afterword.example)
  --zone ZONE           the candidate's time zone, IANA (default: that of the invite)
  --candidate ADDRESS   who may use it; may be repeated (default: anybody who reaches the port)
${MAILBOX_HELP}
  --send URL            really send, through smtps://user@host:465 or smtp://user@host:587 (STARTTLS); --relay is the same
  --secrets FILE        the passwords, in a file that only you can read (mode 0600), a line each: AFTERWORD_SEND_PASSWORD='...'
  --token-command CMD   prints an access token (XOAUTH2), in place of a password; without both, AFTERWORD_SEND_PASSWORD is taken
                        from the environment
  --from ADDRESS        the From of what is sent (default: Afterword <hello@DOMAIN>)
  --tap-page URL        where one-tap links lead, for webmail in which mailto does nothing: http://127.0.0.1:8025 if you read mail on this
                        machine, else an https address that a proxy forwards to the page
  --now INSTANT         to try things out: start at that time, which moves only when you tell it to
  --authenticate        ask DNS who a sender is (SPF, DKIM, DMARC), instead of trusting whoever reaches the port
  --dns ADDRESS         the resolver that --authenticate asks, as in 127.0.0.1 or 127.0.0.1:5353 (default: that of this machine)
  --smtp-host ADDRESS   where SMTP listens (default: 127.0.0.1); any other needs --authenticate
  --new-key             the key of the reply addresses has leaked: make a new one, once; earlier addresses are refused from then on
${MODEL_HELP}
  --ready-file FILE     written when it listens: { "smtp": port, "http": port }`;

function portOption(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--${name} takes a port from 0 to 65535, not '${text}'`);
  return port;
}

interface Sources {
  readonly readyFile: string | null;
  readonly secretsFile: string | null;
  readonly tokenCommand: string | null;
  readonly asked: ModelAsked | null;
}

/** The data folder for trying things out, kept apart from real data. */
const PLAY = '.afterword/play';

/** 'Afterword <hello@follow.example>' or just the address. */
function fromOption(text: string | undefined): string | undefined {
  if (text === undefined || /^(?:[^<>]*<[^\s@<>"]+@[^\s@<>"]+>|[^\s@<>"]+@[^\s@<>"]+)$/.test(text.trim()))
    return text?.trim();
  throw new UsageError(
    `--from takes an address, as in hello@follow.example or 'Afterword <hello@follow.example>', not '${text}'`,
  );
}

/** Links in mails must use https, except to this machine. */
function tapPageOption(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  const isHere = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (
    url === null ||
    (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) ||
    url.search !== '' ||
    url.hash !== ''
  )
    throw new UsageError(`--tap-page takes an https address, or http://127.0.0.1:PORT, not '${text}'`);
  return url.href.replace(/\/$/, '');
}

const dataIn = (args: readonly string[]): string => resolve(readOptions(args, OPTIONS).values.data ?? '.afterword');

function serveOptions(args: readonly string[]): ServeOptions & Sources {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`serve takes options only, not '${positionals[0]}'`);
  const mailbox = mailboxOptions(values);
  const domain = (mailbox?.own ?? values.domain ?? 'afterword.example').toLowerCase();
  if (mailbox !== null && values.domain !== undefined)
    throw new UsageError('--domain is not for a mailbox, which is an address');
  if (mailbox === null && !/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/.test(domain))
    throw new UsageError(`--domain takes a domain, not '${domain}'`);
  const candidates = (values.candidate ?? []).map((address) => address.trim().toLowerCase());
  const odd = candidates.find((address) => !/^[^\s@<>"]+@[^\s@<>"]+$/.test(address));
  if (odd !== undefined) throw new UsageError(`--candidate takes an address, not '${odd}'`);
  if (mailbox !== null && candidates.length === 0) {
    if (mailbox.options.place.folder === null)
      throw new UsageError('--mailbox needs --candidate ADDRESS: the address that you write from');
    candidates.push(mailbox.account);
  }
  const smtpHost = values['smtp-host'] ?? '127.0.0.1';
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(smtpHost);
  const authenticate = values.authenticate ?? false;
  if (!loopback && !authenticate)
    throw new UsageError('--smtp-host opens the door to strangers and needs --authenticate');
  if (values.relay !== undefined && values.send !== undefined)
    throw new UsageError('--send and --relay are the same; give one of them');
  const relay = values.send ?? values.relay ?? null;
  if (relay !== null) readMailServer(relay, values.send === undefined ? '--relay' : '--send');
  const isLive = relay !== null || mailbox !== null;
  if (isLive && values.now !== undefined)
    throw new UsageError('--now is for trying things out; where mail is real the clock is too');
  return {
    smtpPort: portOption('smtp-port', values['smtp-port'], 2525),
    smtpHost,
    httpPort: portOption('http-port', values['http-port'], 8025),
    data: resolve(values.data ?? (isLive ? '.afterword' : PLAY)),
    domain,
    zone: zoneOption(values.zone),
    candidates,
    relay,
    from: fromOption(values.from) ?? `Afterword <${mailbox?.account ?? `hello@${domain}`}>`,
    mailbox: mailbox?.options ?? null,
    now: instantOption('now', values.now),
    tapPage: tapPageOption(values['tap-page']),
    authenticate,
    newKey: values['new-key'] ?? false,
    dns: values.dns ?? null,
    readyFile: values['ready-file'] ?? null,
    secretsFile: values.secrets ?? null,
    tokenCommand: values['token-command'] ?? null,
    asked: modelAsked(values),
  };
}

function comingIn(options: ServeOptions, smtp: number): string {
  const { mailbox, domain, candidates } = options;
  const who = candidates.length === 0 ? 'anybody who reaches the port' : candidates.join(', ');
  if (mailbox != null && mailbox.place.folder !== null)
    return `  Move mail to   the folder ${mailbox.place.folder.join('/')} of ${mailbox.account}, or write to ${domain}`;
  if (mailbox != null) return `  Send mail to   ${domain}, from ${who}`;
  const address = `  Send mail to   smtp://${options.smtpHost}:${smtp}, to any address at ${domain}, from ${who}`;
  // With real mail there are no examples.
  if (options.relay !== null) return address;
  const example = fileURLToPath(new URL('google.eml', EXAMPLES_FOLDER));
  return `${address}
  Try first      open the page and click an example, or:
                 curl smtp://127.0.0.1:${smtp} --mail-from sam.lee@home.example --mail-rcpt hello@${domain} -T ${example}`;
}

function whoWrote({ mailbox, authenticate }: ServeOptions): string {
  if (mailbox?.isTrusted === true) return 'Mail you move into the folder is trusted.';
  if (mailbox != null && mailbox.authserv !== null) return `${mailbox.authserv} confirms who wrote each mail.`;
  if (mailbox != null) return 'Senders are checked by their DKIM signature.';
  return authenticate
    ? 'Senders are checked (SPF, DKIM, DMARC).'
    : 'Senders are not checked, since only this machine can write here (--authenticate checks them).';
}

function clockSays({ now, stands, isReal }: Served): string {
  if (stands)
    return `The time is ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC, and it only moves when you move it.`;
  return isReal ? 'It runs in real time.' : 'It runs in real time until you skip ahead on the page.';
}

/** Says plainly that mail text is sent to a third party. */
const readsAlong = (asked: ModelAsked | null): string =>
  asked === null
    ? ''
    : `\n  A model reads along at ${whereIs(asked)}: it gets the text of mails and answers${asked.use === 'doubt' ? ' it may have misread' : ''}, without links, and may word thank-you notes.`;

function greeting(options: ServeOptions & Pick<Sources, 'asked'>, served: Served): string {
  return `Afterword is running.

${comingIn(options, served.smtp)}
  See it at      http://127.0.0.1:${served.http}/

  ${clockSays(served)}
  ${whoWrote(options)}
  ${options.relay === null ? 'Nothing leaves this machine (--send really sends).' : 'Mail goes out through the mail server.'}${readsAlong(options.asked)}
  Everything is kept in ${options.data}. Press Ctrl-C to stop.
`;
}

const unreachable = (relay: string, why: string): string =>
  `The mail server ${relay.replace(/^[a-z]+:\/\/(?:[^@]*@)?/, '')} can’t be used: ${lastAnswer(why)}. Until it can, mail waits here and I keep trying. If it lasts, check --send and the password.`;

async function writeReady(path: string, { smtp, http }: Served): Promise<void> {
  try {
    await writeWhole(path, `${JSON.stringify({ smtp, http })}\n`, 0o644);
  } catch (error) {
    throw new Unusable(`--ready-file ${path} cannot be written: ${whyNot(error)}`);
  }
}

/** Resolves when the program is told to stop. A second Ctrl-C stops it at once. */
function untilTold(): Promise<void> {
  return new Promise((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        told();
      });
    }
  });
}

/** Faults that only the owner can fix are reported in one line. */
async function usable<T>(what: () => Promise<T>): Promise<T> {
  try {
    return await what();
  } catch (error) {
    if (error instanceof Unusable) throw new UsageError(error.message);
    throw error;
  }
}

/** Child processes started after this do not inherit the secrets in the environment. */
async function secretsOf({ secretsFile: file, tokenCommand }: Sources) {
  const secrets = await readSecrets({ file, tokenCommand, environment: process.env });
  for (const name of Object.values(SECRET_NAMES)) delete process.env[name];
  return secrets;
}

/** Milliseconds that work in progress has to finish. */
const PATIENCE = 2500;

export const serveCommand: Command = {
  help: HELP,
  async run(args) {
    const options = await usable(async () => {
      const settings = await readSettings(dataIn(args));
      const read = serveOptions([...asArguments(settings), ...args]);
      const secrets = await secretsOf(read);
      const { asked } = read;
      const model =
        asked === null
          ? null
          : { model: await openModel(asked, secrets.model ?? null), use: asked.use, where: whereIs(asked) };
      return { ...read, secrets, model };
    });
    const log = logTo(process.stdout);
    process.on('uncaughtException', (error) => {
      log({ what: 'fault; the program ends, and goes on where it was at the next start', fault: faultOf(error) });
      process.exit(1);
    });
    await usable(async () => {
      const told = untilTold();
      const served = await serve(options, { story: { receive, wake, sweep }, log });
      process.stdout.write(`${greeting(options, served)}\n`);
      void served.mailServer.then((why) => {
        if (why !== null) process.stdout.write(`${unreachable(options.relay ?? '', why)}\n`);
      });
      if (served.isReal) await writeStarted(options.data, { ...readOptions(args, OPTIONS).values });
      if (options.readyFile !== null) await writeReady(options.readyFile, served);
      await told;
      log({ what: 'ending' });
      setTimeout(() => process.exit(0), PATIENCE).unref();
      await served.close();
      process.exit(0);
    });
    return 0;
  },
};
