/** What must be so of every mail we send, whatever came in: one recipient, whole headers, and markup that is ours alone. */
import { mailBytes } from '../../../lambdas/compose/mime.ts';
import { parseMessage } from '../../../lambdas/mail/parse.ts';
import type { OutboundMail } from '../../../lambdas/ports.ts';

const TAGS: ReadonlySet<string> = new Set(
  '!doctype !-- ![endif]-- html head title meta style body div table tbody tr td h1 h2 p ul ol li a strong span br bdi noscript xml o:officedocumentsettings o:allowpng o:pixelsperinch'.split(
    ' ',
  ),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'lang dir xmlns xmlns:v xmlns:o http-equiv content name type media class style role aria-roledescription aria-label aria-hidden align valign bgcolor width height border cellpadding cellspacing colspan rowspan href html data-fill'.split(
    ' ',
  ),
);
const HEADERS: ReadonlySet<string> = new Set(
  'from to reply-to subject date message-id mime-version content-type content-transfer-encoding auto-submitted x-auto-response-suppress x-loop list-unsubscribe in-reply-to references'.split(
    ' ',
  ),
);

/** Controls, ends of lines and marks that steer direction: in no header of ours. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const TAG = /<(\/?)([^\s>/]{0,60})([^>]*)>?/g;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'[^']*'|[^\s>]*))?/g;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** RFC 6068: one address or none, and no field but these; nothing in them ends a line of a header. */
function faultsOfMailto(href: string): readonly string[] {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/s.exec(href) ?? [];
  if (!href.startsWith('mailto:') || /[\s"<>]/.test(href)) return [`a link that is no mailto: ${href.slice(0, 80)}`];
  const faults: string[] = [];
  if (/[,;]|%2c|%0[ad]/i.test(to) || to.split('@').length > 2) faults.push(`a link to several: ${to.slice(0, 80)}`);
  for (const field of query.split('&')) {
    const [name = '', value = ''] = field.split('=');
    if (!['subject', 'body', 'bcc'].includes(name)) faults.push(`a link with the field ${name.slice(0, 40)}`);
    if (name !== 'body' && UNSAFE.test(decodeURIComponent(value))) faults.push(`a link whose ${name} breaks its line`);
  }
  return faults;
}

/** Every '<' begins an element of ours, with attributes of ours; links are to mails. */
export function faultsOfHtml(html: string): readonly string[] {
  const faults: string[] = [];
  for (const [, , name = '', rest = ''] of html.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (!TAGS.has(tag) && !tag.startsWith('!--')) faults.push(`the element <${tag}>`);
    if (tag.startsWith('!')) continue;
    for (const [, attribute = '', value = ''] of rest.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(attribute.toLowerCase())) faults.push(`the attribute ${attribute.slice(0, 40)} of <${tag}>`);
      if (attribute.toLowerCase() === 'href') faults.push(...faultsOfMailto(unescaped(value)));
    }
  }
  if (/url\(|@import|expression\(/i.test(html.slice(0, html.indexOf('</head>')))) faults.push('a style that fetches');
  return faults;
}

/** What is wrong with a mail that goes to `candidate`; empty where nothing is. */
export async function faultsOfMail(mail: OutboundMail, candidate: string): Promise<readonly string[]> {
  const faults: string[] = [...faultsOfHtml(mail.html)];
  if (mail.to !== candidate) faults.push(`it goes to ${mail.to}`);
  for (const [name, value] of Object.entries({
    subject: mail.subject,
    from: mail.from,
    replyTo: mail.replyTo,
    ...mail.headers,
  }))
    if (UNSAFE.test(value)) faults.push(`${name} holds what no header may hold`);
  if (Buffer.byteLength(mail.html) > 102_400) faults.push(`its HTML has ${Buffer.byteLength(mail.html)} bytes`);
  for (const { name } of mail.attachments) if (!/^[\w.-]{1,120}$/.test(name)) faults.push(`the file name ${name}`);
  const read = await parseMessage(await mailBytes(mail, Date.UTC(2026, 11, 1)));
  for (const { name } of read.headers) if (!HEADERS.has(name)) faults.push(`the header ${name}`);
  const to = read.to.map(({ address }) => address);
  if (to.length !== 1 || to[0] !== candidate.toLowerCase() || read.cc.length > 0)
    faults.push(`its To reads ${to.join(', ')}`);
  for (const draft of mail.drafts)
    if (UNSAFE.test(draft.subject)) faults.push('the subject of a draft holds what no header may hold');
  return faults;
}
