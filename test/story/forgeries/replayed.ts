/** Messages that are sent again. */

import { BEGIN, inviteBody, type Written, write } from '../writing.ts';
import { DAY, type Row, reply, token } from './scene.ts';

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
];
