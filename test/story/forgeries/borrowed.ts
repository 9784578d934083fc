/** Others' words and others' doors. */
import { doorPart } from '../../../lambdas/mail/token.ts';
import { calendarPart, DOMAIN, event, HELLO, inviteBody, mixed, NOBODY, SAM, textPart, vouchedBy } from '../writing.ts';
import { door, EVE, EVIL, REFUSED, type Row, token } from './scene.ts';

const FORWARD = (text: string): string => `---------- Forwarded message ---------
From: Eve <${EVE}>
Date: Mon, Nov 23, 2026 at 4:12 PM
Subject: lunch
To: Sam Lee <${SAM}>

${text}
`;

export const BORROWED: readonly Row[] = [
  {
    name: 'a command in a forwarded text',
    mail: { subject: 'Fwd: lunch', text: FORWARD('delete everything') },
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a command in an attached mail',
    mail: {
      subject: 'Fwd: lunch',
      body: mixed(
        textPart(''),
        `Content-Type: message/rfc822\n\nFrom: Eve <${EVE}>\nTo: ${SAM}\nSubject: stop\nDate: Mon, 23 Nov 2026 16:12:00 -0500\n\ndelete everything`,
      ),
    },
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a command in a quote',
    mail: (one) => ({
      to: one.token,
      subject: 'Re: Acme',
      text: 'list\n\nOn Tue, Dec 1, 2026 at 1:15 PM Eve wrote:\n> rejected\n> delete everything\n> stop',
    }),
    to: token,
    outcome: 'acted',
    writes: [[SAM, 'list']],
  },
  {
    name: 'a command at the own door',
    mail: ({ door: to }) => ({ to, text: 'rejected' }),
    to: door,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'delete everything at the own door',
    mail: ({ door: to }) => ({ to, subject: 'delete everything' }),
    to: door,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a command at the own door that nothing vouches for',
    mail: ({ door: to }) => ({ to, text: 'rejected' }),
    to: door,
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: "a stranger's command at the own door",
    mail: ({ door: to }) => ({ from: EVE, to, text: 'rejected' }),
    to: door,
    from: EVE,
    says: EVIL,
    outcome: 'ignored',
  },
  {
    name: 'a forged copy of a note at the own door',
    mail: { to: 'Priya Shah <priya@acme.example>', subject: 'Thank you', text: 'Thank you for your time.' },
    to: door,
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a forged copy of a note at the front door',
    mail: { to: 'Priya Shah <priya@acme.example>', subject: 'Thank you', text: 'Thank you for your time.' },
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: "Sam's own blind copy of a note",
    mail: { to: 'Priya Shah <priya@acme.example>', subject: 'Thank you', text: 'Thank you for your time.' },
    outcome: 'acted',
    writes: [[SAM, 'answer']],
    changes: true,
  },
  {
    name: "Sam's own blind copy at the own door",
    mail: { to: 'Priya Shah <priya@acme.example>', subject: 'Thank you', text: 'Thank you for your time.' },
    to: door,
    outcome: 'acted',
    writes: [[SAM, 'answer']],
    changes: true,
  },
  {
    name: 'a door that has ended',
    mail: { from: 'dana@acme.example', to: SAM, body: inviteBody('Initech', 'y@google.com') },
    to: ({ candidate, box }) => `${doorPart(candidate, 7, box.world.settings.keys)}@${DOMAIN}`,
    from: SAM,
    outcome: 'ignored',
  },
  {
    name: "an employer's mail that a filter sent to the front door",
    mail: {
      from: 'Dana Cole <dana@acme.example>',
      to: 'else@where.example',
      headers: ['X-Forwarded-For: else@where.example'],
      body: inviteBody('Initech', 'y@google.com'),
    },
    from: 'else+caf_=hello=x@where.example',
    says: vouchedBy('acme.example'),
    outcome: 'ignored',
  },
  {
    name: "the same in Sam's name, but not from Sam's provider",
    mail: {
      from: 'Dana Cole <dana@acme.example>',
      to: SAM,
      headers: [`X-Forwarded-For: ${SAM} ${HELLO}`],
      body: inviteBody('Initech', 'y@google.com'),
    },
    from: EVE,
    says: EVIL,
    outcome: 'ignored',
  },
  {
    name: "an employer's mail to Sam that came to the front door without a trace",
    mail: { from: 'Dana Cole <dana@acme.example>', to: SAM, body: inviteBody('Initech', 'y@google.com') },
    from: 'dana@acme.example',
    says: vouchedBy('acme.example'),
    outcome: 'ignored',
  },
  {
    name: "an employer's mail that Sam sent on as it was",
    mail: { from: 'Dana Cole <dana@acme.example>', to: SAM, body: inviteBody('Initech', 'y@google.com') },
    says: { ...vouchedBy('acme.example'), spfDomain: 'home.example' },
    outcome: 'acted',
    writes: [[SAM, 'confirm']],
    changes: true,
  },
  {
    name: "an organizer's invite to somebody else",
    mail: {
      from: 'Dana Cole <dana@acme.example>',
      to: 'else@where.example',
      body: mixed(textPart('Hi'), calendarPart(event({ uid: 'z', employer: 'Acme' }))),
    },
    from: 'dana@acme.example',
    says: vouchedBy('acme.example'),
    outcome: 'ignored',
  },
  {
    name: "a forged question of Gmail's",
    mail: ({ door: to }) => ({
      from: 'forwarding-noreply@google.com',
      to,
      subject: 'Gmail Forwarding Confirmation',
      text: 'https://evil.example',
    }),
    to: door,
    says: { ...EVIL, dmarc: 'fail' },
    outcome: 'ignored',
  },
  {
    name: "a question of Gmail's about somebody else, at the front door",
    mail: {
      from: 'forwarding-noreply@google.com',
      subject: `Receive Mail from ${EVE}`,
      text: 'https://mail.google.com',
    },
    says: vouchedBy('google.com'),
    outcome: 'ignored',
  },
  {
    name: "a question of Gmail's about Sam, at the front door",
    mail: {
      from: 'forwarding-noreply@google.com',
      subject: `Receive Mail from ${SAM}`,
      text: 'https://mail.google.com',
    },
    says: vouchedBy('google.com'),
    outcome: 'acted',
    writes: [[SAM, 'passed-on']],
  },
];
