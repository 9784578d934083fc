/** A bare calendar file as the mail in which a candidate would send it. RFC 6047 §2.4 */
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Instant } from '../application/instant.ts';

/** Whether bytes are a calendar file: they begin, after a byte order mark and white space, with BEGIN:VCALENDAR. */
export function isCalendarFile(raw: Uint8Array): boolean {
  const head = Buffer.from(raw.subarray(0, 200))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return head.slice(0, 15).toUpperCase() === 'BEGIN:VCALENDAR';
}

/** The message bytes: those of a mail as they are, those of a calendar file attached to a mail from the candidate. */
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

/** A message that was not written to us, forwarded to us as an attachment. RFC 2046 §5.2.1 */
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
