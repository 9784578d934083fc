/** A real Cyrus IMAP for tests: other habits than Dovecot's, with '.' between the names of folders and INBOX before them. Mail comes by its LMTP. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { freePort, PASSWORD } from './dovecot.ts';
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

const BIN = '/usr/lib/cyrus/bin';
/** Debian's two servers cannot be installed together: .ci/run unpacks this one beside the other. */
const IMAPD = [join(BIN, 'imapd'), '/opt/cyrus-imapd/usr/lib/cyrus/bin/imapd'].find(isThere) ?? null;

/** It changes to a user of its own, and so has to be started by root. */
const isRoot = userInfo().uid === 0;

/** Where CI is set and root runs the tests it must be there; elsewhere its tests are left out, and say so. */
export const mustSkipCyrus = !isRoot || (IMAPD === null && process.env['CI'] === undefined);
if (mustSkipCyrus)
  console.warn(
    'skipped: the tests of mailboxes at Cyrus, which is not on this machine or not to be started by this user',
  );

const ADMIN = 'cyrus';

export class Cyrus implements ImapServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'afterword-cyrus-'));
  readonly takesAnyPassword = true;
  #process: ChildProcess | null = null;
  #lmtp = 0;
  port = 0;

  async start(): Promise<this> {
    if (IMAPD === null) throw new Error('there is no Cyrus, and with CI set the tests of mailboxes must run');
    this.port ||= await freePort();
    this.#lmtp ||= await freePort();
    for (const name of ['config', 'config/socket', 'spool']) mkdirSync(join(this.#folder, name), { recursive: true });
    writeFileSync(join(this.#folder, 'imapd.conf'), this.#imapd);
    writeFileSync(join(this.#folder, 'cyrus.conf'), this.#services);
    execFileSync('chown', ['-R', 'cyrus', this.#folder]);
    this.#process = spawn(
      join(BIN, 'master'),
      [
        '-C',
        join(this.#folder, 'imapd.conf'),
        '-M',
        join(this.#folder, 'cyrus.conf'),
        '-p',
        join(this.#folder, 'pid'),
        '-D',
      ],
      { stdio: 'ignore', detached: true },
    );
    for (let tries = 0; tries < 200; tries += 1) {
      if (await this.#answers()) return this;
      await sleep(50);
    }
    throw new Error('Cyrus did not start');
  }

  async #answers(): Promise<boolean> {
    const socket = createConnection(this.port, '127.0.0.1');
    try {
      const [greeting] = await once(socket, 'data');
      return String(greeting).startsWith('* OK');
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }

  get #imapd(): string {
    return `configdirectory: ${this.#folder}/config
partition-default: ${this.#folder}/spool
defaultpartition: default
admins: ${ADMIN}
allowplaintext: yes
sasl_pwcheck_method: alwaystrue
sasl_mech_list: PLAIN LOGIN
altnamespace: no
unixhierarchysep: no
virtdomains: off
imapidlepoll: 1
lmtp_downcase_rcpt: yes
duplicatesuppression: no
postmaster: postmaster
`;
  }

  get #services(): string {
    return `START {
  recover cmd="ctl_cyrusdb -C ${this.#folder}/imapd.conf -r"
}
SERVICES {
  imap cmd="${IMAPD} -C ${this.#folder}/imapd.conf" listen="127.0.0.1:${this.port}" prefork=1
  lmtp cmd="lmtpd -C ${this.#folder}/imapd.conf -a" listen="127.0.0.1:${this.#lmtp}" prefork=0
}
EVENTS {
}
`;
  }

  #as(user: string): Promise<ImapFlow> {
    return logIn(this.port, user, PASSWORD);
  }

  other(user: string): Promise<ImapFlow> {
    return this.#as(user);
  }

  async addUser(user: string): Promise<void> {
    const admin = await this.#as(ADMIN);
    await admin.mailboxCreate(`user.${user}`);
    admin.close();
  }

  async deliver(user: string, message: string, folder = 'INBOX'): Promise<void> {
    if (folder !== 'INBOX') {
      const client = await this.other(user);
      await client.append(folder, message);
      return client.close();
    }
    const transport = createTransport({ host: '127.0.0.1', port: this.#lmtp, lmtp: true, ignoreTLS: true });
    await transport.sendMail({ envelope: { from: 'sam@home.example', to: user }, raw: message });
    transport.close();
  }

  subjects(user: string, folder: string): Promise<readonly string[]> {
    return subjectsIn((one) => this.other(one), user, folder);
  }

  makeFolder(user: string, name: string): Promise<void> {
    return makeFolder((one) => this.other(one), user, name);
  }

  named(...names: readonly string[]): string {
    return ['INBOX', ...names].join('.');
  }

  renumber(user: string, folder: string): Promise<void> {
    return renumber((one) => this.other(one), user, folder);
  }

  async halt(): Promise<void> {
    const running = this.#process;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGTERM');
    await Promise.race([gone, sleep(3000)]);
    try {
      if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
    } catch {
      // All of it is gone.
    }
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
