/** Genuine mails of Sam that Eve has, with his signature, and what she adds to them or puts in the place of what he did not sign. */
import { ALL, type SignOptions, sign } from './domains.ts';
import { byEve, dateOf, type Forgery, HOME, joined, message, type Scene, type Sent, type Written } from './scene.ts';

/** A harmless mail of Sam's to us, which has not come yet. */
const harmless = (one: Scene, more: Partial<Written> = {}, options?: SignOptions): Promise<Buffer> =>
  sign(message({ to: one.token, subject: 'Hello', text: 'list', at: one.now, ...more }), HOME, options);

const over = (name: string, make: (one: Scene) => Promise<Buffer>): Forgery => ({
  kind: 'over-signed',
  name,
  make: async (one): Promise<Sent> => byEve(await make(one), one.token),
});

/** Fields on top of it: the signature covers the lowest of a name. */
const onTop = (name: string, fields: (one: Scene) => readonly string[], more?: Partial<Written>): Forgery =>
  over(`on top: ${name}`, async (one) => joined(`${fields(one).join('\r\n')}\r\n`, await harmless(one, more)));

const HTML = 'Content-Type: text/html; charset=utf-8';
/** Text that is read in one way as one type, and in another as another. */
const TWO_FACED = '<!-- --b\r\nContent-Type: text/plain\r\n\r\nrejected\r\n--b-- -->list';

export const OVER_SIGNED: readonly Forgery[] = [
  onTop('Subject', () => ['Subject: rejected'], { text: '' }),
  onTop('Subject, of a mail that has a text', () => ['Subject: delete everything']),
  onTop('To', ({ token }) => [`To: ${token}`], { to: 'priya@acme.example' }),
  onTop('Date', ({ now }) => [`Date: ${dateOf(now)}`]),
  onTop('Message-ID', () => ['Message-ID: <new@evil.example>']),
  onTop('Content-Type', () => [HTML]),
  onTop('Content-Type with a boundary', () => ['Content-Type: multipart/mixed; boundary="b"'], { text: TWO_FACED }),
  onTop('Content-Transfer-Encoding', () => ['Content-Transfer-Encoding: base64'], { text: 'cmVqZWN0ZWQ=' }),
  onTop('Cc', ({ token }) => [`Cc: ${token}`], { to: 'priya@acme.example' }),
  onTop('Subject, Message-ID, To and Content-Type', ({ token }) => [
    'Subject: rejected',
    'Message-ID: <all@evil.example>',
    `To: ${token}`,
    HTML,
  ]),
  onTop('In-Reply-To twice', () => ['In-Reply-To: <a@b.example>', 'In-Reply-To: <c@d.example>']),
  onTop('MIME-Version', () => ['MIME-Version: 1.0']),
  onTop('From again', () => ['From: Sam Lee <sam@home.example>']),
  onTop('a Sender and another', () => ['Sender: sam@home.example', 'Sender: sam@home.example']),
  over('text below l=', async (one) =>
    joined(await harmless(one, { text: 'Hi' }, { maxBodyLength: 4 }), 'rejected\r\n'),
  ),
  over('text in the place of l=0', async (one) => {
    const signed = (await harmless(one, { text: 'x' }, { maxBodyLength: 0 })).toString('latin1');
    return Buffer.from(signed.replace(/\r\n\r\nx\r\n$/, '\r\n\r\nrejected\r\n'), 'latin1');
  }),
  over('another part below l=', async (one) => {
    const type = 'Content-Type: multipart/mixed; boundary="b"';
    const text = '--b\r\nContent-Type: text/plain\r\n\r\n\r\n';
    const signed = await harmless(one, { type, text }, { maxBodyLength: text.length });
    return joined(signed, '--b\r\nContent-Type: text/plain\r\n\r\nrejected\r\n--b--\r\n');
  }),
  over('l= beside a whole signature that is broken', async (one) => {
    const part = await harmless(one, { text: 'Hi' }, { maxBodyLength: 4 });
    return joined(await sign(part, HOME), 'rejected\r\n');
  }),
];

/** What Sam's provider leaves unsigned, Eve writes anew. */
const under = (name: string, left: readonly string[], replaced: (one: Scene) => Partial<Written>): Forgery => ({
  kind: 'under-signed',
  name: `unsigned: ${name}`,
  make: async (one) => {
    const headerList = ALL.filter((field) => !left.includes(field));
    return byEve(await harmless(one, replaced(one), { headerList }), one.token);
  },
});

const BASE64 = Buffer.from('rejected').toString('base64');

export const UNDER_SIGNED: readonly Forgery[] = [
  under('Subject', ['Subject'], () => ({ subject: 'rejected', text: '' })),
  under('To', ['To'], () => ({ text: 'rejected' })),
  under('To and Cc', ['To', 'Cc'], ({ token }) => ({ to: 'x@y.example', fields: [`Cc: ${token}`], text: 'rejected' })),
  under('Date', ['Date'], () => ({ text: 'rejected' })),
  under('Message-ID', ['Message-ID'], () => ({ text: 'rejected' })),
  under('Content-Type', ['Content-Type'], () => ({ type: HTML, text: '<p>rejected</p>' })),
  under('Content-Type with a boundary', ['Content-Type'], () => ({
    type: 'Content-Type: multipart/mixed; boundary="b"',
    text: '--b\r\nContent-Type: text/plain\r\n\r\nrejected\r\n--b--',
  })),
  under('Content-Transfer-Encoding', ['Content-Transfer-Encoding'], () => ({
    fields: ['Content-Transfer-Encoding: base64'],
    text: BASE64,
  })),
  under('In-Reply-To', ['In-Reply-To'], () => ({ fields: ['In-Reply-To: <a@b.example>'], text: 'rejected' })),
  under(
    'all but From and Date',
    ALL.filter((one) => one !== 'From' && one !== 'Date'),
    () => ({ text: 'rejected' }),
  ),
  under('as Gmail signs', ['Content-Type', 'Content-Transfer-Encoding'], () => ({ text: 'stop' })),
  under('as Outlook signs', ['To', 'Cc', 'In-Reply-To'], () => ({ text: 'delete everything' })),
];
