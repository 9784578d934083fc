/** A reply as a mail program writes it, and the one-tap answers that stand in a mail as mailto links. */

const base64 = (text) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

/** Encodes by RFC 2047 if needed; a line break never ends a header. */
function header(text) {
  const line = [...text].map((one) => (one < ' ' ? ' ' : one)).join('');
  const words = [];
  if ([...line].every((one) => one <= '~') && line.length < 200) return line;
  const letters = [...line];
  for (let at = 0; at < letters.length; at += 10) words.push(`=?utf-8?B?${base64(letters.slice(at, at + 10).join(''))}?=`);
  return words.join('\r\n ');
}

function lines(text) {
  const encoded = base64(text);
  const out = [];
  for (let at = 0; at < encoded.length; at += 76) out.push(encoded.slice(at, at + 76));
  return out.join('\r\n');
}

/** A reply to `mail` as bytes; it quotes that mail, as mail programs do. */
export function replyTo(mail, { to, subject, body, now }) {
  const quote = mail.text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const typed = body === '' ? '' : `${body}\n\nOn ${new Date(mail.at).toUTCString()}, Afterword wrote:\n${quote}\n`;
  return [
    `From: <${mail.to}>`,
    `To: <${to}>`,
    `Subject: ${header(subject)}`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${crypto.randomUUID()}@page.afterword.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    lines(typed),
    '',
  ].join('\r\n');
}

/** The content of a mailto link. RFC 6068 */
function readMailto(href) {
  const url = new URL(href);
  if (url.protocol !== 'mailto:') return null;
  const fields = new URLSearchParams(url.search.replaceAll('+', '%2B'));
  return {
    to: decodeURIComponent(url.pathname),
    subject: fields.get('subject') ?? '',
    body: (fields.get('body') ?? '').replaceAll('\r\n', '\n'),
  };
}

/** What a link in a mail answers; null if it is no answer. Unless the mail says that it is complete, it is to be filled in. */
export function answerOf(link) {
  const answer = readMailto(link.href);
  return answer === null ? null : { ...answer, isToFill: link.dataset.fill !== 'no' };
}

/** Links at the foot of every mail are not answers to this one. */
const ALWAYS = new Set(['stop', 'help', 'list', 'pause']);

/** The links in a shown mail that answer Afterword, each once. */
export function taps(shown, domain) {
  const found = new Map();
  for (const link of shown.querySelectorAll('a[href^="mailto:"]')) {
    const answer = answerOf(link);
    if (answer === null || !answer.to.endsWith(`@${domain}`) || ALWAYS.has(answer.subject.toLowerCase())) continue;
    const key = JSON.stringify(answer);
    if (!found.has(key)) found.set(key, { ...answer, label: link.textContent.trim() });
  }
  return [...found.values()];
}
