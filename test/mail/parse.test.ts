/** Messages as plain values: charsets, broken MIME, what cannot be read. */
import { describe, expect, test } from 'vitest';
import { parseFile, parseMessage } from '../../lambdas/mail/parse.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1');
const parse = (text: string) => parseMessage(bytes(text));
const codes = async (text: string) => (await parse(text)).trouble.map((one) => one.code);
const HEAD = 'From: Dana Cole <dana@acme.example>\nTo: sam@home.example\nSubject: Interview\n';

describe('header fields', () => {
  test('addresses are lower case, names are decoded', async () => {
    const { from } = await parse('From: =?utf-8?Q?Dana_C=C3=B6le?= <Dana@ACME.Example>\n\nx');
    expect(from).toEqual({ name: 'Dana Cöle', address: 'dana@acme.example' });
  });

  test('an encoded comma does not make two mailboxes of one', async () => {
    const { allFrom } = await parse('From: =?utf-8?Q?Dana=2C_boss=40acme.example?= <dana@acme.example>\n\nx');
    expect(allFrom.map((one) => one.address)).toEqual(['dana@acme.example']);
  });

  test('every mailbox of every From is kept', async () => {
    const { allFrom } = await parse('From: a@x.example, b@x.example\nFrom: c@x.example\n\nx');
    expect(allFrom.map((one) => one.address)).toEqual(['a@x.example', 'b@x.example', 'c@x.example']);
  });

  test('an encoded line end cannot add a field', async () => {
    const { subject, headers } = await parse('Subject: =?utf-8?Q?x=0D=0ABcc:_evil@x.example?=\n\nx');
    expect(subject).toBe('x Bcc: evil@x.example');
    expect(headers).toHaveLength(1);
  });

  test.each([
    ['Fri, 2 Oct 2026 16:15:00 +0200', '2026-10-02T14:15:00.000Z', 120],
    ['2 Oct 2026 16:15 EST', '2026-10-02T21:15:00.000Z', -300],
    ['Fri, 02 Oct 26 16:15:00 -0000', '2026-10-02T16:15:00.000Z', null],
    ['Fri, 2 Oct 2026 16:15:00 GMT (comment)', '2026-10-02T16:15:00.000Z', 0],
    ['Fri Oct  2 16:15:00 2026', '2026-10-02T16:15:00.000Z', null],
    ['2026-10-02 16:15:00 +0530', '2026-10-02T10:45:00.000Z', 330],
  ])('Date: %s', async (value, at, offset) => {
    const { date, dateOffset } = await parse(`Date: ${value}\n\nx`);
    expect(date === null ? null : new Date(date).toISOString()).toBe(at);
    expect(dateOffset).toBe(offset);
  });

  test.each(['tomorrow', 'Fri, 31 Feb 2026 10:00:00 +0000', 'Fri, 2 Oct 2026 25:15:00 +0000', ''])(
    'Date: %j is no date, and not now',
    async (value) => {
      expect((await parse(`Date: ${value}\nFrom: a@x.example\n\nx`)).date).toBeNull();
    },
  );
});

describe('bodies', () => {
  test('HTML alone is read as text', async () => {
    const { text, textFrom } = await parse(
      `${HEAD}Content-Type: text/html\n\n<style>p{}</style><p>Hi&nbsp;Sam,</p><p>at <b>10</b><br>or 11</p><div style="display:none">secret</div>`,
    );
    expect(textFrom).toBe('html');
    expect(text).toBe('Hi Sam,\n\nat 10\nor 11');
  });

  test('the cells of a row stand on one line', async () => {
    const { text } = await parse(
      `${HEAD}Content-Type: text/html\n\n<table><tr><td>10:00</td><td>Priya Shah</td></tr><tr><td>11:00</td><td>Tom</td></tr></table>`,
    );
    expect(text).toBe('10:00\tPriya Shah\n11:00\tTom');
  });

  test.each([
    ['iso-8859-1', 'Gespr\xe4ch', 'Gespräch'],
    ['windows-1252', '\x93x\x94', '“x”'],
    ['shift_jis', '\x96\xca\x90\xda', '面接'],
    ['euc-kr', '\xb8\xe9\xc1\xa2', '면접'],
    ['gb2312', '\xc3\xe6\xca\xd4', '面试'],
    ['big5', '\xad\xb1\xb8\xd5', '面試'],
    ['koi8-r', '\xf7\xd3\xd4\xd2\xc5\xde\xc1', 'Встреча'],
    ['iso-2022-jp', '\x1b$BLL@\\\x1b(B', '面接'],
    ['x-no-such-charset', 'plain', 'plain'],
  ])('charset %s', async (charset, raw, text) => {
    expect((await parse(`${HEAD}Content-Type: text/plain; charset=${charset}\n\n${raw}\n`)).text.trim()).toBe(text);
  });

  test('eight bits without a charset are UTF-8 where they can be, else Windows-1252', async () => {
    expect((await parseMessage(Buffer.from(`${HEAD}\nGespräch`, 'utf8'))).text.trim()).toBe('Gespräch');
    expect((await parse(`${HEAD}\nGespr\xe4ch`)).text.trim()).toBe('Gespräch');
  });

  test('flowed lines are joined, and an answer never with the quote above it', async () => {
    const { text } = await parse(
      `${HEAD}Content-Type: text/plain; format=flowed\n\n> a question that \n> goes on \nmy answer \nto it\n-- \nSam`,
    );
    expect(text.trim()).toBe('> a question that goes on \nmy answer to it\n-- \nSam');
  });

  test('a multipart whose boundary is not declared is still read', async () => {
    const { text, trouble } = await parse(
      `${HEAD}Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\nHi\n--b--\n`,
    );
    expect(text.trim()).toBe('Hi');
    expect(trouble.map((one) => one.code)).toEqual(['malformed-mail']);
  });
});

describe('calendar objects', () => {
  const ICS = 'BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n';
  const mixed = (part: string) =>
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--b\n${part}\n--b--\n`;

  test.each([
    ['text/calendar', `Content-Type: text/calendar; method=REQUEST\n\n${ICS}`],
    ['application/ics', `Content-Type: application/ics; name=invite.ics\n\n${ICS}`],
    ['a file called .ics', `Content-Type: application/octet-stream; name="invite.ics"\n\n${ICS}`],
    ['bytes that begin so', `Content-Type: application/octet-stream\n\n${ICS}`],
    ['lines of the body', `Content-Type: text/plain\n\nSee:\n${ICS}\nBye`],
  ])('are found as %s', async (_name, part) => {
    const { calendars, text } = await parse(mixed(part));
    expect(calendars).toHaveLength(1);
    expect(calendars[0]?.text).toContain('METHOD:REQUEST');
    expect(text).not.toContain('VCALENDAR');
  });

  test('a file that is one becomes a message that holds only it', async () => {
    const message = await parseFile(bytes(`\xef\xbb\xbf\n${ICS}`));
    expect(message).toMatchObject({ from: null, subject: '', date: null, text: '' });
    expect(message.calendars).toHaveLength(1);
  });
});

describe('what cannot be read is said', () => {
  test('winmail.dat', async () => {
    const part = 'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+Ig==';
    expect(await codes(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n\n--b\n${part}\n--b--\n`)).toEqual([
      'winmail-dat',
    ]);
  });

  test.each([
    [
      'OpenPGP',
      'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n',
    ],
    [
      'S/MIME',
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAGCSqG\n',
    ],
    ['PGP in the text', 'Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQ==\n-----END PGP MESSAGE-----\n'],
  ])('encrypted with %s', async (_name, rest) => {
    expect(await codes(HEAD + rest)).toContain('encrypted');
  });

  test('messages inside messages are read to a depth', async () => {
    let text = `${HEAD}\nHi`;
    for (let i = 0; i < 30; i++) text = `${HEAD}Content-Type: message/rfc822\n\n${text}`;
    expect(await codes(text)).toContain('too-many');
  });
});
