/** What a one-tap answer says in its subject is read back as the very commands that it stands for. */
import { describe, expect, it } from 'vitest';
import { oneTap } from '../../lambdas/application/decide/one-tap.ts';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import { said } from './said.ts';

const ZONE = 'America/New_York';
const at = (text: string) => Date.parse(text);

const LISTS: readonly (readonly Instruction[])[] = [
  [{ command: 'done', person: null }],
  [{ command: 'done', person: 'Priya' }],
  [
    { command: 'done', person: 'Priya' },
    { command: 'skip', person: 'Tom' },
  ],
  [
    { command: 'done', person: 'Priya' },
    { command: 'snooze', person: 'Tom', until: at('2030-01-04T19:00:00Z') },
  ],
  [{ command: 'snooze', person: null, until: at('2030-01-07T14:00:00Z') }],
  [{ command: 'snooze', person: null, until: null }],
  [{ command: 'snooze', person: 'Tom', until: null }],
  [{ command: 'skip', person: null }],
  [{ command: 'skip', person: 'rest' }],
  [{ command: 'heard-back', expectBy: null }],
  [{ command: 'heard-back', expectBy: at('2030-01-12T04:59:59Z') }],
  [{ command: 'outcome', value: 'rejected' }],
  [{ command: 'outcome', value: 'offer' }],
  [{ command: 'outcome', value: 'accepted' }],
  [{ command: 'outcome', value: 'withdrawn' }],
  [{ command: 'next-round' }],
  [{ command: 'rapport', value: 'great' }],
  [{ command: 'rapport', value: 'poor' }],
  [{ command: 'absent', person: 'Tom' }],
  [{ command: 'contact', name: 'Dana Cole', address: 'dana@acme.example', role: 'recruiter' }],
  [{ command: 'contact', name: 'Dana Cole', address: null, role: 'hiring-manager' }],
  [{ command: 'correct', field: 'employer', value: 'Acme' }],
  [{ command: 'correct', field: 'job', value: 'Staff Engineer' }],
  [{ command: 'correct', field: 'location', value: '5 Rue X, 2nd floor' }],
  [{ command: 'discussed', person: null, text: 'how they run on-call' }],
  [{ command: 'discussed', person: 'Tom', text: 'how they run on-call' }],
  [
    { command: 'discussed', person: 'Priya Shah', text: 'the migration, and what it cost' },
    { command: 'discussed', person: 'Tom', text: 'on-call' },
  ],
  [{ command: 'forgot', text: 'my talk at PyData' }],
  [{ command: 'ask', text: 'is the team growing?' }],
  [{ command: 'link', url: 'https://acme.example/talk' }],
  [{ command: 'pause', until: at('2030-01-05T14:00:00Z') }],
  [{ command: 'timezone', zone: 'Europe/Lisbon' }],
  [{ command: 'hours', from: '09:00', to: '18:00' }],
  [{ command: 'not-an-interview' }],
  [{ command: 'undo' }],
  [{ command: 'list' }],
  [{ command: 'stop' }],
];

describe('a one-tap answer', () => {
  it.each(LISTS.map((list) => [oneTap(list, ZONE)?.says ?? '', list] as const))('%s', async (says, list) => {
    expect(says).not.toBe('');
    expect((await said('', { subject: says, zone: ZONE })).commands).toEqual(list);
  });

  it('is not offered where its subject would be too long', () => {
    expect(oneTap([{ command: 'forgot', text: 'word '.repeat(60) }], ZONE)).toBeNull();
  });
});
