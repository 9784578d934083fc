/** Starts the whole program in the test, on free ports and a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Log } from '../../lambdas/local/log.ts';
import { serve } from '../../lambdas/local/serve.ts';
import type { Served, ServeOptions, Story } from '../../lambdas/local/serve-options.ts';
import { tinyStory } from './tiny-story.ts';

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** To be undone when the test is over, the last first. */
export const afterwards = (end: () => Promise<void>): void => void endings.push(end);

export async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'afterword-'));
  afterwards(() => rm(made, { recursive: true, force: true }));
  return made;
}

export interface Running extends Served {
  readonly data: string;
  readonly url: string;
  readonly log: readonly Parameters<Log>[0][];
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body: string | Uint8Array<ArrayBuffer>) => Promise<Response>;
}

export async function running(options: Partial<ServeOptions> = {}, story: Story = tinyStory): Promise<Running> {
  const data = options.data ?? (await folder());
  const log: Parameters<Log>[0][] = [];
  const served = await serve(
    {
      smtpPort: 0,
      smtpHost: '127.0.0.1',
      httpPort: 0,
      data,
      domain: 'afterword.example',
      zone: null,
      candidates: [],
      relay: null,
      from: 'Afterword <hello@afterword.example>',
      // Real mail has a real clock.
      now: options.relay == null ? Date.UTC(2026, 11, 1, 12) : null,
      authenticate: false,
      dns: null,
      ...options,
    },
    {
      story,
      log: (line) => void log.push(line),
    },
  );
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= served.close();
    return closed;
  };
  afterwards(close);
  const url = `http://127.0.0.1:${served.http}`;
  return {
    ...served,
    close,
    data,
    url,
    log,
    get: (path) => fetch(url + path),
    post: (path, body) => fetch(url + path, { method: 'POST', body }),
  };
}

export const letter = (subject: string, more = ''): string =>
  `From: Sam Lee <sam@home.example>\r\nTo: hello@afterword.example\r\nSubject: ${subject}\r\n${more}\r\nText.\r\n`;

/** The mails of an answer, as far as these tests look at them. */
export function mails(answer: unknown): readonly { readonly id: string; readonly html: string }[] {
  return Array.isArray(answer) ? answer : [];
}
