import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../lambdas/aws/mail-labels.ts';
import { arrival } from '../ports/mailroom.ts';
import { bucket, json, openEndpoint } from './endpoint.ts';

const MB = 1024 * 1024;

/** An invite behind a photograph: all that SES lets in. */
function mailOf(size: number): Buffer {
  const line = `${'QUJD'.repeat(19)}\r\n`;
  const head = [
    'From: Sam <sam@home.example>',
    'Subject: Fwd: interview',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: image/jpeg; name=photo.jpg',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ].join('\r\n');
  const tail =
    '\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u@x.example\r\nDTSTART:20261201T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n';
  const lines = Math.floor((size - head.length - tail.length) / line.length);
  return Buffer.concat([Buffer.from(head), Buffer.alloc(lines * line.length, line), Buffer.from(tail)]);
}

describe('a mail of 40 MB', () => {
  it('is fetched and read with room to spare in 512 MB, and the invite in it is found', async () => {
    const { raw: _, ...label } = arrival('large');
    const objects = new Map<string, Buffer>([
      ['mail/large', mailOf(40 * MB)],
      ['waiting/large', Buffer.from(JSON.stringify({ arrival: label, kept: 1 } satisfies Label))],
    ]);
    const aws = await openEndpoint((asked) => bucket(objects, asked) ?? json({}, 400));
    const child = join(import.meta.dirname, 'large-mail-child.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [child, aws.config.endpoint]);
    await aws.close();
    const found = JSON.parse(stdout);
    expect(found.bytes).toBeGreaterThan(39.9 * MB);
    expect(found.calendars).toBe(1);
    expect(found.peak).toBeLessThan(420);
  });
});
