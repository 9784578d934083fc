/** Finds the servers for an address: a common provider's, else those that the domain announces. RFC 6186, RFC 8314 */
import { promises as dns } from 'node:dns';
import { type Provider, providerOf } from './providers.ts';

export interface Servers {
  readonly imap: string;
  readonly smtp: string;
  /** Null: the domain itself announced them. */
  readonly provider: Provider | null;
}

type Srv = (name: string) => Promise<readonly { readonly name: string; readonly port: number }[]>;

const askDns: Srv = async (name) => {
  const found = await new dns.Resolver({ timeout: 4000, tries: 1 }).resolveSrv(name);
  return found.toSorted((a, b) => a.priority - b.priority || b.weight - a.weight);
};

const USUAL: Readonly<Record<string, number>> = { imaps: 993, imap: 143, smtps: 465, smtp: 587 };

/** The first service that is announced; a target of '.' means that there is none. */
async function announced(domain: string, services: readonly (readonly [string, string])[], srv: Srv) {
  for (const [service, scheme] of services) {
    const [first] = await srv(`_${service}._tcp.${domain}`).catch(() => []);
    if (first === undefined || first.name === '' || first.name === '.') continue;
    return `${scheme}://${first.name}${first.port === USUAL[scheme] ? '' : `:${first.port}`}`;
  }
  return null;
}

/** Null if none are found. */
export async function findServers(domain: string, srv: Srv = askDns): Promise<Servers | null> {
  const provider = providerOf(domain);
  if (provider !== null) return { imap: provider.imap, smtp: provider.smtp, provider };
  const imap = await announced(domain, [['imaps', 'imaps'] as const, ['imap', 'imap'] as const], srv);
  const smtp = await announced(domain, [['submissions', 'smtps'] as const, ['submission', 'smtp'] as const], srv);
  return imap === null || smtp === null ? null : { imap, smtp, provider: null };
}

/** The URL with the login: 'imaps://sam%40mail.example@imap.mail.example/Folder'. */
export const withUser = (server: string, user: string, folder: string | null = null): string =>
  server.replace('://', `://${encodeURIComponent(user)}@`) +
  (folder === null ? '' : `/${folder.split('/').map(encodeURIComponent).join('/')}`);
