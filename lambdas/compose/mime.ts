/** The bytes of an outbound mail. RFC 5322, RFC 2045 */
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Instant } from '../application/instant.ts';

/** What a mail is made of; an OutboundMail of the ports fits. */
export interface MimeMail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: { readonly [name: string]: string };
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).replace(/>$/, '');

/** The same mail has the same Message-ID, so that two copies after a crash are one to whoever compares them. RFC 5322 §3.6.4 */
export const mailOptions = (mail: MimeMail) => ({
  from: mail.from,
  to: mail.to,
  replyTo: mail.replyTo,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: { ...mail.headers },
  messageId: `<${mail.id.replace(/[^A-Za-z0-9.-]/g, '.')}@${domainOf(mail.from)}>`,
  attachments: mail.attachments.map(({ name, contentType, content }) => ({ filename: name, contentType, content })),
});

export const mailBytes = (mail: MimeMail, at: Instant): Promise<Uint8Array> =>
  new MailComposer({ ...mailOptions(mail), date: new Date(at), disableFileAccess: true, disableUrlAccess: true })
    .compile()
    .build();
