/** The small page behind a one-tap link: it shows what would be said, and says it when a person presses. Opening it changes nothing. */
import { type Instant, MINUTE } from '../application/instant.ts';
import { escaped } from '../compose/html.ts';
import { readTap } from '../mail/tap-link.ts';
import type { TokenKey } from '../mail/token.ts';
import type { Received } from './world.ts';

/** What the paths of links begin with. */
export const TAPS = '/tap/';

/** What the button adds: a POST without it did not come from pressing the button. */
const PRESS = 'press=yes';

export interface TapAsked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  /** At most so many bytes are needed; more may be refused. */
  readonly body: (limit: number) => Promise<Uint8Array>;
}

export interface TapAnswer {
  readonly status: number;
  readonly type: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** A press, and all that is needed to check once more that its link was signed. */
export interface Press {
  /** The local part of the reply address. */
  readonly part: string;
  readonly says: string;
  readonly sign: string;
  /** Pressing twice within a minute gives the same message, which is handled once. */
  readonly minute: Instant;
}

/** `handed-over`: somebody else carries it out, and how that ends is not known here. */
type Outcome = Received['outcome'] | 'handed-over' | 'too-many';

export interface TapDoor {
  readonly now: () => Instant;
  /** `part`: names the key that signed it. */
  readonly keys: (part: string) => Promise<readonly TokenKey[]>;
  /** Whether the candidate still has an account, as far as this door can know. */
  readonly isThere: (candidate: string) => Promise<boolean>;
  readonly press: (press: Press, candidate: string) => Promise<Outcome>;
}

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** `title` and `body` are HTML. */
const page = (title: string, body: string, status = 200): TapAnswer => ({
  status,
  type: 'text/html; charset=utf-8',
  headers: HEADERS,
  body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>Afterword</title>
<style>:root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;max-width:30rem;margin:12vh auto;padding:0 20px}h1{font-size:1.375rem;overflow-wrap:anywhere}
button{font:inherit;font-weight:600;min-height:48px;padding:8px 24px;border:0;border-radius:24px;background:#1f5a4c;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #7cc7b1;outline-offset:3px}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`,
});

const OUTCOMES: { readonly [outcome in Exclude<Outcome, 'too-many'>]: readonly [title: string, then: string] } = {
  acted: ['Noted', 'The answer comes by mail. You can close this page.'],
  ignored: ['Noted', 'You can close this page.'],
  'handed-over': [
    'Passed on',
    'The answer comes by mail within a minute or so. If it doesn’t, reply to the mail instead. You can close this page.',
  ],
  asked: ['Afterword has a question about', 'It is on its way to you by mail.'],
  refused: ['Not done', 'A mail on its way to you says why.'],
  deferred: [
    'Not yet',
    'There has been a lot of mail in the last hour. This is next in line, and the answer comes by mail.',
  ],
};

/** Another site's page that sends the form. Fetch Metadata */
const isSentByOthers = ({ headers }: TapAsked): boolean =>
  headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';

/** Null if the path is no tap. */
export async function tapPage(door: TapDoor, asked: TapAsked): Promise<TapAnswer | null> {
  const { method, path, query } = asked;
  const encoded = /^\/tap\/([A-Za-z0-9%+]{1,80})$/.exec(path)?.[1];
  if (encoded === undefined) return null;
  const part = encoded.replace(/%2B/i, '+');
  const [says, sign] = [query.get('say') ?? '', query.get('sign') ?? ''];
  const token = readTap(part, says, sign, door.now(), await door.keys(part));
  if (token === null || !(await door.isThere(token.candidate)))
    return page('This link no longer works', '<p>Reply to the mail instead, in your own words.</p>', 404);
  const said = `“<bdi>${escaped(says)}</bdi>”`;
  if (method !== 'POST')
    return page(
      `Tell Afterword: ${said}`,
      `<form method="post"><button type="submit" name="press" value="yes">Yes, tell Afterword</button></form><p>Nothing has happened yet. If this isn’t what you meant, close the page.</p>`,
    );
  const typed = Buffer.from(await asked.body(PRESS.length)).toString();
  if (isSentByOthers(asked) || typed !== PRESS)
    return page('Nothing was pressed', `<p>${said}</p><p>Open the link in the mail, and press the button.</p>`, 403);
  const minute = Math.floor(door.now() / MINUTE) * MINUTE;
  const outcome = await door.press({ part, says, sign, minute }, token.candidate);
  if (outcome === 'too-many')
    return page('Too many taps', `<p>${said}</p><p>Reply to the mail instead, or try again in an hour.</p>`, 429);
  const [title, then] = OUTCOMES[outcome];
  return page(`${title}: ${said}`, `<p>${then}</p>`);
}
