/** Genuine mails of Sam that Eve has, as they are: old ones, ones to others, ones that were handled. All are signed as well as can be. */
import { sign } from './domains.ts';
import { AT, byEve, DAY, type Forgery, HELLO, HOME, message, type Scene, type Sent, type Written } from './scene.ts';

const signed = async (written: Written, to: string): Promise<Sent> => byEve(await sign(message(written), HOME), to);

const replayed = (name: string, written: (one: Scene) => Written, to?: (one: Scene) => string): Forgery => ({
  kind: 'replayed',
  name,
  make: (one) => signed(written(one), to?.(one) ?? one.token),
});

const old = (name: string, days: number, text = 'rejected'): Forgery =>
  replayed(name, ({ token, now }) => ({ to: token, text, at: now - days * DAY }));

/** Sent by Sam through his own server before anything else: it said 'rejected', and was taken back. */
const HANDLED_ID = '<handled@mail.home.example>';
export const handled = async ({ token, now }: Scene): Promise<Sent> => ({
  raw: await sign(message({ to: token, text: 'rejected', at: now - 60_000, id: HANDLED_ID }), HOME),
  mailFrom: 'sam@home.example',
  to: token,
  ip: AT.home,
});

const again = (name: string, change: (sent: Sent, one: Scene) => Sent): Forgery => ({
  kind: 'replayed',
  name: `handled before: ${name}`,
  make: async (one) => change(byEve((await handled(one)).raw, one.token), one),
});

export const REPLAYED: readonly Forgery[] = [
  old('of 2023', 1100),
  old('of last year', 365, 'stop'),
  old('of last month', 31, 'delete everything'),
  old('six days old', 6),
  old('two days ahead', -2),
  replayed('a year ahead', ({ token, now }) => ({ to: token, at: now + 365 * DAY })),
  replayed(
    'a note to Priya of 2023',
    ({ now }) => ({ to: 'priya@acme.example', text: 'Thank you!', at: now - 1100 * DAY }),
    () => HELLO,
  ),
  replayed(
    'a note to Priya of today',
    ({ now }) => ({ to: 'priya@acme.example', text: 'Thank you!', at: now }),
    () => HELLO,
  ),
  replayed('a note to Priya, at a reply address', ({ now }) => ({
    to: 'priya@acme.example',
    text: 'rejected',
    at: now,
  })),
  replayed('to somebody else', ({ now }) => ({ to: 'list@else.example', subject: 'stop', text: 'stop', at: now })),
  replayed('to the front door, at a reply address', ({ now }) => ({ to: HELLO, text: 'rejected', at: now })),
  replayed(
    'to a reply address, at the front door',
    ({ token, now }) => ({ to: token, text: 'stop', at: now }),
    () => HELLO,
  ),
  replayed('without a Date', ({ token }) => ({ to: token, at: Number.NaN })),
  replayed('of a day that is none', ({ token, now }) => ({ to: token, at: now, fields: ['Date: yesterday'] })),
  again('as it was', (sent) => sent),
  again('with trace fields on top', (sent) => ({
    ...sent,
    raw: Buffer.concat([
      Buffer.from('Received: from a.example by b.example; Tue, 24 Nov 2026 15:00:00 +0000\r\n'),
      sent.raw,
    ]),
  })),
  again('with an unsigned field that names a charset', (sent) => ({
    ...sent,
    raw: Buffer.concat([Buffer.from('X-Hint: text/plain; charset=utf-16\r\n'), sent.raw]),
  })),
  again('at the front door', (sent) => ({ ...sent, to: HELLO })),
  again('in an empty envelope', (sent) => ({ ...sent, mailFrom: '' })),
];
