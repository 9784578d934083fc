/** Forged, replayed, altered and borrowed messages and tokens: what each does, and whom it makes us write to. */
import { describe, expect, it } from 'vitest';
import { mailBytes } from '../../lambdas/compose/mime.ts';
import { doorPart, replyPart } from '../../lambdas/mail/token.ts';
import type { OutboundMail, Verdicts } from '../../lambdas/ports.ts';
import {
  BEGIN,
  calendarPart,
  DOMAIN,
  doorIn,
  event,
  HELLO,
  held,
  invite,
  inviteBody,
  mixed,
  NOBODY,
  named,
  type Office,
  office,
  SAM,
  textPart,
  vouchedBy,
  type Written,
  write,
} from './writing.ts';

const BEA = 'bea@house.example';
const EVE = 'eve@evil.example';
const DAY = 86_400_000;
const HOME = vouchedBy('home.example');
const EVIL = vouchedBy('evil.example');

interface Scene {
  readonly box: Office;
  readonly candidate: string;
  readonly application: string;
  /** A reply address of Sam's application, Sam's own door, and a reply address of Bea's. */
  readonly token: string;
  readonly door: string;
  readonly bea: string;
}

interface Row {
  readonly name: string;
  readonly mail: Written | Uint8Array | ((scene: Scene) => Written | Uint8Array);
  /** The recipient of the envelope. */
  readonly to?: (scene: Scene) => string;
  readonly from?: string;
  readonly says?: Verdicts;
  readonly outcome: 'acted' | 'asked' | 'refused' | 'ignored';
  /** To whom, and which kind of mail. */
  readonly writes?: readonly (readonly [to: string, step: string])[];
  /** What is true of it is done: only then may anything have changed. */
  readonly changes?: boolean;
  /** What happens before, of the same kind. */
  readonly before?: (scene: Scene) => Promise<unknown>;
}

async function scene(): Promise<Scene> {
  const box = office((address) => !address.endsWith('@evil.example'));
  const sam = await box.send(invite());
  const bea = await box.send(invite('Globex', 'bea@google.com', `Bea Ng <${BEA}>`), {
    from: BEA,
    verdicts: vouchedBy('house.example'),
  });
  const { candidate, application, replyTo } = named(sam.mails, 'confirm');
  const door = doorIn(named(sam.mails, 'welcome'));
  return {
    box,
    candidate,
    application: application ?? '',
    token: replyTo,
    door,
    bea: named(bea.mails, 'confirm').replyTo,
  };
}

const token = ({ token: address }: Scene): string => address;
const door = ({ door: address }: Scene): string => address;
const reply = ({ token: to }: Scene): Written => ({ to, text: 'rejected' });
const altered = (address: string, at: number): string =>
  `${address.slice(0, at)}${address[at] === '0' ? '1' : '0'}${address.slice(at + 1)}`;
const signed = ({ candidate, application, box }: Scene, at: number, keys = box.world.settings.keys): string =>
  `${replyPart({ candidate, application, step: 1 }, at, keys)}@${DOMAIN}`;
const REFUSED: Row['writes'] = [[SAM, 'refusal']];
const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const report = `Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

Delivery failed.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.home.example

Final-Recipient: rfc822; ${SAM}
Action: failed
Status: 5.1.1

--b1--
`;

const FORGED: readonly Row[] = [
  {
    name: 'From Sam, and nothing vouches',
    mail: { text: 'rejected' },
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  { name: 'the same with a valid token', mail: reply, to: token, says: NOBODY, outcome: 'refused', writes: REFUSED },
  {
    name: 'DMARC fails, SPF of the domain passes',
    mail: reply,
    to: token,
    says: { ...HOME, dmarc: 'fail' },
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'SPF vouches for another domain',
    mail: reply,
    to: token,
    says: { ...NOBODY, spf: 'pass', spfDomain: 'evil.example' },
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'DKIM vouches for another domain',
    mail: reply,
    to: token,
    says: { ...NOBODY, dkim: 'pass', dkimDomains: ['evil.example'] },
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'DKIM of a domain that ends alike',
    mail: reply,
    to: token,
    says: { ...NOBODY, dkim: 'pass', dkimDomains: ['evilhome.example'] },
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a header that claims authentication',
    mail: (one) => ({
      ...reply(one),
      headers: ['Authentication-Results: amazonses.com; dmarc=pass header.from=home.example'],
    }),
    to: token,
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'an unvouched delete everything',
    mail: { text: 'delete everything' },
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'unvouched twice a day: told once',
    mail: reply,
    to: token,
    says: NOBODY,
    outcome: 'refused',
    writes: [],
    before: (one) => one.box.send(write(reply(one)), { to: one.token, verdicts: NOBODY }),
  },
  {
    name: 'two mailboxes in From',
    mail: (one) => ({ ...reply(one), from: `Sam <${SAM}>, Eve <${EVE}>` }),
    to: token,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'two From fields',
    mail: (one) => ({ ...reply(one), headers: [`From: ${EVE}`] }),
    to: token,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a group in From',
    mail: (one) => ({ ...reply(one), from: `friends: ${SAM}, ${EVE};` }),
    to: token,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a Sender that differs',
    mail: (one) => ({ ...reply(one), headers: [`Sender: ${EVE}`] }),
    to: token,
    outcome: 'refused',
    writes: REFUSED,
  },
  { name: 'no From', mail: { from: '', text: 'rejected' }, outcome: 'refused' },
  {
    name: 'a look-alike domain in Cyrillic',
    mail: { from: 'sam@h\u043eme.example', text: 'rejected' },
    outcome: 'refused',
  },
  {
    name: 'a look-alike domain in ASCII, with a token',
    mail: (one) => ({ ...reply(one), from: 'sam@horne.example' }),
    to: token,
    from: 'sam@horne.example',
    says: vouchedBy('horne.example'),
    outcome: 'asked',
    writes: [[SAM, 'confirm-address']],
  },
  {
    name: "Sam's address as the name of another",
    mail: { from: `"${SAM}" <${EVE}>`, text: 'rejected' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
  },
  {
    name: "Sam's address in an encoded name",
    mail: { from: `${encoded(`<${SAM}>`)} <${EVE}>`, text: 'rejected' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
  },
  {
    name: 'a Reply-To elsewhere',
    mail: (one) => ({ to: one.token, text: 'list', headers: [`Reply-To: ${EVE}`] }),
    to: token,
    outcome: 'acted',
    writes: [[SAM, 'list']],
  },
  {
    name: 'line breaks in the subject',
    mail: (one) => ({ to: one.token, subject: encoded(`list\r\nBcc: ${EVE}`), text: 'help' }),
    to: token,
    outcome: 'acted',
    writes: [[SAM, 'help']],
  },
  {
    name: 'line breaks in the Message-ID',
    mail: (one) => ({ to: one.token, text: 'list', id: encoded(`<a@b>\r\nBcc: ${EVE}`) }),
    to: token,
    outcome: 'acted',
    writes: [[SAM, 'list']],
  },
  {
    name: 'line breaks in the name',
    mail: (one) => ({ to: one.token, text: 'list', from: `${encoded(`Sam\r\nBcc: ${EVE}`)} <${SAM}>` }),
    to: token,
    outcome: 'acted',
    writes: [[SAM, 'list']],
  },
];

const TOKENS: readonly Row[] = [
  {
    name: 'a valid token from a foreign address',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'asked',
    writes: [[SAM, 'confirm-address']],
  },
  {
    name: 'the same again on that day',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: (one) => one.box.send(write({ ...reply(one), from: EVE }), { from: EVE, to: one.token, verdicts: EVIL }),
  },
  {
    name: 'a fourth foreign address on one day',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: async (one) => {
      for (const from of ['a@evil.example', 'b@evil.example', 'c@evil.example'])
        await one.box.send(write({ ...reply(one), from }), { from, to: one.token, verdicts: EVIL });
    },
  },
  {
    name: 'a valid token from a foreign address that nothing vouches for',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: "another candidate's token",
    mail: (one) => ({ to: one.bea, text: 'rejected' }),
    to: ({ bea }) => bea,
    outcome: 'asked',
    writes: [[BEA, 'confirm-address']],
  },
  {
    name: 'yes from the foreign address itself',
    mail: (one) => ({ from: EVE, to: one.token, subject: 'yes' }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: (one) => one.box.send(write({ ...reply(one), from: EVE }), { from: EVE, to: one.token, verdicts: EVIL }),
  },
  {
    name: 'a token that has ended',
    mail: { text: 'rejected' },
    to: (one) => signed(one, BEGIN - 600 * DAY),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'one digit altered',
    mail: { text: 'rejected' },
    to: (one) => altered(one.token, 40),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: "altered in the candidate's number",
    mail: { text: 'rejected' },
    to: (one) => altered(one.token, 8),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a digit too few',
    mail: { text: 'rejected' },
    to: (one) => one.token.replace(/.@/, '@'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a digit too many',
    mail: { text: 'rejected' },
    to: (one) => one.token.replace('@', '0@'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'signed by another key',
    mail: { text: 'rejected' },
    to: (one) => signed(one, BEGIN, [{ id: 1, secret: new Uint8Array(32) }]),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'signed by a key that is not known',
    mail: { text: 'rejected' },
    to: (one) => signed(one, BEGIN, [{ id: 9, secret: new Uint8Array(32) }]),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'an own door for a reply address',
    mail: { text: 'rejected' },
    to: (one) => one.door.replace('in+', 're+'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a reply address for an own door',
    mail: { text: 'rejected' },
    to: (one) => one.token.replace('re+', 'in+'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'no token at all',
    mail: { text: 'rejected' },
    to: () => `re+@${DOMAIN}`,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a forged token from a stranger',
    mail: { from: EVE, text: 'list' },
    to: (one) => altered(one.token, 40),
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
  },
  {
    name: 'a forged token that nothing vouches for',
    mail: { from: EVE, text: 'list' },
    to: (one) => altered(one.token, 40),
    from: EVE,
    says: NOBODY,
    outcome: 'refused',
  },
  {
    name: 'a valid token in capitals',
    mail: { text: 'list' },
    to: (one) => one.token.toUpperCase().replace(DOMAIN.toUpperCase(), DOMAIN),
    outcome: 'acted',
    writes: [[SAM, 'list']],
  },
  {
    name: 'a token of a deleted account',
    mail: (one) => ({ from: EVE, to: one.bea, text: 'list' }),
    to: ({ bea }) => bea,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
    before: async ({ box, bea }) => {
      for (let i = 0; i < 2; i += 1)
        await box.send(write({ from: BEA, to: bea, text: 'delete everything' }), {
          from: BEA,
          to: bea,
          verdicts: vouchedBy('house.example'),
        });
    },
  },
];

const DELETE: Written = { text: 'delete everything', id: '<once@home.example>' };
const REPLAYED: readonly Row[] = [
  { name: 'the same bytes twice', mail: DELETE, outcome: 'asked', before: ({ box }) => box.send(write(DELETE)) },
  {
    name: 'the same message to another door',
    mail: DELETE,
    to: token,
    outcome: 'asked',
    before: ({ box }) => box.send(write(DELETE)),
  },
  {
    name: 'the same message with other trace fields',
    mail: { ...DELETE, headers: ['Received: from evil.example by mx.evil.example; Tue, 24 Nov 2026 15:30:00 +0000'] },
    outcome: 'asked',
    before: ({ box }) => box.send(write(DELETE)),
  },
  {
    name: 'a week later',
    mail: DELETE,
    outcome: 'asked',
    before: async ({ box }) => {
      await box.send(write(DELETE));
      await box.advance(BEGIN + DAY / 2);
    },
  },
  {
    name: 'an invite twice',
    mail: (one) => ({
      ...reply(one),
      text: '',
      body: inviteBody('Initech', 'x@google.com'),
      id: '<invite@home.example>',
    }),
    outcome: 'acted',
    before: ({ box, token: to }) =>
      box.send(write({ to, body: inviteBody('Initech', 'x@google.com'), id: '<invite@home.example>' })),
  },
];

const FORWARD = (text: string): string => `---------- Forwarded message ---------
From: Eve <${EVE}>
Date: Mon, Nov 23, 2026 at 4:12 PM
Subject: lunch
To: Sam Lee <${SAM}>

${text}
`;

const BORROWED: readonly Row[] = [
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

const MACHINES: readonly Row[] = [
  { name: 'the null reverse path', mail: reply, to: token, from: '', outcome: 'ignored' },
  {
    name: 'an automatic answer',
    mail: (one) => ({ ...reply(one), headers: ['Auto-Submitted: auto-replied'] }),
    to: token,
    outcome: 'ignored',
  },
  {
    name: 'an out-of-office by its subject',
    mail: (one) => ({ ...reply(one), subject: 'Automatische Antwort: Acme' }),
    to: token,
    outcome: 'ignored',
  },
  {
    name: 'a bounce',
    mail: { from: 'MAILER-DAEMON@home.example', body: report },
    to: token,
    from: '',
    outcome: 'ignored',
  },
  {
    name: 'a bounce with a return path',
    mail: { from: 'MAILER-DAEMON@home.example', body: report },
    to: token,
    from: 'daemon@home.example',
    outcome: 'ignored',
  },
  {
    name: 'our own mail coming back',
    mail: { from: `Afterword <${HELLO}>`, text: 'rejected' },
    to: token,
    from: HELLO,
    says: vouchedBy(DOMAIN),
    outcome: 'ignored',
  },
  {
    name: 'our own mail at the own door',
    mail: { from: `Afterword <${HELLO}>`, to: SAM, body: inviteBody('Initech', 'y@google.com') },
    to: door,
    from: SAM,
    says: vouchedBy(DOMAIN),
    outcome: 'ignored',
  },
  {
    name: 'the mail of another Afterword at the own door',
    mail: {
      from: 'Afterword <hello@other.example>',
      to: SAM,
      headers: ['X-Loop: afterword'],
      body: inviteBody('Initech', 'y@google.com'),
    },
    to: door,
    from: SAM,
    says: vouchedBy('other.example'),
    outcome: 'ignored',
  },
  {
    name: 'list mail',
    mail: { from: 'jobs@list.example', headers: ['List-Id: <jobs.list.example>'], text: 'Ten new jobs' },
    from: 'jobs@list.example',
    says: vouchedBy('list.example'),
    outcome: 'ignored',
  },
  { name: 'a virus', mail: { subject: 'list' }, says: { ...HOME, virus: 'fail' }, outcome: 'ignored' },
];

const STRANGERS: readonly Row[] = [
  {
    name: 'a stranger',
    mail: { from: EVE, text: 'hello' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
  },
  {
    name: 'a stranger, the second time a day',
    mail: { from: EVE, text: 'hello again' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: ({ box }) => box.send(write({ from: EVE, text: 'hello' }), { from: EVE, verdicts: EVIL }),
  },
  {
    name: 'a stranger, the next day',
    mail: { from: EVE, text: 'hello again' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
    before: async ({ box }) => {
      await box.send(write({ from: EVE, text: 'hello' }), { from: EVE, verdicts: EVIL });
      await box.advance(BEGIN + DAY + 1000);
    },
  },
  {
    name: 'a stranger whom nothing vouches for',
    mail: { from: EVE, text: 'hello' },
    from: EVE,
    says: NOBODY,
    outcome: 'refused',
  },
  {
    name: 'a stranger who asks to be left alone',
    mail: { from: 'new@where.example', subject: 'stop' },
    from: 'new@where.example',
    says: vouchedBy('where.example'),
    outcome: 'ignored',
  },
];

const bytesOf = (mail: Row['mail'], one: Scene): Uint8Array => {
  const written = typeof mail === 'function' ? mail(one) : mail;
  return written instanceof Uint8Array ? written : write(written);
};

/** No header of ours holds a line break, and the bytes name no recipient but the one. */
async function isSound(mail: OutboundMail): Promise<void> {
  for (const value of [mail.subject, mail.from, mail.to, mail.replyTo, ...Object.values(mail.headers)])
    expect(value).not.toMatch(/[\r\n]/);
  const head =
    Buffer.from(await mailBytes(mail, BEGIN))
      .toString('latin1')
      .split('\r\n\r\n')[0] ?? '';
  expect(head).not.toMatch(/^(?:bcc|cc):/im);
  expect(head.match(/^to:/gim)).toHaveLength(1);
}

describe.each([
  ['forged', FORGED],
  ['tokens', TOKENS],
  ['replayed', REPLAYED],
  ['borrowed', BORROWED],
  ['machines', MACHINES],
  ['strangers', STRANGERS],
] as const)('%s', (_kind, rows) => {
  it.each(rows)('$name', async ({ mail, to, from, says, outcome, writes = [], changes = false, before }) => {
    const one = await scene();
    const { box } = one;
    await before?.(one);
    const then = [held(await box.desk(SAM)), held(await box.desk(BEA))];
    const received = await box.send(bytesOf(mail, one), {
      to: to?.(one) ?? HELLO,
      from: from ?? SAM,
      ...(says === undefined ? {} : { verdicts: says }),
    });
    expect(received.mails.map((sent) => [sent.to, sent.step])).toEqual(writes);
    expect(received.outcome).toBe(outcome);
    const now = [held(await box.desk(SAM)), held(await box.desk(BEA))];
    if (changes) expect(now).not.toEqual(then);
    else expect(now).toEqual(then);
    for (const sent of received.mails) await isSound(sent);
    await box.close();
  });
});

it('there are more than forty', () => {
  expect([FORGED, TOKENS, REPLAYED, BORROWED, MACHINES, STRANGERS].flat().length).toBeGreaterThan(60);
});

it('yes adds the address that was asked about, and no other', async () => {
  const { box, token: to } = await scene();
  const ask = async (from: string) =>
    named(
      (await box.send(write({ from, to, text: 'list' }), { from, to, verdicts: vouchedBy(from.split('@')[1] ?? '') }))
        .mails,
      'confirm-address',
    );
  const work = await ask('sam@work.example');
  await ask(EVE);
  expect((await box.send(write({ to: work.replyTo, subject: 'yes' }), { to: work.replyTo })).outcome).toBe('acted');
  expect((await box.desk(SAM))?.candidate.candidate.addresses).toEqual([SAM, 'sam@work.example']);
  await box.close();
});

it.each(['Yes? No, that is not mine.', 'ok who is that', 'no', 'stop'])('"%s" adds no address', async (text) => {
  const { box, token: to } = await scene();
  const asked = named(
    (await box.send(write({ from: EVE, to, text: 'list' }), { from: EVE, to, verdicts: EVIL })).mails,
    'confirm-address',
  );
  const answered = await box.send(write({ to: asked.replyTo, subject: `Re: ${asked.subject}`, text }), {
    to: asked.replyTo,
  });
  expect((await box.desk(SAM))?.candidate.candidate).toMatchObject({ addresses: [SAM], stopped: text === 'stop' });
  expect(answered.mails).toHaveLength(1);
  await box.close();
});

it('nobody gets more than twenty answers an hour, and the last one says so', { timeout: 60_000 }, async () => {
  const { box } = await scene();
  const answers: OutboundMail[] = [];
  const outcomes: string[] = [];
  for (let times = 0; times < 24; times += 1) {
    const { mails, outcome } = await box.send(write({ text: 'list' }));
    answers.push(...mails);
    outcomes.push(outcome);
  }
  // The invite was the first of the hour.
  expect(answers).toHaveLength(19);
  expect(answers.at(-1)?.subject).toContain('a lot of mail');
  expect(outcomes.slice(19)).toEqual(['ignored', 'ignored', 'ignored', 'ignored', 'ignored']);
  await box.advance(BEGIN + 3_601_000);
  expect((await box.send(write({ text: 'list' }))).mails.map(({ step }) => step)).toEqual(['list']);
  await box.close();
});

it('two Afterwords that are sent to each other by filters end by themselves', async () => {
  const one = await scene();
  const other = await scene();
  let carried = 0;
  let mails: readonly OutboundMail[] = (await one.box.send(write({ to: one.token, text: 'list' }), { to: one.token }))
    .mails;
  let [next, after] = [other, one];
  while (mails.length > 0 && carried < 100) {
    const back: OutboundMail[] = [];
    for (const mail of mails) {
      carried += 1;
      // As if it had another domain: only its own marks tell.
      const raw = Buffer.from(await mailBytes({ ...mail, from: 'Afterword <hello@other.example>' }, BEGIN));
      back.push(
        ...(await next.box.send(raw, { from: SAM, to: next.door, verdicts: vouchedBy('other.example') })).mails,
      );
    }
    mails = back;
    [next, after] = [after, next];
  }
  expect(carried).toBe(1);
  await one.box.close();
  await other.box.close();
});
