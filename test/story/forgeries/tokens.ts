/** Tokens of others, tokens that have ended, and tokens that were altered. */

import { BEGIN, DOMAIN, NOBODY, named, SAM, vouchedBy, write } from '../writing.ts';
import { altered, BEA, DAY, EVE, EVIL, REFUSED, type Row, reply, signed, token } from './scene.ts';

export const TOKENS: readonly Row[] = [
  {
    name: 'a valid token from a foreign address',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'asked',
    writes: [[SAM, 'confirm-address']],
  },
  {
    name: 'the same again on that day',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: (one) => one.box.send(write({ ...reply(one), from: EVE }), { from: EVE, to: one.token, verdicts: EVIL }),
  },
  {
    name: 'a fourth foreign address on one day',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: async (one) => {
      for (const from of ['a@evil.example', 'b@evil.example', 'c@evil.example'])
        await one.box.send(write({ ...reply(one), from }), { from, to: one.token, verdicts: EVIL });
    },
  },
  {
    name: 'a valid token from a foreign address that nothing vouches for',
    mail: (one) => ({ ...reply(one), from: EVE }),
    to: token,
    from: EVE,
    says: NOBODY,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: "another candidate's token",
    mail: (one) => ({ to: one.bea, text: 'rejected' }),
    to: ({ bea }) => bea,
    outcome: 'asked',
    writes: [[BEA, 'confirm-address']],
  },
  {
    name: 'yes from the foreign address itself',
    mail: (one) => ({ from: EVE, to: one.token, subject: 'yes' }),
    to: token,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: (one) => one.box.send(write({ ...reply(one), from: EVE }), { from: EVE, to: one.token, verdicts: EVIL }),
  },
  {
    name: 'a token that has ended',
    mail: { text: 'rejected' },
    to: (one) => signed(one, BEGIN - 600 * DAY),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'one digit altered',
    mail: { text: 'rejected' },
    to: (one) => altered(one.token, 40),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: "altered in the candidate's number",
    mail: { text: 'rejected' },
    to: (one) => altered(one.token, 8),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a digit too few',
    mail: { text: 'rejected' },
    to: (one) => one.token.replace(/.@/, '@'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a digit too many',
    mail: { text: 'rejected' },
    to: (one) => one.token.replace('@', '0@'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'signed by another key',
    mail: { text: 'rejected' },
    to: (one) => signed(one, BEGIN, [{ id: 1, secret: new Uint8Array(32) }]),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'signed by a key that is not known',
    mail: { text: 'rejected' },
    to: (one) => signed(one, BEGIN, [{ id: 9, secret: new Uint8Array(32) }]),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'an own door for a reply address',
    mail: { text: 'rejected' },
    to: (one) => one.door.replace('in+', 're+'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a reply address for an own door',
    mail: { text: 'rejected' },
    to: (one) => one.token.replace('re+', 'in+'),
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'no token at all',
    mail: { text: 'rejected' },
    to: () => `re+@${DOMAIN}`,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a forged token from a stranger',
    mail: { from: EVE, text: 'list' },
    to: (one) => altered(one.token, 40),
    from: EVE,
    says: EVIL,
    outcome: 'refused',
  },
  {
    name: 'a forged token that nothing vouches for',
    mail: { from: EVE, text: 'list' },
    to: (one) => altered(one.token, 40),
    from: EVE,
    says: NOBODY,
    outcome: 'refused',
  },
  {
    name: 'a valid token in capitals',
    mail: { text: 'list' },
    to: (one) => one.token.toUpperCase().replace(DOMAIN.toUpperCase(), DOMAIN),
    outcome: 'acted',
    writes: [[SAM, 'list']],
  },
  {
    name: 'a token of a deleted account',
    mail: (one) => ({ from: EVE, to: one.bea, text: 'list' }),
    to: ({ bea }) => bea,
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: async ({ box, bea }) => {
      const says = async (to: string) =>
        box.send(write({ from: BEA, to, text: 'delete everything' }), {
          from: BEA,
          to,
          verdicts: vouchedBy('house.example'),
        });
      const { mails } = await says(bea);
      await says(named(mails, 'confirm-delete').replyTo);
    },
  },
];
