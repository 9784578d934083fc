/** The mails of the stories, as a candidate's client writes them: a forwarded calendar, a forwarded mail, an answer. RFC 5322 */
import { localOf } from '../../../lambdas/application/local-time.ts';

export const DOMAIN = 'afterword.example';
export const HELLO = `hello@${DOMAIN}`;

/** Whom a story is about, and whom they meet; other names mark what is theirs. */
export interface Cast {
  readonly name: string;
  readonly address: string;
}

export interface Job {
  readonly employer: string;
  readonly domain: string;
  readonly job: string;
  readonly recruiter: string;
  readonly met: readonly string[];
}

const firstOf = (name: string): string => (name.split(' ')[0] ?? name).toLowerCase();
export const addressOf = (name: string, { domain }: Job): string => `${firstOf(name)}@${domain}`;

/** '20261201T120000Z' */
const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** The zone of every meeting; nobody says another of themselves, but by mail. */
export const ZONE = 'America/New_York';

/** '20261201T120000', in the zone of the meetings. */
function localStamp(at: number): string {
  const { year, month, day, hour, minute } = localOf(at, ZONE);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}00`;
}

interface Sent {
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly subject: string;
}

const head = ({ name, address }: Cast, { id, at, to, subject }: Sent): readonly string[] => [
  `From: ${name} <${address}>`,
  `To: ${to}`,
  `Subject: ${subject}`,
  `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
  `Message-ID: <${id}@${address.split('@')[1]}>`,
];

const bytes = (lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\r\n')}\r\n`);

export interface Meeting {
  readonly uid: string;
  readonly sequence: number;
  readonly start: number;
  /** Milliseconds. */
  readonly long: number;
  readonly cancelled?: boolean;
}

export function inviteMail(cast: Cast, sent: Sent, job: Job, meeting: Meeting): Uint8Array {
  const method = meeting.cancelled === true ? 'CANCEL' : 'REQUEST';
  return bytes([
    ...head(cast, sent),
    `Content-Type: text/calendar; method=${method}; charset=utf-8`,
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${meeting.uid}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${stamp(sent.at)}`,
    `DTSTART;TZID=${ZONE}:${localStamp(meeting.start)}`,
    `DTEND;TZID=${ZONE}:${localStamp(meeting.start + meeting.long)}`,
    `STATUS:${meeting.cancelled === true ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:Interview with ${job.employer} (${job.job})`,
    `ORGANIZER;CN=${job.recruiter}:mailto:${addressOf(job.recruiter, job)}`,
    ...job.met.map((one) => `ATTENDEE;CN=${one}:mailto:${addressOf(one, job)}`),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

export function wordMail(cast: Cast, sent: Sent, job: Job, words: readonly string[]): Uint8Array {
  return bytes([
    ...head(cast, sent),
    'Content-Type: text/plain; charset=utf-8',
    '',
    '---------- Forwarded message ---------',
    `From: ${job.recruiter} <${addressOf(job.recruiter, job)}>`,
    `Date: ${new Date(sent.at - 600_000).toUTCString().replace('GMT', '+0000')}`,
    `Subject: Your application at ${job.employer}`,
    `To: ${cast.name} <${cast.address}>`,
    '',
    ...words,
    '',
    'Best,',
    job.recruiter,
    `Recruiter, ${job.employer}`,
  ]);
}

export const answerMail = (cast: Cast, sent: Sent, words: readonly string[]): Uint8Array =>
  bytes([...head(cast, sent), 'Content-Type: text/plain; charset=utf-8', '', ...words]);
