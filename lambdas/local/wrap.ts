/** Wraps a bare calendar file in the mail that a candidate would send it in. RFC 6047 §2.4 */
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Instant } from '../application/instant.ts';

/** Whether the bytes are a calendar file: after an optional byte order mark and white space they begin with BEGIN:VCALENDAR. */
export function isCalendarFile(raw: Uint8Array): boolean {
  const head = Buffer.from(raw.subarray(0, 200))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return head.slice(0, 15).toUpperCase() === 'BEGIN:VCALENDAR';
}

/** Mail is returned unchanged; a calendar file is attached to a mail from the candidate. */
export async function asMail(raw: Uint8Array, from: string, to: string, at: Instant): Promise<Uint8Array> {
  if (!isCalendarFile(raw)) return raw;
  const mail = new MailComposer({
    from,
    to,
    date: new Date(at),
    subject: 'Fwd: invite',
    text: '',
    attachments: [{ filename: 'invite.ics', contentType: 'text/calendar; charset=utf-8', content: Buffer.from(raw) }],
  });
  return mail.compile().build();
}

/** Forwards a message that was not written to us, as an attachment. RFC 2046 §5.2.1 */
export async function asForward(raw: Uint8Array, from: string, to: string, at: Instant): Promise<Uint8Array> {
  const mail = new MailComposer({
    from,
    to,
    date: new Date(at),
    subject: 'Fwd:',
    text: '',
    attachments: [{ filename: 'message.eml', contentType: 'message/rfc822', content: Buffer.from(raw) }],
  });
  return mail.compile().build();
}
