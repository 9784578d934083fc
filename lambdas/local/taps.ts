/** The small page behind a one-tap link: it shows what would be said, and says it when a person presses. Opening it changes nothing. */
import type { Instant } from '../application/instant.ts';
import { withPart } from '../application/own.ts';
import { escaped } from '../compose/html.ts';
import { readTap } from '../mail/tap-link.ts';
import type { TokenKey } from '../mail/token.ts';
import type { Applications } from '../ports.ts';
import type { Answer, Asked } from './http.ts';
import type { Intake } from './intake.ts';

interface Inside {
  readonly applications: Applications;
  readonly intake: Intake;
  readonly domain: string;
  readonly keys: readonly TokenKey[];
  readonly now: () => Instant;
}

const MINUTE = 60_000;

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const page = (title: string, body: string, status = 200): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  headers: { 'Content-Security-Policy': POLICY },
  body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · Afterword</title>
<style>:root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;max-width:30rem;margin:12vh auto;padding:0 20px}h1{font-size:1.375rem}
button{font:inherit;font-weight:600;min-height:48px;padding:8px 24px;border:0;border-radius:24px;background:#1f5a4c;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #7cc7b1;outline-offset:3px}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`,
});

/** RFC 2047 */
const header = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** The same press within a minute is the same message, and is heard once. */
function messageOf(from: string, to: string, says: string, sign: string, now: Instant): Uint8Array {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  return Buffer.from(
    [
      `From: <${from}>`,
      `To: <${to}>`,
      `Subject: ${header(says)}`,
      `Date: ${new Date(minute).toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <tap-${sign}-${minute}@page.afterword.example>`,
      '',
      '',
    ].join('\r\n'),
  );
}

/** Null where the path is no tap. */
export function tapsOf({ applications, intake, domain, keys, now }: Inside): (asked: Asked) => Promise<Answer | null> {
  return async ({ method, path, query }) => {
    const encoded = /^\/tap\/([A-Za-z0-9%+]{1,80})$/.exec(path)?.[1];
    if (encoded === undefined) return null;
    const part = encoded.replace(/%2B/i, '+');
    const [says, sign] = [query.get('say') ?? '', query.get('sign') ?? ''];
    const token = readTap(part, says, sign, now(), keys);
    const stored = token === null ? null : await applications.desk(token.candidate);
    const from = stored?.candidate.candidate.addresses[0];
    if (from === undefined)
      return page('This link is no longer good', '<p>Reply to the mail instead, in your own words.</p>', 404);
    const said = `<p>“${escaped(says)}”</p>`;
    if (method === 'POST') {
      const to = withPart(part, domain);
      const { outcome } = await intake.submit(messageOf(from, to, says, sign, now()), from, [to]);
      return outcome === 'acted' || outcome === 'ignored'
        ? page('Done', `${said}<p>Afterword has noted it, and answers by mail. You can close this page.</p>`)
        : page('Afterword has a question', `${said}<p>It is on its way to you by mail.</p>`);
    }
    return page(
      'Tell Afterword',
      `${said}<form method="post"><button type="submit">Yes, say so</button></form><p>Nothing has happened yet. If you did not mean this, close the page.</p>`,
    );
  };
}
