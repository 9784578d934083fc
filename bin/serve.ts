/** `afterword serve`: the whole of Afterword on one machine. */
import { resolve } from 'node:path';
import { writeWhole } from '../lambdas/local/files.ts';
import { faultOf } from '../lambdas/local/lane.ts';
import { logTo } from '../lambdas/local/log.ts';
import { readSecrets, SECRET_NAMES } from '../lambdas/local/secrets.ts';
import { type Served, type ServeOptions, serve } from '../lambdas/local/serve.ts';
import { readMailServer } from '../lambdas/local/transport.ts';
import { Unusable } from '../lambdas/local/unusable.ts';
import { receive, sweep, wake } from '../lambdas/pipeline.ts';
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
  send: { type: 'string' },
  secrets: { type: 'string' },
  'token-command': { type: 'string' },
  from: { type: 'string' },
  now: { type: 'string' },
  authenticate: { type: 'boolean' },
  dns: { type: 'string' },
  'ready-file': { type: 'string' },
} as const;

const HELP = `Usage: afterword serve [OPTION...]

Runs the whole of Afterword on this machine: mail in by SMTP, an inbox page to see what it sends, alarms at the right moments. Nothing
leaves the machine unless --send is given.

  --smtp-port PORT      where mail comes in (default: 2525; 0: any free one)
  --http-port PORT      where the page is, on 127.0.0.1 (default: 8025; 0: any free one)
  --data DIR            where everything is kept (default: ./.afterword)
  --domain DOMAIN       Afterword's own domain (default: afterword.example)
  --zone ZONE           the candidate's time zone, IANA (default: that of the invite)
  --candidate ADDRESS   who may use it; may be repeated (default: anybody who reaches the port)
  --send URL            really send, through smtps://user@host:465 or smtp://user@host:587 (STARTTLS); --relay is the same
  --secrets FILE        the passwords, in a file that only you can read (mode 0600), a line each: AFTERWORD_SEND_PASSWORD='...'
  --token-command CMD   prints an access token (XOAUTH2), in place of a password; without both, AFTERWORD_SEND_PASSWORD is taken
                        from the environment
  --from ADDRESS        the From of what is sent (default: Afterword <hello@DOMAIN>)
  --now INSTANT         start with a clock that stands there and moves only when told
  --authenticate        ask DNS who a sender is (SPF, DKIM, DMARC), instead of trusting whoever reaches the port
  --dns ADDRESS         the resolver that --authenticate asks, as in 127.0.0.1 or 127.0.0.1:5353 (default: that of this machine)
  --smtp-host ADDRESS   where SMTP listens (default: 127.0.0.1); any other needs --authenticate
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
}

function serveOptions(args: readonly string[]): ServeOptions & Sources {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`serve takes options only, not '${positionals[0]}'`);
  const domain = (values.domain ?? 'afterword.example').toLowerCase();
  if (!/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/.test(domain))
    throw new UsageError(`--domain takes a domain, not '${domain}'`);
  const candidates = (values.candidate ?? []).map((address) => address.trim().toLowerCase());
  const odd = candidates.find((address) => !/^[^\s@<>"]+@[^\s@<>"]+$/.test(address));
  if (odd !== undefined) throw new UsageError(`--candidate takes an address, not '${odd}'`);
  const smtpHost = values['smtp-host'] ?? '127.0.0.1';
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(smtpHost);
  const authenticate = values.authenticate ?? false;
  if (!loopback && !authenticate)
    throw new UsageError('--smtp-host opens the door to strangers and needs --authenticate');
  if (values.relay !== undefined && values.send !== undefined)
    throw new UsageError('--send and --relay are the same; give one of them');
  const relay = values.send ?? values.relay ?? null;
  if (relay !== null) readMailServer(relay, values.send === undefined ? '--relay' : '--send');
  return {
    smtpPort: portOption('smtp-port', values['smtp-port'], 2525),
    smtpHost,
    httpPort: portOption('http-port', values['http-port'], 8025),
    data: resolve(values.data ?? '.afterword'),
    domain,
    zone: zoneOption(values.zone),
    candidates,
    relay,
    from: values.from ?? `Afterword <hello@${domain}>`,
    now: instantOption('now', values.now),
    authenticate,
    dns: values.dns ?? null,
    readyFile: values['ready-file'] ?? null,
    secretsFile: values.secrets ?? null,
    tokenCommand: values['token-command'] ?? null,
  };
}

function greeting(options: ServeOptions, { smtp, http, now, stands }: Served): string {
  const example = new URL('../examples/google.eml', import.meta.url).pathname;
  const who = options.candidates.length === 0 ? 'anybody who reaches the port' : options.candidates.join(', ');
  return `Afterword is running.

  Send mail to   smtp://${options.smtpHost}:${smtp}, to any address at ${options.domain}, from ${who}
  See it at      http://127.0.0.1:${http}/
  Try first      open the page and click an example, or:
                 curl smtp://127.0.0.1:${smtp} --mail-from sam.lee@home.example --mail-rcpt hello@${options.domain} -T ${example}

  ${stands ? `The clock stands at ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC and moves only when told.` : 'The clock is the real one; the page can turn it forward.'}
  ${options.authenticate ? 'Senders are looked up (SPF, DKIM, DMARC).' : 'Senders are trusted: who reaches this machine may say who they are (--authenticate looks them up).'}
  ${options.relay === null ? 'Nothing leaves this machine (--send really sends).' : 'What is sent goes out through the mail server.'}
  Everything is kept in ${options.data}. Ctrl-C ends it.
`;
}

/** Resolves when the program is told to end. A second Ctrl-C does not wait. */
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

/** What only its owner can put right is said in one line. */
async function usable<T>(what: () => Promise<T>): Promise<T> {
  try {
    return await what();
  } catch (error) {
    if (error instanceof Unusable) throw new UsageError(error.message);
    throw error;
  }
}

/** What runs from here on does not inherit the secrets of the environment. */
async function secretsOf({ secretsFile: file, tokenCommand }: Sources) {
  const secrets = await readSecrets({ file, tokenCommand, environment: process.env });
  for (const name of Object.values(SECRET_NAMES)) delete process.env[name];
  return secrets;
}

/** Milliseconds for what runs to end. */
const PATIENCE = 2500;

export const serveCommand: Command = {
  help: HELP,
  async run(args) {
    const options = await usable(async () => {
      const read = serveOptions(args);
      return { ...read, secrets: await secretsOf(read) };
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
      if (options.readyFile !== null)
        await writeWhole(options.readyFile, `${JSON.stringify({ smtp: served.smtp, http: served.http })}\n`, 0o644);
      await told;
      log({ what: 'ending' });
      setTimeout(() => process.exit(0), PATIENCE).unref();
      await served.close();
      process.exit(0);
    });
    return 0;
  },
};
