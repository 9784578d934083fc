/** The options of `afterword serve`, read and checked. */
import { resolve } from 'node:path';
import type { ServeOptions } from '../lambdas/local/serve-options.ts';
import { readMailServer } from '../lambdas/local/transport.ts';
import { MAILBOX, MAILBOX_HELP, mailboxOptions } from './mailbox-options.ts';
import { MODEL, MODEL_HELP, type ModelAsked, modelAsked } from './model-options.ts';
import { instantOption, readOptions, UsageError, zoneOption } from './usage.ts';

export const OPTIONS = {
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

export const HELP = `Usage: afterword serve [OPTION...]

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
  --secrets FILE        the passwords, in a file that only you can read (mode 0600), one per line: AFTERWORD_SEND_PASSWORD='...'
  --token-command CMD   a command that prints an access token (XOAUTH2), used instead of a password; with neither,
                        AFTERWORD_SEND_PASSWORD is taken from the environment
  --from ADDRESS        the From of what is sent (default: Afterword <hello@DOMAIN>)
  --tap-page URL        where one-tap links lead, for webmail in which mailto does nothing: http://127.0.0.1:8025 if you read mail on this
                        machine, else an https address that a proxy forwards to the page
  --now INSTANT         to try things out: start at that time, which moves only when you tell it to
  --authenticate        ask DNS who a sender is (SPF, DKIM, DMARC), instead of trusting whoever reaches the port
  --dns ADDRESS         the DNS server that --authenticate asks, as in 127.0.0.1 or 127.0.0.1:5353 (default: that of this machine)
  --smtp-host ADDRESS   where SMTP listens (default: 127.0.0.1); any other needs --authenticate
  --new-key             the key of the reply addresses has leaked: make a new one, once; earlier addresses are refused from then on
${MODEL_HELP.replaceAll(/^.{23}/gm, '$& ')}
  --ready-file FILE     written when it listens: { "smtp": port, "http": port }`;

function portOption(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--${name} takes a port from 0 to 65535, not '${text}'`);
  return port;
}

export interface Sources {
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

export const dataIn = (args: readonly string[]): string =>
  resolve(readOptions(args, OPTIONS).values.data ?? '.afterword');

export function serveOptions(args: readonly string[]): ServeOptions & Sources {
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
    throw new UsageError('--smtp-host lets strangers connect, so it needs --authenticate');
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
