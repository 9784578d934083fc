/** Opens a draft in the mail program with one tap: a mailto link. RFC 6068 */

/** Outlook on Windows cuts links at about 2,000 characters. */
const LONGEST_LINK = 1900;

export interface MailtoParts {
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
  readonly bcc: string | null;
}

export interface MailtoLink {
  readonly href: string;
  /** False if the body did not fit and has to be copied. */
  readonly whole: boolean;
}

/** Percent-encodes all but unreserved characters: spaces as %20, line ends as %0D%0A. RFC 6068 §5, RFC 3986 §2.3 */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const address = (text: string): string => encoded(text.trim()).replaceAll('%40', '@');

const lineEnds = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

function assembled({ to, subject, body, bcc }: MailtoParts): string {
  const fields = [
    `subject=${encoded(subject.replace(/[\r\n]/g, ' '))}`,
    ...(bcc === null ? [] : [`bcc=${address(bcc)}`]),
    ...(body === '' ? [] : [`body=${encoded(lineEnds(body))}`]),
  ];
  return `mailto:${to === null ? '' : address(to)}?${fields.join('&')}`;
}

export function mailtoLink(parts: MailtoParts): MailtoLink {
  const href = assembled(parts);
  if (href.length <= LONGEST_LINK) return { href, whole: true };
  return { href: assembled({ ...parts, subject: parts.subject.slice(0, 120), body: '' }), whole: false };
}
