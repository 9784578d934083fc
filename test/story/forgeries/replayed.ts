/** Messages that are sent again. */

import { BEGIN, HELLO, inviteBody, named, onlySignedBy, SAM, vouchedBy, type Written, write } from '../writing.ts';
import { DAY, REFUSED, type Row, reply, type Scene, token } from './scene.ts';

const SIGNED = onlySignedBy('home.example');

/** A mail that Sam sent by the usual way, and Eve has. */
const REJECTED = ({ token: to }: Scene): Written => ({ to, text: 'rejected', id: '<rejected@home.example>' });

/** Says it, takes it back, and lets time go by in which other mails come. */
const undone = (days: number) => async (one: Scene) => {
  const { box, token: to } = one;
  await box.send(write(REJECTED(one)), { to });
  await box.send(write({ to, text: 'undo' }), { to });
  await busy(one, days);
};

/** Twelve other mails a day. */
async function busy({ box, token: to }: Scene, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    for (let n = 0; n < 12; n += 1) await box.send(write({ to, text: 'list', at: box.now() }), { to });
    await box.advance(box.now() + DAY);
  }
}

/** Everything deleted, and the mails that did it. */
const LEAVING = { ask: '<leave-1@home.example>', sure: '<leave-2@home.example>' } as const;
async function leave({ box }: Scene): Promise<string> {
  const asked = await box.send(write({ text: 'delete everything', id: LEAVING.ask }));
  const to = named(asked.mails, 'confirm-delete').replyTo;
  await box.send(write({ to, text: 'delete everything', id: LEAVING.sure }), { to });
  return to;
}

/** The address that the first account's deletion was confirmed at. */
let sureAt = '';
const begunAnew = async (one: Scene): Promise<void> => {
  sureAt = await leave(one);
  await one.box.advance(one.box.now() + DAY);
  await one.box.send(write({ body: inviteBody('Initech', 'again@google.com'), at: one.box.now() }));
};

const DELETE: Written = { text: 'delete everything', id: '<once@home.example>' };
export const REPLAYED: readonly Row[] = [
  { name: 'the same bytes twice', mail: DELETE, outcome: 'asked', before: ({ box }) => box.send(write(DELETE)) },
  {
    name: 'the same message to another door',
    mail: DELETE,
    to: token,
    outcome: 'asked',
    before: ({ box }) => box.send(write(DELETE)),
  },
  {
    name: 'the same message with other trace fields',
    mail: { ...DELETE, headers: ['Received: from evil.example by mx.evil.example; Tue, 24 Nov 2026 15:30:00 +0000'] },
    outcome: 'asked',
    before: ({ box }) => box.send(write(DELETE)),
  },
  {
    name: 'a week later',
    mail: DELETE,
    outcome: 'asked',
    before: async ({ box }) => {
      await box.send(write(DELETE));
      await box.advance(BEGIN + DAY / 2);
    },
  },
  {
    name: 'an invite twice',
    mail: (one) => ({
      ...reply(one),
      text: '',
      body: inviteBody('Initech', 'x@google.com'),
      id: '<invite@home.example>',
    }),
    outcome: 'acted',
    before: ({ box, token: to }) =>
      box.send(write({ to, body: inviteBody('Initech', 'x@google.com'), id: '<invite@home.example>' })),
  },
  {
    name: "'rejected' after an undo and fifty other mails",
    mail: REJECTED,
    to: token,
    says: SIGNED,
    outcome: 'acted',
    before: undone(4),
  },
  {
    name: 'the same by the usual way',
    mail: REJECTED,
    to: token,
    outcome: 'acted',
    before: undone(4),
  },
  {
    name: 'the same a week later: nothing but a signature, and old',
    mail: REJECTED,
    to: token,
    says: SIGNED,
    outcome: 'refused',
    writes: REFUSED,
    before: undone(7),
  },
  {
    name: 'a part of it that nobody signed was changed on its way',
    mail: (one) => ({ ...REJECTED(one), text: 'rejected', headers: ['X-Hint: charset=utf-16'] }),
    to: token,
    says: SIGNED,
    outcome: 'acted',
    before: undone(1),
  },
  {
    name: 'a note to Priya of 2023, which was never sent to us',
    mail: { to: 'Priya Shah <priya@acme.example>', subject: 'Thank you', text: 'Thank you.', at: BEGIN - 1000 * DAY },
    says: SIGNED,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'a note to Priya of today, which was not sent to us',
    mail: { to: 'Priya Shah <priya@acme.example>', subject: 'Thank you', text: 'Thank you.' },
    says: SIGNED,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: 'the same with our address in Cc',
    mail: { to: 'priya@acme.example', headers: [`Cc: ${HELLO}`], subject: 'Thank you', text: 'Thank you.' },
    says: SIGNED,
    outcome: 'acted',
    writes: [[SAM, 'answer']],
    changes: true,
  },
  {
    name: "a 'stop' to the front door that comes to a reply address",
    mail: { text: 'stop' },
    to: token,
    says: SIGNED,
    outcome: 'refused',
    writes: REFUSED,
  },
  {
    name: "'delete everything' of an account that has gone, on a new one",
    mail: { text: 'delete everything', id: LEAVING.ask },
    says: SIGNED,
    outcome: 'refused',
    writes: REFUSED,
    before: begunAnew,
  },
  {
    name: 'the confirmation of that one, on a new one',
    mail: () => ({ to: sureAt, text: 'delete everything', id: LEAVING.sure }),
    to: () => sureAt,
    outcome: 'asked',
    writes: [[SAM, 'confirm-delete']],
    before: begunAnew,
    changes: true,
  },
  {
    name: "'delete everything' a second time, not in answer to the question",
    mail: { text: 'delete everything' },
    outcome: 'asked',
    writes: [[SAM, 'confirm-delete']],
    before: ({ box }) => box.send(write({ text: 'delete everything' })),
  },
  {
    name: 'the answer to the question, from an address that is not known',
    mail: () => ({ from: 'sam@elsewhere.example', to: sureAt, text: 'delete everything' }),
    to: () => sureAt,
    from: 'sam@elsewhere.example',
    says: vouchedBy('elsewhere.example'),
    outcome: 'asked',
    writes: [[SAM, 'confirm-address']],
    before: async ({ box }) => {
      sureAt = named((await box.send(write({ text: 'delete everything' }))).mails, 'confirm-delete').replyTo;
    },
  },
  {
    name: 'the answer to an earlier question, when a new one is open',
    mail: ({ box }) => ({ to: sureAt, text: 'delete everything', at: box.now() }),
    to: () => sureAt,
    outcome: 'asked',
    writes: [[SAM, 'confirm-delete']],
    before: async ({ box }) => {
      sureAt = named((await box.send(write({ text: 'delete everything' }))).mails, 'confirm-delete').replyTo;
      await box.advance(box.now() + 2 * DAY);
      await box.send(write({ text: 'delete everything', at: box.now() }));
    },
  },
  {
    name: 'the answer to the question, two days later',
    mail: ({ box }) => ({ to: sureAt, text: 'delete everything', at: box.now() }),
    to: () => sureAt,
    outcome: 'asked',
    writes: [[SAM, 'confirm-delete']],
    changes: true,
    before: async ({ box }) => {
      sureAt = named((await box.send(write({ text: 'delete everything' }))).mails, 'confirm-delete').replyTo;
      await box.advance(box.now() + 2 * DAY);
    },
  },
];
