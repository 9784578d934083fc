/** Mails as large as SES lets in, of one thing each. */
import { type Cases, calendar, EVENT, large } from './case.ts';

const MIXED = 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n';
const INVITE = `\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n${calendar(EVENT)}--b--\r\n`;
const LINE = `${'QUJD'.repeat(19)}\r\n`;
const one = (head: string, piece: string, tail = '') => ({
  kind: 'mail' as const,
  make: () => large(head, piece, tail),
});

export const HUGE: Cases = {
  'a photograph and an invite': one(
    `${MIXED}Content-Type: image/jpeg; name=p.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    LINE,
    INVITE,
  ),
  'a photograph on one line': one(
    `${MIXED}Content-Type: image/jpeg; name=p.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    'QUJD',
    INVITE,
  ),
  'octets of no type': one(
    `${MIXED}Content-Type: application/octet-stream; name=x\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    LINE,
    INVITE,
  ),
  'octets called a calendar': one(
    `${MIXED}Content-Type: application/octet-stream; name=x.ics\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    LINE,
    INVITE,
  ),
  'plain text': one(
    'Content-Type: text/plain\r\n\r\n',
    'We would like to invite you on Tuesday 1 December at 10:00.\r\n',
  ),
  'plain text on one line': one('Content-Type: text/plain\r\n\r\n', 'We would like to meet you on Tuesday at 10. '),
  'plain text in base64': one(
    'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    `${Buffer.from('meet on 1 December at 10:00\n'.repeat(2)).toString('base64')}\r\n`,
  ),
  'plain text in quoted-printable': one(
    'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n',
    `${'=41=42=20'.repeat(8)}=\r\n`,
  ),
  'plain text of UTF-16': one(
    'Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    'SABpACAA\r\n',
  ),
  'ISO-2022-JP that shifts all the time': one(
    'Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n',
    '\x1b$BFn\x1b(B a ',
  ),
  HTML: one('Content-Type: text/html\r\n\r\n', '<div><p>On Tuesday <b>1 December</b> at 10:00</p></div>\r\n'),
  'HTML that only opens': one('Content-Type: text/html\r\n\r\n', '<div><table><tr><td>'),
  'HTML of entities': one('Content-Type: text/html\r\n\r\n', '&nbsp;&#x41;&amp;'),
  'a calendar': one('Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n', EVENT),
  'a calendar in base64': one(
    'Content-Type: text/calendar; method=REQUEST\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    `${Buffer.from(`BEGIN:VCALENDAR\n${EVENT}`).toString('base64').replaceAll('=', '')}\r\n`,
  ),
  'a message inside': one(
    `${MIXED}Content-Type: message/rfc822\r\n\r\nFrom: a@x.example\r\nSubject: x\r\n\r\n`,
    'Words of a message.\r\n',
    INVITE,
  ),
  'a message in base64 inside': one(
    `${MIXED}Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    LINE,
    INVITE,
  ),
  'parts of nothing': one(MIXED, '\r\n--b\r\n', INVITE),
  'parts of a line': one(MIXED, 'Content-Type: text/plain\r\n\r\nx\r\n--b\r\n', INVITE),
  'attachments of a line': one(
    MIXED,
    'Content-Type: image/png; name=x.png\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n--b\r\n',
    INVITE,
  ),
  'messages of a line': one(MIXED, 'Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nx\r\n--b\r\n', INVITE),
  'a header that never ends': one('', 'X-Long: value of a header\r\n'),
  'one field': one('X-Long: ', 'value '),
  'one folded field': one('X-Long: ', 'value\r\n '),
  'an endless To': one('To: ', 'Dana Cole <dana@brightwater.example>, '),
  'encoded words': one('X-Words: ', '=?utf-8?B?4oCu?= '),
  'line ends': one('\r\n', '\r\n'),
  'bare carriage returns': one('\r\n', '\r'),
  zeros: one('\r\n', '\0'),
  dashes: one(MIXED, '--'),
  'winmail.dat': one(
    `${MIXED}Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    LINE,
    '\r\n--b--\r\n',
  ),
  quotes: one(
    'Content-Type: text/plain\r\n\r\n',
    '> > > > > On Mon, 1 Dec 2026 at 10:00, Dana <dana@x.example> wrote:\r\n',
  ),
  forwards: one(
    'Content-Type: text/plain\r\n\r\n',
    '---------- Forwarded message ---------\r\nFrom: Dana <dana@x.example>\r\nDate: Mon, Nov 23, 2026 at 4:12 PM\r\nSubject: Interview\r\n\r\n',
  ),
};
