/** How to reach the mail server: always by TLS, except on this machine, and with a password that never appears on a command line. */
import type { Transporter } from 'nodemailer';
import type { Secret } from './secrets.ts';
import { Unusable } from './unusable.ts';

const FORM = 'takes a URL such as smtps://user@host:465 or smtp://user@host:587';

interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Null: it needs no login. */
  readonly user: string | null;
  /** TLS from the first byte; otherwise STARTTLS. RFC 8314 */
  readonly implicitTls: boolean;
  readonly isLoopback: boolean;
}

/** The usual names of this machine: traffic to it never leaves it. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** `option`: named in the error. Anything after `?` is ignored, because it could turn TLS off. */
export function readMailServer(text: string, option: string): MailServer {
  const url = URL.parse(text);
  if (url === null || url.hostname === '' || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:'))
    throw new Unusable(`${option} ${FORM}`);
  if (url.password !== '')
    throw new Unusable(
      `${option}: a password in the URL can be read by everybody on this machine; give it by AFTERWORD_SEND_PASSWORD or --secrets FILE`,
    );
  const implicitTls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (implicitTls ? 465 : 587) : Number(url.port),
    user: url.username === '' ? null : decodeURIComponent(url.username),
    implicitTls,
    isLoopback: isLoopback(url.hostname),
  };
}

/** `silence`: milliseconds after which a silent server is taken for gone; left out: ten minutes, as RFC 5321 §4.5.3.2.6 asks. */
export async function openTransport(server: MailServer, secret: Secret | null, silence?: number): Promise<Transporter> {
  const { host, port, user, implicitTls } = server;
  if (user !== null && secret === null)
    throw new Unusable(
      `no password was given for ${user}; put it into AFTERWORD_SEND_PASSWORD or a file (--secrets FILE), or give --token-command`,
    );
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host,
    port,
    secure: implicitTls,
    // Without STARTTLS nothing is sent, least of all the password. RFC 8314 §4.1
    requireTLS: !server.isLoopback && !implicitTls,
    // A bridge on this machine has a self-signed certificate.
    ...(server.isLoopback ? { tls: { rejectUnauthorized: false } } : {}),
    ...(user === null || secret === null ? {} : { auth: credentials(user, secret) }),
    ...(silence === undefined ? {} : { connectionTimeout: silence, greetingTimeout: silence, socketTimeout: silence }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (secret?.is === 'token')
    transport.set('oauth2_provision_cb', (_user: string, _renew: boolean, done: Provided) => {
      secret.token().then(
        // Over at once, so that the next connection asks for a new one. Not every server says in time that a token has expired (RFC 7628 §3.2.3).
        (token) => done(null, token, Date.now()),
        (error: unknown) => done(error instanceof Error ? error : new Error('no token')),
      );
    });
  return transport;
}

/** `expires` in milliseconds since 1970. */
type Provided = (error: Error | null, token?: string, expires?: number) => void;

const credentials = (user: string, secret: Secret) =>
  secret.is === 'token' ? { type: 'OAuth2' as const, user } : { user, pass: secret.password };
