/** Machines, which get silence. */

import { DOMAIN, HELLO, inviteBody, SAM, vouchedBy } from '../writing.ts';
import { door, HOME, type Row, reply, token } from './scene.ts';

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

export const MACHINES: readonly Row[] = [
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
