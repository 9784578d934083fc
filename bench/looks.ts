/** The looks of the main mails, seen as people see them: on a small phone and on a wide screen, light and dark. */
import type { Browser } from 'playwright-core';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';

/** One mail of each shape. */
export const COMPARED: readonly string[] = [
  'welcome',
  'confirm',
  'prepare',
  'debrief',
  'thank',
  'status-check',
  'close',
  'answer',
  'list',
  'help',
];

/** Widths in CSS pixels. */
export const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 375, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
  { width: 768, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

export interface Mail {
  readonly name: string;
  readonly html: string;
}

/** Each mail in each look, under names such as 'thank, 375 px, dark'. */
export async function fingerprints(
  browser: Browser,
  mails: readonly Mail[],
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<readonly (readonly [picture: string, fingerprint: Fingerprint])[]> {
  const reader = await browser.newPage();
  const pictures: (readonly [string, Fingerprint])[] = [];
  for (const { width, colorScheme } of looks) {
    const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme });
    for (const { name, html } of mails) {
      await page.setContent(html);
      pictures.push([`${name}, ${width} px, ${colorScheme}`, await fingerprintOf(page, reader)]);
    }
    await page.close();
  }
  await reader.close();
  return pictures;
}
