/** Mails as people, employers and forgers write them, and a candidate with one application whom they are sent to. */
import { type Rehearsal, rehearse } from '../../lambdas/local/rehearsal.ts';
import type { Desk, OutboundMail, Verdicts } from '../../lambdas/ports.ts';
import type { Received } from '../../lambdas/story/world.ts';

export const DOMAIN = 'afterword.example';
export const HELLO = `hello@${DOMAIN}`;
export const SAM = 'sam@home.example';
export const BEGIN = Date.parse('2026-11-24T15:00:00Z');
export const ZONE = 'America/New_York';

export interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: readonly string[];
  /** Instead of the text: header fields and body of a MIME entity. */
  readonly body?: string;
  /** Left out: a new one. */
  readonly id?: string;
  /** When it is sent; left out: at the beginning. */
  readonly at?: number;
}

let written = 0;

export function write({
  from = `Sam Lee <${SAM}>`,
  to = HELLO,
  subject = '',
  text = '',
  ...more
}: Written): Uint8Array {
  written += 1;
  const id = more.id ?? `<mail-${written}@home.example>`;
  const lines = [
    ...(from === '' ? [] : [`From: ${from}`]),
    ...(to === '' ? [] : [`To: ${to}`]),
    `Subject: ${subject}`,
    `Date: ${new Date(more.at ?? BEGIN).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${id}`,
    'MIME-Version: 1.0',
    ...(more.headers ?? []),
  ];
  const body = more.body ?? `Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
  return new TextEncoder().encode(`${lines.join('\n')}\n${body}`.replaceAll(/\r?\n/g, '\r\n'));
}

export const mixed = (...parts: readonly string[]): string =>
  ['Content-Type: multipart/mixed; boundary="b1"', '', ...parts.flatMap((one) => ['--b1', one]), '--b1--', ''].join(
    '\n',
  );

export interface Event {
  readonly uid: string;
  readonly employer: string;
  readonly title?: string;
  readonly method?: string;
  readonly start?: string;
}

export const event = ({ uid, employer, title, method = 'REQUEST', start = '20261201T120000' }: Event): string =>
  `BEGIN:VCALENDAR
PRODID:-//Example//EN
VERSION:2.0
METHOD:${method}
BEGIN:VEVENT
DTSTART;TZID=America/New_York:${start}
DURATION:PT45M
DTSTAMP:20261123T211200Z
ORGANIZER;CN=Dana Cole:mailto:dana@acme.example
UID:${uid}
ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Priya Shah:mailto:priya@acme.example
ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Tom Okafor:mailto:tom@acme.example
ATTENDEE;ROLE=REQ-PARTICIPANT;CN=Sam Lee:mailto:${SAM}
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:${title ?? `Interview: Sam Lee and ${employer} (Backend Engineer)`}
END:VEVENT
END:VCALENDAR
`;

export const calendarPart = (calendar: string): string =>
  `Content-Type: text/calendar; charset=utf-8; name="invite.ics"\nContent-Disposition: attachment; filename="invite.ics"\n\n${calendar}`;

export const textPart = (text: string): string => `Content-Type: text/plain; charset=utf-8\n\n${text}\n`;

export const inviteBody = (employer = 'Acme', uid = 'one@google.com'): string =>
  mixed(
    textPart(`---------- Forwarded message ---------
From: Dana Cole <dana@acme.example>
Date: Mon, Nov 23, 2026 at 4:12 PM
Subject: Interview: Backend Engineer at ${employer}
To: Sam Lee <${SAM}>

Hi Sam,

we are looking forward to talking with you about the Backend Engineer role at ${employer}. You will meet Priya Shah,
Engineering Manager, and Tom Okafor, Senior Engineer.

Best,
Dana Cole
Recruiter, ${employer}`),
    calendarPart(event({ uid, employer })),
  );

export const invite = (employer = 'Acme', uid = 'one@google.com', from = `Sam Lee <${SAM}>`): Uint8Array =>
  write({ from, subject: `Fwd: Interview: Backend Engineer at ${employer}`, body: inviteBody(employer, uid) });

/** A signature that covers all that a mail of ours has. */
export const signedBy = (domain: string): Verdicts['signatures'][number] => ({
  domain,
  fields: ['from', 'to', 'cc', 'subject', 'date', 'message-id', 'content-type', 'mime-version'],
  whole: true,
});

/** What the edge says where a domain vouches for its own. */
export const vouchedBy = (domain: string): Verdicts => ({
  spf: 'pass',
  dkim: 'pass',
  dmarc: 'pass',
  author: domain,
  spfDomain: domain,
  signatures: [signedBy(domain)],
  virus: 'pass',
  spam: 'pass',
  trusted: false,
});

/** What it says where nothing but a signature of that domain vouches. */
export const onlySignedBy = (domain: string): Verdicts => ({ ...vouchedBy(domain), spf: 'none', spfDomain: null });

/** What the edge says where nobody vouches. */
export const NOBODY: Verdicts = {
  ...vouchedBy(''),
  spf: 'none',
  dkim: 'none',
  dmarc: 'none',
  author: null,
  spfDomain: null,
  signatures: [],
};

export interface Office extends Rehearsal {
  /** Sends and resolves with how it ended and with what was sent since. */
  readonly send: (
    raw: Uint8Array,
    way?: { readonly from?: string; readonly to?: string; readonly verdicts?: Verdicts },
  ) => Promise<Received & { readonly mails: readonly OutboundMail[] }>;
  /** What was sent since the last look. */
  readonly fresh: () => readonly OutboundMail[];
}

/** `zone`: what the installation names for candidates who told none. */
export function office(
  allows: (address: string) => boolean = () => true,
  zone: string | null = ZONE,
  isOpen = false,
): Office {
  const rehearsal = rehearse(BEGIN, { domain: DOMAIN, zone, allows, isOpen });
  let seen = 0;
  const fresh = (): readonly OutboundMail[] => {
    const news = rehearsal.sent().slice(seen);
    seen += news.length;
    return news.map(({ mail }) => mail);
  };
  return {
    ...rehearsal,
    fresh,
    send: async (raw, { from = SAM, to = HELLO, verdicts = vouchedBy('home.example') } = {}) => {
      fresh();
      const received = await rehearsal.deliver(raw, from, to, verdicts);
      return { ...received, mails: fresh() };
    },
  };
}

export const named = (mails: readonly OutboundMail[], step: string): OutboundMail => {
  const found = mails.find((one) => one.step === step);
  if (found === undefined)
    throw new Error(`no ${step} among ${mails.map((one) => `${one.step} (${one.subject})`).join(', ')}`);
  return found;
};

/** What a desk holds, apart from what only says that mail came by. */
export const held = (desk: Desk | null): unknown =>
  desk === null
    ? null
    : {
        candidate: { ...desk.candidate.candidate, unconfirmed: [], agreed: [], waits: [] },
        applications: desk.applications.map(({ id, events }) => ({ id, events })),
      };

export const kinds = (desk: Desk | null): readonly string[] =>
  (desk?.applications ?? []).flatMap(({ events }) => events.map((one) => one.event.type));

/** A second address joins: it writes to a reply address, the first one says yes, and then it does. Resolves with all that was sent. */
export async function joining(box: Office, to: string, address: string): Promise<readonly OutboundMail[]> {
  const verdicts = vouchedBy(address.split('@')[1] ?? '');
  const asked = await box.send(write({ from: address, to, text: 'list' }), { from: address, to, verdicts });
  const first = named(asked.mails, 'confirm-address').replyTo;
  const agreed = await box.send(write({ to: first, subject: 'yes' }), { to: first });
  const second = named(agreed.mails, 'join-address').replyTo;
  const joined = await box.send(write({ from: address, to: second, subject: 'yes' }), {
    from: address,
    to: second,
    verdicts,
  });
  return [...asked.mails, ...agreed.mails, ...joined.mails];
}

export const doorIn = (mail: OutboundMail): string => {
  const found = /in\+[0-9a-v]+@afterword\.example/.exec(mail.text)?.[0];
  if (found === undefined) throw new Error(`no door in ${mail.subject}`);
  return found;
};

export interface Tap {
  readonly to: string;
  readonly subject: string;
}

/** The one-tap answers of a mail: those with an empty body. */
export const tapsIn = (mail: OutboundMail): readonly Tap[] =>
  [...mail.html.matchAll(/href="mailto:([^?"]*)\?subject=([^&"]*)&amp;body="/g)].map(([, to, subject]) => ({
    to: to ?? '',
    subject: decodeURIComponent(subject ?? ''),
  }));

/** A one-tap answer as a mail program sends it: the subject alone. */
export const tapped = ({ to, subject }: Tap, from = `Sam Lee <${SAM}>`, at = BEGIN): Uint8Array =>
  write({ from, to, at, subject: `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=` });

/** Dana's words about Sam's interview, forwarded by Sam. */
export const forward = (text: string, from = 'dana@acme.example') =>
  write({
    subject: 'Fwd: Interview with Acme',
    text: `---------- Forwarded message ---------\nFrom: Dana Cole <${from}>\nDate: Mon, 23 Nov 2026 at 09:00\nSubject: Interview with Acme\nTo: Sam Lee <sam@home.example>\n\nHi Sam,\n\n${text}\n\nDana Cole\nRecruiter, Acme`,
  });
