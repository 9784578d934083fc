/** The mails about the whole account: lists, help, refusals, addresses. */

import { HOUR } from '../../lambdas/application/instant.ts';
import { acme, END, globex, initech, umbrella, waiting } from './applications.ts';
import { hostile, panel } from './applications-extreme.ts';
import { BEFORE, EVENING, of, type Sample } from './sample.ts';

const REFUSALS = [
  'not-authenticated',
  'several-senders',
  'too-many-newcomers',
  'mended',
  'not-fresh',
  'not-understood',
  'no-interview',
  'no-commands',
  'too-large',
  'winmail-dat',
  'encrypted',
  'unknown-token',
  'application-gone',
  'too-many',
  'malformed-mail',
] as const;

export const accountSamples: readonly Sample[] = [
  {
    name: 'list',
    parts: of(null, { kind: 'list' }),
    now: END + 5 * HOUR,
    applications: [waiting, globex, umbrella, initech],
  },
  { name: 'list-empty', parts: of(null, { kind: 'list' }), now: BEFORE, applications: [] },
  {
    name: 'overview',
    parts: of(null, { kind: 'overview' }),
    now: EVENING,
    applications: [acme, globex, umbrella, initech],
  },
  { name: 'overview-empty', parts: of(null, { kind: 'overview' }), now: EVENING, applications: [] },
  { name: 'help', parts: of(null, { kind: 'help' }), now: BEFORE },
  { name: 'export', parts: of(null, { kind: 'export' }), now: BEFORE, applications: [waiting, panel, hostile] },
  { name: 'door', parts: of(null, { kind: 'door' }), now: BEFORE },
  { name: 'goodbye', parts: of(null, { kind: 'goodbye' }), now: BEFORE },
  ...REFUSALS.map(
    (why): Sample => ({ name: `refusal-${why}`, parts: of(null, { kind: 'refusal', why }), now: BEFORE }),
  ),
  { name: 'confirm-delete', parts: of(null, { kind: 'confirm-delete', asked: BEFORE }), now: BEFORE },
  {
    name: 'confirm-address',
    parts: of(null, { kind: 'confirm-address', address: 'sam.lee@work.example' }),
    now: BEFORE,
  },
  {
    name: 'join-address',
    parts: of(null, { kind: 'join-address', address: 'sam.lee@work.example', owner: 'sam@home.example' }),
    now: BEFORE,
  },
  {
    name: 'passed-on',
    parts: of(null, {
      kind: 'passed-on',
      subject: 'Forwarding confirmation (#123): receive mail from sam@home.example',
      text: 'sam@home.example has asked to forward mail to you.\n\nConfirmation code: 123456789\n\nhttps://mail.example/confirm/abc',
    }),
    now: BEFORE,
  },
];
