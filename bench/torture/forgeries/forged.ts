/** From is a lie: in Sam's name, in a name that looks like his, or in a form that readers take apart in different ways. */
import { sign } from './domains.ts';
import {
  ALICE,
  AT,
  byEve,
  EVE,
  EVIL,
  type Forgery,
  HOME,
  message,
  NEIGHBOUR,
  SAM,
  type Scene,
  signedByEve,
  WEAK,
} from './scene.ts';

const forged = (name: string, make: Forgery['make']): Forgery => ({ kind: 'forged', name, make });

/** Signed by Eve's own domain, with some From. */
const from = (name: string, value: string, fields: readonly string[] = []): Forgery =>
  forged(name, ({ token, now }) => signedByEve(message({ from: value, to: token, at: now, fields }), token));

const plain = ({ token, now }: Scene): Buffer => message({ to: token, at: now });

export const FORGED: readonly Forgery[] = [
  forged('nothing vouches', (one) => byEve(plain(one), one.token)),
  forged("signed by the forger's domain", (one) => signedByEve(plain(one), one.token)),
  forged("Sam's address in the envelope", (one) => ({ ...byEve(plain(one), one.token), mailFrom: SAM })),
  forged("the same, greeted as Sam's server", (one) => ({
    ...byEve(plain(one), one.token),
    mailFrom: SAM,
    helo: 'mail.home.example',
  })),
  forged("an envelope below Sam's domain", (one) => ({
    ...byEve(plain(one), one.token),
    mailFrom: `x@a.home.example`,
  })),
  forged('to the front door', ({ now }) =>
    byEve(message({ to: 'hello@afterword.example', text: 'stop', at: now }), 'hello@afterword.example'),
  ),
  forged('delete everything', ({ now, token }) =>
    signedByEve(message({ to: token, text: 'delete everything', at: now }), token),
  ),
  forged('an invite', ({ now, token }) =>
    signedByEve(
      message({
        to: token,
        subject: 'Fwd: Interview at Globex',
        text: 'Your interview at Globex is on 14 December 2026 at 15:00 UTC with Ada Quist.',
        at: now,
      }),
      token,
    ),
  ),
  from('a second mailbox in From', `Sam <${SAM}>, Eve <${EVE}>`),
  from('the same the other way round', `Eve <${EVE}>, Sam <${SAM}>`),
  from('a second From below', SAM, [`From: ${EVE}`]),
  from('a second From above', EVE, [`From: ${SAM}`]),
  from('a group', `friends: ${SAM}, ${EVE};`),
  from("Sam's address as a name", `"${SAM}" <${EVE}>`),
  from("Sam's address as a comment", `${EVE} (${SAM})`),
  from('a comment in front', `(${SAM}) ${EVE}`),
  from('two angles', `<${SAM}> <${EVE}>`),
  from('a route', `<@evil.example:${SAM}>`),
  from('an encoded address', `=?utf-8?q?sam=40home=2Eexample?= <${EVE}>`),
  from('an encoded address in angles', `=?utf-8?q?=3Csam=40home=2Eexample=3E?= <${EVE}>`),
  from('a quoted local part', `"sam@home.example"@evil.example`),
  from('a domain that goes on', 'sam@home.example.evil.example'),
  from('a domain below', 'sam@mail.home.example'),
  from('a dot at the end', 'sam@home.example.'),
  from('full-width letters', 'sam@ｈｏｍｅ.example'),
  from('a look-alike in Cyrillic', 'sam@hоme.example'),
  from('a Sender', SAM, [`Sender: ${EVE}`]),
  from('Sam as the Sender', EVE, [`Sender: ${SAM}`, `Reply-To: ${SAM}`]),
  from('a result of its own', SAM, [
    'Authentication-Results: amazonses.com; spf=pass; dkim=pass header.i=@home.example; dmarc=pass header.from=home.example;',
    'Authentication-Results: afterword.example; dmarc=pass header.from=home.example',
  ]),
  from('a From over two lines', `\r\n ${SAM}`),
  forged('a signature of another mail of Sam', async ({ token, now }) => {
    const other = (await sign(message({ to: token, text: 'list', at: now }), HOME)).toString('latin1');
    return byEve(
      Buffer.concat([Buffer.from(other.slice(0, other.indexOf('From:'))), message({ to: token, at: now })]),
      token,
    );
  }),
  forged("Sam's domain in a signature of Eve's key", async (one) => {
    const signed = (await sign(plain(one), EVIL)).toString('latin1').replace('d=evil.example', 'd=home.example');
    return byEve(Buffer.from(signed, 'latin1'), one.token);
  }),
  forged("Sam's domain as the identity of Eve's signature", async (one) => {
    const signed = (await sign(plain(one), EVIL)).toString('latin1');
    return byEve(
      Buffer.from(signed.replace('d=evil.example;', 'd=evil.example; i=@home.example;'), 'latin1'),
      one.token,
    );
  }),
  forged('a key of 512 bits, which Eve has', async (one) => byEve(await sign(plain(one), WEAK), one.token)),
  forged('rsa-sha1', async (one) => byEve(await sign(plain(one), HOME, { algorithm: 'rsa-sha1' }), one.token)),
  forged("a neighbour's signature, on one host", async ({ alice, now }) =>
    byEve(await sign(message({ from: ALICE, to: alice, at: now }), NEIGHBOUR), alice),
  ),
  forged("a neighbour's envelope, on one host", ({ alice, now }) => ({
    raw: message({ from: ALICE, to: alice, at: now }),
    to: alice,
    mailFrom: 'bob@bob.github.io',
    ip: AT.evil,
  })),
  forged('twenty signatures of all who have one', async (one) => {
    let raw = plain(one);
    for (let n = 0; n < 10; n += 1) raw = await sign(await sign(raw, EVIL), WEAK);
    return byEve(raw, one.token);
  }),
];
