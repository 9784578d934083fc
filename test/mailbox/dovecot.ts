/** A real Dovecot for tests, in a folder of its own on a free port: mail is delivered by its own delivery agent, and it can be stopped and started. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { chown, mkdir, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { config, type Habits, OWNER } from './dovecot-config.ts';
import { logIn, makeFolder, renumber, subjectsIn } from './other-program.ts';
import type { ImapServer } from './server.ts';

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const DOVECOT = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(isThere) ?? null;
const DELIVER = '/usr/lib/dovecot/dovecot-lda';

/** Where CI is set it must be there; elsewhere its tests are left out, and say so. */
export const mustSkip = DOVECOT === null && process.env['CI'] === undefined;
if (mustSkip)
  console.warn('skipped: the tests of mailboxes, for there is no Dovecot on this machine (Debian: dovecot-imapd)');

export const PASSWORD = 'of-the-mailbox';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const give = (path: string): Promise<void> => (OWNER === null ? Promise.resolve() : chown(path, OWNER.uid, OWNER.gid));

let drops = 0;

export class Dovecot implements ImapServer {
  readonly #habits: Habits;
  readonly #folder = mkdtempSync(join(tmpdir(), 'afterword-dovecot-'));
  #process: ChildProcess | null = null;
  port = 0;

  constructor(habits: Habits = {}) {
    this.#habits = habits;
  }

  async start(): Promise<this> {
    if (DOVECOT === null) throw new Error('there is no Dovecot, and with CI set the tests of mailboxes must run');
    this.port ||= await freePort();
    for (const name of ['mail', 'home', 'run', 'state'])
      mkdirSync(join(this.#folder, name), { recursive: true, mode: 0o777 });
    for (const name of ['', 'mail', 'home']) chmodSync(join(this.#folder, name), 0o777);
    if (this.#habits.tokens !== undefined)
      writeFileSync(
        join(this.#folder, 'oauth2.conf'),
        `introspection_url = ${this.#habits.tokens}\nintrospection_mode = post\nusername_attribute = username\nactive_attribute = active\nactive_value = true\n`,
      );
    writeFileSync(this.#config, config(this.#folder, this.port, PASSWORD, this.#habits));
    this.#process = spawn(DOVECOT, ['-F', '-c', this.#config], { stdio: 'ignore', detached: true });
    for (let tries = 0; tries < 200; tries += 1) {
      const answered = await fetch(`http://127.0.0.1:${this.port}/`).then(
        () => true,
        (error: Error) => !String(error.cause).includes('ECONNREFUSED'),
      );
      if (answered) return this;
      await sleep(25);
    }
    throw new Error('Dovecot did not start');
  }

  get #config(): string {
    return join(this.#folder, 'dovecot.conf');
  }

  get log(): string {
    return join(this.#folder, 'dovecot.log');
  }

  url(user: string, folder = ''): string {
    return `imap://${encodeURIComponent(user)}@127.0.0.1:${this.port}/${folder}`;
  }

  /** Whoever logs in or gets mail is there. */
  async addUser(): Promise<void> {}

  /** By its own delivery agent, as a mail server hands mail over: Return-Path and Delivered-To are put on top. */
  deliver(user: string, message: string, folder = 'INBOX'): Promise<void> {
    const sender = /^from: .*?<?([^\s<>]+@[^\s<>]+)>?$/im.exec(message)?.[1] ?? '';
    return this.deliverAs(user, `Delivered-To: ${user}\r\n${message}`, sender, folder);
  }

  async deliverAs(user: string, message: string, sender: string, folder = 'INBOX'): Promise<void> {
    const owner = OWNER === null ? {} : { uid: OWNER.uid, gid: OWNER.gid };
    const child = execFile(DELIVER, ['-c', this.#config, '-d', user, '-m', folder, '-o', 'log_path=/dev/stderr'], {
      ...owner,
      env: { ...process.env, USER: user, HOME: join(this.#folder, 'home', user) },
    });
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(Buffer.from(`Return-Path: <${sender}>\r\n${message}`, 'latin1'));
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`it was not delivered (${code}): ${said}`);
  }

  /** As a mail server that writes into the Maildir itself (qmail, Postfix): in a fraction of the time that an agent takes to start. */
  async drop(user: string, message: string, sender: string, folder = 'INBOX'): Promise<void> {
    const at = this.place(user, folder);
    const [tmp, fresh] = [join(at, 'tmp'), join(at, 'new')];
    for (const one of [this.place(user), at, join(at, 'cur'), tmp, fresh])
      await mkdir(one, { mode: 0o700 }).then(
        () => give(one),
        () => {},
      );
    drops += 1;
    const micros = Math.floor((performance.timeOrigin + performance.now()) * 1000);
    const name = `${Math.floor(micros / 1e6)}.M${String(micros % 1e6).padStart(6, '0')}P${process.pid}Q${drops}.mx`;
    await writeFile(join(tmp, name), Buffer.from(`Return-Path: <${sender}>\r\n${message}`, 'latin1'));
    await give(join(tmp, name));
    await rename(join(tmp, name), join(fresh, name));
  }

  makeFolder(user: string, name: string): Promise<void> {
    return makeFolder((one) => this.other(one), user, name);
  }

  named(...names: readonly string[]): string {
    return (this.#habits.prefix ?? '') + names.join(this.#habits.separator ?? '/');
  }

  renumber(user: string, folder: string): Promise<void> {
    return renumber((one) => this.other(one), user, folder);
  }

  async withoutIdle(): Promise<ImapServer> {
    const capability = 'IMAP4rev1 SASL-IR LITERAL+ ID ENABLE NAMESPACE UIDPLUS LIST-EXTENDED SPECIAL-USE';
    return new Dovecot({ ...this.#habits, capability }).start();
  }

  /** Another program at the same mailbox. */
  other(user: string): Promise<ImapFlow> {
    return logIn(this.port, user, PASSWORD);
  }

  /** The subjects in a folder, in order. */
  subjects(user: string, folder: string): Promise<readonly string[]> {
    return subjectsIn((one) => this.other(one), user, folder);
  }

  /** The Maildir of a folder; only where names and separators are the usual ones. */
  place(user: string, folder = 'INBOX'): string {
    const all = join(this.#folder, 'mail', user);
    return folder === 'INBOX' ? all : join(all, `.${folder.replaceAll('/', '.')}`);
  }

  async halt(): Promise<void> {
    const running = this.#process;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGTERM');
    await gone;
    // Sessions outlive their master for a while, and hold ports and folders.
    try {
      if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
    } catch {
      // There were none.
    }
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
