/** The small page behind a one-tap link: it shows what would be said, and says it when a person presses. Opening it changes nothing. */
import { HOUR, type Instant, MINUTE } from '../application/instant.ts';
import { withPart } from '../application/own.ts';
import { escaped } from '../compose/html.ts';
import { readTap } from '../mail/tap-link.ts';
import type { TokenKey } from '../mail/token.ts';
import type { Applications } from '../ports.ts';
import type { Received } from '../story/world.ts';
import type { Answer, Asked } from './http.ts';
import type { Intake } from './intake.ts';

interface Inside {
  readonly applications: Applications;
  readonly intake: Intake;
  readonly domain: string;
  readonly keys: readonly TokenKey[];
  readonly now: () => Instant;
}

/** What the paths of links begin with. */
export const TAPS = '/tap/';

/** Presses an hour for one candidate: fewer than the hourly cap, so that somebody who found a link cannot block the candidate's own mail. */
const AN_HOUR = 12;

/** What the button adds: a POST without it did not come from pressing the button. */
const PRESS = 'press=yes';

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

/** Pressing twice within a minute gives the same message, which is handled once. */
function messageOf(from: string, to: string, says: string, sign: string, minute: Instant): Uint8Array {
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

type Say = () => Promise<Received>;

/** Runs each press once: the same one within a minute shares the first result. Null if there were too many in the last hour. */
function presses(): (candidate: string, press: string, now: Instant, say: Say) => Promise<Received> | null {
  const heard = new Map<string, readonly { press: string; at: Instant; received: Promise<Received> }[]>();
  return (candidate, press, now, say) => {
    const before = (heard.get(candidate) ?? []).filter(({ at }) => at > now - HOUR);
    const same = before.find((one) => one.press === press);
    if (same !== undefined) return same.received;
    if (before.length >= AN_HOUR) return null;
    const received = say();
    heard.set(candidate, [...before, { press, at: now, received }]);
    return received;
  };
}

const OUTCOMES: { readonly [outcome in Received['outcome']]: readonly [title: string, says: string] } = {
  acted: ['Done', 'Afterword has noted it, and answers by mail. You can close this page.'],
  ignored: ['Done', 'Afterword has noted it. You can close this page.'],
  asked: ['Afterword has a question', 'It is on its way to you by mail.'],
  refused: ['This was not done', 'Why not is on its way to you by mail.'],
  deferred: [
    'This has to wait',
    'There was much mail in the last hour. Afterword will take it later, and answers by mail.',
  ],
};

/** Another site's page that sends the form. Fetch Metadata */
const isSentByOthers = ({ headers }: Asked): boolean =>
  headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';

/** Null if the path is no tap. */
export function tapsOf({ applications, intake, domain, keys, now }: Inside): (asked: Asked) => Promise<Answer | null> {
  const hear = presses();
  return async (asked) => {
    const { method, path, query } = asked;
    const encoded = /^\/tap\/([A-Za-z0-9%+]{1,80})$/.exec(path)?.[1];
    if (encoded === undefined) return null;
    const part = encoded.replace(/%2B/i, '+');
    const [says, sign] = [query.get('say') ?? '', query.get('sign') ?? ''];
    const token = readTap(part, says, sign, now(), keys);
    const stored = token === null ? null : await applications.desk(token.candidate);
    const from = stored?.candidate.candidate.addresses[0];
    if (token === null || from === undefined)
      return page('This link is no longer good', '<p>Reply to the mail instead, in your own words.</p>', 404);
    const said = `<p>“<bdi>${escaped(says)}</bdi>”</p>`;
    if (method === 'POST') {
      const typed = Buffer.from(await asked.body(PRESS.length)).toString();
      if (isSentByOthers(asked) || typed !== PRESS)
        return page('Nothing was pressed', `${said}<p>Open the link in the mail, and press the button.</p>`, 403);
      const minute = Math.floor(now() / MINUTE) * MINUTE;
      const to = withPart(part, domain);
      const received = await hear(token.candidate, `${sign} ${minute}`, now(), () =>
        intake.submit(messageOf(from, to, says, sign, minute), from, [to]),
      );
      if (received === null)
        return page('Too many presses', `${said}<p>Reply to the mail instead, or press again in an hour.</p>`, 429);
      const [title, then] = OUTCOMES[received.outcome];
      return page(title, `${said}<p>${then}</p>`);
    }
    return page(
      'Tell Afterword',
      `${said}<form method="post"><button type="submit" name="press" value="yes">Yes, say so</button></form><p>Nothing has happened yet. If you did not mean this, close the page.</p>`,
    );
  };
}
