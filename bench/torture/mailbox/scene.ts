/** A mail provider with real users, and the served program between lines that can fail. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../lambdas/local/log.ts';
import { CLAIM_SUBJECT } from '../../../lambdas/local/mailbox/claim.ts';
import { PATIENCE } from '../../../lambdas/local/mailbox/connection.ts';
import { readMailboxPlace } from '../../../lambdas/local/mailbox/place.ts';
import type { MailboxOptions, MailboxPatience } from '../../../lambdas/local/mailbox/serving.ts';
import { serve } from '../../../lambdas/local/serve.ts';
import type { Served } from '../../../lambdas/local/serve-options.ts';
import { parseMessage } from '../../../lambdas/mail/parse.ts';
import { receive, sweep, wake } from '../../../lambdas/pipeline.ts';
import { type Dovecot, PASSWORD } from '../../../test/mailbox/dovecot.ts';
import { AUTHSERV, openProvider, type Provider } from '../../../test/mailbox/provider.ts';
import type { Protocol, Strike } from './fault.ts';
import { openStruckLine, type StruckLine } from './struck-line.ts';

/** Milliseconds, as served. */
const WAITS = { imap: PATIENCE.silence, smtp: 600_000 };
/**
 * A silent server is met sooner here. Everywhere else the program waits as long as it does when served: on a busy machine an answer can take long, and
 * a mail whose answer is not waited for is sent again.
 */
const WAITS_FOR_SILENCE = { imap: 10_000, smtp: 20_000 };

function patienceFor(strike: Strike | null): { readonly mailbox: MailboxPatience; readonly send: number } {
  const waits = (protocol: Protocol): number =>
    strike?.protocol === protocol && strike.fault.startsWith('silent') ? WAITS_FOR_SILENCE[protocol] : WAITS[protocol];
  return {
    mailbox: {
      connect: Math.min(PATIENCE.connect, waits('imap')),
      silence: waits('imap'),
      firstGap: 50,
      pollEvery: 3000,
    },
    send: waits('smtp'),
  };
}
const SETTLES_WITHIN = 300_000;

/** As it lies in a folder, in order of its delivery. */
export interface Kept {
  readonly messageId: string;
  readonly subject: string;
  readonly replyTo: string;
  readonly raw: Buffer;
}

export interface Scene {
  readonly user: string;
  readonly own: string;
  readonly dovecot: Dovecot;
  readonly provider: Provider;
  readonly lines: { readonly imap: StruckLine; readonly smtp: StruckLine };
  readonly log: readonly Parameters<Log>[0][];
  readonly turn: (to: string) => Promise<void>;
  readonly get: (path: string) => Promise<unknown>;
  /** Null: there is no such folder. */
  readonly inFolder: (address: string, folder: string) => Promise<readonly Kept[]>;
  /** Waits for it; throws, with `what` it was, if it does not come. */
  readonly until: (what: string, holds: () => Promise<boolean>) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface SceneOptions {
  /** Of the people; two scenes at one Dovecot differ in it. */
  readonly name: string;
  readonly begins: string;
  /** Afterword reads one folder of the candidate's own mailbox, and has no mailbox of its own. */
  readonly inOwn: boolean;
  readonly strike: Strike | null;
}

const DIRECTORIES = ['new', 'cur'];
/** A number that grows, and the machine: the order of the deliveries. */
const ORDER = /^(\d+)\.(?:M(\d+)|\D*(\d+))/;

/** Mail that was read, by its file: a file is written once, and only its flags change. */
const known = new Map<string, Kept & { readonly order: number }>();

async function readMail(at: string, name: string): Promise<(Kept & { readonly order: number }) | null> {
  const [file = ''] = name.split(':');
  const before = known.get(file);
  if (before !== undefined) return before;
  // It may be moved just now.
  const raw = await readFile(join(at, name)).catch(() => null);
  if (raw === null) return null;
  const [, second = '', fraction = ''] = ORDER.exec(name) ?? [];
  const { subject, replyTo, messageId } = await parseMessage(raw);
  const order = Number(second) * 1e6 + Number(fraction);
  const mail = { order, messageId: messageId ?? '', subject, replyTo: replyTo[0]?.address ?? '', raw };
  known.set(file, mail);
  return mail;
}

async function readFolder(at: string): Promise<readonly Kept[]> {
  const all = await Promise.all(
    DIRECTORIES.map(async (one) => {
      const names = await readdir(join(at, one)).catch(() => []);
      return Promise.all(names.map((name) => readMail(join(at, one), name)));
    }),
  );
  return all
    .flat()
    .filter((one) => one !== null)
    .filter(({ subject }) => subject !== CLAIM_SUBJECT)
    .sort((a, b) => a.order - b.order);
}

export async function openScene(dovecot: Dovecot, { name, begins, inOwn, strike }: SceneOptions): Promise<Scene> {
  const user = `${name}@mail.example`;
  const own = inOwn ? `${name}+afterword@mail.example` : `aw.${name}@mail.example`;
  const account = inOwn ? user : own;
  const provider = await openProvider(dovecot, inOwn ? [user] : [user, own]);
  const at = (protocol: Strike['protocol']) => (strike?.protocol === protocol ? strike : null);
  const lines = {
    imap: await openStruckLine('imap', dovecot.port, at('imap')),
    smtp: await openStruckLine('smtp', provider.port, at('smtp')),
  };
  const data = await mkdtemp(join(tmpdir(), 'afterword-mailbox-torture-'));
  const log: Parameters<Log>[0][] = [];
  const mailbox: MailboxOptions = {
    place: readMailboxPlace(
      `imap://${encodeURIComponent(account)}@127.0.0.1:${lines.imap.port}/${inOwn ? 'Afterword' : ''}`,
    ),
    authserv: AUTHSERV,
    isTrusted: false,
    keepsPlus: !inOwn,
    account,
    putsDrafts: inOwn,
    noticesSent: inOwn,
  };
  const login = { is: 'password', password: PASSWORD } as const;
  const served: Served = await serve(
    {
      smtpPort: 0,
      smtpHost: '127.0.0.1',
      httpPort: 0,
      data,
      domain: own,
      zone: 'America/New_York',
      candidates: [user],
      relay: `smtp://${encodeURIComponent(account)}@127.0.0.1:${lines.smtp.port}`,
      mailbox,
      secrets: { mailbox: login, send: login },
      from: `Afterword <${own}>`,
      now: Date.parse(begins),
      authenticate: false,
      dns: null,
    },
    {
      story: { receive, wake, sweep },
      log: (line) => void log.push(line),
      turnable: true,
      patience: patienceFor(strike),
    },
  );
  const page = `http://127.0.0.1:${served.http}`;
  return {
    user,
    own,
    dovecot,
    provider,
    lines,
    log,
    turn: async (to) => {
      const answer = await fetch(`${page}/api/clock`, { method: 'POST', body: JSON.stringify({ to }) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    get: async (path) => (await fetch(`${page}${path}`)).json(),
    inFolder: (address, folder) => readFolder(dovecot.place(address, folder)),
    until: async (what, holds) => {
      for (const end = performance.now() + SETTLES_WITHIN; performance.now() < end; await sleep(50))
        if (await holds()) return;
      throw new Error(`it did not come to this: ${what}`);
    },
    close: async () => {
      await served.close();
      await Promise.all([lines.imap.close(), lines.smtp.close(), provider.close()]);
      await rm(data, { recursive: true, force: true });
    },
  };
}
