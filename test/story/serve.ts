/** A real `afterword serve` for tests: a process of its own, mail by SMTP, answers by its doors for scripts; it can be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';

export interface SentMail {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly step: string | null;
  readonly application: string | null;
  readonly drafts: readonly {
    readonly person: string;
    readonly to: string | null;
    readonly subject: string;
    readonly text: string;
  }[];
}

export interface ListedApplication {
  readonly id: string;
  readonly employer: string | null;
  readonly job: string | null;
  readonly status: string;
  readonly next: { readonly step: string; readonly at: string } | null;
}

const ROOT = join(import.meta.dirname, '..', '..');
const LATER = join(ROOT, 'test', 'mailbox', 'later.mjs');

export class Served {
  readonly #data = mkdtempSync(join(tmpdir(), 'afterword-story-'));
  readonly #ready = join(this.#data, 'ready.json');
  readonly #options: readonly string[];
  #process: ChildProcess | null = null;
  #ports = { smtp: 0, http: 0 };
  readonly output: string[] = [];
  readonly #environment: Readonly<Record<string, string>>;
  /** When the machine's clock shows at the next start; null: the real time. */
  startsAt: number | null = null;

  constructor(options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#options = options;
    this.#environment = environment;
  }

  async start(): Promise<void> {
    rmSync(this.#ready, { force: true });
    const args = [
      'serve',
      '--smtp-port',
      '0',
      '--http-port',
      '0',
      '--data',
      join(this.#data, 'data'),
      '--ready-file',
      this.#ready,
      ...this.#options,
    ];
    const later = this.startsAt === null ? 0 : this.startsAt - Date.now();
    this.#process = spawn(
      process.execPath,
      [...(later === 0 ? [] : ['--import', LATER]), join(ROOT, 'bin', 'afterword.mjs'), ...args],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...this.#environment, AFTERWORD_TEST_LATER: String(later) },
      },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => this.output.push(chunk.toString()));
    for (let tries = 0; tries < 400; tries += 1) {
      if (existsSync(this.#ready)) {
        this.#ports = JSON.parse(readFileSync(this.#ready, 'utf8'));
        return;
      }
      if (this.#process.exitCode !== null) break;
      await sleep(25);
    }
    throw new Error(`serve did not start: ${this.output.join('')}`);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    const running = this.#process;
    if (running !== null && running.exitCode === null) {
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGINT');
      await Promise.race([gone, sleep(5000).then(() => running.kill('SIGKILL'))]);
    }
    rmSync(this.#data, { recursive: true, force: true });
  }

  get page(): string {
    return `http://127.0.0.1:${this.#ports.http}/`;
  }

  async #call<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.#ports.http}${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** By SMTP; resolves when the server has taken it. */
  async smtp(raw: string | Uint8Array, from: string, to: string): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: this.#ports.smtp, secure: false, ignoreTLS: true });
    await transport.sendMail({ envelope: { from, to }, raw: typeof raw === 'string' ? raw : Buffer.from(raw) });
    transport.close();
  }

  mails(): Promise<readonly SentMail[]> {
    return this.#call('/api/mails');
  }

  applications(): Promise<readonly ListedApplication[]> {
    return this.#call('/api/applications');
  }

  clock(): Promise<{ readonly now: string; readonly next: string | null }> {
    return this.#call('/api/clock');
  }

  turn(to: string): Promise<{ readonly now: string; readonly next: string | null }> {
    return this.#call('/api/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to }),
    });
  }

  /** Waits until there are so many mails, and resolves with them. */
  async untilMails(count: number): Promise<readonly SentMail[]> {
    for (let tries = 0; tries < 200; tries += 1) {
      const mails = await this.mails();
      if (mails.length >= count) return mails;
      await sleep(50);
    }
    throw new Error(
      `${count} mails did not come; there are ${(await this.mails()).map((one) => one.subject).join(' | ')}`,
    );
  }
}
