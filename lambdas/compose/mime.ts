/** The bytes of an outbound mail. RFC 5322, RFC 2045 */
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Instant } from '../application/instant.ts';

/** The content of a mail; the OutboundMail of the ports fits. */
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

/** The same mail always has the same Message-ID, so that two copies sent because of a crash are recognized as one. RFC 5322 §3.6.4 */
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

/** A note as its sender's own mail program would have started it. */
export interface NoteMail {
  readonly from: { readonly name: string | null; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly bcc: string | null;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  /** The References: the last is the message that it answers. */
  readonly references: readonly string[];
}

export const noteBytes = (note: NoteMail, at: Instant): Promise<Uint8Array> => {
  const { bcc, references, from, ...rest } = note;
  const composer = new MailComposer({
    ...rest,
    from: { name: from.name ?? '', address: from.address },
    ...(bcc === null ? {} : { bcc }),
    ...(references.length === 0 ? {} : { references: [...references], inReplyTo: references.at(-1) }),
    date: new Date(at),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  // A draft must keep its Bcc.
  composer.keepBcc = true;
  return composer.build();
};

export const mailBytes = (mail: MimeMail, at: Instant): Promise<Uint8Array> =>
  new MailComposer({ ...mailOptions(mail), date: new Date(at), disableFileAccess: true, disableUrlAccess: true })
    .compile()
    .build();
