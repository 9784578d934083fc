/** Mails as the usual providers send them, each of a candidate of its own: an invite that is forwarded, and a command. All must be obeyed. */
import { ALL, type Domain, domainOf, type SignOptions, sign } from './domains.ts';
import { AT, DAY, dateOf, message, type Sent, type Written } from './scene.ts';

/** What a provider signs, and how it writes. */
interface Shape {
  readonly provider: string;
  readonly options?: SignOptions;
  readonly write?: Partial<Written>;
  /** Its mail comes by another server, and only the signature is left. */
  readonly relayed?: true;
  readonly unsigned?: true;
}

const GMAIL = ['To', 'Subject', 'Message-ID', 'Date', 'From', 'In-Reply-To', 'References', 'MIME-Version'] as const;

const SHAPES: readonly Shape[] = [
  { provider: 'gmail', options: { headerList: GMAIL } },
  { provider: 'workspace', options: { headerList: GMAIL, canonicalization: 'relaxed/relaxed' } },
  {
    provider: 'outlook',
    options: { headerList: ['From', 'Date', 'Subject', 'Message-ID', 'Content-Type', 'MIME-Version'] },
  },
  {
    provider: 'icloud',
    options: { headerList: ['From', 'Content-Type', 'MIME-Version', 'Subject', 'Date', 'Message-ID', 'To'] },
  },
  { provider: 'yahoo', options: { headerList: ['Date', 'From', 'To', 'Subject', 'References', 'Reply-To'] } },
  { provider: 'fastmail', relayed: true },
  { provider: 'proton', options: { canonicalization: 'relaxed/simple' }, relayed: true },
  {
    provider: 'posteo',
    options: { canonicalization: 'simple/simple' },
    write: { type: 'Content-Type: text/plain; charset=utf-8; format=flowed' },
  },
  { provider: 'gmx', options: { headerList: ['MIME-Version', 'From', 'To', 'Subject', 'Content-Type', 'Date'] } },
  { provider: 'own-server', unsigned: true, write: { from: 'Sám Lee' } },
];

export interface Genuine {
  readonly name: string;
  readonly address: string;
  readonly domain: Domain;
  /** `to`: where it goes; a reply address, once one is known. */
  readonly make: (to: string, text: string, subject: string, at: number) => Promise<Sent>;
}

/** In two weeks, in words. */
export function invited(at: number): { readonly text: string; readonly subject: string } {
  const day = new Date(at + 14 * DAY).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const subject = 'Interview: Backend Engineer at Acme';
  const text = `---------- Forwarded message ---------
From: Dana Cole <dana@acme.example>
Date: ${dateOf(at - DAY)}
Subject: ${subject}

Hi Sam,

we look forward to talking with you about the Backend Engineer role at Acme, on ${day} at 15:00 UTC. You will
meet Priya Shah, Engineering Manager.

Best,
Dana Cole
Recruiter, Acme`;
  return { text, subject: `Fwd: ${subject}` };
}

export const GENUINE: readonly Genuine[] = SHAPES.map(({ provider, options, write = {}, relayed, unsigned }) => {
  const name = `${provider}.example`;
  const domain = domainOf(name, {
    spf: `v=spf1 ip4:${AT.home} -all`,
    dmarc: unsigned === true ? null : 'v=DMARC1; p=reject',
  });
  const address = `sam.lee@${name}`;
  return {
    name: provider,
    address,
    domain,
    make: async (to, text, subject, at) => {
      const raw = message({ to, text, subject, at, ...write, from: `${write.from ?? 'Sam Lee'} <${address}>` });
      return {
        raw: unsigned === true ? raw : await sign(raw, domain, options ?? { headerList: ALL }),
        mailFrom: relayed === true ? 'bounces@relay.example' : address,
        to,
        ip: relayed === true ? AT.relay : AT.home,
      };
    },
  };
});
