/** What mail programs put around the words that a person typed: quotes, signatures, footers. Written for these tests. */

export interface Shell {
  readonly name: string;
  /** The whole raw message. */
  readonly wrap: (typed: string, subject: string) => string;
}

const QUOTED = [
  'How was the interview with Acme?',
  '',
  'Go by how it felt, not by what they promised:',
  '',
  '1 Priya Shah',
  '2 Tom Okafor',
  '',
  'Reply done, skip, or delete everything.',
];
const quoted = QUOTED.map((line) => `> ${line}`.trimEnd()).join('\n');
const plain = QUOTED.join('\n');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const asHtml = (text: string): string => escaped(text).replaceAll('\n', '<br>\n');

function message(contentType: string, subject: string, body: string): string {
  const head = [
    'From: Sam Lee <sam@home.example>',
    'To: re+abc@afterword.example',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Tue, 1 Dec 2026 10:00:00 -0500',
    'Message-ID: <1@home.example>',
    'In-Reply-To: <0@afterword.example>',
    'MIME-Version: 1.0',
    `Content-Type: ${contentType}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
  ];
  return `${head.join('\r\n')}\r\n\r\n${Buffer.from(body)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')}\r\n`;
}

const text = (name: string, body: (typed: string) => string): Shell => ({
  name,
  wrap: (typed, subject) => message('text/plain', subject, body(typed)),
});
const html = (name: string, body: (typed: string) => string): Shell => ({
  name,
  wrap: (typed, subject) => message('text/html', subject, `<html><body>${body(asHtml(typed))}</body></html>`),
});

export const SHELLS: readonly Shell[] = [
  text('no quote at all', (typed) => typed),
  text(
    'Gmail',
    (typed) => `${typed}\n\nOn Tue, Dec 1, 2026 at 9:30 AM Afterword <re+abc@afterword.example> wrote:\n\n${quoted}\n`,
  ),
  text(
    'Gmail, the attribution wrapped',
    (typed) =>
      `${typed}\n\nOn Tue, Dec 1, 2026 at 9:30 AM Afterword, your companion <\nre+abc@afterword.example> wrote:\n\n${quoted}\n`,
  ),
  text(
    'Gmail in German',
    (typed) =>
      `${typed}\n\nAm Di., 1. Dez. 2026 um 15:30 Uhr schrieb Afterword <re+abc@afterword.example>:\n\n${quoted}\n`,
  ),
  text(
    'Gmail in French',
    (typed) => `${typed}\n\nLe mar. 1 déc. 2026 à 15:30, Afterword <re+abc@afterword.example> a écrit :\n\n${quoted}\n`,
  ),
  text(
    'Gmail in Spanish',
    (typed) =>
      `${typed}\n\nEl mar, 1 dic 2026 a las 15:30, Afterword (<re+abc@afterword.example>) escribió:\n\n${quoted}\n`,
  ),
  text(
    'Apple Mail',
    (typed) => `${typed}\n\n> On 1 Dec 2026, at 15:30, Afterword <re+abc@afterword.example> wrote:\n> \n${quoted}\n`,
  ),
  text(
    'iPhone',
    (typed) =>
      `${typed}\n\nSent from my iPhone\n\n> On Dec 1, 2026, at 9:30 AM, Afterword <re+abc@afterword.example> wrote:\n> \n${quoted}\n`,
  ),
  text(
    'iPhone in German',
    (typed) =>
      `${typed}\n\nVon meinem iPhone gesendet\n\n> Am 01.12.2026 um 15:30 schrieb Afterword <re+abc@afterword.example>:\n> \n${quoted}\n`,
  ),
  text(
    'Outlook',
    (typed) =>
      `${typed}\n\nFrom: Afterword <re+abc@afterword.example>\nSent: Tuesday, December 1, 2026 9:30 AM\nTo: Sam Lee <sam@home.example>\nSubject: Acme: how did it go?\n\n${plain}\n`,
  ),
  text(
    'Outlook, with its line',
    (typed) =>
      `${typed}\n\n________________________________\nFrom: Afterword <re+abc@afterword.example>\nSent: Tuesday, December 1, 2026 9:30 AM\nTo: Sam Lee <sam@home.example>\nSubject: Acme: how did it go?\n\n${plain}\n`,
  ),
  text(
    'Outlook in German',
    (typed) =>
      `${typed}\n\nVon: Afterword <re+abc@afterword.example>\nGesendet: Dienstag, 1. Dezember 2026 15:30\nAn: Sam Lee <sam@home.example>\nBetreff: Acme: how did it go?\n\n${plain}\n`,
  ),
  text(
    'an old Outlook',
    (typed) =>
      `${typed}\n\n-----Original Message-----\nFrom: Afterword [mailto:re+abc@afterword.example]\nSent: Tuesday, December 1, 2026 9:30 AM\nTo: Sam Lee\nSubject: Acme: how did it go?\n\n${plain}\n`,
  ),
  text('Thunderbird', (typed) => `${typed}\n\nOn 12/1/26 9:30 AM, Afterword wrote:\n${quoted}\n`),
  text(
    'Thunderbird, with a signature',
    (typed) =>
      `${typed}\n\n-- \nSam Lee\nBackend engineer\n+1 555 0100\n\nOn 12/1/26 9:30 AM, Afterword wrote:\n${quoted}\n`,
  ),
  text(
    'Yahoo',
    (typed) =>
      `${typed}\n\n    On Tuesday, December 1, 2026 at 09:30:00 AM EST, Afterword <re+abc@afterword.example> wrote:  \n \n ${plain.replaceAll('\n', '\n ')}\n`,
  ),
  text(
    'Proton',
    (typed) =>
      `${typed}\n\nSent with Proton Mail secure email.\n\nOn Tuesday, December 1st, 2026 at 9:30 AM, Afterword <re+abc@afterword.example> wrote:\n\n${quoted}\n`,
  ),
  text(
    'Samsung',
    (typed) =>
      `${typed}\n\nSent from my Galaxy\n\n-------- Original message --------\nFrom: Afterword <re+abc@afterword.example>\nDate: 12/1/26 9:30 AM (GMT-05:00)\nTo: Sam Lee <sam@home.example>\nSubject: Acme: how did it go?\n\n${plain}\n`,
  ),
  text(
    'Outlook for Android',
    (typed) =>
      `${typed}\n\nGet Outlook for Android<https://aka.example/a>\n________________________________\nFrom: Afterword <re+abc@afterword.example>\nSent: Tuesday, December 1, 2026 9:30:00 AM\nTo: Sam Lee <sam@home.example>\nSubject: Acme: how did it go?\n\n${plain}\n`,
  ),
  text('with a signature and no quote', (typed) => `${typed}\n\n-- \nSam Lee\nsam@home.example\n`),
  html(
    'Gmail, HTML only',
    (typed) =>
      `<div dir="ltr">${typed}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, Dec 1, 2026 at 9:30 AM Afterword &lt;re+abc@afterword.example&gt; wrote:<br></div><blockquote class="gmail_quote">${asHtml(plain)}</blockquote></div>`,
  ),
  html(
    'Outlook, HTML only',
    (typed) =>
      `<div>${typed}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Afterword &lt;re+abc@afterword.example&gt;<br><b>Sent:</b> Tuesday, December 1, 2026 9:30 AM<br><b>To:</b> Sam Lee<br><b>Subject:</b> Acme: how did it go?</div><div>${asHtml(plain)}</div>`,
  ),
  html(
    'Apple Mail, HTML only',
    (typed) =>
      `<div>${typed}</div><br><div><blockquote type="cite"><div>On 1 Dec 2026, at 15:30, Afterword &lt;re+abc@afterword.example&gt; wrote:</div><br><div>${asHtml(plain)}</div></blockquote></div>`,
  ),
  html(
    'Yahoo, HTML only',
    (typed) =>
      `<div class="ydp"><div>${typed}</div></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Tuesday, December 1, 2026 at 09:30:00 AM EST, Afterword &lt;re+abc@afterword.example&gt; wrote:</div><div>${asHtml(plain)}</div></div>`,
  ),
];
