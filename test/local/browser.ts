/** The browser that tests drive: the system's Chromium, or the reason why there is none. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const { PATH, CI } = process.env;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** What a browser must leave alone in a closed network, and as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const browserPath: string | null =
  (PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isThere) ?? null;

/** Where CI is set a browser must be there; elsewhere its tests are left out, and say so. */
export const mustSkip = browserPath === null && CI === undefined;
if (mustSkip) console.warn('skipped: the tests of the page, for there is no Chromium on this machine');

export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (browserPath === null) throw new Error('there is no Chromium, and with CI set the tests of the page must run');
  return chromium.launch({ executablePath: browserPath, args: [...FLAGS, ...more] });
}
