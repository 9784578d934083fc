/** The mails of a candidate's everyday: invites as Google's and Outlook's calendars write them, forwarded, and short answers. */
import { DOMAIN } from './surroundings.ts';

export const HELLO = `hello@${DOMAIN}`;

const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
const dated = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');
const named = (address: string): string => (address.split('@')[0] ?? '').replace(/^./, (one) => one.toUpperCase());

export interface Meeting {
  readonly uid: string;
  readonly employer: string;
  readonly sequence?: number;
  readonly cancelled?: boolean;
  readonly start: number;
  /** Given names of whom the candidate meets. */
  readonly people: readonly string[];
}

const bytes = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`);

let written = 0;

const headOf = (from: string, to: string, subject: string, at: number): readonly string[] => {
  written += 1;
  return [
    'Authentication-Results: amazonses.com; spf=pass (x) client-ip=192.0.2.1;',
    ` dkim=pass header.i=@${from.slice(from.indexOf('@') + 1)};`,
    `From: ${named(from)} Lee <${from}>`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${written}.${at}@home.example>`,
    `Date: ${dated(at)}`,
    'MIME-Version: 1.0',
  ];
};

export function invite(from: string, at: number, meeting: Meeting): Buffer {
  const { uid, employer, sequence = 0, cancelled = false, start, people } = meeting;
  const domain = `${employer.toLowerCase()}.example`;
  const title = `Interview with ${employer}: Product Designer`;
  const subject = `${cancelled ? 'Cancelled' : sequence > 0 ? 'Updated invitation' : 'Invitation'}: ${title}`;
  return bytes([
    ...headOf(from, HELLO, `Fwd: ${subject}`, at),
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '---------- Forwarded message ---------',
    `From: Nadia Berg <nadia.berg@${domain}>`,
    `Date: ${dated(at)}`,
    `Subject: ${subject}`,
    `To: ${named(from)} Lee <${from}>`,
    '',
    'Hello,',
    '',
    `here is the invitation for your interview with ${people.join(' and ')}. We look forward to talking with you about`,
    `the role of Product Designer at ${employer}. Please bring questions, and tell me if anything should be arranged.`,
    '',
    'Best regards,',
    'Nadia Berg',
    `Recruiter, ${employer}`,
    '',
    '--b',
    `Content-Type: text/calendar; charset=utf-8; method=${cancelled ? 'CANCEL' : 'REQUEST'}; name=invite.ics`,
    'Content-Disposition: attachment; filename=invite.ics',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    `METHOD:${cancelled ? 'CANCEL' : 'REQUEST'}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + 45 * 60_000)}`,
    `SUMMARY:${title}`,
    `ORGANIZER;CN=Nadia Berg:mailto:nadia.berg@${domain}`,
    ...people.map((one) => `ATTENDEE;CN=${one} Shah;PARTSTAT=ACCEPTED:mailto:${one.toLowerCase()}.shah@${domain}`),
    `ATTENDEE;CN=${named(from)} Lee:mailto:${from}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '--b--',
  ]);
}

export const answer = (from: string, to: string, at: number, text: string): Buffer =>
  bytes([...headOf(from, to, 'Re: Brightwater', at), 'Content-Type: text/plain; charset=utf-8', '', text]);

/** Word from the employer, forwarded. */
export const word = (from: string, at: number, employer: string, text: string): Buffer =>
  bytes([
    ...headOf(from, HELLO, `Fwd: Your application at ${employer}`, at),
    'Content-Type: text/plain; charset=utf-8',
    '',
    '---------- Forwarded message ---------',
    `From: Nadia Berg <nadia.berg@${employer.toLowerCase()}.example>`,
    `Date: ${dated(at)}`,
    `Subject: Your application at ${employer}`,
    `To: ${named(from)} Lee <${from}>`,
    '',
    text,
  ]);

/** What a machine sends back: RFC 3834. */
export const automatic = (from: string, at: number): Buffer =>
  bytes([
    ...headOf(from, HELLO, 'Automatic reply: away until Monday', at),
    'Auto-Submitted: auto-replied',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I am away until Monday.',
  ]);
