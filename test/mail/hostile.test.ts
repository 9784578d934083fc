/** No bytes make the mail room throw, and none take long: mutated fixtures, and traps for each of its readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAIL } from '../../lambdas/application/limits.ts';
import { automaticReason } from '../../lambdas/mail/automatic.ts';
import { unwrap } from '../../lambdas/mail/forwarded.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import type { TroubleCode } from '../../lambdas/mail/message.ts';
import { typedText } from '../../lambdas/mail/reply.ts';
import { slim } from '../../lambdas/mail/slim.ts';

/** Everything the room does with a message. Returns milliseconds. */
async function readAll(raw: Uint8Array): Promise<number> {
  const began = performance.now();
  const message = await parseMessage(raw);
  unwrap(message, { domain: 'afterword.example' });
  typedText(message);
  automaticReason(message, 'afterword.example');
  return performance.now() - began;
}

/** Generous, for a busy machine: the goal is one second. */
const MOST = 4000;

const mail = (type: string, body: string) =>
  Buffer.from(`From: a@x.example\r\nSubject: Fwd: x\r\nContent-Type: ${type}\r\n\r\n${body}`);

const TRAPS: Readonly<Record<string, Uint8Array>> = {
  'attributions without end': mail('text/plain', 'On 1 Jan 2026 <a@x.example\n'.repeat(40_000)),
  'one long attribution': mail('text/plain', `${'On 1 Jan 2026 a@x.example wrote '.repeat(10_000)}:\n`),
  'labels without end': mail(
    'text/plain',
    `From: a@x.example\nDate: x\nSubject: y\nTo: ${'b@x.example,\n'.repeat(40_000)}`,
  ),
  'a block on one endless line': mail(
    'text/plain',
    `----- Forwarded Message ----- From: ${'To:Cc:Date:'.repeat(50_000)}`,
  ),
  'forwards in forwards': mail(
    'text/plain',
    'Begin forwarded message:\nFrom: a@x.example\nDate: 1 Jan 2026 10:00\nSubject: Fwd: x\n\n'.repeat(4000),
  ),
  dashes: mail('text/plain', `${'-'.repeat(60)}\n`.repeat(8000)),
  'quote marks': mail('text/plain', '> '.repeat(250_000)),
  footers: mail('text/plain', 'Sent from my iPhone\n'.repeat(25_000)),
  'at signs': mail('text/plain', `${'a'.repeat(60)}@`.repeat(6000)),
  'open tags': mail('text/html', '<div '.repeat(300_000)),
  'deep blockquotes': mail('text/html', '<blockquote>'.repeat(100_000)),
  'deep tables': mail('text/html', '<table><tr><td>'.repeat(80_000)),
  'many classes': mail('text/html', `<div class="${'x '.repeat(500)}">y</div>`.repeat(1500)),
  'one endless line of tags': mail('text/html', '<b>a</b> '.repeat(200_000)),
  'a million parts': mail('multipart/mixed; boundary=b', '--b\r\n\r\nx\r\n'.repeat(1_000_000)),
  'a million lines': mail('text/plain', 'x\r\n'.repeat(1_000_000)),
  'many messages': mail(
    'multipart/mixed; boundary=b',
    '--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@x.example\r\n\r\nx\r\n'.repeat(50_000),
  ),
  'an endless From': Buffer.from(`From: ${'a@x.example, '.repeat(500_000)}\r\n\r\nx`),
  nothing: Buffer.alloc(0),
  zeros: Buffer.alloc(100_000),
  'only line ends': Buffer.from('\r\n'.repeat(100_000)),
};

describe('hostile mail', () => {
  test.each(Object.keys(TRAPS))('%s', async (name) => {
    expect(await readAll(TRAPS[name] ?? Buffer.alloc(0))).toBeLessThan(MOST);
  });

  test('more lines of plain text than anybody reads are left out, and that is said; markup and files keep theirs', async () => {
    const lines = MAIL.plainLines + 2000;
    const plain = await parseMessage(mail('text/plain', 'a line\n'.repeat(lines)));
    expect(plain.text.split('\n').length).toBeLessThanOrEqual(MAIL.plainLines);
    expect(plain.trouble.map(({ code }) => code)).toEqual(['too-large']);
    const markup = await parseMessage(mail('text/html', '<i>a</i>\n'.repeat(lines)));
    expect(markup.html?.split('\n').length).toBeGreaterThan(MAIL.plainLines);
    expect(markup.trouble).toEqual([]);
  });

  test('of a file without a type of its own the name tells whether it is read', async () => {
    const file = (name: string, start: string) =>
      mail(
        'multipart/mixed; boundary=b',
        [
          '--b\r\nContent-Type: text/plain\r\n\r\nhello',
          `--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"`,
          'Content-Transfer-Encoding: base64\r\n',
          Buffer.from(start.padEnd(20_000, ' ')).toString('base64').replace(/.{76}/g, '$&\r\n'),
          '--b--\r\n',
        ].join('\r\n'),
      );
    const paper = file('benefits.docx', 'PK');
    const slimmed = new Set<TroubleCode>();
    expect(slim(paper, slimmed).length).toBeLessThan(paper.length / 2);
    expect(slimmed.size).toBe(0);
    expect((await parseMessage(paper)).attachments.map(({ name }) => name)).toEqual(['benefits.docx']);
    for (const name of ['invite.ics', 'mail.eml', 'winmail.dat', 'invite']) {
      const read = file(name, 'BEGIN:VCALENDAR');
      expect(slim(read, slimmed).length).toBe(read.length);
    }
  });

  test('mutated fixtures are read as well', async () => {
    const files = ['forwards', 'replies', 'automatic'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder))
        .filter((one) => one.endsWith('.eml'))
        .map((one) => readFileSync(join(import.meta.dirname, folder, one))),
    );
    const pieces = [
      '\n> ',
      'From: ',
      '\r\n\r\n',
      '--part\r\n',
      '=?utf-8?B?',
      '<blockquote>',
      '\0',
      'On 1 Jan 2026 a@x.example wrote:',
      'BEGIN:VCALENDAR\n',
      '"',
      '<',
    ];
    let seed = 20_261_005;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % Math.max(1, below);
    };
    for (let i = 0; i < 400; i++) {
      let raw: Buffer = Buffer.from(files[random(files.length)] ?? '');
      for (let k = random(5); k >= 0; k--) {
        const at = random(raw.length + 1);
        const piece = Buffer.from((pieces[random(pieces.length)] ?? '').repeat(1 + random(200)), 'latin1');
        const rest = random(3) === 0 ? raw.subarray(Math.min(raw.length, at + random(200))) : raw.subarray(at);
        raw = Buffer.concat([raw.subarray(0, at), piece, rest]);
      }
      expect(await readAll(raw)).toBeLessThan(MOST);
    }
  });
});
