/** A press on the page of a one-tap link, as the mail that it stands for. */
import { HOUR } from '../application/instant.ts';
import { withPart } from '../application/own.ts';
import { readTap } from '../mail/tap-link.ts';
import { type Applications, type Arrival, UNJUDGED, type Verdicts } from '../ports.ts';
import { takePlace } from './caps.ts';
import type { Press } from './tap-page.ts';
import type { World } from './world.ts';

/** Presses of one candidate: fewer than the hourly cap, so that somebody who found a link cannot block the candidate's own mail. */
const PRESSES = { most: 12, within: HOUR } as const;

/** Whether this press may be heard. */
export const mayPress = (books: Parameters<typeof takePlace>[0], candidate: string, press: Press): Promise<boolean> =>
  takePlace(books, `presses of ${candidate}`, PRESSES, `${press.sign} ${press.minute}`);

/** The candidate's usual address; null: there is no such account. */
export async function addressOf(applications: Applications, candidate: string): Promise<string | null> {
  const desk = await applications.desk(candidate);
  return desk?.candidate.candidate.addresses[0] ?? null;
}

/** RFC 2047 */
const header = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** Its subject is the command and its body is empty, like that of a tap by mail. */
export const messageOf = ({ says, sign, minute }: Press, from: string, to: string): Uint8Array =>
  Buffer.from(
    [
      `From: <${from}>`,
      `To: <${to}>`,
      `Subject: ${header(says)}`,
      `Date: ${new Date(minute).toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <tap-${sign}-${minute}@page.afterword.example>`,
      '',
      '',
    ].join('\r\n'),
  );

/** The signature of the link vouches, and nobody else has to. */
const SIGNED: Verdicts = { ...UNJUDGED, trusted: true };

/** Null if the link was forged, has expired, or its candidate has gone. */
export async function arrivalOf(
  { applications, settings, clock }: World,
  press: Press,
): Promise<{ readonly candidate: string; readonly arrival: Arrival } | null> {
  const now = clock.now();
  const token = readTap(press.part, press.says, press.sign, now, settings.keys);
  const from = token === null ? null : await addressOf(applications, token.candidate);
  if (token === null || from === null) return null;
  const to = withPart(press.part, settings.domain);
  const raw = messageOf(press, from, to);
  const id = `tap-${press.sign}-${press.minute}`;
  const envelope = { mailFrom: from, rcptTo: [to] };
  return { candidate: token.candidate, arrival: { id, receivedAt: now, envelope, verdicts: SIGNED, raw } };
}
