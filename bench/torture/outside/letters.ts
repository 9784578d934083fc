/** The mails of a busy hour: many candidates, each with an invite, then its move, then a question. */

export interface Letter {
  /** Its Message-ID, without brackets. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  /** How many mails it must cause at once. */
  readonly answers: number;
}

export const HELLO = 'hello@afterword.example';

const EMPLOYERS = ['Brightwater', 'Kestrel', 'Meridian', 'Fernhill', 'Lumen', 'Tidewater', 'Oakbridge', 'Quillon'];
const JOBS = ['Backend Engineer', 'Data Analyst', 'Product Designer', 'Site Reliability Engineer', 'Nurse Manager'];
const NAMES = ['Priya Shah', 'Tom Okafor', 'Lena Vogt', 'Marcus Bell', 'Ines Prado', 'Yuki Mori', 'Ada Quist'];

/** The nth of a list, round and round. */
const nth = <T>(list: readonly [T, ...T[]] | readonly T[], n: number): T => {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

const stamp = (at: number): string => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
const address = (name: string, domain: string): string => `${name.toLowerCase().replace(' ', '.')}@${domain}`;

/** Of the same candidate are those with the same `person`. Instants in milliseconds. */
interface Busy {
  readonly person: number;
  /** When the mail was written. */
  readonly date: number;
}

const candidateOf = (person: number): string => `sam.lee-${person}@home.example`;

const head = (from: string, id: string, subject: string, date: number): readonly string[] => [
  `From: Sam Lee <${from}>`,
  `To: ${HELLO}`,
  `Subject: ${subject}`,
  `Date: ${new Date(date).toUTCString()}`,
  `Message-ID: <${id}>`,
  'MIME-Version: 1.0',
];

/** A forward of a calendar invite for an interview of 45 minutes; a move comes under a higher SEQUENCE. */
export function invite({ person, date }: Busy, start: number, move: 0 | 1 = 0): Letter {
  const from = candidateOf(person);
  const id = `invite-${person}-${move}@mail.home.example`;
  const employer = nth(EMPLOYERS, person);
  const domain = `${employer.toLowerCase()}.example`;
  const job = nth(JOBS, person >> 3);
  const recruiter = nth(NAMES, person + 3);
  const people = [nth(NAMES, person), nth(NAMES, person + 1)];
  const title = `Technical interview: Sam Lee / ${employer} - ${job}`;
  const attendees = [recruiter, ...people].map((name) => `ATTENDEE;CN=${name}:mailto:${address(name, domain)}`);
  const lines = [
    ...head(from, id, `Fwd: ${move === 1 ? 'Updated invitation' : 'Invitation'}: ${title}`, date),
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '---------- Forwarded message ---------',
    `From: ${recruiter} <${address(recruiter, domain)}>`,
    `Date: ${new Date(date - 3_600_000).toUTCString()}`,
    `Subject: Invitation: ${title}`,
    `To: <${from}>`,
    '',
    '',
    `Hi Sam, ${people.join(' and ')} look forward to talking with you.`,
    '',
    '--b',
    'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:busy-${person}@calendar.${domain}`,
    `SEQUENCE:${move}`,
    `DTSTAMP:${stamp(date - 3_600_000)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + 2_700_000)}`,
    `ORGANIZER;CN=${recruiter}:mailto:${address(recruiter, domain)}`,
    ...attendees,
    `SUMMARY:${title}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '--b--',
    '',
  ];
  // The first one also brings the welcome.
  return { id, from, to: HELLO, raw: lines.join('\r\n'), answers: move === 0 ? 2 : 1 };
}

/** A short mail in words, to the front door or as an answer; `count` tells several of one candidate apart. */
export function say({ person, date }: Busy, text: string, count: number, to = HELLO): Letter {
  const from = candidateOf(person);
  const id = `say-${person}-${count}@mail.home.example`;
  const lines = [...head(from, id, 'Re: Afterword', date), 'Content-Type: text/plain; charset=utf-8', '', text, ''];
  return { id, from, to, raw: lines.join('\r\n'), answers: 1 };
}
