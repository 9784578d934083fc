/** Deep nesting: messages in messages, parts in parts, tags in tags. */
import { type Case, type Cases, calendar, EVENT, HEAD, mail } from './case.ts';

const DEEP = 1000;

/** Multiparts in each other, each with a boundary of its own, and an invite at the bottom. */
function multiparts(depth: number): Buffer {
  const opened = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
  );
  const closed = Array.from({ length: depth }, (_, n) => `\r\n--b${depth - 1 - n}--\r\n`);
  return Buffer.from(
    `${HEAD}\r\n${opened.join('')}Content-Type: text/calendar\r\n\r\n${calendar(EVENT)}${closed.join('')}`,
  );
}

/** Messages in each other, each a part of the one around it. */
const messages = (depth: number): Buffer =>
  Buffer.from(
    `${HEAD}\r\n${'Content-Type: message/rfc822\r\n\r\nFrom: Dana <dana@x.example>\r\nSubject: Fwd: x\r\n'.repeat(depth)}\r\nInterview on Tuesday 1 December 2026 at 10:00.\r\n`,
  );

/** A message in base64 in a message in base64: each grows by a third, so they are few. */
function coded(depth: number): Buffer {
  let inner = Buffer.from(`${HEAD}\r\n\r\nInterview on Tuesday 1 December 2026 at 10:00.\r\n`);
  for (let left = depth; left > 0; left -= 1)
    inner = Buffer.from(
      `${HEAD}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${inner.toString('base64')}\r\n--b--\r\n`,
    );
  return inner;
}

const one = (make: () => Buffer): Case => ({ kind: 'mail', make });

export const NESTED: Cases = {
  'a thousand multiparts': one(() => multiparts(DEEP)),
  'ten thousand multiparts with one boundary': one(() =>
    mail('multipart/mixed; boundary=b', '--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(10 * DEEP)),
  ),
  'a thousand messages': one(() => messages(DEEP)),
  'messages in base64, thirty-six deep': one(() => coded(36)),
  'a thousand multiparts that never close': one(() =>
    mail(
      'multipart/mixed; boundary=b0',
      Array.from(
        { length: DEEP },
        (_, n) => `--b${n}\r\nContent-Type: multipart/alternative; boundary=b${n + 1}\r\n\r\n`,
      ).join(''),
    ),
  ),
  'ten thousand blockquotes': one(() =>
    mail('text/html', `${'<blockquote>'.repeat(10 * DEEP)}Interview on Tuesday 1 December 2026 at 10:00.`),
  ),
  'ten thousand tables': one(() =>
    mail('text/html', `${'<table><tr><td>'.repeat(10 * DEEP)}Interview on Tuesday 1 December 2026 at 10:00.`),
  ),
  'ten thousand lists': one(() =>
    mail('text/html', `${'<ul><li>'.repeat(10 * DEEP)}x${'</li></ul>'.repeat(10 * DEEP)}`),
  ),
  'comments in an address': one(() =>
    Buffer.from(`From: ${'('.repeat(50_000)}x${')'.repeat(50_000)} <a@x.example>\r\n\r\nx`),
  ),
  'groups in an address': one(() => Buffer.from(`From: ${'a:'.repeat(50_000)}b@x.example;\r\n\r\nx`)),
  'a thousand forwards': one(() =>
    mail(
      'text/plain',
      Array.from(
        { length: DEEP },
        (_, n) =>
          `${'> '.repeat(n % 40)}---------- Forwarded message ---------\r\n${'> '.repeat(n % 40)}From: Dana <dana@x.example>\r\n${'> '.repeat(n % 40)}Date: Mon, Nov 23, 2026 at 4:12 PM\r\n${'> '.repeat(n % 40)}Subject: x\r\n\r\n`,
      ).join(''),
    ),
  ),
  'a thousand attributions': one(() =>
    mail(
      'text/plain',
      Array.from(
        { length: DEEP },
        (_, n) => `${'>'.repeat(n % 100)} On Mon, 1 Dec 2026 at 10:00, Dana <dana@x.example> wrote:\r\n`,
      ).join(''),
    ),
  ),
};
