/** The odd mails, and how each ends. */
import { calendarPart, event, inviteBody, mixed, SAM, textPart, type Written } from './writing.ts';

export const forward = (subject: string, from: string, text: string): Written => ({
  subject: `Fwd: ${subject}`,
  text: `---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, Nov 23, 2026 at 4:12 PM\nSubject: ${subject}\nTo: Sam Lee <${SAM}>\n\n${text}`,
});

const image =
  'Content-Type: image/png; name="card.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const tnef =
  'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Disposition: attachment; filename="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+IgAAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAE=';
const dentist = event({ uid: 'd@dentist.example', employer: '', title: 'Dentist appointment' });
const two = mixed(
  textPart('Both of these'),
  calendarPart(event({ uid: 'a@x.example', employer: 'Initech' })),
  calendarPart(event({ uid: 'b@x.example', employer: 'Initech', start: '20261203T120000' })),
);
const pgp =
  'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b1"\n\n--b1\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--b1\nContent-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n\n--b1--\n';
const reportOf = (kind: string, part: string): string =>
  `Content-Type: multipart/report; report-type=${kind}; boundary="b1"\n\n--b1\nContent-Type: text/plain\n\nA report.\n\n--b1\n${part}\n\n--b1--\n`;

type Outcome = 'acted' | 'asked' | 'refused' | 'ignored';

export interface OddMail {
  readonly name: string;
  readonly mail: Written;
  readonly outcome: Outcome;
  /** Words of the subject of the answer. */
  readonly says?: RegExp;
}

export const ODD_MAILS: readonly OddMail[] = [
  { name: 'nothing at all', mail: {}, outcome: 'refused', says: /didn’t understand/ },
  { name: 'blanks only', mail: { subject: '   ', text: ' \n\t\n ' }, outcome: 'refused' },
  { name: 'only an image', mail: { body: mixed(image) }, outcome: 'refused' },
  { name: 'winmail.dat', mail: { subject: 'Fwd: Interview', body: mixed(tnef) }, outcome: 'refused', says: /winmail/ },
  {
    name: 'winmail.dat around a reply',
    mail: { subject: 'Re: Acme', body: mixed(textPart('list'), tnef) },
    outcome: 'acted',
  },
  { name: 'OpenPGP', mail: { subject: '...', body: pgp }, outcome: 'refused', says: /encrypted/ },
  {
    name: 'S/MIME',
    mail: {
      body: 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\nContent-Disposition: attachment; filename="smime.p7m"\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CAMIACAQAxggE=\n',
    },
    outcome: 'refused',
    says: /encrypted/,
  },
  {
    name: 'an answer to an invite',
    mail: {
      subject: 'Fwd: Accepted: Interview',
      body: mixed(
        textPart('Accepted'),
        calendarPart(event({ uid: 'r@x.example', employer: 'Initech', method: 'REPLY' })),
      ),
    },
    outcome: 'refused',
    says: /no interview/,
  },
  {
    name: 'a counter-proposal',
    mail: {
      subject: 'Fwd: New time',
      body: mixed(textPart(''), calendarPart(event({ uid: 'r@x.example', employer: 'Initech', method: 'COUNTER' }))),
    },
    outcome: 'refused',
    says: /no interview/,
  },
  {
    name: 'a dentist',
    mail: { subject: 'Fwd: Dentist appointment', body: mixed(textPart('See you soon'), calendarPart(dentist)) },
    outcome: 'refused',
    says: /no interview/,
  },
  {
    name: 'a job alert',
    mail: forward(
      '10 new jobs for you',
      'Job Alerts <alerts@jobs.example>',
      '10 new jobs match your search.\n\nBackend Engineer, Initech, Berlin\nApply now\nStaff Engineer, Hooli\nApply now\n\nUnsubscribe',
    ),
    outcome: 'refused',
    says: /no interview/,
  },
  {
    name: 'lunch',
    mail: forward('lunch', 'Eve <eve@friends.example>', 'Lunch on Friday?'),
    outcome: 'refused',
    says: /no interview/,
  },
  { name: 'two invites in one mail', mail: { subject: 'Fwd: two', body: two }, outcome: 'acted' },
  {
    name: 'an invite that came before',
    mail: { subject: 'Fwd: again', body: inviteBody() },
    outcome: 'acted',
    says: /already/,
  },
  {
    name: 'a cancellation of what nobody knew',
    mail: {
      subject: 'Fwd: Canceled',
      body: mixed(textPart(''), calendarPart(event({ uid: 'c@x.example', employer: 'Initech', method: 'CANCEL' }))),
    },
    outcome: 'acted',
    says: /cancelled/,
  },
  {
    name: 'a calendar that breaks off',
    mail: {
      subject: 'Fwd: Interview with Initech',
      body: mixed(
        textPart('Interview with Initech'),
        calendarPart(event({ uid: 'm@x.example', employer: 'Initech' }).slice(0, 200)),
      ),
    },
    outcome: 'acted',
  },
  {
    name: 'an invite beside a huge attachment',
    mail: {
      subject: 'Fwd: Interview',
      body: inviteBody('Initech', 'h@x.example').replace(
        '--b1--',
        `--b1\nContent-Type: application/pdf; name="x.pdf"\nContent-Transfer-Encoding: base64\n\n${'QUFB'.repeat(19).concat('\n').repeat(30_000)}\n--b1--`,
      ),
    },
    outcome: 'acted',
  },
  {
    name: 'three million letters',
    mail: { subject: 'a book', text: 'Once upon a time there was a tree.\n'.repeat(90_000) },
    outcome: 'refused',
    says: /large/,
  },
  {
    name: 'words that are no command',
    mail: { text: 'the office smelled of fresh paint' },
    outcome: 'acted',
    says: /note/,
  },
  { name: 'thanks', mail: { text: 'thanks' }, outcome: 'refused' },
  { name: 'one question mark', mail: { text: '?' }, outcome: 'acted' },
  { name: 'a subject alone', mail: { subject: 'list' }, outcome: 'acted' },
  { name: 'a mark alone', mail: { text: '\u2705' }, outcome: 'acted' },
  { name: 'a doubt', mail: { text: 'not sent yet' }, outcome: 'asked' },
  { name: 'a subject of ten thousand letters', mail: { subject: 'list '.repeat(2000) }, outcome: 'refused' },
  { name: 'null bytes', mail: { text: 'li\0st' }, outcome: 'acted' },
  {
    name: 'broken base64',
    mail: { body: 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%%===\n' },
    outcome: 'refused',
  },
  {
    name: 'an unknown charset',
    mail: { body: 'Content-Type: text/plain; charset=x-mars\n\nlist\n' },
    outcome: 'acted',
  },
  {
    name: 'a multipart without a boundary',
    mail: { body: 'Content-Type: multipart/mixed\n\nlist\n' },
    outcome: 'refused',
  },
  {
    name: 'signed',
    mail: {
      body: `Content-Type: multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha256; boundary="b1"\n\n--b1\n${textPart('list')}\n--b1\nContent-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n--b1--\n`,
    },
    outcome: 'acted',
  },
  { name: 'HTML alone', mail: { body: 'Content-Type: text/html\n\n<p>list</p>\n' }, outcome: 'acted' },
  { name: 'no To', mail: { to: '', text: 'list' }, outcome: 'acted' },
  { name: 'undisclosed recipients', mail: { to: 'undisclosed-recipients:;', text: 'list' }, outcome: 'acted' },
  {
    name: 'a copy in Cc',
    mail: {
      to: 'Priya <priya@acme.example>',
      headers: ['Cc: hello@afterword.example'],
      subject: 'Thank you',
      text: 'Thank you for today.',
    },
    outcome: 'acted',
  },
  {
    name: 'a copy to somebody nobody knows',
    mail: { to: 'Zoe <zoe@else.example>', subject: 'Hello', text: 'Hello Zoe.' },
    outcome: 'asked',
  },
  {
    name: 'a read receipt',
    mail: {
      body: reportOf(
        'disposition-notification',
        'Content-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed',
      ),
    },
    outcome: 'ignored',
  },
  {
    name: 'an abuse report',
    mail: { body: reportOf('feedback-report', 'Content-Type: message/feedback-report\n\nFeedback-Type: abuse') },
    outcome: 'ignored',
  },
  {
    name: "the candidate's own vacation answer",
    mail: { subject: 'Out of office: back on Monday', text: 'rejected', headers: ['Auto-Submitted: auto-replied'] },
    outcome: 'ignored',
  },
];
